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

constexpr int picker_width = 460;

struct Offer {
    render::Format format;
    Text label;
};

const std::vector<Offer>& offers() {
    static const std::vector<Offer> all{
        {render::Format::pdf, {"PDF: para imprimir y enviar", "PDF: to print and to send"}},
        {render::Format::html, {"HTML: una página para leer en pantalla", "HTML: one page to read on screen"}},
        {render::Format::docx, {"DOCX: para seguir escribiendo", "DOCX: to go on writing"}},
        {render::Format::xlsx, {"XLSX: un libro con una hoja por tabla", "XLSX: a workbook with a sheet a table"}},
        {render::Format::csv, {"CSV: una tabla por archivo", "CSV: one file a table"}},
        {render::Format::png, {"PNG: una imagen por figura", "PNG: one picture a figure"}},
        {render::Format::svg, {"SVG: una imagen que se puede ampliar por figura", "SVG: one picture a figure, at any size"}},
        {render::Format::graphml, {"GraphML: las redes, para otros programas", "GraphML: the networks, for other programs"}},
        {render::Format::json, {"JSON: el documento completo, con cifras exactas", "JSON: the whole document, exact figures"}}};
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
        line(styled_text(this, tr({"Formatos", "Formats"}), Style::heading), wide_gap);
        for (const Offer& offer : offers()) {
            boxes_.push_back(new wxCheckBox(this, wxID_ANY, tr(offer.label)));
            boxes_.back()->SetValue(offer.format == question_.proposed);
            line(boxes_.back(), gap);
        }
    }

    void add_folder() {
        line(styled_text(this, tr({"Carpeta", "Folder"}), Style::heading), wide_gap);
        if (last_folder().empty()) last_folder() = to_utf8(wxStandardPaths::Get().GetDocumentsDir());
        folder_ = new wxDirPickerCtrl(this, wxID_ANY, from_utf8(last_folder().string()), question_.title, wxDefaultPosition,
                                      FromDIP(wxSize(picker_width, -1)), wxDIRP_DEFAULT_STYLE | wxDIRP_USE_TEXTCTRL);
        line(folder_, gap);
        name_ = styled_text(this, wxString(), Style::small_muted);
        line(name_, gap);
    }

    void add_codes() {
        anonymous_ = new wxCheckBox(this, wxID_ANY, tr({"Sustituir actores e iniciativas por códigos", "Replace actors and initiatives by codes"}));
        line(anonymous_, wide_gap);
        remark_ = styled_text(this,
                              tr({"Los códigos de este almacén son siempre los mismos. La clave dice a quién corresponde cada uno: guárdela "
                                  "aparte y no la entregue con el informe.",
                                  "The codes of this store are always the same. The key tells whose each of them is: keep it apart, and do not "
                                  "hand it over with the report."}),
                              Style::small_muted);
        remark_->Wrap(FromDIP(picker_width));
        line(remark_, gap);
        key_label_ = new wxStaticText(this, wxID_ANY, tr({"Archivo de la clave", "File of the key"}));
        line(key_label_, gap);
        key_ = new wxFilePickerCtrl(this, wxID_ANY, wxString(), tr({"Archivo de la clave", "File of the key"}), "*.csv", wxDefaultPosition,
                                    wxDefaultSize, wxFLP_SAVE | wxFLP_USE_TEXTCTRL);
        set_label_for(key_label_, key_->GetTextCtrl());
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
