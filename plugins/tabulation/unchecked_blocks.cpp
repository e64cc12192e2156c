// The blocks that tell which declared cells the audit could not read or compare.
#include "unchecked_blocks.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/table_builder.hpp>

#include <string>

namespace cabildo::tabulation {
namespace {

const Text& reason_text(UncheckedReason reason) {
    static const Text texts[] = {
        {"No se lee como número", "Cannot be read as a number"},
        {"La tabla ya tiene esta celda; vale la primera", "The table has this cell already; the first one counts"},
        {"Celda vacía, y los datos tienen casos", "Empty cell, and the data have cases"},
        {"Un total en palabras no se compara", "A total in words is not compared"},
        {"El libro de códigos no tiene la variable de la tabla", "The codebook does not have the table's variable"},
        {"La variable no tiene categorías: es de números o de texto", "The variable has no categories: it is of numbers or of text"},
        {"La población de la tabla no se puede seleccionar", "The table's population cannot be selected"},
        {"La columna no es n, percent ni VARIABLE=CATEGORÍA", "The column is neither n, percent nor VARIABLE=CATEGORY"},
        {"La fila no es una categoría de la variable", "The row is no category of the variable"},
        {"La población no tiene casos: no hay porcentaje", "The population has no cases: there is no percentage"},
        {"Subtotal de respuestas múltiples, que no es una suma", "Subtotal of several answers, which is no sum"},
        {"Una fila de su bloque no es una categoría de la variable", "A row of its block is no category of the variable"}};
    return texts[static_cast<std::size_t>(reason)];
}

std::string why(const UncheckedCell& cell, const Run& run) {
    std::string text = run(reason_text(cell.reason));
    if (cell.total_unchecked) {
        text += run({"; tampoco se compara el total de su columna con la suma", "; nor is the total of its column compared with the sum"});
    }
    return text + '.';
}

}  // namespace

Cell printed_cell(const std::string& printed, const Run& run) {
    if (printed.empty()) return missing_cell(Missing::not_applicable, run.language());
    Cell cell = text_cell(printed);
    constexpr std::size_t longest = 60, shown = 12;
    if (printed.size() <= longest) return cell;
    std::size_t head = shown, tail = printed.size() - shown;
    const auto inside = [&](std::size_t at) { return (static_cast<unsigned char>(printed[at]) & 0xC0U) == 0x80U; };  // of a UTF-8 sign
    while (inside(head)) --head;
    while (tail < printed.size() && inside(tail)) ++tail;
    cell.text = printed.substr(0, head) + "…" + printed.substr(tail);
    return cell;
}

void write_unchecked(Document& document, const std::vector<UncheckedOfTable>& tables, const Run& run) {
    TableBuilder block("unchecked", run({"Celdas sin comparar", "Cells not compared"}), run.language());
    block.category_column("table", run({"Tabla", "Table"})).text_column("row", run({"Fila", "Row"})).text_column("column", run({"Columna", "Column"}))
        .text_column("declared", run({"Declarado", "Declared"})).text_column("reason", run({"Por qué", "Why"}));
    std::int64_t number = 0;
    for (const auto& [table, cells] : tables) {
        for (const UncheckedCell& cell : *cells) {
            block.row("unchecked_" + std::to_string(++number), {category_cell(table->id, table->title), cell.row, cell.column, printed_cell(cell.printed, run), why(cell, run)});
        }
    }
    if (number == 0) return;
    document.blocks.emplace_back(notice("not_compared", NoticeKind::warning,
                                        run.plural(number, {"{0} celda declarada no se pudo leer o comparar: los hallazgos nada dicen de ella.",
                                                            "{0} declared cell could not be read or compared: the findings say nothing of it."},
                                                   {"{0} celdas declaradas no se pudieron leer o comparar: los hallazgos nada dicen de ellas.",
                                                    "{0} declared cells could not be read or compared: the findings say nothing of them."})));
    document.blocks.emplace_back(block);
}

}  // namespace cabildo::tabulation
