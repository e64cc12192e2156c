// The traits of a profile: what is known, and of whom it is asked.
#include "traits.hpp"

#include "findings_data.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace cabildo;
using namespace cabildo::findings;
using namespace cabildo::test;
using Is = cabildo::findings::Known;

BOOST_AUTO_TEST_SUITE(traits_test)

namespace {

const Trait& trait(const std::vector<Trait>& traits, std::string_view id) {
    return *std::find_if(traits.begin(), traits.end(), [&](const Trait& each) { return each.id == id; });
}

double value(const std::vector<Trait>& traits, std::string_view id, std::size_t i) { return std::get<Scale>(trait(traits, id).value).values[i]; }

}  // namespace

BOOST_AUTO_TEST_CASE(measures_have_the_values_counted_by_hand) {
    const MemoryDataset data = findings_data();
    const Facts facts(data);
    const auto all = measure_traits(facts);
    BOOST_TEST(value(all, "depth", 0) == 2);
    BOOST_TEST(value(all, "depth", 2) == 0);  // looked at, none
    BOOST_TEST(value(all, "stages", 1) == 2);
    BOOST_TEST(value(all, "actors", 0) == 4);
    BOOST_TEST(value(all, "levels", 1) == 2);
    BOOST_TEST(value(all, "external_share", 0) == 50);
    BOOST_TEST(value(all, "framework_checks", 1) == 7);
    BOOST_TEST(value(all, "claimed", 0) == 3);  // country
    BOOST_TEST(value(all, "assessed", 0) == 2);
    BOOST_TEST(value(all, "bases", 0) == 1);
    BOOST_TEST(value(all, "institutionalisation", 1) == 3);
}

BOOST_AUTO_TEST_CASE(not_reported_not_coded_and_not_asked_are_three_things) {
    const MemoryDataset data = findings_data();
    const Facts facts(data);
    const auto all = measure_traits(facts);
    BOOST_TEST((trait(all, "depth").known[4] == Is::not_reported));
    BOOST_TEST((trait(all, "depth").known[5] == Is::not_coded));
    BOOST_TEST((trait(all, "binding").known[2] == Is::not_applicable));  // does not take part
    BOOST_TEST((trait(all, "binding").known[3] == Is::not_reported));    // its mark is not reported
    BOOST_TEST((trait(all, "stages").known[3] == Is::not_reported));
    BOOST_TEST((trait(all, "framework_checks").known[2] == Is::not_applicable));  // has no framework
    BOOST_TEST((trait(all, "overstated").known[2] == Is::not_applicable));        // claims nothing
    for (const Trait& each : all) {
        BOOST_TEST((each.known[5] == Is::not_coded), each.id);
        if (const auto* scale = std::get_if<Scale>(&each.value))
            for (std::size_t i = 0; i < data.size(); ++i) BOOST_TEST(std::isfinite(scale->values[i]) == (each.known[i] == Is::value), each.id);
    }
}

BOOST_AUTO_TEST_CASE(a_number_that_a_missing_value_could_change_is_not_reported) {
    MemoryDataset data = findings_data();
    data.sustainability_.push_back({0, Basis::unknown, 2, Horizon::observed});
    data.resources_.push_back({0, Origin::unknown, ResourceKind::human, no_code, {}, "", Answer::no});
    const Facts facts(data);
    const auto all = measure_traits(facts);
    BOOST_TEST((trait(all, "bases").known[0] == Is::not_reported));
    BOOST_TEST((trait(all, "external_share").known[0] == Is::not_reported));
    BOOST_TEST((trait(all, "institutionalisation").known[0] == Is::value));
}

BOOST_AUTO_TEST_CASE(variables_keep_their_kind) {
    MemoryDataset data(3);
    data.add("year", VariableKind::number, {}, {"2006", "2009", ""});
    data.add("people", VariableKind::number, {}, {"3100", "40", ""});
    data.add("stage", VariableKind::ordinal, {"pilot", "running"}, {"running", "pilot", "@not_coded"});
    data.add("groups", VariableKind::several, {"a", "b"}, {"a;b", "", "b"});
    std::vector<Trait> all;
    for (const Variable& variable : data.variables()) all.push_back(variable_trait(variable, data.column(variable.id)));
    BOOST_TEST(std::get<Scale>(all[0].value).years);
    BOOST_TEST(!std::get<Scale>(all[1].value).years);
    BOOST_TEST(std::get<Scale>(all[2].value).values[0] == 1);
    BOOST_TEST((all[2].known[2] == Is::not_coded));
    BOOST_TEST(std::get<Choice>(all[3].value).of(0).size() == 2u);
    BOOST_TEST((all[3].known[1] == Is::not_reported));
}

BOOST_AUTO_TEST_SUITE_END()
