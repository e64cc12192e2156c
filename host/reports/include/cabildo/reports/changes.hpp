// What differs between two documents of one analysis: cell by cell, and in everything else that a reader sees.
#pragma once

#include <cabildo/document.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cabildo::reports {

/// A cell that both documents have, by the ids of its table, row and column.
struct CellChange {
    enum class Kind {
        value,  ///< another value, or missing where it was not, or the reverse
        text,   ///< the same value with another text or other notes: a label that was renamed
    };

    Kind kind = Kind::value;
    std::string table, table_title;
    std::string row, row_label;        ///< the label is the text of the row's first cell
    std::string column, column_label;  ///< with the heading of its group, "Mujeres: n"
    Cell before, after;
    std::optional<double> difference{};  ///< after − before, of two numbers
    std::optional<double> relative{};    ///< difference / |before|, where before is not 0
};

/// A block, row or column that one of the two has, or whose place has changed.
struct PartChange {
    enum class What { block_added, block_gone, row_added, row_gone, column_added, column_gone, rows_reordered, blocks_reordered };

    What what = What::block_added;
    std::string block, block_title;
    std::string id, label;  ///< of the row or column
};

/// Words around the figures: titles, paragraphs, labels of columns, footnotes, notices.
struct TextChange {
    std::string block, block_title;
    std::string place;  ///< "title", "text", "footnote a", "column n" …
    std::string before, after;
};

/// A figure or list of references whose data or words differ.
struct FigureChange {
    std::string block, block_title;
};

struct DocumentChanges {
    std::vector<CellChange> cells;
    std::vector<PartChange> parts;
    std::vector<TextChange> texts;
    std::vector<FigureChange> figures;
    /// What may be the reason, by the names that it has in the document's JSON: data_revision, seed, selection, options,
    /// plugin_version, plugin_hash, sdk_version, program_version, language.
    std::vector<std::string> provenance;

    /// Whether a reader would see any difference in the blocks; the provenance alone is none.
    bool any() const { return !cells.empty() || !parts.empty() || !texts.empty() || !figures.empty(); }
    /// Cells with another value.
    std::size_t values() const;
};

/// Blocks, rows and columns are matched by id, so that an order that changed or a label that was renamed hides nothing.
/// Numbers that show the same text and differ by less than 1 in 10¹² count as equal: another compiler may round so.
DocumentChanges document_changes(const Document& before, const Document& after);

}  // namespace cabildo::reports
