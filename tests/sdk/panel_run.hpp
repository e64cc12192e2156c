// Runs a panel on a dataset in memory, as the worker would, and reads its document. For the tests of every plugin.
#pragma once

#include "memory_dataset.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/plugin.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace cabildo::test {

class TestRun final : public Run {
public:
    explicit TestRun(Language language, std::uint64_t seed = 1) : Run(language, seed) {}
    void progress(double, std::string_view) override {}
};

/// The document, checked against the rules that every document keeps.
inline Document run_panel(const Panel& panel, const Dataset& data, const std::map<std::string, std::string, std::less<>>& given = {},
                          Language language = Language::es, std::uint64_t seed = 1) {
    TestRun run(language, seed);
    Document document = panel.run(data, Options::resolve(panel.options, given, data), run);
    document.language = language;
    for (const Error& violation : violations(document)) BOOST_ERROR(violation.line(Language::en));
    return document;
}

template <class BlockType>
const BlockType* find_block(const Document& document, std::string_view id) {
    for (const Block& block : document.blocks) {
        if (const auto* found = std::get_if<BlockType>(&block); found && found->id == id) return found;
    }
    return nullptr;
}

template <class BlockType>
const BlockType& block(const Document& document, std::string_view id) {
    const auto* found = find_block<BlockType>(document, id);
    if (!found) throw std::runtime_error("no block " + std::string(id));
    return *found;
}

inline const Cell& cell(const Table& table, std::string_view row, std::string_view column) {
    const auto r = std::find_if(table.rows.begin(), table.rows.end(), [&](const TableRow& each) { return each.id == row; });
    const auto c = std::find_if(table.columns.begin(), table.columns.end(), [&](const TableColumn& each) { return each.id == column; });
    if (r == table.rows.end() || c == table.columns.end()) throw std::runtime_error("no cell " + std::string(row) + ", " + std::string(column));
    return r->cells[static_cast<std::size_t>(c - table.columns.begin())];
}

inline std::int64_t count(const Table& table, std::string_view row, std::string_view column) {
    return std::get<std::int64_t>(cell(table, row, column).value);
}

inline double number(const Table& table, std::string_view row, std::string_view column) {
    return std::get<double>(cell(table, row, column).value);
}

}  // namespace cabildo::test
