#include "document/figure_view.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/clipboard.hpp"
#include "native/look.hpp"

#include <cabildo/render/cairo.hpp>
#include <cabildo/render/files.hpp>

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/filedlg.h>
#include <wx/image.h>
#include <wx/menu.h>
#include <wx/mstream.h>
#include <wx/popupwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <cairo.h>

#include <cmath>

namespace cabildo::workbench {

namespace {

constexpr double saved_width = 900;  ///< px, of files
constexpr double copied_width = 760;
constexpr double picture_scale = 2;
constexpr double stale_alpha = 0.45;

template <typename Figure>
std::function<render::Drawing(double, const render::Palette&)> drawer(const Figure& figure) {
    return [figure, language = language()](double width, const render::Palette& palette) {
        static const render::PangoMeasure measure;  // the fonts it is painted with
        return render::draw(figure, language, width, palette, measure);
    };
}

}  // namespace

FigureView::FigureView(wxWindow* parent, Workbench& workbench, const Block& block)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE), workbench_(workbench) {
    std::visit(
        [this](const auto& figure) {
            using Figure = std::decay_t<decltype(figure)>;
            if constexpr (std::is_same_v<Figure, Chart> || std::is_same_v<Figure, Map> || std::is_same_v<Figure, Network>) {
                id_ = figure.id;
                title_ = figure.title;
                alt_ = figure.alt;
                draw_ = drawer(figure);
            }
        },
        block);
    SetBackgroundColour(colours().page);
    heading_ = new wxStaticText(this, wxID_ANY, label_text(from_utf8(title_)), wxDefaultPosition, wxDefaultSize,
                                wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    set_style(heading_, Style::heading);
    auto* copy_button = new wxButton(this, wxID_ANY, tr({"Copiar figura ▾", "Copy figure ▾"}), wxDefaultPosition, wxDefaultSize,
                                     wxBU_EXACTFIT);
    set_style(copy_button, Style::flat);
    set_accessible_name(copy_button, tr({"Copiar figura ", "Copy figure "}) + from_utf8(title_));
    copy_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_menu(); });
    copy_button_ = copy_button;
    surface_ = new wxPanel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE);
    surface_->SetBackgroundStyle(wxBG_STYLE_PAINT);
    set_accessible_name(surface_, from_utf8(alt_.empty() ? title_ : alt_));
    surface_->Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    surface_->Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        show_tip(event.GetPosition());
        event.Skip();
    });
    surface_->Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent& event) {
        hide_tip();
        event.Skip();
    });
    surface_->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        hide_tip();
        event.Skip();
    });
    surface_->Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent&) { show_menu(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out(event.GetSize().GetWidth());
        event.Skip();
    });
}

FigureView::~FigureView() { hide_tip(); }

bool FigureView::is_figure(const Block& block) {
    return std::holds_alternative<Chart>(block) || std::holds_alternative<Network>(block) ||
           std::holds_alternative<Map>(block);
}

int FigureView::header_height() const {
    return std::max(heading_->GetBestSize().GetHeight(), copy_button_->GetBestSize().GetHeight()) + FromDIP(4);
}

render::Drawing FigureView::drawn(double width, const render::Palette& palette) const { return draw_(width, palette); }

void FigureView::draw_for(int width) { drawing_ = drawn(width, figure_palette()); }

int FigureView::height_for(int width) {
    if (width != drawn_width_) {
        drawn_width_ = width;
        draw_for(width);
    }
    return header_height() + tools_height(width) + static_cast<int>(std::ceil(drawing_.height));
}

void FigureView::redraw() {
    if (drawn_width_ <= 0) return;
    hide_tip();
    const double before = drawing_.height;
    draw_for(drawn_width_);
    surface_->Refresh();
    if (std::ceil(drawing_.height) != std::ceil(before) && on_height_changed) on_height_changed();
}

void FigureView::lay_out(int width) {
    if (width <= 0) return;
    const int height = height_for(width);
    const int header = header_height();
    const wxSize button = copy_button_->GetBestSize();
    const int line = heading_->GetBestSize().GetHeight();
    heading_->SetSize(0, (header - FromDIP(4) - line) / 2, std::max(width - button.GetWidth() - FromDIP(gap), 10), line);
    copy_button_->SetSize(width - button.GetWidth(), (header - FromDIP(4) - button.GetHeight()) / 2, button.GetWidth(),
                          button.GetHeight());
    place_tools(header, width);
    const int top = header + tools_height(width);
    surface_->SetSize(0, top, width, height - top);
    surface_->Refresh();
}

void FigureView::paint() {
    wxPaintDC dc(surface_);
    auto* cairo = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
    if (cairo == nullptr) return;
    const wxColour ground = colours().page;
    cairo_set_source_rgb(cairo, ground.Red() / 255.0, ground.Green() / 255.0, ground.Blue() / 255.0);
    cairo_paint(cairo);
    if (stale_) cairo_push_group(cairo);
    render::paint(drawing_, cairo);
    if (stale_) {
        cairo_pop_group_to_source(cairo);
        cairo_paint_with_alpha(cairo, stale_alpha);
    }
}

void FigureView::set_stale(bool stale) {
    if (stale == stale_) return;
    stale_ = stale;
    if (stale) hide_tip();
    surface_->Refresh();
}

void FigureView::show_tip(const wxPoint& point) {
    const std::string* tip = stale_ ? nullptr : drawing_.tip_at({static_cast<double>(point.x), static_cast<double>(point.y)});
    if (tip == nullptr || tip->empty()) {
        hide_tip();
        return;
    }
    if (popup_ == nullptr) {
        popup_ = new wxPopupWindow(this, wxBORDER_SIMPLE);
        popup_text_ = new wxStaticText(popup_, wxID_ANY, wxString(), FromDIP(wxPoint(8, 5)));
        // The other way round than the page, so that it stands out on both.
        popup_->SetBackgroundColour(dark() ? wxColour(0xee, 0xee, 0xee) : wxColour(0x2b, 0x2b, 0x2b));
        popup_text_->SetForegroundColour(dark() ? *wxBLACK : *wxWHITE);
    }
    if (*tip != tip_) {
        tip_ = *tip;
        popup_text_->SetLabel(label_text(from_utf8(tip_)));
        popup_->SetSize(popup_text_->GetBestSize() + FromDIP(wxSize(18, 12)));
    }
    popup_->Move(surface_->ClientToScreen(point) + FromDIP(wxPoint(14, 18)));
    if (!popup_->IsShown()) popup_->Show();
}

void FigureView::hide_tip() {
    tip_.clear();
    if (popup_ != nullptr) popup_->Hide();
}

void FigureView::show_menu() {
    hide_tip();
    wxMenu menu;
    menu.Append(wxID_COPY, tr({"Copiar como imagen", "Copy as picture"}));
    menu.Append(wxID_SAVEAS, tr({"Guardar como SVG o PNG…", "Save as SVG or PNG…"}));
    menu.Append(wxID_INFO, tr({"Copiar la descripción", "Copy the description"}));
    switch (GetPopupMenuSelectionFromUser(menu)) {
        case wxID_COPY: workbench_.guard([this] { copy(); }); break;
        case wxID_SAVEAS: workbench_.guard([this] { ask_save(); }); break;
        case wxID_INFO: copy_text(alt_); break;
        default: break;
    }
}

void FigureView::copy() {
    const std::string png = render::to_png(drawn(copied_width, render::Palette::light()), picture_scale);
    wxMemoryInputStream stream(png.data(), png.size());
    const wxImage image(stream, wxBITMAP_TYPE_PNG);
    if (image.IsOk() && copy_image(image)) workbench_.tell(tr({"Figura copiada", "Figure copied"}));
}

void FigureView::save(const std::filesystem::path& path) {
    const render::Drawing drawing = drawn(saved_width, render::Palette::light());
    const bool svg = path.extension() == ".svg";
    render::write_file(path, svg ? render::to_svg(drawing, id_, title_, alt_) : render::to_png(drawing, picture_scale));
    workbench_.tell(tr({"Figura guardada en {0}", "Figure saved to {0}"}, {path.string()}));
}

void FigureView::ask_save() {
    wxFileDialog dialog(wxGetTopLevelParent(this), tr({"Guardar la figura", "Save the figure"}), wxString(),
                        from_utf8(id_ + ".svg"), "SVG (*.svg)|*.svg|PNG (*.png)|*.png", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path path = to_utf8(dialog.GetPath());
    if (path.extension() != ".svg" && path.extension() != ".png") path += dialog.GetFilterIndex() == 1 ? ".png" : ".svg";
    save(path);
}

}  // namespace cabildo::workbench
