// The rules that every document keeps, beyond the types of its fields.
#include <cabildo/document_json.hpp>

#include "utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace cabildo {

namespace {

bool id_syntax(std::string_view id) {
    return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.-") == std::string_view::npos;
}

/// 0–100, with room for the last digits of a sum of shares.
bool percentage(double value) { return value >= -1e-9 && value <= 100 + 1e-9; }

bool finite(const std::optional<double>& value) { return !value || std::isfinite(*value); }

/// Collects breaches; a place is the JSON pointer of a field.
class Rules {
public:
    explicit Rules(const Document& document) : document_(document) {}

    std::vector<Error> check();

private:
    using Place = const std::string&;

    void breach(Place where, Text what, Text remedy = {}) { found_.emplace_back(std::move(what), where, std::move(remedy)); }
    void characters(Place where, std::string_view text);
    void not_empty(Place where, std::string_view text, const Text& what);
    /// Each id of a list only once; `what` says of which things.
    template <typename Items, typename IdOf>
    void unique(Place where, const Items& items, IdOf id_of, const Text& what);
    void figure(Place where, const std::string& alt, const std::string& table);
    void label_pairs(Place where, const std::vector<std::pair<std::string, std::string>>& pairs);

    void block(Place where, const Heading& heading);
    void block(Place where, const Paragraph& paragraph) { characters(where + "/text", paragraph.text); }
    void block(Place where, const Table& table);
    void block(Place where, const Chart& chart);
    void block(Place where, const Network& network);
    void groupings(Place where, const Network& network);
    void block(Place where, const Map& map);
    void block(Place where, const Notice& notice);
    void block(Place where, const References& references);
    void cell(Place where, const Cell& cell, ColumnKind kind, const std::set<std::string>& marks);
    void link(Place where, const Cell& cell);
    void value(Place where, const Value& value, ColumnKind kind);
    void datum(Place where, const Datum& datum, bool percent);
    void divider(Place where, const Chart& chart);
    void provenance();

    const Document& document_;
    std::set<std::string> tables_;
    std::vector<Error> found_;
};

void Rules::characters(Place where, std::string_view text) {
    if (!utf8::valid(text)) breach(where, {"el texto no es UTF-8 válido", "the text is not valid UTF-8"});
}

void Rules::not_empty(Place where, std::string_view text, const Text& what) {
    if (text.empty()) breach(where, what);
    characters(where, text);
}

template <typename Items, typename IdOf>
void Rules::unique(Place where, const Items& items, IdOf id_of, const Text& what) {
    std::set<std::string_view> seen;
    std::size_t index = 0;
    for (const auto& item : items) {
        const std::string& id = id_of(item);
        const std::string place = where + '/' + std::to_string(index++);
        if (id.empty()) breach(place + "/id", {"el identificador está vacío", "the id is empty"});
        characters(place + "/id", id);
        if (!seen.insert(id).second) breach(place + "/id", format(what, {id}));
    }
}

void Rules::figure(Place where, const std::string& alt, const std::string& table) {
    not_empty(where + "/alt", alt, {"falta el texto alternativo de la figura", "the figure has no alternative text"});
    if (!tables_.contains(table))
        breach(where + "/table", format(Text{"la figura remite a la tabla «{0}», que no existe", "the figure refers to table “{0}”, which does not exist"}, {table}),
               {"Ponga en el documento la tabla con las mismas cifras.", "Put the table with the same figures into the document."});
}

void Rules::label_pairs(Place where, const std::vector<std::pair<std::string, std::string>>& pairs) {
    unique(where, pairs, [](const auto& pair) -> const std::string& { return pair.first; },
           {"el identificador «{0}» está repetido", "the id “{0}” is repeated"});
    for (std::size_t i = 0; i < pairs.size(); ++i) characters(where + '/' + std::to_string(i) + "/label", pairs[i].second);
}

void Rules::block(Place where, const Heading& heading) {
    if (heading.level < 1 || heading.level > 3) breach(where + "/level", {"se espera un nivel de 1 a 3", "a level from 1 to 3 is expected"});
    not_empty(where + "/title", heading.title, {"el encabezado no tiene título", "the heading has no title"});
}

void Rules::block(Place where, const Table& table) {
    not_empty(where + "/title", table.title, {"la tabla no tiene título", "the table has no title"});
    if (table.columns.empty()) breach(where + "/columns", {"la tabla no tiene columnas", "the table has no columns"});
    unique(where + "/columns", table.columns, [](const TableColumn& c) -> const std::string& { return c.id; },
           {"la columna «{0}» está repetida", "column “{0}” is repeated"});
    unique(where + "/rows", table.rows, [](const TableRow& r) -> const std::string& { return r.id; },
           {"la fila «{0}» está repetida", "row “{0}” is repeated"});
    std::set<std::string> marks;
    for (std::size_t i = 0; i < table.footnotes.size(); ++i) {
        const std::string place = where + "/footnotes/" + std::to_string(i);
        not_empty(place + "/text", table.footnotes[i].text, {"la nota está vacía", "the footnote is empty"});
        const std::string& mark = table.footnotes[i].mark;
        if (!mark.empty() && !marks.insert(mark).second)
            breach(place + "/mark", format(Text{"la llamada «{0}» está repetida", "mark “{0}” is repeated"}, {mark}));
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string place = where + "/columns/" + std::to_string(i);
        characters(place + "/label", table.columns[i].label);
        characters(place + "/group", table.columns[i].group);
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const std::string place = where + "/rows/" + std::to_string(r) + "/cells";
        const auto& cells = table.rows[r].cells;
        if (cells.size() != table.columns.size()) {
            const std::string has = std::to_string(cells.size()), needs = std::to_string(table.columns.size());
            breach(place, format(Text{"la fila tiene {0} celdas y la tabla {1} columnas", "the row has {0} cells and the table {1} columns"}, {has, needs}));
            continue;
        }
        for (std::size_t c = 0; c < cells.size(); ++c) cell(place + '/' + std::to_string(c), cells[c], table.columns[c].kind, marks);
    }
    characters(where + "/how_to_read", table.how_to_read);
}

void Rules::cell(Place where, const Cell& cell, ColumnKind kind, const std::set<std::string>& marks) {
    const bool empty = std::holds_alternative<std::monostate>(cell.value);
    if (cell.missing && !empty) breach(where + "/value", {"una celda sin dato no puede tener valor", "a missing cell cannot have a value"});
    const auto* text_value = std::get_if<std::string>(&cell.value);
    if (!empty && cell.text.empty() && !(text_value && text_value->empty()))
        breach(where + "/text", {"el valor no tiene texto", "the value has no text"});
    if (cell.missing && cell.text.empty())
        breach(where + "/text", {"la celda sin dato no tiene texto", "the missing cell has no text"});
    value(where + "/value", cell.value, kind);
    characters(where + "/text", cell.text);
    for (std::size_t i = 0; i < cell.notes.size(); ++i)
        if (!marks.contains(cell.notes[i]))
            breach(where + "/notes/" + std::to_string(i), format(Text{"la tabla no tiene la nota «{0}»", "the table has no footnote “{0}”"}, {cell.notes[i]}));
    if (cell.link) link(where + "/link", cell);
}

/// A link has something to press, and names a panel and its options as the command line does.
void Rules::link(Place where, const Cell& cell) {
    if (cell.text.empty()) breach(where, {"el enlace no tiene texto", "the link has no text"});
    const std::string& panel = cell.link->panel;
    const auto slash = panel.find('/');
    if (slash == std::string::npos || !id_syntax(panel.substr(0, slash)) || !id_syntax(panel.substr(slash + 1)))
        breach(where + "/panel", format(Text{"«{0}» no nombra un panel", "“{0}” does not name a panel"}, {panel}),
               {"Escriba COMPLEMENTO/PANEL.", "Write PLUGIN/PANEL."});
    for (const auto& [option, value] : cell.link->options) {
        not_empty(where + "/options", option, {"una opción no tiene nombre", "an option has no name"});
        characters(where + "/options/" + option, value);
    }
}

void Rules::value(Place where, const Value& value, ColumnKind kind) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        characters(where, *text);
        if (kind != ColumnKind::category && kind != ColumnKind::text)
            breach(where, {"la columna es numérica y el valor es un texto", "the column is numeric and the value is a text"});
        return;
    }
    const auto* integer = std::get_if<std::int64_t>(&value);
    const auto* number = std::get_if<double>(&value);
    if (!integer && !number) return;
    const double figure = integer ? static_cast<double>(*integer) : *number;
    if (!std::isfinite(figure))
        return breach(where, {"el valor no es un número finito", "the value is not a finite number"},
                      {"Use una celda sin dato (undefined).", "Use a missing cell (undefined)."});
    if (kind == ColumnKind::category)
        breach(where, {"en una columna de categorías el valor es un identificador", "in a category column the value is an id"});
    if (kind == ColumnKind::integer && !integer)
        breach(where, {"en una columna de enteros el valor es un entero", "in an integer column the value is an integer"});
    if (kind == ColumnKind::percent && !percentage(figure))
        breach(where, {"un porcentaje va de 0 a 100", "a percentage lies between 0 and 100"});
}

void Rules::datum(Place where, const Datum& datum, bool percent) {
    characters(where + "/text", datum.text);
    if (!finite(datum.value) || !finite(datum.low) || !finite(datum.high))
        return breach(where, {"el valor no es un número finito", "the value is not a finite number"});
    if (datum.value && datum.text.empty()) breach(where + "/text", {"el valor no tiene texto", "the value has no text"});
    if (percent && datum.value && !percentage(*datum.value))
        breach(where + "/value", {"un porcentaje va de 0 a 100", "a percentage lies between 0 and 100"});
    if (datum.low.has_value() != datum.high.has_value())
        return breach(where, {"el intervalo tiene un solo extremo", "the interval has one end only"});
    if (datum.low && (!datum.value || *datum.low > *datum.value || *datum.value > *datum.high))
        breach(where, {"el valor está fuera de su intervalo", "the value lies outside its interval"});
}

void Rules::block(Place where, const Chart& chart) {
    figure(where, chart.alt, chart.table);
    label_pairs(where + "/categories", chart.categories);
    unique(where + "/series", chart.series, [](const Series& s) -> const std::string& { return s.id; },
           {"la serie «{0}» está repetida", "series “{0}” is repeated"});
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const std::string place = where + "/series/" + std::to_string(s);
        const auto& data = chart.series[s].data;
        characters(place + "/label", chart.series[s].label);
        if (data.size() != chart.categories.size()) {
            const std::string has = std::to_string(data.size()), needs = std::to_string(chart.categories.size());
            breach(place + "/data", format(Text{"la serie tiene {0} datos y la figura {1} categorías", "the series has {0} data and the figure {1} categories"}, {has, needs}));
        }
        for (std::size_t d = 0; d < data.size(); ++d) datum(place + "/data/" + std::to_string(d), data[d], chart.percent);
    }
    if (!finite(chart.reference)) breach(where + "/reference", {"el valor no es un número finito", "the value is not a finite number"});
    characters(where + "/category_label", chart.category_label);
    characters(where + "/value_label", chart.value_label);
    characters(where + "/reference_label", chart.reference_label);
    divider(where, chart);
}

void Rules::divider(Place where, const Chart& chart) {
    characters(where + "/divider_label", chart.divider_label);
    if (chart.divider.empty()) {
        if (!chart.divider_label.empty())
            breach(where + "/divider_label", {"hay rótulo de línea divisoria y no hay línea", "there is the label of a dividing line and no line"});
        return;
    }
    if (chart.kind == ChartKind::heat_map || chart.kind == ChartKind::line)
        breach(where + "/divider", {"solo las barras y los puntos llevan línea divisoria", "only bars and dots have a dividing line"});
    const auto is_divider = [&](const auto& category) { return category.first == chart.divider; };
    if (std::none_of(chart.categories.begin(), chart.categories.end(), is_divider))
        breach(where + "/divider", format(Text{"la figura no tiene la categoría «{0}»", "the figure has no category “{0}”"}, {chart.divider}));
    else if (is_divider(chart.categories.back()))
        breach(where + "/divider", {"bajo la última categoría no hay nada que dividir", "below the last category there is nothing to divide"});
}

void Rules::block(Place where, const Network& network) {
    figure(where, network.alt, network.table);
    label_pairs(where + "/groups", network.groups);
    label_pairs(where + "/kinds", network.kinds);
    unique(where + "/nodes", network.nodes, [](const NetworkNode& n) -> const std::string& { return n.id; },
           {"el nodo «{0}» está repetido", "node “{0}” is repeated"});
    std::set<std::string_view> groups, nodes, kinds;
    for (const auto& group : network.groups) groups.insert(group.first);
    for (const auto& kind : network.kinds) kinds.insert(kind.first);
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        const NetworkNode& node = network.nodes[i];
        const std::string place = where + "/nodes/" + std::to_string(i);
        nodes.insert(node.id);
        characters(place + "/label", node.label);
        if (!node.group.empty() && !groups.contains(node.group))
            breach(place + "/group", format(Text{"la red no tiene el grupo «{0}»", "the network has no group “{0}”"}, {node.group}));
        if (!std::isfinite(node.x) || !std::isfinite(node.y)) breach(place, {"la posición no es finita", "the position is not finite"});
        if (!std::isfinite(node.size) || node.size < 0)
            breach(place + "/size", {"el tamaño es un número finito no negativo", "the size is a finite number, not negative"});
        for (const auto& [name, attribute] : node.attributes) {
            characters(place + "/attributes", name);
            value(place + "/attributes/" + name, attribute, ColumnKind::text);
        }
    }
    for (std::size_t i = 0; i < network.edges.size(); ++i) {
        const NetworkEdge& edge = network.edges[i];
        const std::string place = where + "/edges/" + std::to_string(i);
        const Text unknown{"la red no tiene el nodo «{0}»", "the network has no node “{0}”"};
        if (!nodes.contains(edge.source)) breach(place + "/source", format(unknown, {edge.source}));
        if (!nodes.contains(edge.target)) breach(place + "/target", format(unknown, {edge.target}));
        if (!std::isfinite(edge.weight)) breach(place + "/weight", {"el peso no es un número finito", "the weight is not a finite number"});
        for (const std::string& kind : edge.kinds)
            if (!kinds.contains(kind))
                breach(place + "/kinds", format(Text{"la red no tiene la clase de vínculo «{0}»", "the network has no kind of tie “{0}”"}, {kind}));
    }
    groupings(where, network);
}

/// Every way to colour is there once, and each node's group is one of its groups.
void Rules::groupings(Place where, const Network& network) {
    std::map<std::string_view, std::set<std::string_view>> known;
    unique(where + "/groupings", network.groupings, [](const NetworkGrouping& g) -> const std::string& { return g.id; },
           {"la agrupación «{0}» está repetida", "grouping “{0}” is repeated"});
    for (std::size_t i = 0; i < network.groupings.size(); ++i) {
        const NetworkGrouping& grouping = network.groupings[i];
        const std::string place = where + "/groupings/" + std::to_string(i);
        characters(place + "/label", grouping.label);
        label_pairs(place + "/groups", grouping.groups);
        for (const auto& group : grouping.groups) known[grouping.id].insert(group.first);
        known[grouping.id];
    }
    const Text unknown{"la red no tiene la agrupación «{0}»", "the network has no grouping “{0}”"};
    if (!network.grouping.empty() && !known.contains(network.grouping)) breach(where + "/grouping", format(unknown, {network.grouping}));
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        for (const auto& [grouping, group] : network.nodes[i].groupings) {
            const std::string place = where + "/nodes/" + std::to_string(i) + "/groupings/" + grouping;
            const auto found = known.find(grouping);
            if (found == known.end()) breach(place, format(unknown, {grouping}));
            else if (!found->second.contains(group))
                breach(place, format(Text{"la agrupación no tiene el grupo «{0}»", "the grouping has no group “{0}”"}, {group}));
        }
    }
}

void Rules::block(Place where, const Map& map) {
    figure(where, map.alt, map.table);
    not_empty(where + "/geometry", map.geometry, {"falta la geometría del mapa", "the map has no geometry"});
    unique(where + "/regions", map.regions, [](const MapRegion& r) -> const std::string& { return r.id; },
           {"la región «{0}» está repetida", "region “{0}” is repeated"});
    for (std::size_t i = 0; i < map.regions.size(); ++i) {
        const MapRegion& region = map.regions[i];
        const std::string place = where + "/regions/" + std::to_string(i);
        characters(place + "/label", region.label);
        characters(place + "/text", region.text);
        if (!finite(region.value)) breach(place + "/value", {"el valor no es un número finito", "the value is not a finite number"});
        if (region.value && region.text.empty()) breach(place + "/text", {"el valor no tiene texto", "the value has no text"});
    }
    characters(where + "/value_label", map.value_label);
}

void Rules::block(Place where, const Notice& notice) {
    not_empty(where + "/text", notice.text, {"el aviso está vacío", "the notice is empty"});
}

void Rules::block(Place where, const References& references) {
    unique(where + "/items", references.items, [](const Reference& r) -> const std::string& { return r.id; },
           {"la referencia «{0}» está repetida", "reference “{0}” is repeated"});
    for (std::size_t i = 0; i < references.items.size(); ++i) {
        const std::string place = where + "/items/" + std::to_string(i);
        not_empty(place + "/text", references.items[i].text, {"la referencia está vacía", "the reference is empty"});
        characters(place + "/url", references.items[i].url);
    }
}

void Rules::provenance() {
    const Provenance& from = document_.provenance;
    for (const std::string* text : {&from.store_id, &from.store_title, &from.selection, &from.selection_label, &from.plugin,
                                    &from.panel, &from.plugin_version, &from.plugin_hash, &from.sdk_version, &from.program_version})
        characters("/provenance", *text);
    for (const auto& [name, option] : from.options) {
        characters("/provenance/options", name);
        characters("/provenance/options/" + name, option);
    }
    const Text negative{"el número no puede ser negativo", "the number cannot be negative"};
    if (from.data_revision < 0) breach("/provenance/data_revision", negative);
    if (from.selected < 0) breach("/provenance/selected", negative);
    if (from.population < 0) breach("/provenance/population", negative);
}

std::vector<Error> Rules::check() {
    not_empty("/title", document_.title, {"el documento no tiene título", "the document has no title"});
    provenance();
    std::set<std::string> ids;
    for (const Block& each : document_.blocks)
        if (const auto* table = std::get_if<Table>(&each)) tables_.insert(table->id);
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
        const Block& each = document_.blocks[i];
        const std::string place = "/blocks/" + std::to_string(i);
        const std::string& id = block_id(each);
        if (!id_syntax(id))
            breach(place + "/id", format(Text{"«{0}» no sirve de identificador", "“{0}” cannot be an id"}, {id}),
                   {"Use minúsculas sin tilde, cifras, «_», «.» y «-».", "Use a–z, digits, “_”, “.” and “-”."});
        if (!ids.insert(id).second)
            breach(place + "/id", format(Text{"el identificador «{0}» está repetido", "the id “{0}” is repeated"}, {id}));
        std::visit([&](const auto& alternative) {
            characters(place + "/title", alternative.title);
            block(place, alternative);
        }, each);
    }
    return std::move(found_);
}

}  // namespace

std::vector<Error> violations(const Document& document) { return Rules(document).check(); }

}  // namespace cabildo
