// Output never takes the place of the store that it is made from.
#include "output_guard.hpp"

#include <cabildo/error.hpp>

#include <string>
#include <system_error>

namespace cabildo::cli {

namespace fs = std::filesystem;

namespace {

/// By inode where both are there, by place where one is not yet.
bool same_file(const fs::path& one, const fs::path& other) {
    std::error_code error;
    if (fs::equivalent(one, other, error)) return true;
    const fs::path first = fs::weakly_canonical(one, error);
    if (error) return false;
    const fs::path second = fs::weakly_canonical(other, error);
    return !error && first == second;
}

}  // namespace

void refuse_the_store(const fs::path& output, const fs::path& store) {
    std::error_code error;
    fs::path real = fs::canonical(store, error);
    if (error) real = store;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        if (!same_file(output, real.string() + suffix)) continue;
        throw usage_error({"la salida es el propio almacén", "the output is the store itself"}, output.string(),
                          {"Elija otro nombre o carpeta para -o.", "Choose another name or folder for -o."});
    }
}

void refuse_the_store(const std::vector<render::File>& files, const fs::path& folder, const fs::path& store) {
    for (const render::File& file : files) refuse_the_store(folder / file.path, store);
}

}  // namespace cabildo::cli
