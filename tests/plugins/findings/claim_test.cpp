// Claims read from their lines, and every fault named with its line.
#include "claim.hpp"

#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

#include <set>

using namespace cabildo;
using namespace cabildo::findings;

BOOST_AUTO_TEST_SUITE(claim_test)

namespace {

std::string fault(const std::string& text) {
    try {
        (void)parse_claims(text);
    } catch (const Error& error) {
        BOOST_TEST((error.kind() == ErrorKind::usage));
        return error.line(Language::en);
    }
    return "none";
}

std::string line(const std::string& test) { return "# a comment\n\nid | section | texto | text | " + test; }

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_gives_a_claim_with_its_conditions_and_tension) {
    const auto claims = parse_claims("# note\r\n\r\n x.1 | mine | Uno | One | resources.origins=external most_frequent; participation.takes_part exactly=24/29 | ojo | mind | applicant=network count=0\r\n");
    BOOST_REQUIRE(claims.size() == 1u);
    const Claim& claim = claims.front();
    BOOST_TEST(claim.id == "x.1");
    BOOST_TEST(claim.section == "mine");
    BOOST_TEST((claim.text == Text{"Uno", "One"}));
    BOOST_REQUIRE(claim.test.size() == 2u);
    BOOST_TEST(claim.test[0].measure == "resources.origins");
    BOOST_TEST(claim.test[0].categories == std::vector<std::string>{"external"});
    BOOST_TEST((claim.test[0].rule == Rule::most_frequent));
    BOOST_TEST((claim.test[1].rule == Rule::exactly));
    BOOST_TEST(claim.test[1].value == 24);
    BOOST_TEST(claim.test[1].of == 29);
    BOOST_REQUIRE(claim.tension.has_value());
    BOOST_TEST(claim.tension->text.en == "mind");
    BOOST_TEST(claim.tension->test.front().measure == "applicant");
}

BOOST_AUTO_TEST_CASE(without_a_rule_or_test_nothing_decides) {
    const auto claims = parse_claims("a | s | x | x | lessons=identity\nb | s | x | x |");
    BOOST_TEST(!claims[0].decides());
    BOOST_TEST(!claims[0].test.front().rule.has_value());
    BOOST_TEST(claims[1].test.empty());
    BOOST_TEST(parse_claims("").empty());
}

BOOST_AUTO_TEST_CASE(every_fault_names_its_line_and_what_is_wrong) {
    BOOST_TEST(fault("a | b | c").starts_with("Claims, line 1: it has 3 fields, not 5 or 8"));
    BOOST_TEST(fault("a | s | | x | zone=north occurs").find("line 1: field 3 is empty") != std::string::npos);
    BOOST_TEST(fault("a | s | x | x | zone=north\na | s | x | x | zone=north").find("line 2: “a” is there twice") != std::string::npos);
    BOOST_TEST(fault(line("participation.takes_par occurs")).find("line 3: there is no measure “participation.takes_par”") != std::string::npos);
    BOOST_TEST(fault(line("participation.takes_par occurs")).find("participation.takes_part") != std::string::npos);  // what there is
    BOOST_TEST(fault(line("participation.takes_part most")).find("there is no rule “most”") != std::string::npos);
    BOOST_TEST(fault(line("participation.takes_part count")).find("rule “count” needs a value") != std::string::npos);
    BOOST_TEST(fault(line("participation.takes_part majority=3")).find("rule “majority” takes no value") != std::string::npos);
    BOOST_TEST(fault(line("participation.takes_part exactly=30/29")).find("cannot be read") != std::string::npos);
    BOOST_TEST(fault(line("participation.takes_part exactly=24")).find("cannot be read") != std::string::npos);
    BOOST_TEST(fault(line("participation.takes_part count=1.5")).find("cannot be read") != std::string::npos);
    BOOST_TEST(fault(line("participation.takes_part=yes occurs")).find("takes no categories") != std::string::npos);
    BOOST_TEST(fault(line("resources.origins occurs")).find("needs a category") != std::string::npos);
    BOOST_TEST(fault(line("zone occurs")).find("needs a category") != std::string::npos);
    BOOST_TEST(fault(line("zone=north, occurs")).find("leaves a category empty") != std::string::npos);
    BOOST_TEST(fault(line("zone=north occurs;")).find("the measure is missing") != std::string::npos);
    BOOST_TEST(fault(line("zone=north occurs | ojo | | zone=north count=0")).find("the tension needs") != std::string::npos);
}

// Rows of one initiative are not independent: no interval may decide about them.
BOOST_AUTO_TEST_CASE(a_rule_must_go_with_its_measure) {
    for (const char* test : {"participation.takes_part most_frequent", "participation.takes_part median_at_least=2", "articulation.actors majority", "resources.origins=external majority_beyond_chance", "zone=north all_occur"})
        BOOST_TEST(fault(line(test)).find("does not go with") != std::string::npos, test);
    for (const char* test : {"resources.origins=external majority", "zone=north minority_beyond_chance", "articulation.actors median_at_least=2.5"}) BOOST_TEST(fault(line(test)) == "none", test);
}

BOOST_AUTO_TEST_CASE(the_claims_of_2009_are_forty_eight_in_ten_sections) {
    const auto claims = parse_claims(claims_of_2009());
    std::set<std::string> sections;
    for (const Claim& claim : claims) sections.insert(claim.section);
    BOOST_TEST(claims.size() == 48u);
    BOOST_TEST(sections.size() == 10u);
}

BOOST_AUTO_TEST_SUITE_END()
