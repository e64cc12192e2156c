// The blocks of a variable of numbers.
#include "number_blocks.hpp"

#include "distribution.hpp"
#include "rounding_notes.hpp"
#include "written_number.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/stats/rounding.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace cabildo::tabulation {
namespace {

class NumberReport {
public:
    NumberReport(const Variable& variable, const std::vector<double>& values, const Options& options, const Run& run)
        : variable_(variable), options_(options), run_(run), summary_(summarise(values)), classes_(classes(values)), style_(style_of(values, classes_)),
          whole_(std::all_of(values.begin(), values.end(), [](double v) { return !std::isfinite(v) || v == std::floor(v); })) {
        for (std::size_t i = 0; i < classes_.size(); ++i) {
            labels_.push_back({"class_" + std::to_string(i + 1), untranslated(class_label(classes_[i]))});
            counts_.push_back(classes_[i].count);
        }
    }

    void write(Document& document) const {
        document.blocks.emplace_back(summary_table());
        if (classes_.empty()) return;
        document.blocks.emplace_back(paragraph("classes_summary", run_.plural(summary_.n, {"La tabla reparte {0} iniciativa con dato en tramos de igual ancho.",
                                                                                           "The table divides {0} initiative with a value into classes of equal width."},
                                                                              {"La tabla reparte {0} iniciativas con dato en tramos de igual ancho.",
                                                                               "The table divides {0} initiatives with a value into classes of equal width."})));
        document.blocks.emplace_back(class_table());
        if (options_.toggle("figure")) document.blocks.emplace_back(chart());
    }

private:
    std::string limit(double value) const { return style_.write(value, style_.limits, run_.language()); }

    /// "10–19" and "3" of whole numbers, "0,5 a menos de 1,0" of others.
    std::string class_label(const NumberClass& each) const {
        if (each.low == each.high) return limit(each.low);
        if (each.closed) return format(run_({"{0} a {1}", "{0} to {1}"}), {limit(each.low), limit(each.high)});
        if (!whole_ || style_.powers) return format(run_({"{0} a menos de {1}", "{0} to under {1}"}), {limit(each.low), limit(each.high)});
        return each.high - each.low <= 1 ? limit(each.low) : limit(each.low) + "–" + limit(each.high - 1);
    }

    Cell written(std::optional<double> value, int decimals) const {
        Cell cell = number_or_missing(value, decimals, run_);
        if (!cell.missing) cell.text = style_.write(*value, decimals, run_.language());
        return cell;
    }

    Table summary_table() const {
        Table table;
        table.id = "table";
        table.title = run_(variable_.label);
        table.columns = {{"statistic", run_({"Estadístico", "Statistic"}), ColumnKind::category, ""},
                         {"value", run_({"Valor", "Value"}), ColumnKind::number, ""}};
        const auto add = [&](const char* id, const Text& label, Cell cell) {
            table.rows.push_back({id, RowRole::body, {category_cell(id, run_(label)), std::move(cell)}});
        };
        const auto value = [&](std::optional<double> number) { return written(number, number ? style_.decimals_for(*number) : 0); };
        add("n", {"n (con dato)", "n (with a value)"}, count_cell(summary_.n, run_.language()));
        add("mean", {"Media", "Mean"}, written(summary_.mean, style_.computed));
        add("deviation", {"Desviación estándar", "Standard deviation"}, written(summary_.deviation, style_.computed));
        add("least", {"Mínimo", "Minimum"}, value(summary_.least));
        add("lower_quartile", {"Primer cuartil", "First quartile"}, value(summary_.lower_quartile));
        add("median", {"Mediana", "Median"}, value(summary_.median));
        add("upper_quartile", {"Tercer cuartil", "Third quartile"}, value(summary_.upper_quartile));
        add("greatest", {"Máximo", "Maximum"}, value(summary_.greatest));
        table.how_to_read = run_({"La mitad de los casos está entre el primer y el tercer cuartil; una media lejos de la mediana indica valores extremos.",
                                  "Half of the cases lie between the first and third quartile; a mean far from the median points to extreme values."});
        return table;
    }

    Table class_table() const {
        const ShareInterval interval = ShareInterval::from(options_);
        const std::int64_t n = summary_.n;
        Table table;
        table.id = "classes";
        table.title = format(run_({"{0}, por tramos", "{0}, in classes"}), {run_(variable_.label)});
        table.columns = {{"class", run_({"Tramo", "Class"}), ColumnKind::category, ""}, {"n", "n", ColumnKind::integer, ""},
                         {"percent", "%", ColumnKind::percent, ""}};
        interval.add_columns(table, run_);
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            TableRow row{labels_[i].id, RowRole::body, {category_cell(labels_[i].id, run_(labels_[i].label)), count_cell(counts_[i], run_.language()),
                                                        share_cell(percentage(counts_[i], n), run_)}};
            interval.add_cells(row, counts_[i], n, run_);
            table.rows.push_back(std::move(row));
        }
        table.rows.push_back({"total", RowRole::total, {category_cell("total", "Total"), count_cell(n, run_.language()), share_cell(percentage(n, n), run_), {}, {}}});
        add_rounding_note(table, {{"%", stats::rounding_gap(counts_, 1)}}, 1, run_);
        return table;
    }

    Chart chart() const {
        std::vector<std::size_t> order(labels_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        Chart chart = bar_chart("chart", format(run_({"{0}, por tramos (n = {1})", "{0}, in classes (n = {1})"}),
                                                {run_(variable_.label), run_.numbers().integer(summary_.n)}),
                                labels_, order, counts_, summary_.n, "classes", run_);
        chart.category_label = run_(variable_.label);
        return chart;
    }

    const Variable& variable_;
    const Options& options_;
    const Run& run_;
    NumberSummary summary_;
    std::vector<NumberClass> classes_;
    NumberStyle style_;
    bool whole_;
    std::vector<Category> labels_;
    std::vector<std::int64_t> counts_;
};

}  // namespace

void write_numbers(Document& document, const Variable& variable, const std::vector<double>& values, const Options& options, const Run& run) {
    NumberReport(variable, values, options, run).write(document);
}

}  // namespace cabildo::tabulation
