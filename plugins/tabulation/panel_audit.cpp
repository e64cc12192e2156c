// Panel "audit": every declared table beside what the data give, and the slips found in it.
#include "audit.hpp"
#include "declared_grid.hpp"
#include "panels.hpp"
#include "unchecked_blocks.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/error.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace cabildo::tabulation {
namespace {

const Text& rule_label(AuditRule rule) {
    static const Text labels[] = {
        {"Total distinto de la suma", "Total differs from the sum"},
        {"Total numérico en una columna de textos", "Number as total of a text column"},
        {"Decimales mezclados", "Mixed decimals"},
        {"Las partes redondeadas no suman el total", "Rounded parts do not add to the total"},
        {"Encabezado y total nombran poblaciones distintas", "Heading and total name different populations"},
        {"«Otros» sin especificar", "“Other” left unspecified"},
        {"Categorías después de «otros»", "Categories after “other”"},
        {"Celda distinta de los datos", "Cell differs from the data"}};
    return labels[static_cast<std::size_t>(rule)];
}

/// The table with its empty labels filled from ids and the codebook, so that every row, column and table can be named.
DeclaredTable labelled(DeclaredTable table, const Variable* variable, const Run& run) {
    if (table.title.empty()) table.title = table.id;
    for (DeclaredCell& cell : table.cells) {
        if (cell.row_label.empty()) {
            const Code code = variable ? variable->code_of(cell.row) : no_code;
            cell.row_label = code >= 0 ? run(variable->categories[static_cast<std::size_t>(code)].label) : cell.row;
            if (cell.row_label.empty()) cell.row_label = cell.total ? "Total" : "–";
        }
        if (cell.column_label.empty()) cell.column_label = cell.column.empty() ? "–" : cell.column == "percent" ? "%" : cell.column;
    }
    return table;
}

/// One declared table with what was found in it.
struct Audited {
    DeclaredTable table;
    AuditContext context;
    std::vector<Finding> findings;
    std::vector<UncheckedCell> unchecked;
    std::string block;    ///< id of its block
    std::string trouble;  ///< why nothing could be computed; empty when it could
};

/// Decimals beyond which a percentage of a count says nothing more.
constexpr int most_decimals = 10;

class AuditReport {
public:
    AuditReport(const Dataset& data, const Options& options, const Run& run)
        : run_(run), whole_(data.select("")), side_by_side_(options.toggle("tables")) {
        std::set<std::string> ids;
        for (const DeclaredTable& table : whole_->declared_tables()) {
            Audited audited = audit_one(table);
            audited.block = "declared_" + block_id_of(table.id);
            while (!ids.insert(audited.block).second) audited.block += '_';
            audited_.push_back(std::move(audited));
        }
    }

    Document write() const {
        Document document;
        document.title = run_({"Auditoría de tablas declaradas", "Audit of declared tables"});
        document.blocks.emplace_back(paragraph("summary", summary()));
        if (audited_.empty()) {
            document.blocks.emplace_back(notice("no_tables", NoticeKind::note,
                                                run_({"No hay tablas declaradas que auditar. Se importan con declared_tables.csv.",
                                                      "There are no declared tables to audit. They are imported with declared_tables.csv."})));
            return document;
        }
        for (const auto& audited : audited_) {
            if (!audited.trouble.empty()) document.blocks.emplace_back(notice(audited.block + "_trouble", NoticeKind::warning, audited.trouble));
        }
        document.blocks.emplace_back(findings_table());
        add_unchecked(document);
        if (!side_by_side_) return document;
        for (const auto& audited : audited_) {
            document.blocks.emplace_back(paragraph(audited.block + "_summary", table_summary(audited)));
            document.blocks.emplace_back(declared_table(audited));
        }
        return document;
    }

private:
    Audited audit_one(const DeclaredTable& table) const {
        const Variable* variable = whole_->find(table.variable);
        Audited audited;
        audited.table = labelled(table, variable, run_);
        if (variable) {
            audited.context.several_answers = variable->kind == VariableKind::several;
            audited.context.unit_labels.push_back(variable->label);
        }
        if (!variable) {
            audited.trouble = format(run_({"«{0}»: el libro de códigos no tiene la variable «{1}»; se revisa solo la tabla en sí.",
                                           "“{0}”: the codebook has no variable “{1}”; only the table itself is checked."}), {audited.table.title, table.variable});
        } else if (!variable->categorical()) {
            audited.trouble = format(run_({"«{0}»: la variable «{1}» no tiene categorías; se revisa solo la tabla en sí.",
                                           "“{0}”: the variable “{1}” has no categories; only the table itself is checked."}), {audited.table.title, run_(variable->label)});
        }
        bool population_known = true;
        try {
            audited.context.computed = compute_declared(audited.table, *whole_);
        } catch (const Error& error) {
            population_known = false;
            audited.context.computed.assign(table.cells.size(), {});
            audited.trouble = format(run_({"«{0}»: su población no se puede seleccionar ({1}).", "“{0}”: its population cannot be selected ({1})."}),
                                     {audited.table.title, error.line(run_.language())});
        }
        audited.findings = audit(audited.table, audited.context);
        audited.unchecked = unchecked_cells(audited.table, audited.context, variable, population_known);
        return audited;
    }

    /// Which cells the findings say nothing of.
    void add_unchecked(Document& document) const {
        std::vector<UncheckedOfTable> tables;
        for (const auto& audited : audited_) tables.push_back({&audited.table, &audited.unchecked});
        write_unchecked(document, tables, run_);
    }

    bool all_compared() const {
        return std::all_of(audited_.begin(), audited_.end(), [](const Audited& audited) { return audited.unchecked.empty(); });
    }

    std::string summary() const {
        std::int64_t findings = 0;
        for (const auto& audited : audited_) findings += static_cast<std::int64_t>(audited.findings.size());
        const std::string found = run_.plural(findings, {"**{0} hallazgo**", "**{0} finding**"}, {"**{0} hallazgos**", "**{0} findings**"});
        const std::string text = run_.plural(static_cast<std::int64_t>(audited_.size()),
                                             {"{0} tabla declarada comparada con los datos: {1}.", "{0} declared table compared with the data: {1}."},
                                             {"{0} tablas declaradas comparadas con los datos: {1}.", "{0} declared tables compared with the data: {1}."}, {found});
        return text + run_({" Cada tabla tiene su propia población; la selección no la cambia.", " Each table has its own population; the selection does not change it."});
    }

    std::string figure_text(const ComputedFigure& figure) const {
        return figure.percent ? run_.numbers().percent(figure.value, figure.decimals) : run_.numbers().decimal(figure.value, figure.decimals);
    }

    std::string listed_text(const Finding& finding) const {
        std::vector<std::string> parts;
        for (const auto& [label, count] : finding.listed) parts.push_back(label + ": " + run_.numbers().integer(count));
        std::string text;
        for (const auto& part : parts) text += (text.empty() ? "" : "; ") + part;
        return text;
    }

    std::string labels_of(const Finding& finding) const {
        std::vector<std::string> labels;
        for (const auto& [label, count] : finding.listed) labels.push_back(quoted(label));
        return enumeration(labels, run_);
    }

    std::string quoted(const std::string& text) const { return run_({"«", "“"}) + text + run_({"»", "”"}); }

    /// The finding as a sentence.
    std::string sentence(const Finding& finding) const {
        const std::string computed = finding.computed ? figure_text(*finding.computed) : std::string();
        switch (finding.rule) {
            case AuditRule::total_differs:
                return format(run_({"El total impreso es {0}; lo enumerado suma {1}.", "The printed total is {0}; what is listed adds to {1}."}), {finding.declared, computed});
            case AuditRule::numeric_total_of_text:
                return format(run_({"El total impreso es {0}; la columna enumera {1} ({2}).", "The printed total is {0}; the column lists {1} ({2})."}),
                              {finding.declared, computed, listed_text(finding)});
            case AuditRule::mixed_decimals:
                return run_.plural(static_cast<std::int64_t>(finding.computed->value),
                                   {"{1}: lo demás de la columna lleva {0} decimal.", "{1}: the rest of the column has {0} decimal."},
                                   {"{1}: lo demás de la columna lleva {0} decimales.", "{1}: the rest of the column has {0} decimals."}, {quoted(finding.declared)});
            case AuditRule::rounding_does_not_add:
                return format(run_({"Las partes redondeadas suman {1} bajo un total impreso de {0}; cada una puede estar bien redondeada.",
                                    "The rounded parts add to {1} under a printed total of {0}; each may be rightly rounded."}), {finding.declared, computed});
            case AuditRule::populations_differ:
                return format(run_({"El encabezado dice {0} y la fila de total, {1}.", "The heading says {0} and the total row {1}."}),
                              {quoted(finding.column), quoted(finding.row)});
            case AuditRule::other_unspecified:
                return format(run_({"La categoría pide especificar y sus casos ({0}) quedaron sin especificar.",
                                    "The category asks to specify, and its cases ({0}) were left unspecified."}), {finding.declared});
            case AuditRule::category_after_other:
                return run_.plural(static_cast<std::int64_t>(finding.listed.size()),
                                   {"{1} figura después de {2}, que debería cerrar la lista.", "{1} stands after {2}, which should close the list."},
                                   {"{1} figuran después de {2}, que debería cerrar la lista.", "{1} stand after {2}, which should close the list."},
                                   {labels_of(finding), quoted(finding.row)});
            case AuditRule::cell_differs:
                return format(run_({"La celda dice {0}; los datos dan {1}.", "The cell says {0}; the data give {1}."}), {finding.declared, computed});
        }
        return {};
    }

    Cell computed_cell(const Finding& finding) const {
        if (!finding.computed || finding.rule == AuditRule::mixed_decimals) return missing_cell(Missing::not_applicable, run_.language());
        const ComputedFigure& figure = *finding.computed;
        return figure.percent ? percent_cell(figure.value, run_.language(), figure.decimals) : number_cell(figure.value, figure.decimals, run_.language());
    }

    Table findings_table() const {
        Table block;
        block.id = "findings";
        block.title = run_({"Hallazgos", "Findings"});
        block.columns = {{"table", run_({"Tabla", "Table"}), ColumnKind::category, ""}, {"rule", run_({"Regla", "Rule"}), ColumnKind::category, ""},
                         {"where", run_({"Dónde", "Where"}), ColumnKind::text, ""}, {"declared", run_({"Declarado", "Declared"}), ColumnKind::text, ""},
                         {"computed", run_({"Calculado", "Computed"}), ColumnKind::number, ""}};
        int number = 0;
        for (const auto& audited : audited_) {
            for (const Finding& finding : audited.findings) {
                const bool both_named = finding.rule == AuditRule::populations_differ;  // the row's name is what is declared
                std::string where = finding.column;
                if (!finding.row.empty() && !both_named) where += (where.empty() ? "" : " › ") + finding.row;
                const std::string mark = std::to_string(++number);
                Cell declared = text_cell(both_named ? finding.row : finding.declared);
                declared.notes.push_back(mark);
                block.footnotes.push_back({mark, sentence(finding)});
                block.rows.push_back({"finding_" + mark, RowRole::body,
                                      {category_cell(audited.table.id, audited.table.title), category_cell(std::string(rule_id(finding.rule)), run_(rule_label(finding.rule))),
                                       text_cell(std::move(where)), std::move(declared), computed_cell(finding)}});
            }
        }
        if (number == 0) {
            block.footnotes.push_back({"", all_compared() ? run_({"Ninguna regla encontró nada.", "No rule found anything."})
                                                          : run_({"Ninguna regla encontró nada en las celdas que se pudieron leer y comparar.",
                                                                  "No rule found anything in the cells that could be read and compared."})});
        }
        block.how_to_read = run_({"Un hallazgo es un desliz de la tabla impresa o una diferencia con los datos; no dice cuál de los dos está equivocado.",
                                  "A finding is a slip of the printed table or a difference from the data; it does not say which of the two is wrong."});
        return block;
    }

    std::string table_summary(const Audited& audited) const {
        const DeclaredTable& table = audited.table;
        std::string population = run_({"todas las iniciativas", "all initiatives"});
        if (!table.population.empty() && audited.trouble.empty()) population = whole_->select(table.population)->selection(run_.language());
        if (!table.population.empty() && !audited.trouble.empty()) population = table.population;
        std::string text = run_.plural(static_cast<std::int64_t>(audited.findings.size()),
                           {"{1}: lo declarado junto a lo calculado. Población: {2}. {0} hallazgo.", "{1}: declared beside computed. Population: {2}. {0} finding."},
                           {"{1}: lo declarado junto a lo calculado. Población: {2}. {0} hallazgos.", "{1}: declared beside computed. Population: {2}. {0} findings."},
                           {quoted(table.title), population});
        if (!audited.unchecked.empty()) {
            text += run_.plural(static_cast<std::int64_t>(audited.unchecked.size()), {" {0} celda sin comparar.", " {0} cell not compared."},
                                {" {0} celdas sin comparar.", " {0} cells not compared."});
        }
        return text;
    }

    std::string row_heading(const Audited& audited) const {
        const Variable* variable = whole_->find(audited.table.variable);
        return variable ? run_(variable->label) : run_({"Fila", "Row"});
    }

    Table declared_table(const Audited& audited) const {
        const DeclaredGrid grid(audited.table);
        Table block;
        block.id = audited.block;
        block.title = audited.table.title;
        block.columns.push_back({"row", row_heading(audited), ColumnKind::category, ""});
        for (std::size_t c = 0; c < grid.columns().size(); ++c) {
            const DeclaredColumn& column = grid.columns()[c];
            const std::string id = "column_" + std::to_string(c + 1);
            const ColumnKind kind = column.measure == DeclaredMeasure::percent ? ColumnKind::percent : ColumnKind::integer;
            block.columns.push_back({id + "_declared", run_({"declarado", "declared"}), ColumnKind::text, column.label});
            block.columns.push_back({id + "_computed", run_({"calculado", "computed"}), kind, column.label});
        }
        std::set<std::string> ids;
        for (std::size_t r = 0; r < grid.rows().size(); ++r) {
            const DeclaredRow& declared = grid.rows()[r];
            std::string id = !declared.id.empty() ? declared.id : declared.total ? "total" : "row_" + std::to_string(r + 1);
            while (!ids.insert(id).second) id += '_';
            const RowRole role = !declared.total ? RowRole::body : grid.is_subtotal(r) ? RowRole::subtotal : RowRole::total;
            TableRow row{id, role, {category_cell(id, declared.label)}};
            for (std::size_t c = 0; c < grid.columns().size(); ++c) {
                const auto place = grid.cell(r, c);
                row.cells.push_back(printed_cell(grid.text(r, c), run_));
                const ComputedCell computed = place ? audited.context.computed[*place] : ComputedCell{};
                row.cells.push_back(cell_of(computed, grid.number(r, c)));
            }
            block.rows.push_back(std::move(row));
        }
        add_marks(block, audited, grid);
        return block;
    }

    Cell cell_of(const ComputedCell& computed, const std::optional<PrintedNumber>& printed) const {
        if (!computed.count) return missing_cell(Missing::not_applicable, run_.language());
        if (!computed.base) return count_cell(*computed.count, run_.language());
        const int decimals = printed && !printed->dash ? std::clamp(printed->decimals, 1, most_decimals) : 1;
        return share_cell(computed.value(), run_, decimals);
    }

    /// A footnote for each finding, marked on its declared cell where it has one.
    void add_marks(Table& block, const Audited& audited, const DeclaredGrid& grid) const {
        char mark = 'a';
        for (const Finding& finding : audited.findings) {
            const auto row = std::find_if(grid.rows().begin(), grid.rows().end(), [&](const DeclaredRow& r) { return r.label == finding.row; });
            const auto column = std::find_if(grid.columns().begin(), grid.columns().end(), [&](const DeclaredColumn& c) { return c.label == finding.column; });
            std::string text = run_(rule_label(finding.rule));
            if (row == grid.rows().end() || column == grid.columns().end() || mark > 'z') {
                block.footnotes.push_back({"", std::move(text)});
                continue;
            }
            const auto r = static_cast<std::size_t>(row - grid.rows().begin()), c = static_cast<std::size_t>(column - grid.columns().begin());
            block.rows[r].cells[1 + 2 * c].notes.push_back(std::string(1, mark));
            block.footnotes.push_back({std::string(1, mark++), std::move(text)});
        }
    }

    const Run& run_;
    std::unique_ptr<Dataset> whole_;
    bool side_by_side_;
    std::vector<Audited> audited_;
};

Document audit_panel_run(const Dataset& data, const Options& options, Run& run) { return AuditReport(data, options, run).write(); }

}  // namespace

Panel audit_panel() {
    Panel panel;
    panel.id = "audit";
    panel.title = {"Auditoría de tablas", "Audit of tables"};
    panel.question = {"¿Coinciden las tablas publicadas con los datos y consigo mismas?", "Do the published tables agree with the data and with themselves?"};
    panel.options.push_back(Option::toggle("tables", {"Mostrar las tablas, declaradas y calculadas", "Show the tables, declared and computed"}, true)
                                .helped({"Si no, quedan solo los hallazgos.", "Otherwise only the findings remain."}));
    panel.run = audit_panel_run;
    return panel;
}

}  // namespace cabildo::tabulation
