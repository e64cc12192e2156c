// Groups of initiatives to compare.
#include <cabildo/analysis/grouping.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>
#include <vector>

namespace cabildo {

struct NumberClasses {
    Variable variable;
    Column column;
};

namespace {

/// A value in as few decimals as it has, at most six.
Text written(double value) {
    int decimals = 0;
    const auto rounded = [&] { return std::round(value * std::pow(10.0, decimals)) / std::pow(10.0, decimals); };
    while (decimals < 6 && std::abs(rounded() - value) > 1e-12 * std::max(1.0, std::abs(value))) ++decimals;
    return {NumberFormat(Language::es).decimal(value, decimals), NumberFormat(Language::en).decimal(value, decimals)};
}

/// Where a list of numbers is cut in two, and whether that is at its median.
struct NumberCut {
    double at = 0;
    bool median = true;
    bool parts = true;  ///< some are above it
};

/// `values` are not empty.
NumberCut cut_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const double median = values[(values.size() - 1) / 2], greatest = values.back();
    if (median < greatest) return {median, true, true};
    const auto below = std::lower_bound(values.begin(), values.end(), greatest);
    if (below == values.begin()) return {greatest, true, false};
    return {*(below - 1), false, true};
}

std::shared_ptr<const NumberClasses> classes_of(const Dataset& data, const Variable& variable) {
    if (variable.categorical()) return nullptr;
    if (variable.kind == VariableKind::text) throw std::logic_error("texts are no groups: " + variable.id);
    const Column& column = data.column(variable.id);
    NumberClasses classes{variable, {}};
    classes.variable.kind = VariableKind::ordinal;
    classes.column.coverage = column.coverage;
    classes.column.codes.assign(column.size(), no_code);
    std::vector<double> values;
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(values), [](double value) { return std::isfinite(value); });
    if (values.empty()) return std::make_shared<const NumberClasses>(std::move(classes));
    const NumberCut cut = cut_of(std::move(values));
    const Text at = written(cut.at);
    const Text up_to = cut.median ? Text{"Hasta {0} (mediana)", "Up to {0} (median)"} : Text{"Hasta {0}", "Up to {0}"};
    classes.variable.categories = {{"up_to", {format(up_to.es, {at.es}), format(up_to.en, {at.en})}}};
    if (cut.parts) classes.variable.categories.push_back({"above", {format("Más de {0}", {at.es}), format("Above {0}", {at.en})}});
    for (std::size_t i = 0; i < column.size(); ++i)
        if (std::isfinite(column.numbers[i])) classes.column.codes[i] = column.numbers[i] > cut.at ? 1 : 0;
    return std::make_shared<const NumberClasses>(std::move(classes));
}

}  // namespace

Option group_option() {
    return Option::variable("group", {"Comparar por", "Compare by"})
        .of({VariableKind::single, VariableKind::ordinal, VariableKind::several, VariableKind::number})
        .optional()
        .helped({"Una variable del libro de códigos: las cifras se dan también para cada uno de sus grupos. Los números se parten en la mediana.",
                 "A variable of the codebook: the figures are given for each of its groups too. Numbers are parted at the median."});
}

std::optional<Grouping> Grouping::from(const Options& options, const Dataset& data) {
    if (!options.has("group")) return std::nullopt;
    return Grouping(data, data.variable(options.text("group")));
}

Grouping::Grouping(const Dataset& data, const Variable& variable)
    : classes_(classes_of(data, variable)),
      factor_(classes_ ? classes_->variable : variable, classes_ ? classes_->column : data.column(variable.id)) {
    const std::size_t categories = factor_.categories().size();
    std::vector<std::vector<std::uint32_t>> members(categories);
    for (std::size_t i = 0; i < data.size(); ++i) {
        const auto initiative = static_cast<std::uint32_t>(i);
        if (factor_.several()) {
            for (const Code code : factor_.codes_of(i)) members[static_cast<std::size_t>(code)].push_back(initiative);
        } else if (const Code code = factor_.codes()[i]; code >= 0) {
            members[static_cast<std::size_t>(code)].push_back(initiative);
        }
    }
    if (!factor_.several()) codes_.assign(data.size(), no_code);
    for (std::size_t category = 0; category < categories; ++category) {
        if (members[category].empty()) continue;
        if (!factor_.several()) {
            for (const std::uint32_t i : members[category]) codes_[i] = static_cast<Code>(groups_.size());
        }
        groups_.push_back({factor_.categories()[category], std::move(members[category])});
    }
}

}  // namespace cabildo
