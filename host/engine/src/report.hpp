// Panels put together: one document of a plugin, block ids prefixed by panel, a heading for each panel.
#pragma once

#include <cabildo/engine/engine.hpp>

#include <set>

namespace cabildo::engine {

class Report {
public:
    /// Throws a usage Error when an option of the request is none of the plugin's.
    explicit Report(const Request& request);

    /// The request for one panel, with its share of the options.
    Request request_for(const PanelInfo& panel) const;

    void add(const PanelInfo& panel, Outcome outcome);
    /// A panel that has nothing to show for this store: a warning in its place.
    void add_unfit(const PanelInfo& panel, const Error& why);

    /// Whether the panels saw different data revisions.
    bool mixed() const { return revisions_.size() > 1; }
    Outcome outcome() &&;

private:
    void open_section(const PanelInfo& panel);

    Request request_;
    Outcome outcome_;
    std::set<std::int64_t> revisions_;
};

}  // namespace cabildo::engine
