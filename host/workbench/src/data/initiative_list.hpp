// The list of the selected initiatives: search, sort, choose one, make a new one.
#pragma once

#include "data/row_list.hpp"
#include "store_work.hpp"
#include "workbench.hpp"

#include <cabildo/db/record.hpp>
#include <cabildo/db/text_index.hpp>

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

class wxSearchCtrl;
class wxStaticText;

namespace cabildo::workbench {

class InitiativeList : public wxPanel {
public:
    InitiativeList(wxWindow* parent, Workbench& workbench);

    /// Reads the session again; keeps search and choice where it can.
    void refresh();
    /// Reads one initiative again: the only one that changed, its code did not, and the codebook neither. Spares a large
    /// store from being read anew after every edit.
    void refresh_one(const db::InitiativeRecord& record);
    /// Marks the initiative of this code, if it is in the list; does not call on_choose.
    void choose(const std::string& code);
    /// Code of the marked one; empty when none.
    std::string chosen() const;
    /// Code of the first one shown; empty when the list is empty.
    std::string first() const;
    /// The next one on the screen, for when the marked one is removed.
    std::string neighbour() const;
    void search(const std::string& words);
    bool searching() const;
    /// Shows what the words find now: no texts are being read.
    bool settled() const { return !reading_.running() && !typing_.IsRunning(); }
    void focus_search();
    void add();

    RowList& rows() { return *rows_; }

    std::function<void(const std::string& code)> on_choose;

private:
    /// One initiative as the list shows it.
    struct Entry {
        std::string code, title;
        std::vector<ListCell> values;  ///< of variables_; empty until they come into view
    };
    void choose_columns();
    int width_of_codes() const;
    void order_by_code();
    void find();
    void read_texts();
    void tell_count();
    ListCell cell(std::size_t row, unsigned column);
    ListCell value_cell(const Column& values, const Variable& variable, std::size_t initiative) const;

    Workbench& workbench_;
    wxSearchCtrl* search_;
    RowList* rows_;
    wxStaticText* count_;
    wxTimer typing_;
    std::shared_ptr<const db::TextIndex> texts_;  ///< null until the first search
    std::unordered_set<std::string> found_;       ///< codes that the words found last
    StoreWork reading_;                           ///< of texts, after the data have changed
    std::vector<Entry> entries_;      ///< the session's data(), in its order
    std::vector<std::size_t> shown_;  ///< row -> entry
    std::vector<std::string> variables_;  ///< shown behind code and title
    int code_width_ = 0;                  ///< of the column, device-independent px
    bool choosing_ = false;
};

/// Asks for code and title of a new initiative and adds it. Its code, or empty when cancelled or refused.
std::string ask_new_initiative(wxWindow* parent, Workbench& workbench);

}  // namespace cabildo::workbench
