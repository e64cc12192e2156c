// Texts that people have typed and the store does not hold: those being typed now, and those that it refused. They outlive
// the fields in which they were typed, so that nothing typed is lost with a page. A model without windows. GUI thread.
#pragma once

#include <cabildo/text.hpp>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace cabildo::workbench {

/// A text that was refused.
struct Draft {
    Text where;    ///< "Beneficiarios de PI-03"
    std::string text;
    Text problem;  ///< why, and what to do
};

/// A key is the place of a field: "initiatives/PI-03/beneficiaries".
class Drafts {
public:
    void keep(const std::string& key, Draft draft);
    void drop(const std::string& key);
    /// nullptr when nothing was refused there.
    const Draft* find(const std::string& key) const;
    const std::map<std::string, Draft>& all() const { return drafts_; }

    /// What stands under `from` stands under `to` from now on: an initiative has another code.
    void move(const std::string& from, const std::string& to);
    /// What these fields belong to is gone.
    void drop_all(std::string_view prefix);
    void clear();

    /// A field is being typed into, or no longer.
    void set_typing(const void* field, bool typing);
    bool typing() const { return !typing_.empty(); }

    /// Called when what the other functions answer has changed.
    std::function<void()> on_change;

private:
    void changed() const;

    std::map<std::string, Draft> drafts_;
    std::set<const void*> typing_;
};

}  // namespace cabildo::workbench
