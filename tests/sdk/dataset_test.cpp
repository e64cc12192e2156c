// Closed lists against the interchange format, and columns.
#include <cabildo/dataset.hpp>

#include <cabildo/error.hpp>

#include "memory_dataset.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <set>

using namespace cabildo;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(dataset_test)

namespace {

struct VocabularyCase {
    const char* field;
    const char* ids;  ///< as the interchange format lists them, which is the order of the enum
};
std::ostream& operator<<(std::ostream& out, const VocabularyCase& c) { return out << c.field; }

const VocabularyCase vocabularies[] = {
    {"actors.sector", "public private civil_society academia cooperation"},
    {"actors.level", "municipal provincial regional national international"},
    {"involvements.role", "leads decides cofinances executes consulted informed"},
    {"involvements.agreement", "none informal protocol convenio"},
    {"mechanisms.binding", "no yes"},
    {"mechanisms.centrality", "axis strategy"},
    {"mechanisms.simulated", "no yes"},
    {"mechanisms.stages", "agenda formulation implementation evaluation"},
    {"resources.origin", "own external"},
    {"resources.kind", "financial human technical in_kind"},
    {"resources.planned", "no yes"},
    {"plans.approach", "territorial participatory sectoral"},
    {"plans.collective", "no yes"},
    {"plans.checks", "cells baseline target date source assumptions links"},
    {"innovations.kind", "organ instrument management"},
    {"innovations.claimed", "none organisation territory country"},
    {"innovations.assessed", "none organisation territory country"},
    {"sustainability.basis", "commitment installed_method adhoc_organ social_capital"},
    {"sustainability.horizon", "observed expected"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(closed_vocabularies)

BOOST_DATA_TEST_CASE(have_the_ids_of_the_interchange_format_in_its_order, data::make(vocabularies)) {
    const auto* categories = closed_vocabulary(sample.field);
    BOOST_REQUIRE(categories);
    std::string ids;
    for (const Category& category : *categories) ids += (ids.empty() ? "" : " ") + category.id;
    BOOST_TEST(ids == sample.ids);
}

BOOST_DATA_TEST_CASE(have_different_labels_in_both_languages, data::make(vocabularies)) {
    std::set<std::string> es, en;
    for (const Category& category : *closed_vocabulary(sample.field)) {
        BOOST_TEST(!category.label.es.empty());
        BOOST_TEST(!category.label.en.empty());
        BOOST_TEST(es.insert(category.label.es).second, category.label.es);
        BOOST_TEST(en.insert(category.label.en).second, category.label.en);
    }
}

BOOST_AUTO_TEST_CASE(stand_at_the_positions_of_their_enums) {
    const auto id = [](const char* field, auto value) { return closed_vocabulary(field)->at(static_cast<std::size_t>(value)).id; };
    BOOST_TEST(id("actors.sector", Sector::cooperation) == "cooperation");
    BOOST_TEST(id("actors.level", Level::international) == "international");
    BOOST_TEST(id("involvements.role", Role::informed) == "informed");
    BOOST_TEST(id("involvements.agreement", Agreement::convenio) == "convenio");
    BOOST_TEST(id("mechanisms.binding", Answer::yes) == "yes");
    BOOST_TEST(id("mechanisms.centrality", Centrality::strategy) == "strategy");
    BOOST_TEST(id("resources.origin", Origin::external) == "external");
    BOOST_TEST(id("resources.kind", ResourceKind::in_kind) == "in_kind");
    BOOST_TEST(id("plans.approach", Approach::sectoral) == "sectoral");
    BOOST_TEST(id("innovations.kind", InnovationKind::management) == "management");
    BOOST_TEST(id("innovations.claimed", Novelty::country) == "country");
    BOOST_TEST(id("sustainability.basis", Basis::social_capital) == "social_capital");
    BOOST_TEST(id("sustainability.horizon", Horizon::expected) == "expected");
}

BOOST_AUTO_TEST_CASE(stand_at_the_bits_of_their_sets) {
    const auto bit = [](const char* field, const char* wanted) {
        const auto& categories = *closed_vocabulary(field);
        for (std::size_t i = 0; i < categories.size(); ++i)
            if (categories[i].id == wanted) return 1 << i;
        return 0;
    };
    BOOST_TEST(bit("mechanisms.stages", "agenda") == agenda);
    BOOST_TEST(bit("mechanisms.stages", "evaluation") == evaluation);
    BOOST_TEST(bit("plans.checks", "cells") == check_cells);
    BOOST_TEST(bit("plans.checks", "source") == check_source);
    BOOST_TEST(bit("plans.checks", "links") == check_links);
}

BOOST_AUTO_TEST_CASE(exist_for_no_open_or_unknown_field) {
    for (const char* field : {"mechanisms.instrument", "resources.source", "actors.policy_sector", "actors", ""})
        BOOST_TEST(!closed_vocabulary(field), field);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ids_of_enums)

BOOST_AUTO_TEST_CASE(lead_there_and_back) {
    for (const char* id : {"involvements", "mechanisms", "resources", "plans", "innovations", "sustainability"})
        BOOST_TEST(part_id(part_of(id).value()) == id);
    for (const char* id : {"characterisation", "articulation", "resources", "planning", "participation", "innovation",
                           "sustainability", "synthesis"})
        BOOST_TEST(dimension_id(dimension_of(id).value()) == id);
    for (const char* id : {"single", "several", "ordinal", "number", "text"}) BOOST_TEST(kind_id(kind_of(id).value()) == id);
    for (const char* id : {"coded", "none", "not_reported", "not_coded"}) BOOST_TEST(coverage_id(coverage_of(id).value()) == id);
}

BOOST_AUTO_TEST_CASE(name_the_right_values) {
    BOOST_TEST((part_of("plans") == Part::plans));
    BOOST_TEST((dimension_of("synthesis") == Dimension::synthesis));
    BOOST_TEST((kind_of("ordinal") == VariableKind::ordinal));
    BOOST_TEST((coverage_of("not_reported") == Coverage::not_reported));
    BOOST_TEST(dimension_label(Dimension::participation).es == "Participación");
    BOOST_TEST(coverage_label(Coverage::not_coded).en == "Not coded");
}

BOOST_AUTO_TEST_CASE(are_unknown_for_other_words) {
    BOOST_TEST(!part_of("plan"));
    BOOST_TEST(!dimension_of(""));
    BOOST_TEST(!kind_of("Single"));
    BOOST_TEST(!coverage_of("coded "));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(columns)

BOOST_AUTO_TEST_CASE(give_one_several_or_no_answers) {
    test::MemoryDataset dataset(3);
    dataset.add("scope", VariableKind::single, {"local", "regional"}, {"regional", "", "@not_coded"})
        .add("lessons", VariableKind::several, {"a", "b", "c"}, {"c;a", "", "b"})
        .add("budget", VariableKind::number, {}, {"1.5", "", "2"});
    const auto answers = [&](const char* variable, std::size_t i) {
        const auto span = dataset.column(variable).answers_of(i);
        return std::vector<Code>(span.begin(), span.end());
    };
    BOOST_TEST(answers("scope", 0) == std::vector<Code>{1}, boost::test_tools::per_element());
    BOOST_TEST(answers("scope", 1).empty());
    BOOST_TEST(answers("scope", 2).empty());
    BOOST_TEST((answers("lessons", 0) == std::vector<Code>{0, 2}));
    BOOST_TEST(answers("lessons", 1).empty());
    BOOST_TEST((answers("lessons", 2) == std::vector<Code>{1}));
    BOOST_TEST(answers("budget", 0).empty());
}

BOOST_AUTO_TEST_CASE(are_found_by_the_id_of_their_variable) {
    test::MemoryDataset dataset(1);
    dataset.add("scope", VariableKind::single, {"local"}, {"local"});
    BOOST_TEST(dataset.find("scope") == &dataset.variables()[0]);
    BOOST_TEST(!dataset.find("Scope"));
    BOOST_TEST(dataset.variable("scope").code_of("local") == 0);
    BOOST_TEST(dataset.variable("scope").code_of("regional") == no_code);
    BOOST_CHECK_EXCEPTION(dataset.variable("area"), Error, [](const Error& error) {
        return error.kind() == ErrorKind::usage && error.line(Language::en).find("“area”") != std::string::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
