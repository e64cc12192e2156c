// The words of the document's JSON form: block types and the ids of enums, each list in the order of its enum.
#pragma once

#include <cabildo/document.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace cabildo::document_ids {

inline constexpr int schema_number = 1;

/// In the order of the alternatives of Block.
inline constexpr std::array<std::string_view, 8> blocks{
    "heading", "paragraph", "table", "chart", "network", "map", "notice", "references"};
inline constexpr std::array<std::string_view, 3> missing{"not_reported", "not_applicable", "undefined"};
inline constexpr std::array<std::string_view, 5> columns{"category", "text", "integer", "number", "percent"};
inline constexpr std::array<std::string_view, 3> roles{"body", "subtotal", "total"};
inline constexpr std::array<std::string_view, 6> charts{"bar", "grouped_bar", "stacked_bar", "heat_map", "dot", "line"};
inline constexpr std::array<std::string_view, 2> shapes{"circle", "square"};
inline constexpr std::array<std::string_view, 3> notices{"error", "warning", "note"};

static_assert(std::variant_size_v<Block> == blocks.size());

template <typename Enum, std::size_t N>
std::string_view id_of(const std::array<std::string_view, N>& ids, Enum value) {
    return ids.at(static_cast<std::size_t>(value));
}

template <std::size_t N>
std::optional<std::size_t> position_of(const std::array<std::string_view, N>& ids, std::string_view id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return std::nullopt;
    return static_cast<std::size_t>(found - ids.begin());
}

}  // namespace cabildo::document_ids
