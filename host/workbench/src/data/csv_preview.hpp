// The first rows of a CSV as they would be read: a column for each of the file's, its header with what becomes of it.
#pragma once

#include "native/virtual_list.hpp"

#include <cabildo/dataset.hpp>
#include <cabildo/db/csv_import.hpp>

#include <functional>
#include <string>
#include <vector>

namespace cabildo::workbench {

class CsvPreview : public VirtualList {
public:
    CsvPreview(wxWindow* parent, const wxString& name);

    /// `codebook` must be the one that the mapping was made with.
    void show(const db::ImportMapping& mapping, const db::CsvLook& look, const std::vector<Variable>& codebook);
    /// Scrolls a column of the file into sight.
    void reveal(std::size_t column);

    /// The header of a column of the file was clicked.
    std::function<void(std::size_t)> on_column;

    /// What a cell shows; column 0 is the row's number in the file, 1 the file's first.
    ListCell cell(std::size_t row, unsigned column) const;
    std::size_t count() const { return look_.rows.size(); }
    /// "Nombre\n→ Título": name and what it is read as.
    const std::string& header(std::size_t column) const { return headers_[column]; }

private:
    void make_columns();

    db::CsvLook look_;
    std::vector<std::string> headers_;
    std::vector<char> numbers_, variables_;  ///< by column of the file: it holds numbers; it is a variable
};

}  // namespace cabildo::workbench
