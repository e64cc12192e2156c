// Kinds inferred from cells.
#include "profile.hpp"

#include "values.hpp"

#include <algorithm>

namespace cabildo::db::package {

namespace {

// The limits stand in docs/interchange.md.
constexpr std::size_t most_categories = 1000;
constexpr std::size_t long_cell = 200;
constexpr std::size_t many_distinct = 20;
constexpr std::size_t long_on_average = 40;

}  // namespace

void Profile::see(std::string_view cell, std::size_t row) {
    const std::string_view text = trimmed(cell);
    if (text.empty()) {
        ++empty_;
        return;
    }
    ++filled_;
    bytes_ += text.size();
    longest_ = std::max(longest_, text.size());
    lines_ = lines_ || text.find('\n') != std::string_view::npos;
    several_ = several_ || text.find(';') != std::string_view::npos;
    if (leading_zero(text)) {
        // A code of digits: as a number it would lose them.
    } else if (number_in(text)) {
        ++numbers_;
        if (text.find('.') != std::string_view::npos) ++pointed_;
        if (grouped(text)) {
            ++grouped_;
            if (!first_grouped_) first_grouped_ = std::string(text);
        }
    } else if (decimal_comma(text) || grouped(text)) {
        ++foreign_;
        if (!first_foreign_) first_foreign_ = Seen{std::string(text), row};
    }
    if (distinct_.size() <= most_categories) distinct_.emplace(text);
}

bool Profile::text() const {
    if (lines_ || longest_ > long_cell || distinct_.size() > most_categories) return true;
    const auto filled = static_cast<std::size_t>(filled_);
    return distinct_.size() > many_distinct && distinct_.size() * 2 > filled && bytes_ > long_on_average * filled;
}

VariableKind Profile::kind(const std::string& file, const std::string& column) const {
    if (filled_ == 0 || numbers_ + foreign_ < filled_) return kind_of_words();
    if (first_foreign_) number_at(first_foreign_->cell, {file, first_foreign_->row, column});
    return VariableKind::number;
}

VariableKind Profile::kind_of_words() const {
    if (text()) return VariableKind::text;
    return several_ ? VariableKind::several : VariableKind::single;
}

std::optional<std::string> Profile::thousands() const {
    if (grouped_ == 0 || grouped_ != pointed_) return std::nullopt;
    return first_grouped_;
}

}  // namespace cabildo::db::package
