// Every passage of the selected initiatives: search, read, go to where it belongs.
#pragma once

#include "data/row_list.hpp"
#include "pages/page.hpp"

#include <cabildo/db/record.hpp>

#include <wx/timer.h>

#include <map>
#include <string>
#include <vector>

class wxButton;
class wxSearchCtrl;
class wxStaticText;

namespace cabildo::workbench {

class EmptyState;
class PassageCard;

class EvidencePage : public Page {
public:
    EvidencePage(wxWindow* parent, Workbench& workbench);

    void changed(Changes changes) override;
    bool can(PageCommand command) const override;
    void perform(PageCommand command) override;
    wxWindow* first_control() override { return list_; }

    void search(const std::string& words);
    // What the buttons do.
    void open_initiative();
    void edit();
    void remove();
    RowList& list() { return *list_; }
    PassageCard& passage() { return *passage_; }
    EmptyState& empty_state() { return *empty_; }

private:
    /// What a passage is about, in words.
    struct About {
        std::string dimension, subject;
    };
    void read();
    void refresh();
    void show_passage();
    ListCell cell(std::size_t row, unsigned column);
    const About& about(const std::string& id);
    const db::PassageRow* selected_row() const;

    wxSearchCtrl* search_;
    wxButton *open_, *edit_, *remove_;
    RowList* list_;
    PassageCard* passage_;
    EmptyState* empty_;
    wxStaticText* count_;
    wxTimer typing_;
    std::vector<db::PassageRow> passages_;       ///< of the selected initiatives
    std::vector<std::size_t> shown_;             ///< row -> passage
    std::map<std::string, std::string> titles_;  ///< by code
    std::map<std::string, About> abouts_;        ///< as they came into view
};

}  // namespace cabildo::workbench
