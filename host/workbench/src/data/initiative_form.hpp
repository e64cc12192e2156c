// All that is known of one initiative, on pages by dimension: core fields, agreed values, repeated parts, evidence and the
// evaluators' own codings. Every change is committed at once and can be undone.
#pragma once

#include "data/row_list.hpp"
#include "workbench.hpp"

#include <cabildo/db/record.hpp>

#include <wx/panel.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

class wxChoice;
class wxNotebook;
class wxScrolledWindow;
class wxSizer;

namespace cabildo::workbench {

class EvidenceList;
class FieldGrid;
class PartSection;
class TypedText;
class ValueField;
class WrappedText;

class InitiativeForm : public wxPanel {
public:
    InitiativeForm(wxWindow* parent, Workbench& workbench);

    /// Shows an initiative; an empty code shows that none is chosen.
    void show(const std::string& code);
    const std::string& code() const { return code_; }
    /// Turns to the evidence of the initiative shown and marks the passage of this id.
    void show_passage(const std::string& row_id);
    /// Commits what is being typed. False when something of it was refused.
    bool commit_typing();
    void remove();
    /// The initiative shown, as last read.
    const db::InitiativeRecord& record() const { return record_; }
    /// Whether the change that is being told of came of one field of the initiative shown, its code apart.
    bool changing_a_field() const { return changing_a_field_; }

    // What tests look at.
    wxNotebook& notebook() { return *notebook_; }
    wxChoice& tab_list() { return *tab_list_; }
    ValueField* field(const std::string& variable);
    PartSection* section(Part part);
    EvidenceList& evidence() { return *evidence_; }
    TypedText* core(const std::string& field) { return core_.count(field) ? core_.at(field) : nullptr; }

private:
    struct Tab {
        Text label;
        wxScrolledWindow* window = nullptr;
        std::size_t count = 0;  ///< of its rows; told where there is room
    };
    void build();
    wxScrolledWindow* add_tab(const Text& label);
    wxString tab_text(const Tab& tab, bool counted) const;
    void write_tabs(bool counted);
    void add_core(wxWindow* parent, wxSizer* column);
    void add_fields(FieldGrid& grid, Dimension dimension);
    void add_records(wxWindow* parent, wxSizer* column);
    void show_record(const db::InitiativeRecord& record);
    void label_tab(std::size_t tab, std::size_t count);
    void list_tabs();
    void commit_core(const std::string& field, const std::string& value);
    void commit_value(const std::string& variable, const struct EnteredValue& entered);
    /// Runs an edit of the initiative shown alone.
    void change_field(const std::function<void(db::Editor&)>& command);
    std::string codebook_mark() const;
    void show_nothing();
    void set_title(const wxString& title, const wxString& below);
    /// Gives the title the lines that it needs, and the tabs as much room as there is.
    void fit_width();

    Workbench& workbench_;
    std::string code_, built_for_;
    db::InitiativeRecord record_;
    WrappedText* title_;
    WrappedText* subtitle_;
    wxChoice* tab_list_;  ///< in place of the tabs where there is no room for them
    wxNotebook* notebook_;
    std::vector<Tab> tabs_;
    std::map<std::string, TypedText*> core_;
    std::vector<ValueField*> fields_;
    std::vector<PartSection*> sections_;
    EvidenceList* evidence_ = nullptr;
    RowList* codings_ = nullptr;
    bool changing_a_field_ = false;
    int width_of_tabs_ = 0, width_of_counted_tabs_ = 0;  ///< px, without and with counts; 0: to be measured again
};

}  // namespace cabildo::workbench
