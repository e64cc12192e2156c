// A page of the workbench: what stands right of the navigation tree. The frame makes a page when it is first shown and
// keeps it until the store is closed or the language changes.
#pragma once

#include "workbench.hpp"

#include <wx/panel.h>

#include <string>

namespace cabildo::workbench {

/// What the menu asks of the visible page.
enum class PageCommand {
    copy, copy_all, find, add, remove, rerun, export_panel, export_report, cancel,
    save, print, print_preview, move_up, move_down,
};

/// What the status line says of a page, right of undo.
struct PageStatus {
    std::string text;  ///< "Tabulación · calculado a las 14:32 en 14 ms"
};

class Page : public wxPanel {
public:
    /// `place` without the item: "initiatives", "tabulation/crosstab".
    Page(wxWindow* parent, Workbench& workbench, std::string place);

    const std::string& place() const { return place_; }

    /// Brings up to date. Called at once while the page is visible, else when it is shown next, with all that has
    /// changed since. A new page reads the session by itself.
    virtual void changed(Changes) {}
    /// The part of a place after the page's own: an initiative's code. Called after changed().
    virtual void show_item(const std::string&) {}
    /// Came into view.
    virtual void entered() {}
    /// The plugins have been read, for the first time or again. Called while the page is visible.
    virtual void plugins_read() {}
    /// Whether the plugin that it shows is another one now, or gone. Asked when the plugins have been read; the page is
    /// dropped then.
    virtual bool outdated() const { return false; }
    /// Commits what is being typed. Called before anything that goes on from what the store holds: another page or
    /// initiative, a menu's command, closing.
    virtual void commit_typing() {}

    virtual bool can(PageCommand) const { return false; }
    virtual void perform(PageCommand) {}
    virtual PageStatus status() const { return {}; }
    /// Where keyboard focus goes when the page is entered with F6.
    virtual wxWindow* first_control() { return this; }

protected:
    Workbench& workbench() const { return workbench_; }
    Session& session() const { return workbench_.session(); }

private:
    Workbench& workbench_;
    std::string place_;
};

}  // namespace cabildo::workbench
