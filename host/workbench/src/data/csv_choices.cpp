#include "data/csv_choices.hpp"

#include "data/csv_preview.hpp"
#include "data/row_list.hpp"
#include "data/typed_text.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>

namespace cabildo::workbench {

namespace {

constexpr std::array separators{',', ';', '\t'};
constexpr std::array encodings{db::Encoding::utf8, db::Encoding::windows_1252};
const Text read_as_not_reported{"Se lee como no informado", "Read as not reported"};

}  // namespace

CsvChoices::CsvChoices(wxWindow* parent, std::function<void()> changed) : wxPanel(parent), changed_(std::move(changed)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(make_form(), 0, wxEXPAND);
    tables_ = new wxBoxSizer(wxHORIZONTAL);
    tables_->Add(make_columns(), 3, wxEXPAND);
    tables_->Add(make_preview(), 4, wxEXPAND | wxLEFT, FromDIP(wide_gap));
    column->Add(tables_, 1, wxEXPAND | wxTOP, FromDIP(wide_gap));
    SetSizer(column);
    reset();
}

CsvChoices::~CsvChoices() {
    DestroyChildren();  // while the drafts that they hold are there
}

wxSizer* CsvChoices::make_form() {
    auto* form = new wxFlexGridSizer(4, FromDIP(gap), FromDIP(wide_gap));
    form->AddGrowableCol(3);
    const auto add = [&](const Text& words, wxWindow* control, int flags) {
        auto* label = new wxStaticText(this, wxID_ANY, tr(words));
        set_label_for(label, control);
        set_accessible_name(control, tr(words));
        form->Add(label, 0, wxALIGN_CENTRE_VERTICAL);
        form->Add(control, 0, flags);
    };
    separator_ = new wxChoice(this, wxID_ANY);
    for (const Text& word : {Text{"Coma", "Comma"}, Text{"Punto y coma", "Semicolon"}, Text{"Tabulación", "Tab"}})
        separator_->Append(tr(word));
    encoding_ = new wxChoice(this, wxID_ANY);
    encoding_->Append("UTF-8");
    encoding_->Append("Windows-1252 (Latin-1)");
    words_ = new TypedText(this, drafts_, read_as_not_reported, 1, [this](const std::string& list) {
        wanted_.not_reported = db::words_in(list);
        show_form();
        changed_();
    });
    add({"Separador", "Separator"}, separator_, wxEXPAND);
    add({"Codificación", "Encoding"}, encoding_, 0);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(form, 0, wxEXPAND);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* label = new wxStaticText(this, wxID_ANY, tr(read_as_not_reported));
    set_label_for(label, words_);
    words_->SetToolTip(tr({"Palabras separadas por comas. Las mayúsculas y los acentos no cuentan.",
                           "Words parted by commas. Case and accents do not count."}));
    row->Add(label, 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(words_, 1, wxLEFT, FromDIP(wide_gap));
    outer->Add(row, 0, wxEXPAND | wxTOP, FromDIP(gap));
    separator_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        wanted_.separator = separators[static_cast<std::size_t>(separator_->GetSelection())];
        changed_();
    });
    encoding_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        wanted_.encoding = encodings[static_cast<std::size_t>(encoding_->GetSelection())];
        changed_();
    });
    return outer;
}

wxSizer* CsvChoices::make_columns() {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(styled_text(this, tr({"Columnas del archivo", "Columns of the file"}), Style::heading));
    columns_ = new RowList(this, tr({"Columnas del archivo", "Columns of the file"}),
                           {{tr({"Columna", "Column"}), 120, false, true},
                            {tr({"Se lee como", "Read as"}), 150, false, true},
                            {tr({"Categorías", "Categories"}), 92, true},
                            {tr({"Sin dato", "No value"}), 84, true}});
    columns_->SetMinSize(FromDIP(wxSize(300, 110)));
    column->Add(columns_, 1, wxEXPAND | wxTOP, FromDIP(gap));
    use_label_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    use_ = new wxChoice(this, wxID_ANY);
    use_->SetMinSize(wxSize(FromDIP(120), -1));
    cut_long_choice(use_);
    set_label_for(use_label_, use_);
    column->Add(use_label_, 0, wxEXPAND | wxTOP, FromDIP(gap));
    column->Add(use_, 0, wxEXPAND | wxTOP, FromDIP(4));
    columns_->on_select = [this](std::size_t row) {
        if (row == selected_) return;
        selected_ = row;
        show_use();
        preview_->reveal(row);
    };
    columns_->on_activate = [this](std::size_t) { use_->SetFocus(); };
    use_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_use(use_->GetSelection()); });
    return column;
}

wxSizer* CsvChoices::make_preview() {
    const wxString title = tr({"Primeras filas, como se leerán", "First rows, as they will be read"});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(styled_text(this, title, Style::heading));
    preview_ = new CsvPreview(this, title);
    preview_->SetMinSize(FromDIP(wxSize(300, 110)));
    preview_->on_column = [this](std::size_t row) { select(row); };
    column->Add(preview_, 1, wxEXPAND | wxTOP, FromDIP(gap));
    return column;
}

void CsvChoices::reset() {
    wanted_ = {};
    selected_ = 0;
    show_form();
    show_unread();
}

void CsvChoices::show_form() {
    const auto place = wanted_.separator ? std::find(separators.begin(), separators.end(), *wanted_.separator) : separators.end();
    separator_->SetSelection(place == separators.end() ? wxNOT_FOUND : static_cast<int>(place - separators.begin()));
    encoding_->SetSelection(wanted_.encoding == db::Encoding::utf8 ? 0 : 1);
    words_->show(db::word_list(wanted_.not_reported), {"not_reported", read_as_not_reported});
}

void CsvChoices::show_unread() {
    tables_->ShowItems(false);
    columns_->set_rows(0, [](std::size_t, unsigned) { return ListCell{}; });
    Layout();
}

void CsvChoices::show(const db::ImportMapping& mapping, const db::CsvLook& look, std::vector<Variable> codebook) {
    wanted_ = mapping;
    look_ = look;
    codebook_ = std::move(codebook);
    show_form();
    tables_->ShowItems(true);
    if (columns_->count() == wanted_.columns.size()) {
        columns_->rows_changed();
    } else {
        selected_ = 0;
        columns_->set_rows(wanted_.columns.size(),
                           [this](std::size_t row, unsigned column) { return ListCell{column_cell(row, column)}; });
    }
    preview_->show(wanted_, look_, codebook_);
    columns_->select(selected_, false);
    show_use();
    Layout();
}

std::string CsvChoices::column_cell(std::size_t row, unsigned column) const {
    if (row >= wanted_.columns.size() || row >= look_.columns.size()) return {};
    const db::ColumnChoice& choice = wanted_.columns[row];
    const auto& counts = look_.columns[row];
    if (column == 0) return (counts.problem ? "⚠ " : "") + column_name(choice, row);
    if (column == 1) return read_as(choice, codebook_);
    if (column == 2) return counts.categories > 0 ? number_text(counts.categories) : std::string();
    if (choice.use == db::ColumnChoice::Use::leave_out) return {};
    return number_text(counts.empty + counts.not_reported);
}

void CsvChoices::show_use() {
    if (selected_ >= wanted_.columns.size()) return;
    const db::ColumnChoice& choice = wanted_.columns[selected_];
    const wxString label = tr({"La columna «{0}» se lee como", "The column “{0}” is read as"}, {column_name(choice, selected_)});
    use_label_->SetLabel(label_text(label));
    set_accessible_name(use_, label);
    options_ = options_for(wanted_, selected_, codebook_);
    wxArrayString labels;
    for (const ColumnOption& option : options_) labels.Add(from_utf8(option.label));
    use_->Set(labels);
    const auto now = current_option(options_, choice);
    use_->SetSelection(now ? static_cast<int>(*now) : wxNOT_FOUND);
}

void CsvChoices::choose_use(int option) {
    if (option < 0 || static_cast<std::size_t>(option) >= options_.size() || selected_ >= wanted_.columns.size()) return;
    wanted_.columns[selected_] = options_[static_cast<std::size_t>(option)].choice;
    changed_();
}

void CsvChoices::select(std::size_t column) {
    if (column >= wanted_.columns.size()) return;
    selected_ = column;
    columns_->select(column);
    show_use();
    preview_->reveal(column);
}

}  // namespace cabildo::workbench
