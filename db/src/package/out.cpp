// Files of an export.
#include "out.hpp"

#include "../connection.hpp"

#include <cerrno>
#include <random>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

namespace cabildo::db::package {

namespace {

namespace fs = std::filesystem;

Error cannot_write(const fs::path& path, int reason) {
    if (reason == ENOSPC || reason == EDQUOT) return disk_full_error(path);
    if (reason == EFBIG) return file_limit_error(path);
    return Error({"no se puede escribir", "it cannot be written"}, path.string(),
                 {"Revise los permisos y el espacio en disco", "Check permissions and disk space"});
}

/// To disk, file or folder.
void sync(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw cannot_write(path, errno);
    const bool failed = ::fsync(descriptor) != 0;
    const int reason = errno;
    ::close(descriptor);
    if (failed) throw cannot_write(path, reason);
}

/// False where there is nothing yet.
bool is_empty_folder(const fs::path& target) {
    std::error_code failure;
    const fs::file_status status = fs::status(target, failure);
    if (!fs::exists(status)) {
        if (fs::is_symlink(fs::symlink_status(target, failure)))
            throw Error({"es un enlace a algo que no existe", "it is a link to something that does not exist"}, target.string(),
                        {"Borre el enlace o elija otra carpeta", "Delete the link or choose another folder"});
        if (fs::is_directory(target.parent_path(), failure)) return false;
        throw Error({"la carpeta que debe contenerla no existe", "the folder that should hold it does not exist"},
                    target.string(), {"Créela o elija otra", "Create it or choose another"});
    }
    if (!fs::is_directory(status))
        throw Error({"ya existe un archivo con ese nombre", "there is a file of that name already"}, target.string(),
                    {"Elija una carpeta nueva o vacía", "Choose a new or empty folder"});
    const bool empty = fs::is_empty(target, failure);
    if (failure)
        throw Error({"no hay permiso para ver la carpeta", "there is no permission to see the folder"}, target.string(),
                    {"Elija una carpeta nueva o vacía", "Choose a new or empty folder"});
    if (!empty)
        throw Error({"la carpeta no está vacía", "the folder is not empty"}, target.string(),
                    {"Elija una carpeta nueva o vacía", "Choose a new or empty folder"});
    return true;
}

/// Never in place of something else. 0, or the reason.
int move_to(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    std::error_code failure;  // a file system without that call
    if (fs::exists(fs::symlink_status(to, failure))) return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

OutFolder::OutFolder(const fs::path& target) : target_(fs::absolute(target).lexically_normal()) {
    if (!target_.has_filename()) target_ = target_.parent_path();
    there_ = is_empty_folder(target_);
    std::random_device random;
    draft_ = (there_ ? target_ : target_.parent_path()) / (".cabildo-" + std::to_string(random()) + ".part");
    std::error_code failure;
    fs::create_directory(draft_, failure);
    if (failure) throw cannot_write(target_, failure.value());
}

OutFolder::~OutFolder() {
    std::error_code ignored;
    fs::remove_all(draft_, ignored);
}

void OutFolder::publish() {
    for (const auto& entry : fs::directory_iterator(draft_)) sync(entry.path());
    sync(draft_);
    if (there_) return fill();
    if (const int reason = move_to(draft_, target_)) throw cannot_write(target_, reason);
    sync(target_.parent_path());
}

/// initiatives.csv comes last: without it nothing is a package.
void OutFolder::fill() const {
    const std::string last = "initiatives.csv";
    std::vector<fs::path> names, done;
    for (const auto& entry : fs::directory_iterator(draft_))
        if (entry.path().filename() != last) names.push_back(entry.path().filename());
    names.emplace_back(last);
    for (const fs::path& name : names) {
        const int reason = move_to(draft_ / name, target_ / name);
        if (reason == 0) {
            done.push_back(target_ / name);
            continue;
        }
        for (const fs::path& moved : done) ::unlink(moved.c_str());
        throw cannot_write(target_ / name, reason);
    }
    sync(target_);
}

OutFile::OutFile(OutFolder& folder, std::string file, std::vector<std::string> header)
    : folder_(folder), about_{std::move(file), std::move(header), 0, {}},
      writer_([this](std::string_view bytes) { write(bytes); }) {}

void OutFile::begin() {
    if (stream_.is_open()) return;
    stream_.open(folder_.draft() / about_.file, std::ios::binary);
    if (!stream_) throw cannot_write(folder_.target(), errno);
    for (const std::string& column : about_.header) writer_.cell(column);
    writer_.end_row();
}

csv::Writer& OutFile::row() {
    begin();
    return writer_;
}

void OutFile::write(std::string_view bytes) {
    stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream_) throw cannot_write(folder_.target(), errno);
    hash_.add(bytes);
    about_.bytes += bytes.size();
}

void OutFile::close() {
    if (!stream_.is_open()) return;
    writer_.flush();
    stream_.close();
    if (!stream_) throw cannot_write(folder_.target(), errno);
    about_.hash = hash_.finish();
    folder_.files.push_back(std::move(about_));
}

void write_text(const OutFolder& folder, const std::string& file, const std::string& text) {
    std::ofstream stream(folder.draft() / file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) throw cannot_write(folder.target(), errno);
}

}  // namespace cabildo::db::package
