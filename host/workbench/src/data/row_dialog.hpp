// The form of one row of a part (an involvement, a mechanism, …) or of an actor: one control a field, made from the field
// list of the store. Every field may be left as "not reported".
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/db/editor.hpp>
#include <cabildo/db/record.hpp>

#include <wx/dialog.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

class wxSizer;

namespace cabildo::workbench {

/// What a RowDialog asks for.
struct RowQuestion {
    wxString title;
    std::string table;  ///< the part's id or "actors": where vocabularies are looked up
    std::vector<db::Field> fields;
    db::Values values;
    std::string mandatory;  ///< the field that must not stay empty (an actor's name)
    std::string long_text;  ///< the field that gets several lines
    std::map<std::string, std::vector<Category>> choices;  ///< by field, where no vocabulary of the store has them
};

class RowDialog : public wxDialog {
public:
    RowDialog(wxWindow* parent, const Dataset& data, const RowQuestion& question);
    ~RowDialog() override;

    /// All fields, empty = not reported. After OK.
    const db::Values& values() const { return values_; }
    /// Terms typed that the vocabulary does not have yet: field id and term. To be added before the row.
    const std::vector<std::pair<std::string, Category>>& new_terms() const { return new_terms_; }

    /// For tests and for filling in: sets a field as if chosen.
    void enter(const std::string& field, const std::string& value);
    /// Where typing begins.
    void focus(const std::string& field);

private:
    struct Input;
    void add_field(wxSizer* grid, const db::Field& field, const std::string& value);
    std::vector<Category> choices_of(const db::Field& field) const;
    bool read_fields();
    std::string read(const Input& input);

    const Dataset& data_;
    RowQuestion question_;
    std::vector<Input> inputs_;
    db::Values values_;
    std::vector<std::pair<std::string, Category>> new_terms_;
};

}  // namespace cabildo::workbench
