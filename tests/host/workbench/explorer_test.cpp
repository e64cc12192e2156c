// The explorer of the actors' network in the real window, driven with mouse and keys: what it arranges becomes the report's figure.
#include "data_pages.hpp"
#include "document/document_view.hpp"
#include "native_panels/native_area.hpp"
#include "pages/option_form.hpp"
#include "pages/panel_page.hpp"

#include <cabildo/db/saved.hpp>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/srchctrl.h>
#include <wx/uiaction.h>

#include <algorithm>
#include <cmath>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(explorer_test)

namespace {

constexpr const char* place = "articulation/network";

struct Explorer : Window {
    explicit Explorer(Language language = Language::es) : Window({}, language) {
        open_sample();
        session().select(db::Selection::parse("area=political_institutional"));
        open_panel(place).explore(true);
        settle();
        BOOST_REQUIRE(panel().native() != nullptr);
        BOOST_REQUIRE_MESSAGE(panel().native()->window() != nullptr, "the explorer is not there");
    }
    wxWindow& explorer() { return *panel().native()->window(); }
    /// The drawing: what has neither children nor a label and takes the focus.
    wxWindow& canvas() {
        for (wxPanel* each : controls<wxPanel>(explorer()))
            if (each->GetChildren().empty() && each->AcceptsFocus()) return *each;
        throw std::runtime_error("no canvas");
    }
    wxCheckListBox& sectors() { return *controls<wxCheckListBox>(explorer()).at(0); }
    wxCheckListBox& roles() { return *controls<wxCheckListBox>(explorer()).at(1); }
    void push(const char* label) {
        for (wxButton* each : controls<wxButton>(explorer()))
            if (to_utf8(each->GetLabelText()) == label) {
                wxCommandEvent event(wxEVT_BUTTON, each->GetId());
                each->ProcessWindowEvent(event);
                return settle();
            }
        throw std::runtime_error(std::string("no button ") + label);
    }
    void untick(wxCheckListBox& list, const std::string& beginning) {
        for (unsigned i = 0; i < list.GetCount(); ++i) {
            if (!to_utf8(list.GetString(i)).starts_with(beginning)) continue;
            list.Check(i, false);
            wxCommandEvent event(wxEVT_CHECKLISTBOX, list.GetId());
            event.SetInt(static_cast<int>(i));
            list.ProcessWindowEvent(event);
            return settle();
        }
        throw std::runtime_error("no entry " + beginning);
    }
    /// Selects a node by its name and brings it into the middle.
    void find(const std::string& name) {
        controls<wxSearchCtrl>(explorer()).front()->SetValue(from_utf8(name));
        settle();
    }
    void type(int key) {
        wxKeyEvent event(wxEVT_KEY_DOWN);
        event.m_keyCode = key;
        canvas().ProcessWindowEvent(event);
        settle();
    }
    wxPoint middle() { return canvas().ClientToScreen(wxPoint(canvas().GetClientSize().GetWidth() / 2, canvas().GetClientSize().GetHeight() / 2)); }

    /// Some frames of the settling; whatever it has come to counts.
    void let_settle() {
        int rounds = 0;
        wait_until([&] { return ++rounds > 300; });
    }
    /// Takes the view to the report, and waits for it.
    const Document& hand_over() {
        const std::string before = panel().view().document().provenance.options.at("view");
        push("Llevar al informe");
        BOOST_REQUIRE(wait_until([&] { return panel().settled() && panel().view().document().provenance.options.at("view") != before; }));
        settle();
        return panel().view().document();
    }
    const Network& figure() {
        for (const Block& block : panel().view().document().blocks)
            if (const auto* network = std::get_if<Network>(&block); network != nullptr && network->id == "network") return *network;
        throw std::runtime_error("no figure");
    }
    const NetworkNode* node(const std::string& label) {
        const auto& nodes = figure().nodes;
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const NetworkNode& each) { return each.label == label; });
        return found == nodes.end() ? nullptr : &*found;
    }
    /// The actor with most initiatives.
    std::string largest() {
        const auto& nodes = figure().nodes;
        return std::max_element(nodes.begin(), nodes.end(), [](const NetworkNode& a, const NetworkNode& b) { return a.size < b.size; })->label;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_node_dragged_with_the_mouse_stays_there_in_the_report, Explorer) {
    const std::string name = largest();
    const NetworkNode before = *node(name);
    const std::size_t nodes = figure().nodes.size();
    find(name);
    wxUIActionSimulator mouse;
    mouse.MouseMove(middle());
    settle();
    mouse.MouseDown();
    settle();
    for (int step = 1; step <= 6; ++step) {
        mouse.MouseMove(middle() + wxPoint(20 * step, 10 * step));
        settle();
    }
    mouse.MouseUp();
    settle();
    const Document& document = hand_over();
    const NetworkNode after = *node(name);
    BOOST_TEST(after.x > before.x + 0.3);
    BOOST_TEST(after.y > before.y + 0.15);
    BOOST_TEST(std::abs((after.x - before.x) - 2 * (after.y - before.y)) < 0.1);
    BOOST_TEST(figure().nodes.size() == nodes);
    const std::string view = document.provenance.options.at("view");
    BOOST_TEST(view.find(after.id + "@") != std::string::npos, view);
    BOOST_TEST(view.ends_with("!"), view);  // pinned, and the only one that was moved
    // The form says so, and takes it away.
    const auto buttons = controls<wxButton>(panel().form());
    const auto chip = std::find_if(buttons.begin(), buttons.end(), [](const wxButton* each) { return each->GetLabelText().StartsWith("Vista del explorador"); });
    BOOST_REQUIRE(chip != buttons.end());
    BOOST_TEST((*chip)->IsShown());
    wxCommandEvent press(wxEVT_BUTTON);
    (*chip)->ProcessWindowEvent(press);
    BOOST_REQUIRE(wait_until([&] { return panel().settled() && panel().view().document().provenance.options.at("view").empty(); }));
    BOOST_TEST(node(name)->x == before.x);
    BOOST_TEST(!(*chip)->IsShown());
}

BOOST_FIXTURE_TEST_CASE(filters_hide_sectors_and_roles_and_the_report_is_told, Explorer) {
    const std::size_t nodes = figure().nodes.size(), edges = figure().edges.size();
    BOOST_TEST(to_utf8(sectors().GetString(0)).find('(') != std::string::npos);  // counts
    untick(sectors(), "Público");
    untick(roles(), "Es informado");
    push("Llevar al informe");
    BOOST_REQUIRE(wait_until([&] { return panel().settled() && panel().view().document().provenance.options.at("sectors").find("public") == std::string::npos; }));
    settle();
    BOOST_TEST(panel().view().document().provenance.options.at("roles").find("informed") == std::string::npos);
    BOOST_TEST(figure().nodes.size() < nodes);
    BOOST_TEST(figure().edges.size() < edges);
    BOOST_TEST(std::none_of(figure().nodes.begin(), figure().nodes.end(), [](const NetworkNode& each) {
        const auto sector = each.groupings.find("sector");
        return sector != each.groupings.end() && sector->second == "public";
    }));
    // The explorer still has all of it.
    panel().explore(true);
    BOOST_REQUIRE(wait_until([&] { return !panel().native()->running(); }));
    settle();
    BOOST_TEST(sectors().GetCount() > 0u);
    BOOST_TEST(!sectors().IsChecked(0));
    push("Restablecer");
    BOOST_TEST(sectors().IsChecked(0));
}

BOOST_FIXTURE_TEST_CASE(a_double_click_shows_a_node_s_neighbours_and_further_ones_step_by_step, Explorer) {
    const std::string name = largest();
    find(name);
    wxUIActionSimulator mouse;
    mouse.MouseMove(middle());
    settle();
    mouse.MouseDblClick();
    settle();
    hand_over();
    const std::size_t around = figure().nodes.size();
    const NetworkNode& centre = *node(name);
    BOOST_TEST(static_cast<double>(around) == centre.size + 1);  // it and its initiatives
    // From the keyboard, one of those.
    panel().explore(true);
    BOOST_REQUIRE(wait_until([&] { return !panel().native()->running(); }));
    const auto& nodes = figure().nodes;
    const auto initiative = std::find_if(nodes.begin(), nodes.end(), [](const NetworkNode& each) { return each.shape == NodeShape::square; });
    find(initiative->label);
    type(WXK_RETURN);
    let_settle();
    hand_over();
    BOOST_TEST(figure().nodes.size() > around);
    BOOST_TEST(panel().view().document().provenance.options.at("view").find("+i:") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(the_keys_pin_move_and_colour_follows_the_choice, Explorer) {
    find(largest());
    type('P');
    controls<wxChoice>(explorer()).front()->SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, controls<wxChoice>(explorer()).front()->GetId());
    controls<wxChoice>(explorer()).front()->ProcessWindowEvent(chosen);
    const std::string view = hand_over().provenance.options.at("view");
    BOOST_TEST(std::count(view.begin(), view.end(), '!') == 1, view);
    BOOST_TEST(panel().form().values().at("colour") == "level");
    BOOST_TEST(figure().grouping == "level");
}

BOOST_FIXTURE_TEST_CASE(a_saved_view_is_shown_again_as_it_was, Explorer) {
    find(largest());
    type('P');
    push("Acomodar");
    let_settle();
    const Document document = hand_over();
    const db::AnalysisSettings settings = db::settings_of(document);
    frame().go("initiatives");
    settle();
    frame().open_run(settings);
    BOOST_REQUIRE(wait_for_panel());
    BOOST_TEST((panel().view().document().blocks == document.blocks));
    // An explorer made anew stands where the report stands, and hands over the same.
    frame().set_theme(Theme::dark);
    BOOST_REQUIRE(wait_for_panel());
    frame().set_theme(Theme::light);
    BOOST_REQUIRE(wait_for_panel());
    panel().explore(true);
    BOOST_REQUIRE(wait_until([&] { return !panel().native()->running(); }));
    settle();
    push("Llevar al informe");
    BOOST_REQUIRE(wait_until([&] { return panel().settled(); }));
    BOOST_TEST(panel().form().values().at("view") == document.provenance.options.at("view"));
}

BOOST_AUTO_TEST_SUITE_END()
