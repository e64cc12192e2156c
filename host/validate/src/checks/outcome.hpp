// What a run may come to, in words for the plugin's author.
#pragma once

#include "../trial.hpp"

#include <string>

namespace cabildo::validate {

/// "harm.share=0" for a run with that option.
std::string place_of(const engine::Request& request);

/// Puts into the trial what an answer without a document says of the plugin. `may_refuse`: an answer that nothing fits is right.
void find_failure(Trial& trial, const engine::Request& request, const engine::Probe::Answer& answer, bool may_refuse);

/// Puts into the trial which rules the document does not keep.
void find_breaches(Trial& trial, const engine::Request& request, const Document& document);

}  // namespace cabildo::validate
