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

/// The built program, quoted for the shell.
inline std::string program() { return quoted(std::filesystem::path(CABILDO_BUILD_DIR) / "bin" / "cabildo"); }

/// What `analyze` prints of a store: "PLUGIN/PANEL" and its arguments.
inline std::string analyze(const std::filesystem::path& store, const std::string& rest) {
    return output_of(program() + " analyze " + quoted(store) + ' ' + rest);
}

/// A store of the sample of the contest of 2009 in a temporary folder, and stores made from data packages beside it.
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

    /// Made once for the whole test program.
    static const SampleStore& shared() {
        static const SampleStore made;
        return made;
    }

    std::filesystem::path path() const { return folder_ / "sample.cabildo"; }

    /// A store with this package in it, a folder below tests/; made at first use.
    std::filesystem::path imported(const std::string& package) const {
        const std::filesystem::path folder = std::filesystem::path(CABILDO_TEST_DATA) / package;
        const std::filesystem::path store = folder_ / (folder.filename().string() + ".cabildo");
        if (!std::filesystem::exists(store)) {
            output_of(program() + " new " + quoted(store));
            output_of(program() + " import " + quoted(store) + ' ' + quoted(folder));
        }
        return store;
    }

    /// The document of a panel over the 29 political-institutional initiatives, or, `rest` saying so, others.
    nlohmann::json analysed(const std::string& panel, const std::string& rest = "--where area=political_institutional") const {
        return nlohmann::json::parse(analyze(path(), panel + ' ' + rest));
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

inline const nlohmann::json& cell(const nlohmann::json& table, const std::string& row, const std::string& column) {
    const auto& columns = table.at("columns");
    for (const auto& each : table.at("rows")) {
        if (each.at("id") != row) continue;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c].at("id") == column) return each.at("cells")[c];
        }
    }
    throw std::runtime_error("no cell " + row + ", " + column);
}

/// The value of a cell: null where missing.
inline nlohmann::json value(const nlohmann::json& table, const std::string& row, const std::string& column) {
    return cell(table, row, column).at("value");
}

}  // namespace cabildo::test
