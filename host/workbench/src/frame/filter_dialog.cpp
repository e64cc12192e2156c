#include "frame/filter_dialog.hpp"

#include "frame/filter.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

/// "Región"; for variables beyond characterisation "Papel (participación)".
wxString variable_label(const Variable& variable) {
    wxString label = tr(variable.label);
    if (variable.dimension != Dimension::characterisation)
        label += from_utf8("  ·  ") + tr(dimension_label(variable.dimension));
    return label;
}

}  // namespace

FilterDialog::FilterDialog(wxWindow* parent, Session& session, const std::string& variable)
    : wxDialog(parent, wxID_ANY, tr({"Filtrar iniciativas", "Filter initiatives"}), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      session_(session) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* label = new wxStaticText(this, wxID_ANY, tr({"Variable", "Variable"}));
    variable_ = new wxChoice(this, wxID_ANY);
    set_label_for(label, variable_);
    for (const Variable* each : filter_variables(session.everything())) {
        variables_.push_back(each->id);
        variable_->Append(variable_label(*each));
    }
    list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(420, 300)),
                                   wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_THEME);
    list_->AppendToggleColumn(wxString(), wxDATAVIEW_CELL_ACTIVATABLE, FromDIP(34), wxALIGN_CENTRE, 0);
    list_->AppendTextColumn(tr({"Categoría", "Category"}), wxDATAVIEW_CELL_INERT, FromDIP(300), wxALIGN_LEFT, 0);
    list_->AppendTextColumn(tr({"Iniciativas", "Initiatives"}), wxDATAVIEW_CELL_INERT, FromDIP(60), wxALIGN_RIGHT, 0);
    set_accessible_name(list_, tr({"Categorías", "Categories"}));
    count_ = styled_text(this, wxString(), Style::muted);

    const int edge = FromDIP(wide_gap);
    column->Add(label, 0, wxLEFT | wxRIGHT | wxTOP, edge);
    column->AddSpacer(FromDIP(4));
    column->Add(variable_, 0, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->AddSpacer(FromDIP(gap));
    column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->Add(count_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge);
    column->Add(dialog_buttons(*this, tr({"Filtrar", "Filter"})), 0, wxEXPAND | wxALL, edge);
    SetSizerAndFit(column);

    std::string first = variable;
    const auto taken = [&](const std::string& id) {
        const auto& conditions = session.selection().conditions;
        return std::any_of(conditions.begin(), conditions.end(), [&](const auto& each) { return each.variable == id; });
    };
    if (first.empty() && !variables_.empty()) {
        const auto free = std::find_if_not(variables_.begin(), variables_.end(), taken);
        first = free != variables_.end() ? *free : variables_.front();
    }
    const auto found = std::find(variables_.begin(), variables_.end(), first);
    if (found != variables_.end()) variable_->SetSelection(static_cast<int>(found - variables_.begin()));
    show_answers();
    variable_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_answers(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_VALUE_CHANGED, [this](wxDataViewEvent&) { show_count(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        const int row = list_->ItemToRow(event.GetItem());
        if (row == wxNOT_FOUND) return;
        const unsigned line = static_cast<unsigned>(row);
        list_->SetToggleValue(!list_->GetToggleValue(line, 0), line, 0);
        show_count();
    });
    list_->SetFocus();
}

void FilterDialog::show_answers() {
    list_->DeleteAllItems();
    answers_.clear();
    const int chosen = variable_->GetSelection();
    if (chosen == wxNOT_FOUND) return;
    const std::string& variable = variables_[static_cast<std::size_t>(chosen)];
    std::vector<std::string> ticked;
    for (const db::Condition& each : session_.selection().conditions)
        if (each.variable == variable) ticked = each.categories;
    for (const Answerable& answer : answers_of(session_.everything(), session_.selection(), variable)) {
        answers_.push_back(answer.id);
        wxVector<wxVariant> cells;
        cells.push_back(std::find(ticked.begin(), ticked.end(), answer.id) != ticked.end());
        cells.push_back(tr(answer.label));
        cells.push_back(from_utf8(number_text(answer.count)));
        list_->AppendItem(cells);
    }
    if (!answers_.empty()) list_->SelectRow(0);
    show_count();
}

void FilterDialog::show_count() {
    const db::Selection selection = with_condition(session_.selection(), condition());
    const Dataset& all = session_.everything();
    const std::size_t selected = selection.empty() ? all.size() : all.select(selection.text())->size();
    count_->SetLabel(tr({"{0} de {1} iniciativas", "{0} of {1} initiatives"},
                        {number_text(static_cast<std::int64_t>(selected)),
                         number_text(static_cast<std::int64_t>(all.population()))}));
}

db::Condition FilterDialog::condition() const {
    db::Condition condition;
    const int chosen = variable_->GetSelection();
    if (chosen == wxNOT_FOUND) return condition;
    condition.variable = variables_[static_cast<std::size_t>(chosen)];
    for (unsigned row = 0; row < answers_.size(); ++row)
        if (list_->GetToggleValue(row, 0)) condition.categories.push_back(answers_[row]);
    return condition;
}

void FilterDialog::choose(const std::string& variable, const std::vector<std::string>& categories) {
    const auto found = std::find(variables_.begin(), variables_.end(), variable);
    if (found == variables_.end()) return;
    variable_->SetSelection(static_cast<int>(found - variables_.begin()));
    show_answers();
    for (unsigned row = 0; row < answers_.size(); ++row)
        list_->SetToggleValue(std::find(categories.begin(), categories.end(), answers_[row]) != categories.end(), row, 0);
    show_count();
}

}  // namespace cabildo::workbench
