// The parts resources, plans, innovations and sustainability of a generated store.
#pragma once

#include <cabildo/db/editor.hpp>

#include <soci/soci.h>

#include <cstdint>

namespace cabildo::bench {

/// The open vocabularies of these parts: sources, instruments of planning, names of innovations.
void add_dimension_terms(db::Editor& editor);

/// For the initiatives 1 … count, the first 100,000 at most: up to four resources (three in five with an amount, most in one currency), up to three
/// plans, two innovations and two bases each; about one in twenty fields is not reported, one initiative in twenty reports
/// nothing of a part and one in twenty has none of it. The same seed gives the same rows.
void add_dimension_parts(soci::session& session, long long count, std::uint64_t seed);

}  // namespace cabildo::bench
