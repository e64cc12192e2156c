// The page without a store: open the sample, a new store, one that exists, or a recent one.
#pragma once

#include "pages/page.hpp"

namespace cabildo::workbench {

class StartPage : public Page {
public:
    StartPage(wxWindow* parent, Workbench& workbench);

    void entered() override;
    wxWindow* first_control() override;

private:
    void build();
    wxWindow* add_action(wxSizer* column, const wxString& label, const wxString& explanation, std::function<void()> action,
                         bool primary);
    void add_recent(wxSizer* column);
    void add_recent_store(wxSizer* column, const std::filesystem::path& store);

    wxWindow* first_ = nullptr;
};

}  // namespace cabildo::workbench
