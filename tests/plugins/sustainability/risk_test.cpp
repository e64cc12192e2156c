// Dependence × institutionalisation, worked by hand.
#include "basis_builder.hpp"
#include "risk.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::sustainability;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(risk_test)

namespace {

Resource resource(std::uint32_t initiative, Origin origin) { return {initiative, origin, ResourceKind::financial, no_code, std::nullopt, "", Answer::unknown}; }

/// 0: 2 of 3 external, agreement (2): at risk. 1: all external, law (5): not. 2: 1 of 2 external, nothing: not. 3: all external,
/// step not reported: unknown. 4: resources not reported, budget line (4): not, whatever its resources. 5: not coded.
struct Six {
    std::vector<Coverage> resources_coverage{Coverage::coded, Coverage::coded, Coverage::coded, Coverage::coded, Coverage::not_reported, Coverage::not_coded};
    std::vector<Coverage> bases_coverage{Coverage::coded, Coverage::coded, Coverage::none, Coverage::coded, Coverage::coded, Coverage::coded};
    std::vector<Resource> rows{resource(0, Origin::own), resource(0, Origin::external), resource(0, Origin::external), resource(1, Origin::external),
                               resource(2, Origin::own), resource(2, Origin::external), resource(3, Origin::external)};
    std::vector<SustainabilityBasis> bases{observed(0, 2), observed(1, 5), observed(3, std::nullopt), observed(4, 4), observed(5, 1)};

    std::vector<RiskPosition> positions() const { return risk_positions(resources::profiles(rows, resources_coverage), profiles(bases, bases_coverage)); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(at_risk_is_who_depends_and_stands_below_an_organ) {
    const auto positions = Six().positions();
    BOOST_TEST((positions[0].at_risk == Answer::yes));
    BOOST_TEST((positions[1].at_risk == Answer::no));
    BOOST_TEST((positions[2].at_risk == Answer::no));
}

BOOST_AUTO_TEST_CASE(one_axis_that_rules_it_out_is_enough_and_else_the_unknown_stays_unknown) {
    const auto positions = Six().positions();
    BOOST_TEST((positions[3].at_risk == Answer::unknown));
    BOOST_TEST((positions[4].at_risk == Answer::no));
    BOOST_TEST(!positions[5].in_n);
    BOOST_TEST((positions[5].at_risk == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(each_initiative_of_n_has_its_cell) {
    const RiskMatrix matrix = risk_matrix(Six().positions());
    BOOST_TEST(matrix.total() == 5);
    BOOST_TEST(matrix.known() == 3);
    BOOST_TEST(matrix.cells[2][2] == std::vector<std::uint32_t>{0}, boost::test_tools::per_element());  // over half, agreement
    BOOST_TEST(matrix.cells[3][5] == std::vector<std::uint32_t>{1}, boost::test_tools::per_element());  // all, law
    BOOST_TEST(matrix.cells[1][0] == std::vector<std::uint32_t>{2}, boost::test_tools::per_element());  // one half, nothing
    BOOST_TEST(matrix.count(3, steps) == 1);
    BOOST_TEST(matrix.row_total(resources::share_classes) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
