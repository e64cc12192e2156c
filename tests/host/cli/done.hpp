// What most tests of commands require.
#pragma once

#include "program.hpp"

#include <boost/test/unit_test.hpp>

namespace cabildo::cli_test {

/// Fails the test unless the program did its work and had nothing to complain of.
inline void require_done(const Result& result) { BOOST_REQUIRE_MESSAGE(result.status == 0 && result.err.empty(), result.err); }

}  // namespace cabildo::cli_test
