// Brings a data package or a single CSV into the open store, after a preview of what it would do; of a CSV, a person says how
// its columns are read. Preview and import run beside the window, on a connection of their own.
#pragma once

#include <cabildo/db/csv_import.hpp>

#include <wx/dialog.h>
#include <wx/timer.h>

#include <exception>
#include <filesystem>
#include <memory>
#include <string>

class wxButton;
class wxChoice;
class wxGauge;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace cabildo::workbench {

class CsvChoices;
class RowList;
class Workbench;
class WrappedText;

class ImportDialog : public wxDialog {
public:
    ImportDialog(wxWindow* parent, Workbench& workbench);
    ~ImportDialog() override;

    /// Looks at a package or file and shows what importing it would do.
    void choose(const std::filesystem::path& path);
    /// Looks, or imports; the dialog closes when an import is done.
    void start(bool preview);

    bool running() const { return running_; }
    /// What was chosen can be imported.
    bool ready() const;
    const std::string& message() const { return told_; }
    RowList& files() { return *files_; }
    RowList& inferred() { return *inferred_; }
    /// How a single CSV is read; shown for such files alone.
    CsvChoices& csv() { return *csv_; }
    wxChoice& existing() { return *existing_; }

private:
    struct Job;
    struct Result;
    wxSizer* make_source();
    void tell(const std::string& text);
    void finished(bool preview, const Result& result);
    void show(const db::ImportSummary& summary);
    void show_csv(const Result& result);
    void show_failure(const std::exception_ptr& failure);
    void show_parts(bool csv, bool inferred);
    void grow();
    void busy(bool on);

    Workbench& workbench_;
    std::filesystem::path store_path_, package_;
    wxTextCtrl* path_;
    wxChoice* existing_;
    WrappedText* message_;
    RowList *files_, *inferred_;
    CsvChoices* csv_;
    wxStaticText* inferred_title_;
    wxGauge* gauge_;
    wxTimer pulse_;
    wxButton* import_;
    std::string told_;
    db::ImportSummary summary_;
    bool again_ = false;  ///< something was chosen while a preview ran
    bool running_ = false;
    std::unique_ptr<Job> job_;
};

void show_import_dialog(wxWindow* parent, Workbench& workbench);

}  // namespace cabildo::workbench
