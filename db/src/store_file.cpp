#include "store_file.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <random>
#include <string_view>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace cabildo::db {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t header_size = 100;
using Header = std::array<unsigned char, header_size>;

std::uint32_t big_endian(const Header& header, std::size_t at) {
    return std::uint32_t{header[at]} << 24 | std::uint32_t{header[at + 1]} << 16 | std::uint32_t{header[at + 2]} << 8 |
           std::uint32_t{header[at + 3]};
}

/// Bytes the header speaks of; offsets are those of the SQLite file format.
std::uint64_t stated_size(const Header& header) {
    const std::uint32_t raw = std::uint32_t{header[16]} << 8 | std::uint32_t{header[17]};
    const std::uint64_t page = raw == 1 ? 65536 : raw;
    return page * big_endian(header, 28);
}

fs::path beside(const fs::path& path, const char* ending) {
    fs::path result = path;
    result += ending;
    return result;
}

fs::path folder_of(const fs::path& path) {
    return fs::absolute(path).parent_path();
}

Error exists_error(const fs::path& path) {
    return Error({"Ya existe un archivo con ese nombre", "There is a file of that name already"}, path.string(),
                 {"Elija otro nombre o mueva el archivo", "Choose another name or move the file"});
}

void bring_to_disk(const fs::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

void check_store_file(const fs::path& path) {
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (code == std::errc::permission_denied) {
        throw Error({"No hay permiso para entrar en la carpeta del archivo", "There is no permission to enter the file's folder"},
                    path.string(), {"Revise los permisos de la carpeta", "Check the permissions of the folder"});
    }
    if (!fs::exists(status)) {
        throw Error({"No existe el archivo", "There is no such file"}, path.string(),
                    {"Revise la ruta; un almacén nuevo se crea con «cabildo new»",
                     "Check the path; a new store is made with \"cabildo new\""});
    }
    if (fs::is_directory(status)) {
        throw Error({"Es una carpeta, no un almacén", "This is a folder, not a store"}, path.string(),
                    {"Indique un archivo .cabildo; una carpeta de datos se incorpora con «cabildo import»",
                     "Name a .cabildo file; a folder of data is taken in with \"cabildo import\""});
    }
    if (!fs::is_regular_file(status)) {  // reading a pipe or a device might wait for ever
        throw Error({"No es un archivo corriente y no puede ser un almacén", "It is no ordinary file and cannot be a store"},
                    path.string(), {"Elija un archivo .cabildo", "Choose a .cabildo file"});
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw Error({"No se puede leer el archivo", "The file cannot be read"}, path.string(),
                    {"Revise sus permisos", "Check its permissions"});
    }
    Header header{};
    file.read(reinterpret_cast<char*>(header.data()), header_size);
    const auto count = static_cast<std::size_t>(file.gcount());
    if (count == 0) {
        throw Error({"El archivo está vacío; no es un almacén", "The file is empty; it is not a store"}, path.string(),
                    {"Cree un almacén nuevo con otro nombre", "Make a new store under another name"});
    }
    if (count < header_size || std::memcmp(header.data(), "SQLite format 3", 16) != 0) {
        throw Error({"El archivo no es un almacén de Cabildo", "The file is not a Cabildo store"}, path.string(),
                    {"Elija un archivo .cabildo", "Choose a .cabildo file"});
    }
    if (big_endian(header, 68) != static_cast<std::uint32_t>(application_id)) {
        throw Error({"El archivo es una base SQLite de otro programa", "The file is an SQLite database of another program"},
                    path.string(), {"Elija un archivo .cabildo", "Choose a .cabildo file"});
    }
    // With a log beside it the file may rightly be behind its header.
    if (!has_log(path) && stated_size(header) > fs::file_size(path, code)) {
        throw Error({"El almacén está incompleto: le falta el final", "The store is incomplete: its end is missing"},
                    path.string(), {"Recupere una copia de respaldo del archivo", "Restore a backup of the file"});
    }
}

void check_free_path(const fs::path& path) {
    std::error_code code;
    if (fs::exists(fs::symlink_status(path, code))) throw exists_error(path);
    if (!fs::is_directory(folder_of(path), code)) {
        throw Error({"No existe la carpeta", "There is no such folder"}, folder_of(path).string(),
                    {"Cree la carpeta o elija otra", "Make the folder or choose another"});
    }
    if (!folder_is_writable(path)) {
        throw Error({"No se puede escribir en la carpeta", "The folder cannot be written"}, folder_of(path).string(),
                    {"Revise sus permisos o elija otra carpeta", "Check its permissions or choose another folder"});
    }
    for (const std::string ending : {"-wal", "-shm", "-journal"}) {
        const std::string name = path.string();
        if (name.ends_with(ending) && fs::exists(name.substr(0, name.size() - ending.size()), code)) {
            throw Error({"Ese nombre es el del registro de otro almacén", "That name is the one of another store's log"}, name,
                        {"Elija otro nombre", "Choose another name"});
        }
    }
    for (const char* ending : {"-wal", "-journal"}) {
        if (fs::exists(beside(path, ending), code)) {
            throw Error({"Queda un registro de otro almacén con ese nombre", "A log of another store of that name is left"},
                        beside(path, ending).string(), {"Mueva ese archivo o elija otro nombre",
                                                        "Move that file or choose another name"});
        }
    }
}

bool folder_is_writable(const fs::path& path) {
    return ::access(folder_of(path).c_str(), W_OK | X_OK) == 0;
}

bool on_network(const fs::path& path) {
    // Magic numbers of statfs(2): NFS, SMB, CIFS, SMB2, FUSE (sshfs and the like), AFS.
    static constexpr std::array<std::uint32_t, 6> magic = {0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x65735546, 0x5346414F};
    struct statfs information {};
    if (::statfs(folder_of(path).c_str(), &information) != 0) return false;
    const auto type = static_cast<std::uint32_t>(information.f_type);
    for (const std::uint32_t each : magic) {
        if (type == each) return true;
    }
    return false;
}

bool has_log(const fs::path& path) {
    std::error_code code;
    for (const char* ending : {"-wal", "-journal"}) {
        const auto size = fs::file_size(beside(path, ending), code);
        if (!code && size > 0) return true;
    }
    return false;
}

bool keeps_log(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    Header header{};
    file.read(reinterpret_cast<char*>(header.data()), header_size);
    return header[18] == 2 || header[19] == 2;
}

bool log_is_shared(const fs::path& path) {
    std::error_code code;
    return fs::exists(beside(path, "-wal"), code) && fs::exists(beside(path, "-shm"), code);
}

bool has_room(const fs::path& path) {
    constexpr std::uint64_t needed = 128 * 1024;  // the index of the log is 32 KiB
    rlimit largest{};
    if (::getrlimit(RLIMIT_FSIZE, &largest) == 0 && largest.rlim_cur < needed) return false;
    struct statvfs disk {};
    if (::statvfs(folder_of(path).c_str(), &disk) != 0) return true;
    const std::uint64_t blocks = ::geteuid() == 0 ? disk.f_bfree : disk.f_bavail;
    return blocks * disk.f_frsize >= needed && (disk.f_files == 0 || disk.f_ffree >= 4);
}

Draft::Draft(const fs::path& target) : target_(target) {
    check_free_path(target);
    std::random_device random;
    // Without the name where it is so long that nothing can be added to it.
    constexpr std::size_t longest = 200;
    const std::string name = target.filename().string();
    draft_ = folder_of(target) / ((name.size() > longest ? ".cabildo." : "." + name + ".") + std::to_string(random()) + ".tmp");
}

Draft::~Draft() {
    std::error_code code;
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) fs::remove(beside(draft_, ending), code);
}

void Draft::publish() {
    bring_to_disk(draft_, O_RDWR);
    int result = ::renameat2(AT_FDCWD, draft_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE);
    if (result != 0 && (errno == EINVAL || errno == ENOSYS)) {
        // File systems without that call know links, or at least plain renaming.
        result = ::link(draft_.c_str(), target_.c_str());
        if (result != 0 && errno != EEXIST) {
            check_free_path(target_);
            result = ::rename(draft_.c_str(), target_.c_str());
        }
    }
    if (result != 0) {
        if (errno == EEXIST) throw exists_error(target_);
        const std::string reason = std::strerror(errno);
        throw Error({"No se pudo crear el archivo: " + reason, "The file could not be made: " + reason}, target_.string(),
                    {"Revise la carpeta o elija otra", "Check the folder or choose another"});
    }
    bring_to_disk(folder_of(target_), O_RDONLY | O_DIRECTORY);
}

}  // namespace cabildo::db
