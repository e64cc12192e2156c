#include "reports/cover_dialog.hpp"

#include "dialogs/form.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <cabildo/reports/compose.hpp>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dcmemory.h>
#include <wx/filedlg.h>
#include <wx/image.h>
#include <wx/mstream.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

constexpr int swatch_size = 18;
constexpr int logo_height = 28;
constexpr int widest_logo = 120;

/// The house style of a report: what it says at a glance, and buttons that take another from a file or none.
class StyleLine : public wxPanel {
public:
    StyleLine(Form& form, db::Report report) : wxPanel(&form), form_(form), report_(std::move(report)) {
        logo_ = new wxStaticBitmap(this, wxID_ANY, wxNullBitmap);
        swatches_ = new wxStaticBitmap(this, wxID_ANY, wxNullBitmap);
        words_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
        auto* choose = new wxButton(this, wxID_ANY, tr({"Tomar de un archivo…", "Take from a file…"}));
        set_accessible_description(choose, tr({"Archivo de estilo: logotipo, colores, papel y letra", "Style file: logo, colours, paper and font"}));
        none_ = new wxButton(this, wxID_ANY, tr({"Sin estilo propio", "No style of its own"}));
        auto* look = new wxBoxSizer(wxHORIZONTAL);
        look->Add(logo_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(gap));
        look->Add(swatches_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(gap));
        look->Add(words_, 1, wxALIGN_CENTRE_VERTICAL);
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        buttons->Add(choose, 0);
        buttons->Add(none_, 0, wxLEFT, FromDIP(gap));
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(look, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
        column->Add(buttons, 0);
        SetSizer(column);
        choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_file(); });
        none_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
            report_.style.clear();
            report_.logo.clear();
            show();
        });
        show();
    }

    const db::Report& report() const { return report_; }

private:
    void ask_file() {
        wxFileDialog dialog(this, tr({"Archivo de estilo", "Style file"}), wxString(), wxString(),
                            tr({"Archivos de estilo (*.json)|*.json|Todos los archivos|*", "Style files (*.json)|*.json|All files|*"}),
                            wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        if (dialog.ShowModal() != wxID_OK) return;
        try {
            reports::take_style(report_, to_utf8(dialog.GetPath()));
            form_.tell({});
        } catch (const Error& error) {
            form_.tell(from_utf8(error.line(language())));
        }
        show();
    }

    void show() {
        const bool own = !report_.style.empty() || !report_.logo.empty();
        render::HouseStyle house;
        try {
            house = reports::style_of(report_).house;
        } catch (const Error& error) {
            form_.tell(from_utf8(error.line(language())));
        }
        std::string words = own ? to_utf8(tr(render::kind_of(house.paper).name)) : to_utf8(tr({"El de Cabildo", "Cabildo's own"}));
        if (!house.font.empty()) words += " · " + house.font;
        if (!house.institution.empty()) words = house.institution + " · " + words;
        words_->SetLabel(label_text(from_utf8(words)));
        words_->SetToolTip(from_utf8(words));
        show_colours(house);
        show_logo();
        none_->Enable(own);
        Layout();
        GetParent()->Layout();
    }

    void show_colours(const render::HouseStyle& house) {
        const int side = FromDIP(swatch_size);
        const std::vector<render::Colour> shown = house.band ? std::vector{house.accent, *house.band} : std::vector{house.accent};
        const int count = static_cast<int>(shown.size());
        wxBitmap bitmap(count * side + (count - 1) * FromDIP(3), side);
        wxMemoryDC dc(bitmap);
        dc.SetBackground(wxBrush(GetBackgroundColour()));
        dc.Clear();
        dc.SetPen(wxPen(colours().line));
        for (int i = 0; i < count; ++i) {
            dc.SetBrush(wxBrush(colour_of(shown[static_cast<std::size_t>(i)])));
            dc.DrawRectangle(i * (side + FromDIP(3)), 0, side, side);
        }
        dc.SelectObject(wxNullBitmap);
        swatches_->SetBitmap(bitmap);
    }

    void show_logo() {
        wxImage image;
        if (!report_.logo.empty()) {
            wxMemoryInputStream stream(report_.logo.data(), report_.logo.size());
            image.LoadFile(stream, wxBITMAP_TYPE_PNG);
        }
        logo_->Show(image.IsOk());
        if (!image.IsOk()) return;
        const double scale = std::min(static_cast<double>(FromDIP(logo_height)) / image.GetHeight(),
                                      static_cast<double>(FromDIP(widest_logo)) / image.GetWidth());
        logo_->SetBitmap(wxBitmap(image.Scale(std::max(1, static_cast<int>(image.GetWidth() * scale)),
                                              std::max(1, static_cast<int>(image.GetHeight() * scale)), wxIMAGE_QUALITY_HIGH)));
    }

    Form& form_;
    db::Report report_;
    wxStaticBitmap *logo_, *swatches_;
    wxStaticText* words_;
    wxButton* none_;
};

}  // namespace

std::optional<db::Report> ask_report(wxWindow* parent, const wxString& title, const db::Report& given, const std::vector<db::Report>& all) {
    Form form(parent, title);
    auto* name = form.add_text({"Título", "Title"}, given.title);
    auto* subtitle = form.add_text({"Subtítulo", "Subtitle"}, given.subtitle);
    auto* institution = form.add_text({"Institución", "Institution"}, given.institution);
    auto* authors = form.add_text({"Autores", "Authors"}, given.authors);
    auto* period = form.add_text({"Período de los datos", "Period of the data"}, given.period);
    auto* date = form.add_text({"Fecha", "Date"}, given.date);
    form.add_remark(tr({"Tal como debe leerse: «Santiago, marzo de 2026».", "As it is to be read: “Santiago, March 2026”."}));
    wxArrayString languages;
    languages.Add(from_utf8("Español"));
    languages.Add("English");
    wxChoice* spoken = form.add_choice({"Idioma del informe", "Language of the report"}, languages);
    spoken->SetSelection(given.language == Language::en ? 1 : 0);
    auto* style = form.add({"Estilo", "Style"}, new StyleLine(form, given));
    form.objection = [&]() -> std::optional<wxString> {
        const auto same = [&](const db::Report& each) { return each.id != given.id && each.title == text_of(name); };
        if (std::none_of(all.begin(), all.end(), same)) return std::nullopt;
        return tr({"Ya hay un informe «{0}». Elija otro título.", "There is a report “{0}” already. Choose another title."}, {text_of(name)});
    };
    if (!form.ask(name)) return std::nullopt;
    db::Report report = style->report();
    report.title = text_of(name);
    report.subtitle = text_of(subtitle);
    report.institution = text_of(institution);
    report.authors = text_of(authors);
    report.period = text_of(period);
    report.date = text_of(date);
    report.language = spoken->GetSelection() == 1 ? Language::en : Language::es;
    return report;
}

}  // namespace cabildo::workbench
