#include "reports/parts_list.hpp"

#include "language.hpp"

#include <wx/dataobj.h>

namespace cabildo::workbench {

PartsList::PartsList(wxWindow* parent, bool movable)
    : RowList(parent, tr({"Partes del informe", "Parts of the report"}),
              {{tr({"Parte", "Part"}), 96, false, false, false, true},
               {tr({"Título o comienzo", "Title or beginning"}), 180, false, true},
               {tr({"Estado", "State"}), 126}}) {
    keep_order();
    if (movable) allow_dragging();
}

void PartsList::allow_dragging() {
    EnableDragSource(wxDF_UNICODETEXT);
    EnableDropTarget(wxDF_UNICODETEXT);
    Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [this](wxDataViewEvent& event) {
        dragged_ = selected();
        if (!dragged_) return event.Veto();
        event.SetDataObject(new wxTextDataObject(from_utf8(cell(*dragged_, 1).text)));
        event.SetDragFlags(wxDrag_DefaultMove);
    });
    Bind(wxEVT_DATAVIEW_ITEM_DROP_POSSIBLE, [this](wxDataViewEvent& event) {
        if (dragged_) {
            event.SetDropEffect(wxDragMove);
        } else {
            event.Veto();  // from elsewhere
        }
    });
    Bind(wxEVT_DATAVIEW_ITEM_DROP, [this](wxDataViewEvent& event) {
        if (!dragged_) return event.Veto();
        const wxDataViewItem item = event.GetItem();
        const std::size_t above = item.IsOk() ? place_of_item(item) : count();
        // The list is filled anew by what follows: not while GTK is still dropping.
        CallAfter([this, dragged = *dragged_, above] { drop(dragged, above); });
        dragged_.reset();
    });
}

void PartsList::drop(std::size_t dragged, std::size_t above) {
    const std::size_t place = above > dragged ? above - 1 : above;
    if (place != dragged && dragged < count() && place < count() && on_move) on_move(dragged, place);
}

}  // namespace cabildo::workbench
