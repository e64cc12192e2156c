// One statement, one row at a time.
#include "stream.hpp"

#include <soci/soci.h>

#include <deque>

namespace cabildo::db::package {

namespace {

/// A column that is fetched, of whichever type.
struct Slot {
    CellType type;
    long long integer = 0;
    double number = 0;
    std::string text;
    soci::indicator indicator = soci::i_ok;

    Cell cell() const {
        if (indicator != soci::i_ok) return {};
        if (type == CellType::integer) return integer;
        if (type == CellType::number) return number;
        return text;
    }
};

}  // namespace

void stream_rows(soci::session& session, std::string_view table, const std::vector<std::string>& columns,
                 std::string_view order, const std::function<void(const std::vector<Cell>&)>& each) {
    const TableShape& shape = shape_of(table);
    std::deque<Slot> slots;
    soci::statement statement(session);
    std::string sql;
    for (const std::string& column : columns) {
        Slot& slot = slots.emplace_back(Slot{shape.type_of(column), 0, 0, {}, soci::i_ok});
        if (slot.type == CellType::integer) statement.exchange(soci::into(slot.integer, slot.indicator));
        else if (slot.type == CellType::number) statement.exchange(soci::into(slot.number, slot.indicator));
        else statement.exchange(soci::into(slot.text, slot.indicator));
        sql += (sql.empty() ? "SELECT " : ", ") + column;
    }
    statement.alloc();
    statement.prepare(sql + " FROM " + std::string(table) + " ORDER BY " + std::string(order));
    statement.define_and_bind();
    std::vector<Cell> row(slots.size());
    for (bool more = statement.execute(true); more; more = statement.fetch()) {
        for (std::size_t i = 0; i < slots.size(); ++i) row[i] = slots[i].cell();
        each(row);
    }
}

}  // namespace cabildo::db::package
