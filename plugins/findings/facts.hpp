// What the measures of the other dimensions say of each initiative, computed when first asked for.
#pragma once

#include <cabildo/analysis/cases.hpp>
#include <cabildo/dataset.hpp>

#include <actor_mix.hpp>
#include <agreements.hpp>
#include <innovation_profile.hpp>
#include <leadership.hpp>
#include <plan_profile.hpp>
#include <profile.hpp>
#include <resource_profile.hpp>
#include <risk.hpp>
#include <sustainability_profile.hpp>

#include <optional>
#include <vector>

namespace cabildo::findings {

/// Lives no longer than its Dataset. Every list: position = initiative.
class Facts {
public:
    explicit Facts(const Dataset& data) : data_(data) {}

    const Dataset& data() const { return data_; }
    /// coded or none, of a part.
    bool valid(Part part, std::size_t initiative) const;

    const std::vector<participation::Profile>& participation() const;
    const std::vector<resources::Profile>& resources() const;
    const std::vector<planning::Profile>& planning() const;
    const std::vector<innovation::Profile>& innovation() const;
    const std::vector<sustainability::Profile>& sustainability() const;
    const std::vector<sustainability::RiskPosition>& risk() const;
    const std::vector<articulation::ActorMix>& actors() const;
    const std::vector<articulation::Leading>& leading() const { return leadership().initiatives; }
    const articulation::Leadership& leadership() const;
    const articulation::Agreements& agreements() const;

    /// Involvements of initiatives that were looked at.
    const std::vector<Involvement>& involvements() const;

private:
    const Dataset& data_;
    mutable std::optional<std::vector<participation::Profile>> participation_;
    mutable std::optional<std::vector<resources::Profile>> resources_;
    mutable std::optional<std::vector<planning::Profile>> planning_;
    mutable std::optional<std::vector<innovation::Profile>> innovation_;
    mutable std::optional<std::vector<sustainability::Profile>> sustainability_;
    mutable std::optional<std::vector<sustainability::RiskPosition>> risk_;
    mutable std::optional<std::vector<articulation::ActorMix>> actors_;
    mutable std::optional<articulation::Leadership> leadership_;
    mutable std::optional<articulation::Agreements> agreements_;
    mutable std::optional<std::vector<Involvement>> involvements_;
};

/// Initiatives by what is known of them in the dimensions: with a value in one part at least, not reported in any, or not coded.
[[nodiscard]] Cases dimension_cases(const Dataset& data);
/// The same of one initiative: coded, not reported or not coded.
[[nodiscard]] Coverage dimension_coverage(const Dataset& data, std::size_t initiative);

/// An answer of articulation's measures as the SDK's.
[[nodiscard]] Answer answer_of(articulation::Known known);

/// Whether two municipal public bodies or more take part: the levels of ActorMix, with those of unknown level left open.
[[nodiscard]] Answer several_municipalities(const articulation::ActorMix& mix);

}  // namespace cabildo::findings
