// What the check of a plugin found, as notices of a document: what, why it matters, how to mend it.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/validate/validate.hpp>

#include <cstddef>
#include <vector>

namespace cabildo::workbench {

struct FindingCount {
    std::size_t grave = 0, advice = 0;
};
FindingCount count_findings(const validate::Report& report);

/// One notice a finding, those that are grave first, each kind under a heading. In the window's language.
std::vector<Block> finding_blocks(const validate::Report& report);

}  // namespace cabildo::workbench
