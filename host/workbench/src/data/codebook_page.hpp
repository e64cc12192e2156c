// The codebook: variables at the left, labels and categories of the chosen one at the right.
#pragma once

#include "data/row_list.hpp"
#include "pages/page.hpp"

#include <cabildo/dataset.hpp>

class wxButton;

namespace cabildo::workbench {

class EmptyState;
class SectionHead;
class TypedText;

class CodebookPage : public Page {
public:
    CodebookPage(wxWindow* parent, Workbench& workbench);

    void changed(Changes changes) override;
    void show_item(const std::string& variable) override;
    void commit_typing() override;
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    wxWindow* first_control() override { return variables_list_; }

    RowList& variables() { return *variables_list_; }
    RowList& categories() { return *categories_list_; }
    TypedText& label(Language which) { return which == Language::es ? *label_es_ : *label_en_; }
    wxButton& edit_category_button() { return *edit_category_; }
    EmptyState& empty_state() { return *empty_; }
    // What the buttons do.
    void add_variable();
    void remove_variable();
    void add_category();
    void rename_category();
    void remove_category();
    void move_category(int by);

private:
    wxWindow* make_left(wxWindow* parent);
    wxWindow* make_right(wxWindow* parent);
    void refresh();
    void show_variable();
    void show_no_categories(const Variable& variable);
    void enable_buttons();
    void commit_label(Language which, const std::string& typed);
    ListCell variable_cell(std::size_t row, unsigned column) const;
    ListCell category_cell(std::size_t row, unsigned column) const;
    void edit(const std::function<void(db::Editor&)>& command);

    RowList* variables_list_ = nullptr;
    RowList* categories_list_ = nullptr;
    wxPanel* details_ = nullptr;
    SectionHead *head_ = nullptr, *kind_ = nullptr;
    TypedText *label_es_ = nullptr, *label_en_ = nullptr;
    wxButton *remove_ = nullptr, *add_category_ = nullptr, *edit_category_ = nullptr, *remove_category_ = nullptr;
    wxButton *up_ = nullptr, *down_ = nullptr;
    EmptyState *empty_ = nullptr, *no_categories_ = nullptr;
    std::vector<Variable> variables_;
    std::vector<std::int64_t> counts_;  ///< initiatives with each category of the chosen variable
    std::string chosen_, shown_;
};

}  // namespace cabildo::workbench
