// Cuts between ties.
#include <cabildo/analysis/ranking.hpp>

namespace cabildo {

Cut cut_between_ties(std::size_t all, std::size_t wanted, const std::function<bool(std::size_t)>& tied_with_next) {
    if (all <= wanted) return {all, 0};
    if (wanted == 0) return {};
    std::size_t first = wanted, last = wanted;  // of the tie that the cut would part
    while (first > 0 && tied_with_next(first - 1)) --first;
    if (first == wanted) return {wanted, 0};
    while (last < all && tied_with_next(last - 1)) ++last;
    if (last <= most_shown(wanted)) return {last, 0};
    return {first, last - first};
}

std::string tie_sentence(const Cut& cut, const Run& run) {
    if (cut.tied == 0) return {};
    return format(run({" Quedan fuera {0} que empatan en el valor siguiente.", " {0} that tie at the next value are left out."}),
                  {run.numbers().integer(static_cast<std::int64_t>(cut.tied))});
}

}  // namespace cabildo
