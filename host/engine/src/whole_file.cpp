// Reading and replacing small files.
#include "whole_file.hpp"

#include "file_handle.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>

namespace cabildo::engine {

std::optional<std::string> read_whole(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error) && !error) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    std::string bytes;
    for (char block[64 * 1024]; in;) {
        in.read(block, sizeof block);
        bytes.append(block, static_cast<std::size_t>(in.gcount()));
    }
    return bytes;
}

bool write_whole(const std::filesystem::path& file, std::string_view bytes) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    std::string name = file.string() + ".XXXXXX";
    FileHandle out(::mkostemp(name.data(), O_CLOEXEC));
    if (!out.open()) return false;
    bool good = ::fchmod(out.get(), 0644) == 0;
    while (good && !bytes.empty()) {
        const ssize_t written = ::write(out.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        good = written >= 0;
        if (good) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    out.reset();
    if (good) std::filesystem::rename(name, file, error);
    if (good && !error) return true;
    ::unlink(name.c_str());
    return false;
}

}  // namespace cabildo::engine
