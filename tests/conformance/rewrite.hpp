// Rewrites a package without changing what it says: other ids, another order, more initiatives that nobody has coded.
#pragma once

#include <cabildo/validate/package_tables.hpp>

#include <cstdint>
#include <map>
#include <string>

namespace cabildo::conformance {

using namespace validate;

/// New ids for initiatives, actors and categories, each unlike any other: "x0042x".
class Renaming {
public:
    /// Draws the new ids. Those few categories stay whose ids mean something to a panel, as do those of closed lists such
    /// as sectors; without `with_categories` all of them stay.
    Renaming(const PackageTables& package, std::uint64_t seed, bool with_categories = true);

    PackageTables apply(const PackageTables& package) const;
    /// A selection in the new ids.
    std::string selection(const std::string& text) const;
    std::string initiative(const std::string& code) const { return renamed("", code); }
    /// A text with every new id turned back: also block ids and ids that are put together ("x0001x+x0002x").
    std::string back(const std::string& text) const;

private:
    using Key = std::pair<std::string, std::string>;  ///< variable or open field ("" initiatives, "@" actors), id

    void add(const std::string& scope, const std::string& id);
    std::string renamed(const std::string& scope, const std::string& id) const;
    std::string renamed_several(const std::string& scope, const std::string& cell, char separator = ';') const;
    std::string renamed_condition(const std::string& condition) const;

    std::map<Key, std::string> names_;
    std::map<std::string, std::string> old_;
};

/// The rows of every file in another order. Not of declared tables: there the order is what was published.
PackageTables shuffled(PackageTables package, std::uint64_t seed);

/// With `count` initiatives more, among the others, of which nothing is coded.
PackageTables with_uncoded(PackageTables package, std::size_t count, std::uint64_t seed);

}  // namespace cabildo::conformance
