#include <cabildo/reports/changes.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace cabildo::reports {

namespace {

std::optional<double> number_in(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<double>(*integer);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return std::nullopt;
}

bool same_value(const Cell& a, const Cell& b) {
    if (a.missing != b.missing) return false;
    if (a.value == b.value) return true;
    const auto first = number_in(a.value), second = number_in(b.value);
    constexpr double rounding = 1e-12;
    return first && second && a.text == b.text &&
           std::abs(*first - *second) <= rounding * std::max(std::abs(*first), std::abs(*second));
}

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& items) {
    std::vector<std::string> ids;
    for (const T& item : items) ids.push_back(item.id);
    return ids;
}

std::vector<std::string> ids_of(const std::vector<Block>& blocks) {
    std::vector<std::string> ids;
    for (const Block& block : blocks) ids.push_back(block_id(block));
    return ids;
}

/// Whether the ids that both lists have stand in another order.
bool reordered(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    const auto common = [](const std::vector<std::string>& list, const std::vector<std::string>& other) {
        const std::set<std::string> known(other.begin(), other.end());
        std::vector<std::string> kept;
        std::copy_if(list.begin(), list.end(), std::back_inserter(kept), [&](const std::string& id) { return known.contains(id); });
        return kept;
    };
    return common(before, after) != common(after, before);
}

template <class T>
const T* find(const std::vector<T>& items, const std::string& id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

/// Positions by id: tables may have thousands of rows.
template <class T>
std::map<std::string, std::size_t> positions_of(const std::vector<T>& items) {
    std::map<std::string, std::size_t> positions;
    for (std::size_t i = 0; i < items.size(); ++i) positions.emplace(items[i].id, i);
    return positions;
}

std::string label_of(const TableRow& row) { return row.cells.empty() ? row.id : row.cells.front().text; }
std::string label_of(const TableColumn& column) { return column.group.empty() ? column.label : column.group + ": " + column.label; }

const char* role_id(RowRole role) {
    constexpr const char* ids[] = {"body", "subtotal", "total"};
    return ids[static_cast<std::size_t>(role)];
}

class Comparison {
public:
    Comparison(const Document& before, const Document& after) : before_(before), after_(after) {}

    DocumentChanges changes() {
        provenance();
        if (before_.title != after_.title) changes_.texts.push_back({{}, before_.title, "title", before_.title, after_.title});
        std::map<std::string, const Block*> now;
        for (const Block& block : after_.blocks) now.emplace(block_id(block), &block);
        std::set<std::string> matched;
        for (const Block& block : before_.blocks) {
            const auto found = now.find(block_id(block));
            if (found == now.end() || found->second->index() != block.index()) {
                part(PartChange::What::block_gone, block);
                continue;
            }
            matched.insert(found->first);
            std::visit([&](const auto& old) { compare(old, std::get<std::decay_t<decltype(old)>>(*found->second)); }, block);
        }
        for (const Block& block : after_.blocks)
            if (!matched.contains(block_id(block))) part(PartChange::What::block_added, block);
        if (reordered(ids_of(before_.blocks), ids_of(after_.blocks)))
            changes_.parts.push_back({PartChange::What::blocks_reordered, {}, after_.title, {}, {}});
        return std::move(changes_);
    }

private:
    void provenance() {
        const Provenance &a = before_.provenance, &b = after_.provenance;
        const auto differs = [this](const char* name, bool different) {
            if (different) changes_.provenance.emplace_back(name);
        };
        differs("data_revision", a.data_revision != b.data_revision);
        differs("selection", a.selection != b.selection);
        differs("options", a.options != b.options);
        differs("seed", a.seed != b.seed);
        differs("language", before_.language != after_.language);
        differs("plugin_version", a.plugin_version != b.plugin_version);
        differs("plugin_hash", a.plugin_hash != b.plugin_hash);
        differs("sdk_version", a.sdk_version != b.sdk_version);
        differs("program_version", a.program_version != b.program_version);
    }

    void part(PartChange::What what, const Block& block) {
        const std::string title = std::visit([](const auto& any) { return any.title; }, block);
        changes_.parts.push_back({what, block_id(block), title, {}, {}});
    }

    void text(const BlockBase& block, std::string place, const std::string& before, const std::string& after) {
        if (before != after) changes_.texts.push_back({block.id, block.title, std::move(place), before, after});
    }

    void compare(const Heading& a, const Heading& b) {
        text(b, "title", a.title, b.title);
        text(b, "level", std::to_string(a.level), std::to_string(b.level));
    }
    void compare(const Paragraph& a, const Paragraph& b) {
        text(b, "title", a.title, b.title);
        text(b, "text", a.text, b.text);
    }
    void compare(const Notice& a, const Notice& b) {
        text(b, "title", a.title, b.title);
        text(b, "text", a.text, b.text);
        text(b, "kind", std::to_string(static_cast<int>(a.kind)), std::to_string(static_cast<int>(b.kind)));
    }

    /// Figures and references: the table behind a figure tells which figures differ.
    template <class Figure>
    void compare(const Figure& a, const Figure& b) {
        if (a != b) changes_.figures.push_back({b.id, b.title});
    }

    void compare(const Table& a, const Table& b) {
        text(b, "title", a.title, b.title);
        text(b, "how_to_read", a.how_to_read, b.how_to_read);
        footnotes(a, b);
        columns(a, b);
        rows(a, b);
    }

    void footnotes(const Table& a, const Table& b) {
        const auto joined = [](const std::vector<Footnote>& notes, const std::string& mark) {
            std::string all;
            for (const Footnote& note : notes)
                if (note.mark == mark) all += (all.empty() ? "" : " ") + note.text;
            return all;
        };
        std::set<std::string> marks;
        for (const Table* table : {&a, &b})
            for (const Footnote& note : table->footnotes) marks.insert(note.mark);
        for (const std::string& mark : marks)
            text(b, mark.empty() ? "footnote" : "footnote " + mark, joined(a.footnotes, mark), joined(b.footnotes, mark));
    }

    void columns(const Table& a, const Table& b) {
        for (const TableColumn& column : a.columns) {
            const TableColumn* now = find(b.columns, column.id);
            if (now == nullptr) changes_.parts.push_back({PartChange::What::column_gone, b.id, b.title, column.id, label_of(column)});
            else text(b, "column " + column.id, label_of(column), label_of(*now));
        }
        for (const TableColumn& column : b.columns)
            if (find(a.columns, column.id) == nullptr)
                changes_.parts.push_back({PartChange::What::column_added, b.id, b.title, column.id, label_of(column)});
        const auto before = ids_of(a.columns), after = ids_of(b.columns);
        if (reordered(before, after)) {
            const auto listed = [](const std::vector<std::string>& ids) {
                std::string list;
                for (const std::string& id : ids) list += (list.empty() ? "" : ", ") + id;
                return list;
            };
            text(b, "columns", listed(before), listed(after));
        }
    }

    void rows(const Table& a, const Table& b) {
        const auto now = positions_of(b.rows);
        const auto then = positions_of(a.rows);
        std::vector<std::pair<std::size_t, std::size_t>> columns;
        for (std::size_t i = 0; i < a.columns.size(); ++i)
            for (std::size_t k = 0; k < b.columns.size(); ++k)
                if (a.columns[i].id == b.columns[k].id) columns.emplace_back(i, k);
        for (const TableRow& row : a.rows) {
            const auto found = now.find(row.id);
            if (found == now.end()) {
                changes_.parts.push_back({PartChange::What::row_gone, b.id, b.title, row.id, label_of(row)});
                continue;
            }
            const TableRow& other = b.rows[found->second];
            text(b, "role " + row.id, role_id(row.role), role_id(other.role));
            for (const auto& [i, k] : columns) cell(b, other, b.columns[k], row.cells.at(i), other.cells.at(k));
        }
        for (const TableRow& row : b.rows)
            if (!then.contains(row.id)) changes_.parts.push_back({PartChange::What::row_added, b.id, b.title, row.id, label_of(row)});
        if (reordered(ids_of(a.rows), ids_of(b.rows))) changes_.parts.push_back({PartChange::What::rows_reordered, b.id, b.title, {}, {}});
    }

    void cell(const Table& table, const TableRow& row, const TableColumn& column, const Cell& before, const Cell& after) {
        const bool value = !same_value(before, after);
        if (!value && before.text == after.text && before.notes == after.notes) return;
        CellChange change{value ? CellChange::Kind::value : CellChange::Kind::text,
                          table.id, table.title, row.id, label_of(row), column.id, label_of(column), before, after, {}, {}};
        const auto first = number_in(before.value), second = number_in(after.value);
        if (value && first && second) {
            change.difference = *second - *first;
            if (*first != 0) change.relative = *change.difference / std::abs(*first);
        }
        changes_.cells.push_back(std::move(change));
    }

    const Document& before_;
    const Document& after_;
    DocumentChanges changes_;
};

}  // namespace

std::size_t DocumentChanges::values() const {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const CellChange& cell) { return cell.kind == CellChange::Kind::value; }));
}

DocumentChanges document_changes(const Document& before, const Document& after) { return Comparison(before, after).changes(); }

}  // namespace cabildo::reports
