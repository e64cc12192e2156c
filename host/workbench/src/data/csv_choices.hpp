// How a CSV is read, for a person to see and change: separator, encoding, words for "not reported", and what becomes of each
// column, beside its first rows. Edits a mapping; looking at the file is the owner's.
#pragma once

#include "data/column_choices.hpp"
#include "drafts.hpp"

#include <cabildo/db/csv_import.hpp>

#include <wx/panel.h>

#include <functional>

class wxChoice;
class wxSizer;
class wxStaticText;

namespace cabildo::workbench {

class CsvPreview;
class RowList;
class TypedText;

class CsvChoices : public wxPanel {
public:
    /// `changed` is called whenever a person has changed wanted().
    CsvChoices(wxWindow* parent, std::function<void()> changed);
    ~CsvChoices() override;

    /// Another file: nothing is chosen.
    void reset();
    /// What was chosen so far; a mapping to infer the rest of.
    const db::ImportMapping& wanted() const { return wanted_; }

    /// The complete mapping, and what the file is under it. The codebook is the store's.
    void show(const db::ImportMapping& mapping, const db::CsvLook& look, std::vector<Variable> codebook);
    /// The file cannot be read as it is: only separator, encoding and words are there to change.
    void show_unread();

    /// As if a column of the file were selected in the list.
    void select(std::size_t column);

    RowList& columns() { return *columns_; }
    CsvPreview& preview() { return *preview_; }
    wxChoice& use() { return *use_; }  ///< of the selected column
    wxChoice& separator() { return *separator_; }
    wxChoice& encoding() { return *encoding_; }
    TypedText& words() { return *words_; }

private:
    wxSizer* make_form();
    wxSizer* make_columns();
    wxSizer* make_preview();
    void show_form();
    void show_use();
    void choose_use(int option);
    std::string column_cell(std::size_t row, unsigned column) const;

    std::function<void()> changed_;
    Drafts drafts_;  ///< of the words, while they are typed
    db::ImportMapping wanted_;
    db::CsvLook look_;
    std::vector<Variable> codebook_;
    std::vector<ColumnOption> options_;
    std::size_t selected_ = 0;
    wxChoice *separator_, *encoding_, *use_;
    TypedText* words_;
    wxStaticText* use_label_;
    RowList* columns_;
    CsvPreview* preview_;
    wxSizer* tables_;
};

}  // namespace cabildo::workbench
