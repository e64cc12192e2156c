// Import of data packages: the steps in their order, in one transaction, with an entry in the journal for each package.
#include "work.hpp"

#include "../connection.hpp"
#include "../csv/utf8.hpp"
#include "../journal.hpp"
#include "../store_access.hpp"

#include <soci/soci.h>

#include <algorithm>

namespace cabildo::db {

namespace package {

namespace {

void tell_delimiter(Work& work) {
    if (work.delimiter == ';')
        work.remark({"Las columnas están separadas por punto y coma", "The columns are parted by semicolons"});
    else if (work.delimiter == '\t')
        work.remark({"Las columnas están separadas por tabulaciones", "The columns are parted by tabs"});
}

/// The store takes the package's title when it has none, and its mark.
void mark_store(Work& work) {
    std::string title;
    int illustrative = 0;
    work.session << "SELECT title, illustrative FROM store WHERE id = 1", soci::into(title), soci::into(illustrative);
    Row given;
    if (title.empty() && !work.descriptor.title.empty()) given["title"] = work.descriptor.title;
    if (work.descriptor.illustrative && illustrative == 0) {
        given["illustrative"] = 1LL;
        work.remark({"El paquete contiene datos ilustrativos: el almacén queda marcado como ilustrativo",
                     "The package holds illustrative data: the store is marked as illustrative"});
    }
    if (!given.empty()) work.replace.update("store", 1, given);
}

void describe(Work& work) {
    work.descriptor = read_descriptor(work.source);
    work.summary.title = work.descriptor.title;
    work.summary.illustrative = work.descriptor.illustrative;
    for (const std::string& file : work.descriptor.passed_over)
        work.remark(format(Text{"El archivo \"{0}\" no es del formato y se omite",
                                "The file \"{0}\" is not part of the format and is passed over"},
                           {file}));
}

ImportSummary run(Work& work, const ImportMapping& csv) {
    describe(work);
    sheet::open_sheet(work, csv);
    tell_delimiter(work);
    read_variables(work);
    scan_initiatives(work);
    read_coverage(work);
    work.codebook.settle();
    mark_store(work);
    write_initiatives(work);
    write_actors(work);
    write_parts(work);
    write_part_coverage(work);
    write_evaluators(work);
    write_codings(work);
    write_evidence(work);
    write_declared_tables(work);
    work.target.flush();
    summarise_inferred(work);
    return work.summary;
}

Text journal_title(const Work& work) {
    return format(Text{"Importación de {0} (iniciativas: {1})", "Import of {0} (initiatives: {1})"},
                  {csv::as_utf8(work.source.name()), std::to_string(work.initiatives.size())});
}

}  // namespace

}  // namespace package

namespace {

using Sources = std::vector<std::unique_ptr<package::Source>>;
using Paths = std::vector<std::filesystem::path>;

/// Of several packages, the one that is wrong: its files have the same names as the others'.
Error of_package(const Error& error, const package::Source& source, const std::filesystem::path& path) {
    const auto& names = package::file_names();
    const std::string& where = error.where();
    const bool named = source.plain() ? where == source.name()
                                      : where == "datapackage.json" || std::find(names.begin(), names.end(), where) != names.end();
    if (!named && !where.empty()) return error;
    return Error(error.message(), (source.plain() || where.empty() ? path : path / where).string(), error.remedy(), error.kind());
}

/// One package with its entry in the journal, inside the caller's transaction.
ImportSummary import_inside(Store& store, const package::Source& source, Existing existing, const ImportMapping& csv) {
    package::Work work(store, source, existing, true);
    ImportSummary summary = package::run(work, csv);
    record(store.session(), "import", package::journal_title(work), {{"package", csv::as_utf8(source.name())}},
           work.replace.inverse(work.target), true);
    return summary;
}

std::vector<ImportSummary> import_inside(Store& store, const Sources& sources, const Paths& paths, Existing existing,
                                         const ImportMapping& csv) {
    std::vector<ImportSummary> summaries;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        try {
            summaries.push_back(import_inside(store, *sources[i], existing, csv));
        } catch (const Error& error) {
            if (sources.size() == 1) throw;
            throw of_package(error, *sources[i], paths[i]);
        }
    }
    return summaries;
}

Sources open_all(const Paths& paths) {
    Sources sources;
    for (const std::filesystem::path& path : paths) sources.push_back(package::Source::open(path));
    return sources;
}

}  // namespace

ImportSummary import_package(Store& store, const std::filesystem::path& path, Existing existing, const ImportMapping& csv) {
    return import_packages(store, {path}, existing, csv).front();
}

std::vector<ImportSummary> import_packages(Store& store, const Paths& paths, Existing existing, const ImportMapping& csv) {
    const Sources sources = open_all(paths);
    WriteTransaction transaction(store);
    return guarded(store.path(), [&] {
        auto summaries = import_inside(store, sources, paths, existing, csv);
        StoreAccess::check_stop(store);
        transaction.commit();
        return summaries;
    });
}

ImportSummary preview_package(Store& store, const std::filesystem::path& path, Existing existing, const ImportMapping& csv) {
    const auto source = package::Source::open(path);
    return guarded(store.path(), [&] {
        soci::transaction reading(store.session());
        package::Work work(store, *source, existing, false);
        return package::run(work, csv);
    });
}

std::vector<ImportSummary> preview_packages(Store& store, const Paths& paths, Existing existing, const ImportMapping& csv) {
    const Sources sources = open_all(paths);
    const WriteTransaction transaction(store);  // never committed
    return guarded(store.path(), [&] { return import_inside(store, sources, paths, existing, csv); });
}

}  // namespace cabildo::db
