#include "paged/sheet_flow.hpp"

namespace cabildo::render::paged {
namespace {

constexpr double slack = 0.01;  ///< against rounding

class Breaker {
public:
    Breaker(const std::vector<Piece>& pieces, const TextHeight& height) : pieces_(pieces), height_(height) {}

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

    void turn_over(bool turned) {
        sheets_.push_back({turned, {}});
        y_ = 0;
    }

    void add(std::size_t first, std::size_t last) {
        double together = 0;
        for (std::size_t i = first; i <= last; ++i) together += pieces_[i].before + pieces_[i].height;
        const Piece& piece = pieces_[first];
        const bool fits = !sheets_.empty() && together - (at_top() ? piece.before : 0) <= room() + slack;
        if (sheets_.empty() || piece.new_page || sheets_.back().turned != piece.turned || (!fits && !at_top())) turn_over(piece.turned);
        for (std::size_t i = first; i <= last; ++i) place(pieces_[i]);
    }

    void place(const Piece& piece) {
        if (!at_top() && piece.before + piece.height > room() + slack) turn_over(piece.turned);
        if (at_top() && piece.repeated) {
            sheets_.back().pieces.push_back({piece.repeated.get(), y_});
            y_ += piece.repeated->height;
        } else if (!at_top()) {
            y_ += piece.before;
        }
        sheets_.back().pieces.push_back({&piece, y_});
        y_ += piece.height;
    }

    const std::vector<Piece>& pieces_;
    TextHeight height_;
    std::vector<Sheet> sheets_;
    double y_ = 0;
};

}  // namespace

std::vector<Sheet> sheets_of(const std::vector<Piece>& pieces, const TextHeight& height) { return Breaker(pieces, height).sheets(); }

}  // namespace cabildo::render::paged
