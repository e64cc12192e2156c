// Files written whole or not at all.
#include <cabildo/render/files.hpp>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cabildo::render {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, int code) {
    const std::string where = path.string();
    switch (code) {
        case EACCES:
        case EPERM:
        case EROFS:
            throw Error({"No se puede escribir", "Cannot be written"}, where,
                        {"Dé permiso de escritura sobre la carpeta o elija otra", "Give write permission on the folder or choose another"});
        case ENOSPC:
        case EDQUOT:
            throw Error({"No queda espacio en el disco", "No space is left on the disk"}, where,
                        {"Libere espacio o elija otra carpeta", "Free some space or choose another folder"});
        case EFBIG:
            throw Error({"El archivo superaría el tamaño que el sistema permite a este proceso",
                         "The file would exceed the size that the system allows this process"},
                        where, {"Levante el límite (ulimit -f) e intente de nuevo", "Lift the limit (ulimit -f) and try again"});
        case EISDIR:
            throw Error({"Es una carpeta, no un archivo", "It is a folder, not a file"}, where,
                        {"Indique el nombre de un archivo", "Give the name of a file"});
        case ENOTDIR:
        case EEXIST:
            throw Error({"Hay un archivo donde debería haber una carpeta", "There is a file where a folder should be"}, where,
                        {"Elija otra carpeta o mueva ese archivo", "Choose another folder or move that file"});
        case ENAMETOOLONG:
            throw Error({"El nombre es demasiado largo", "The name is too long"}, where, {"Elija un nombre más corto", "Choose a shorter name"});
        default:
            throw Error({std::string("No se pudo escribir: ") + std::strerror(code), std::string("Could not be written: ") + std::strerror(code)},
                        where, {"Revise la carpeta y el disco", "Check the folder and the disk"});
    }
}

void write_all(int descriptor, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(path, written < 0 ? errno : EIO);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Closes a descriptor when it leaves its scope.
struct Descriptor {
    int number;
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
};

void end_if(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Error({"interrumpido", "interrupted"}, {}, {}, ErrorKind::cancelled);
}

/// Into a pipe or terminal, at its reader's pace; between waits it looks whether it is to stop.
void write_through(const fs::path& path, std::string_view bytes, const std::stop_token& stop) {
    constexpr int wait_ms = 100;
    int opened = -1;
    while ((opened = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK)) < 0) {
        if (errno != ENXIO) fail(path, errno);  // nobody reads yet
        end_if(stop);
        ::poll(nullptr, 0, wait_ms);
    }
    const Descriptor descriptor{opened};
    while (!bytes.empty()) {
        end_if(stop);
        pollfd ready{descriptor.number, POLLOUT, 0};
        ::poll(&ready, 1, wait_ms);
        const ssize_t written = ::write(descriptor.number, bytes.data(), bytes.size());
        if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (written <= 0) fail(path, written < 0 ? errno : EIO);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void sync_folder(const fs::path& folder) {
    const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (descriptor.number >= 0) ::fsync(descriptor.number);
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

/// The folders that the work had to make; those that stay empty go again unless the work was done.
class MadeFolders {
public:
    MadeFolders() = default;
    MadeFolders(const MadeFolders&) = delete;
    MadeFolders& operator=(const MadeFolders&) = delete;
    ~MadeFolders() {
        for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) ::rmdir(folder->c_str());
    }

    void make(const fs::path& folder) {
        std::error_code error;
        if (fs::is_directory(folder, error)) return;
        if (fs::exists(fs::symlink_status(folder, error))) fail(folder, ENOTDIR);
        const fs::path name = folder.has_filename() ? folder : folder.parent_path();
        if (name.has_parent_path() && name.parent_path() != name) make(name.parent_path());
        if (::mkdir(name.c_str(), 0777) == 0) made_.push_back(name);
        else if (errno != EEXIST) fail(folder, errno);
    }
    void keep() { made_.clear(); }

private:
    std::vector<fs::path> made_;
};

/// A file under a temporary name beside its final one; removed unless it was renamed.
class Pending {
public:
    Pending(fs::path final, std::string_view bytes) : final_(std::move(final)) {
        static std::atomic<unsigned> counter{0};
        const std::string name = ".cabildo-" + std::to_string(::getpid()) + "-" + std::to_string(++counter) + ".part";
        temporary_ = folder_of(final_) / name;
        open_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (open_ < 0) fail(final_, errno);
        made_ = true;
        try {
            struct stat old{};
            if (::stat(final_.c_str(), &old) == 0) static_cast<void>(::fchmod(open_, old.st_mode & 07777u));
            write_all(open_, bytes, final_);
        } catch (...) {
            remove();
            throw;
        }
    }
    Pending(Pending&& other) noexcept
        : final_(std::move(other.final_)), temporary_(std::move(other.temporary_)), open_(std::exchange(other.open_, -1)),
          made_(std::exchange(other.made_, false)) {}
    Pending& operator=(Pending&&) = delete;
    ~Pending() { remove(); }

    /// Waits until it is on the disk, and closes it.
    void sync() {
        const Descriptor descriptor{std::exchange(open_, -1)};
        if (descriptor.number >= 0 && ::fsync(descriptor.number) != 0) fail(final_, errno);
    }
    void finish() {
        if (::rename(temporary_.c_str(), final_.c_str()) != 0) fail(final_, errno);
        made_ = false;
    }
    const fs::path& final() const { return final_; }

private:
    void remove() noexcept {
        if (open_ >= 0) ::close(std::exchange(open_, -1));
        if (made_) ::unlink(temporary_.c_str());
        made_ = false;
    }

    fs::path final_, temporary_;
    int open_ = -1;  ///< its descriptor until it is on the disk
    bool made_ = false;
};

/// So many are written before any is waited for: they go to the disk together.
constexpr std::size_t files_together = 128;

/// What a link points to, also where nothing is there yet.
fs::path followed(fs::path path) {
    constexpr int most = 40;  // as the kernel
    std::error_code error;
    for (int i = 0; i < most && fs::is_symlink(path, error); ++i) {
        const fs::path target = fs::read_symlink(path, error);
        if (error) break;
        path = folder_of(path) / target;  // an absolute one replaces it
    }
    const fs::path canonical = fs::weakly_canonical(path, error);
    return error ? path : canonical;
}

/// The file that a path means, links followed; throws for a folder.
fs::path target_of(const fs::path& path) {
    std::error_code error;
    if (path.empty() || !path.has_filename() || fs::is_directory(path, error)) fail(path, EISDIR);
    return fs::is_symlink(path, error) ? followed(path) : path;
}

}  // namespace

void refuse_kept(const fs::path& path, const std::vector<fs::path>& kept) {
    const fs::path target = followed(path);
    std::error_code error;
    for (const fs::path& one : kept) {
        // By name too: a log that is not there now may be there in a moment.
        if (fs::equivalent(path, one, error) || target == one)
            throw usage_error({"Se escribiría sobre el almacén mismo", "It would be written over the store itself"}, path.string(),
                              {"Elija otro nombre u otra carpeta", "Choose another name or another folder"});
    }
}

void write_files(const std::vector<File>& files, const fs::path& folder, const std::vector<fs::path>& kept, const std::stop_token& stop) {
    for (const File& file : files) refuse_kept(folder / file.path, kept);
    MadeFolders folders;
    folders.make(folder);
    std::vector<Pending> pending;
    pending.reserve(files.size());
    for (const File& file : files) {
        end_if(stop);
        const fs::path path = target_of(folder / file.path);
        folders.make(folder_of(path));
        pending.emplace_back(path, file.bytes);
        if (pending.size() % files_together == 0 || pending.size() == files.size())
            for (std::size_t i = (pending.size() - 1) / files_together * files_together; i < pending.size(); ++i) pending[i].sync();
    }
    end_if(stop);
    for (Pending& file : pending) file.finish();
    folders.keep();
    fs::path last;
    for (const Pending& file : pending)
        if (const fs::path parent = folder_of(file.final()); parent != last) {
            sync_folder(parent);
            last = parent;
        }
}

void write_file(const fs::path& path, std::string_view bytes, const std::vector<fs::path>& kept, const std::stop_token& stop) {
    refuse_kept(path, kept);
    std::error_code error;
    const fs::file_status there = fs::status(path, error);
    if (fs::exists(there) && !fs::is_regular_file(there) && !fs::is_directory(there)) {
        return write_through(path, bytes, stop);
    }
    const fs::path target = target_of(path);
    MadeFolders folders;
    folders.make(folder_of(target));
    Pending pending(target, bytes);
    pending.sync();
    end_if(stop);
    pending.finish();
    folders.keep();
    sync_folder(folder_of(target));
}

}  // namespace cabildo::render
