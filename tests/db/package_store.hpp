// Stores and packages for the tests of interchange.
#pragma once

#include "temporary_folder.hpp"

#include <cabildo/db/package.hpp>
#include <cabildo/db/store.hpp>

#include <soci/soci.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace cabildo::test {

using Files = std::map<std::string, std::string>;

/// A package folder with these files.
inline std::filesystem::path make_package(const std::filesystem::path& folder, const Files& files) {
    std::filesystem::create_directories(folder);
    for (const auto& [name, text] : files) std::ofstream(folder / name, std::ios::binary) << text;
    return folder;
}

/// Every file of a folder with its bytes.
inline Files read_files(const std::filesystem::path& folder) {
    Files files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << stream.rdbuf();
        files[entry.path().filename().string()] = text.str();
    }
    return files;
}

/// The single number that a query gives.
inline long long count(db::Store& store, const std::string& sql) {
    long long result = 0;
    store.session() << sql, soci::into(result);
    return result;
}

/// The single text that a query gives; empty when there is none.
inline std::string word(db::Store& store, const std::string& sql) {
    std::string result;
    soci::indicator indicator = soci::i_ok;
    store.session() << sql, soci::into(result, indicator);
    return store.session().got_data() && indicator == soci::i_ok ? result : std::string();
}

/// Everything that a user could miss after an import that failed: revisions and the rows of every table.
inline std::string fingerprint(db::Store& store) {
    std::string text = std::to_string(store.revision()) + " " + std::to_string(store.state().data_revision) + " " +
                       word(store, "SELECT title FROM store") + (store.state().illustrative ? " illustrative" : "");
    for (const char* table :
         {"initiative", "variable", "category", "term", "answer", "number_value", "text_value", "variable_coverage",
          "part_coverage", "actor", "involvement", "mechanism", "resource", "plan", "innovation", "sustainability_basis",
          "evaluator", "coding", "evidence", "declared_table", "declared_cell", "journal"})
        text += " " + std::string(table) + "=" + std::to_string(count(store, "SELECT COUNT(*) FROM " + std::string(table)));
    return text;
}

/// "none", "not_reported", "coded" or "not_coded" of a variable, as analyses will see it.
inline std::string coverage(db::Store& store, const std::string& code, const std::string& variable) {
    const std::string of = " WHERE initiative_id = (SELECT id FROM initiative WHERE code = '" + code +
                           "') AND variable_id = (SELECT id FROM variable WHERE name = '" + variable + "')";
    const long long values = count(store, "SELECT COUNT(*) FROM answer" + of) + count(store, "SELECT COUNT(*) FROM number_value" + of) +
                             count(store, "SELECT COUNT(*) FROM text_value" + of);
    const long long status = count(store, "SELECT COALESCE(MAX(status), 3) FROM variable_coverage" + of);
    return std::string(coverage_id(values > 0 ? Coverage::coded : static_cast<Coverage>(status)));
}

/// The same of a part whose table is `table`.
inline std::string coverage(db::Store& store, const std::string& code, Part part, const std::string& table) {
    const std::string of = " WHERE initiative_id = (SELECT id FROM initiative WHERE code = '" + code + "')";
    const long long rows = count(store, "SELECT COUNT(*) FROM " + table + of);
    const long long status = count(store, "SELECT COALESCE(MAX(status), 3) FROM part_coverage" + of +
                                              " AND part = " + std::to_string(static_cast<int>(part)));
    return std::string(coverage_id(rows > 0 ? Coverage::coded : static_cast<Coverage>(status)));
}

}  // namespace cabildo::test
