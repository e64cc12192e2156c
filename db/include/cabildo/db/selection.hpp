// A selection of initiatives by codebook category, as written after --where.
#pragma once

#include <cabildo/dataset.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cabildo::db {

/// "VARIABLE=CATEGORY,…": any of these. "@not_reported" stands for that status.
struct Condition {
    std::string variable;
    std::vector<std::string> categories;

    bool operator==(const Condition&) const = default;
};

/// All conditions hold. No conditions: every initiative.
struct Selection {
    std::vector<Condition> conditions;

    bool empty() const { return conditions.empty(); }
    bool operator==(const Selection&) const = default;

    /// Parts joined by '&'; backslash escapes '\', ',', '=' and '&'. Throws a usage Error on bad syntax.
    static Selection parse(std::string_view text);
    /// Several --where values.
    static Selection parse(const std::vector<std::string>& conditions);
    /// The canonical text; parse(text()) gives the same.
    std::string text() const;
    /// "Área: Social o Económico; Región: Maule".
    std::string label(const std::vector<Variable>& codebook, Language language) const;
    /// Throws a usage Error when a variable or category is not in the codebook.
    void check(const std::vector<Variable>& codebook) const;
};

}  // namespace cabildo::db
