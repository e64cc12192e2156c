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
    const std::string variable = run_(grouping->variable().label);
    const Cases cases = grouping->factor().cases();
    add(heading("groups_heading", comparison_heading(*grouping, run_)));
    add(paragraph("groups_summary", format(run_({"{0} en cada grupo, y si el azar basta para explicar las diferencias.",
                                                 "{0} in each group, and whether chance is enough to explain the differences."}), {run_(what)}) +
                                        run_.plural(cases.valid, {" De {1}, **{0}** iniciativa tiene dato de «{2}».", " Of {1}, **{0}** initiative has a value of “{2}”."},
                                                    {" De {1}, **{0}** iniciativas tienen dato de «{2}».", " Of {1}, **{0}** initiatives have a value of “{2}”."},
                                                    {run_.numbers().integer(static_cast<std::int64_t>(data_.size())), variable})));
    return grouping;
}

void PartReport::add_comparison(const ComparisonWords& words, const Grouping& grouping, Table table) {
    add(comparison_summary(words, grouping, table, run_));
    add(std::move(table));
}

void PartReport::add_comparisons(const std::vector<Question>& questions, const Grouping& grouping) {
    std::vector<Table> tables = compare_questions(questions, grouping, interval_, run_);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const ComparisonWords words{tables[i].id, run_(questions[i].label), ""};
        add_comparison(words, grouping, std::move(tables[i]));
    }
}

void PartReport::cite(const Bibliography& bibliography, std::vector<std::string_view> ids) {
    ids.push_back(interval_.source());
    if (options_.has("group"))
        for (const std::string_view id : comparison_sources()) ids.push_back(id);
    add(bibliography.cite(ids, run_.language()));
}

}  // namespace cabildo
