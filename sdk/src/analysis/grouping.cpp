// Groups of initiatives to compare.
#include <cabildo/analysis/grouping.hpp>

namespace cabildo {

Option group_option() {
    return Option::variable("group", {"Comparar por", "Compare by"})
        .of({VariableKind::single, VariableKind::ordinal, VariableKind::several})
        .optional()
        .helped({"Una variable del libro de códigos: las cifras se dan también para cada uno de sus grupos.",
                 "A variable of the codebook: the figures are given for each of its groups too."});
}

std::optional<Grouping> Grouping::from(const Options& options, const Dataset& data) {
    if (!options.has("group")) return std::nullopt;
    return Grouping(data, data.variable(options.text("group")));
}

Grouping::Grouping(const Dataset& data, const Variable& variable) : factor_(variable, data.column(variable.id)) {
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
