// All that is known of one initiative, on pages by dimension: core fields, agreed values, repeated parts, evidence and the
// evaluators' own codings. Every change is committed at once and can be undone.
#pragma once

#include "data/row_list.hpp"
#include "workbench.hpp"

#include <cabildo/db/record.hpp>

#include <wx/panel.h>

#include <map>
#include <string>
#include <vector>

class wxNotebook;
class wxScrolledWindow;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace cabildo::workbench {

class PartSection;
class ValueField;

class InitiativeForm : public wxPanel {
public:
    InitiativeForm(wxWindow* parent, Workbench& workbench);

    /// Shows an initiative; an empty code shows that none is chosen.
    void show(const std::string& code);
    const std::string& code() const { return code_; }
    /// Commits what is being typed.
    void commit_typing();
    void remove();

    // What tests look at.
    wxNotebook& notebook() { return *notebook_; }
    ValueField* field(const std::string& variable);
    PartSection* section(Part part);
    wxTextCtrl* core(const std::string& field) { return core_.count(field) ? core_.at(field) : nullptr; }

private:
    struct Tab {
        Text label;
        wxScrolledWindow* window = nullptr;
        std::string shown_label;
    };
    void build();
    wxScrolledWindow* add_tab(const Text& label);
    void add_core(wxWindow* parent, wxSizer* column);
    void add_fields(wxWindow* parent, wxSizer* column, Dimension dimension);
    void add_records(wxWindow* parent, wxSizer* column);
    void show_record(const db::InitiativeRecord& record);
    void label_tab(std::size_t tab, std::size_t count);
    void commit_core(const std::string& field);
    void commit_value(const std::string& variable, const struct EnteredValue& entered);
    std::string codebook_mark() const;

    Workbench& workbench_;
    std::string code_, built_for_;
    db::InitiativeRecord record_;
    wxStaticText* title_;
    wxStaticText* subtitle_;
    wxNotebook* notebook_;
    std::vector<Tab> tabs_;
    std::map<std::string, wxTextCtrl*> core_;
    std::vector<ValueField*> fields_;
    std::vector<PartSection*> sections_;
    RowList* evidence_ = nullptr;
    RowList* codings_ = nullptr;
};

}  // namespace cabildo::workbench
