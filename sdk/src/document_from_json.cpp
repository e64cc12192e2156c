// The document's JSON form: reading.
#include <cabildo/document_json.hpp>

#include "document_ids.hpp"
#include "json_reader.hpp"

namespace cabildo {

namespace {

using Labelled = std::vector<std::pair<std::string, std::string>>;

template <typename Enum, std::size_t N>
Enum enum_value(const JsonReader& json, const std::array<std::string_view, N>& ids) {
    if (const auto position = document_ids::position_of(ids, json.text())) return static_cast<Enum>(*position);
    std::string list;
    for (std::string_view id : ids) list += (list.empty() ? "" : ", ") + std::string(id);
    json.fail(format(Text{"se espera uno de: {0}", "one of these is expected: {0}"}, {list}));
}

template <typename Read>
auto items(const JsonReader& json, Read read) {
    std::vector<decltype(read(json))> list;
    if (json.json().is_array()) list.reserve(json.json().size());
    json.each_item([&](const JsonReader& item) { list.push_back(read(item)); });
    return list;
}

Labelled labelled(const JsonReader& json) {
    return items(json, [](const JsonReader& item) {
        item.object({"id", "label"});
        return std::pair(item.at("id").text(), item.at("label").text());
    });
}

Value value(const JsonReader& json) {
    if (json.is_null()) return {};
    if (json.json().is_string()) return json.text();
    if (json.json().is_number_integer()) return json.integer();
    if (json.json().is_number()) return json.number();
    json.fail({"se espera un número, un texto o null", "a number, a text or null is expected"});
}

PanelLink panel_link(const JsonReader& json) {
    json.object({"panel", "options?"});
    PanelLink link{json.at("panel").text()};
    if (json.has("options"))
        json.at("options").each_field([&](const std::string& option, const JsonReader& field) { link.options[option] = field.text(); });
    return link;
}

Cell cell(const JsonReader& json) {
    json.object({"value", "text", "missing?", "notes?", "link?"});
    Cell cell;
    cell.value = value(json.at("value"));
    cell.text = json.at("text").text();
    if (json.has("missing")) cell.missing = enum_value<Missing>(json.at("missing"), document_ids::missing);
    if (json.has("notes")) cell.notes = items(json.at("notes"), [](const JsonReader& mark) { return mark.text(); });
    if (json.has("link")) cell.link = panel_link(json.at("link"));
    return cell;
}

TableColumn column(const JsonReader& json) {
    json.object({"id", "label", "kind", "group?"});
    return {json.at("id").text(), json.at("label").text(), enum_value<ColumnKind>(json.at("kind"), document_ids::columns),
            json.text_or_empty("group")};
}

TableRow row(const JsonReader& json) {
    json.object({"id", "role", "cells"});
    return {json.at("id").text(), enum_value<RowRole>(json.at("role"), document_ids::roles), items(json.at("cells"), cell)};
}

Footnote footnote(const JsonReader& json) {
    json.object({"mark", "text"});
    return {json.at("mark").text(), json.at("text").text()};
}

Datum datum(const JsonReader& json) {
    json.object({"value", "text", "low?", "high?"});
    return {json.at("value").number_or_null(), json.at("text").text(), json.number_if_present("low"),
            json.number_if_present("high")};
}

Series series(const JsonReader& json) {
    json.object({"id", "label", "data"});
    return {json.at("id").text(), json.at("label").text(), items(json.at("data"), datum)};
}

NetworkNode node(const JsonReader& json) {
    json.object({"id", "label", "group?", "x", "y", "size", "attributes", "shape?", "groupings?"});
    NetworkNode node{json.at("id").text(), json.at("label").text(), json.text_or_empty("group"), json.at("x").number(),
                     json.at("y").number(), json.at("size").number(), {}};
    json.at("attributes").each_field([&](const std::string& name, const JsonReader& field) { node.attributes[name] = value(field); });
    if (json.has("shape")) node.shape = enum_value<NodeShape>(json.at("shape"), document_ids::shapes);
    if (json.has("groupings")) {
        json.at("groupings").each_field([&](const std::string& name, const JsonReader& field) { node.groupings[name] = field.text(); });
    }
    return node;
}

NetworkGrouping grouping(const JsonReader& json) {
    json.object({"id", "label", "groups"});
    return {json.at("id").text(), json.at("label").text(), labelled(json.at("groups"))};
}

NetworkEdge edge(const JsonReader& json) {
    json.object({"source", "target", "weight", "kinds?"});
    NetworkEdge edge{json.at("source").text(), json.at("target").text(), json.at("weight").number()};
    if (json.has("kinds")) edge.kinds = items(json.at("kinds"), [](const JsonReader& kind) { return kind.text(); });
    return edge;
}

MapRegion region(const JsonReader& json) {
    json.object({"id", "label", "value", "text"});
    return {json.at("id").text(), json.at("label").text(), json.at("value").number_or_null(), json.at("text").text()};
}

Reference reference(const JsonReader& json) {
    json.object({"id", "text", "url?"});
    return {json.at("id").text(), json.at("text").text(), json.text_or_empty("url")};
}

void read(const JsonReader& json, Heading& heading) {
    json.object({"id", "type", "title?", "level"});
    const auto level = json.at("level").integer();
    if (level < 1 || level > 3) json.at("level").fail({"se espera un nivel de 1 a 3", "a level from 1 to 3 is expected"});
    heading.level = static_cast<int>(level);
}

void read(const JsonReader& json, Paragraph& paragraph) {
    json.object({"id", "type", "title?", "text"});
    paragraph.text = json.at("text").text();
}

void read(const JsonReader& json, Table& table) {
    json.object({"id", "type", "title?", "columns", "rows", "footnotes", "how_to_read"});
    table.columns = items(json.at("columns"), column);
    table.rows = items(json.at("rows"), row);
    table.footnotes = items(json.at("footnotes"), footnote);
    table.how_to_read = json.at("how_to_read").text();
}

void read(const JsonReader& json, Chart& chart) {
    json.object({"id", "type", "title?", "kind", "categories", "series", "category_label", "value_label", "percent",
                 "ordered", "reference?", "reference_label?", "divider?", "divider_label?", "alt", "table"});
    chart.kind = enum_value<ChartKind>(json.at("kind"), document_ids::charts);
    chart.categories = labelled(json.at("categories"));
    chart.series = items(json.at("series"), series);
    chart.category_label = json.at("category_label").text();
    chart.value_label = json.at("value_label").text();
    chart.percent = json.at("percent").boolean();
    chart.ordered = json.at("ordered").boolean();
    chart.reference = json.number_if_present("reference");
    chart.reference_label = json.text_or_empty("reference_label");
    chart.divider = json.text_or_empty("divider");
    chart.divider_label = json.text_or_empty("divider_label");
    chart.alt = json.at("alt").text();
    chart.table = json.at("table").text();
}

void read(const JsonReader& json, Network& network) {
    json.object({"id", "type", "title?", "directed", "groups", "nodes", "edges", "groupings?", "grouping?", "kinds?", "alt", "table"});
    network.directed = json.at("directed").boolean();
    network.groups = labelled(json.at("groups"));
    network.nodes = items(json.at("nodes"), node);
    network.edges = items(json.at("edges"), edge);
    if (json.has("groupings")) network.groupings = items(json.at("groupings"), grouping);
    network.grouping = json.text_or_empty("grouping");
    if (json.has("kinds")) network.kinds = labelled(json.at("kinds"));
    network.alt = json.at("alt").text();
    network.table = json.at("table").text();
}

void read(const JsonReader& json, Map& map) {
    json.object({"id", "type", "title?", "geometry", "value_label", "regions", "alt", "table"});
    map.geometry = json.at("geometry").text();
    map.value_label = json.at("value_label").text();
    map.regions = items(json.at("regions"), region);
    map.alt = json.at("alt").text();
    map.table = json.at("table").text();
}

void read(const JsonReader& json, Notice& notice) {
    json.object({"id", "type", "title?", "kind", "text"});
    notice.kind = enum_value<NoticeKind>(json.at("kind"), document_ids::notices);
    notice.text = json.at("text").text();
}

void read(const JsonReader& json, References& references) {
    json.object({"id", "type", "title?", "items"});
    references.items = items(json.at("items"), reference);
}

template <typename Kind>
Block block_of(const JsonReader& json) {
    Kind block;
    read(json, block);
    block.id = json.at("id").text();
    block.title = json.text_or_empty("title");
    return block;
}

Block block(const JsonReader& json) {
    if (!json.json().is_object()) json.fail({"se espera un objeto", "an object is expected"});
    if (!json.has("type")) json.fail({"falta el campo «type»", "the field “type” is missing"});
    switch (enum_value<std::size_t>(json.at("type"), document_ids::blocks)) {
        case 0: return block_of<Heading>(json);
        case 1: return block_of<Paragraph>(json);
        case 2: return block_of<Table>(json);
        case 3: return block_of<Chart>(json);
        case 4: return block_of<Network>(json);
        case 5: return block_of<Map>(json);
        case 6: return block_of<Notice>(json);
        default: return block_of<References>(json);
    }
}

Provenance provenance(const JsonReader& json) {
    json.object({"store_id", "store_title", "data_revision", "illustrative", "selection", "selection_label", "selected",
                 "population", "plugin", "panel", "options", "plugin_version", "plugin_hash", "sdk_version",
                 "program_version", "seed"});
    Provenance provenance;
    provenance.store_id = json.at("store_id").text();
    provenance.store_title = json.at("store_title").text();
    provenance.data_revision = json.at("data_revision").integer();
    provenance.illustrative = json.at("illustrative").boolean();
    provenance.selection = json.at("selection").text();
    provenance.selection_label = json.at("selection_label").text();
    provenance.selected = json.at("selected").integer();
    provenance.population = json.at("population").integer();
    provenance.plugin = json.at("plugin").text();
    provenance.panel = json.at("panel").text();
    json.at("options").each_field([&](const std::string& name, const JsonReader& field) { provenance.options[name] = field.text(); });
    provenance.plugin_version = json.at("plugin_version").text();
    provenance.plugin_hash = json.at("plugin_hash").text();
    provenance.sdk_version = json.at("sdk_version").text();
    provenance.program_version = json.at("program_version").text();
    provenance.seed = json.at("seed").unsigned_integer();
    return provenance;
}

Json parsed(std::string_view text) {
    try {
        return Json::parse(text);
    } catch (const Json::exception& problem) {
        const auto* syntax = dynamic_cast<const Json::parse_error*>(&problem);
        const std::string byte = std::to_string(syntax ? syntax->byte : 0);
        throw Error(format(Text{"el documento no es JSON válido (byte {0})", "the document is not valid JSON (byte {0})"}, {byte}));
    }
}

}  // namespace

Document document_from_json(std::string_view text) {
    const Json root = parsed(text);
    const JsonReader json(root);
    json.object({"schema", "title", "language", "provenance", "blocks"});
    if (json.at("schema").integer() != document_ids::schema_number)
        json.at("schema").fail({"se espera un documento de esquema 1", "a document of schema 1 is expected"});
    Document document;
    document.title = json.at("title").text();
    constexpr std::array<std::string_view, 2> languages{"es", "en"};
    document.language = enum_value<Language>(json.at("language"), languages);
    document.provenance = provenance(json.at("provenance"));
    document.blocks = items(json.at("blocks"), block);
    return document;
}

}  // namespace cabildo
