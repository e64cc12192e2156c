// How often each category of a field of a part occurs.
#include <cabildo/analysis/tally.hpp>

#include <cabildo/analysis/blocks.hpp>

#include <algorithm>
#include <numeric>

namespace cabildo {
namespace {

constexpr std::uint8_t has_rows = 1, has_known_row = 2;

}  // namespace

std::int64_t Tally::known_rows() const { return std::accumulate(rows.begin(), rows.end(), std::int64_t{0}); }

TallyCounter::TallyCounter(std::span<const Coverage> coverage, std::size_t categories)
    : coverage_(coverage), categories_(categories), seen_(coverage.size() * categories), evidence_(coverage.size()) {
    tally_.rows.resize(categories);
    tally_.initiatives.resize(categories);
}

void TallyCounter::add(std::uint32_t initiative, Code category) {
    evidence_[initiative] |= has_rows;
    if (category < 0) {
        ++tally_.unknown_rows;
        return;
    }
    evidence_[initiative] |= has_known_row;
    const auto code = static_cast<std::size_t>(category);
    ++tally_.rows[code];
    auto seen = seen_[initiative * categories_ + code];
    tally_.initiatives[code] += !seen;
    seen = true;
}

Tally TallyCounter::result() const {
    Tally result = tally_;
    for (std::size_t i = 0; i < coverage_.size(); ++i) {
        const bool valid = coverage_[i] == Coverage::coded || coverage_[i] == Coverage::none;
        const bool silent = evidence_[i] == has_rows;
        result.base += valid && !silent;
        result.unknown_initiatives += valid && silent;
    }
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
    interval.add_columns(table, run);
    const std::int64_t rows = tally.known_rows();
    for (const std::size_t i : order) {
        TableRow row{categories[i].id, RowRole::body, {category_cell(categories[i].id, run(categories[i].label))}};
        row.cells.push_back(count_cell(tally.rows[i], run.language()));
        row.cells.push_back(share_cell(percentage(tally.rows[i], rows), run));
        row.cells.push_back(count_cell(tally.initiatives[i], run.language()));
        row.cells.push_back(share_cell(percentage(tally.initiatives[i], tally.base), run));
        interval.add_cells(row, tally.initiatives[i], tally.base, run);
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
            tally.base + tally.unknown_initiatives);
    table.how_to_read = format(run({"Una iniciativa cuenta una vez en cada fila en que tiene alguno; su % es de {0} con dato, con {1}.",
                                    "An initiative counts once in each row where it has any; its % is of {0} with a value, with the {1}."}),
                               {run.plural(tally.base, {"{0} iniciativa", "{0} initiative"}, {"{0} iniciativas", "{0} initiatives"}), interval.label(run)});
    if (tally.unknown_initiatives > 0) {
        table.footnotes.push_back({"", run.plural(tally.unknown_initiatives,
                                                  {"No informado: {0} iniciativa no lo dice de ninguno de los suyos y queda fuera de la base de los %.",
                                                   "Not reported: {0} initiative tells it of none of its own and is outside of the base of the %."},
                                                  {"No informado: {0} iniciativas no lo dicen de ninguno de los suyos y quedan fuera de la base de los %.",
                                                   "Not reported: {0} initiatives tell it of none of their own and are outside of the base of the %."})});
    }
    return table;
}

}  // namespace cabildo
