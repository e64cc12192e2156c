#include "reports/composer_page.hpp"

#include "data/empty_state.hpp"
#include "data/section_head.hpp"
#include "dialogs/form.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "native/splitter.hpp"
#include "pages/export_row.hpp"
#include "pages/progress_row.hpp"
#include "print/preview_panel.hpp"
#include "print/print_desk.hpp"
#include "reports/cover_dialog.hpp"
#include "reports/parts_list.hpp"
#include "reports/report_pages.hpp"
#include "reports/run_words.hpp"

#include <cabildo/reports/words.hpp>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

constexpr Splitter::Share parts_share{0.46, 280, 640, 300};
constexpr int later_ms = 250;  ///< after a change, so that a run of changes costs one composition

/// Composed in a thread: the report as it is in the store.
Document composed_report(const reports::Workshop& workshop, db::Store& store, const db::Report& report, bool anonymous = false) {
    return reports::compose(report, reports::parts_of(workshop, store, report, anonymous), {store.state(), anonymous});
}

}  // namespace

ComposerPage::ComposerPage(wxWindow* parent, Workbench& workbench)
    : Page(parent, workbench, reports_place),
      work_(
          workbench.analyses(), [this](double fraction, const std::string& message) { progress_->tell(fraction, message); },
          [this](const Error& error) {
              progress_->end();
              this->workbench().show_error(error);
              enable_buttons();
          }),
      composing_(
          workbench.analyses(), [](double, const std::string&) {},
          [this](const Error& error) {
              preview_->tell({});
              this->workbench().show_error(error);
          }),
      later_(this) {
    set_style(this, Style::form);
    whole_ = new wxPanel(this);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(make_head(whole_), 0, wxEXPAND | wxALL, FromDIP(wide_gap));
    progress_ = new ProgressRow(
        whole_, [this] { work_.cancel(); }, [this] { whole_->Layout(); });
    exports_ = new ExportRow(
        whole_, workbench, [this] { whole_->Layout(); }, [this] { enable_buttons(); });
    for (ProgressRow* row : {progress_, static_cast<ProgressRow*>(exports_)})
        column->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    auto* splitter = new Splitter(whole_);
    wxWindow* left = make_parts(splitter);
    splitter->split_by_share(left, make_preview(splitter), parts_share, workbench.settings().parts_width);
    column->Add(splitter, 1, wxEXPAND);
    whole_->SetSizer(column);
    none_ = new EmptyState(this, tr({"Todavía no hay informes", "No reports yet"}),
                           tr({"Un informe es una lista de análisis guardados con títulos, notas y textos propios, en el orden en que se "
                               "lee. Empiece con uno vacío, o con el informe de un complemento, que ya viene armado.",
                               "A report is a list of saved analyses with titles, notes and texts of your own, in the order in which it is "
                               "read. Start with an empty one, or with a plugin's report, which comes ready-made."}));
    auto* first = none_->add_button(tr({"Nuevo informe…", "New report…"}));
    auto* ready = none_->add_button(tr({"Desde un complemento…", "From a plugin…"}));
    first->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_report(); });
    ready->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_from_plugin(); });
    if (session().read_only()) {
        none_->say(tr({"No hay informes", "There are no reports"}), tr(session().read_only_reason()));
        for (wxButton* button : {first, ready}) button->Disable();
    }
    auto* both = new wxBoxSizer(wxVERTICAL);
    both->Add(whole_, 1, wxEXPAND);
    both->Add(none_, 1, wxEXPAND);
    SetSizer(both);
    Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { compose(); }, later_.GetId());
    refresh();
}

wxWindow* ComposerPage::make_head(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new SectionHead(panel, tr({"Informes", "Reports"}), Style::title);
    new_ = head->add_button(tr({"Nuevo…", "New…"}));
    from_plugin_ = head->add_button(tr({"Desde un complemento…", "From a plugin…"}));
    choice_ = new wxChoice(panel, wxID_ANY);
    set_accessible_name(choice_, tr({"Informe", "Report"}));
    cut_long_choice(choice_);
    cover_ = new wxButton(panel, wxID_ANY, tr({"Portada y estilo…", "Cover and style…"}));
    remove_ = new wxButton(panel, wxID_ANY, tr({"Quitar", "Remove"}));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(choice_, 1, wxALIGN_CENTRE_VERTICAL);
    row->Add(cover_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(gap));
    row->Add(remove_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(4));
    column->Add(head, 0, wxEXPAND | wxBOTTOM, FromDIP(gap));
    column->Add(row, 0, wxEXPAND);
    panel->SetSizer(column);
    new_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_report(); });
    from_plugin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_from_plugin(); });
    cover_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { edit_cover(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove_report(); });
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto index = static_cast<std::size_t>(event.GetSelection());
        if (index < reports_.size()) choose(reports_[index].id);
    });
    return panel;
}

wxWindow* ComposerPage::make_preview(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    auto* head = new SectionHead(panel, tr({"Vista previa", "Preview"}));
    print_ = head->add_button(tr({"Imprimir…", "Print…"}));
    export_ = head->add_button(tr({"Exportar…", "Export…"}));
    set_style(export_, Style::primary);
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { perform(PageCommand::print); });
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { perform(PageCommand::export_panel); });
    preview_ = new PreviewPanel(panel);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    column->Add(preview_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    panel->SetSizer(column);
    return panel;
}

wxWindow* ComposerPage::first_control() {
    if (reports_.empty()) return none_;
    return items_.empty() ? static_cast<wxWindow*>(choice_) : parts_;
}

// What the store holds.

void ComposerPage::changed(Changes changes) {
    if (changes & (change_data | change_journal | change_kept | change_store)) refresh();
}

void ComposerPage::entered() {
    parts_->rows_changed();
    if (!composed_ && !composing_.running()) compose_later();
}

void ComposerPage::show_item(const std::string& item) { choose(std::atoll(item.c_str())); }

const db::Report* ComposerPage::chosen() const {
    const auto found = std::find_if(reports_.begin(), reports_.end(), [this](const auto& each) { return each.id == chosen_; });
    return found == reports_.end() ? nullptr : &*found;
}

void ComposerPage::refresh() {
    reports_ = db::reports(session().store());
    analyses_ = db::saved_analyses(session().store());
    if (chosen() == nullptr) {
        chosen_ = reports_.empty() ? 0 : reports_.front().id;
        composed_.reset();
    }
    show_reports();
    read_items();
    compose_later();
}

void ComposerPage::show_reports() {
    wxArrayString titles;
    for (const db::Report& report : reports_) titles.Add(label_text(from_utf8(report.title)));
    choice_->Set(titles);
    for (std::size_t i = 0; i < reports_.size(); ++i)
        if (reports_[i].id == chosen_) choice_->SetSelection(static_cast<int>(i));
    whole_->Show(!reports_.empty());
    none_->Show(reports_.empty());
    Layout();
}

void ComposerPage::choose(std::int64_t report) {
    if (report == chosen_ || std::none_of(reports_.begin(), reports_.end(), [&](const auto& each) { return each.id == report; })) return;
    chosen_ = report;
    chosen_item_ = 0;
    composed_.reset();
    show_reports();
    read_items();
    compose_later();
}

void ComposerPage::enable_buttons() {
    const bool writable = !session().read_only(), any = chosen() != nullptr, free = !working();
    const db::ReportItem* item = chosen_item();
    const std::size_t row = item != nullptr ? static_cast<std::size_t>(item - items_.data()) : 0;
    new_->Enable(writable && free);
    from_plugin_->Enable(writable && free);
    for (wxButton* button : {cover_, remove_, add_heading_, add_text_}) button->Enable(writable && any);
    add_analysis_->Enable(writable && any && !analyses_.empty());
    for (wxButton* button : {edit_part_, remove_part_}) button->Enable(writable && item != nullptr);
    up_->Enable(writable && item != nullptr && row > 0);
    down_->Enable(writable && item != nullptr && row + 1 < items_.size());
    export_->Enable(any && free);
    print_->Enable(can(PageCommand::print));
    if (!writable)
        for (wxButton* button : {new_, from_plugin_, cover_, remove_, add_analysis_, add_heading_, add_text_, edit_part_, remove_part_, up_, down_})
            button->SetToolTip(tr(session().read_only_reason()));
}

// Reports.

void ComposerPage::add_report() {
    if (session().read_only()) return;
    db::Report fresh;
    fresh.language = language();
    const auto report = ask_report(this, tr({"Nuevo informe", "New report"}), fresh, reports_);
    if (!report) return;
    workbench().guard([&] {
        std::int64_t id = 0;
        session().edit([&](db::Editor& editor) { id = editor.add_report(*report); });
        choose(id);
    });
}

void ComposerPage::edit_cover() {
    if (chosen() == nullptr || session().read_only()) return;
    const db::Report before = *chosen();
    const auto report = ask_report(this, tr({"Portada y estilo", "Cover and style"}), before, reports_);
    if (!report || *report == before) return;
    workbench().guard([&] { session().edit([&](db::Editor& editor) { editor.set_report(before.id, *report); }); });
}

void ComposerPage::remove_report() {
    if (chosen() == nullptr || session().read_only()) return;
    const std::int64_t id = chosen_;
    workbench().guard([&] { session().edit([&](db::Editor& editor) { editor.remove_report(id); }); });  // can be undone
}

void ComposerPage::add_from_plugin() {
    if (session().read_only()) return;
    std::vector<const engine::PluginInfo*> plugins;
    wxArrayString titles;
    for (const engine::PluginInfo& plugin : workbench().analyses().plugins()) {
        if (plugin.state != engine::PluginInfo::State::ready || plugin.panels.empty()) continue;
        plugins.push_back(&plugin);
        titles.Add(tr(plugin.descriptor.title));
    }
    if (plugins.empty()) return workbench().tell(tr({"No hay complementos que se puedan usar", "There are no plugins that can be used"}));
    Form form(this, tr({"Informe de un complemento", "Report of a plugin"}));
    auto* which = form.add_choice({"Complemento", "Plugin"}, titles);
    auto* name = form.add_text({"Título", "Title"}, to_utf8(titles.front()));
    wxArrayString languages;
    languages.Add(from_utf8("Español"));
    languages.Add("English");
    auto* spoken = form.add_choice({"Idioma del informe", "Language of the report"}, languages);
    spoken->SetSelection(language() == Language::en ? 1 : 0);
    db::AnalysisSettings now;
    now.selection = session().selection().text();
    form.add_remark(tr({"Calcula todos sus paneles, con la selección actual ({0}), y los guarda como análisis.",
                        "Runs all of its panels, with the present selection ({0}), and saves them as analyses."},
                       {selection_words(now, session().everything())}));
    form.name_button(tr({"Crear", "Create"}));
    which->Bind(wxEVT_CHOICE, [&](wxCommandEvent& event) { name->SetValue(titles[static_cast<std::size_t>(event.GetSelection())]); });
    form.objection = [&]() -> std::optional<wxString> {
        if (std::none_of(reports_.begin(), reports_.end(), [&](const auto& each) { return each.title == text_of(name); })) return std::nullopt;
        return tr({"Ya hay un informe «{0}». Elija otro título.", "There is a report “{0}” already. Choose another title."}, {text_of(name)});
    };
    if (!form.ask(name)) return;
    save_report_of(*plugins[static_cast<std::size_t>(which->GetSelection())], text_of(name),
                   spoken->GetSelection() == 1 ? Language::en : Language::es);
}

void ComposerPage::save_report_of(const engine::PluginInfo& plugin, const std::string& title, Language spoken) {
    engine::Request request;
    request.store = session().path();
    request.selection = session().selection().text();
    request.plugin = &plugin;
    request.language = spoken;
    workbench().guard([&] {
        work_.start(session().path(), [this, request, title](const reports::Workshop& workshop, db::Store&) -> ThreadWork::Then {
            auto documents = std::make_shared<std::vector<reports::PanelDocument>>(reports::plugin_documents(workshop, request));
            return [this, documents, request, title] {
                progress_->end();
                workbench().guard([&] {
                    std::int64_t id = 0;
                    session().edit([&](db::Editor&) { id = reports::keep_report(session().store(), title, request.language, *documents); });
                    choose(id);
                });
                enable_buttons();
            };
        });
        progress_->begin(tr({"Calculando los paneles…", "Computing the panels…"}));
    });
    enable_buttons();
}

// Composing.

render::ReportStyle ComposerPage::style() const { return reports::style_of(*chosen(), workbench().settings().paper); }

void ComposerPage::compose_later() {
    if (chosen() == nullptr) {
        later_.Stop();
        return preview_->show(nullptr);
    }
    preview_->tell(tr({"Componiendo…", "Composing…"}));
    print_->Disable();
    later_.StartOnce(later_ms);
}

void ComposerPage::compose() {
    if (chosen() == nullptr) return;
    if (!workbench().analyses().loaded()) return compose_later();
    struct Composed {
        Document document;
        std::shared_ptr<const render::Pages> pages;
    };
    workbench().guard([&] {
        composing_.start(session().path(), [this, report = *chosen(), style = style()](const reports::Workshop& workshop, db::Store& store) -> ThreadWork::Then {
            auto composed = std::make_shared<Composed>();
            composed->document = composed_report(workshop, store, report);
            composed->pages = std::make_shared<const render::Pages>(composed->document, style);
            return [this, composed] {
                composed_ = std::move(composed->document);
                preview_->show(composed->pages);
                enable_buttons();
            };
        });
    });
}

bool ComposerPage::working() const { return work_.running() || exports_->running(); }

void ComposerPage::export_to(const ExportChoice& given) {
    if (chosen() == nullptr) return;
    workbench().guard([&] {
        ExportChoice choice = given;
        choice.name = reports::file_name_of(*chosen());
        render::FileOptions options;
        options.style = style();
        exports_->start(choice, options, [report = *chosen()](const reports::Workshop& workshop, db::Store& store, bool anonymous) {
            return composed_report(workshop, store, report, anonymous);
        });
    });
}

// The menu.

bool ComposerPage::can(PageCommand command) const {
    switch (command) {
        case PageCommand::add: return add_analysis_->IsEnabled();
        case PageCommand::remove: return remove_part_->IsEnabled();
        case PageCommand::move_up: return up_->IsEnabled();
        case PageCommand::move_down: return down_->IsEnabled();
        case PageCommand::export_panel: return chosen() != nullptr && !working();
        case PageCommand::print:
        case PageCommand::print_preview: return chosen() != nullptr && composed_.has_value() && settled();
        case PageCommand::cancel: return working();
        default: return false;
    }
}

void ComposerPage::perform(PageCommand command) {
    if (!can(command)) return;
    switch (command) {
        case PageCommand::add: add_analyses(); break;
        case PageCommand::remove: remove_part(); break;
        case PageCommand::move_up: move_part(-1); break;
        case PageCommand::move_down: move_part(1); break;
        case PageCommand::export_panel:
            if (const auto choice = ask_export_choice(wxGetTopLevelParent(this), {tr({"Exportar el informe", "Export the report"}), session().path(),
                                                                                  reports::file_name_of(*chosen()), {}, render::Format::pdf}))
                export_to(*choice);
            break;
        case PageCommand::print: workbench().printing().print(*composed_, style()); break;
        case PageCommand::print_preview: workbench().printing().preview(*composed_, style()); break;
        case PageCommand::cancel:
            if (exports_->running()) exports_->cancel();
            else work_.cancel();
            break;
        default: break;
    }
}

}  // namespace cabildo::workbench
