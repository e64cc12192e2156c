// Copying with every error looked at.
#include "copy_file.hpp"

#include <cabildo/error.hpp>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <vector>

namespace cabildo::shelf {

namespace {

Error cannot_copy(const std::filesystem::path& file, int reason) {
    const std::string why = ::strerrordesc_np(reason) ? ::strerrordesc_np(reason) : "?";
    return Error({"no se pudo copiar el complemento: " + why, "cannot copy the plugin: " + why}, file.string(),
                 {"Compruebe los permisos y el espacio de la carpeta.", "Check the folder's permissions and space."});
}

bool write_all(int descriptor, const char* bytes, std::size_t count) {
    while (count > 0) {
        const ssize_t written = ::write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
    return true;
}

}  // namespace

FileCopy::FileCopy(const std::filesystem::path& from, std::filesystem::path to) : to_(std::move(to)) {
    std::error_code error;
    std::filesystem::create_directories(to_.parent_path(), error);
    std::ifstream in(from, std::ios::binary);
    if (!in) throw cannot_copy(from, errno);
    std::string name = to_.string() + ".XXXXXX";  // no ".so" at its end: no catalogue sees it
    const int out = ::mkostemp(name.data(), O_CLOEXEC);
    if (out < 0) throw cannot_copy(to_, errno);
    name_ = name;
    std::vector<char> block(std::size_t{1} << 16);
    bool good = ::fchmod(out, 0644) == 0;
    while (good && in) {
        in.read(block.data(), static_cast<std::streamsize>(block.size()));
        good = !in.bad() && write_all(out, block.data(), static_cast<std::size_t>(in.gcount()));
    }
    good = good && ::fsync(out) == 0;
    const int reason = errno;
    ::close(out);
    if (good) return;
    ::unlink(name_.c_str());
    throw cannot_copy(to_, reason);
}

FileCopy::~FileCopy() {
    if (!name_.empty()) ::unlink(name_.c_str());
}

void FileCopy::keep() {
    std::error_code error;
    std::filesystem::rename(name_, to_, error);
    if (error) throw cannot_copy(to_, error.value());
    name_.clear();
}

}  // namespace cabildo::shelf
