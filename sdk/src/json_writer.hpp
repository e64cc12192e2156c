// JSON written straight into a string: fields in the order they are given, numbers in their shortest exact form. A tree
// of JSON values for a table of thousands of rows would cost more than the table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cabildo {

class JsonWriter {
public:
    void open_object() { separate(); text_ += '{'; first_ = true; }
    void close_object() { text_ += '}'; first_ = false; }
    void open_array() { separate(); text_ += '['; first_ = true; }
    void close_array() { text_ += ']'; first_ = false; }
    /// The name of the field whose value comes next.
    void key(std::string_view name);

    void null() { separate(); text_ += "null"; }
    void boolean(bool value) { separate(); text_ += value ? "true" : "false"; }
    void integer(std::int64_t value);
    void unsigned_integer(std::uint64_t value);
    /// Always with a point or an exponent, so that it reads back as a double. null when not finite.
    void number(double value);
    /// Bytes that are no UTF-8 become U+FFFD.
    void string(std::string_view value) { separate(); quote(value); }

    void field(std::string_view name, std::string_view value) { key(name); string(value); }

    std::string take() { return std::move(text_); }

private:
    void separate() {
        if (!first_) text_ += ',';
        first_ = false;
    }
    void quote(std::string_view value);

    std::string text_;
    bool first_ = true;
};

}  // namespace cabildo
