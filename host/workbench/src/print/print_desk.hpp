// Printing, its preview and the page setup. Sheets are laid out in a thread; then the desktop's print dialog, or the
// preview, shows them.
#pragma once

#include "thread_work.hpp"
#include "workbench.hpp"

#include <cabildo/render/pages.hpp>

#include <wx/frame.h>
#include <wx/timer.h>
#include <wx/weakref.h>

#include <functional>
#include <memory>
#include <optional>

namespace cabildo::workbench {

class PreviewPanel;

/// What is printed. A document without a style of its own takes the paper of the page setup.
struct PrintJob {
    Document document;
    std::optional<render::ReportStyle> style;

    render::ReportStyle style_on(render::Paper paper) const;
};

class PrintDesk {
public:
    using Pages = std::shared_ptr<const render::Pages>;

    /// `parent` is the window above which dialogs stand.
    PrintDesk(wxWindow* parent, Workbench& workbench);
    ~PrintDesk();

    void print(Document document, std::optional<render::ReportStyle> style = {});
    void preview(Document document, std::optional<render::ReportStyle> style = {});
    /// Asks for the paper. True when it is another one than before.
    bool ask_page_setup();

    bool working() const { return work_.running(); }
    /// The preview's sheets, while it is open.
    PreviewPanel* shown_preview();
    /// Tests print into a file; otherwise the desktop's dialog is shown.
    std::function<void(const render::Pages&, const std::string& name)> print_with;

private:
    void lay_out(PrintJob job, std::function<void(Pages)> then);
    void send(wxWindow* parent, const render::Pages& pages, const std::string& name);
    void open_preview(const PrintJob& job, Pages pages);

    wxWindow* parent_;
    Workbench& workbench_;
    ThreadWork work_;
    wxTimer slow_;
    wxWeakRef<wxFrame> preview_;
    wxWeakRef<PreviewPanel> sheets_;
};

}  // namespace cabildo::workbench
