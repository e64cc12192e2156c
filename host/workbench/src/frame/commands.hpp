// The ids of the frame's commands. Their order is kept: scripts and screen readers may rely on them.
#pragma once

#include <wx/defs.h>

namespace cabildo::workbench {

enum CommandId : int {
    command_first = wxID_HIGHEST + 100,
    command_new = command_first,
    command_open,
    command_open_sample,
    command_close_store,
    command_save_copy,
    command_import,
    command_export_package,
    command_quit,
    command_undo,
    command_redo,
    command_copy,
    command_copy_all,
    command_find,
    command_add,
    command_remove,
    command_preferences,
    command_filter,
    command_clear_filters,
    command_next_area,
    command_rerun,
    command_cancel,
    command_export_panel,
    command_export_report,
    command_verify,
    command_help,
    command_about,
    command_language_es,
    command_language_en,
    command_theme_system,
    command_theme_light,
    command_theme_dark,
    command_first_recent,  ///< ten of them
    command_last_recent = command_first_recent + 9,
    command_save_analysis,
    command_page_setup,
    command_print_preview,
    command_print,
    command_move_up,
    command_move_down,
    command_reports,
    command_saved,
    command_history,
    command_plugins,
    command_last
};

}  // namespace cabildo::workbench
