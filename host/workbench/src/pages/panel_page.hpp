// The page of a panel: what it asks, its options, its document. Runs again when options, selection or data change; the
// old result stays, dimmed, until the new one is there.
#pragma once

#include "analysis_run.hpp"
#include "document/document_view.hpp"
#include "pages/page.hpp"

#include <wx/datetime.h>
#include <wx/timer.h>

#include <optional>

class wxBookCtrlEvent;
class wxButton;
class wxNotebook;

namespace cabildo::workbench {

class ExportRow;
class NativeArea;
class OptionForm;
class ProgressRow;
class WrappedText;
struct ExportChoice;

class PanelPage : public Page {
public:
    PanelPage(wxWindow* parent, Workbench& workbench, std::string place, const PanelChoice& choice);

    void changed(Changes changes) override;
    void entered() override;
    bool outdated() const override;
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    PageStatus status() const override;
    wxWindow* first_control() override;
    /// "explore": its native panel.
    void show_item(const std::string& item) override;

    OptionForm& form() { return *form_; }
    DocumentView& view() { return *view_; }
    /// nullptr where the panel has no native form.
    NativeArea* native() { return native_; }
    /// The native panel or the report, as the tabs do.
    void explore(bool on);
    bool exploring() const;
    /// Nothing runs and nothing waits to run.
    bool settled() const { return !run_.running() && !delay_.IsRunning(); }
    const std::optional<RunResult>& result() const { return result_; }
    bool exporting() const;
    /// Writes the panel as it is shown, without asking.
    void export_to(const ExportChoice& choice);

private:
    void build();
    void add_buttons();
    void add_native();
    void take_over(const OptionValues& options);
    void lay_out();
    void start();
    void start_later();
    engine::Request request() const;
    void run_done(RunResult result);
    /// How many rows the document's table of findings has; nothing where it has no such table.
    std::optional<std::size_t> findings() const;
    void show_result();
    void show_document(Document document);
    void show_guidance(Notice note);
    void ask_export();
    void ask_export_report();
    void cancel();
    void save_analysis();
    void show_seed();

    PanelChoice choice_;
    AnalysisRun run_;
    wxTimer delay_;
    std::uint64_t seed_ = 1;  ///< of the last run
    std::optional<RunResult> result_;
    wxDateTime computed_at_;
    bool asked_ = false;
    bool guided_ = false;  ///< a note stands in place of a result

    WrappedText *title_ = nullptr, *question_ = nullptr;
    OptionForm* form_ = nullptr;
    wxButton* seed_button_ = nullptr;  ///< there while the seed is not 1
    ProgressRow* progress_ = nullptr;
    ExportRow* export_ = nullptr;
    wxNotebook* tabs_ = nullptr;  ///< there where the panel has a native form
    DocumentView* view_ = nullptr;
    NativeArea* native_ = nullptr;
};

}  // namespace cabildo::workbench
