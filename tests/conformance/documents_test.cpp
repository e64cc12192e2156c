// The checks themselves: each finds what it looks for and lets a good document pass.
#include "figures.hpp"
#include "rewrite.hpp"

#include <cabildo/validate/documents.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::conformance;
using namespace cabildo::validate;

BOOST_AUTO_TEST_SUITE(documents_test)

namespace {

/// Three initiatives by two categories, with a chart.
Document good(Language language) {
    const bool spanish = language == Language::es;
    Document document{spanish ? "Frecuencias" : "Frequencies", language, {}, {}};
    document.blocks.emplace_back(Paragraph{{"summary"}, spanish ? "Tres iniciativas." : "Three initiatives."});
    Table table{{"table", spanish ? "Tabla" : "Table"}, {{"category", "x", ColumnKind::category}, {"n", "n", ColumnKind::integer}, {"p", "p", ColumnKind::number}}};
    table.rows = {{"a", RowRole::body, {category_cell("a", "A"), count_cell(1, language), number_cell(0.25, 2, language)}},
                  {"b", RowRole::body, {category_cell("b", "B"), count_cell(2, language), missing_cell(Missing::undefined, language)}}};
    document.blocks.emplace_back(table);
    Chart chart{{"chart", "x"}};
    chart.categories = {{"a", "A"}, {"b", "B"}};
    chart.series = {{"n", "n", {{1.0, "1"}, {2.0, "2"}}}};
    chart.alt = spanish ? "Gráfico de barras." : "Bar chart.";
    chart.table = "table";
    document.blocks.emplace_back(chart);
    return document;
}

Document spoilt(void (*spoil)(Document&), Language language = Language::es) {
    Document document = good(language);
    spoil(document);
    return document;
}

Table& table_of(Document& document) { return std::get<Table>(document.blocks[1]); }
Chart& chart_of(Document& document) { return std::get<Chart>(document.blocks[2]); }
std::string& sentence_of(Document& document) { return std::get<Paragraph>(document.blocks[0]).text; }

using Spoil = void (*)(Document&);

}  // namespace

BOOST_AUTO_TEST_CASE(a_good_document_passes) {
    BOOST_TEST(breaches(good(Language::es)).empty(), lines(breaches(good(Language::es))));
    BOOST_TEST(translation_breaches(good(Language::es), good(Language::en)).empty());
}

BOOST_AUTO_TEST_CASE(every_breach_is_found) {
    const std::vector<std::pair<std::string, Spoil>> spoils{
        {"no title", [](Document& d) { d.title.clear(); }},
        {"nan in a sentence", [](Document& d) { sentence_of(d) = "La media es nan."; }},
        {"infinity in a cell", [](Document& d) { table_of(d).rows[0].cells[2].text = "-inf"; }},
        {"an open placeholder", [](Document& d) { sentence_of(d) = "De {0} iniciativas."; }},
        {"nothing to read", [](Document& d) { d.blocks.erase(d.blocks.begin()); }},
        {"a gap without mark", [](Document& d) { table_of(d).rows[1].cells[2].missing.reset(); }},
        {"a row without figures", [](Document& d) { table_of(d).rows[1].cells[1] = table_of(d).rows[1].cells[2] = Cell{}; }},
        {"a decimal point in Spanish", [](Document& d) { table_of(d).rows[0].cells[2].text = "0.25"; }},
        {"no alternative text", [](Document& d) { chart_of(d).alt.clear(); }},
        {"no table behind the figure", [](Document& d) { chart_of(d).table = "other"; }},
        {"an empty table behind it", [](Document& d) { table_of(d).rows.clear(); }}};
    for (const auto& [what, spoil] : spoils) BOOST_TEST(!breaches(spoilt(spoil)).empty(), what << " is found");
}

BOOST_AUTO_TEST_CASE(words_are_no_numbers) {
    const Document document = spoilt([](Document& d) { sentence_of(d) = "Banano, infraestructura y finanzas."; });
    BOOST_TEST(breaches(document).empty(), lines(breaches(document)));
}

BOOST_AUTO_TEST_CASE(every_difference_between_the_languages_is_found) {
    const std::vector<std::pair<std::string, Spoil>> spoils{
        {"the same title", [](Document& d) { d.title = "Frecuencias"; }},
        {"the same sentence", [](Document& d) { sentence_of(d) = "Tres iniciativas."; }},
        {"another value", [](Document& d) { table_of(d).rows[0].cells[1].value = std::int64_t{7}; }},
        {"another gap", [](Document& d) { table_of(d).rows[1].cells[2].missing = Missing::not_reported; }},
        {"another order", [](Document& d) { std::swap(table_of(d).rows[0], table_of(d).rows[1]); }},
        {"another bar", [](Document& d) { chart_of(d).series[0].data[0].value = 7; }},
        {"a block too many", [](Document& d) { d.blocks.emplace_back(Paragraph{{"more"}, "More."}); }}};
    for (const auto& [what, spoil] : spoils)
        BOOST_TEST(!translation_breaches(good(Language::es), spoilt(spoil, Language::en)).empty(), what << " is found");
}

BOOST_AUTO_TEST_CASE(figures_are_compared_whatever_their_order_and_only_random_ones_with_slack) {
    const Figures expected = figures_of(good(Language::es));
    const Document turned = spoilt([](Document& d) { std::swap(table_of(d).rows[0], table_of(d).rows[1]); });
    BOOST_TEST(differences(expected, figures_of(turned)).empty());
    const Document other = spoilt([](Document& d) { table_of(d).rows[0].cells[2].value = 0.26; });
    BOOST_TEST(differences(expected, figures_of(other)).size() == 2u);  // one record is missing, another one stands there
    Figures loose = expected;
    loosen(loose, {figures_of(spoilt([](Document& d) { table_of(d).rows[0].cells[2].value = 0.2525; }))});
    BOOST_TEST(differences(loose, figures_of(other)).empty());  // within 4 × 0.0025
    const Document far = spoilt([](Document& d) { table_of(d).rows[0].cells[2].value = 0.27; });
    BOOST_TEST(differences(loose, figures_of(far)).size() == 2u);
}

BOOST_AUTO_TEST_CASE(renaming_is_turned_back) {
    PackageTables package;
    package["initiatives.csv"] = {{"code", "area"}, {{"A-1", "social"}, {"A-2", "economic"}}};
    package["actors.csv"] = {{"actor"}, {{"muni"}}};
    package["variables.csv"] = {{"variable", "kind"}, {{"area", "single"}}};
    package["categories.csv"] = {{"variable", "category"}, {{"area", "social"}, {"area", "economic"}}};
    const Renaming renaming(package, 5);
    const PackageTables renamed = renaming.apply(package);
    const auto& row = renamed.at("initiatives.csv").rows[0];
    BOOST_TEST(row[0] != "A-1");
    BOOST_TEST(row[1] == renamed.at("categories.csv").rows[0][1]);
    BOOST_TEST(renaming.back(row[0] + "." + row[1]) == "A-1.social");
    BOOST_TEST(renaming.back(renaming.selection("area=social,economic")) == "area=social,economic");
    BOOST_TEST(renaming.selection("area=social") == "area=" + row[1]);
}

BOOST_AUTO_TEST_SUITE_END()
