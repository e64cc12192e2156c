// Pages on a printer, by the desktop's own print dialog; each page on a sheet of its own size and turn.
#pragma once

#include <cabildo/render/pages.hpp>

#include <filesystem>
#include <string>

class wxWindow;

namespace cabildo::workbench {

/// Asks for printer, copies and pages, and prints. False when the person gave up. Throws Error with what the desktop says.
/// What was chosen is proposed the next time.
bool print_pages(wxWindow* parent, const render::Pages& pages, const std::string& name);

/// The same, without asking, into a PDF file as the print system writes it.
void print_pages_to_file(wxWindow* parent, const render::Pages& pages, const std::string& name, const std::filesystem::path& file);

}  // namespace cabildo::workbench
