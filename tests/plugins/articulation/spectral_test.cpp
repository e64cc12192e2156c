// Singular values and two-mode eigenvector: Davis' Southern Women as NumPy's svd and NetworkX give them.
#include "networks.hpp"
#include "spectral.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;
using cabildo::stats::Generator;

BOOST_AUTO_TEST_SUITE(spectral_test)

BOOST_AUTO_TEST_CASE(southern_women_have_the_known_singular_values_and_eigenvector) {
    const Davis davis = cabildo::articulation::test::davis();
    Generator generator(1);
    const Spectrum found = spectrum(davis.network, generator);
    BOOST_REQUIRE(found.singular_values.size() == 3u);
    const double expected[] = {6.741908, 4.380098, 2.447261};
    for (std::size_t k = 0; k < 3; ++k) BOOST_TEST(std::fabs(found.singular_values[k] - expected[k]) < 5e-7);
    for (const auto& row : rows_of("davis_expected.csv")) {
        const auto v = static_cast<std::size_t>(std::find(davis.names.begin(), davis.names.end(), row[0]) - davis.names.begin());
        BOOST_TEST(std::fabs(found.eigenvector[v] - std::stod(row[7])) < 1e-9, row[0]);
    }
}

BOOST_AUTO_TEST_CASE(a_star_has_one_singular_value) {
    // One actor in four initiatives: AAᵀ = [4], so 2; vectors (1) and (½ ½ ½ ½), together divided by √2.
    Generator generator(1);
    const Spectrum found = spectrum(TwoModeNetwork(4, 1, {{0, 0}, {1, 0}, {2, 0}, {3, 0}}), generator);
    BOOST_REQUIRE(found.singular_values.size() == 1u);
    BOOST_TEST(found.singular_values[0] == 2.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(found.eigenvector[4] == std::sqrt(0.5), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(found.eigenvector[0] == std::sqrt(0.125), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(equal_components_share_the_eigenvector_in_any_order) {
    Generator generator(1);
    const Spectrum found = spectrum(TwoModeNetwork(3, 3, {{0, 0}, {1, 1}, {2, 2}}), generator);
    for (const double each : found.eigenvector) BOOST_TEST(each == std::sqrt(1.0 / 6), boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(large_networks_agree_with_what_a_power_iteration_finds) {
    const TwoModeNetwork network = random_network(1200, 300, 8, 7);
    Generator generator(1);
    const Spectrum found = spectrum(network, generator);
    std::vector<double> vector(network.size(), 1);
    for (int round = 0; round < 400; ++round) {
        std::vector<double> next(network.size(), 0);
        double norm = 0;
        for (std::size_t v = 0; v < network.size(); ++v) {
            next[v] = vector[v];  // A + I, so that the sides do not swing
            for (const Node w : network.neighbours(v)) next[v] += vector[w];
            norm += next[v] * next[v];
        }
        for (auto& each : next) each /= std::sqrt(norm);
        vector = next;
    }
    for (std::size_t v = 0; v < network.size(); ++v) BOOST_TEST(std::fabs(found.eigenvector[v] - vector[v]) < 1e-9);
    BOOST_TEST(found.singular_values.size() == 3u);
    BOOST_TEST(found.singular_values[0] > found.singular_values[1]);
}

BOOST_AUTO_TEST_CASE(without_ties_there_is_nothing_to_decompose) {
    Generator generator(1);
    const Spectrum found = spectrum(TwoModeNetwork(2, 2, {}), generator);
    BOOST_TEST(found.singular_values.empty());
    BOOST_TEST(found.eigenvector == std::vector<double>(4, 0), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
