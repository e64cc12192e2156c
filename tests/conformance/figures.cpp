// Documents as multisets of records.
#include "figures.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cabildo::conformance {
namespace {

using Ids = std::function<std::string(const std::string&)>;

/// "b|a" as "a|b": which of a pair stands first follows the order of the file.
std::string in_order(const std::string& id) {
    for (const char separator : {'|', '+'}) {
        const auto at = id.find(separator);
        if (at == std::string::npos) continue;
        std::string one = id.substr(0, at), other = id.substr(at + 1);
        if (other < one) std::swap(one, other);
        return one + separator + other;
    }
    return id;
}

/// "PI-01.2" as "PI-01".
std::string without_number(const std::string& id) {
    const auto point = id.find_last_not_of("0123456789");
    return point != std::string::npos && point + 1 < id.size() && id[point] == '.' ? id.substr(0, point) : id;
}

/// The error that a text states: "…; error estándar 0,0070". Printed with four decimals.
double stated_error(const std::string& text) {
    const std::string words = "error estándar ";
    const auto at = text.find(words);
    if (at == std::string::npos) return 0;
    std::string number = text.substr(at + words.size());
    std::replace(number.begin(), number.end(), ',', '.');
    double error = 0;
    std::from_chars(number.data(), number.data() + number.size(), error);
    return error + 0.00005;
}

/// A list that has no order of its own ("A, B y C") follows that of the file.
std::string sorted_words(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ' || c == ',' || c == ';') words.emplace_back();
        else words.back() += c;
    }
    std::sort(words.begin(), words.end());
    std::string sorted;
    for (const auto& word : words)
        if (!word.empty()) sorted += (sorted.empty() ? "" : " ") + word;
    return sorted;
}

class Collector {
public:
    explicit Collector(const Ids& id) : id_(id) {}

    Figures of(const Document& document) {
        for (const Block& each : document.blocks) std::visit([&](const auto& block) { collect(block); }, each);
        return std::move(figures_);
    }

private:
    Value name(const std::string& id) const { return without_number(in_order(id_(id))); }
    void add(const std::string& block, Record record) { figures_[id_(block)].push_back(std::move(record)); }

    void collect(const Heading&) {}
    void collect(const References&) {}
    void collect(const Paragraph& paragraph) { add_words(paragraph.id, paragraph.text); }
    void collect(const Notice& notice) { add_words(notice.id, notice.text); }

    void add_words(const std::string& block, const std::string& text) { figures_[id_(block)].push_back({{"words", sorted_words(id_(text))}}); }

    void collect(const Table& table) {
        figures_[id_(table.id)];
        for (const Footnote& note : table.footnotes) add_words(table.id + " footnotes", note.text);
        for (const TableRow& row : table.rows) {
            Record record{{"role", static_cast<std::int64_t>(row.role)}};
            double error = 0;
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                const TableColumn& column = table.columns[c];
                const Cell& cell = row.cells[c];
                Figure figure{id_(column.id), cell.value};
                if (column.kind == ColumnKind::text) {
                    if (stated_error(cell.text) > 0) {
                        error = stated_error(cell.text);
                        continue;
                    }
                    figure.value = sorted_words(id_(cell.text));
                } else if (const auto* id = std::get_if<std::string>(&cell.value)) {
                    figure.value = name(*id);
                }
                if (cell.missing) figure.value = "missing " + std::to_string(static_cast<int>(*cell.missing));
                record.push_back(std::move(figure));
            }
            for (Figure& figure : record)
                if (figure.column == "p") figure.slack = 4 * error;
            // The order of columns follows that of the codebook, which an inferred one takes from the file.
            std::stable_sort(record.begin(), record.end(), [](const Figure& a, const Figure& b) { return a.column < b.column; });
            add(table.id, std::move(record));
        }
    }

    static Value number(const std::optional<double>& value) { return value ? Value(*value) : Value(); }

    void collect(const Chart& chart) {
        for (const Series& series : chart.series)
            for (std::size_t i = 0; i < series.data.size(); ++i) {
                const Datum& datum = series.data[i];
                add(chart.id, {{"series", name(series.id)}, {"category", name(chart.categories[i].first)}, {"value", number(datum.value)},
                               {"low", number(datum.low)}, {"high", number(datum.high)}});
            }
    }

    void collect(const Map& map) {
        for (const MapRegion& region : map.regions) add(map.id, {{"region", name(region.id)}, {"value", number(region.value)}});
    }

    void collect(const Network& network) {
        for (const NetworkNode& node : network.nodes) add(network.id, {{"node", name(node.id)}, {"size", node.size}, {"group", name(node.group)}});
        for (const NetworkEdge& edge : network.edges) add(network.id, {{"tie", name(edge.source + "|" + edge.target)}, {"weight", edge.weight}});
    }

    const Ids& id_;
    Figures figures_;
};

std::optional<double> as_number(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<double>(*integer);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return std::nullopt;
}

bool equal(const Figure& a, const Figure& b) {
    if (a.column != b.column) return false;
    const auto x = as_number(a.value), y = as_number(b.value);
    if (!x || !y) return a.value == b.value;
    return std::abs(*x - *y) <= std::max(a.slack, b.slack) + 1e-9 * std::max(1.0, std::abs(*x));
}

bool equal(const Record& a, const Record& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Figure& x, const Figure& y) { return equal(x, y); });
}

std::string words(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto number = as_number(value)) return std::to_string(*number);
    return "blank";
}

std::string words(const Record& record) {
    std::string text;
    for (const Figure& figure : record) text += (text.empty() ? "" : ", ") + figure.column + " " + words(figure.value);
    return text;
}

/// Whether only numbers differ, so that each has its range.
bool same_shape(const std::vector<Record>& a, const std::vector<Record>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Record& one, const Record& other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const Figure& x, const Figure& y) {
            return x.column == y.column && (x.value == y.value || (as_number(x.value) && as_number(y.value)));
        });
    });
}

}  // namespace

Figures figures_of(const Document& document, const Ids& id) { return Collector(id).of(document); }

Figures figures_of(const Document& document) {
    return figures_of(document, [](const std::string& id) { return id; });
}

void loosen(Figures& figures, const std::vector<Figures>& others) {
    for (auto block = figures.begin(); block != figures.end();) {
        const auto in = [&](const Figures& other) -> const std::vector<Record>* {
            const auto found = other.find(block->first);
            return found == other.end() ? nullptr : &found->second;
        };
        const bool steady = std::all_of(others.begin(), others.end(), [&](const Figures& other) { return in(other) && same_shape(block->second, *in(other)); });
        if (!steady) {
            block = figures.erase(block);
            continue;
        }
        for (std::size_t r = 0; r < block->second.size(); ++r)
            for (std::size_t c = 0; c < block->second[r].size(); ++c) {
                Figure& figure = block->second[r][c];
                const auto value = as_number(figure.value);
                if (!value || figure.slack > 0) continue;
                for (const Figures& other : others) figure.slack = std::max(figure.slack, 4 * std::abs(*value - *as_number((*in(other))[r][c].value)));
            }
        ++block;
    }
}

std::vector<std::string> differences(const Figures& expected, const Figures& actual) {
    std::vector<std::string> found;
    for (const auto& [id, records] : expected) {
        const auto block = actual.find(id);
        if (block == actual.end()) {
            found.push_back(id + " is missing");
            continue;
        }
        std::vector<Record> rest = block->second;
        for (const Record& record : records) {
            const auto same = std::find_if(rest.begin(), rest.end(), [&](const Record& other) { return equal(record, other); });
            if (same == rest.end()) found.push_back(id + " lacks: " + words(record));
            else rest.erase(same);
        }
        for (const Record& record : rest) found.push_back(id + " has instead: " + words(record));
    }
    return found;
}

}  // namespace cabildo::conformance
