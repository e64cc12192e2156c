// Ids of rows in the store.
#include "stored_ids.hpp"

namespace cabildo::db::package {

StoredIds::StoredIds(Work& work, Table table, bool replaced) {
    long long rows = 0;
    const std::string name(table_name(table));
    work.session << "SELECT COUNT(*) FROM " + name, soci::into(rows);
    if (rows == 0) return;
    find_ = std::make_unique<soci::statement>(
        (work.session.prepare << "SELECT initiative_id FROM " + name + " WHERE row_id = :id", soci::into(owner_),
         soci::use(id_)));
    for (const InitiativeEntry& one : work.initiatives)
        if (replaced && one.fate == Fate::update) freed_.insert(one.key);
}

bool StoredIds::taken(std::string_view id) {
    if (!find_) return false;
    id_ = id;
    return find_->execute(true) && !freed_.contains(owner_);
}

void StoredIds::check(const csv::Reader& reader, std::string_view id) {
    if (!taken(id)) return;
    throw csv::error_at(reader.place(*reader.column("id")),
                        format(Text{"el almacén ya tiene otra fila con el id {0}", "the store has another row with the id {0}"},
                               {csv::shown(id)}),
                        {"Cambie el id, o deje la columna id fuera", "Change the id, or leave the id column out"});
}

}  // namespace cabildo::db::package
