// Sentences, cells and tables that several panels write.
#include "involved.hpp"

#include <cabildo/analysis/ranking.hpp>

#include <algorithm>
#include <tuple>

namespace cabildo::articulation {

std::string majority_sentence(std::int64_t count, std::int64_t total, std::int64_t more_yes, std::int64_t more_no, const Run& run) {
    if (total == 0) return {};
    const bool open = more_yes + more_no > 0;
    const bool majority = 2 * count > total + more_no, minority = 2 * (count + more_yes) < total + more_yes;
    if (open && !majority && !minority) {
        return run({" Con los datos que faltan no se sabe si es mayoría o minoría.", " With the values that are missing it is not known whether it is a majority or a minority."});
    }
    const bool beyond = stats::beyond_chance(count, total);
    if (2 * count == total) return run({" Es justo la mitad.", " It is exactly one half."});
    if (2 * count > total) {
        return beyond ? run({" Es mayoría más allá del azar.", " It is a majority beyond chance."})
                      : run({" Es mayoría, pero el azar basta para explicarla: el intervalo exacto incluye la mitad.",
                             " It is a majority, but chance is enough to explain it: the exact interval includes one half."});
    }
    return beyond ? run({" Es minoría más allá del azar.", " It is a minority beyond chance."})
                  : run({" Es minoría, pero el azar basta para explicarla: el intervalo exacto incluye la mitad.",
                         " It is a minority, but chance is enough to explain it: the exact interval includes one half."});
}

std::string majority_sentence(const OutcomeCount& count, const Run& run) {
    return majority_sentence(count.yes, count.known(), count.unknown, count.unknown, run);
}

std::string left_out(std::int64_t count, const Run& run) {
    if (count == 0) return {};
    return run.plural(count, {" Queda fuera {0}, con algún valor sin informar.", " Left out: {0}, with a value not reported."},
                      {" Quedan fuera {0}, con algún valor sin informar.", " Left out: {0}, with a value not reported."});
}

void write_comparison_heading(Document& document, const Grouping& grouping, const Run& run) {
    const std::string by = run(grouping.variable().label);
    document.blocks.emplace_back(heading("comparison", comparison_heading(grouping, run)));
    document.blocks.emplace_back(paragraph("comparison_summary", run.plural(static_cast<std::int64_t>(grouping.groups().size()),
        {"Las mismas medidas, en {0} grupo de iniciativas según «{1}»; debajo de cada tabla, lo que daría el azar.", "The same measures, in {0} group of initiatives by “{1}”; below each table, what chance would give."},
        {"Las mismas medidas, en {0} grupos de iniciativas según «{1}»; debajo de cada tabla, lo que daría el azar.", "The same measures, in {0} groups of initiatives by “{1}”; below each table, what chance would give."}, {by})));
}

void write_comparison(Document& document, const ComparisonWords& words, const Grouping& grouping, Table table, const Run& run) {
    document.blocks.emplace_back(comparison_summary(words, grouping, table, run));
    document.blocks.emplace_back(std::move(table));
}

Cell known_cell(Known known, const Run& run) {
    if (known == Known::unknown) return missing_cell(Missing::not_reported, run.language());
    return text_cell(known == Known::yes ? run({"sí", "yes"}) : run({"no", "no"}));
}

const Category& not_reported_category() {
    static const Category category{"@not_reported", {"No informado", "Not reported"}};
    return category;
}

Table share_table(std::string id, std::string title, std::string category_label, const std::vector<Category>& categories,
                  const std::vector<std::int64_t>& counts, std::int64_t base, std::string count_label, const ShareInterval& interval, const Run& run) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = {{"category", std::move(category_label), ColumnKind::category, ""}, {"n", std::move(count_label), ColumnKind::integer, ""},
                     {"percent", "%", ColumnKind::percent, ""}};
    interval.add_columns(table, run);
    for (std::size_t i = 0; i < categories.size(); ++i) {
        TableRow row{categories[i].id, RowRole::body, {category_cell(categories[i].id, run(categories[i].label)), count_cell(counts[i], run.language()),
                                                       share_cell(percentage(counts[i], base), run)}};
        interval.add_cells(row, counts[i], base, run);
        table.rows.push_back(std::move(row));
    }
    const std::string total = free_id("total", categories);
    table.rows.push_back({total, RowRole::total, {category_cell(total, "N"), count_cell(base, run.language()), share_cell(percentage(base, base), run), {}, {}}});
    return table;
}

Table presence_table(std::string id, std::string title, std::string category_label, const std::vector<Category>& categories, const Presence& presence,
                     const ShareInterval& interval, const Run& run) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = {{"category", std::move(category_label), ColumnKind::category, ""}, {"n", run({"Iniciativas", "Initiatives"}), ColumnKind::integer, ""},
                     {"known", run({"de", "of"}), ColumnKind::integer, ""}, {"percent", "%", ColumnKind::percent, ""}};
    interval.add_columns(table, run);
    bool open = false;
    for (std::size_t c = 0; c < categories.size(); ++c) {
        TableRow row{categories[c].id, RowRole::body, {category_cell(categories[c].id, run(categories[c].label)), count_cell(presence.yes[c], run.language()),
                                                       count_cell(presence.known[c], run.language()), share_cell(percentage(presence.yes[c], presence.known[c]), run)}};
        interval.add_cells(row, presence.yes[c], presence.known[c], run);
        table.rows.push_back(std::move(row));
        open = open || presence.known[c] != presence.known[0];
    }
    table.how_to_read = run({"Una iniciativa cuenta en cada fila que cumple: los porcentajes no suman 100.", "An initiative counts in each row that it fulfils: the percentages do not add to 100."});
    if (open) {
        table.footnotes.push_back({"", run({"«De» deja fuera las iniciativas en que un actor sin dato podría ser de esa fila.", "“Of” leaves out the initiatives where an actor without a value might be of that row."})});
    }
    return table;
}

Chart share_chart(std::string id, std::string title, std::string category_label, const std::vector<Category>& categories,
                  const std::vector<std::int64_t>& counts, std::int64_t base, std::string count_label, std::string table, const Run& run) {
    std::vector<std::size_t> order(categories.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    Chart chart = bar_chart(std::move(id), std::move(title), categories, order, counts, base, std::move(table), run);
    chart.category_label = std::move(category_label);
    chart.value_label = count_label;
    chart.series.front().label = std::move(count_label);
    return chart;
}

Table cross_table(std::string id, std::string title, std::string row_label, const std::vector<Category>& rows, std::string column_heading,
                  const std::vector<Category>& columns, const std::vector<std::vector<std::int64_t>>& counts, const Run& run) {
    std::vector<Category> all_rows = rows, all_columns = columns;
    const auto column_sum = [&](std::size_t c) {
        std::int64_t sum = 0;
        for (const auto& row : counts) sum += row[c];
        return sum;
    };
    const auto row_sum = [&](std::size_t r) {
        std::int64_t sum = 0;
        for (const auto count : counts[r]) sum += count;
        return sum;
    };
    if (counts.size() > rows.size() && row_sum(rows.size()) > 0) all_rows.push_back(not_reported_category());
    if (counts.front().size() > columns.size() && column_sum(columns.size()) > 0) all_columns.push_back(not_reported_category());
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns.push_back({"category", std::move(row_label), ColumnKind::category, ""});
    for (const Category& column : all_columns) table.columns.push_back({"c_" + column.id, run(column.label), ColumnKind::integer, column_heading});
    table.columns.push_back({"total", "Total", ColumnKind::integer, ""});
    std::int64_t whole = 0;
    for (std::size_t r = 0; r < all_rows.size(); ++r) {
        TableRow row{all_rows[r].id, RowRole::body, {category_cell(all_rows[r].id, run(all_rows[r].label))}};
        for (std::size_t c = 0; c < all_columns.size(); ++c) row.cells.push_back(count_cell(counts[r][c], run.language()));
        row.cells.push_back(count_cell(row_sum(r), run.language()));
        whole += row_sum(r);
        table.rows.push_back(std::move(row));
    }
    const std::string total = free_id("total", all_rows);
    TableRow last{total, RowRole::total, {category_cell(total, "Total")}};
    for (std::size_t c = 0; c < all_columns.size(); ++c) last.cells.push_back(count_cell(column_sum(c), run.language()));
    last.cells.push_back(count_cell(whole, run.language()));
    table.rows.push_back(std::move(last));
    return table;
}

Chart heat_map(const Table& table, std::string id, std::string alt_start, std::string category_label, bool ordered, const Run& run) {
    Chart chart;
    chart.id = std::move(id);
    chart.title = table.title;
    chart.kind = ChartKind::heat_map;
    chart.category_label = std::move(category_label);
    chart.value_label = run({"Cantidad", "Number"});
    chart.ordered = ordered;
    chart.table = table.id;
    std::vector<std::pair<std::int64_t, std::string>> cells;
    for (std::size_t c = 1; c + 1 < table.columns.size(); ++c) chart.categories.emplace_back(table.columns[c].id, table.columns[c].label);
    for (const TableRow& row : table.rows) {
        if (row.role != RowRole::body) continue;
        Series series{row.id, row.cells[0].text, {}};
        for (std::size_t c = 1; c + 1 < table.columns.size(); ++c) {
            const auto count = std::get<std::int64_t>(row.cells[c].value);
            series.data.push_back({static_cast<double>(count), row.cells[c].text, {}, {}});
            if (count > 0) cells.emplace_back(count, row.cells[0].text + " × " + table.columns[c].label + ", " + row.cells[c].text);
        }
        chart.series.push_back(std::move(series));
    }
    std::stable_sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    chart.alt = std::move(alt_start);
    std::string named;
    const Cut cut = cut_between_ties(cells.size(), 3, [&](std::size_t i) { return i + 1 < cells.size() && cells[i].first == cells[i + 1].first; });
    for (std::size_t i = 0; i < cut.shown; ++i) named += (i > 0 ? "; " : "") + cells[i].second;
    if (!named.empty()) chart.alt += format(run({" Las casillas con más: {0}.", " The cells with most: {0}."}), {named});
    return chart;
}

void limit_rows(Table& table, std::size_t all, const Run& run) {
    if (all <= most_rows) return;
    const std::string shown = run.numbers().integer(static_cast<std::int64_t>(most_rows));
    const std::string whole = run.numbers().integer(static_cast<std::int64_t>(all));
    table.rows.resize(most_rows);
    table.footnotes.push_back({"", format(run({"Se muestran las primeras {0} filas de {1}; las cifras del informe cuentan todas.",
                                               "The first {0} rows of {1} are shown; the figures of the report count all."}), {shown, whole})});
}

std::string lower_first(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

const std::string& actor_name(const Actor& actor) { return actor.name.empty() ? actor.id : actor.name; }

bool name_order(const Actor& a, const Actor& b) { return std::tie(actor_name(a), a.id) < std::tie(actor_name(b), b.id); }

std::string initiative_label(const Initiative& initiative) {
    return initiative.title.empty() ? initiative.code : initiative.code + " · " + initiative.title;
}

}  // namespace cabildo::articulation
