// Saved analyses: their list, with a mark where the data have changed since, and the document that was kept of the one
// chosen. Opening runs nothing; a re-run shows what would change before anything is kept.
#pragma once

#include "data/row_list.hpp"
#include "pages/page.hpp"
#include "report_work.hpp"

#include <cabildo/db/saved.hpp>

#include <map>
#include <optional>

class wxButton;

namespace cabildo::workbench {

class ChangesView;
class DocumentView;
class EmptyState;
class ExportRow;
class NoticeView;
class ProgressRow;
class SectionHead;
class Stack;
class WrappedText;

class SavedPage : public Page {
public:
    SavedPage(wxWindow* parent, Workbench& workbench);

    void changed(Changes changes) override;
    /// The number of a saved analysis.
    void show_item(const std::string& item) override;
    void entered() override { plugins_read(); }
    void plugins_read() override;
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    wxWindow* first_control() override { return list_; }

    RowList& list() { return *list_; }
    DocumentView& view() { return *view_; }
    ChangesView& changes() { return *changes_; }
    bool changes_shown() const;
    const std::vector<db::SavedAnalysis>& analyses() const { return analyses_; }
    bool running() const { return work_.running(); }
    bool exporting() const;
    // What the buttons do.
    void choose(std::int64_t analysis);
    void rerun();
    void rerun_stale();
    void keep(bool new_document);
    void open_panel();
    void edit();
    void remove();

private:
    wxWindow* make_left(wxWindow* parent);
    wxWindow* make_right(wxWindow* parent);
    void refresh();
    void show_chosen();
    void show_state();
    const db::SavedAnalysis* chosen() const;
    void run_again(std::vector<db::SavedAnalysis> analyses);
    void rerun_done(reports::Rerun rerun);
    void enable_buttons();
    void ask_export();
    ListCell cell(std::size_t row, unsigned column) const;

    ReportWork work_;
    std::vector<db::SavedAnalysis> analyses_;
    std::int64_t chosen_ = 0;
    std::optional<db::SavedAnalysis> shown_;       ///< whose document is in the view
    std::map<std::int64_t, reports::Rerun> found_; ///< re-runs that somebody must decide on, or that failed

    RowList* list_ = nullptr;
    wxButton *rerun_stale_ = nullptr, *rerun_ = nullptr, *open_ = nullptr, *edit_ = nullptr, *remove_ = nullptr;
    EmptyState* empty_ = nullptr;
    Stack* details_ = nullptr;
    SectionHead* head_ = nullptr;
    WrappedText *made_ = nullptr, *notes_ = nullptr;
    NoticeView* notice_ = nullptr;
    ProgressRow* progress_ = nullptr;
    ExportRow* export_ = nullptr;
    ChangesView* changes_ = nullptr;
    DocumentView* view_ = nullptr;
};

}  // namespace cabildo::workbench
