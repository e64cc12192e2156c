// The tree at the left of the window.
#pragma once

#include "frame/navigation.hpp"

#include <wx/dataview.h>

#include <functional>
#include <string>
#include <vector>

namespace cabildo::workbench {

class NavigationTree : public wxDataViewCtrl {
public:
    /// `chosen` is called with the place of an entry that a person selects.
    NavigationTree(wxWindow* parent, std::function<void(const std::string&)> chosen);

    /// Replaces the entries; branches in `open` are unfolded.
    void fill(std::vector<NavigationEntry> entries, const std::vector<std::string>& open);
    /// Marks the entry of a place without calling `chosen`; unfolds what it stands in.
    void mark(const std::string& place);
    const std::vector<NavigationEntry>& entries() const { return entries_; }
    /// Ids of the branches that are unfolded.
    std::vector<std::string> open_branches() const;

private:
    class Model;
    void selection_changed(const wxDataViewItem& item);
    void activated(const wxDataViewItem& item);

    std::function<void(const std::string&)> chosen_;
    std::vector<NavigationEntry> entries_;
    wxObjectDataPtr<Model> model_;
    std::string marked_;
    bool quiet_ = false;
};

}  // namespace cabildo::workbench
