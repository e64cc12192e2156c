// The document of the panel "network".
#include "scene.hpp"

#include <cabildo/stats/random.hpp>

#include <algorithm>
#include <cmath>

using namespace cabildo;
using namespace cabildo::articulation;
using namespace cabildo::articulation::test;

BOOST_AUTO_TEST_SUITE(panel_network_test, *boost::unit_test::tolerance(1e-12))

namespace {

/// So many initiatives with eight random actors each, as many actors as a quarter of them.
MemoryDataset large(std::size_t initiatives) {
    MemoryDataset data(initiatives);
    data.coverage_[Part::involvements].assign(initiatives, Coverage::coded);
    stats::Generator generator(7);
    for (std::size_t a = 0; a < initiatives / 4; ++a) {
        data.actors_.push_back({"A" + std::to_string(a), "", static_cast<Sector>(a % 5), static_cast<Level>(a % 4), no_code});
    }
    for (std::uint32_t i = 0; i < initiatives; ++i) {
        for (int k = 0; k < 8; ++k) {
            data.involvements_.push_back({i, static_cast<std::uint32_t>(stats::uniform_below(generator, initiatives / 4)), Role::leads, Agreement::none});
        }
    }
    return data;
}

class CancelledRun final : public Run {
public:
    CancelledRun() : Run(Language::es, 1) {}
    void progress(double fraction, std::string_view) override {
        BOOST_TEST(fraction >= last_);
        last_ = fraction;
        if (++calls_ > 3) throw Error({"cancelado", "cancelled"}, {}, {}, ErrorKind::cancelled);
    }

private:
    double last_ = 0;
    int calls_ = 0;
};

}  // namespace

BOOST_AUTO_TEST_CASE(measures_are_those_worked_by_hand) {
    const Document document = run_panel(network_panel(), scene());
    const Table& whole = block<Table>(document, "whole");
    BOOST_TEST(number(whole, "density", "value") == 0.5);      // 8 ties of 4 · 4
    BOOST_TEST(count(whole, "components", "value") == 2);      // I4 is alone
    BOOST_TEST(number(whole, "clustering", "value") == 0.6);   // 3 cycles: 4 · 3 / (3·(2+1+0+1) + 2·(2+1+1))
    BOOST_TEST(number(block<Table>(document, "projections"), "actors", "density") == 1.0);  // all share I1
    BOOST_TEST(number(block<Table>(document, "projections"), "initiatives", "density") == 0.5);  // 3 of 6 pairs
    BOOST_TEST(number(block<Table>(document, "actor_centrality"), "mun", "degree") == 0.75);
    BOOST_TEST(number(block<Table>(document, "initiative_centrality"), "I4", "closeness") == 0.0);
    BOOST_TEST(count(block<Table>(document, "pairs"), "mun|reg", "shared") == 2);
    BOOST_TEST(number(block<Table>(document, "pairs"), "mun|reg", "newman") == 1.0 / 3 + 0.5);
    BOOST_TEST(block<Paragraph>(document, "brokerage_summary").text.find("Ningún actor") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_figure_has_every_node_and_can_be_coloured_in_three_ways) {
    const Document document = run_panel(network_panel(), scene(), {{"colour", "level"}});
    const Network& figure = block<Network>(document, "network");
    BOOST_TEST(figure.nodes.size() == 8u);
    BOOST_TEST(figure.edges.size() == 8u);
    BOOST_TEST(figure.grouping == "level");
    BOOST_REQUIRE(figure.groupings.size() == 3u);
    BOOST_TEST(figure.groupings[0].id == "sector");
    BOOST_TEST(figure.groupings[2].id == "community");
    const auto reg = std::find_if(figure.nodes.begin(), figure.nodes.end(), [](const NetworkNode& node) { return node.id == "a:reg"; });
    BOOST_REQUIRE((reg != figure.nodes.end()));
    BOOST_TEST(reg->group == "regional");
    BOOST_TEST(reg->groupings.at("sector") == "public");
    BOOST_TEST((figure.nodes.front().shape == NodeShape::square));
}

BOOST_AUTO_TEST_CASE(ties_say_their_roles_and_the_figure_shows_the_chosen_part_of_the_whole_network) {
    const Document whole = run_panel(network_panel(), scene());
    const Network& all = block<Network>(whole, "network");
    BOOST_TEST(all.kinds.size() == 6u);
    const auto leads = std::count_if(all.edges.begin(), all.edges.end(), [](const NetworkEdge& edge) { return std::count(edge.kinds.begin(), edge.kinds.end(), "leads") == 1; });
    BOOST_TEST(leads > 0);
    const Document part = run_panel(network_panel(), scene(), {{"roles", "leads"}});
    const Network& figure = block<Network>(part, "network");
    BOOST_TEST(figure.edges.size() == static_cast<std::size_t>(leads));
    BOOST_TEST(figure.nodes.size() < all.nodes.size());
    BOOST_TEST(figure.alt != all.alt);
    BOOST_TEST(block<Paragraph>(part, "network_summary").text.find("de 4 iniciativas") != std::string::npos, block<Paragraph>(part, "network_summary").text);
    BOOST_TEST(block<Paragraph>(whole, "network_summary").text.find("La figura muestra") == std::string::npos);
    // Tables stay of the whole network, and nodes where they stood.
    BOOST_TEST((block<Table>(part, "whole") == block<Table>(whole, "whole")));
    for (const NetworkNode& node : figure.nodes) {
        const auto before = std::find_if(all.nodes.begin(), all.nodes.end(), [&](const NetworkNode& each) { return each.id == node.id; });
        BOOST_TEST(node.x == before->x);
    }
    // Sectors of nobody, and no role: whoever never had a tie is left.
    BOOST_TEST(block<Network>(run_panel(network_panel(), scene(), {{"roles", ""}}), "network").nodes.size() == 1u);
    const Document nothing = run_panel(network_panel(), scene(), {{"view", "+a:gone"}});
    BOOST_TEST(!find_block<Network>(nothing, "network"));
    BOOST_TEST(find_block<Notice>(nothing, "network_empty"));
}

BOOST_AUTO_TEST_CASE(a_view_puts_nodes_and_one_that_is_none_is_told) {
    const Document document = run_panel(network_panel(), scene(), {{"view", "+a:reg; a:reg@-250,1!; a:gone@1,1"}});
    const Network& figure = block<Network>(document, "network");
    const auto reg = std::find_if(figure.nodes.begin(), figure.nodes.end(), [](const NetworkNode& node) { return node.id == "a:reg"; });
    BOOST_REQUIRE((reg != figure.nodes.end()));
    BOOST_TEST(reg->x == -2.5);
    BOOST_TEST(reg->y == 0.01);
    BOOST_TEST(figure.nodes.size() == static_cast<std::size_t>(reg->size) + 1);  // it and its initiatives
    const Document wrong = run_panel(network_panel(), scene(), {{"view", "somewhere"}});
    BOOST_TEST(find_block<Notice>(wrong, "view_unreadable"));
    BOOST_TEST((block<Network>(wrong, "network") == block<Network>(run_panel(network_panel(), scene()), "network")));
}

BOOST_AUTO_TEST_CASE(around_a_node_a_large_network_is_drawn_and_what_does_not_fit_is_told) {
    const MemoryDataset data = large(2000);
    const Document document = run_panel(network_panel(), data, {{"view", "+a:A7"}}, Language::en);
    const Network& figure = block<Network>(document, "network");
    const auto actor = std::find_if(figure.nodes.begin(), figure.nodes.end(), [](const NetworkNode& node) { return node.id == "a:A7"; });
    BOOST_REQUIRE((actor != figure.nodes.end()));
    BOOST_TEST(figure.nodes.size() == static_cast<std::size_t>(actor->size) + 1);
    BOOST_TEST(!find_block<Network>(document, "backbone"));
    std::string many;
    for (int a = 0; a < 60; ++a) many += "+a:A" + std::to_string(a) + ";";
    const Document crowded = run_panel(network_panel(), data, {{"view", many}}, Language::en);
    BOOST_TEST(block<Network>(crowded, "network").nodes.size() == 250u);
    BOOST_TEST(block<Paragraph>(crowded, "network_summary").text.find("further neighbours do not fit") != std::string::npos);
    // Whoever is not there is no reason to show nothing.
    BOOST_TEST(find_block<Network>(run_panel(network_panel(), data, {{"view", "+a:gone"}}, Language::en), "backbone"));
}

BOOST_AUTO_TEST_CASE(of_a_large_network_the_main_actors_of_the_chosen_sectors_are_drawn_where_they_stood) {
    const MemoryDataset data = large(600);
    const Network whole = block<Network>(run_panel(network_panel(), data, {}, Language::en), "backbone");
    const auto in = [](const NetworkNode& node, const char* sector) {
        const auto found = node.groupings.find("sector");
        return found != node.groupings.end() && found->second == sector;
    };
    const auto wanted = std::count_if(whole.nodes.begin(), whole.nodes.end(), [&](const NetworkNode& node) { return in(node, "public") || in(node, "academia"); });
    // Ties among actors have no roles: those that are chosen hide none.
    const Document document = run_panel(network_panel(), data, {{"sectors", "public,academia"}, {"roles", "decides"}}, Language::en);
    const Network& part = block<Network>(document, "backbone");
    BOOST_TEST(part.nodes.size() == static_cast<std::size_t>(wanted));
    BOOST_TEST(part.edges.size() < whole.edges.size());
    for (const NetworkNode& node : part.nodes) {
        BOOST_TEST((in(node, "public") || in(node, "academia")), node.id);
        BOOST_TEST(std::any_of(whole.nodes.begin(), whole.nodes.end(), [&](const NetworkNode& other) { return other == node; }), node.id);
    }
    const std::string number = std::to_string(wanted);
    BOOST_TEST(part.title.ends_with("the " + number + " in the sectors chosen"), part.title);
    BOOST_TEST(part.alt.find("the " + number + " in the sectors chosen") != std::string::npos, part.alt);
    BOOST_TEST(block<Paragraph>(document, "backbone_summary").text.find("Of these " + number + " are shown") != std::string::npos);
    const Document none = run_panel(network_panel(), data, {{"sectors", "unknown"}}, Language::en);
    BOOST_TEST(!find_block<Network>(none, "backbone"));
    BOOST_TEST(find_block<Notice>(none, "network_empty"));
}

BOOST_AUTO_TEST_CASE(a_large_network_is_sampled_and_says_so_and_can_be_computed_exactly) {
    const MemoryDataset data = large(4400);
    const Document sampled = run_panel(network_panel(), data, {}, Language::en);
    BOOST_TEST(block<Notice>(sampled, "sampled").text.find("from the paths that start at 2,500 of its 5,500 nodes") != std::string::npos);
    BOOST_TEST(!find_block<Network>(sampled, "network"));
    const std::size_t drawn = block<Network>(sampled, "backbone").nodes.size();  // 60, and those that tie with the last
    BOOST_TEST(drawn >= 60u);
    BOOST_TEST(drawn <= 90u);
    BOOST_TEST(block<Network>(sampled, "community_network").nodes.size() >= 2u);
    const Document exact = run_panel(network_panel(), data, {{"exact", "yes"}}, Language::en);
    BOOST_TEST(!find_block<Notice>(exact, "sampled"));
    const Table &estimates = block<Table>(sampled, "actor_centrality"), &truth = block<Table>(exact, "actor_centrality");
    BOOST_TEST(truth.columns.size() + 2 == estimates.columns.size());
    std::size_t inside = 0;
    for (const TableRow& row : estimates.rows) {
        const double error = number(estimates, row.id, "betweenness_error");
        inside += std::fabs(number(estimates, row.id, "betweenness") - number(truth, row.id, "betweenness")) <= 2 * error ? 1 : 0;
    }
    BOOST_TEST(static_cast<double>(inside) > 0.85 * static_cast<double>(estimates.rows.size()));
    // Cut rows are told.
    const Table& initiatives = block<Table>(sampled, "initiative_centrality");
    BOOST_TEST(initiatives.rows.size() == 3000u);
    BOOST_TEST(initiatives.footnotes.front().text.find("first 3,000 rows of 4,400") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_community_is_no_division_and_equal_actors_do_not_stand_out) {
    MemoryDataset data(3);  // three initiatives with the same four actors
    data.coverage_[Part::involvements].assign(3, Coverage::coded);
    for (std::uint32_t a = 0; a < 4; ++a) {
        data.actors_.push_back({"a" + std::to_string(a), "", Sector::public_sector, Level::municipal, no_code});
        for (std::uint32_t i = 0; i < 3; ++i) data.involvements_.push_back({i, a, Role::leads, Agreement::none});
    }
    const Document document = run_panel(network_panel(), data, {}, Language::en);
    const std::string& communities = block<Paragraph>(document, "communities_summary").text;
    BOOST_TEST(communities.starts_with("**1** community only is found"));
    BOOST_TEST(communities.find("weak") == std::string::npos);
    BOOST_TEST(block<Paragraph>(document, "actor_summary").text.find("None stands out: several connect the others alike.") != std::string::npos);
    BOOST_TEST(cell(block<Table>(document, "communities"), "c1", "core").text == "none stands out");
    BOOST_TEST(block<Network>(document, "network").alt.find("in most initiatives") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_bytes) {
    const MemoryDataset data = large(400);
    BOOST_TEST((to_json(run_panel(network_panel(), data)) == to_json(run_panel(network_panel(), data))));
}

BOOST_AUTO_TEST_CASE(progress_never_falls_and_a_cancelled_run_stops) {
    const MemoryDataset data = large(4400);
    CancelledRun run;
    const Panel panel = network_panel();
    BOOST_CHECK_EXCEPTION(panel.run(data, Options::resolve(panel.options, {{"exact", "yes"}}, data), run), Error,
                          [](const Error& error) { return error.kind() == ErrorKind::cancelled; });
}

BOOST_AUTO_TEST_CASE(groups_are_compared) {
    const Document document = run_panel(network_panel(), scene(), {{"group", "area"}}, Language::en);
    BOOST_TEST(number(block<Table>(document, "actors_by_group"), "a", "mean") == 3.5);
    BOOST_TEST(find_block<Table>(document, "closeness_by_group"));
    BOOST_TEST(block<Paragraph>(document, "actors_by_group_summary").text.starts_with("Actors an initiative: 4 initiatives with a value, with mean"));
    BOOST_TEST(block<Heading>(document, "comparison").title == "Comparison by “area”");
    // The same numbers in another panel have the same p.
    const Document map = run_panel(actors_panel(), scene(), {{"group", "area"}}, Language::en);
    BOOST_TEST(block<Table>(map, "size_by_group").footnotes.back().text == block<Table>(document, "actors_by_group").footnotes.back().text);
}

BOOST_AUTO_TEST_CASE(the_order_of_initiatives_and_actors_changes_no_deterministic_figure) {
    const Document a = run_panel(network_panel(), scene()), b = run_panel(network_panel(), reordered_scene());
    for (const char* id : {"whole", "initiative_centrality", "projections"}) BOOST_TEST((values(block<Table>(a, id)) == values(block<Table>(b, id))), id);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document) {
    reads_well_with_little(network_panel());
    MemoryDataset data(2);
    data.coverage_[Part::involvements].assign(2, Coverage::none);
    BOOST_TEST(find_block<Notice>(run_panel(network_panel(), data), "no_actors"));
}

BOOST_AUTO_TEST_SUITE_END()
