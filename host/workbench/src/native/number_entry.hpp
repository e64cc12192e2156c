// Number fields that write and read numbers as the window's language does.
#pragma once

class wxSpinCtrlDouble;

namespace cabildo::workbench {

/// Decimal comma in Spanish, point in English; either is read when typed.
void write_in_language(wxSpinCtrlDouble* field);

}  // namespace cabildo::workbench
