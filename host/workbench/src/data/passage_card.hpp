// The passages that support a coded fact, as quotations with their source.
#pragma once

#include <cabildo/db/record.hpp>

#include <wx/panel.h>

#include <vector>

namespace cabildo::workbench {

class WrappedText;

class PassageCard : public wxPanel {
public:
    explicit PassageCard(wxWindow* parent);

    /// Hides itself when there are none.
    void show(const std::vector<db::EvidenceRow>& passages);
    std::size_t count() const { return texts_.size() / 2; }

private:
    void wrap();
    void paint();

    std::vector<WrappedText*> texts_;  ///< passage, source, passage, source, …
};

}  // namespace cabildo::workbench
