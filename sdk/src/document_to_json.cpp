// The document's JSON form: writing.
#include <cabildo/document_json.hpp>

#include "document_ids.hpp"
#include "json_writer.hpp"

namespace cabildo {

namespace {

void write(JsonWriter& json, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) json.integer(*integer);
    else if (const auto* number = std::get_if<double>(&value)) json.number(*number);
    else if (const auto* text = std::get_if<std::string>(&value)) json.string(*text);
    else json.null();
}

void write(JsonWriter& json, const std::optional<double>& value) {
    if (value) json.number(*value);
    else json.null();
}

/// Fields marked "?" in the format are left out when empty.
void optional_field(JsonWriter& json, std::string_view name, const std::string& value) {
    if (!value.empty()) json.field(name, value);
}

void optional_field(JsonWriter& json, std::string_view name, const std::optional<double>& value) {
    if (!value) return;
    json.key(name);
    json.number(*value);
}

template <typename Items, typename WriteItem>
void array_field(JsonWriter& json, std::string_view name, const Items& items, WriteItem write_item) {
    json.key(name);
    json.open_array();
    for (const auto& item : items) write_item(item);
    json.close_array();
}

void labelled_field(JsonWriter& json, std::string_view name, const std::vector<std::pair<std::string, std::string>>& items) {
    array_field(json, name, items, [&](const auto& item) {
        json.open_object();
        json.field("id", item.first);
        json.field("label", item.second);
        json.close_object();
    });
}

void boolean_field(JsonWriter& json, std::string_view name, bool value) {
    json.key(name);
    json.boolean(value);
}

void integer_field(JsonWriter& json, std::string_view name, std::int64_t value) {
    json.key(name);
    json.integer(value);
}

void number_field(JsonWriter& json, std::string_view name, double value) {
    json.key(name);
    json.number(value);
}

void write(JsonWriter& json, const PanelLink& link) {
    json.open_object();
    json.field("panel", link.panel);
    if (!link.options.empty()) {
        json.key("options");
        json.open_object();
        for (const auto& [option, value] : link.options) json.field(option, value);
        json.close_object();
    }
    json.close_object();
}

void write(JsonWriter& json, const Cell& cell) {
    json.open_object();
    json.key("value");
    write(json, cell.value);
    json.field("text", cell.text);
    if (cell.missing) json.field("missing", document_ids::id_of(document_ids::missing, *cell.missing));
    if (!cell.notes.empty()) array_field(json, "notes", cell.notes, [&](const std::string& mark) { json.string(mark); });
    if (cell.link) {
        json.key("link");
        write(json, *cell.link);
    }
    json.close_object();
}

void fields(JsonWriter& json, const Heading& heading) { integer_field(json, "level", heading.level); }

void fields(JsonWriter& json, const Paragraph& paragraph) { json.field("text", paragraph.text); }

void fields(JsonWriter& json, const Table& table) {
    array_field(json, "columns", table.columns, [&](const TableColumn& column) {
        json.open_object();
        json.field("id", column.id);
        json.field("label", column.label);
        json.field("kind", document_ids::id_of(document_ids::columns, column.kind));
        optional_field(json, "group", column.group);
        json.close_object();
    });
    array_field(json, "rows", table.rows, [&](const TableRow& row) {
        json.open_object();
        json.field("id", row.id);
        json.field("role", document_ids::id_of(document_ids::roles, row.role));
        array_field(json, "cells", row.cells, [&](const Cell& cell) { write(json, cell); });
        json.close_object();
    });
    array_field(json, "footnotes", table.footnotes, [&](const Footnote& footnote) {
        json.open_object();
        json.field("mark", footnote.mark);
        json.field("text", footnote.text);
        json.close_object();
    });
    json.field("how_to_read", table.how_to_read);
}

void write(JsonWriter& json, const Series& series) {
    json.open_object();
    json.field("id", series.id);
    json.field("label", series.label);
    array_field(json, "data", series.data, [&](const Datum& datum) {
        json.open_object();
        json.key("value");
        write(json, datum.value);
        json.field("text", datum.text);
        optional_field(json, "low", datum.low);
        optional_field(json, "high", datum.high);
        json.close_object();
    });
    json.close_object();
}

void fields(JsonWriter& json, const Chart& chart) {
    json.field("kind", document_ids::id_of(document_ids::charts, chart.kind));
    labelled_field(json, "categories", chart.categories);
    array_field(json, "series", chart.series, [&](const Series& series) { write(json, series); });
    json.field("category_label", chart.category_label);
    json.field("value_label", chart.value_label);
    boolean_field(json, "percent", chart.percent);
    boolean_field(json, "ordered", chart.ordered);
    optional_field(json, "reference", chart.reference);
    optional_field(json, "reference_label", chart.reference_label);
    optional_field(json, "divider", chart.divider);
    optional_field(json, "divider_label", chart.divider_label);
    json.field("alt", chart.alt);
    json.field("table", chart.table);
}

void write(JsonWriter& json, const NetworkNode& node) {
    json.open_object();
    json.field("id", node.id);
    json.field("label", node.label);
    optional_field(json, "group", node.group);
    number_field(json, "x", node.x);
    number_field(json, "y", node.y);
    number_field(json, "size", node.size);
    json.key("attributes");
    json.open_object();
    for (const auto& [name, value] : node.attributes) {
        json.key(name);
        write(json, value);
    }
    json.close_object();
    if (node.shape != NodeShape::circle) json.field("shape", document_ids::id_of(document_ids::shapes, node.shape));
    if (!node.groupings.empty()) {
        json.key("groupings");
        json.open_object();
        for (const auto& [grouping, group] : node.groupings) json.field(grouping, group);
        json.close_object();
    }
    json.close_object();
}

void fields(JsonWriter& json, const Network& network) {
    boolean_field(json, "directed", network.directed);
    labelled_field(json, "groups", network.groups);
    array_field(json, "nodes", network.nodes, [&](const NetworkNode& node) { write(json, node); });
    array_field(json, "edges", network.edges, [&](const NetworkEdge& edge) {
        json.open_object();
        json.field("source", edge.source);
        json.field("target", edge.target);
        number_field(json, "weight", edge.weight);
        if (!edge.kinds.empty()) array_field(json, "kinds", edge.kinds, [&](const std::string& kind) { json.string(kind); });
        json.close_object();
    });
    if (!network.groupings.empty()) {
        array_field(json, "groupings", network.groupings, [&](const NetworkGrouping& grouping) {
            json.open_object();
            json.field("id", grouping.id);
            json.field("label", grouping.label);
            labelled_field(json, "groups", grouping.groups);
            json.close_object();
        });
    }
    optional_field(json, "grouping", network.grouping);
    if (!network.kinds.empty()) labelled_field(json, "kinds", network.kinds);
    json.field("alt", network.alt);
    json.field("table", network.table);
}

void fields(JsonWriter& json, const Map& map) {
    json.field("geometry", map.geometry);
    json.field("value_label", map.value_label);
    array_field(json, "regions", map.regions, [&](const MapRegion& region) {
        json.open_object();
        json.field("id", region.id);
        json.field("label", region.label);
        json.key("value");
        write(json, region.value);
        json.field("text", region.text);
        json.close_object();
    });
    json.field("alt", map.alt);
    json.field("table", map.table);
}

void fields(JsonWriter& json, const Notice& notice) {
    json.field("kind", document_ids::id_of(document_ids::notices, notice.kind));
    json.field("text", notice.text);
}

void fields(JsonWriter& json, const References& references) {
    array_field(json, "items", references.items, [&](const Reference& reference) {
        json.open_object();
        json.field("id", reference.id);
        json.field("text", reference.text);
        optional_field(json, "url", reference.url);
        json.close_object();
    });
}

void write(JsonWriter& json, const Block& block) {
    json.open_object();
    json.field("id", block_id(block));
    json.field("type", document_ids::blocks.at(block.index()));
    std::visit([&](const auto& alternative) {
        optional_field(json, "title", alternative.title);
        fields(json, alternative);
    }, block);
    json.close_object();
}

void write(JsonWriter& json, const Provenance& provenance) {
    json.open_object();
    json.field("store_id", provenance.store_id);
    json.field("store_title", provenance.store_title);
    integer_field(json, "data_revision", provenance.data_revision);
    boolean_field(json, "illustrative", provenance.illustrative);
    json.field("selection", provenance.selection);
    json.field("selection_label", provenance.selection_label);
    integer_field(json, "selected", provenance.selected);
    integer_field(json, "population", provenance.population);
    json.field("plugin", provenance.plugin);
    json.field("panel", provenance.panel);
    json.key("options");
    json.open_object();
    for (const auto& [name, value] : provenance.options) json.field(name, value);
    json.close_object();
    json.field("plugin_version", provenance.plugin_version);
    json.field("plugin_hash", provenance.plugin_hash);
    json.field("sdk_version", provenance.sdk_version);
    json.field("program_version", provenance.program_version);
    json.key("seed");
    json.unsigned_integer(provenance.seed);
    json.close_object();
}

}  // namespace

std::string to_json(const Document& document) {
    JsonWriter json;
    json.open_object();
    integer_field(json, "schema", document_ids::schema_number);
    json.field("title", document.title);
    json.field("language", language_code(document.language));
    json.key("provenance");
    write(json, document.provenance);
    array_field(json, "blocks", document.blocks, [&](const Block& block) { write(json, block); });
    json.close_object();
    return json.take();
}

}  // namespace cabildo
