#include "window.hpp"

#include "app.hpp"
#include "language.hpp"
#include "native/look.hpp"
#include "native_panels/after_crash.hpp"
#include "pages/panel_page.hpp"

#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/dialog.h>
#include <wx/evtloop.h>
#include <wx/image.h>
#include <wx/init.h>

#include <chrono>

namespace cabildo::test {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds patience{90};

/// An exception that an event handler lets out fails the test instead of ending the process.
class TestApp : public wxApp {
public:
    bool OnInit() override { return true; }
    bool OnExceptionInMainLoop() override {
        try {
            throw;
        } catch (const std::exception& exception) {
            BOOST_ERROR(exception.what());
        }
        return true;
    }
};

/// wxWidgets for the whole test program, with an event loop in place.
struct Desktop {
    std::unique_ptr<wxGUIEventLoop> loop;
    std::unique_ptr<wxEventLoopActivator> active;

    Desktop() {
        workbench::quieten_asserts();
        wxApp::SetInstance(new TestApp);
        auto& suite = boost::unit_test::framework::master_test_suite();
        int count = 1;
        BOOST_REQUIRE(wxEntryStart(count, suite.argv));
        BOOST_REQUIRE(wxTheApp->CallOnInit());
        wxInitAllImageHandlers();
        loop = std::make_unique<wxGUIEventLoop>();
        active = std::make_unique<wxEventLoopActivator>(loop.get());
        workbench::apply_theme(workbench::Theme::light);
    }
    ~Desktop() {
        active.reset();
        loop.reset();
        wxTheApp->OnExit();
        wxEntryCleanup();
    }
};
BOOST_TEST_GLOBAL_FIXTURE(Desktop);

/// The sample, imported once and then copied.
const fs::path& sample_store() {
    static const TemporaryFolder folder;
    static const fs::path path = folder.path() / "sample.cabildo";
    if (!fs::exists(path)) {
        workbench::Session session;
        session.create_sample(path, build_places(folder.path()).shared_data / "samples" / "contest-2009", "Concurso 2009");
        session.close();
    }
    return path;
}

}  // namespace

void settle() {
    for (int i = 0; i < 5; ++i) wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
}

bool wait_until(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
        wxMilliSleep(2);
    }
    return true;
}

engine::Places build_places(const fs::path& cache) {
    engine::Places places;
    const fs::path build = CABILDO_BUILD_DIR;
    places.worker = build / "bin" / "cabildo";
    places.bundled_plugins = build / "lib" / "cabildo" / "plugins";
    places.user_plugins = cache / "user-plugins";
    places.cache = cache / "cache";
    places.settings = cache / "settings";
    places.state = cache / "state";
    places.allow_list = cache / "allow.json";
    places.shared_data = build / "share" / "cabildo";
    return places;
}

Window::Window(std::vector<fs::path> extra_folders, Language language, bool safe_mode) : place_(folder_.path()) {
    start(std::move(extra_folders), language, safe_mode);
}

Window::Window(Language language, const fs::path& folder) : place_(folder) { start({}, language, false); }

void Window::start(std::vector<fs::path> extra_folders, Language language, bool safe_mode) {
    workbench::set_language(language);
    settings.recent.clear();
    engine::Limits limits;
    const engine::Places places = build_places(place_);
    workbench::offer_without_crashed_panels(places);
    analyses_ = std::make_unique<workbench::Analyses>(
        safe_mode ? places.bundled_only() : places, std::move(extra_folders),
        [](std::function<void()> function) { wxTheApp->CallAfter(std::move(function)); }, limits);
    workbench::Arguments arguments;
    arguments.size = {1360, 860};
    frame_ = new workbench::MainFrame(session_, *analyses_, settings, arguments);
    frame_->Show();
    BOOST_REQUIRE(wait_until([this] { return frame_->IsShownOnScreen(); }));
    settle();
}

Window::~Window() {
    wxWeakRef<wxWindow> frame(frame_);
    frame_->Close(true);
    wait_until([&frame] { return !frame; });
    analyses_.reset();
    settle();
}

void Window::wait_for_plugins() {
    BOOST_REQUIRE(wait_until([this] { return analyses_->loaded(); }));
    settle();
}

void Window::open_sample() {
    const fs::path copy = place_ / "sample.cabildo";
    if (!fs::exists(copy)) fs::copy_file(sample_store(), copy);
    frame_->open_store(copy);
    BOOST_REQUIRE(session_.is_open());
    settle();
}

workbench::PanelPage& Window::panel() {
    auto* page = dynamic_cast<workbench::PanelPage*>(frame_->page());
    BOOST_REQUIRE_MESSAGE(page != nullptr, "the visible page is no panel");
    return *page;
}

bool Window::wait_for_panel() {
    return wait_until([this] { return panel().settled() && panel().result().has_value(); });
}

workbench::PanelPage& Window::open_panel(const std::string& place) {
    wait_for_plugins();
    frame_->go(place);
    BOOST_REQUIRE_MESSAGE(wait_for_panel(), "no result from " + place);
    settle();
    return panel();
}

std::string clipboard_text() {
    wxTextDataObject data;
    if (!wxTheClipboard->Open()) return {};
    const bool got = wxTheClipboard->GetData(data);
    wxTheClipboard->Close();
    return got ? workbench::to_utf8(data.GetText()) : std::string();
}

std::string clipboard_html() {
    wxHTMLDataObject data;
    if (!wxTheClipboard->Open()) return {};
    const bool got = wxTheClipboard->GetData(data);
    wxTheClipboard->Close();
    return got ? workbench::to_utf8(data.GetHTML()) : std::string();
}

void with_next_dialog(std::function<void(wxDialog&)> act) {
    wxTheApp->CallAfter([act = std::move(act)] {
        for (wxWindow* window : wxTopLevelWindows) {
            auto* dialog = dynamic_cast<wxDialog*>(window);
            if (dialog == nullptr || !dialog->IsModal()) continue;
            act(*dialog);
            if (dialog->IsModal()) dialog->EndModal(wxID_OK);
            return;
        }
        with_next_dialog(act);
    });
}

}  // namespace cabildo::test
