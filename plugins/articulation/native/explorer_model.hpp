// What the explorer shows and how: the network, what of it is chosen, where its nodes stand. No window.
#pragma once

#include "../arrangement.hpp"
#include "relaxation.hpp"

#include <cabildo/document.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cabildo::articulation {

class ExplorerModel {
public:
    /// All that there is to show. What was put somewhere stays there; what is new stands beside `beside`, as it does in this
    /// network, where that node is in both.
    void take(const Network& whole, const std::string& beside = {});
    /// What the page's options say; empty places where they say none.
    void choose(NetworkChoice choice, std::string colour);

    const Network& whole() const { return whole_; }
    /// The chosen part, each node where it stands now.
    const Network& shown() const { return shown_; }
    const NetworkChoice& choice() const { return choice_; }
    const std::string& colour() const { return colour_; }
    bool has_roles() const { return !whole_.kinds.empty(); }

    void colour_by(const std::string& grouping) { colour_ = grouping; }
    void show_role(const std::string& role, bool on);
    void show_sector(const std::string& sector, bool on);
    /// Only this node and its neighbours; then more, step by step; then all again.
    void show_around(const std::string& node);
    void expand(const std::string& node);
    void show_all();
    /// Everything as the document has it.
    void reset();

    /// Puts a node somewhere and pins it there.
    void put(const std::string& node, double x, double y);
    void pin(const std::string& node, bool on);
    bool pinned(const std::string& node) const;

    std::optional<std::size_t> position(const std::string& node) const;  ///< in shown()
    std::vector<std::size_t> neighbours(std::size_t node) const;         ///< of shown()
    /// Neighbours in the whole that are not shown.
    std::size_t hidden_neighbours(const std::string& node) const;
    /// Ties of a role and actors of a sector in the whole.
    std::size_t ties_of(const std::string& role) const;
    std::size_t actors_of(const std::string& sector) const;
    /// The first shown node whose label holds the words, whatever their case and accents.
    std::optional<std::size_t> find(const std::string& words) const;

    /// Settles what is shown; the steps are taken over with settle().
    Relaxation relaxation(double heat) const;
    void settle(const Relaxation& relaxation);

    /// What is handed over: where every shown node stands, if any stands elsewhere than the document has it.
    Arrangement arrangement() const;

private:
    void refresh();

    Network whole_, shown_;
    NetworkChoice choice_ = NetworkChoice::everything();
    std::string colour_ = "sector";
};

/// "Servicio País\nIniciativas: 5\n…": the label and the attributes.
std::string facts_of(const NetworkNode& node, Language language);

}  // namespace cabildo::articulation
