// What `analyze`, `report`, `plugins` and `check` have in common: where plugins are, limits, selection, options.
#pragma once

#include "command.hpp"

#include <cabildo/engine/engine.hpp>
#include <cabildo/render/files.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cabildo::cli {

Argument plugin_folders_argument();
Argument safe_mode_argument();
std::vector<Argument> limit_arguments();
Argument selection_argument();
Argument seed_argument();

/// Without the user's plugins where --safe-mode is given. Throws a usage Error when --plugin-dir is given with it.
engine::Places places_of(const Arguments& arguments);
/// The folders of --plugin-dir; a usage Error where one is none.
std::vector<std::filesystem::path> plugin_folders(const Arguments& arguments);
/// Bundled, user's and --plugin-dir's plugins; `only` as the catalogue takes it.
engine::Catalogue catalogue_of(const Arguments& arguments, const engine::Places& places, std::string_view only = {});
/// `limits` where --time-limit and --memory-limit do not say otherwise. Throws a usage Error for what is no number.
engine::Limits limits_of(const Arguments& arguments, engine::Limits limits);
/// Store, --where, --lang and --seed; plugin, panel and options stay to be filled.
engine::Request request_of(const Arguments& arguments);
/// Every --set OPTION=VALUE; throws a usage Error for another form, or an option given twice.
std::map<std::string, std::string, std::less<>> options_of(const Arguments& arguments);
std::vector<render::Format> formats_of(const std::string& list);

/// --figure-width, --figure-scale and --style, and what they say. Throws a usage Error for what is no size.
std::vector<Argument> file_arguments();
render::FileOptions file_options_of(const Arguments& arguments);
/// To standard output ("-"), a file, or a folder where the format makes several. Throws a usage Error when it makes several
/// and the output is one.
void write_document(const Document& document, render::Format format, const render::FileOptions& options,
                    const std::string& output,
                    const std::vector<std::filesystem::path>& kept, Console& console);

/// What a plugin's files are called: its short name, its whole id where two plugins share that.
std::string file_name_of(const engine::PluginInfo& plugin, const std::vector<const engine::PluginInfo*>& all);

}  // namespace cabildo::cli
