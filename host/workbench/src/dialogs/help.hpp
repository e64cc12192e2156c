// The help that works without a network: concepts, and every key.
#pragma once

#include <string>

#include <cabildo/text.hpp>

class wxWindow;

namespace cabildo::workbench {

/// Not modal: it can stay open beside the work.
void show_help(wxWindow* parent);

/// The help page as HTML, without colours.
std::string help_html(Language language);

}  // namespace cabildo::workbench
