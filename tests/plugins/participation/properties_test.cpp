// What holds for every panel: little or no data gives a readable document, and names and order change no figure.
#include "panels.hpp"
#include "participation_data.hpp"


using namespace cabildo;
using namespace cabildo::participation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(properties_test)

namespace {

std::vector<Panel> all_panels() { return {overview_panel(), depth_panel(), instruments_panel(), binding_panel(), cycle_panel()}; }

std::map<std::string, std::string, std::less<>> grouped() { return {{"group", "region"}}; }

/// Only some of the initiatives, in another order, as a store of them would give.
MemoryDataset taken(const MemoryDataset& data, const std::vector<std::uint32_t>& order) {
    MemoryDataset result(order.size());
    result.vocabularies_ = data.vocabularies_;
    auto& coverage = result.coverage_[Part::mechanisms];
    std::vector<std::string> regions;
    const Column& region = data.column("region");
    for (std::size_t i = 0; i < order.size(); ++i) {
        coverage[i] = data.coverage(Part::mechanisms)[order[i]];
        result.initiatives_[i] = data.initiatives()[order[i]];
        const Code code = region.codes[order[i]];
        regions.push_back(code != no_code ? data.variable("region").categories[static_cast<std::size_t>(code)].id
                          : region.coverage[order[i]] == Coverage::not_coded ? "@not_coded" : "");
        for (Mechanism mechanism : data.mechanisms()) {
            if (mechanism.initiative != order[i]) continue;
            mechanism.initiative = static_cast<std::uint32_t>(i);
            result.mechanisms_.insert(result.mechanisms_.begin(), mechanism);
        }
    }
    result.add("region", VariableKind::single, {"north", "south"}, regions);
    return result;
}

/// The tables whose rows are not initiatives.
std::vector<Table> figures(const Document& document) {
    std::vector<Table> tables;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block);
            table != nullptr && table->id != "initiatives" && table->id != "binding_mechanisms")
            tables.push_back(*table);
    return tables;
}

}  // namespace

BOOST_AUTO_TEST_CASE(little_or_no_data_gives_a_readable_document) {
    MemoryDataset one = unreported_data(1, Coverage::coded);
    one.mechanisms_ = {Made(0, 2)};
    MemoryDataset without_depth = unreported_data(2, Coverage::coded);
    without_depth.mechanisms_ = {Made(0), Made(1)};
    const std::vector<MemoryDataset> sets{MemoryDataset(0),
                                          unreported_data(0),
                                          unreported_data(3),
                                          unreported_data(3, Coverage::not_coded),
                                          unreported_data(1, Coverage::none),
                                          unreported_data(4, Coverage::none),
                                          unreported_data(2, Coverage::coded),
                                          one,
                                          without_depth};
    for (const Panel& panel : all_panels())
        for (const MemoryDataset& data : sets)
            for (const Language language : {Language::es, Language::en}) {
                BOOST_TEST_CONTEXT(panel.id << ", data set " << &data - sets.data()) {
                    const Document document = run_panel(panel, data, data.find("region") ? grouped() : decltype(grouped()){}, language);
                    BOOST_TEST(!document.blocks.empty());
                    BOOST_TEST(find_block<Paragraph>(document, "who_counts") != nullptr);
                }
            }
}

BOOST_AUTO_TEST_CASE(all_not_reported_is_said_and_is_no_zero) {
    for (const Panel& panel : all_panels()) {
        const Document document = run_panel(panel, unreported_data(3));
        BOOST_TEST(block<Paragraph>(document, "who_counts").text.find("3 no informadas") != std::string::npos);
        BOOST_TEST(find_block<Notice>(document, "no_cases") != nullptr);
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_initiatives_and_mechanisms_changes_no_figure) {
    const MemoryDataset data = participation_data(), reordered = taken(data, {6, 3, 1, 7, 0, 5, 4, 2});
    for (const Panel& panel : all_panels()) {
        const auto before = figures(run_panel(panel, data, grouped())), after = figures(run_panel(panel, reordered, grouped()));
        BOOST_REQUIRE(before.size() == after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            BOOST_TEST_CONTEXT(panel.id << ", " << before[i].id) {
                BOOST_TEST((before[i].rows == after[i].rows));
                // Permutation tests are randomised: their notes may differ within the stated simulation error.
                if (before[i].id.find("numbers_by_group") == std::string::npos) BOOST_TEST((before[i].footnotes == after[i].footnotes));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(renaming_initiatives_and_instruments_changes_no_count) {
    MemoryDataset renamed = participation_data();
    for (auto& initiative : renamed.initiatives_) initiative.code = "X-" + initiative.code;
    for (auto& category : renamed.vocabularies_["mechanisms.instrument"]) category.id = "z_" + category.id;
    const Table before = block<Table>(run_panel(instruments_panel(), participation_data()), "instruments"),
                after = block<Table>(run_panel(instruments_panel(), renamed), "instruments");
    for (std::size_t r = 0; r < before.rows.size(); ++r)
        for (std::size_t c = 1; c < before.columns.size(); ++c) BOOST_TEST((before.rows[r].cells[c] == after.rows[r].cells[c]));
    BOOST_TEST((block<Table>(run_panel(overview_panel(), participation_data()), "measures") ==
                block<Table>(run_panel(overview_panel(), renamed), "measures")));
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_document_in_both_languages_with_the_same_values) {
    for (const Panel& panel : all_panels()) {
        const Document once = run_panel(panel, participation_data(), grouped()), again = run_panel(panel, participation_data(), grouped());
        BOOST_TEST((once == again));
        const auto es = figures(once), en = figures(run_panel(panel, participation_data(), grouped(), Language::en));
        BOOST_REQUIRE(es.size() == en.size());
        for (std::size_t t = 0; t < es.size(); ++t)
            for (std::size_t r = 0; r < es[t].rows.size(); ++r)
                for (std::size_t c = 0; c < es[t].columns.size(); ++c) {
                    if (es[t].columns[c].kind == ColumnKind::text) continue;
                    BOOST_TEST((es[t].rows[r].cells[c].value == en[t].rows[r].cells[c].value));
                }
    }
}

BOOST_AUTO_TEST_CASE(every_table_has_a_sentence_before_it) {
    for (const Panel& panel : all_panels()) {
        const Document document = run_panel(panel, participation_data(), grouped());
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            if (!std::holds_alternative<Table>(document.blocks[i])) continue;
            std::size_t before = i;
            while (before > 0 && (std::holds_alternative<Chart>(document.blocks[before - 1]))) --before;
            BOOST_TEST((before > 0 && std::holds_alternative<Paragraph>(document.blocks[before - 1])),
                       panel.id << ": " << block_id(document.blocks[i]));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
