#include "data/import_dialog.hpp"

#include "data/csv_choices.hpp"
#include "data/row_list.hpp"
#include "data/variable_dialog.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"
#include "workbench.hpp"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dirdlg.h>
#include <wx/display.h>
#include <wx/filedlg.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <thread>

namespace cabildo::workbench {

namespace {

namespace fs = std::filesystem;

constexpr std::array policies{db::Existing::refuse, db::Existing::update, db::Existing::skip};

constexpr std::size_t most_told = 3;  ///< problems in the message

/// The first problem of each column, and those of no column; the others are counted.
std::string told_problems(const db::CsvLook& look) {
    std::set<std::size_t> told;
    if (std::none_of(look.columns.begin(), look.columns.end(), [](const auto& column) { return column.problem == std::size_t{0}; }))
        told.insert(0);
    for (const auto& column : look.columns)
        if (column.problem && told.size() < most_told) told.insert(*column.problem);
    std::string text;
    for (const std::size_t problem : told) text += "\n• " + describe(look.problems[problem], language());
    if (look.problems.size() >= db::most_problems) {
        text += "\n• " + to_utf8(tr({"Y muchos problemas más.", "And many more problems."}));
    } else if (look.problems.size() > told.size()) {
        const auto more = static_cast<std::int64_t>(look.problems.size() - told.size());
        text += "\n• " + to_utf8(tr({"Otros problemas: {0}", "Further problems: {0}"}, {number_text(more)}));
    }
    return text;
}

/// "no informado: 12 celdas (s/i 7, NA 5)"; empty when there are none.
std::string told_words(const std::vector<db::ImportSummary::Words>& words) {
    std::map<std::string, std::int64_t> cells;
    std::int64_t all = 0;
    for (const auto& each : words) {
        cells[each.word] += each.cells;
        all += each.cells;
    }
    if (all == 0) return {};
    std::string list;
    for (const auto& [word, count] : cells) list += (list.empty() ? "" : ", ") + word + ": " + number_text(count);
    return to_utf8(tr({"{0} celdas se leen como no informado ({1}).", "{0} cells are read as not reported ({1})."},
                      {number_text(all), list}));
}

bool has_title(const db::ImportMapping& mapping) {
    return std::any_of(mapping.columns.begin(), mapping.columns.end(), [](const db::ColumnChoice& one) {
        return one.use == db::ColumnChoice::Use::core && one.core == db::CoreField::title;
    });
}

}  // namespace

/// What the background job leaves: a summary or the failure; of a CSV also how it is read.
struct ImportDialog::Result {
    bool csv = false;
    db::ImportMapping mapping;
    db::CsvLook look;
    db::ImportSummary summary;
    std::exception_ptr failure;

    /// Reads the package on a connection of its own, so that the window never waits for it.
    static Result of(const fs::path& store_path, const fs::path& package, db::Existing existing, const db::ImportMapping& wanted,
                     bool preview) {
        Result result;
        try {
            auto store = db::Store::open(store_path, db::Access::write);
            result.csv = db::plain_csv(package);
            if (!preview) {
                result.summary = db::import_package(store, package, existing, wanted);
            } else if (result.csv) {
                result.mapping = db::infer_mapping(store, package, wanted);
                result.look = db::look_at_csv(store, package, result.mapping, existing);
            } else {
                result.summary = db::preview_package(store, package, existing);
            }
        } catch (...) {
            result.failure = std::current_exception();
        }
        return result;
    }
};

/// The running job, which may outlive the dialog's interest in it.
struct ImportDialog::Job {
    std::thread thread;
    std::shared_ptr<int> alive = std::make_shared<int>();
    ~Job() {
        alive.reset();
        if (thread.joinable()) thread.join();
    }
};

ImportDialog::~ImportDialog() = default;

ImportDialog::ImportDialog(wxWindow* parent, Workbench& workbench)
    : wxDialog(parent, wxID_ANY, tr({"Importar datos", "Import data"}), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      workbench_(workbench),
      store_path_(workbench.session().path()),
      job_(std::make_unique<Job>()) {
    const int edge = FromDIP(wide_gap);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(make_source(), 0, wxEXPAND | wxALL, edge);
    message_ = new WrappedText(this, wxString());
    column->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge);
    files_ = new RowList(this, tr({"Archivos del paquete", "Files of the package"}),
                         {{tr({"Archivo", "File"}), 200}, {tr({"Filas", "Rows"}), 90, true}, {tr({"Nuevas", "New"}), 90, true},
                          {tr({"Cambiadas", "Changed"}), 90, true}, {tr({"Omitidas", "Skipped"}), 90, true}});
    files_->SetMinSize(wxSize(FromDIP(620), FromDIP(190)));
    column->Add(files_, 1, wxEXPAND | wxLEFT | wxRIGHT, edge);
    inferred_title_ = styled_text(this, tr({"Variables deducidas de las columnas", "Variables inferred from the columns"}), Style::heading);
    inferred_ = new RowList(this, inferred_title_->GetLabel(),
                            {{tr({"Columna", "Column"}), 200}, {tr({"Se lee como", "Read as"}), 160},
                             {tr({"Categorías", "Categories"}), 90, true}, {tr({"Vacías", "Empty"}), 90, true}});
    inferred_->SetMinSize(wxSize(-1, FromDIP(150)));
    column->Add(inferred_title_, 0, wxLEFT | wxRIGHT | wxTOP, edge);
    column->Add(inferred_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge);
    csv_ = new CsvChoices(this, [this] { start(true); });
    column->Add(csv_, 1, wxEXPAND | wxLEFT | wxRIGHT, edge);
    gauge_ = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(-1, 6)));
    column->Add(gauge_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge);
    column->Add(dialog_buttons(*this, tr({"Importar", "Import"})), 0, wxEXPAND | wxALL, edge);
    import_ = wxDynamicCast(FindWindow(wxID_OK), wxButton);
    SetSizer(column);
    gauge_->Hide();
    show_parts(false, false);
    import_->Enable(false);
    tell(to_utf8(tr({"Elija una carpeta o un .zip con un paquete de datos, o un solo archivo CSV.",
                     "Choose a folder or a .zip with a data package, or a single CSV file."})));
    SetSize(FromDIP(wxSize(720, 620)));
    CentreOnParent();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { tell(std::string(told_)); });
    });
    pulse_.SetOwner(this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { gauge_->Pulse(); });
    import_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { start(false); });
}

wxSizer* ImportDialog::make_source() {
    auto* grid = new wxFlexGridSizer(2, FromDIP(gap), FromDIP(wide_gap));
    grid->AddGrowableCol(1);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    path_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_READONLY);
    auto* folder = new wxButton(this, wxID_ANY, tr({"Carpeta…", "Folder…"}));
    auto* file = new wxButton(this, wxID_ANY, tr({"Archivo…", "File…"}));
    row->Add(path_, 1, wxALIGN_CENTRE_VERTICAL);
    row->Add(folder, 0, wxLEFT, FromDIP(gap));
    row->Add(file, 0, wxLEFT, FromDIP(4));
    auto* path_label = new wxStaticText(this, wxID_ANY, tr({"Origen", "Source"}));
    set_label_for(path_label, path_);
    set_accessible_name(path_, tr({"Origen", "Source"}));
    auto* existing_label = new wxStaticText(this, wxID_ANY, tr({"Si un código ya existe", "If a code is there already"}));
    existing_ = new wxChoice(this, wxID_ANY);
    existing_->Append(tr({"No importar nada y avisar", "Import nothing and say so"}));
    existing_->Append(tr({"Actualizar la iniciativa", "Update the initiative"}));
    existing_->Append(tr({"Dejarla como está", "Leave it as it is"}));
    existing_->SetSelection(0);
    set_label_for(existing_label, existing_);
    grid->Add(path_label, 0, wxALIGN_CENTRE_VERTICAL);
    grid->Add(row, 1, wxEXPAND);
    grid->Add(existing_label, 0, wxALIGN_CENTRE_VERTICAL);
    grid->Add(existing_, 0);
    folder->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        wxDirDialog dialog(this, tr({"Carpeta del paquete de datos", "Folder of the data package"}), wxString(),
                           wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
        if (dialog.ShowModal() == wxID_OK) choose(to_utf8(dialog.GetPath()));
    });
    file->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        wxFileDialog dialog(this, tr({"Paquete o archivo CSV", "Package or CSV file"}), wxString(), wxString(),
                            tr({"Paquetes y CSV|*.zip;*.csv|Todos los archivos|*", "Packages and CSV|*.zip;*.csv|All files|*"}),
                            wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        if (dialog.ShowModal() == wxID_OK) choose(to_utf8(dialog.GetPath()));
    });
    existing_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { if (!package_.empty()) start(true); });
    return grid;
}

/// The message wraps to the width of the dialog.
void ImportDialog::tell(const std::string& text) {
    told_ = text;
    message_->set_markup(markup_of(text));
    message_->SetMinSize(wxSize(FromDIP(100), message_->height_for(std::max(GetClientSize().x - 2 * FromDIP(wide_gap), FromDIP(200)))));
    Layout();
}

bool ImportDialog::ready() const { return !running_ && import_->IsEnabled(); }

void ImportDialog::choose(const fs::path& path) {
    package_ = path;
    csv_->reset();
    path_->SetValue(from_utf8(path.string()));
    start(true);
}

void ImportDialog::busy(bool on) {
    running_ = on;
    gauge_->Show(on);
    on ? static_cast<void>(pulse_.Start(80)) : pulse_.Stop();
    import_->Enable(false);
    Layout();
}

void ImportDialog::start(bool preview) {
    if (running_) {
        again_ = true;
        return;
    }
    if (job_->thread.joinable()) job_->thread.join();
    busy(true);
    const db::Existing existing = policies[static_cast<std::size_t>(existing_->GetSelection())];
    job_->thread = std::thread([this, preview, existing, store = store_path_, package = package_, wanted = csv_->wanted(),
                                alive = std::weak_ptr<int>(job_->alive)] {
        const Result result = Result::of(store, package, existing, wanted, preview);
        wxTheApp->CallAfter([this, preview, result, alive] {
            if (!alive.expired()) finished(preview, result);
        });
    });
}

void ImportDialog::finished(bool preview, const Result& result) {
    busy(false);
    if (preview && again_) {
        again_ = false;
        return start(true);
    }
    if (result.failure) {
        show_parts(result.csv, false);
        if (result.csv) csv_->show_unread();
        return show_failure(result.failure);
    }
    if (preview) return result.csv ? show_csv(result) : show(result.summary);
    workbench_.session().refresh();
    workbench_.tell(tr({"Importación terminada. Puede deshacerla.", "Import finished. You can undo it."}));
    if (IsModal()) EndModal(wxID_OK);
    else Hide();
}

/// Files of a package, or the columns of a CSV.
void ImportDialog::show_parts(bool csv, bool inferred) {
    files_->Show(!csv);
    csv_->Show(csv);
    inferred_title_->Show(inferred && !csv);
    inferred_->Show(inferred && !csv);
    if (csv) grow();
    Layout();
}

/// Room for the cells of a CSV, as far as the screen has it.
void ImportDialog::grow() {
    const wxSize screen = wxDisplay(this).GetClientArea().GetSize(), wanted = FromDIP(wxSize(1060, 740)), now = GetSize();
    const wxSize size(std::min(std::max(now.x, wanted.x), screen.x), std::min(std::max(now.y, wanted.y), screen.y));
    if (size == now) return;
    SetSize(size);
    CentreOnParent();
}

void ImportDialog::show_failure(const std::exception_ptr& failure) {
    files_->set_rows(0, [](std::size_t, unsigned) { return ListCell{}; });
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& exception) {
        tell("**" + to_utf8(tr({"No se puede importar.", "This cannot be imported."})) + "** " + describe(exception, language()));
    }
    Layout();
}

void ImportDialog::show(const db::ImportSummary& summary) {
    summary_ = summary;
    std::string text = "**" + (summary.title.empty() ? package_.filename().string() : summary.title) + "** ";
    text += to_utf8(tr({"puede importarse. Nada ha cambiado todavía.", "can be imported. Nothing has changed yet."}));
    if (summary.illustrative)
        text += " " + to_utf8(tr({"Sus datos son ilustrativos y el almacén quedará marcado así.",
                                  "Its data are illustrative and the store will be marked so."}));
    for (const Text& remark : summary.remarks) text += "\n• " + remark.in(language());
    tell(text);
    files_->set_rows(summary_.files.size(), [this](std::size_t row, unsigned column) -> ListCell {
        const auto& file = summary_.files[row];
        const std::array<std::int64_t, 4> numbers{file.rows, file.added, file.updated, file.skipped};
        return {column == 0 ? file.name : number_text(numbers[column - 1])};
    });
    inferred_->set_rows(summary_.inferred.size(), [this](std::size_t row, unsigned column) -> ListCell {
        const auto& each = summary_.inferred[row];
        if (column == 0) return {each.name};
        if (column == 1) return {kind_word(each.kind).in(language())};
        if (column == 2) return {each.categories > 0 ? number_text(each.categories) : std::string()};
        return {number_text(each.empty)};
    });
    show_parts(false, !summary.inferred.empty());
    import_->Enable(true);
    import_->SetFocus();
}

void ImportDialog::show_csv(const Result& result) {
    const db::CsvLook& look = result.look;
    show_parts(true, false);
    csv_->show(result.mapping, look, workbench_.session().everything().variables());
    std::string text;
    if (look.summary) {
        const auto& file = look.summary->files.front();
        text = "**" + package_.filename().string() + "** " +
               to_utf8(tr({"puede importarse: filas {0}, nuevas {1}, cambiadas {2}, omitidas {3}. Nada ha cambiado todavía.",
                           "can be imported: {0} rows, {1} new, {2} changed, {3} skipped. Nothing has changed yet."},
                          {number_text(file.rows), number_text(file.added), number_text(file.updated), number_text(file.skipped)}));
    } else {
        text = "**" + to_utf8(tr({"Todavía no se puede importar.", "This cannot be imported yet."})) + "**";
        text += told_problems(look);
    }
    if (const std::string words = told_words(look.words); !words.empty()) text += "\n• " + words;
    if (!has_title(result.mapping))
        text += "\n• " + to_utf8(tr({"Ninguna columna es el título; se entienden: {0}.",
                                    "No column is the title; these are understood: {0}."},
                                    {db::word_list(db::headers_of(db::CoreField::title))}));
    tell(text);
    import_->Enable(look.summary.has_value());
}

void show_import_dialog(wxWindow* parent, Workbench& workbench) {
    ImportDialog dialog(parent, workbench);
    dialog.ShowModal();
}

}  // namespace cabildo::workbench
