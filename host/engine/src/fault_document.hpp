// The document that stands in place of one that a plugin could not make.
#pragma once

#include "fault.hpp"

namespace cabildo::engine {

/// One error notice, id "fault", with the fault's words, and the provenance as far as it is known without the plugin.
/// `panel` is nullptr where the plugin could not even be loaded. Throws Error when the store cannot be read.
Document fault_document(const Request& request, const PanelInfo* panel, const Error& fault);

/// What is known of a document before any plugin has spoken. Reads the store.
Provenance base_provenance(const Request& request, const PanelInfo* panel = nullptr);

/// The notice alone.
Notice fault_notice(const Error& fault, Language language);

}  // namespace cabildo::engine
