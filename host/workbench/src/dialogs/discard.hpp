// Asked before the store is left while it lacks something that was typed.
#pragma once

class wxWindow;

namespace cabildo::workbench {

class Drafts;

/// Names what was refused and why. True when it may be dropped.
bool may_discard(wxWindow* parent, const Drafts& drafts);

}  // namespace cabildo::workbench
