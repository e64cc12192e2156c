#include "native_panels/native_area.hpp"

#include "document/notice_view.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "native_panels/native_library.hpp"
#include "plugins/plugin_facts.hpp"

#include <wx/button.h>

namespace cabildo::workbench {

namespace {

constexpr int least_size = 100;

wx::Look look_now() {
    const Colours& now = colours();
    const render::Palette& palette = figure_palette();
    wx::Look look{dark(), now.page, now.card, now.text, now.muted, now.line, now.accent, colour_of(palette.neutral), {}};
    for (std::size_t i = 0; i < look.categorical.size(); ++i) look.categorical[i] = colour_of(palette.categorical[i]);
    return look;
}

}  // namespace

NativeArea::NativeArea(wxWindow* parent, Workbench& workbench, const PanelChoice& choice, Owner page)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      workbench_(workbench),
      choice_(choice),
      page_(std::move(page)),
      look_(look_now()),
      run_(
          workbench.analyses(), [](double, const std::string&) {},
          [this](RunResult result) {
              if (result.outcome) {
                  call([&](wx::NativePanel& panel) { panel.computed(result.outcome->document); });
              } else if (result.error && !result.cancelled()) {
                  workbench_.show_error(*result.error);
              }
          }) {
    SetBackgroundColour(colours().page);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
}

NativeArea::~NativeArea() { end_panel(); }

void NativeArea::open() {
    if (opened_) return;
    opened_ = true;
    const auto& part = *choice_.plugin->native;
    if (!part.allowed() && !part.fault) return tell_not_allowed();
    make();
    if (document_) show(*document_);
}

void NativeArea::make() {
    try {
        panel_ = workbench_.native_libraries().make(*choice_.plugin, choice_.panel->id);
    } catch (const Error& error) {
        return put_notice(NoticeKind::error, {}, error.line(workbench::language()));
    } catch (const std::exception& exception) {
        return put_notice(NoticeKind::error, {}, describe(exception, workbench::language()));
    }
    call([this](wx::NativePanel& panel) {
        window_ = panel.create(this, *this);
        if (window_ == nullptr)
            throw Error({"no hizo ninguna ventana", "it made no window"}, {}, {"Avise al editor del complemento.", "Tell the plugin's publisher."});
    });
    lay_out();
}

void NativeArea::call(const std::function<void(wx::NativePanel&)>& function) {
    if (!panel_) return;
    std::string reason;
    try {
        return function(*panel_);
    } catch (const std::exception& exception) {
        reason = describe(exception, workbench::language());
    } catch (...) {
        reason = to_utf8(tr({"lanzó algo que no es una excepción", "it threw something that is no exception"}));
    }
    end_panel();
    put_notice(NoticeKind::error, to_utf8(tr({"El panel nativo falló", "The native panel failed"})),
               to_utf8(tr({"{0}: {1} El informe está en la otra pestaña y no depende de él; para probarlo de nuevo, vuelva a abrir la página.",
                           "{0}: {1} The report is in the other tab and does not depend on it; to try again, open the page again."},
                          {choice_.plugin->short_name() + "/" + choice_.panel->id, reason + (reason.ends_with('.') ? "" : ".")})));
}

void NativeArea::end_panel() {
    if (window_ != nullptr) window_->Destroy();
    window_ = nullptr;
    if (!panel_) return;
    DestroyChildren();  // whatever else it made before it failed
    notice_ = nullptr;
    button_ = nullptr;
    panel_.reset();
}

void NativeArea::show(const Document& document) {
    document_ = document;
    if (opened_) call([&](wx::NativePanel& panel) { panel.show(*document_); });
}

void NativeArea::put_notice(NoticeKind kind, const std::string& title, const std::string& text) {
    if (notice_ != nullptr) notice_->Destroy();
    notice_ = new NoticeView(this, kind, title, text);
    lay_out();
}

void NativeArea::tell_not_allowed() {
    const auto& part = *choice_.plugin->native;
    put_notice(part.standing == engine::PluginInfo::Standing::disabled ? NoticeKind::note : NoticeKind::warning,
               native_title(part).in(workbench::language()), native_explanation(part).in(workbench::language()));
    auto* button = new wxButton(this, wxID_ANY, tr({"Ver en Complementos", "See in Plugins"}));
    button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { workbench_.go("plugins/" + choice_.plugin->id); });
    button_ = button;
    lay_out();
}

void NativeArea::lay_out() {
    const wxSize size = GetClientSize();
    if (size.GetWidth() < FromDIP(least_size) || size.GetHeight() < FromDIP(least_size)) return;  // before its first real size
    if (window_ != nullptr) window_->SetSize(0, 0, size.GetWidth(), size.GetHeight());
    if (notice_ == nullptr) return;
    const int margin = FromDIP(page_margin), width = std::max(size.GetWidth() - 2 * margin, FromDIP(80));
    const int height = notice_->height_for(width);
    notice_->SetSize(margin, FromDIP(wide_gap), width, height);
    if (button_ != nullptr) button_->SetSize(wxRect(wxPoint(margin, FromDIP(wide_gap) + height + FromDIP(wide_gap)), button_->GetBestSize()));
}

// What the panel asks for.

Language NativeArea::language() const { return workbench::language(); }

void NativeArea::run(const wx::OptionValues& options) {
    engine::Request request = page_.request();
    for (const auto& [id, value] : options) request.options[id] = value;
    run_.start(std::move(request));
}

void NativeArea::hand_over(const wx::OptionValues& options) {
    // The panel is in the middle of an event of its own.
    CallAfter([this, options] { workbench_.guard([&] { page_.hand_over(options); }); });
}

void NativeArea::tell(const std::string& message) { workbench_.tell(from_utf8(message)); }

void NativeArea::name(wxWindow* window, const std::string& words) { set_accessible_name(window, from_utf8(words)); }

}  // namespace cabildo::workbench
