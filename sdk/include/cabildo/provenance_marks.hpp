// Facts of a run beyond its options. They stand among Provenance::options under names that no option can have, so that
// documents keep their form and plugins their binary interface.
#pragma once

#include <cabildo/document.hpp>

#include <string>
#include <string_view>

namespace cabildo {

/// Codes stand in place of initiatives, actors and evaluators: "yes".
inline constexpr std::string_view anonymous_mark = "@anonymous";
/// Title of the report that was put together from saved analyses.
inline constexpr std::string_view report_mark = "@report";

/// Whether an entry of Provenance::options is no option of a panel.
inline bool is_mark(std::string_view id) { return id.starts_with('@'); }

inline bool is_anonymous(const Provenance& provenance) { return provenance.options.contains(std::string(anonymous_mark)); }
inline void mark_anonymous(Provenance& provenance) { provenance.options[std::string(anonymous_mark)] = "yes"; }

/// Empty for a document that is no composed report.
inline std::string composed_report(const Provenance& provenance) {
    const auto found = provenance.options.find(std::string(report_mark));
    return found == provenance.options.end() ? std::string() : found->second;
}
inline void mark_report(Provenance& provenance, std::string_view title) { provenance.options[std::string(report_mark)] = title; }

}  // namespace cabildo
