// The form of one row of a part (an involvement, a mechanism, …) or of an actor: one control a field, made from the field
// list of the store. Every field may be left as "not reported".
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/db/editor.hpp>
#include <cabildo/db/record.hpp>

#include <wx/dialog.h>

#include <string>
#include <utility>
#include <vector>

class wxSizer;

namespace cabildo::workbench {

class RowDialog : public wxDialog {
public:
    /// `table` is the part's id or "actors": where open vocabularies are looked up. With `mandatory`, that field must
    /// not stay empty (an actor's name).
    RowDialog(wxWindow* parent, const wxString& title, const Dataset& data, std::string table,
              const std::vector<db::Field>& fields, const db::Values& values, std::string mandatory = {});
    ~RowDialog() override;

    /// All fields, empty = not reported. After OK.
    const db::Values& values() const { return values_; }
    /// Terms typed that the vocabulary does not have yet: field id and term. To be added before the row.
    const std::vector<std::pair<std::string, Category>>& new_terms() const { return new_terms_; }

    /// For tests and for filling in: sets a field as if chosen.
    void enter(const std::string& field, const std::string& value);

private:
    struct Input;
    void add_field(wxSizer* grid, const db::Field& field, const std::string& value);
    bool read_fields();
    std::string read(const Input& input);

    const Dataset& data_;
    std::string table_, mandatory_;
    std::vector<Input> inputs_;
    db::Values values_;
    std::vector<std::pair<std::string, Category>> new_terms_;
};

}  // namespace cabildo::workbench
