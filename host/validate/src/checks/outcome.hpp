// What a run may come to, in words for the plugin's author.
#pragma once

#include "../trial.hpp"

#include <cabildo/validate/documents.hpp>

#include <string>
#include <vector>

namespace cabildo::validate {

/// "harm.share=0" for a run with that option.
std::string place_of(const engine::Request& request);

/// Puts into the trial what an answer without a document says of the plugin. `may_refuse`: an answer that nothing fits is right.
void find_failure(Trial& trial, const engine::Request& request, const engine::Probe::Answer& answer, bool may_refuse);

/// Where two documents part: "/blocks/2 (table)"; empty when they do not.
std::string difference(const Document& one, const Document& other);
/// Puts into the trial that a question which was asked before got another document there.
void find_unsteady(Trial& trial, const engine::Request& request, const std::string& place, const Text& when);

/// A breach, and how many more there are of its kind in its block.
struct Repeated {
    Breach first;
    std::size_t more = 0;
};
/// A thousand cells of one fault are one finding.
std::vector<Repeated> one_a_block(const std::vector<Breach>& breaches);

/// Puts into the trial which rules the document does not keep.
void find_breaches(Trial& trial, const engine::Request& request, const Document& document);

}  // namespace cabildo::validate
