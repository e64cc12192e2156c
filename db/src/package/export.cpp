// Export of a store as a data package.
#include "export_work.hpp"

#include "../bulk.hpp"
#include "../connection.hpp"
#include "../store_access.hpp"

#include <algorithm>

namespace cabildo::db {

namespace package {

namespace {

/// The initiatives to export: all, or those of the list.
void choose(ExportWork& work, const std::vector<std::string>& codes) {
    std::unordered_set<std::string> wanted(codes.begin(), codes.end());
    work.all = codes.empty();
    scan<long long, std::string>(work.session, "SELECT id, code FROM initiative ORDER BY id",
                                 [&](const long long* key, const std::string* code) {
                                     if (!work.all && wanted.erase(*code) == 0) return;
                                     work.initiatives.push_back(*key);
                                     work.codes.emplace(*key, *code);
                                 });
    if (wanted.empty()) return;
    throw usage_error(format(Text{"El almacén no tiene la iniciativa \"{0}\"", "The store has no initiative \"{0}\""},
                             {*std::min_element(wanted.begin(), wanted.end())}),
                      {}, {"Revise el código", "Check the code"});
}

void write(ExportWork& work) {
    std::string title;
    int illustrative = 0;
    work.session << "SELECT title, illustrative FROM store WHERE id = 1", soci::into(title), soci::into(illustrative);
    export_codebook(work);
    export_initiatives(work);
    export_actors(work);
    export_parts(work);
    export_codings(work);
    export_evidence(work);
    export_declared_tables(work);
    const auto& order = file_names();
    std::stable_sort(work.folder.files.begin(), work.folder.files.end(), [&](const Written& a, const Written& b) {
        return std::find(order.begin(), order.end(), a.file) < std::find(order.begin(), order.end(), b.file);
    });
    write_text(work.folder, "datapackage.json", descriptor_text(work, title, illustrative != 0));
}

}  // namespace

}  // namespace package

void export_package(Store& store, const std::filesystem::path& folder, const std::vector<std::string>& codes) {
    package::OutFolder out(folder);
    StoreAccess::renew(store);
    guarded(store.path(), [&] {
        soci::transaction reading(store.session());
        package::ExportWork work{store.session(), out, {}, {}, true, {}, {}, {}, {}, {}, {}};
        package::choose(work, codes);
        package::write(work);
    });
    StoreAccess::check_unchanged(store);
    StoreAccess::check_stop(store);
    out.publish();
}

}  // namespace cabildo::db
