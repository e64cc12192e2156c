// The history of runs: each can be opened again with its options, selection and seed, or repeated from the command line.
#pragma once

#include "data/row_list.hpp"
#include "pages/page.hpp"

#include <cabildo/db/saved.hpp>

class wxButton;
class wxStaticText;

namespace cabildo::workbench {

class EmptyState;

class HistoryPage : public Page {
public:
    HistoryPage(wxWindow* parent, Workbench& workbench);

    void changed(Changes changes) override;
    void entered() override { list_->rows_changed(); }  // the plugins may have been read meanwhile
    void plugins_read() override { list_->rows_changed(); }
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    wxWindow* first_control() override { return list_; }

    RowList& list() { return *list_; }
    const std::vector<db::PastRun>& runs() const { return runs_; }
    // What the buttons do.
    void open();
    void copy_command();

private:
    void refresh();
    void clear();
    void enable_buttons();
    ListCell cell(std::size_t row, unsigned column) const;

    wxButton *open_, *copy_, *clear_;
    RowList* list_;
    EmptyState* empty_;
    wxStaticText* count_;
    std::vector<db::PastRun> runs_;
};

}  // namespace cabildo::workbench
