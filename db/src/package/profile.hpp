// What a column without a codebook looks like, and which kind of variable it is therefore taken for.
#pragma once

#include "../csv/place.hpp"

#include <cabildo/dataset.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace cabildo::db::package {

/// Sees every cell once.
class Profile {
public:
    void see(std::string_view cell, std::size_t row);

    std::int64_t empty() const { return empty_; }

    /// number: every cell is one, none with a leading zero ("05101" is a code); otherwise kind_of_words(). Throws Error when
    /// the numbers have a decimal comma or grouping.
    VariableKind kind(const std::string& file, const std::string& column) const;
    /// text: long or almost never repeated. several: cells hold ';'. Else single.
    VariableKind kind_of_words() const;
    /// A cell such as "1.234", where every number with a point looks like it.
    std::optional<std::string> thousands() const;

private:
    struct Seen {
        std::string cell;
        std::size_t row;
    };
    bool text() const;

    std::int64_t empty_ = 0, filled_ = 0, numbers_ = 0, foreign_ = 0, pointed_ = 0, grouped_ = 0;
    std::size_t longest_ = 0, bytes_ = 0;
    bool lines_ = false, several_ = false;
    std::optional<Seen> first_foreign_;
    std::optional<std::string> first_grouped_;
    std::unordered_set<std::string> distinct_;
};

}  // namespace cabildo::db::package
