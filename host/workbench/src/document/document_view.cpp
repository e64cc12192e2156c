#include "document/document_view.hpp"

#include "document/plain_text.hpp"
#include "language.hpp"
#include "native/clipboard.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"

#include <cabildo/render/files.hpp>

#include <wx/app.h>
#include <wx/wupdlock.h>

#include <algorithm>
#include <map>

namespace cabildo::workbench {

namespace {

constexpr int block_space = 20;
constexpr int text_space = 8;
constexpr int widest_text = 1080;
constexpr int widest_figure = 820;
constexpr int narrowest_pair = 440;  ///< width of each of two figures side by side
constexpr int pair_gap = 36;

bool has_focus_inside(const wxWindow* window) {
    for (const wxWindow* focus = wxWindow::FindFocus(); focus != nullptr; focus = focus->GetParent())
        if (focus == window) return true;
    return false;
}

}  // namespace

DocumentView::DocumentView(wxWindow* parent, Workbench& workbench)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE),
      workbench_(workbench) {
    SetBackgroundColour(colours().page);
    SetScrollRate(0, FromDIP(12));
    DisableFocusFromKeyboard();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (GetClientSize().GetWidth() != laid_out_width_) {
            lay_out();
            CallAfter(&DocumentView::lay_out);  // when the texts know their new width
        }
        event.Skip();
    });
}

void DocumentView::show(Document document) {
    wxWindowUpdateLocker lock(this);
    struct Sorted {
        std::string id;
        std::size_t column;
        SortOrder order;
    };
    std::vector<Sorted> sorted;
    for (const TableView* table : tables_)
        if (table->rows().order() != SortOrder::original)
            sorted.push_back({table->rows().table().id, table->rows().sorted_column(), table->rows().order()});
    std::map<std::string, NetworkLook> looks;
    for (const NetworkView* network : networks_) looks.emplace(network->id(), network->look());
    int x = 0, y = 0;
    GetViewStart(&x, &y);

    items_.clear();
    tables_.clear();
    figures_.clear();
    networks_.clear();
    notices_.clear();
    // A result may arrive while one of the old controls is still in an event.
    for (wxWindow* child : wxWindowList(GetChildren())) {
        child->Hide();
        wxTheApp->ScheduleForDestruction(child);
    }
    document_ = std::move(document);
    for (const Block& block : document_.blocks) add(block);
    for (const Sorted& each : sorted)
        for (TableView* table : tables_)
            if (table->rows().table().id == each.id && each.column < table->rows().table().columns.size())
                table->sort(each.column, each.order);
    for (NetworkView* network : networks_)
        if (const auto look = looks.find(network->id()); look != looks.end()) network->set_look(look->second);
    lay_out();
    Scroll(x, y);
    CallAfter(&DocumentView::lay_out);  // when the lists know the height of their headers
}

void DocumentView::add(const Block& block) {
    if (const auto* network = std::get_if<Network>(&block); network != nullptr && !network->nodes.empty()) {
        auto* view = new NetworkView(this, workbench_, *network);
        figures_.push_back(view);
        networks_.push_back(view);
        view->on_height_changed = [this] { lay_out(); };
        items_.push_back({view, [view](int width) { return view->height_for(width); }, FromDIP(block_space), FromDIP(widest_text)});
    } else if (FigureView::is_figure(block)) {
        auto* figure = new FigureView(this, workbench_, block);
        figures_.push_back(figure);
        items_.push_back({figure, [figure](int width) { return figure->height_for(width); }, FromDIP(block_space),
                          FromDIP(widest_figure), true});
    } else if (const auto* table = std::get_if<Table>(&block)) {
        auto* view = new TableView(this, workbench_, *table);
        tables_.push_back(view);
        items_.push_back({view, [view](int width) { return view->height_for(width); }, FromDIP(block_space)});
    } else if (const auto* notice = std::get_if<Notice>(&block)) {
        auto* view = new NoticeView(this, notice->kind, notice->title, notice->text);
        notices_.push_back(view);
        items_.push_back({view, [view](int width) { return view->height_for(width); }, FromDIP(wide_gap), FromDIP(widest_text)});
    } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        if (!paragraph->title.empty()) add_text("<b>" + markup_of(paragraph->title) + "</b>", FromDIP(wide_gap), true);
        add_text(markup_of(paragraph->text), FromDIP(text_space), false);
    } else if (const auto* heading = std::get_if<Heading>(&block)) {
        const char* size = heading->level <= 1 ? "x-large" : heading->level == 2 ? "large" : "medium";
        add_text(wxString::Format("<span weight='bold' size='%s'>", size) + markup_of(heading->title) + "</span>",
                 FromDIP(block_space + text_space), true);
    } else if (const auto* references = std::get_if<References>(&block)) {
        add_references(*references);
    }
}

void DocumentView::add_text(const wxString& markup, int space_above, bool heading) {
    auto* text = new WrappedText(this, markup, !heading);
    items_.push_back({text, [text](int width) { return text->height_for(width); }, space_above, FromDIP(widest_text)});
}

void DocumentView::add_references(const References& references) {
    if (references.items.empty()) return;
    const std::string title =
        references.title.empty() ? to_utf8(tr({"Referencias", "References"})) : references.title;
    add_text("<b>" + markup_of(title) + "</b>", FromDIP(block_space), true);
    for (const Reference& reference : references.items) {
        auto* text = new WrappedText(this, markup_of(reference.text + (reference.url.empty() ? "" : " " + reference.url)));
        set_style(text, Style::small_muted);
        items_.push_back({text, [text](int width) { return text->height_for(width); }, FromDIP(4), FromDIP(widest_text)});
    }
}

void DocumentView::lay_out() {
    const int client = GetClientSize().GetWidth();
    const int margin = FromDIP(page_margin);
    // A scroll bar stands in the margin, so that the blocks end where the options above them do.
    const int width = std::min(GetSize().GetWidth() - 2 * margin, client - margin);
    laid_out_width_ = client;
    if (width < FromDIP(80)) return;
    int y = 0;
    for (std::size_t i = 0; i < items_.size();) {
        if (items_[i].figure) {
            y = place_figures(i, y, width);
            continue;
        }
        const Item& item = items_[i++];
        const int item_width = item.widest > 0 ? std::min(item.widest, width) : width;
        y += i == 1 ? FromDIP(4) : item.space_above;
        const int height = item.height_for(item_width);
        const wxPoint at = CalcScrolledPosition(wxPoint(margin, y));
        item.window->SetSize(at.x, at.y, item_width, height);
        y += height;
    }
    SetVirtualSize(client, y + margin);
}

/// Places the figure at `index`, and the next one beside it where both fit; moves `index` on and returns the new y.
int DocumentView::place_figures(std::size_t& index, int y, int width) {
    const int margin = FromDIP(page_margin);
    const int between = FromDIP(pair_gap);
    const int half = (width - between) / 2;
    const bool pair = index + 1 < items_.size() && items_[index + 1].figure && half >= FromDIP(narrowest_pair);
    y += index == 0 ? FromDIP(4) : items_[index].space_above;
    int tallest = 0;
    const int each = pair ? std::min(half, FromDIP(widest_figure)) : std::min(width, items_[index].widest);
    for (int column = 0; column < (pair ? 2 : 1); ++column) {
        const Item& item = items_[index++];
        const int height = item.height_for(each);
        const wxPoint at = CalcScrolledPosition(wxPoint(margin + column * (each + between), y));
        item.window->SetSize(at.x, at.y, each, height);
        tallest = std::max(tallest, height);
    }
    return y + tallest;
}

void DocumentView::set_stale(bool stale) {
    for (TableView* table : tables_) table->set_stale(stale);
    for (FigureView* figure : figures_) figure->set_stale(stale);
}

void DocumentView::copy_focused() {
    for (FigureView* figure : figures_)
        if (has_focus_inside(figure)) return figure->copy();
    for (TableView* table : tables_)
        if (has_focus_inside(table)) return table->copy();
    if (!tables_.empty()) tables_.front()->copy();
}

bool DocumentView::copy_all() {
    if (!copy_rich(plain_text(document_), render::to_html(document_))) return false;
    workbench_.tell(tr({"Panel copiado", "Panel copied"}));
    return true;
}

}  // namespace cabildo::workbench
