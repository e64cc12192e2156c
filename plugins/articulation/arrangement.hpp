// What a reader shows of the network's figure and how it is laid out, as the values of three options. The panel and its native
// explorer use the same functions, so that the report shows what the explorer showed.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/options.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::articulation {

/// Where a node was put, in the figure's own unit (a tie has length 1 on average), to a hundredth.
struct Put {
    double x = 0, y = 0;
    bool pinned = false;  ///< a person put it there

    bool operator==(const Put&) const = default;
};

/// Value of the option `view`: "+NODE; NODE@X,Y; NODE@X,Y!", X and Y in hundredths, ! where it is pinned. A backslash stands
/// before \ ; @ + within an id.
struct Arrangement {
    std::vector<std::string> around;  ///< these nodes and their neighbours are shown; empty: all
    std::map<std::string, Put> places;

    bool operator==(const Arrangement&) const = default;
    bool empty() const { return around.empty() && places.empty(); }
};

std::string written(const Arrangement& arrangement);
/// Nothing where the text is none of these.
std::optional<Arrangement> arrangement_of(std::string_view text);

/// "unknown" stands for ties without a role and actors without a sector, among the ids of both.
inline constexpr const char* unknown_id = "unknown";
const std::vector<Category>& role_choices();
const std::vector<Category>& sector_choices();
/// The ids parted by commas, as the options' values are.
std::string all_of(const std::vector<Category>& choices);

/// All that is chosen of the figure.
struct NetworkChoice {
    std::set<std::string> roles, sectors;  ///< those that are shown
    Arrangement arrangement;

    static NetworkChoice everything();
};

/// Nodes stand where the arrangement puts them, else where they stood.
void put_in_place(Network& figure, const Arrangement& arrangement);

/// The part of a figure that is chosen: ties of the roles, actors of the sectors, then the nodes around those named. What had
/// ties and lost them all is left out. In place, too. Where ties have no roles, among actors, only the sectors choose.
Network chosen_part(const Network& whole, const NetworkChoice& choice);

}  // namespace cabildo::articulation
