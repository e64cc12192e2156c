// What a run or a saved analysis is called for people: panel, selection, options, time.
#pragma once

#include "analyses.hpp"

#include <cabildo/dataset.hpp>
#include <cabildo/db/saved.hpp>

#include <string>

namespace cabildo::workbench {

/// "Tabla cruzada"; the plugin's title for all of its panels; the ids where the plugin is not there.
std::string panel_words(const Analyses& analyses, const db::AnalysisSettings& settings);
/// "Tabulación"; the id where the plugin is not there.
std::string plugin_words(const Analyses& analyses, const db::AnalysisSettings& settings);
/// Which plugin is missing or not in use, and what to do; empty where it is there, or is not known yet.
Text missing_plugin_words(const Analyses& analyses, const db::AnalysisSettings& settings);
/// "Todas", "Área: Social"; as on the command line where the codebook does not know it any more.
std::string selection_words(const db::AnalysisSettings& settings, const Dataset& everything);
/// "Filas: Región · Columnas: Premio"; options that are empty are left out.
std::string option_words(const Analyses& analyses, const db::AnalysisSettings& settings, const Dataset& everything);
/// "28-11-2026 14:05" or "2026-11-28 14:05", in the local time, of a moment in UTC as the store writes it.
std::string time_words(const std::string& utc);

}  // namespace cabildo::workbench
