// Runs the built program as a person would, and reads its documents: for the chain tests of plugins.
#pragma once

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace cabildo::test {

/// What a command prints on standard output; throws when its exit status is not 0.
inline std::string output_of(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("cannot run " + command);
    std::string text;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) text.append(buffer.data(), n);
    if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
    return text;
}

inline std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

/// A store of the sample of the contest of 2009 in a temporary folder.
class SampleStore {
public:
    SampleStore() {
        std::string name = (std::filesystem::temp_directory_path() / "cabildo-sample-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        folder_ = name;
        output_of(program() + " new " + quoted(path()) + " --sample contest-2009");
    }
    SampleStore(const SampleStore&) = delete;
    SampleStore& operator=(const SampleStore&) = delete;
    ~SampleStore() { std::filesystem::remove_all(folder_); }

    static std::string program() { return quoted(std::filesystem::path(CABILDO_BUILD_DIR) / "bin" / "cabildo"); }
    std::filesystem::path path() const { return folder_ / "sample.cabildo"; }

    /// The document of a panel over the 29 political-institutional initiatives, or, `rest` saying so, others.
    nlohmann::json analysed(const std::string& panel, const std::string& rest = "--where area=political_institutional") const {
        return nlohmann::json::parse(output_of(program() + " analyze " + quoted(path()) + ' ' + panel + ' ' + rest));
    }

private:
    std::filesystem::path folder_;
};

inline const nlohmann::json& block(const nlohmann::json& document, const std::string& id) {
    for (const auto& each : document.at("blocks")) {
        if (each.at("id") == id) return each;
    }
    throw std::runtime_error("no block " + id);
}

/// The value of a cell: null where missing.
inline nlohmann::json value(const nlohmann::json& table, const std::string& row, const std::string& column) {
    const auto& columns = table.at("columns");
    for (const auto& each : table.at("rows")) {
        if (each.at("id") != row) continue;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c].at("id") == column) return each.at("cells")[c].at("value");
        }
    }
    throw std::runtime_error("no cell " + row + ", " + column);
}

}  // namespace cabildo::test
