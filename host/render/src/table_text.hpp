// Tables as text in several forms.
#pragma once

#include <cabildo/document.hpp>

#include <functional>
#include <string>
#include <vector>

namespace cabildo::render {

/// The columns' labels; where any repeats, with their group before them, and numbered if that is not enough.
std::vector<std::string> unique_headers(const Table& table);

/// The rows of the head: groups over their columns where there are any, with scope.
std::string html_table_head(const Table& table);
/// A cell's HTML with what its link to a panel adds.
using Linked = std::function<std::string(const PanelLink& link, const std::string& html)>;

/// The rows of the body. `prefix` begins the ids of footnote marks; empty for marks without links. Links to panels are
/// left out where `linked` is empty.
std::string html_table_body(const Table& table, const std::string& prefix, Language language, const Linked& linked = {});

/// Columns of numbers stand at the right.
bool is_numeric(ColumnKind kind);
bool has_groups(const Table& table);
/// The column behind those that stand under one group heading with `first`.
std::size_t group_end(const Table& table, std::size_t first);

/// "no informado".
const Text& missing_word(Missing missing);

/// The first column heads its row.
bool has_row_headers(const Table& table);

}  // namespace cabildo::render
