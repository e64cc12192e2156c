// The window: menus, selection bar, navigation tree, page, status line. It holds them together and does nothing else
// itself: pages work, store_actions ask for files.
#pragma once

#include "arguments.hpp"
#include "frame/navigation.hpp"
#include "pages/page.hpp"
#include "store_work.hpp"
#include "workbench.hpp"

#include <wx/frame.h>
#include <wx/timer.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace cabildo::workbench {

class Banner;
class NavigationTree;
class SelectionBar;
class Splitter;
class StatusLine;

class MainFrame : public wxFrame, public Workbench {
public:
    /// All three outlive the frame.
    MainFrame(Session& session, Analyses& analyses, Settings& settings, const Arguments& arguments);
    ~MainFrame() override;

    Session& session() override { return session_; }
    Analyses& analyses() override { return analyses_; }
    Settings& settings() override { return settings_; }
    void go(const std::string& place) override;
    void open_run(const db::AnalysisSettings& settings) override;
    void open_store(const std::filesystem::path& path) override;
    void show_error(const std::exception& exception) override;
    void tell(const wxString& message) override;
    void tell_refused(const std::string& place) override;
    void tell_findings(const std::string& place, std::optional<std::size_t> findings) override;
    void update_status() override;
    void in_background(const wxString& doing, std::function<std::string(db::Store&)> work) override;
    void reload_plugins() override;
    OptionValues& remembered_options(const std::string& place) override { return options_[place]; }
    std::uint64_t& remembered_seed(const std::string& place) override { return seeds_.try_emplace(place, 1).first->second; }
    NativeLibraries& native_libraries() override { return *native_libraries_; }
    PrintDesk& printing() override { return *printing_; }

    /// Makes everything anew in another language or theme; page, selection and options stay.
    void set_language(Language language);
    void set_theme(Theme theme);

    /// Does what a menu item does.
    void command(int id);
    bool enabled(int id) const;

    // What tests and pages look at.
    Page* page() const { return page_; }
    NavigationTree& tree() { return *tree_; }
    SelectionBar& selection_bar() { return *selection_bar_; }
    StatusLine& status_line() { return *status_line_; }
    Banner& banner() { return *banner_; }
    bool working_in_background() const { return store_work_.running(); }

private:
    void build();
    void take_apart();
    wxWindow* make_safe_mode_notice();
    void rebuild();
    void bind_events();
    void place_window(const Arguments& arguments);
    void remember_window();

    Page* page_for(const std::string& place);
    Page* make_page(const std::string& place);
    void show_page(Page* page, const std::string& item);
    void drop_pages();
    /// Pages of plugins that are other ones now, or gone.
    void drop_outdated_pages();
    void end_page(Page* page);
    void commit_typing();
    /// Commits what is being typed before the store is left; asks where something was refused. False: stay.
    bool may_leave_store();
    std::string first_place() const;
    std::string page_place(const std::string& place) const;

    void catalogue_loaded();
    void session_changed(Changes changes);
    void fill_tree();
    void show_title();
    void page_command(PageCommand command);
    void copy_focused();
    void undo_or_redo(bool undo);
    bool may_undo_for_good();
    void name_steps();
    void next_area();
    void file_command(int id);
    void close(wxCloseEvent& event);

    Session& session_;
    Analyses& analyses_;
    Settings& settings_;
    bool keep_geometry_;
    std::map<std::string, OptionValues> options_;
    std::map<std::string, std::uint64_t> seeds_;
    std::map<std::string, std::size_t> findings_;  ///< by place; of the data as they are
    Session::Subscription subscription_;
    wxTimer idle_timer_;
    StoreWork store_work_;
    std::unique_ptr<NativeLibraries> native_libraries_;
    std::unique_ptr<PrintDesk> printing_;

    wxPanel* content_ = nullptr;
    SelectionBar* selection_bar_ = nullptr;
    Splitter* splitter_ = nullptr;
    NavigationTree* tree_ = nullptr;
    wxPanel* page_area_ = nullptr;
    Banner* banner_ = nullptr;
    StatusLine* status_line_ = nullptr;
    std::map<std::string, Page*> pages_;        ///< by place
    std::map<std::string, Changes> unseen_;     ///< what hidden pages have not heard of
    Page* page_ = nullptr;
    std::string place_;          ///< shown, with item
    std::string awaited_place_;  ///< asked for before the catalogue was there
};

}  // namespace cabildo::workbench
