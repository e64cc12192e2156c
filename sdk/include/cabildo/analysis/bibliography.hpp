// The published sources that a plugin cites, by short id.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/text.hpp>

#include <string_view>
#include <vector>

namespace cabildo {

/// Sources of the measures that the SDK computes: intervals, exact tests, diversity, bootstrap, permutation.
[[nodiscard]] const std::vector<Reference>& shared_sources();

/// A plugin's own sources and the SDK's.
class Bibliography {
public:
    /// Own sources go before shared ones of the same id.
    explicit Bibliography(std::vector<Reference> own);

    const std::vector<Reference>& all() const { return sources_; }
    /// A references block "references" of these sources, each once, in the order given. Throws std::logic_error for an
    /// unknown id.
    [[nodiscard]] References cite(const std::vector<std::string_view>& ids, Language language) const;

private:
    std::vector<Reference> sources_;
};

}  // namespace cabildo
