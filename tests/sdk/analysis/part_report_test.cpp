// The frame of a panel about a part of the initiatives.
#include "panel_run.hpp"

#include <cabildo/analysis/part_report.hpp>

#include <cabildo/analysis/comparison.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(part_report_test)

namespace {

class Report : PartReport {
public:
    Report(const Dataset& data, const Options& options, const Run& run) : PartReport(data, options, run) {}

    Document write() {
        if (!open({"Planes", "Plans"}, data_.coverage(Part::plans), {"De los planes: ", "Of the plans: "})) return std::move(document_);
        if (open_groups({"Cada plan", "Each plan"})) add(Paragraph{{"compared"}, "x"});
        cite(Bibliography({{"own2001", "Own, A. (2001). Plans.", ""}}), {"own2001"});
        return std::move(document_);
    }
};

Document written(const std::map<std::string, std::string, std::less<>>& given, bool coded = true) {
    MemoryDataset data(3);
    data.add("zone", VariableKind::single, {"north", "south"}, {"north", "north", "south"});
    data.coverage_[Part::plans].assign(3, coded ? Coverage::coded : Coverage::not_coded);
    std::vector<Option> options = interval_options();
    options.push_back(group_option());
    const TestRun run(Language::en);
    return Report(data, Options::resolve(options, given, data), run).write();
}

std::string references_of(const Document& document) {
    std::string ids;
    for (const Reference& each : find_block<References>(document, "references")->items) ids += each.id + " ";
    return ids;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_cases_come_first_and_the_sources_last) {
    const Document document = written({{"interval", "exact"}});
    BOOST_TEST(document.title == "Plans");
    BOOST_TEST(block_id(document.blocks.front()) == "summary");
    BOOST_TEST(find_block<Paragraph>(document, "summary")->text.starts_with("Of the plans: "));
    BOOST_TEST(block_id(document.blocks.back()) == "references");
    BOOST_TEST(references_of(document) == "own2001 clopper1934 ");
    BOOST_TEST(find_block<Heading>(document, "groups_heading") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_comparison_has_its_heading_its_sentence_and_its_sources) {
    const Document document = written({{"group", "zone"}});
    BOOST_TEST(find_block<Heading>(document, "groups_heading")->title == "Comparison by “zone”");
    BOOST_TEST(find_block<Paragraph>(document, "groups_summary")->text == "Each plan in each group, and whether chance is enough to explain the differences. Of 3, **3** initiatives have a value of “zone”.");
    BOOST_TEST(find_block<Paragraph>(document, "compared") != nullptr);
    for (const auto id : comparison_sources()) BOOST_TEST(references_of(document).find(id) != std::string::npos, id);
}

BOOST_AUTO_TEST_CASE(without_a_value_nothing_else_is_written) {
    const Document document = written({{"group", "zone"}}, false);
    BOOST_TEST(document.blocks.size() == 2u);
    BOOST_TEST(find_block<Notice>(document, "no_cases") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
