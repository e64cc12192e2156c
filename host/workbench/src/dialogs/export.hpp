// Documents to files: asks for format and folder, then writes.
#pragma once

#include "workbench.hpp"

#include <cabildo/render/files.hpp>

#include <vector>

namespace cabildo::workbench {

/// The formats chosen and where to.
struct ExportChoice {
    std::vector<render::Format> formats;
    std::filesystem::path folder;
};

/// Asks for formats, `proposed` ticked, and a folder; absent when the person gave up.
std::optional<ExportChoice> ask_export_choice(wxWindow* parent, const wxString& title, const std::string& name,
                                              render::Format proposed = render::Format::html);
/// Asked when files of an earlier export would be replaced.
bool may_replace_files(wxWindow* parent, const std::vector<render::File>& files, const std::filesystem::path& folder);

/// Asks, then writes NAME.pdf and the like, or a file for each table or figure in NAME/.
void ask_export(wxWindow* parent, Workbench& workbench, const Document& document, const std::string& name);
/// The same for all panels of a plugin; computes them first, with progress and a way to stop.
void ask_export_report(wxWindow* parent, Workbench& workbench, const engine::Request& request);

/// Writes a document in the formats chosen, without asking. Throws Error; nothing half-written stays.
void export_document(const Document& document, const ExportChoice& choice, const std::string& name, const render::FileOptions& options = {});

}  // namespace cabildo::workbench
