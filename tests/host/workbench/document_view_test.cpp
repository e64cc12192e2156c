#include "document/document_view.hpp"

#include "gallery_document.hpp"
#include "window.hpp"

#include <boost/test/unit_test.hpp>

#include <wx/stattext.h>

#include <fstream>

using namespace cabildo;
using namespace cabildo::test;
using workbench::DocumentView;
using workbench::SortOrder;

BOOST_AUTO_TEST_SUITE(document_view_test)

namespace {

struct Shown {
    Window window;
    wxFrame* frame = new wxFrame(nullptr, wxID_ANY, "gallery", wxDefaultPosition, wxSize(1180, 800));
    DocumentView* view = new DocumentView(frame, window.frame());

    Shown() {
        frame->Show();
        view->show(render::test::gallery(Language::es));
        settle();
    }
    ~Shown() {
        frame->Destroy();
        settle();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(every_table_figure_and_notice_of_a_document_is_there, Shown) {
    std::size_t tables = 0, figures = 0, notices = 0;
    for (const Block& block : view->document().blocks) {
        tables += std::holds_alternative<Table>(block);
        figures += workbench::FigureView::is_figure(block);
        notices += std::holds_alternative<Notice>(block);
    }
    BOOST_TEST(tables > 0u);
    BOOST_TEST(view->tables().size() == tables);
    BOOST_TEST(view->figures().size() == figures);
    BOOST_TEST(view->notices().size() == notices);
}

BOOST_FIXTURE_TEST_CASE(blocks_neither_overlap_nor_leave_the_page, Shown) {
    for (const int width : {1180, 760, 1900}) {
        frame->SetSize(width, 800);
        settle();
        const int client = view->GetClientSize().GetWidth();
        std::vector<wxRect> placed;
        for (const wxWindow* child : view->GetChildren())
            if (child->IsShown()) placed.push_back(child->GetRect());
        BOOST_TEST(placed.size() > 5u);
        for (std::size_t i = 0; i < placed.size(); ++i) {
            BOOST_TEST(placed[i].GetLeft() >= 0);
            BOOST_TEST(placed[i].GetRight() <= client);
            BOOST_TEST(placed[i].GetHeight() > 0);
            for (std::size_t j = i + 1; j < placed.size(); ++j) BOOST_TEST(!placed[i].Intersects(placed[j]));
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_sorted_table_stays_sorted_when_a_new_result_comes, Shown) {
    auto* table = view->tables().front();
    table->sort(1, SortOrder::descending);
    view->show(render::test::gallery(Language::es));
    settle();
    BOOST_TEST((view->tables().front()->rows().order() == SortOrder::descending));
    BOOST_TEST(view->tables().front()->rows().sorted_column() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_group_heading_stands_over_all_of_its_columns, Shown) {
    for (workbench::TableView* table : view->tables()) {
        const auto groups = workbench::groups_of(table->rows().table().columns);
        if (groups.empty()) continue;
        workbench::GroupHeadings* headings = nullptr;
        for (wxWindow* child : table->GetChildren())
            if (auto* found = dynamic_cast<workbench::GroupHeadings*>(child)) headings = found;
        BOOST_REQUIRE(headings != nullptr);
        std::size_t i = 0;
        for (wxWindow* child : headings->GetChildren()) {
            if (dynamic_cast<wxStaticText*>(child) == nullptr) continue;
            const auto first = workbench::extent_of(&table->list(), table->list().GetColumn(static_cast<unsigned>(groups[i].first)));
            const auto last = workbench::extent_of(
                &table->list(), table->list().GetColumn(static_cast<unsigned>(groups[i].first + groups[i].count - 1)));
            BOOST_TEST(child->GetRect().GetLeft() > first.left);
            BOOST_TEST(child->GetRect().GetRight() < last.left + last.width);
            BOOST_TEST(child->GetRect().GetWidth() > (last.left + last.width - first.left) / 2);
            ++i;
        }
        BOOST_TEST(i == groups.size());
        return;
    }
    BOOST_ERROR("no table of the gallery has groups");
}

BOOST_FIXTURE_TEST_CASE(a_copied_table_is_text_and_html, Shown) {
    auto* table = view->tables().front();
    table->copy();
    const TableRow& first = table->rows().row(0);
    BOOST_TEST(clipboard_text().find(first.cells.front().text + "\t") != std::string::npos);
    BOOST_TEST(clipboard_html().find("<table") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_figure_tells_the_figures_behind_its_shapes, Shown) {
    const render::Drawing& drawing = view->figures().front()->drawing();
    bool told = false;
    for (const render::Shape& shape : drawing.shapes)
        if (const auto* rect = std::get_if<render::RectShape>(&shape); rect != nullptr && !rect->tip.empty()) {
            const std::string* tip = drawing.tip_at({rect->x + rect->width / 2, rect->y + rect->height / 2});
            told = told || (tip != nullptr && *tip == rect->tip);
        }
    BOOST_TEST(told);
}

BOOST_FIXTURE_TEST_CASE(a_network_is_zoomed_searched_filtered_and_stays_so_when_a_new_result_comes, Shown) {
    BOOST_REQUIRE(!view->networks().empty());
    workbench::NetworkView* network = view->networks().front();
    const std::size_t nodes = network->shown().nodes.size();
    const std::string first = network->shown().nodes.front().id, label = network->shown().nodes.front().label;
    const double apart = network->picture().nodes[1].at.x - network->picture().nodes[0].at.x;
    network->zoom(2);
    BOOST_TEST(network->picture().nodes[1].at.x - network->picture().nodes[0].at.x == 2 * apart, boost::test_tools::tolerance(1e-6));
    network->find(label);
    BOOST_TEST(network->look().frame.focus == first);
    BOOST_TEST(network->picture().nodes.front().seen);
    const std::string group = network->shown().groups.front().first;
    network->hide({group});
    BOOST_TEST(network->shown().nodes.size() < nodes);
    view->show(render::test::gallery(Language::es));
    settle();
    network = view->networks().front();
    BOOST_TEST(network->look().hidden.contains(group));
    BOOST_TEST(network->look().frame.zoom >= 2.0);
    network->hide({});
    network->zoom(0);
    BOOST_TEST(network->look().frame.focus.empty());
    const auto& placed = network->picture().nodes.front();
    network->click(wxPoint(static_cast<int>(placed.at.x), static_cast<int>(placed.at.y)));
    BOOST_TEST(network->look().frame.focus == first);
    network->click(wxPoint(1, static_cast<int>(network->picture().plot.bottom) - 1));
    BOOST_TEST(network->look().frame.focus.empty());
}

BOOST_FIXTURE_TEST_CASE(figures_are_saved_as_svg_and_png, Shown) {
    auto* figure = view->figures().front();
    figure->save(window.folder() / "f.svg");
    figure->save(window.folder() / "f.png");
    std::string start(8, '\0');
    std::ifstream(window.folder() / "f.png").read(start.data(), 8);
    BOOST_TEST(start.substr(1, 3) == "PNG");
    std::ifstream svg(window.folder() / "f.svg");
    BOOST_TEST(std::string(std::istreambuf_iterator<char>(svg), {}).find("<text") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
