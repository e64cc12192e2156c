// Looks for the store among the open files of its process, and writes to it.
#include "faulty.hpp"

#include <filesystem>
#include <fstream>

FAULTY_PLUGIN("writes_store", {
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code error;
        const auto file = std::filesystem::read_symlink(entry.path(), error);
        if (file.extension() == ".cabildo") std::ofstream(file, std::ios::app) << "nota al margen";
    }
    return faults::good_document(data);
})
