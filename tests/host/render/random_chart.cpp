#include "random_chart.hpp"

#include <random>

namespace cabildo::render::test {
namespace {

class Source {
public:
    explicit Source(std::uint64_t seed) : engine_(seed) {}

    int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }
    bool one_in(int n) { return below(n) == 0; }

    std::string label() {
        static constexpr const char* words[] = {
            "Municipalidad", "de", "Ñuñoa", "participación", "Ministerio", "del", "Interior", "y", "Seguridad", "Pública", "otros",
            "interinstitucionalidad", "(especificar)", "O'Higgins", "n = 12", "«Redes»", "Aysén", "el", "A", "descentralización/transferencia",
            "Supercalifragilísticoespialidosamentelargo", "5", "0"};
        std::string text;
        const int count = one_in(12) ? 14 + below(12) : 1 + below(6);
        for (int i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + std::string(words[below(static_cast<int>(std::size(words)))]);
        return text;
    }

private:
    std::mt19937_64 engine_;
};

Datum datum(Source& source, const Chart& chart, int magnitude, bool negative) {
    const NumberFormat numbers(Language::es);
    if (source.one_in(12)) return {std::nullopt, source.one_in(2) ? "n. i." : "", {}, {}};
    Datum d;
    if (chart.percent) {
        d.value = source.below(1001) / 10.0;
        d.text = numbers.percent(*d.value);
    } else if (source.one_in(8)) {
        d.value = 0;
        d.text = "0 " + numbers.percent(0);
    } else {
        d.value = source.below(magnitude) * (negative && source.one_in(3) ? -1 : 1);
        d.text = numbers.integer(static_cast<std::int64_t>(*d.value));
        if (source.one_in(3)) d.text += " " + numbers.percent(source.below(1000) / 10.0);
    }
    if (source.one_in(40)) d.text = source.label();
    if (chart.kind == ChartKind::dot || source.one_in(10)) {
        d.low = *d.value - source.below(magnitude) / 4.0;
        d.high = *d.value + source.below(magnitude) / 4.0;
    }
    return d;
}

}  // namespace

Chart random_chart(std::uint64_t seed) {
    Source source(seed);
    Chart chart;
    chart.id = "chart";
    chart.title = "Título";
    chart.kind = static_cast<ChartKind>(source.below(6));
    chart.percent = source.one_in(3);
    chart.ordered = source.one_in(3);
    const int categories = 1 + source.below(60);
    const int series = chart.kind == ChartKind::bar ? 1 : 1 + source.below(chart.kind == ChartKind::heat_map ? 50 : 10);
    static constexpr int magnitudes[] = {2, 7, 40, 1000, 2000000};
    const int magnitude = magnitudes[source.below(5)];
    const bool negative = source.one_in(4) && !chart.percent;
    for (int i = 0; i < categories; ++i) chart.categories.emplace_back(std::to_string(i), source.label());
    for (int s = 0; s < series; ++s) {
        Series row{std::to_string(s), source.label(), {}};
        for (int i = 0; i < categories; ++i) row.data.push_back(datum(source, chart, magnitude, negative));
        chart.series.push_back(row);
    }
    if (source.one_in(2)) chart.value_label = source.label();
    if (source.one_in(2)) chart.category_label = source.label();
    if (source.one_in(4)) {
        chart.reference = source.below(magnitude);
        if (source.one_in(2)) chart.reference_label = source.label();
    }
    if (chart.kind != ChartKind::heat_map && chart.kind != ChartKind::line && categories > 1 && source.one_in(4)) {
        chart.divider = std::to_string(source.below(categories - 1));
        if (source.one_in(2)) chart.divider_label = source.label();
    }
    return chart;
}

Network random_network(std::uint64_t seed) {
    Source source(seed);
    Network network;
    network.directed = source.one_in(2);
    const int groups = source.below(12);
    for (int i = 0; i < groups; ++i) network.groups.emplace_back(std::to_string(i), source.label());
    const int nodes = 1 + source.below(200);
    for (int i = 0; i < nodes; ++i) {
        NetworkNode node;
        node.id = std::to_string(i);
        node.label = source.label();
        node.group = std::to_string(source.below(14));
        node.x = source.below(1000) - 500;
        node.y = source.below(300);
        node.size = source.below(50);
        network.nodes.push_back(node);
        if (i > 0) network.edges.push_back({std::to_string(source.below(i)), node.id, static_cast<double>(source.below(5))});
    }
    return network;
}

}  // namespace cabildo::render::test
