// A document on the screen: its blocks one below the other, figures side by side where there is room.
#pragma once

#include "document/figure_view.hpp"
#include "document/network_view.hpp"
#include "document/notice_view.hpp"
#include "document/table_view.hpp"
#include "workbench.hpp"

#include <cabildo/document.hpp>

#include <wx/scrolwin.h>

#include <functional>
#include <vector>

namespace cabildo::workbench {

class DocumentView : public wxScrolledWindow {
public:
    DocumentView(wxWindow* parent, Workbench& workbench);

    /// Replaces what is shown. The place scrolled to, how tables of the same id are sorted, and how networks
    /// are looked at, stay.
    void show(Document document);
    const Document& document() const { return document_; }
    /// Dims figures and tables while a newer result is computed.
    void set_stale(bool stale);

    /// The table or figure with the keyboard focus, else the first table.
    void copy_focused();
    /// The whole document, as text and HTML; false when the clipboard could not be had.
    bool copy_all();

    const std::vector<TableView*>& tables() const { return tables_; }
    const std::vector<FigureView*>& figures() const { return figures_; }
    const std::vector<NetworkView*>& networks() const { return networks_; }
    const std::vector<NoticeView*>& notices() const { return notices_; }

private:
    struct Item {
        wxWindow* window;
        std::function<int(int)> height_for;
        int space_above;
        int widest = 0;       ///< px; 0 = as wide as there is room
        bool figure = false;  ///< may stand beside another one
    };

    void add(const Block& block);
    void add_text(const wxString& markup, int space_above, bool heading);
    void add_references(const References& references);
    void lay_out();
    int place_figures(std::size_t& index, int y, int width);

    Workbench& workbench_;
    Document document_;
    std::vector<Item> items_;
    std::vector<TableView*> tables_;
    std::vector<FigureView*> figures_;   ///< networks among them
    std::vector<NetworkView*> networks_;
    std::vector<NoticeView*> notices_;
    int laid_out_width_ = -1;
};

}  // namespace cabildo::workbench
