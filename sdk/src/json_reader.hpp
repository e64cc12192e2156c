// Strict reading of JSON: a value that knows its place, so that the first wrong field is named by its JSON pointer.
#pragma once

#include <cabildo/error.hpp>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace cabildo {

using Json = nlohmann::ordered_json;

/// A view of one value inside a parsed text. Lives on the stack, below the views it was reached from.
class JsonReader {
public:
    explicit JsonReader(const Json& root) : value_(root) {}

    /// RFC 6901; "" for the whole text.
    std::string pointer() const;
    [[noreturn]] void fail(const Text& expected) const;

    /// Fails unless this is an object with these fields and no others; names that end in '?' may be absent.
    void object(std::initializer_list<std::string_view> fields) const;
    /// Fails unless this is an object; for objects whose names are data.
    template <typename Read>
    void each_field(Read read) const {
        if (!value_.is_object()) fail({"se espera un objeto", "an object is expected"});
        for (const auto& [name, value] : value_.items()) read(name, JsonReader(value, *this, name));
    }
    template <typename Read>
    void each_item(Read read) const {
        if (!value_.is_array()) fail({"se espera una lista", "a list is expected"});
        std::size_t index = 0;
        for (const Json& item : value_) read(JsonReader(item, *this, index++));
    }

    bool has(std::string_view field) const { return value_.contains(field); }
    bool is_null() const { return value_.is_null(); }
    /// A field that object() has found.
    JsonReader at(std::string_view field) const { return JsonReader(value_.at(field), *this, field); }

    const std::string& text() const;
    std::string text_or_empty(std::string_view field) const { return has(field) ? at(field).text() : std::string(); }
    bool boolean() const;
    std::int64_t integer() const;
    std::uint64_t unsigned_integer() const;
    double number() const;
    std::optional<double> number_or_null() const;
    std::optional<double> number_if_present(std::string_view field) const;
    const Json& json() const { return value_; }

private:
    JsonReader(const Json& value, const JsonReader& parent, std::string_view name)
        : value_(value), parent_(&parent), name_(name) {}
    JsonReader(const Json& value, const JsonReader& parent, std::size_t index)
        : value_(value), parent_(&parent), index_(index) {}

    const Json& value_;
    const JsonReader* parent_ = nullptr;
    std::string_view name_;
    std::optional<std::size_t> index_;
};

}  // namespace cabildo
