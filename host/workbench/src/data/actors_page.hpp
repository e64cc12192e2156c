// The actors of the store: search, sort, add, edit, remove.
#pragma once

#include "data/row_list.hpp"
#include "pages/page.hpp"

#include <cabildo/db/record.hpp>

#include <wx/timer.h>

class wxButton;
class wxSearchCtrl;
class wxStaticText;

namespace cabildo::workbench {

class EmptyState;

class ActorsPage : public Page {
public:
    ActorsPage(wxWindow* parent, Workbench& workbench);

    void changed(Changes changes) override;
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    wxWindow* first_control() override { return list_; }

    void search(const std::string& words);
    // What the buttons do.
    void add() { ask({}); }
    void edit();
    void remove();
    RowList& list() { return *list_; }

private:
    void refresh();
    void ask(const db::ActorRow& actor);
    void enable_buttons();
    void show_empty(bool none_at_all);
    ListCell cell(std::size_t row, unsigned column) const;

    wxSearchCtrl* search_;
    wxButton *edit_, *remove_, *first_;
    EmptyState* empty_;
    RowList* list_;
    wxStaticText* count_;
    wxTimer typing_;
    std::vector<db::ActorRow> actors_;
};

}  // namespace cabildo::workbench
