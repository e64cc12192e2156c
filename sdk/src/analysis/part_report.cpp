// What frames a panel about a part of the initiatives.
#include <cabildo/analysis/part_report.hpp>

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/analysis/comparison.hpp>

namespace cabildo {

bool PartReport::open(const Text& title, std::span<const Coverage> coverage, const Text& before) {
    document_.title = run_(title);
    const Cases cases = count_cases(coverage);
    add(paragraph("summary", run_(before) + describe(cases, run_)));
    auto none = no_cases(data_, cases.valid, run_);
    if (none) add(*std::move(none));
    return !none;
}

std::optional<Grouping> PartReport::open_groups(const Text& what) {
    auto grouping = Grouping::from(options_, data_);
    if (!grouping) return grouping;
    add(heading("groups_heading", comparison_heading(*grouping, run_)));
    add(paragraph("groups_summary", format(run_({"{0} en cada grupo, y si el azar basta para explicar las diferencias.",
                                                 "{0} in each group, and whether chance is enough to explain the differences."}), {run_(what)})));
    return grouping;
}

void PartReport::cite(const Bibliography& bibliography, std::vector<std::string_view> ids) {
    ids.push_back(interval_.source());
    if (options_.has("group"))
        for (const std::string_view id : comparison_sources()) ids.push_back(id);
    add(bibliography.cite(ids, run_.language()));
}

}  // namespace cabildo
