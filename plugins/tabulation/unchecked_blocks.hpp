// Declared cells as the audit shows them, and the blocks that tell which ones it could not read or compare.
#pragma once

#include "unchecked.hpp"

#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <string>
#include <vector>

namespace cabildo::tabulation {

/// The unchecked cells of one declared table, which lives as long as this.
struct UncheckedOfTable {
    const DeclaredTable* table = nullptr;
    const std::vector<UncheckedCell>* cells = nullptr;
};

/// A notice with their number and the table `unchecked`; nothing where every cell was compared.
void write_unchecked(Document& document, const std::vector<UncheckedOfTable>& tables, const Run& run);

/// What a declared cell says; the text is cut in its middle beyond sixty bytes, which nobody reads to the end.
Cell printed_cell(const std::string& printed, const Run& run);

}  // namespace cabildo::tabulation
