// Blocks and words that panels of every plugin write.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/options.hpp>
#include <cabildo/run.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo {

[[nodiscard]] Paragraph paragraph(std::string id, std::string text);
[[nodiscard]] Heading heading(std::string id, std::string text, int level = 2);
[[nodiscard]] Notice notice(std::string id, NoticeKind kind, std::string text);

/// The toggle "figures", on unless the reader turns it off.
[[nodiscard]] Option figures_option();

/// Bars of counts with their share of `base`, in the given order of the categories; `table` holds the same figures.
[[nodiscard]] Chart bar_chart(std::string id, std::string title, const std::vector<Category>& categories,
                              std::span<const std::size_t> order, std::span<const std::int64_t> counts, std::int64_t base,
                              std::string table, const Run& run);

/// An id not taken by any of the categories: `wanted`, or with underscores behind.
[[nodiscard]] std::string free_id(std::string wanted, const std::vector<Category>& categories);

/// The id in the characters that block ids may have: "Región 1" gives "region_1".
[[nodiscard]] std::string block_id_of(std::string_view id);

/// "A, B y C" / "A, B and C".
[[nodiscard]] std::string enumeration(const std::vector<std::string>& items, const Run& run);

}  // namespace cabildo
