#include "in_order.hpp"

#include <algorithm>

namespace cabildo::db {

std::vector<Row> in_order(std::vector<Row> rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return integer_of(a, "position") < integer_of(b, "position"); });
    return rows;
}

long long after_last(const std::vector<Row>& rows) {
    long long position = 0;
    for (const Row& row : rows) position = std::max(position, integer_of(row, "position") + 1);
    return position;
}

void move_to(Command& command, std::string_view table, std::vector<Row> rows, std::int64_t id, std::size_t position) {
    rows = in_order(std::move(rows));
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return integer_of(row, "id") == id; });
    Row moved = std::move(*found);
    rows.erase(found);
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(std::min(position, rows.size())), std::move(moved));
    for (std::size_t i = 0; i < rows.size(); ++i) command.update(table, rows[i], {{"position", static_cast<long long>(i)}});
}

void check_title(std::string_view title) {
    check_text(title);
    const bool control = std::any_of(title.begin(), title.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (!control && title.find_first_not_of(' ') != std::string_view::npos) return;
    throw Error({"Falta el título, o no cabe en una línea", "The title is missing, or does not fit on one line"}, {},
                {"Escriba un título", "Write a title"});
}

}  // namespace cabildo::db
