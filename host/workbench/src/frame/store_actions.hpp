// What the File and Tools menus do with stores: ask for paths, do it, tell what came of it.
#pragma once

#include "workbench.hpp"

namespace cabildo::workbench {

void ask_new_store(wxWindow* parent, Workbench& workbench);
void ask_open_store(wxWindow* parent, Workbench& workbench);
/// Opens the user's copy of the sample; makes it first where there is none.
void open_sample(Workbench& workbench);
void ask_save_copy(wxWindow* parent, Workbench& workbench);
void ask_import(wxWindow* parent, Workbench& workbench);
void ask_export_package(wxWindow* parent, Workbench& workbench);
/// Writes the store as a data package and tells it, or shows the failure.
void export_package(Workbench& workbench, const std::filesystem::path& folder);
void verify_store(Workbench& workbench);

/// Where the user's copy of the sample lies: Documents/Cabildo.
std::filesystem::path sample_store_path();

}  // namespace cabildo::workbench
