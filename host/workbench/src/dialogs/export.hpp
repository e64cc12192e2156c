// What is asked before documents become files: formats, folder, whether people are replaced by codes.
#pragma once

#include <cabildo/render/files.hpp>

#include <wx/string.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

class wxWindow;

namespace cabildo::workbench {

/// What somebody chose.
struct ExportChoice {
    std::vector<render::Format> formats;
    std::filesystem::path folder;
    std::string name{};  ///< of the files: NAME.pdf and the like, NAME/ for those of each table or figure
    /// Initiatives, actors and evaluators become codes; the file that tells which is whose. Never in the folder.
    std::optional<std::filesystem::path> key{};
};

struct ExportQuestion {
    wxString title;
    std::filesystem::path store;   ///< what is exported was made from it
    std::string name;
    std::string anonymous_name{};  ///< in place of `name` where that may tell who is meant; empty: `name`
    render::Format proposed = render::Format::html;
};

/// Absent when the person gave up. A key that would lie with the report, or over another file, is refused in the dialog.
std::optional<ExportChoice> ask_export_choice(wxWindow* parent, const ExportQuestion& question);
/// Asked when files of an earlier export would be replaced.
bool may_replace_files(wxWindow* parent, const std::vector<render::File>& files, const std::filesystem::path& folder);

}  // namespace cabildo::workbench
