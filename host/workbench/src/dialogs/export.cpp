#include "dialogs/export.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"

#include <cabildo/error.hpp>
#include <cabildo/reports/anonymous_key.hpp>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/filepicker.h>
#include <wx/msgdlg.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/stdpaths.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace cabildo::workbench {

namespace fs = std::filesystem;

namespace {

constexpr int picker_width = 560;

struct Offer {
    render::Format format;
    bool whole;  ///< one file with all that is shown; else one for each table, figure or network
    Text label;
};

const std::vector<Offer>& offers() {
    static const std::vector<Offer> all{
        {render::Format::pdf, true, {"PDF: para imprimir y enviar", "PDF: to print and to send"}},
        {render::Format::html, true, {"HTML: para leer en pantalla", "HTML: to read on screen"}},
        {render::Format::docx, true, {"DOCX: para seguir escribiendo", "DOCX: to go on writing"}},
        {render::Format::xlsx, true, {"XLSX: una hoja por tabla", "XLSX: a sheet for each table"}},
        {render::Format::json, true, {"JSON: para otros programas", "JSON: for other programs"}},
        {render::Format::csv, false, {"CSV: cada tabla", "CSV: each table"}},
        {render::Format::png, false, {"PNG: cada figura, en píxeles", "PNG: each figure, in pixels"}},
        {render::Format::svg, false, {"SVG: cada figura, a cualquier tamaño", "SVG: each figure, at any size"}},
        {render::Format::graphml, false, {"GraphML: cada red, para otros programas", "GraphML: each network, for other programs"}}};
    return all;
}

fs::path& last_folder() {
    static fs::path folder;
    return folder;
}

/// Where the key of each store was put last.
fs::path& last_key(const fs::path& store) {
    static std::map<fs::path, fs::path> keys;
    return keys[store];
}

/// Beside the store, or at home, as long as it does not lie with the report; empty where neither will do.
fs::path proposed_key(const fs::path& store, const fs::path& folder) {
    const std::string name = to_utf8(tr({"clave-{0}.csv", "key-{0}.csv"}, {store.stem().string()}));
    const char* home = std::getenv("HOME");
    for (const fs::path& place : {last_key(store), fs::absolute(store).parent_path() / name, fs::path(home != nullptr ? home : "/") / name}) {
        if (place.empty()) continue;
        try {
            reports::check_key_place(place, store, folder);
            return place;
        } catch (const Error&) {
            // Not there, then.
        }
    }
    return {};
}

class ExportDialog : public wxDialog {
public:
    ExportDialog(wxWindow* parent, const ExportQuestion& question)
        : wxDialog(parent, wxID_ANY, question.title, wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          question_(question) {
        column_ = new wxBoxSizer(wxVERTICAL);
        add_formats();
        add_folder();
        add_codes();
        message_ = styled_text(this, wxString(), Style::refused);
        message_->Hide();
        line(message_, wide_gap);
        column_->Add(dialog_buttons(*this, tr({"Exportar", "Export"})), 0, wxEXPAND | wxALL, FromDIP(wide_gap));
        SetSizer(column_);
        anonymous_changed();
        CentreOnParent();
        Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
            if (event.GetEventObject() == anonymous_) anonymous_changed();
            FindWindow(wxID_OK)->Enable(std::any_of(boxes_.begin(), boxes_.end(), [](const wxCheckBox* box) { return box->GetValue(); }));
        });
        Bind(
            wxEVT_BUTTON, [this](wxCommandEvent& event) { event.Skip(accepted()); }, wxID_OK);
    }

    ExportChoice choice() const {
        ExportChoice choice;
        for (std::size_t i = 0; i < boxes_.size(); ++i)
            if (boxes_[i]->GetValue()) choice.formats.push_back(offers()[i].format);
        choice.folder = folder();
        choice.name = name();
        if (anonymous_->GetValue()) choice.key = key();
        return choice;
    }

private:
    /// Below what is there, with so much room above, which goes when the window is hidden.
    void line(wxWindow* window, int above) {
        auto* row = new wxBoxSizer(wxVERTICAL);
        row->Add(window, 0, wxEXPAND | wxTOP, FromDIP(above));
        column_->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(wide_gap));
    }

    void add_formats() {
        wxBoxSizer* sides[] = {new wxBoxSizer(wxVERTICAL), new wxBoxSizer(wxVERTICAL)};
        sides[0]->Add(styled_text(this, tr({"Todo en un archivo", "All in one file"}), Style::heading));
        sides[1]->Add(styled_text(this, tr({"En archivos separados", "In separate files"}), Style::heading));
        for (const Offer& offer : offers()) {
            boxes_.push_back(new wxCheckBox(this, wxID_ANY, tr(offer.label)));
            boxes_.back()->SetValue(offer.format == question_.proposed);
            sides[offer.whole ? 0 : 1]->Add(boxes_.back(), 0, wxTOP, FromDIP(gap));
        }
        auto* formats = new wxBoxSizer(wxHORIZONTAL);
        formats->Add(sides[0], 1, wxRIGHT, FromDIP(2 * wide_gap));
        formats->Add(sides[1], 1);
        column_->Add(formats, 0, wxEXPAND | wxTOP | wxLEFT | wxRIGHT, FromDIP(wide_gap));
    }

    static void name_picker(wxWindow* button) { button->SetLabel(tr({"Examinar…", "Browse…"})); }

    void add_folder() {
        line(styled_text(this, tr({"Carpeta", "Folder"}), Style::heading), 2 * wide_gap);
        if (last_folder().empty()) last_folder() = to_utf8(wxStandardPaths::Get().GetDocumentsDir());
        folder_ = new wxDirPickerCtrl(this, wxID_ANY, from_utf8(last_folder().string()), question_.title, wxDefaultPosition,
                                      FromDIP(wxSize(picker_width, -1)), wxDIRP_DEFAULT_STYLE | wxDIRP_USE_TEXTCTRL);
        name_picker(folder_->GetPickerCtrl());
        line(folder_, gap);
        name_ = styled_text(this, wxString(), Style::small_muted);
        line(name_, gap);
    }

    void add_codes() {
        anonymous_ = new wxCheckBox(this, wxID_ANY, tr({"Sustituir iniciativas, actores y evaluadores por códigos",
                                                          "Replace initiatives, actors and evaluators by codes"}));
        line(anonymous_, 2 * wide_gap);
        remark_ = styled_text(this,
                              tr({"Los códigos de este almacén son siempre los mismos. La clave dice a quién corresponde cada uno: guárdela "
                                  "aparte y no la entregue con el informe. Textos propios, notas y autores no salen; sí los nombres que "
                                  "estén en etiquetas del libro de códigos.",
                                  "The codes of this store are always the same. The key tells whose each of them is: keep it apart, and do not "
                                  "hand it over with the report. Own texts, notes and authors are left out; names that stand in labels of the "
                                  "codebook are not."}),
                              Style::small_muted);
        remark_->Wrap(FromDIP(picker_width));
        line(remark_, gap);
        key_label_ = new wxStaticText(this, wxID_ANY, tr({"Archivo de la clave", "File of the key"}));
        line(key_label_, gap);
        key_ = new wxFilePickerCtrl(this, wxID_ANY, wxString(), tr({"Archivo de la clave", "File of the key"}), "*.csv", wxDefaultPosition,
                                    wxDefaultSize, wxFLP_SAVE | wxFLP_USE_TEXTCTRL);
        set_label_for(key_label_, key_->GetTextCtrl());
        name_picker(key_->GetPickerCtrl());
        line(key_, 4);
    }

    void anonymous_changed() {
        const bool on = anonymous_->GetValue();
        for (wxWindow* each : {static_cast<wxWindow*>(remark_), static_cast<wxWindow*>(key_label_), static_cast<wxWindow*>(key_)}) each->Show(on);
        if (on && key().empty()) key_->SetPath(from_utf8(proposed_key(question_.store, folder()).string()));
        name_->SetLabel(label_text(tr({"Nombre: {0}", "Name: {0}"}, {name()})));
        tell({});
    }

    /// Says what speaks against the choice; true where nothing does.
    bool accepted() {
        if (!anonymous_->GetValue()) return true;
        if (key().empty()) return tell(tr({"Elija en qué archivo guardar la clave.", "Choose the file to keep the key in."}));
        try {
            reports::check_key_place(key(), question_.store, folder());
            return true;
        } catch (const Error& error) {
            return tell(from_utf8(error.line(language())));
        }
    }

    bool tell(const wxString& message) {
        message_->SetLabel(label_text(message));
        message_->Wrap(FromDIP(picker_width));
        message_->Show(!message.empty());
        SetMinSize(wxDefaultSize);
        Fit();
        SetMinSize(GetSize());
        return false;
    }

    fs::path folder() const { return to_utf8(folder_->GetPath()); }
    fs::path key() const { return to_utf8(key_->GetPath()); }
    const std::string& name() const {
        return anonymous_->GetValue() && !question_.anonymous_name.empty() ? question_.anonymous_name : question_.name;
    }

    const ExportQuestion& question_;
    wxBoxSizer* column_;
    std::vector<wxCheckBox*> boxes_;
    wxDirPickerCtrl* folder_ = nullptr;
    wxStaticText *name_ = nullptr, *remark_ = nullptr, *key_label_ = nullptr, *message_ = nullptr;
    wxCheckBox* anonymous_ = nullptr;
    wxFilePickerCtrl* key_ = nullptr;
};

}  // namespace

std::optional<ExportChoice> ask_export_choice(wxWindow* parent, const ExportQuestion& question) {
    ExportDialog dialog(parent, question);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    ExportChoice choice = dialog.choice();
    last_folder() = choice.folder;
    if (choice.key) last_key(question.store) = *choice.key;
    return choice;
}

bool may_replace_files(wxWindow* parent, const std::vector<render::File>& files, const std::filesystem::path& folder) {
    std::vector<std::string> there;
    for (const render::File& file : files)
        if (std::filesystem::exists(folder / file.path)) there.push_back(file.path.string());
    if (there.empty()) return true;
    wxMessageDialog dialog(parent, tr({"¿Reemplazar lo exportado antes?", "Replace what was exported before?"}), tr({"Exportar", "Export"}),
                           wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    const std::string more = there.size() > 1 ? " (+" + std::to_string(there.size() - 1) + ")" : std::string();
    dialog.SetExtendedMessage(tr({"En {0} ya está {1}{2}.", "{0} already holds {1}{2}."}, {folder.string(), there.front(), more}));
    dialog.SetYesNoLabels(tr({"Reemplazar", "Replace"}), tr({"Cancelar", "Cancel"}));
    return dialog.ShowModal() == wxID_YES;
}

}  // namespace cabildo::workbench
