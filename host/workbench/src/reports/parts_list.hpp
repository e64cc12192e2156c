// The parts of a report in the order in which they are read, moved by dragging.
#pragma once

#include "data/row_list.hpp"

#include <functional>
#include <optional>

namespace cabildo::workbench {

class PartsList : public RowList {
public:
    /// `movable`: not in a store that may only be read.
    PartsList(wxWindow* parent, bool movable);

    /// Called with a row and the place that it is to have.
    std::function<void(std::size_t row, std::size_t place)> on_move;
    /// A row was dropped above another, or below the last.
    void drop(std::size_t dragged, std::size_t above);

private:
    void allow_dragging();

    std::optional<std::size_t> dragged_;
};

}  // namespace cabildo::workbench
