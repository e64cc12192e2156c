// What is promised to whoever scripts the program: the panels of each plugin and their options.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace cabildo::conformance {

/// Panel and its promised options.
using Panels = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// By plugin. Panels stand in this order, and there are no others; options may be more.
inline const std::map<std::string, Panels> promised{
    {"tabulation", {{"frequencies", {"variable"}}, {"crosstab", {"rows", "columns", "strata"}}, {"characterisation", {}}, {"map", {"variable"}}, {"audit", {}}}},
    {"participation", {{"overview", {"group"}}, {"depth", {"scale", "group"}}, {"instruments", {"group"}}, {"binding", {"group"}}, {"cycle", {"group"}}}},
    {"articulation", {{"actors", {"group"}}, {"network", {"group"}}, {"levels", {"group"}}, {"leadership", {"group"}}, {"agreements", {"group"}}}},
    {"sustainability", {{"bases", {"group"}}, {"institutionalisation", {"group"}}, {"risk", {"group"}}}},
    {"resources", {{"overview", {"group"}}}},
    {"planning", {{"overview", {"group"}}}},
    {"innovation", {{"overview", {"group"}}}},
    {"findings", {{"claims", {}}, {"profile", {"initiative"}}}},
    {"agreement", {{"coders", {"variable", "measure"}}}}};

/// Choices of an option that are promised too.
inline const std::vector<std::string> depth_scales{"d", "iap2", "arnstein", "oecd"};

}  // namespace cabildo::conformance
