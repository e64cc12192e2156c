// What stands beside the explorer's drawing: the way to the report, search, colour, the sectors and roles that are shown, facts of the selected node.
#pragma once

#include "explorer_model.hpp"

#include <cabildo/wx/native_panel.hpp>

#include <wx/scrolwin.h>

#include <functional>
#include <string>
#include <vector>

class wxCheckListBox;
class wxChoice;
class wxSearchCtrl;
class wxStaticText;

namespace cabildo::articulation {

class Side : public wxScrolledWindow {
public:
    Side(wxWindow* parent, ExplorerModel& model, wx::NativeHost& host);

    /// The model has changed: lists, counts and ticks follow.
    void refresh();
    /// How much is shown, under the button.
    void show_state(const Text& text);
    /// Facts of the selected node; a hint where none is.
    void show_facts(const std::string& facts);

    std::function<void(const std::string& words)> on_find;
    std::function<void()> on_filter, on_colour, on_hand_over;

    wxCheckListBox& sectors() { return *sectors_; }
    wxCheckListBox& roles() { return *roles_; }
    wxSearchCtrl& search() { return *search_; }

private:
    wxStaticText* heading(const Text& text);
    void set_words(wxStaticText* label, const wxString& words, int least_height = 0);
    wxCheckListBox* list(const Text& text, wxStaticText*& head, std::function<void(const std::string&, bool)> tick, std::vector<std::string>& ids);
    wxString say(const Text& text) const { return wx::from_utf8(text.in(host_.language())); }

    ExplorerModel& model_;
    wx::NativeHost& host_;
    wxStaticText* state_;
    wxSearchCtrl* search_;
    wxChoice* colour_;
    wxStaticText *sectors_head_ = nullptr, *roles_head_ = nullptr;
    wxCheckListBox *sectors_, *roles_;
    wxStaticText* no_roles_ = nullptr;  ///< why there are none to choose: ties among actors have no role
    std::vector<std::string> sector_ids_, role_ids_;
    wxStaticText* facts_;
};

}  // namespace cabildo::articulation
