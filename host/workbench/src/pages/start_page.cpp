#include "pages/start_page.hpp"

#include "frame/store_actions.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace cabildo::workbench {

namespace fs = std::filesystem;

namespace {

constexpr int column_width = 620;
constexpr int button_width = 190;

/// "~/Documentos/Concurso.cabildo".
std::string short_path(const fs::path& path) {
    const char* home = std::getenv("HOME");
    const std::string whole = path.string();
    if (home != nullptr && *home != '\0' && whole.starts_with(std::string(home) + "/"))
        return "~" + whole.substr(std::string_view(home).size());
    return whole;
}

}  // namespace

StartPage::StartPage(wxWindow* parent, Workbench& workbench) : Page(parent, workbench, "start") {
    SetBackgroundColour(colours().page);
}

void StartPage::entered() { build(); }

void StartPage::build() {
    wxWindow* top = wxGetTopLevelParent(this);
    SetSizer(nullptr);
    for (wxWindow* child : wxWindowList(GetChildren())) {
        child->Hide();
        wxTheApp->ScheduleForDestruction(child);
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->SetMinSize(FromDIP(column_width), -1);
    column->Add(styled_text(this, "Cabildo", Style::title));
    column->AddSpacer(FromDIP(2));
    column->Add(styled_text(this, tr({"Evaluación de iniciativas públicas con un mismo método",
                                      "Evaluation of public initiatives with one method"}),
                            Style::muted));
    column->AddSpacer(FromDIP(28));
    first_ = add_action(column, tr({"Abrir el ejemplo", "Open the sample"}),
                        tr({"129 iniciativas ilustrativas del concurso de 2009, codificadas",
                            "129 illustrative initiatives of the 2009 contest, coded"}),
                        [this] { open_sample(workbench()); }, true);
    add_action(column, tr({"Nuevo almacén…", "New store…"}),
               tr({"Vacío, para ingresar o importar iniciativas", "Empty, to enter or import initiatives"}),
               [this, top] { ask_new_store(top, workbench()); }, false);
    add_action(column, tr({"Abrir…", "Open…"}),
               tr({"Un archivo .cabildo; también puede arrastrarlo aquí", "A .cabildo file; you can also drop it here"}),
               [this, top] { ask_open_store(top, workbench()); }, false);
    add_recent(column);
    auto* centred = new wxBoxSizer(wxVERTICAL);
    centred->AddStretchSpacer(2);
    centred->Add(column, 0, wxALIGN_CENTRE_HORIZONTAL | wxALL, FromDIP(page_margin));
    centred->AddStretchSpacer(3);
    SetSizer(centred);
    Layout();
    first_->SetFocus();
}

wxWindow* StartPage::add_action(wxSizer* column, const wxString& label, const wxString& explanation,
                                std::function<void()> action, bool primary) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* button = new wxButton(this, wxID_ANY, label_text(label), wxDefaultPosition, FromDIP(wxSize(button_width, 34)));
    if (primary) set_style(button, Style::primary);
    set_accessible_description(button, explanation);
    button->Bind(wxEVT_BUTTON, [this, action = std::move(action)](wxCommandEvent&) { workbench().guard(action); });
    row->Add(button, 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(styled_text(this, explanation, Style::muted), 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(wide_gap));
    column->Add(row, 0, wxBOTTOM, FromDIP(gap + 2));
    return button;
}

void StartPage::add_recent(wxSizer* column) {
    std::vector<fs::path> there;
    for (const fs::path& store : workbench().settings().recent)
        if (std::error_code ignored; fs::exists(store, ignored)) there.push_back(store);
    if (there.empty()) return;
    column->AddSpacer(FromDIP(22));
    column->Add(styled_text(this, tr({"Recientes", "Recent"}), Style::heading));
    column->AddSpacer(FromDIP(4));
    for (const fs::path& store : there) add_recent_store(column, store);
}

void StartPage::add_recent_store(wxSizer* column, const fs::path& store) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* button = new wxButton(this, wxID_ANY, label_text(from_utf8(store.stem().string())), wxDefaultPosition,
                                FromDIP(wxSize(button_width, -1)), wxBU_LEFT);
    set_style(button, Style::flat);
    button->SetToolTip(from_utf8(store.string()));
    button->Bind(wxEVT_BUTTON, [this, store](wxCommandEvent&) { workbench().open_store(store); });
    auto* path = new wxStaticText(this, wxID_ANY, label_text(from_utf8(short_path(store))), wxDefaultPosition,
                                  FromDIP(wxSize(column_width - button_width - wide_gap, -1)),
                                  wxST_ELLIPSIZE_START | wxST_NO_AUTORESIZE);
    set_style(path, Style::small_muted);
    row->Add(button, 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(path, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(wide_gap));
    column->Add(row, 0, wxEXPAND);
}

wxWindow* StartPage::first_control() { return first_ != nullptr ? first_ : this; }

}  // namespace cabildo::workbench
