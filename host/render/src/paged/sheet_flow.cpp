#include "paged/sheet_flow.hpp"

#include <algorithm>
#include <cstddef>

namespace cabildo::render::paged {
namespace {

constexpr double slack = 0.01;  ///< against rounding
constexpr double hole = 0.15;   ///< of a page's text that left empty is worth smaller figures

class Breaker {
public:
    Breaker(const std::vector<Piece>& pieces, const TextHeight& height) : pieces_(pieces), height_(height), scales_(pieces.size(), 1.0) {}

    std::vector<Sheet> sheets() {
        for (std::size_t first = 0; first < pieces_.size();) {
            std::size_t last = first;
            while (last + 1 < pieces_.size() && pieces_[last].with_next && !pieces_[last + 1].new_page &&
                   pieces_[last + 1].turned == pieces_[first].turned)
                ++last;
            add(first, last);
            first = last + 1;
        }
        return std::move(sheets_);
    }

private:
    bool at_top() const { return sheets_.empty() || sheets_.back().pieces.empty(); }

    double room() const { return height_.of(sheets_.back().turned) - y_; }

    double height_of(std::size_t piece) const { return pieces_[piece].height * scales_[piece]; }

    /// What figures among the pieces could give up.
    double slack_of(std::size_t piece) const { return pieces_[piece].height * std::max(0.0, scales_[piece] - pieces_[piece].least_scale); }

    void turn_over(bool turned) {
        sheets_.push_back({turned, {}});
        begins_ = next_;
        y_ = 0;
    }

    double together(std::size_t first, std::size_t last) const {
        double sum = 0;
        for (std::size_t i = first; i <= last; ++i) sum += pieces_[i].before + height_of(i);
        return sum;
    }

    /// The last piece before the next one that begins a page.
    std::size_t end_of_part(std::size_t first) const {
        std::size_t last = first;
        while (last + 1 < pieces_.size() && !pieces_[last + 1].new_page && pieces_[last + 1].turned == pieces_[first].turned) ++last;
        return last;
    }

    void add(std::size_t first, std::size_t last) {
        const Piece& piece = pieces_[first];
        const bool here = !sheets_.empty() && !piece.new_page && sheets_.back().turned == piece.turned;
        const bool fits = here && together(first, last) - (at_top() ? piece.before : 0) <= room() + slack;
        if (!here || (!fits && !at_top() && !fits_smaller(first, last))) turn_over(piece.turned);
        for (std::size_t i = first; i <= last; ++i) place(i);
    }

    /// Makes figures of this page and of the pieces smaller, as far as needed and no farther than they may be: so that all that is
    /// left of the part stays on the page, or that these pieces fill what else would be a hole. False where it would not help.
    bool fits_smaller(std::size_t first, std::size_t last) {
        const std::size_t end = end_of_part(first);
        if (squeeze(end)) return true;
        return room() > hole * height_.of(sheets_.back().turned) && squeeze(last);
    }

    /// The pieces from the page's first to `last` on this page.
    bool squeeze(std::size_t last) {
        const double over = together(next_, last) - room();
        double slack_here = 0;
        for (std::size_t i = begins_; i <= last; ++i) slack_here += slack_of(i);
        if (over > slack_here) return false;
        const double share = over <= 0 ? 0 : over / slack_here;
        for (std::size_t i = begins_; i <= last; ++i) scales_[i] -= share * std::max(0.0, scales_[i] - pieces_[i].least_scale);
        double up = 0;
        std::size_t at = begins_;
        for (Placed& placed : sheets_.back().pieces) {
            placed.y -= up;
            if (placed.piece != &pieces_[at]) continue;  // the repeated head of a table
            up += placed.piece->height * (placed.scale - scales_[at]);
            placed.scale = scales_[at++];
        }
        y_ -= up;
        return true;
    }

    void place(std::size_t at) {
        const Piece& piece = pieces_[at];
        if (!at_top() && piece.before + height_of(at) > room() + slack) turn_over(piece.turned);
        if (at_top() && piece.repeated) {
            sheets_.back().pieces.push_back({piece.repeated.get(), y_});
            y_ += piece.repeated->height;
        } else if (!at_top()) {
            y_ += piece.before;
        }
        sheets_.back().pieces.push_back({&piece, y_, scales_[at]});
        y_ += height_of(at);
        next_ = at + 1;
    }

    const std::vector<Piece>& pieces_;
    TextHeight height_;
    std::vector<double> scales_;  ///< of each piece
    std::vector<Sheet> sheets_;
    std::size_t begins_ = 0, next_ = 0;  ///< first piece of the sheet, and the next to be placed
    double y_ = 0;
};

}  // namespace

std::vector<Sheet> sheets_of(const std::vector<Piece>& pieces, const TextHeight& height) { return Breaker(pieces, height).sheets(); }

}  // namespace cabildo::render::paged
