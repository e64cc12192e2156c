// The document: what an analysis returns. Plain data that the workbench draws, the renderers write to files and tests
// compare. Never HTML, never drawing code. Its JSON form is sdk/schema/document.schema.json.
#pragma once

#include <cabildo/text.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cabildo {

enum class Missing : std::uint8_t { not_reported, not_applicable, undefined };

/// Full precision. Counts are integers. Never NaN or infinity: such a figure is a missing cell.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// A panel that a cell leads to. Options that are not named stay as the reader has them.
struct PanelLink {
    std::string panel;                           ///< PLUGIN/PANEL, as on the command line
    std::map<std::string, std::string> options{};

    bool operator==(const PanelLink&) const = default;
};

/// One cell: the value, and the text a reader sees in the document's language.
struct Cell {
    Value value;
    std::string text;
    std::optional<Missing> missing{};
    std::vector<std::string> notes{};  ///< marks of footnotes, e.g. "a"
    std::optional<PanelLink> link{};   ///< the workbench opens it, pages lead to it where they hold it

    bool operator==(const Cell&) const = default;
};

enum class ColumnKind : std::uint8_t { category, text, integer, number, percent };

struct TableColumn {
    std::string id;
    std::string label;
    ColumnKind kind = ColumnKind::text;
    std::string group{};  ///< heading above neighbouring columns of the same group; empty for none

    bool operator==(const TableColumn&) const = default;
};

enum class RowRole : std::uint8_t { body, subtotal, total };

struct TableRow {
    std::string id;
    RowRole role = RowRole::body;
    std::vector<Cell> cells{};  ///< as many as columns

    bool operator==(const TableRow&) const = default;
};

struct Footnote {
    std::string mark;  ///< as in Cell::notes; empty for a general note
    std::string text;

    bool operator==(const Footnote&) const = default;
};

/// What every block has. `id` is unique in the document and frozen once released.
struct BlockBase {
    std::string id;
    std::string title{};

    bool operator==(const BlockBase&) const = default;
};

struct Heading : BlockBase {
    int level = 1;  ///< 1 panel, 2 section, 3 subsection

    bool operator==(const Heading&) const = default;
};

/// `text` is plain; **strong** and *emphasis* are the only mark-up.
struct Paragraph : BlockBase {
    std::string text;

    bool operator==(const Paragraph&) const = default;
};

struct Table : BlockBase {
    std::vector<TableColumn> columns{};
    std::vector<TableRow> rows{};
    std::vector<Footnote> footnotes{};
    std::string how_to_read{};  ///< one plain sentence

    bool operator==(const Table&) const = default;
};

enum class ChartKind : std::uint8_t { bar, grouped_bar, stacked_bar, heat_map, dot, line };

/// One datum of a series, at the category of the same position.
struct Datum {
    std::optional<double> value;  ///< absent = not drawn
    std::string text;             ///< what is written beside it and shown on hover
    std::optional<double> low{}, high{};  ///< interval of dot charts

    bool operator==(const Datum&) const = default;
};

struct Series {
    std::string id, label;
    std::vector<Datum> data{};

    bool operator==(const Series&) const = default;
};

/// Bars run to the right, one line a category. Heat maps: series are rows, categories columns.
struct Chart : BlockBase {
    ChartKind kind = ChartKind::bar;
    std::vector<std::pair<std::string, std::string>> categories{};  ///< id, label
    std::vector<Series> series{};
    std::string category_label{}, value_label{};  ///< axis titles
    bool percent = false;                     ///< values are percentages
    /// The categories are an order (ordinal variable): colours go from light to dark.
    bool ordered = false;
    std::optional<double> reference{};  ///< a value to mark with a line
    std::string reference_label{};
    /// Bars and dots: the category below whose row a line parts the rows; empty for none. Its label stands on the line.
    std::string divider{};
    std::string divider_label{};
    std::string alt{};    ///< alternative text: what the figure shows, with its main figures
    std::string table{};  ///< id of the table block that holds the same figures

    bool operator==(const Chart&) const = default;
};

using Attributes = std::map<std::string, Value>;

enum class NodeShape : std::uint8_t { circle, square };

struct NetworkNode {
    std::string id, label;
    std::string group{};     ///< colour; an id of Network::groups
    double x = 0, y = 0;     ///< layout, any unit
    double size = 1;         ///< area, relative
    Attributes attributes{}; ///< shown on hover, by label
    NodeShape shape = NodeShape::circle;  ///< tells the two sets of a two-mode network apart without colour
    /// Its group in each of Network::groupings, by the grouping's id; absent ones are drawn neutral.
    std::map<std::string, std::string> groupings{};

    bool operator==(const NetworkNode&) const = default;
};

struct NetworkEdge {
    std::string source, target;
    double weight = 1;
    std::vector<std::string> kinds{};  ///< ids of Network::kinds; those of several kinds have them all

    bool operator==(const NetworkEdge&) const = default;
};

/// A way to colour the nodes and to filter them.
struct NetworkGrouping {
    std::string id, label;
    std::vector<std::pair<std::string, std::string>> groups{};  ///< id, label

    bool operator==(const NetworkGrouping&) const = default;
};

struct Network : BlockBase {
    std::vector<NetworkNode> nodes{};
    std::vector<NetworkEdge> edges{};
    std::vector<std::pair<std::string, std::string>> groups{};  ///< id, label
    bool directed = false;
    std::string alt{}, table{};
    /// Ways to colour that the reader may change to without another run; the one drawn is among them.
    std::vector<NetworkGrouping> groupings{};
    std::string grouping{};  ///< id of the one that `groups` and NetworkNode::group draw; empty for none of them
    std::vector<std::pair<std::string, std::string>> kinds{};  ///< of the edges (roles, say): id, label

    bool operator==(const Network&) const = default;
};

struct MapRegion {
    std::string id, label;
    std::optional<double> value;
    std::string text;

    bool operator==(const MapRegion&) const = default;
};

/// A choropleth. `geometry` names a GeoJSON that the program ships (e.g. "chile_regions_2009"); regions join by id.
struct Map : BlockBase {
    std::string geometry{};
    std::vector<MapRegion> regions{};
    std::string value_label{};
    std::string alt{}, table{};

    bool operator==(const Map&) const = default;
};

enum class NoticeKind : std::uint8_t { error, warning, note };

struct Notice : BlockBase {
    NoticeKind kind = NoticeKind::note;
    std::string text;

    bool operator==(const Notice&) const = default;
};

struct Reference {
    std::string id, text, url{};

    bool operator==(const Reference&) const = default;
};

struct References : BlockBase {
    std::vector<Reference> items{};

    bool operator==(const References&) const = default;
};

using Block = std::variant<Heading, Paragraph, Table, Chart, Network, Map, Notice, References>;

/// What a document was made from. The same provenance gives the same bytes. Filled by the host, not by plugins.
struct Provenance {
    std::string store_id, store_title;
    std::int64_t data_revision = 0;
    bool illustrative = false;
    std::string selection;                     ///< as on the command line; empty = all
    std::string selection_label;               ///< in the document's language
    std::int64_t selected = 0, population = 0; ///< initiatives
    std::string plugin, panel;                 ///< panel empty for a document put together from all
    std::map<std::string, std::string> options;  ///< "panel.option" where panels are put together
    std::string plugin_version, plugin_hash;   ///< SHA-256 of the library file, hexadecimal
    std::string sdk_version, program_version;
    std::uint64_t seed = 0;

    bool operator==(const Provenance&) const = default;
};

struct Document {
    std::string title;
    Language language = Language::es;
    Provenance provenance{};
    std::vector<Block> blocks{};

    bool operator==(const Document&) const = default;
};

[[nodiscard]] const std::string& block_id(const Block& block);

/// Cells with the text that goes with the value. `valueless` ones show "–", "n. i." or the like.
[[nodiscard]] Cell category_cell(std::string id, std::string label);
[[nodiscard]] Cell text_cell(std::string text);
[[nodiscard]] Cell count_cell(std::int64_t value, Language language);
[[nodiscard]] Cell number_cell(double value, int decimals, Language language);   ///< undefined when not finite
[[nodiscard]] Cell percent_cell(double value, Language language, int decimals = 1);  ///< value 0–100; undefined when not finite
[[nodiscard]] Cell p_value_cell(double p, Language language);
[[nodiscard]] Cell missing_cell(Missing missing, Language language);

}  // namespace cabildo
