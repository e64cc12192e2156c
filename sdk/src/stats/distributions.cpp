// Tail probabilities and quantiles by Boost.Math.
#include <cabildo/stats/distributions.hpp>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/beta.hpp>

#include <cmath>

namespace cabildo::stats {

double chi_squared_upper(double x, double degrees) {
    return boost::math::cdf(boost::math::complement(boost::math::chi_squared(degrees), x));
}

double normal_two_sided(double z) {
    return 2.0 * boost::math::cdf(boost::math::complement(boost::math::normal(), std::abs(z)));
}

double normal_quantile(double probability) { return boost::math::quantile(boost::math::normal(), probability); }

double binomial_upper(std::int64_t least, std::int64_t trials, double probability) {
    if (least <= 0) return 1;
    if (least > trials || probability <= 0) return 0;
    if (probability >= 1) return 1;
    return boost::math::ibeta(static_cast<double>(least), static_cast<double>(trials - least) + 1, probability);
}

}  // namespace cabildo::stats
