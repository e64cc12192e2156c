// An export of a page: documents are computed, rendered and written in a thread; the row shows how far it is and stops it.
#pragma once

#include "dialogs/export.hpp"
#include "pages/progress_row.hpp"
#include "report_work.hpp"
#include "workbench.hpp"

#include <memory>

namespace cabildo::workbench {

class ExportRow : public ProgressRow {
public:
    /// The document to be written; runs in the thread. With `anonymous` it must name nobody: each has a code by then.
    using Source = std::function<Document(const reports::Workshop&, db::Store&, bool anonymous)>;

    /// `shown` is called when the row comes or goes, `changed` when an export begins or has ended.
    ExportRow(wxWindow* parent, Workbench& workbench, std::function<void()> shown, std::function<void()> changed = {});

    /// Files that are there already are replaced when the person says so. What fails is shown in the banner.
    void start(ExportChoice choice, const render::FileOptions& options, Source source);
    void cancel() { work_.cancel(); }
    bool running() const { return work_.running(); }

private:
    using Files = std::vector<render::File>;
    struct Rendered;

    void write(const std::shared_ptr<Rendered>& rendered);
    void ended();

    Workbench& workbench_;
    std::function<void()> changed_;
    ReportWork work_;
};

/// A document that is shown: written as it is, and run again where it must name nobody.
ExportRow::Source shown_document(Document document);

}  // namespace cabildo::workbench
