// Reports of the store: the parts of the one chosen, and how it reads on paper. A part is a saved analysis, a heading or own
// text. Composing, looking again and writing files run in a thread.
#pragma once

#include "pages/page.hpp"
#include "report_work.hpp"

#include <cabildo/db/saved.hpp>
#include <cabildo/render/files.hpp>

#include <wx/timer.h>

#include <memory>

class wxButton;
class wxChoice;

namespace cabildo::workbench {

class EmptyState;
class ExportRow;
class PartsList;
class PreviewPanel;
class ProgressRow;
class SectionHead;
struct ExportChoice;

class ComposerPage : public Page {
public:
    ComposerPage(wxWindow* parent, Workbench& workbench);

    void changed(Changes changes) override;
    /// The number of a report.
    void show_item(const std::string& item) override;
    void entered() override;
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    wxWindow* first_control() override;

    const std::vector<db::Report>& reports() const { return reports_; }
    const std::vector<db::ReportItem>& items() const { return items_; }
    PartsList& parts() { return *parts_; }
    PreviewPanel& preview() { return *preview_; }
    /// Nothing runs, and the preview shows the report as it is.
    bool settled() const { return !working() && !composing_.running() && !later_.IsRunning(); }
    /// Composed last; absent while there is none.
    const std::optional<Document>& composed() const { return composed_; }

    // What the buttons do.
    void choose(std::int64_t report);
    void add_report();
    void add_from_plugin();
    void edit_cover();
    void remove_report();
    void add_analyses();
    void add_heading();
    void add_text();
    void edit_part();
    void remove_part();
    void move_part(int by);
    /// Composes and writes the files, without asking for formats. Their name is the report's.
    void export_to(const ExportChoice& choice);

private:
    wxWindow* make_head(wxWindow* parent);
    wxWindow* make_parts(wxWindow* parent);
    wxWindow* make_preview(wxWindow* parent);
    void refresh();
    void read_items();
    void show_reports();
    void enable_buttons();
    const db::Report* chosen() const;
    const db::ReportItem* chosen_item() const;
    const db::SavedAnalysis* analysis_of(const db::ReportItem& item) const;
    std::string item_title(const db::ReportItem& item) const;
    void put(const db::ReportItem& item);
    void ask_part(const wxString& title, db::ReportItem item);
    void move_to(std::size_t row, std::size_t place);
    void compose_later();
    void compose();
    void save_report_of(const engine::PluginInfo& plugin, const std::string& title, Language language);
    bool working() const;
    render::ReportStyle style() const;

    ReportWork work_;       ///< panels of a plugin
    ReportWork composing_;  ///< the preview
    wxTimer later_;
    std::vector<db::Report> reports_;
    std::vector<db::ReportItem> items_;
    std::vector<db::SavedAnalysis> analyses_;
    std::int64_t chosen_ = 0;
    std::int64_t chosen_item_ = 0;
    std::optional<Document> composed_;

    wxPanel* whole_ = nullptr;
    EmptyState* none_ = nullptr;  ///< there is no report yet
    wxChoice* choice_ = nullptr;
    wxButton *new_ = nullptr, *from_plugin_ = nullptr, *cover_ = nullptr, *remove_ = nullptr;
    wxButton *export_ = nullptr, *print_ = nullptr;
    ProgressRow* progress_ = nullptr;
    ExportRow* exports_ = nullptr;
    SectionHead* parts_head_ = nullptr;
    wxButton *add_analysis_ = nullptr, *add_heading_ = nullptr, *add_text_ = nullptr;
    wxButton *edit_part_ = nullptr, *remove_part_ = nullptr, *up_ = nullptr, *down_ = nullptr;
    PartsList* parts_ = nullptr;
    EmptyState* no_parts_ = nullptr;
    PreviewPanel* preview_ = nullptr;
};

}  // namespace cabildo::workbench
