#include "frame/store_actions.hpp"

#include "data/import_dialog.hpp"
#include "language.hpp"

#include <cabildo/db/package.hpp>

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/stdpaths.h>
#include <wx/textdlg.h>

namespace cabildo::workbench {

namespace fs = std::filesystem;

namespace {

constexpr const char* sample_name = "contest-2009";

wxString store_filter() {
    return tr({"Almacenes de Cabildo (*.cabildo)|*.cabildo|Todos los archivos|*",
               "Cabildo stores (*.cabildo)|*.cabildo|All files|*"});
}

fs::path documents() { return to_utf8(wxStandardPaths::Get().GetDocumentsDir()); }

/// Asks for a file to write; its name ends in .cabildo. Empty when the user gave up.
fs::path ask_store_to_write(wxWindow* parent, const wxString& title, const std::string& name) {
    wxFileDialog dialog(parent, title, from_utf8(documents().string()), from_utf8(name), store_filter(),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return {};
    fs::path path = to_utf8(dialog.GetPath());
    if (path.extension() != ".cabildo") path += ".cabildo";
    return path;
}

void remember(Workbench& workbench) {
    workbench.settings().remember(workbench.session().path());
    workbench.settings().save(settings_file());
}

}  // namespace

fs::path sample_store_path() { return documents() / "Cabildo" / (std::string(sample_name) + ".cabildo"); }

void ask_new_store(wxWindow* parent, Workbench& workbench) {
    const fs::path path =
        ask_store_to_write(parent, tr({"Nuevo almacén", "New store"}), to_utf8(tr({"Mi concurso.cabildo", "My contest.cabildo"})));
    if (path.empty()) return;
    workbench.guard([&] {
        workbench.session().create(path, path.stem().string());
        remember(workbench);
    });
}

void ask_open_store(wxWindow* parent, Workbench& workbench) {
    wxFileDialog dialog(parent, tr({"Abrir un almacén", "Open a store"}), from_utf8(documents().string()), wxString(),
                        store_filter(), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) workbench.open_store(to_utf8(dialog.GetPath()));
}

void open_sample(Workbench& workbench) {
    const fs::path path = sample_store_path();
    if (fs::exists(path)) {
        workbench.open_store(path);
        return;
    }
    workbench.guard([&] {
        wxBusyCursor busy;
        fs::create_directories(path.parent_path());
        const fs::path package = workbench.analyses().places().shared_data / "samples" / sample_name;
        workbench.session().create_sample(path, package, to_utf8(tr({"Concurso 2009", "Contest 2009"})));
        remember(workbench);
    });
}

void ask_save_copy(wxWindow* parent, Workbench& workbench) {
    const fs::path& open = workbench.session().path();
    const fs::path path = ask_store_to_write(parent, tr({"Guardar una copia", "Save a copy"}),
                                             open.stem().string() + to_utf8(tr({" (copia)", " (copy)"})) + ".cabildo");
    if (path.empty()) return;
    workbench.in_background(tr({"Guardando una copia…", "Saving a copy…"}), [path, told = language()](db::Store& store) {
        store.backup(path);
        return format(Text{"Copia guardada en {0}", "Copy saved to {0}"}.in(told), {path.string()});
    });
}

void ask_import(wxWindow* parent, Workbench& workbench) { show_import_dialog(parent, workbench); }

void ask_export_package(wxWindow* parent, Workbench& workbench) {
    wxDirDialog dialog(parent, tr({"Carpeta nueva o vacía para el paquete de datos", "New or empty folder for the data package"}),
                       from_utf8(documents().string()), wxDD_DEFAULT_STYLE);
    if (dialog.ShowModal() == wxID_OK) export_package(workbench, to_utf8(dialog.GetPath()));
}

void export_package(Workbench& workbench, const fs::path& folder) {
    workbench.in_background(tr({"Exportando el paquete…", "Exporting the package…"}), [folder, told = language()](db::Store& store) {
        db::export_package(store, folder);
        return format(Text{"Paquete exportado a {0}", "Package exported to {0}"}.in(told), {folder.string()});
    });
}

void verify_store(Workbench& workbench) {
    workbench.in_background(tr({"Verificando el almacén…", "Checking the store…"}), [told = language()](db::Store& store) {
        const std::vector<Error> found = store.verify();
        if (!found.empty()) throw found.front();
        return Text{"El almacén está sano", "The store is sound"}.in(told);
    });
}

}  // namespace cabildo::workbench
