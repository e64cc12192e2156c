// Random draws that repeat on every machine. Expected values: the standard fixes the 10,000th number of mt19937_64.
#include <cabildo/stats/random.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <map>
#include <vector>

using namespace cabildo::stats;

BOOST_AUTO_TEST_SUITE(random_test)

BOOST_AUTO_TEST_CASE(the_generator_is_the_one_of_the_standard) {
    Generator generator;
    generator.discard(9'999);
    BOOST_TEST(generator() == 9'981'545'732'273'789'042u);
}

BOOST_AUTO_TEST_CASE(a_draw_below_a_bound_stays_below_it_and_reaches_every_value) {
    Generator generator(1);
    std::array<int, 7> times{};
    for (int i = 0; i < 7'000; ++i) ++times.at(static_cast<std::size_t>(uniform_below(generator, 7)));
    for (const int count : times) {
        BOOST_TEST(count > 850);
        BOOST_TEST(count < 1'150);
    }
    BOOST_TEST(uniform_below(generator, 1) == 0u);
}

BOOST_AUTO_TEST_CASE(a_unit_draw_lies_between_zero_and_one) {
    Generator generator(1);
    double sum = 0;
    for (int i = 0; i < 10'000; ++i) {
        const double u = uniform_unit(generator);
        BOOST_REQUIRE(u >= 0);
        BOOST_REQUIRE(u < 1);
        sum += u;
    }
    BOOST_TEST(sum / 10'000 == 0.5, boost::test_tools::tolerance(0.03));
}

BOOST_AUTO_TEST_CASE(every_order_of_a_shuffle_is_about_as_frequent) {
    Generator generator(1);
    std::map<std::vector<int>, int> times;
    for (int i = 0; i < 6'000; ++i) {
        std::vector<int> items{1, 2, 3};
        shuffle(std::span<int>(items), generator);
        ++times[items];
    }
    BOOST_TEST(times.size() == 6u);
    for (const auto& [order, count] : times) {
        BOOST_TEST(count > 850);
        BOOST_TEST(count < 1'150);
    }
}

BOOST_AUTO_TEST_SUITE_END()
