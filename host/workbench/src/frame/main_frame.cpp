#include "frame/main_frame.hpp"

#include "data/data_pages.hpp"
#include "dialogs/discard.hpp"
#include "document/notice_view.hpp"
#include "frame/banner.hpp"
#include "frame/menus.hpp"
#include "frame/navigation_tree.hpp"
#include "frame/selection_bar.hpp"
#include "frame/status_line.hpp"
#include "language.hpp"
#include "native/look.hpp"
#include "native/splitter.hpp"
#include "native_panels/native_library.hpp"
#include "pages/option_form.hpp"
#include "pages/panel_page.hpp"
#include "pages/plugin_page.hpp"
#include "pages/start_page.hpp"
#include "plugins/plugins_page.hpp"
#include "print/print_desk.hpp"
#include "reports/report_pages.hpp"

#include <wx/app.h>
#include <wx/display.h>
#include <wx/dnd.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

namespace cabildo::workbench {

namespace {

constexpr int idle_ms = 3000;
constexpr const char* start_place = "start";

/// A store dropped on the window is opened.
class StoreDrop : public wxFileDropTarget {
public:
    explicit StoreDrop(MainFrame& frame) : frame_(frame) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override {
        if (files.empty()) return false;
        frame_.CallAfter([this, file = to_utf8(files.front())] { frame_.open_store(file); });
        return true;
    }

private:
    MainFrame& frame_;
};

}  // namespace

MainFrame::MainFrame(Session& session, Analyses& analyses, Settings& settings, const Arguments& arguments)
    : wxFrame(nullptr, wxID_ANY, "Cabildo"),
      session_(session),
      analyses_(analyses),
      settings_(settings),
      keep_geometry_(!arguments.size),
      idle_timer_(this),
      store_work_(analyses.post()),
      native_libraries_(std::make_unique<NativeLibraries>(analyses.places().state)),
      printing_(std::make_unique<PrintDesk>(this, *this)) {
    SetMinSize(FromDIP(wxSize(820, 560)));
    place_window(arguments);
    build();
    bind_events();
    SetDropTarget(new StoreDrop(*this));
    subscription_ = session_.observe([this](Changes changes) { session_changed(changes); });
    session_.drafts().on_change = [this] { update_status(); };
    session_.before_selecting = [this] { commit_typing(); };
    reload_plugins();
    go(start_place);
}

MainFrame::~MainFrame() {
    subscription_.reset();
    session_.drafts().on_change = nullptr;
    session_.before_selecting = nullptr;
}

void MainFrame::place_window(const Arguments& arguments) {
    if (arguments.size) {
        SetSize(wxSize(arguments.size->first, arguments.size->second));
        Centre();
        return;
    }
    const Settings::Window& window = settings_.window;
    wxRect wanted(window.x, window.y, std::max(window.width, 820), std::max(window.height, 560));
    const int display = wxDisplay::GetFromPoint(wanted.GetTopLeft() + wxPoint(40, 10));
    const wxRect area = wxDisplay(display == wxNOT_FOUND ? 0u : static_cast<unsigned>(display)).GetClientArea();
    SetSize(std::min(wanted.width, area.width), std::min(wanted.height, area.height));
    if (window.x >= 0 && display != wxNOT_FOUND) {
        Move(wanted.GetTopLeft());
    } else {
        Centre();
    }
    if (window.maximised) Maximize();
}

void MainFrame::build() {
    SetMenuBar(make_menus(settings_));
    name_steps();
    content_ = new wxPanel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE);
    selection_bar_ = new SelectionBar(content_, *this);
    splitter_ = new Splitter(content_);
    tree_ = new NavigationTree(splitter_, [this](const std::string& place) { go(place); });
    page_area_ = new wxPanel(splitter_);
    page_area_->SetBackgroundColour(colours().page);
    banner_ = new Banner(page_area_);
    page_area_->SetSizer(new wxBoxSizer(wxVERTICAL));
    page_area_->GetSizer()->Add(banner_, 0, wxEXPAND);
    splitter_->SplitVertically(tree_, page_area_, FromDIP(settings_.navigation_width));
    status_line_ = new StatusLine(content_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    if (analyses_.safe_mode()) column->Add(make_safe_mode_notice(), 0, wxEXPAND);
    column->Add(selection_bar_, 0, wxEXPAND);
    column->Add(splitter_, 1, wxEXPAND);
    column->Add(status_line_, 0, wxEXPAND);
    content_->SetSizer(column);
    auto* whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(content_, 1, wxEXPAND);
    SetSizer(whole);
    Layout();
    selection_bar_->refresh();
    selection_bar_->Show(session_.is_open());
    if (!session_.is_open()) splitter_->Unsplit(tree_);
}

/// Says as long as the window is there why plugins may be missing.
wxWindow* MainFrame::make_safe_mode_notice() {
    auto* notice = new NoticeView(content_, NoticeKind::note, {},
                                  to_utf8(tr({"**Modo seguro**: solo se usan los complementos del programa; los demás siguen en su lugar.",
                                              "**Safe mode**: the bundled plugins alone are in use; the others stay where they are."})));
    notice->SetMinSize(wxSize(-1, notice->height_for(GetMinSize().GetWidth())));
    return notice;
}

void MainFrame::take_apart() {
    if (splitter_->IsSplit()) settings_.navigation_width = ToDIP(splitter_->GetSashPosition());
    if (session_.is_open()) settings_.open_branches = tree_->open_branches();
    commit_typing();
    drop_pages();
    status_line_ = nullptr;
    content_->Destroy();
    SetSizer(nullptr);
    wxMenuBar* menus = GetMenuBar();
    SetMenuBar(nullptr);
    delete menus;
}

void MainFrame::rebuild() {
    wxWindowUpdateLocker lock(this);
    const std::string place = awaited_place_.empty() ? place_ : awaited_place_;
    take_apart();
    build();
    fill_tree();
    show_title();
    go(place);
}

void MainFrame::set_language(Language language) {
    settings_.language = language;
    workbench::set_language(language);
    announce_language(language);
    rebuild();
}

void MainFrame::set_theme(Theme theme) {
    settings_.theme = theme;
    apply_theme(theme);
    rebuild();
}

// Pages.

std::string MainFrame::page_place(const std::string& place) const {
    const std::string first = place.substr(0, place.find('/'));
    if (first == plugins_place) return first;
    if (!session_.is_open()) return place;
    if (is_report_place(first)) return first;
    for (const DataPlace& data : data_places(session_))
        if (data.place == first) return first;
    if (first.starts_with("plugin:") || first.size() == place.size()) return place;
    return place.substr(0, place.find('/', first.size() + 1));  // a panel, with or without what is shown of it
}

void MainFrame::go(const std::string& place) {
    commit_typing();
    const bool anyhow = place.substr(0, place.find('/')) == plugins_place;
    const std::string wanted = session_.is_open() || anyhow ? place : std::string(start_place);
    const std::string own = page_place(wanted);
    Page* page = page_for(own);
    if (page == nullptr) {
        if (!analyses_.loaded()) {
            awaited_place_ = wanted;
            if (page_ == nullptr || page_->place() == start_place) {
                const std::string first = first_place();
                if (first != wanted) go(first);
                awaited_place_ = wanted;
            }
            return;
        }
        show_error(usage_error({"no hay ninguna página «" + wanted + "»", "there is no page “" + wanted + "”"}, {},
                               {"Elija una en el árbol.", "Choose one in the tree."}));
        tree_->mark(place_);
        if (page_ != nullptr && page_->place() != start_place) return;
        page = page_for(first_place());
        place_ = first_place();
    } else {
        place_ = wanted;
    }
    awaited_place_.clear();
    show_page(page, wanted.size() > own.size() ? wanted.substr(own.size() + 1) : std::string());
}

Page* MainFrame::page_for(const std::string& place) {
    const auto found = pages_.find(place);
    if (found != pages_.end()) return found->second;
    Page* page = make_page(place);
    if (page == nullptr) return nullptr;
    page->Hide();
    page_area_->GetSizer()->Insert(0, page, 1, wxEXPAND);  // above the banner
    pages_[place] = page;
    return page;
}

Page* MainFrame::make_page(const std::string& place) {
    if (place == start_place) return new StartPage(page_area_, *this);
    if (place == plugins_place) return new PluginsPage(page_area_, *this);
    if (!session_.is_open()) return nullptr;
    if (Page* data = make_data_page(page_area_, *this, place)) return data;
    if (Page* report = make_report_page(page_area_, *this, place)) return report;
    for (const engine::PluginInfo& plugin : analyses_.plugins())
        if (place == "plugin:" + plugin.file.string()) return new PluginPage(page_area_, *this, plugin);
    const PanelChoice choice = analyses_.find(place);
    return choice.panel != nullptr ? new PanelPage(page_area_, *this, place, choice) : nullptr;
}

void MainFrame::show_page(Page* page, const std::string& item) {
    if (page != page_) {
        const std::string left = page_ != nullptr ? page_->place() : std::string();
        if (page_ != nullptr) page_->Hide();
        page_ = page;
        banner_->dismiss();
        page_->Show();
        page_area_->Layout();
        if (!left.empty()) tell_refused(left + "/");
    }
    if (const Changes unseen = std::exchange(unseen_[page->place()], change_none)) page->changed(unseen);
    if (!item.empty()) page->show_item(item);
    page->entered();
    tree_->mark(place_);
    update_status();
}

void MainFrame::commit_typing() {
    if (page_ != nullptr && session_.is_open()) page_->commit_typing();
}

bool MainFrame::may_leave_store() {
    commit_typing();
    if (!session_.is_open() || session_.drafts().all().empty()) return true;
    if (may_discard(this, session_.drafts())) return true;
    const std::string& key = session_.drafts().all().begin()->first;
    go(key.substr(0, key.rfind('/')));
    return false;
}

void MainFrame::tell_findings(const std::string& place, std::optional<std::size_t> findings) {
    const auto known = findings_.find(place);
    if (known == findings_.end() ? !findings.has_value() : findings == known->second) return;
    if (findings) {
        findings_[place] = *findings;
    } else {
        findings_.erase(known);
    }
    fill_tree();
}

void MainFrame::tell_refused(const std::string& place) {
    for (const auto& [key, draft] : session_.drafts().all()) {
        if (!key.starts_with(place)) continue;
        banner_->show(tr({"Sin guardar: {0}", "Not saved: {0}"}, {draft.where.in(language())}) + ". " + tr(draft.problem));
        return;
    }
}

void MainFrame::drop_pages() {
    page_ = nullptr;
    for (const auto& [place, page] : pages_) end_page(page);
    pages_.clear();
    unseen_.clear();
}

void MainFrame::drop_outdated_pages() {
    std::erase_if(pages_, [this](const auto& each) {
        const auto& [place, page] = each;
        if (!page->outdated()) return false;
        if (page == page_) page_ = nullptr;
        unseen_.erase(place);
        end_page(page);
        return true;
    });
}

void MainFrame::end_page(Page* page) {
    page->Hide();
    page_area_->GetSizer()->Detach(page);
    // The event that led here may have come from a control of the page.
    wxTheApp->ScheduleForDestruction(page);
}

std::string MainFrame::first_place() const {
    for (const NavigationEntry& entry : tree_->entries())
        if (entry.kind == NavigationEntry::Kind::page) return entry.place;
    return start_place;
}

// What the model tells.

void MainFrame::catalogue_loaded() {
    fill_tree();
    drop_outdated_pages();
    const bool nothing_yet = session_.is_open() && (page_ == nullptr || page_->place() == start_place);
    if (!awaited_place_.empty()) {
        go(std::string(awaited_place_));
    } else if (nothing_yet) {
        const bool still_there = page_ == nullptr && find_entry(tree_->entries(), place_) != nullptr;
        go(still_there ? std::string(place_) : first_place());
    }
    if (page_ != nullptr) page_->plugins_read();
}

void MainFrame::session_changed(Changes changes) {
    if (changes & change_store) {
        wxWindowUpdateLocker lock(this);
        drop_pages();
        options_.clear();
        seeds_.clear();
        findings_.clear();
        banner_->dismiss();
        selection_bar_->Show(session_.is_open());
        if (session_.is_open() && !splitter_->IsSplit()) {
            tree_->Show();
            splitter_->SplitVertically(tree_, page_area_, FromDIP(settings_.navigation_width));
        } else if (!session_.is_open() && splitter_->IsSplit()) {
            settings_.navigation_width = ToDIP(splitter_->GetSashPosition());
            splitter_->Unsplit(tree_);
        }
        place_.clear();
        content_->Layout();
        fill_tree();
        go(session_.is_open() ? first_place() : start_place);
    } else {
        for (const auto& [place, page] : pages_)
            if (page != page_) unseen_[place] |= changes;
        if (changes & (change_data | change_selection)) findings_.clear();
        if (page_ != nullptr) page_->changed(changes);
        if (changes & (change_data | change_selection | change_journal | change_kept)) fill_tree();
    }
    // An edit went well: what failed before it is past.
    if ((changes & change_journal) && !banner_->message().empty()) banner_->dismiss();
    selection_bar_->refresh();
    name_steps();
    show_title();
    update_status();
    idle_timer_.StartOnce(idle_ms);
}

void MainFrame::fill_tree() {
    const std::vector<std::string> open = tree_->entries().empty() ? settings_.open_branches : tree_->open_branches();
    tree_->fill(navigation(session_, analyses_, findings_), open);
    tree_->mark(place_);
}

void MainFrame::show_title() {
    if (!session_.is_open()) {
        SetTitle("Cabildo");
        return;
    }
    const std::string& title = session_.state().title;
    SetTitle(from_utf8((title.empty() ? session_.path().stem().string() : title) + " — Cabildo"));
}

void MainFrame::open_run(const db::AnalysisSettings& settings) {
    const engine::PluginInfo* plugin = analyses_.plugin(settings.plugin);
    const std::string place = plugin != nullptr ? plugin->short_name() + "/" + settings.panel : std::string();
    const PanelChoice choice = analyses_.find(place);
    if (choice.panel == nullptr)
        throw Error({"el panel «" + settings.plugin + "/" + settings.panel + "» no está disponible",
                     "the panel “" + settings.plugin + "/" + settings.panel + "” is not available"},
                    {}, {"Instale o permita su complemento.", "Install or allow its plugin."});
    commit_typing();
    session_.select(db::Selection::parse(settings.selection));
    OptionValues& options = options_[place];
    options.clear();
    options.insert(settings.options.begin(), settings.options.end());
    remembered_seed(place) = settings.seed;
    go(place);
    auto* page = dynamic_cast<PanelPage*>(page_);
    if (page == nullptr || page->place() != place) return;
    const OptionValues shown = page->form().values();
    std::string lost;
    for (const Option& option : choice.panel->options) {
        const auto wanted = settings.options.find(option.id), got = shown.find(option.id);
        if (wanted != settings.options.end() && (got == shown.end() || got->second != wanted->second))
            lost += (lost.empty() ? "" : ", ") + option.label.in(language());
    }
    if (!lost.empty()) tell(tr({"Ya no se puede elegir como entonces: {0}", "No longer to be chosen as it was then: {0}"}, {lost}));
}

void MainFrame::open_store(const std::filesystem::path& path) {
    if (!may_leave_store()) return;
    if (!guard([&] { session_.open(path); })) return;
    settings_.remember(session_.path());
    settings_.save(settings_file());
}

void MainFrame::show_error(const std::exception& exception) {
    const auto* error = dynamic_cast<const Error*>(&exception);
    if (error != nullptr && error->kind() == ErrorKind::cancelled) return;
    banner_->show(from_utf8(describe(exception, language())));
}

void MainFrame::reload_plugins() {
    analyses_.load([this](const std::optional<Error>& error) {
        catalogue_loaded();
        if (error) show_error(*error);
    });
}

void MainFrame::tell(const wxString& message) {
    status_line_->tell(message);
    banner_->tell(message);
}

void MainFrame::in_background(const wxString& doing, std::function<std::string(db::Store&)> work) {
    guard([&] {
        store_work_.start(session_.path(), std::move(work), [this](const std::string& told, const std::exception_ptr& failure) {
            tell(from_utf8(told));
            guard([&] { if (failure) std::rethrow_exception(failure); });
            update_status();
        });
        status_line_->tell_work(doing);
    });
}

void MainFrame::update_status() {
    if (status_line_ != nullptr) status_line_->show(session_, page_ != nullptr ? page_->status() : PageStatus{});
}

void MainFrame::remember_window() {
    if (!keep_geometry_) return;
    settings_.window.maximised = IsMaximized();
    if (!IsMaximized() && !IsIconized()) {
        settings_.window.x = GetPosition().x;
        settings_.window.y = GetPosition().y;
        settings_.window.width = GetSize().GetWidth();
        settings_.window.height = GetSize().GetHeight();
    }
}

void MainFrame::close(wxCloseEvent& event) {
    commit_typing();
    if (event.CanVeto() && !may_leave_store()) return event.Veto();
    session_.drafts().on_change = nullptr;
    idle_timer_.Stop();
    remember_window();
    if (splitter_->IsSplit()) settings_.navigation_width = ToDIP(splitter_->GetSashPosition());
    if (session_.is_open()) {
        settings_.open_branches = tree_->open_branches();
        settings_.last_page = place_;
    }
    drop_pages();
    subscription_.reset();
    try {
        session_.close();
    } catch (const std::exception&) {
        // The log stays beside the file and is read at the next opening: nothing is lost.
    }
    settings_.save(settings_file());
    Destroy();
}

}  // namespace cabildo::workbench
