// How often each category of a field of a part occurs.
#include <cabildo/analysis/tally.hpp>

#include <cabildo/analysis/blocks.hpp>

#include <algorithm>
#include <numeric>

namespace cabildo {
std::int64_t Tally::known_rows() const { return std::accumulate(rows.begin(), rows.end(), std::int64_t{0}); }

TallyCounter::TallyCounter(std::span<const Coverage> coverage, std::size_t categories)
    : coverage_(coverage), categories_(categories), seen_(coverage.size() * categories), unknown_(coverage.size()) {
    tally_.rows.resize(categories);
    tally_.initiatives.resize(categories);
}

void TallyCounter::add(std::uint32_t initiative, Code category) {
    if (category < 0) {
        ++tally_.unknown_rows;
        unknown_[initiative] = true;
        return;
    }
    const auto code = static_cast<std::size_t>(category);
    ++tally_.rows[code];
    auto seen = seen_[initiative * categories_ + code];
    tally_.initiatives[code] += !seen;
    seen = true;
}

Tally TallyCounter::result() const {
    Tally result = tally_;
    std::vector<std::int64_t> left_out(categories_);
    for (std::size_t i = 0; i < coverage_.size(); ++i) {
        result.valid += coverage_[i] == Coverage::coded || coverage_[i] == Coverage::none;
        if (!unknown_[i]) continue;
        ++result.unknown_initiatives;
        for (std::size_t category = 0; category < categories_; ++category) left_out[category] += !seen_[i * categories_ + category];
    }
    for (const std::int64_t out : left_out) result.bases.push_back(result.valid - out);
    return result;
}

std::vector<std::size_t> codebook_order(std::size_t categories) {
    std::vector<std::size_t> order(categories);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

std::vector<std::size_t> by_frequency(std::span<const std::int64_t> counts) {
    std::vector<std::size_t> order = codebook_order(counts.size());
    std::erase_if(order, [&](std::size_t i) { return counts[i] == 0; });
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    return order;
}

std::vector<std::size_t> most_frequent(std::span<const std::int64_t> counts) {
    std::vector<std::size_t> first = by_frequency(counts);
    std::erase_if(first, [&, greatest = first.empty() ? 0 : counts[first.front()]](std::size_t i) { return counts[i] != greatest; });
    return first;
}

std::string most_sentence(const MostWords& words, std::span<const std::int64_t> counts, const std::vector<Category>& categories, const std::string& whole,
                          const Run& run) {
    const std::vector<std::size_t> first = most_frequent(counts);
    const std::string count = run.numbers().integer(counts[first.front()]);
    if (first.size() > 3) return format(run(words.many), {run.numbers().integer(static_cast<std::int64_t>(first.size())), count, whole});
    std::vector<std::string> labels;
    for (const std::size_t i : first) labels.push_back(format(run({"«{0}»", "“{0}”"}), {run(categories[i].label)}));
    return format(run(first.size() == 1 ? words.one : words.several), {enumeration(labels, run), count, whole});
}

Table tally_table(const TallyWords& words, const Tally& tally, const std::vector<Category>& categories,
                  std::span<const std::size_t> order, const ShareInterval& interval, const Run& run) {
    const std::string initiatives = run({"Iniciativas", "Initiatives"});
    Table table;
    table.id = words.id;
    table.title = words.title;
    table.columns = {{"category", words.category, ColumnKind::category, ""},
                     {"rows", "n", ColumnKind::integer, words.rows},
                     {"rows_percent", "%", ColumnKind::percent, words.rows},
                     {"initiatives", "n", ColumnKind::integer, initiatives},
                     {"initiatives_percent", "%", ColumnKind::percent, initiatives}};
    const bool own_bases = tally.unknown_initiatives > 0;
    if (own_bases) table.columns.insert(table.columns.begin() + 4, {"base", run({"de", "of"}), ColumnKind::integer, initiatives});
    interval.add_columns(table, run);
    const std::int64_t rows = tally.known_rows();
    for (const std::size_t i : order) {
        TableRow row{categories[i].id, RowRole::body, {category_cell(categories[i].id, run(categories[i].label))}};
        row.cells.push_back(count_cell(tally.rows[i], run.language()));
        row.cells.push_back(share_cell(percentage(tally.rows[i], rows), run));
        row.cells.push_back(count_cell(tally.initiatives[i], run.language()));
        if (own_bases) row.cells.push_back(count_cell(tally.bases[i], run.language()));
        row.cells.push_back(share_cell(percentage(tally.initiatives[i], tally.bases[i]), run));
        interval.add_cells(row, tally.initiatives[i], tally.bases[i], run);
        table.rows.push_back(std::move(row));
    }
    const auto add_sum = [&](std::string id, const Text& label, RowRole role, std::int64_t count, std::optional<double> share,
                             std::int64_t cases) {
        id = free_id(std::move(id), categories);
        TableRow row{id, role, {category_cell(id, run(label)), count_cell(count, run.language())}};
        row.cells.push_back(share ? share_cell(share, run) : Cell{});
        row.cells.push_back(count_cell(cases, run.language()));
        while (row.cells.size() < table.columns.size()) row.cells.emplace_back();
        table.rows.push_back(std::move(row));
    };
    if (tally.unknown_rows > 0) {
        add_sum("not_reported", {"No informado", "Not reported"}, RowRole::body, tally.unknown_rows, std::nullopt, tally.unknown_initiatives);
    }
    add_sum("total", {"Total", "Total"}, RowRole::total, rows + tally.unknown_rows, tally.unknown_rows == 0 ? percentage(rows, rows) : std::nullopt,
            tally.valid);
    const std::string of = own_bases ? run({"las de la columna «de»", "those of the column “of”"})
                                     : run.plural(tally.valid, {"{0} iniciativa con dato", "{0} initiative with a value"}, {"{0} iniciativas con dato", "{0} initiatives with a value"});
    table.how_to_read = format(run({"Una iniciativa cuenta una vez en cada fila en que tiene alguno; su % es de {0}, con {1}.",
                                    "An initiative counts once in each row where it has any; its % is of {0}, with the {1}."}), {of, interval.label(run)});
    if (own_bases) {
        table.footnotes.push_back({"", run.plural(tally.unknown_initiatives,
                                                  {"No informado: {0} iniciativa tiene alguno sin este dato, que podría ser el de la fila; donde no tiene otro, queda fuera de su base.",
                                                   "Not reported: {0} initiative has one that does not tell, which might be the row's; where it has no other, it is outside of its base."},
                                                  {"No informado: {0} iniciativas tienen alguno sin este dato, que podría ser el de la fila; donde no tienen otro, quedan fuera de su base.",
                                                   "Not reported: {0} initiatives have one that does not tell, which might be the row's; where they have no other, they are outside of its base."})});
    }
    return table;
}

Chart tally_chart(const std::string& table, std::string title, const std::string& category, const Tally& tally, const std::vector<Category>& categories,
                  std::span<const std::size_t> order, const Run& run) {
    Chart chart = bar_chart(table + "_chart", title + " (n = " + run.numbers().integer(tally.valid) + ')', categories, order, tally.initiatives, 0, table, run);
    chart.category_label = category;
    for (std::size_t k = 0; k < order.size(); ++k) {
        if (const auto share = percentage(tally.initiatives[order[k]], tally.bases[order[k]])) chart.series[0].data[k].text += " (" + run.numbers().percent(*share) + ')';
    }
    return chart;
}

}  // namespace cabildo
