#include "pages/export_row.hpp"

#include "language.hpp"

#include <cabildo/db/saved.hpp>
#include <cabildo/reports/anonymous_key.hpp>
#include <cabildo/reports/nameless_style.hpp>

#include <utility>

namespace cabildo::workbench {

/// What is to be written, and where.
struct ExportRow::Rendered {
    ExportChoice choice;
    Files files;
    std::optional<reports::AnonymousKey> key;
};

namespace {

/// The same with its progress as one of several steps.
reports::Workshop step(const reports::Workshop& workshop, std::size_t step, std::size_t all) {
    reports::Workshop part = workshop;
    part.progress = [progress = workshop.progress, step, all](double fraction, const std::string& message) {
        progress((static_cast<double>(step) + fraction) / static_cast<double>(all), message);
    };
    return part;
}

void check_stop(const reports::Workshop& workshop) {
    if (workshop.stop.stop_requested()) throw Error({"interrumpido", "interrupted"}, {}, {}, ErrorKind::cancelled);
}

}  // namespace

ExportRow::ExportRow(wxWindow* parent, Workbench& workbench, std::function<void()> shown, std::function<void()> changed)
    : ProgressRow(
          parent, [this] { cancel(); }, std::move(shown)),
      workbench_(workbench),
      changed_(std::move(changed)),
      work_(
          workbench.analyses(), [this](double fraction, const std::string& message) { tell(fraction, message); },
          [this](const Error& error) {
              ended();
              if (error.kind() == ErrorKind::cancelled) return workbench_.tell(tr({"Exportación detenida", "Export stopped"}));
              workbench_.show_error(error);
          }) {}

void ExportRow::start(ExportChoice choice, const render::FileOptions& options, Source source) {
    workbench_.guard([&] {
        work_.start(workbench_.session().path(), [this, choice = std::move(choice), options, source = std::move(source)](
                                                     const reports::Workshop& workshop, db::Store& store) -> ThreadWork::Then {
            auto rendered = std::make_shared<Rendered>();
            if (choice.key) rendered->key.emplace(*choice.key, store.path(), choice.folder, workshop.stop);
            render::FileOptions worn = options;
            if (rendered->key) worn.style = reports::nameless(std::move(worn.style), db::Identities(store));
            const std::size_t steps = choice.formats.size() + 1;
            const Document document = source(step(workshop, 0, steps), store, rendered->key.has_value());
            for (std::size_t i = 0; i < choice.formats.size(); ++i) {
                check_stop(workshop);
                step(workshop, i + 1, steps).progress(0, std::string(render::format_id(choice.formats[i])));
                for (render::File& file : render::files_of(document, choice.formats[i], choice.name, worn))
                    rendered->files.push_back(std::move(file));
            }
            check_stop(workshop);
            rendered->choice = choice;
            return [this, rendered] { write(rendered); };
        });
        begin(tr({"Exportando…", "Exporting…"}));
    });
    if (changed_) changed_();
}

void ExportRow::write(const std::shared_ptr<Rendered>& rendered) {
    ended();
    if (!may_replace_files(wxGetTopLevelParent(this), rendered->files, rendered->choice.folder)) return;
    workbench_.guard([&] {
        work_.start(workbench_.session().path(), [this, rendered](const reports::Workshop& workshop, db::Store& store) -> ThreadWork::Then {
            if (rendered->key) rendered->key->write(workshop.stop);
            render::write_files(rendered->files, rendered->choice.folder, db::files_of_store(store.path()), workshop.stop);
            return [this, rendered] {
                ended();
                const std::string folder = rendered->choice.folder.string();
                workbench_.tell(rendered->key ? tr({"Exportado a {0}; la clave está en {1}", "Exported to {0}; the key is in {1}"},
                                                   {folder, rendered->key->file().string()})
                                              : tr({"Exportado a {0}", "Exported to {0}"}, {folder}));
            };
        });
        begin(tr({"Guardando los archivos…", "Saving the files…"}));
    });
    if (changed_) changed_();
}

void ExportRow::ended() {
    end();
    if (changed_) changed_();
}

ExportRow::Source shown_document(Document document) {
    return [document = std::move(document)](const reports::Workshop& workshop, db::Store&, bool anonymous) {
        if (!anonymous) return document;
        engine::Outcome outcome = reports::run(workshop, db::settings_of(document), true);
        if (outcome.fault) throw *outcome.fault;
        return std::move(outcome.document);
    };
}

}  // namespace cabildo::workbench
