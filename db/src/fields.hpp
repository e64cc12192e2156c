// How the fields of parts and actors, as data packages and forms write them, are stored. Declared once; records, editing
// and interchange read it here.
#pragma once

#include "rows.hpp"

#include <cabildo/dataset.hpp>
#include <cabildo/error.hpp>

#include <functional>

namespace cabildo::db {

enum class Storage : std::uint8_t {
    closed,   ///< position in closed_vocabulary()
    bits,     ///< several of closed_vocabulary(), as a sum of bits; "none" = 0
    term,     ///< key of a row of `term`
    step,     ///< integer 0–5
    decimal,  ///< a number with a point
    text,
    actor,    ///< key of a row of `actor`; never NULL
};

struct StoredField {
    std::string_view id;      ///< in packages: "instrument"
    std::string_view column;  ///< in the table: "instrument_id"
    Storage storage;
    std::string_view vocabulary;  ///< "mechanisms.instrument"
};

std::string_view table_of(Part part);
/// In package order.
const std::vector<StoredField>& stored_fields(Part part);
const std::vector<StoredField>& stored_actor_fields();
/// Open vocabularies: "actors.policy_sector", "mechanisms.instrument" …
const std::vector<std::string_view>& open_fields();

/// Key of a term ("mechanisms.instrument", id) or actor ("actors", code); absent when there is none.
using KeyOf = std::function<std::optional<std::int64_t>(std::string_view vocabulary, std::string_view id)>;
/// The other way round.
using IdOf = std::function<std::string(std::string_view vocabulary, std::int64_t key)>;

/// From the words of the data package; an empty text is NULL. Throws Error (what, remedy; `where` = the field).
Cell encode(const StoredField& field, std::string_view text, const KeyOf& key_of);
/// NULL gives an empty text.
std::string decode(const StoredField& field, const Cell& cell, const IdOf& id_of);

/// Every whole number up to here is exact, and no sum of what a store holds comes near the largest double.
inline constexpr double largest_number = 1e15;
/// A number with a point, without grouping; the whole text. Absent when it is none, or beyond ±largest_number.
std::optional<double> parse_number(std::string_view text);
/// What is wrong with a text that parse_number() does not take; {0} stands for the text.
Text number_complaint(std::string_view text);
/// The shortest text that reads back as the same number.
std::string number_text(double value);

Error unknown_variable(std::string_view variable);
Error unknown_field(std::string_view field);

}  // namespace cabildo::db
