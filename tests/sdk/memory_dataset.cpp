// Columns from values given as text, and a small selection.
#include "memory_dataset.hpp"

#include <cabildo/error.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace cabildo::test {

namespace {

constexpr std::string_view not_coded = "@not_coded", looked_at_none = "@none";

Coverage coverage_of_value(std::string_view value) {
    if (value.empty()) return Coverage::not_reported;
    return value == not_coded ? Coverage::not_coded : value == looked_at_none ? Coverage::none : Coverage::coded;
}

std::vector<std::string_view> parted(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return parts;
}

Code known_code(const Variable& variable, std::string_view category) {
    const Code code = variable.code_of(category);
    if (code == no_code) throw std::invalid_argument("no category " + std::string(category) + " in " + variable.id);
    return code;
}

Column column_of(const Variable& variable, const std::vector<std::string>& values) {
    Column column;
    if (variable.kind == VariableKind::several) column.offsets.push_back(0);
    for (const std::string& value : values) {
        column.coverage.push_back(coverage_of_value(value));
        const bool coded = column.coverage.back() == Coverage::coded;
        switch (variable.kind) {
            case VariableKind::single: case VariableKind::ordinal:
                column.codes.push_back(coded ? known_code(variable, value) : no_code);
                break;
            case VariableKind::several: {
                const auto first = column.answers.size();
                if (coded)
                    for (std::string_view part : parted(value, ';')) column.answers.push_back(known_code(variable, part));
                std::sort(column.answers.begin() + static_cast<std::ptrdiff_t>(first), column.answers.end());
                column.offsets.push_back(static_cast<std::uint32_t>(column.answers.size()));
                break;
            }
            case VariableKind::number:
                column.numbers.push_back(coded ? std::stod(value) : std::numeric_limits<double>::quiet_NaN());
                break;
            case VariableKind::text:
                column.texts.push_back(coded ? value : std::string());
                break;
        }
    }
    return column;
}

}  // namespace

MemoryDataset::MemoryDataset(std::size_t count) : population_(count) {
    for (Part part : {Part::involvements, Part::mechanisms, Part::resources, Part::plans, Part::innovations, Part::sustainability})
        coverage_[part].assign(count, Coverage::not_coded);
    for (std::size_t i = 1; i <= count; ++i) initiatives_.push_back({"I" + std::to_string(i), "Initiative " + std::to_string(i), ""});
}

MemoryDataset& MemoryDataset::add(Variable variable, std::vector<std::string> values) {
    if (values.size() != size()) throw std::invalid_argument(variable.id + " needs a value for every initiative");
    columns_[variable.id] = column_of(variable, values);
    values_[variable.id] = std::move(values);
    variables_.push_back(std::move(variable));
    return *this;
}

MemoryDataset& MemoryDataset::add(std::string id, VariableKind kind, std::vector<std::string> categories,
                                  std::vector<std::string> values) {
    Variable variable{id, kind, Dimension::characterisation, untranslated(id), {}};
    for (std::string& category : categories) variable.categories.push_back({category, untranslated(category)});
    return add(std::move(variable), std::move(values));
}

MemoryDataset& MemoryDataset::add_counts(std::string id, std::vector<std::pair<std::string, std::size_t>> counts) {
    std::vector<std::string> categories, values;
    for (const auto& [category, count] : counts) {
        categories.push_back(category);
        values.insert(values.end(), count, category);
    }
    return add(std::move(id), VariableKind::single, std::move(categories), std::move(values));
}

const Column& MemoryDataset::column(std::string_view name) const { return columns_.find(variable(name).id)->second; }

const std::vector<Category>& MemoryDataset::vocabulary(std::string_view field) const {
    static const std::vector<Category> none;
    const auto open = vocabularies_.find(field);
    if (open != vocabularies_.end()) return open->second;
    const auto* closed = closed_vocabulary(field);
    return closed ? *closed : none;
}

const std::vector<Coverage>& MemoryDataset::coverage(Part part) const {
    return coverage_.at(part);
}

bool MemoryDataset::keeps(std::size_t initiative, std::string_view condition) const {
    const auto equals = condition.find('=');
    const Variable& asked = variable(condition.substr(0, equals));
    const auto answers = column(asked.id).answers_of(initiative);
    const auto wanted = parted(condition.substr(equals + 1), ',');
    return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view category) {
        return std::find(answers.begin(), answers.end(), known_code(asked, category)) != answers.end();
    });
}

std::unique_ptr<Dataset> MemoryDataset::select(std::string_view selection) const {
    const auto conditions = parted(selection, '&');
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < size(); ++i)
        if (std::all_of(conditions.begin(), conditions.end(), [&](std::string_view c) { return keeps(i, c); })) kept.push_back(i);
    auto selected = std::make_unique<MemoryDataset>(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) selected->initiatives_[i] = initiatives_[kept[i]];
    for (const Variable& each : variables_) {
        const auto& all = values_.find(each.id)->second;
        std::vector<std::string> values;
        for (std::size_t i : kept) values.push_back(all[i]);
        selected->add(each, std::move(values));
    }
    selected->state_ = state_;
    selected->population_ = population_;
    selected->selection_ = untranslated(std::string(selection));
    selected->vocabularies_ = vocabularies_;
    selected->actors_ = actors_;
    selected->declared_tables_ = declared_tables_;
    return selected;
}

soci::session& MemoryDataset::session() const { throw std::logic_error("a dataset in memory has no session"); }

}  // namespace cabildo::test
