// Tail probabilities and quantiles by Boost.Math.
#include <cabildo/stats/distributions.hpp>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace cabildo::stats {

double chi_squared_upper(double x, double degrees) {
    return boost::math::cdf(boost::math::complement(boost::math::chi_squared(degrees), x));
}

double normal_two_sided(double z) {
    return 2.0 * boost::math::cdf(boost::math::complement(boost::math::normal(), std::abs(z)));
}

double normal_quantile(double probability) { return boost::math::quantile(boost::math::normal(), probability); }

}  // namespace cabildo::stats
