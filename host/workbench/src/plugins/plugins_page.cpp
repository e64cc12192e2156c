#include "plugins/plugins_page.hpp"

#include "data/section_head.hpp"
#include "document/document_view.hpp"
#include "language.hpp"
#include "native/look.hpp"
#include "pages/progress_row.hpp"
#include "plugins/install_dialog.hpp"
#include "plugins/plugin_facts.hpp"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

using engine::PluginInfo;
using Standing = PluginInfo::Standing;

enum PluginColumn : unsigned { plugin_column_name, plugin_column_version, plugin_column_publisher, plugin_column_origin, plugin_column_state };

constexpr int least_list = 150;

bool own(const PluginInfo& plugin) { return plugin.origin == PluginInfo::Origin::user; }
bool waits_for_leave(const PluginInfo& plugin) { return plugin.standing == Standing::fresh || plugin.standing == Standing::changed; }

/// What a thread throws, as an Error that can be shown later.
Error caught() {
    try {
        throw;
    } catch (const Error& error) {
        return error;
    } catch (const std::exception& exception) {
        return Error({std::string("no se pudo: ") + exception.what(), std::string("it did not work: ") + exception.what()});
    }
}

}  // namespace

PluginsPage::PluginsPage(wxWindow* parent, Workbench& workbench)
    : Page(parent, workbench, plugins_place),
      work_(workbench.analyses(), [this](double fraction, const std::string& message) { progress_->tell(fraction, message); }) {
    set_style(this, Style::form);
    SetBackgroundColour(colours().page);
    const int edge = FromDIP(page_margin);
    auto* head = new SectionHead(this, tr({"Complementos", "Plugins"}), Style::title);
    install_ = head->add_button(tr({"Instalar desde archivo…", "Install from file…"}));
    set_style(install_, Style::primary);
    allow_ = head->add_button(tr({"Permitir", "Allow"}));
    enable_ = head->add_button(tr({"Activar", "Enable"}));
    disable_ = head->add_button(tr({"Desactivar", "Disable"}));
    remove_ = head->add_button(tr({"Quitar…", "Remove…"}));
    if (!session().is_open()) {  // else the tree is there
        auto* back = head->add_button(tr({"Volver al inicio", "Back to start"}));
        back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->workbench().go("start"); });
    }
    summary_ = styled_text(this, wxString(), Style::muted);
    progress_ = new ProgressRow(
        this, [this] { work_.cancel(); }, [this] { Layout(); });
    list_ = new RowList(this, tr({"Complementos", "Plugins"}),
                        {{tr({"Nombre", "Name"}), 180, false, true},
                         {tr({"Versión", "Version"}), 80},
                         {tr({"Lo publica", "Publisher"}), 170, false, false, false, true},
                         {tr({"Origen", "Origin"}), 130},
                         {tr({"Estado", "State"}), 130, false, false, true}});
    list_->SetMinSize(FromDIP(wxSize(-1, least_list)));
    native_ = new wxButton(this, wxID_ANY, tr({"Permitir su panel nativo", "Allow its native panel"}));
    details_ = new DocumentView(this, workbench);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge);
    column->Add(summary_, 0, wxLEFT | wxRIGHT, edge);
    column->AddSpacer(FromDIP(wide_gap));
    column->Add(progress_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge);
    column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->Add(native_, 0, wxLEFT | wxTOP, edge);
    column->Add(details_, 1, wxEXPAND | wxTOP, FromDIP(gap));
    SetSizer(column);
    install_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_file(); });
    allow_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { allow(); });
    enable_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { allow(); });
    disable_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { disable(); });
    native_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const PluginInfo* plugin = chosen(); plugin != nullptr && plugin->native) allow_native(!plugin->native->allowed());
    });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
    list_->on_select = [this](std::size_t row) {
        if (row < plugins_.size()) chosen_ = plugins_[row].file;
        show_chosen();
    };
    list_->on_remove = [this](std::size_t) { remove(); };
    list_->on_add = [this] { ask_file(); };
    refresh();
}

/// Files may have come, gone or changed since the plugins were read.
void PluginsPage::entered() {
    if (workbench().analyses().loaded() && !work_.running()) workbench().reload_plugins();
}

bool PluginsPage::may_change() const { return !workbench().analyses().safe_mode() && !work_.running(); }

const PluginInfo* PluginsPage::chosen() const {
    const auto found = std::find_if(plugins_.begin(), plugins_.end(), [this](const PluginInfo& each) { return each.file == chosen_; });
    return found == plugins_.end() ? nullptr : &*found;
}

bool PluginsPage::choose(const std::string& name) {
    for (std::size_t row = 0; row < plugins_.size(); ++row) {
        if (plugins_[row].id != name && plugins_[row].file.filename() != name) continue;
        chosen_ = plugins_[row].file;
        list_->select(row);
        show_chosen();
        return true;
    }
    return false;
}

ListCell PluginsPage::cell(std::size_t row, unsigned column) const {
    if (row >= plugins_.size()) return {};
    const PluginInfo& plugin = plugins_[row];
    switch (column) {
        case plugin_column_name: return {plugin_name(plugin)};
        case plugin_column_version: return {plugin.descriptor.version};
        case plugin_column_publisher: return {plugin.descriptor.publisher};
        case plugin_column_origin: return {plugin_origin(plugin).in(language())};
        case plugin_column_state: {
            ListCell state{plugin_state(plugin).in(language())};
            if (plugin.state == PluginInfo::State::ready) state.muted = true;
            else state.bold = true;
            return state;
        }
        default: return {};
    }
}

void PluginsPage::refresh() {
    plugins_ = workbench().analyses().plugins();
    // What somebody may want to do something with stands first.
    std::stable_partition(plugins_.begin(), plugins_.end(), [](const PluginInfo& plugin) { return plugin.origin != PluginInfo::Origin::bundled; });
    const auto mine = std::count_if(plugins_.begin(), plugins_.end(), own);
    const auto waiting = std::count_if(plugins_.begin(), plugins_.end(), [](const PluginInfo& plugin) { return own(plugin) && waits_for_leave(plugin); });
    wxString summary;
    if (workbench().analyses().safe_mode()) {
        summary = tr({"Modo seguro: aquí no se cambia nada. Para hacerlo, empiece sin --safe-mode.",
                      "Safe mode: nothing is changed here. To do so, start without --safe-mode."});
    } else if (!workbench().analyses().loaded()) {
        summary = tr({"Leyendo los complementos…", "Reading the plugins…"});
    } else if (mine == 0) {
        summary = tr({"Usted no ha instalado ninguno. El archivo .so se comprueba antes de instalarse.",
                      "You have installed none. The .so file is checked before it is installed."});
    } else {
        summary = tr({"Suyos: {0}", "Yours: {0}"}, {number_text(mine)});
        if (waiting > 0) summary += tr({" · por permitir: {0}", " · to be allowed: {0}"}, {number_text(waiting)});
    }
    summary_->SetLabel(label_text(summary));
    list_->set_rows(plugins_.size(), [this](std::size_t row, unsigned column) { return cell(row, column); });
    if (chosen() == nullptr) chosen_ = plugins_.empty() ? std::filesystem::path() : plugins_.front().file;
    for (std::size_t row = 0; row < plugins_.size(); ++row)
        if (plugins_[row].file == chosen_) list_->select(row, false);
    show_chosen();
    Layout();
}

void PluginsPage::show_chosen() {
    const PluginInfo* plugin = chosen();
    details_->show(plugin != nullptr ? plugin_explanation(*plugin) : Document{});
    enable_buttons();
}

void PluginsPage::enable_buttons() {
    const PluginInfo* plugin = chosen();
    const bool changeable = plugin != nullptr && own(*plugin) && may_change();
    install_->Enable(may_change());
    allow_->Enable(changeable && waits_for_leave(*plugin));
    enable_->Enable(changeable && plugin->standing == Standing::disabled);
    disable_->Enable(changeable && plugin->standing == Standing::allowed);
    remove_->Enable(changeable);
    const auto* native = plugin != nullptr && plugin->native && !plugin->native->fault ? &*plugin->native : nullptr;
    native_->SetLabel(native != nullptr && native->allowed() ? tr({"Desactivar su panel nativo", "Disable its native panel"})
                                                            : tr({"Permitir su panel nativo", "Allow its native panel"}));
    native_->Show(native != nullptr);
    native_->Enable(native != nullptr && may_change() && native->standing != Standing::forbidden);
    Layout();
}

void PluginsPage::begin(const wxString& doing, ThreadWork::Work work) {
    progress_->begin(doing);
    work_.start(std::move(work));
    enable_buttons();
}

void PluginsPage::ended() {
    progress_->end();
    enable_buttons();
}

void PluginsPage::change(const wxString& doing, Change change) {
    const Analyses& analyses = workbench().analyses();
    begin(doing, [this, change = std::move(change), places = analyses.places(), folders = analyses.extra_folders()](
                     const std::stop_token&, const ThreadWork::Progress&) -> ThreadWork::Then {
        std::optional<Error> failure;
        Text done;
        try {
            shelf::PluginShelf shelf(places, folders);
            done = change(shelf);
        } catch (...) {
            failure = caught();
        }
        return [this, failure, done] {
            ended();
            if (failure) {
                workbench().show_error(*failure);
            } else {
                workbench().tell(tr(done));
            }
            workbench().reload_plugins();  // what failed may have been allowed all the same
        };
    });
}

void PluginsPage::ask_file() {
    if (!may_change()) return;
    wxFileDialog dialog(wxGetTopLevelParent(this), tr({"Instalar un complemento", "Install a plugin"}), wxString(), wxString(),
                        tr({"Complementos (*.so)|*.so", "Plugins (*.so)|*.so"}), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) install_file(to_utf8(dialog.GetPath()));
}

void PluginsPage::install_file(const std::filesystem::path& library) {
    if (!may_change()) return;
    const Analyses& analyses = workbench().analyses();
    begin(tr({"Comprobando {0}…", "Checking {0}…"}, {library.filename().string()}),
          [this, library, language = language(), places = analyses.places(), folders = analyses.extra_folders()](
              const std::stop_token& stop, const ThreadWork::Progress& progress) -> ThreadWork::Then {
              try {
                  const shelf::PluginShelf shelf(places, folders);
                  const shelf::Candidate candidate = shelf.examine(library, stop, progress, language);
                  return [this, candidate] {
                      ended();
                      if (const auto answer = confirm_install(this, workbench(), candidate)) install(candidate, answer->allow_native);
                  };
              } catch (const shelf::Refused& refused) {
                  return [this, refused] {
                      ended();
                      workbench().show_error(refused);  // stays above the page when the dialog is closed
                      show_refusal(this, workbench(), refused);
                  };
              } catch (...) {
                  return [this, failure = caught()] {
                      ended();
                      workbench().show_error(failure);
                  };
              }
          });
}

void PluginsPage::install(const shelf::Candidate& candidate, bool allow_native) {
    chosen_ = workbench().analyses().places().user_plugins / (candidate.plugin.id + ".so");
    change(tr({"Instalando…", "Installing…"}), [candidate, allow_native](shelf::PluginShelf& shelf) -> Text {
        shelf.install(candidate, allow_native);
        return {"Complemento instalado y permitido", "Plugin installed and allowed"};
    });
}

void PluginsPage::allow() {
    const PluginInfo* plugin = chosen();
    if (plugin == nullptr || !may_change()) return;
    const bool again = plugin->standing == Standing::disabled;
    change(tr({"Permitiendo…", "Allowing…"}), [name = plugin->file.filename().string(), hash = plugin->hash, again](shelf::PluginShelf& shelf) -> Text {
        for (const PluginInfo& each : shelf.plugins())
            if (own(each) && each.file.filename() == name && each.hash != hash)
                throw Error({"el archivo cambió mientras usted decidía", "the file changed while you were deciding"}, each.file.string(),
                            {"Mire su huella de ahora y permítalo otra vez.", "Look at its hash as it is now, and allow it again."});
        if (const PluginInfo& now = shelf.enable(name); now.fault) throw *now.fault;
        return again ? Text{"Complemento activado", "Plugin enabled"} : Text{"Complemento permitido", "Plugin allowed"};
    });
}

void PluginsPage::disable() {
    const PluginInfo* plugin = chosen();
    if (plugin == nullptr || !may_change()) return;
    change(tr({"Desactivando…", "Disabling…"}), [name = plugin->file.filename().string()](shelf::PluginShelf& shelf) -> Text {
        shelf.disable(name);
        return {"Complemento desactivado", "Plugin disabled"};
    });
}

void PluginsPage::allow_native(bool on) {
    const PluginInfo* plugin = chosen();
    if (plugin == nullptr || !plugin->native || !may_change()) return;
    change(on ? tr({"Permitiendo…", "Allowing…"}) : tr({"Desactivando…", "Disabling…"}),
           [name = plugin->id, hash = plugin->native->hash, on](shelf::PluginShelf& shelf) -> Text {
               for (const PluginInfo& each : shelf.plugins())
                   if (each.id == name && each.native && each.native->hash != hash)
                       throw Error({"el archivo cambió mientras usted decidía", "the file changed while you were deciding"}, each.native->file.string(),
                                   {"Mire su huella de ahora y permítalo otra vez.", "Look at its hash as it is now, and allow it again."});
               if (on) {
                   shelf.enable_native(name);
                   return {"Panel nativo permitido", "Native panel allowed"};
               }
               shelf.disable_native(name);
               return {"Panel nativo desactivado", "Native panel disabled"};
           });
}

void PluginsPage::show_item(const std::string& item) {
    if (!item.empty()) choose(item);
}

void PluginsPage::remove() {
    const PluginInfo* plugin = chosen();
    if (plugin == nullptr || !own(*plugin) || !may_change()) return;
    const std::string name = plugin->file.filename().string();
    wxMessageDialog dialog(wxGetTopLevelParent(this), tr({"¿Quitar «{0}»?", "Remove “{0}”?"}, {plugin_name(*plugin)}),
                           tr({"Complementos", "Plugins"}), wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    dialog.SetExtendedMessage(tr({"Su archivo se borra de su carpeta. Los análisis guardados que hizo se conservan.",
                                  "Its file is deleted from your folder. The saved analyses that it made are kept."}));
    dialog.SetYesNoLabels(tr({"Quitar", "Remove"}), tr({"Cancelar", "Cancel"}));
    if (dialog.ShowModal() != wxID_YES) return;
    change(tr({"Quitando…", "Removing…"}), [name](shelf::PluginShelf& shelf) -> Text {
        shelf.remove(name);
        return {"Complemento quitado", "Plugin removed"};
    });
}

bool PluginsPage::can(PageCommand command) const {
    switch (command) {
        case PageCommand::add: return may_change();
        case PageCommand::remove: return remove_->IsEnabled();
        case PageCommand::cancel: return work_.running();
        case PageCommand::copy:
        case PageCommand::copy_all: return chosen() != nullptr;
        default: return false;
    }
}

void PluginsPage::perform(PageCommand command) {
    switch (command) {
        case PageCommand::add: ask_file(); break;
        case PageCommand::remove: remove(); break;
        case PageCommand::cancel: work_.cancel(); break;
        case PageCommand::copy: details_->copy_focused(); break;
        case PageCommand::copy_all: details_->copy_all(); break;
        default: break;
    }
}

}  // namespace cabildo::workbench
