// The plugin's native panel: the counts as bars to point at. It runs inside the program: what fails here can take it down.
#include <cabildo/wx/native_panel.hpp>

#include <wx/dcbuffer.h>

using namespace cabildo;

class CountsPanel : public wx::NativePanel {
    wxWindow* create(wxWindow* parent, wx::NativeHost& host) override {
        host_ = &host;
        window_ = new wxWindow(parent, wxID_ANY);
        window_->SetBackgroundStyle(wxBG_STYLE_PAINT);
        host.name(window_, Text{"Barras de las categorías", "Bars of the categories"}.in(host.language()));
        window_->Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
        window_->Bind(wxEVT_SIZE, [this](wxSizeEvent&) { window_->Refresh(); });
        window_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) { point(event.GetY() / row_height()); });
        return window_;
    }

    void show(const Document& document) override {
        rows_.clear();
        for (const Block& block : document.blocks)
            if (const auto* table = std::get_if<Table>(&block)) rows_ = table->rows;
        window_->Refresh();
    }

    int row_height() const { return window_->FromDIP(32); }

    void point(int row) {
        if (row < static_cast<int>(rows_.size()))
            host_->tell(rows_[static_cast<std::size_t>(row)].cells[0].text + ": " + rows_[static_cast<std::size_t>(row)].cells[1].text);
    }

    void paint() {
        wxAutoBufferedPaintDC dc(window_);
        dc.SetBackground(wxBrush(host_->look().page));
        dc.Clear();
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(host_->look().categorical[0]));
        dc.SetTextForeground(host_->look().text);
        const int left = window_->GetClientSize().GetWidth() / 3;
        std::int64_t most = 1;
        for (const TableRow& row : rows_) most = std::max(most, std::get<std::int64_t>(row.cells[1].value));
        int y = 0;
        for (const TableRow& row : rows_) {
            dc.DrawText(wx::from_utf8(row.cells[0].text), 16, y + 6);
            dc.DrawRectangle(left, y + 4, static_cast<int>(left * std::get<std::int64_t>(row.cells[1].value) / most), row_height() - 8);
            y += row_height();
        }
    }

    wx::NativeHost* host_ = nullptr;
    wxWindow* window_ = nullptr;
    std::vector<TableRow> rows_;
};
CABILDO_NATIVE_PANEL(CountsPanel, "org.example.template", "counts")
