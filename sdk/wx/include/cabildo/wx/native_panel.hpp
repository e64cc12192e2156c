// The contract between the workbench and a native panel: a window of a plugin's own, made with wxWidgets, beside the
// report of one of its panels. It stands in a library of its own, NAME-native.so beside the plugin's NAME.so, exported by
//   CABILDO_NATIVE_PANEL(MyPanel, "org.example.tenure", "counts")
//
// The plugin computes, in its worker; a native panel shows the document that came of it in a way of its own, and may ask for
// another run. It never reads the store: what it shows is what the document says, and so can be traced.
//
// It lives in the program's process. A crash of it takes the program down: the data are safe, since every edit is stored when
// it is made, and the next start offers to go on without it. So the library is loaded only when its user has allowed it
// and opens the panel, and stays loaded until the program ends. What a function of NativePanel throws is shown in the panel's
// place, what an event handler throws in a banner.
//
// Everything here is called in the window's thread, and is to be called there. Do not compute for long in it.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/native_abi.hpp>
#include <cabildo/text.hpp>
#include <cabildo/wx/text.hpp>

#include <wx/defs.h>

#include <wx/build.h>
#include <wx/colour.h>
#include <wx/version.h>
#include <wx/window.h>

#include <array>
#include <functional>
#include <map>
#include <string>

namespace cabildo::wx {

/// Values of the panel's options by their id, as they are written after `--set`. Those that are not named stay as they are.
using OptionValues = std::map<std::string, std::string, std::less<>>;

/// The colours of the window's theme, so that a native panel looks like the pages around it and its figures like the reports'.
struct Look {
    bool dark = false;
    wxColour page, card, text, muted, line, accent, neutral;
    std::array<wxColour, 8> categorical;  ///< of the groups of a figure, in their order; `neutral` for the rest
};

/// What a native panel may ask of the window it stands in. Lives longer than the panel.
class NativeHost {
public:
    virtual Language language() const = 0;
    /// A panel is made anew when the theme or the language changes.
    virtual const Look& look() const = 0;

    /// Runs the panel with these values, beside the report, which stays as it is. The document comes to computed(). The
    /// newest run wins.
    virtual void run(const OptionValues& options) = 0;
    /// Makes these the values of the panel's page, as if a person had chosen them in its form, and shows the report made with
    /// them. They are stored with saved analyses and stand in the provenance. The document comes to show() too.
    virtual void hand_over(const OptionValues& options) = 0;
    /// A short word in the status line.
    virtual void tell(const std::string& message) = 0;
    /// What a screen reader says of a window; wxWindow::SetName() does not get there.
    virtual void name(wxWindow* window, const std::string& words) = 0;

protected:
    ~NativeHost() = default;
};

/// One object for each page that shows the panel.
class NativePanel {
public:
    virtual ~NativePanel() = default;

    /// Makes the window, once, before anything else. It belongs to `parent` and fills it; it dies before this object.
    virtual wxWindow* create(wxWindow* parent, NativeHost& host) = 0;
    /// The document of the page: when the panel is opened, and each time it was computed anew. It may hold a notice alone
    /// (`fault`: the plugin failed; nothing is selected). Its provenance has the selection and the options. Valid during the
    /// call.
    virtual void show(const Document& document) = 0;
    /// The document that was asked for with NativeHost::run(). Valid during the call.
    virtual void computed(const Document& document) { (void)document; }
};

#if defined(__WXGTK3__)
#define CABILDO_WX_PORT "gtk3"
#elif defined(__WXGTK__)
#define CABILDO_WX_PORT "gtk2"
#else
#define CABILDO_WX_PORT "other"
#endif

/// What must be equal in the program and in the library: wxWidgets' own word for its binary interface, and its port.
inline constexpr const char* wx_signature = WX_BUILD_OPTIONS_SIGNATURE " " CABILDO_WX_PORT;

}  // namespace cabildo::wx

/// Exports the tag and the function that makes the panel. Once in a library, outside any namespace.
#define CABILDO_NATIVE_PANEL(PanelClass, plugin_id, panel_id) \
    CABILDO_NATIVE_PANELS(plugin_id, panel_id, [](std::string_view) -> ::cabildo::wx::NativePanel* { return new PanelClass; })

/// For several panels: `panel_ids` parted by commas; `make` is given the id of one and returns a new object for it.
#define CABILDO_NATIVE_PANELS(plugin_id, panel_ids, make)                                                                        \
    extern "C" {                                                                                                                 \
    CABILDO_EXPORT extern const ::cabildo::NativeTag cabildo_native_tag;                                                         \
    constinit const ::cabildo::NativeTag cabildo_native_tag = ::cabildo::this_native_abi(::cabildo::wx::wx_signature, plugin_id, panel_ids); \
    CABILDO_EXPORT ::cabildo::wx::NativePanel* cabildo_native_panel(const char* panel);                                          \
    }                                                                                                                            \
    ::cabildo::wx::NativePanel* cabildo_native_panel(const char* panel) { return (make)(panel); }
