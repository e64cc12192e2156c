// The plugins that there are, and what can be done with the user's own: install, allow, switch on and off, remove. Also
// shown while no store is open.
#pragma once

#include "data/row_list.hpp"
#include "pages/page.hpp"
#include "thread_work.hpp"

#include <cabildo/shelf/shelf.hpp>

#include <filesystem>

class wxButton;
class wxStaticText;

namespace cabildo::workbench {

class DocumentView;
class ProgressRow;

inline constexpr const char* plugins_place = "plugins";

class PluginsPage : public Page {
public:
    PluginsPage(wxWindow* parent, Workbench& workbench);

    void entered() override;
    void plugins_read() override { refresh(); }
    /// A plugin's id.
    void show_item(const std::string& item) override;
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    wxWindow* first_control() override { return list_; }

    RowList& list() { return *list_; }
    DocumentView& details() { return *details_; }
    const std::vector<engine::PluginInfo>& plugins() const { return plugins_; }
    /// Something is being checked or changed.
    bool running() const { return work_.running(); }
    /// By id or file name; false where there is none.
    bool choose(const std::string& name);
    // What the buttons do, for the chosen plugin.
    void install_file(const std::filesystem::path& library);
    void allow();
    void disable();
    void remove();
    /// Allows its native panel, or switches it off.
    void allow_native(bool on);

private:
    using Change = std::function<Text(shelf::PluginShelf&)>;

    void refresh();
    void show_chosen();
    void enable_buttons();
    void ask_file();
    void install(const shelf::Candidate& candidate, bool allow_native);
    /// Does something with the shelf in a thread; what it gives back is told.
    void change(const wxString& doing, Change change);
    void begin(const wxString& doing, ThreadWork::Work work);
    void ended();
    bool may_change() const;
    const engine::PluginInfo* chosen() const;
    ListCell cell(std::size_t row, unsigned column) const;

    ThreadWork work_;
    std::vector<engine::PluginInfo> plugins_;
    std::filesystem::path chosen_;  ///< its file

    wxButton *install_, *allow_, *enable_, *disable_, *native_, *remove_;
    wxStaticText* summary_;
    ProgressRow* progress_;
    RowList* list_;
    DocumentView* details_;
};

}  // namespace cabildo::workbench
