// Rules on single documents.
#include <cabildo/validate/documents.hpp>

#include <cabildo/document_json.hpp>
#include <cabildo/engine/notices.hpp>

#include <algorithm>
#include <cctype>

namespace cabildo::validate {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

class Collector {
public:
    Texts of(const Document& document) {
        texts_.emplace_back("title", document.title);
        texts_.emplace_back("selection", document.provenance.selection_label);
        for (const Block& each : document.blocks) {
            std::visit([&](const auto& block) {
                place_ = block.id;
                add("title", block.title);
                collect(block);
            }, each);
        }
        return std::move(texts_);
    }

private:
    void add(const std::string& where, const std::string& text) { texts_.emplace_back(place_ + "/" + where, text); }
    void add_labels(const std::vector<std::pair<std::string, std::string>>& labels) {
        for (const auto& [id, label] : labels) add(id, label);
    }

    void collect(const Heading&) {}
    void collect(const Paragraph& paragraph) { add("text", paragraph.text); }
    void collect(const Notice& notice) { add("text", notice.text); }
    void collect(const References& references) {
        for (const Reference& each : references.items) add(each.id, each.text);
    }
    void collect(const Table& table) {
        for (const TableColumn& column : table.columns) {
            add(column.id, column.label);
            add(column.id + " group", column.group);
        }
        for (const TableRow& row : table.rows)
            for (std::size_t c = 0; c < row.cells.size(); ++c) add(row.id + "/" + std::to_string(c), row.cells[c].text);
        for (const Footnote& note : table.footnotes) add("footnote", note.text);
        add("how_to_read", table.how_to_read);
    }
    void collect(const Chart& chart) {
        add_labels(chart.categories);
        for (const Series& series : chart.series) {
            add(series.id, series.label);
            for (const Datum& datum : series.data) add(series.id, datum.text);
        }
        for (const auto& text : {chart.category_label, chart.value_label, chart.reference_label, chart.divider_label, chart.alt}) add("figure", text);
    }
    void collect(const Network& network) {
        for (const NetworkNode& node : network.nodes) {
            add(node.id, node.label);
            for (const auto& [name, value] : node.attributes) {
                add(node.id, name);
                if (const auto* text = std::get_if<std::string>(&value)) add(node.id, *text);
            }
        }
        add_labels(network.groups);
        add_labels(network.kinds);
        for (const NetworkGrouping& grouping : network.groupings) {
            add(grouping.id, grouping.label);
            add_labels(grouping.groups);
        }
        add("alt", network.alt);
    }
    void collect(const Map& map) {
        for (const MapRegion& region : map.regions) {
            add(region.id, region.label);
            add(region.id, region.text);
        }
        add("value_label", map.value_label);
        add("alt", map.alt);
    }

    Texts texts_;
    std::string place_;
};

/// Letters of any script are parts of a word.
bool letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80; }

/// A printed NaN or infinity stands as a word of its own: "nan", "-inf".
bool tells_no_number(const std::string& text) {
    std::string word;
    const auto none = [&] { return word == "nan" || word == "inf" || word == "infinity"; };
    for (const char c : text) {
        if (letter(c)) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            continue;
        }
        if (none()) return true;
        word.clear();
    }
    return none();
}

/// "{0}": a placeholder that nobody filled.
bool has_placeholder(const std::string& text) {
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
        if (at + 2 < text.size() && text[at + 2] == '}' && text[at + 1] >= '0' && text[at + 1] <= '9') return true;
    return false;
}

bool figure_column(const TableColumn& column) { return column.kind != ColumnKind::category && column.kind != ColumnKind::text; }

/// More rows than anybody reads.
constexpr std::size_t most_rows = 10'000;

bool has_value(const Cell& cell) { return !std::holds_alternative<std::monostate>(cell.value); }

/// "what: text".
Text with(const Text& what, const std::string& text) { return {what.es + ": " + text, what.en + ": " + text}; }

class Reading {
public:
    explicit Reading(const Document& document) : document_(document) {}

    std::vector<Breach> run() {
        for (const Error& error : violations(document_)) say(error.where(), error.message());
        if (document_.title.empty()) say("title", {"está vacío", "is empty"});
        for (const auto& [where, text] : texts(document_)) {
            if (tells_no_number(text)) say(where, with({"dice nan o inf", "says nan or inf"}, text));
            if (has_placeholder(text)) say(where, with({"tiene un marcador sin llenar", "has an open placeholder"}, text));
        }
        bool readable = false;
        for (const Block& each : document_.blocks) {
            readable = readable || std::holds_alternative<Paragraph>(each) || (std::holds_alternative<Notice>(each) && !engine::is_opening_notice(each));
            std::visit([&](const auto& block) { check(block); }, each);
        }
        if (!readable) advise("blocks", {"no hay ningún párrafo ni aviso que leer", "have no paragraph or notice to read"});
        return std::move(found_);
    }

private:
    void say(const std::string& where, Text what) { found_.push_back({where, std::move(what), true}); }
    void advise(const std::string& where, Text what) { found_.push_back({where, std::move(what), false}); }

    void check(const Heading&) {}
    void check(const References&) {}
    void check(const Paragraph& paragraph) {
        if (paragraph.text.empty()) say(paragraph.id, {"es un párrafo vacío", "is an empty paragraph"});
    }
    void check(const Notice& notice) {
        if (notice.text.empty()) say(notice.id, {"es un aviso vacío", "is an empty notice"});
    }
    void check(const Chart& chart) {
        figure(chart);
        const bool drawn = std::any_of(chart.series.begin(), chart.series.end(), [](const Series& series) { return !series.data.empty(); });
        if (!drawn) say(chart.id, {"es un gráfico sin datos", "is a chart without data"});
    }
    void check(const Network& network) { figure(network); }
    void check(const Map& map) { figure(map); }

    template <class Figure>
    void figure(const Figure& figure) {
        if (figure.alt.empty()) say(figure.id, {"no tiene texto alternativo", "has no alternative text"});
        const bool behind = std::any_of(document_.blocks.begin(), document_.blocks.end(), [&](const Block& block) {
            const auto* table = std::get_if<Table>(&block);
            return table && table->id == figure.table && !table->rows.empty();
        });
        if (!behind) say(figure.id, {"no tiene una tabla con sus cifras, o está vacía", "has no table behind it, or an empty one"});
    }

    /// A row that is no more than the title of the rows below it.
    static bool heads_a_section(const TableRow& row) {
        return row.role == RowRole::subtotal && std::none_of(row.cells.begin() + 1, row.cells.end(), [](const Cell& cell) {
            return has_value(cell) || cell.missing || !cell.text.empty();
        });
    }

    void check(const Table& table) {
        if (table.rows.size() > most_rows)
            advise(table.id, {"tiene " + std::to_string(table.rows.size()) + " filas, más de las que alguien lee: muestre las primeras y diga cuántas hay",
                              "has " + std::to_string(table.rows.size()) + " rows, more than anybody reads: show the first ones and say how many there are"});
        const bool figures = std::any_of(table.columns.begin(), table.columns.end(), figure_column);
        for (const TableRow& row : table.rows) {
            bool told = !figures || heads_a_section(row);
            for (std::size_t c = 0; c < std::min(row.cells.size(), table.columns.size()); ++c) {
                const Cell& cell = row.cells[c];
                check(table.id + "/" + row.id + "/" + table.columns[c].id, table.columns[c], cell);
                told = told || (figure_column(table.columns[c]) && (has_value(cell) || cell.missing));
            }
            if (!told) advise(table.id + "/" + row.id, {"no tiene cifras ni marca de lo que falta", "has no figure and no mark of what is missing"});
        }
    }

    /// Blank where a figure has no meaning, as the share of what is not reported; a gap that a reader sees is marked.
    void check(const std::string& where, const TableColumn& column, const Cell& cell) {
        if (!has_value(cell) && !cell.missing && !cell.text.empty()) say(where, with({"no tiene valor ni marca, pero sí un texto", "has no value and no mark, but a text"}, cell.text));
        if (!figure_column(column) || !has_value(cell)) return;
        const bool spanish = document_.language == Language::es;
        if (spanish && cell.text.find('.') != std::string::npos) advise(where, with({"lleva punto decimal en español", "has a decimal point in Spanish"}, cell.text));
        if (!spanish && cell.text.find("\u202f") != std::string::npos) advise(where, with({"lleva un espacio español en inglés", "has a Spanish space in English"}, cell.text));
    }

    const Document& document_;
    std::vector<Breach> found_;
};

class Translation {
public:
    std::vector<Breach> compare(const Document& spanish, const Document& english) {
        if (spanish.title == english.title) advise("title", with({"es igual en los dos idiomas", "is the same in both languages"}, spanish.title));
        if (spanish.blocks.size() != english.blocks.size()) say("blocks", {"no son tantos en un idioma como en el otro", "are not as many in both languages"});
        for (std::size_t i = 0; i < std::min(spanish.blocks.size(), english.blocks.size()); ++i) {
            const Block &one = spanish.blocks[i], &other = english.blocks[i];
            place_ = block_id(one);
            if (place_ != block_id(other) || one.index() != other.index()) {
                say(place_, {"es " + block_id(other) + " en inglés", "is " + block_id(other) + " in English"});
                break;
            }
            std::visit([&](const auto& block) { compare(block, std::get<std::decay_t<decltype(block)>>(other)); }, one);
        }
        return std::move(found_);
    }

private:
    void say(const std::string& where, Text what) { found_.push_back({where, std::move(what), true}); }
    void advise(const std::string& where, Text what) { found_.push_back({where, std::move(what), false}); }
    void same(bool equal, const Text& what) {
        if (!equal) say(place_, {"depende del idioma: " + what.es, "has " + what.en + " that depend on the language"});
    }
    void words(const std::string& one, const std::string& other) {
        if (std::any_of(one.begin(), one.end(), letter) && one == other)
            advise(place_, with({"es igual en los dos idiomas", "is the same in both languages"}, one));
    }

    void compare(const Heading& one, const Heading& other) { same(one.level == other.level, {"niveles", "levels"}); }
    void compare(const Paragraph& one, const Paragraph& other) { words(one.text, other.text); }
    void compare(const Notice& one, const Notice& other) {
        same(one.kind == other.kind, {"tipos", "kinds"});
        words(one.text, other.text);
    }
    void compare(const References& one, const References& other) {
        same(std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(),
                        [](const Reference& a, const Reference& b) { return a.id == b.id && a.url == b.url; }), {"fuentes", "sources"});
    }

    void compare(const Table& one, const Table& other) {
        words(one.how_to_read, other.how_to_read);
        const bool columns = std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(),
                                        [](const TableColumn& a, const TableColumn& b) { return a.id == b.id && a.kind == b.kind; });
        const bool rows = std::equal(one.rows.begin(), one.rows.end(), other.rows.begin(), other.rows.end(),
                                     [](const TableRow& a, const TableRow& b) { return a.id == b.id && a.role == b.role; });
        same(columns, {"columnas", "columns"});
        same(rows, {"filas", "rows"});
        same(one.footnotes.size() == other.footnotes.size(), {"notas al pie", "footnotes"});
        if (!columns || !rows) return;
        for (std::size_t r = 0; r < one.rows.size(); ++r)
            for (std::size_t c = 0; c < one.columns.size(); ++c) {
                const Cell &a = one.rows[r].cells[c], &b = other.rows[r].cells[c];
                const bool text = one.columns[c].kind == ColumnKind::text;
                const bool equal = a.missing == b.missing && a.notes == b.notes && (text ? a.value.index() == b.value.index() : a.value == b.value);
                const std::string cell = " (" + one.rows[r].id + ", " + one.columns[c].id + ")";
                same(equal, {"celdas" + cell, "cells" + cell});
            }
    }

    void compare(const Chart& one, const Chart& other) {
        words(one.alt, other.alt);
        same(ids(one.categories) == ids(other.categories), {"categorías", "categories"});
        same(one.kind == other.kind && one.ordered == other.ordered && one.reference == other.reference && one.divider == other.divider, {"rasgos", "features"});
        same(std::equal(one.series.begin(), one.series.end(), other.series.begin(), other.series.end(), [](const Series& a, const Series& b) {
                 return a.id == b.id && std::equal(a.data.begin(), a.data.end(), b.data.begin(), b.data.end(), [](const Datum& x, const Datum& y) {
                            return x.value == y.value && x.low == y.low && x.high == y.high;
                        });
             }), {"datos", "data"});
    }

    void compare(const Network& one, const Network& other) {
        words(one.alt, other.alt);
        same(std::equal(one.nodes.begin(), one.nodes.end(), other.nodes.begin(), other.nodes.end(), [](const NetworkNode& a, const NetworkNode& b) {
                 return a.id == b.id && a.group == b.group && a.x == b.x && a.y == b.y && a.size == b.size && a.groupings == b.groupings &&
                        a.attributes.size() == b.attributes.size();
             }), {"nodos", "nodes"});
        same(one.edges == other.edges, {"enlaces", "edges"});
        same(ids(one.groups) == ids(other.groups) && ids(one.kinds) == ids(other.kinds), {"grupos", "groups"});
    }

    void compare(const Map& one, const Map& other) {
        words(one.alt, other.alt);
        same(std::equal(one.regions.begin(), one.regions.end(), other.regions.begin(), other.regions.end(),
                        [](const MapRegion& a, const MapRegion& b) { return a.id == b.id && a.value == b.value; }), {"regiones", "regions"});
    }

    static std::vector<std::string> ids(const std::vector<std::pair<std::string, std::string>>& labels) {
        std::vector<std::string> list;
        for (const auto& label : labels) list.push_back(label.first);
        return list;
    }

    std::string place_;
    std::vector<Breach> found_;
};

}  // namespace

Texts texts(const Document& document) { return Collector().of(document); }

std::vector<Breach> breaches(const Document& document) { return Reading(document).run(); }

std::vector<Breach> translation_breaches(const Document& spanish, const Document& english) { return Translation().compare(spanish, english); }

std::string lines(const std::vector<std::string>& found) {
    constexpr std::size_t most = 12;
    std::string text;
    for (std::size_t i = 0; i < std::min(found.size(), most); ++i) text += "\n  " + found[i];
    if (found.size() > most) text += "\n  and " + std::to_string(found.size() - most) + " more";
    return text;
}

std::string lines(const std::vector<Breach>& found) {
    std::vector<std::string> english;
    for (const Breach& breach : found) english.push_back(breach.where + ": " + breach.what.en);
    return lines(english);
}

}  // namespace cabildo::validate
