// Cells whose text goes with their value.
#include <cabildo/document.hpp>

#include <cmath>
#include <utility>

namespace cabildo {

const std::string& block_id(const Block& block) {
    return std::visit([](const BlockBase& base) -> const std::string& { return base.id; }, block);
}

Cell category_cell(std::string id, std::string label) { return {std::move(id), std::move(label), {}, {}}; }

Cell text_cell(std::string text) {
    Cell cell;
    cell.value = text;
    cell.text = std::move(text);
    return cell;
}

Cell count_cell(std::int64_t value, Language language) { return {value, NumberFormat(language).integer(value), {}, {}}; }

Cell number_cell(double value, int decimals, Language language) {
    if (!std::isfinite(value)) return missing_cell(Missing::undefined, language);
    return {value, NumberFormat(language).decimal(value, decimals), {}, {}};
}

Cell percent_cell(double value, Language language, int decimals) {
    if (!std::isfinite(value)) return missing_cell(Missing::undefined, language);
    return {value, NumberFormat(language).percent(value, decimals), {}, {}};
}

Cell p_value_cell(double p, Language language) {
    if (!std::isfinite(p)) return missing_cell(Missing::undefined, language);
    return {p, NumberFormat(language).p_value(p), {}, {}};
}

Cell missing_cell(Missing missing, Language language) {
    const bool spanish = language == Language::es;
    switch (missing) {
        case Missing::not_reported: return {{}, spanish ? "n. i." : "n/r", missing, {}};
        case Missing::not_applicable: return {{}, spanish ? "n. a." : "n/a", missing, {}};
        case Missing::undefined: break;
    }
    return {{}, "–", Missing::undefined, {}};
}

}  // namespace cabildo
