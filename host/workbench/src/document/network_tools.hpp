// The row of controls above a network: how it is coloured, which groups are shown, a node to find, zoom.
#pragma once

#include <cabildo/document.hpp>

#include <wx/panel.h>

#include <functional>
#include <set>
#include <string>

class wxButton;
class wxChoice;
class wxSearchCtrl;

namespace cabildo::workbench {

class NetworkTools : public wxPanel {
public:
    NetworkTools(wxWindow* parent, const Network& network);

    std::function<void(const std::string& grouping)> on_colour;
    std::function<void(const std::set<std::string>& hidden)> on_hide;
    std::function<void(const std::string& words)> on_find;
    std::function<void(double factor)> on_zoom;  ///< 0: all of it

    /// Shows what is so now.
    void show(const Network& coloured, const std::set<std::string>& hidden);
    int height() const;

private:
    void ask_groups();

    Network coloured_;              ///< groups and grouping are those that are drawn; without its edges
    std::set<std::string> hidden_;
    wxChoice* colour_ = nullptr;
    wxButton* groups_;
    wxSearchCtrl* search_;
    wxButton* all_;
};

}  // namespace cabildo::workbench
