// The cases of the plugin, and the numbers asked of them.
#include "involved.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cabildo::articulation {

Involved::Involved(const Dataset& of) : data(of), cases(count_cases(of.coverage(Part::involvements))), valid(of.size(), false) {
    const auto& coverage = data.coverage(Part::involvements);
    for (std::size_t i = 0; i < data.size(); ++i) {
        valid[i] = coverage[i] == Coverage::coded || coverage[i] == Coverage::none;
        if (valid[i]) initiatives.push_back(static_cast<std::uint32_t>(i));
    }
    std::vector<bool> takes_part(data.actors().size(), false);
    for (const Involvement& each : data.involvements()) {
        if (!valid[each.initiative]) continue;
        rows.push_back(each);
        if (!takes_part[each.actor]) ++actors;
        takes_part[each.actor] = true;
    }
}

Answers answers(const Involved& involved, const std::function<Known(std::size_t)>& ask) {
    Answers result{std::vector<std::int8_t>(involved.valid.size(), -1), 0, 0, 0};
    for (const auto i : involved.initiatives) {
        const Known known = ask(i);
        result.of[i] = static_cast<std::int8_t>(known);
        if (known == Known::unknown) ++result.unknown;
        else ++result.known;
        if (known == Known::yes) ++result.yes;
    }
    return result;
}

Presence presence(const Involved& involved, std::size_t categories, const std::function<Known(std::size_t, std::size_t)>& ask) {
    Presence result{std::vector<std::int64_t>(categories, 0), std::vector<std::int64_t>(categories, 0)};
    for (const auto i : involved.initiatives) {
        for (std::size_t c = 0; c < categories; ++c) {
            const Known known = ask(i, c);
            if (known != Known::unknown) ++result.known[c];
            if (known == Known::yes) ++result.yes[c];
        }
    }
    return result;
}

std::vector<double> numbers(const Involved& involved, const std::function<std::optional<double>(std::size_t)>& ask) {
    std::vector<double> result(involved.valid.size(), std::numeric_limits<double>::quiet_NaN());
    for (const auto i : involved.initiatives) {
        if (const auto value = ask(i)) result[i] = *value;
    }
    return result;
}

std::optional<double> median(const std::vector<double>& values) {
    std::vector<double> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known), [](double v) { return std::isfinite(v); });
    if (known.empty()) return std::nullopt;
    std::sort(known.begin(), known.end());
    return (known[(known.size() - 1) / 2] + known[known.size() / 2]) / 2;
}

std::optional<double> mean(const std::vector<double>& values) {
    double sum = 0;
    std::int64_t count = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        sum += value;
        ++count;
    }
    return count > 0 ? std::optional(sum / static_cast<double>(count)) : std::nullopt;
}

}  // namespace cabildo::articulation
