#include "frame/navigation_tree.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/lists.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"

namespace cabildo::workbench {

namespace {

using Kind = NavigationEntry::Kind;

constexpr int count_width = 56;

const NavigationEntry* entry_of(const wxDataViewItem& item) { return static_cast<const NavigationEntry*>(item.GetID()); }

wxDataViewItem item_of(const NavigationEntry& entry) { return wxDataViewItem(const_cast<NavigationEntry*>(&entry)); }

}  // namespace

/// Entries as a tree of two levels; the items are pointers to them.
class NavigationTree::Model : public wxDataViewModel {
public:
    explicit Model(const std::vector<NavigationEntry>& entries) : entries_(entries) {}

    void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const override {
        const NavigationEntry* entry = entry_of(item);
        const wxString text = escaped(column == 0 ? entry->label : entry->count);
        // Headings keep their distance from what stands above them.
        const bool spaced = column == 0 && entry->kind == Kind::heading;
        value = spaced ? "<span size='5000'> \n</span><span size='smaller'>" + text + "</span>" : text;
    }
    bool SetValue(const wxVariant&, const wxDataViewItem&, unsigned) override { return false; }
    bool GetAttr(const wxDataViewItem& item, unsigned column, wxDataViewItemAttr& attributes) const override {
        const bool heading = entry_of(item)->kind == Kind::heading;
        if (heading) attributes.SetBold(true);
        if (heading || column == 1) attributes.SetColour(colours().muted);
        return heading || column == 1;
    }
    wxDataViewItem GetParent(const wxDataViewItem& item) const override {
        for (const NavigationEntry& entry : entries_)
            for (const NavigationEntry& child : entry.children)
                if (&child == entry_of(item)) return item_of(entry);
        return wxDataViewItem();
    }
    bool IsContainer(const wxDataViewItem& item) const override {
        return !item.IsOk() || entry_of(item)->kind == Kind::branch;
    }
    bool HasContainerColumns(const wxDataViewItem&) const override { return true; }
    unsigned GetChildren(const wxDataViewItem& item, wxDataViewItemArray& children) const override {
        const std::vector<NavigationEntry>& list = item.IsOk() ? entry_of(item)->children : entries_;
        for (const NavigationEntry& entry : list) children.Add(item_of(entry));
        return static_cast<unsigned>(list.size());
    }

private:
    const std::vector<NavigationEntry>& entries_;
};

NavigationTree::NavigationTree(wxWindow* parent, std::function<void(const std::string&)> chosen)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_NO_HEADER | wxDV_SINGLE | wxDV_VARIABLE_LINE_HEIGHT | wxBORDER_NONE),
      chosen_(std::move(chosen)),
      model_(new Model(entries_)) {
    AssociateModel(model_.get());
    auto* name_renderer = new wxDataViewTextRenderer();
    name_renderer->EnableMarkup();
    name_renderer->EnableEllipsize(wxELLIPSIZE_END);
    auto* name = new wxDataViewColumn(tr({"Página", "Page"}), name_renderer, 0, FromDIP(170), wxALIGN_LEFT,
                                      wxDATAVIEW_COL_RESIZABLE);
    auto* count_renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, wxALIGN_RIGHT);
    count_renderer->EnableMarkup();
    auto* count = new wxDataViewColumn(tr({"Cantidad", "Count"}), count_renderer, 1, FromDIP(count_width), wxALIGN_RIGHT, 0);
    AppendColumn(name);
    AppendColumn(count);
    pad_cells(name, 2, FromDIP(2));
    pad_cells(count, FromDIP(8), FromDIP(2));
    SetExpanderColumn(name);
    SetIndent(FromDIP(4));
    make_navigation(this);
    set_accessible_name(this, tr({"Navegación", "Navigation"}));
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) { selection_changed(event.GetItem()); });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) { activated(event.GetItem()); });
    Bind(wxEVT_SIZE, [this, name](wxSizeEvent& event) {
        name->SetWidth(std::max(event.GetSize().GetWidth() - FromDIP(count_width), FromDIP(80)));
        event.Skip();
    });
}

void NavigationTree::fill(std::vector<NavigationEntry> entries, const std::vector<std::string>& open) {
    quiet_ = true;
    entries_ = std::move(entries);
    model_->Cleared();
    for (const NavigationEntry& entry : entries_)
        if (entry.kind == Kind::branch && std::find(open.begin(), open.end(), entry.place) != open.end())
            Expand(item_of(entry));
    quiet_ = false;
    mark(marked_);
}

void NavigationTree::mark(const std::string& place) {
    marked_ = place;
    quiet_ = true;
    if (const NavigationEntry* entry = find_entry(entries_, place)) {
        const wxDataViewItem item = item_of(*entry);
        EnsureVisible(item);
        Select(item);
        SetCurrentItem(item);
    } else {
        UnselectAll();
    }
    quiet_ = false;
}

std::vector<std::string> NavigationTree::open_branches() const {
    std::vector<std::string> open;
    for (const NavigationEntry& entry : entries_)
        if (entry.kind == Kind::branch && IsExpanded(item_of(entry))) open.push_back(entry.place);
    return open;
}

void NavigationTree::selection_changed(const wxDataViewItem& item) {
    if (quiet_ || !item.IsOk()) return;
    const NavigationEntry* entry = entry_of(item);
    if (entry->kind == Kind::page || entry->kind == Kind::unusable) chosen_(std::string(entry->place));
}

void NavigationTree::activated(const wxDataViewItem& item) {
    if (!item.IsOk() || entry_of(item)->kind != Kind::branch) return;
    if (IsExpanded(item)) {
        Collapse(item);
    } else {
        Expand(item);
    }
}

}  // namespace cabildo::workbench
