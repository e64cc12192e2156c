// Types, ranges and places of JSON values.
#include "json_reader.hpp"

#include <algorithm>
#include <limits>

namespace cabildo {

std::string JsonReader::pointer() const {
    if (!parent_) return {};
    std::string path = parent_->pointer() + '/';
    if (index_) return path + std::to_string(*index_);
    for (char c : name_) {
        if (c == '~') path += "~0";
        else if (c == '/') path += "~1";
        else path += c;
    }
    return path;
}

void JsonReader::fail(const Text& expected) const {
    throw Error(expected, parent_ ? pointer() : "/",
                {"Revise el documento con sdk/schema/document.schema.json.", "Check the document with sdk/schema/document.schema.json."});
}

void JsonReader::object(std::initializer_list<std::string_view> fields) const {
    if (!value_.is_object()) fail({"se espera un objeto", "an object is expected"});
    std::size_t known = 0;
    for (std::string_view field : fields) {
        const bool may_be_absent = field.ends_with('?');
        const std::string_view name = may_be_absent ? field.substr(0, field.size() - 1) : field;
        if (value_.contains(name)) ++known;
        else if (!may_be_absent) fail(format(Text{"falta el campo «{0}»", "the field “{0}” is missing"}, {name}));
    }
    if (known == value_.size()) return;
    for (const auto& item : value_.items()) {
        const auto listed = [&](std::string_view field) {
            return (field.ends_with('?') ? field.substr(0, field.size() - 1) : field) == item.key();
        };
        if (!std::any_of(fields.begin(), fields.end(), listed))
            JsonReader(item.value(), *this, item.key()).fail({"el formato no conoce este campo", "the format has no such field"});
    }
}

const std::string& JsonReader::text() const {
    if (!value_.is_string()) fail({"se espera un texto", "a text is expected"});
    return value_.get_ref<const std::string&>();
}

bool JsonReader::boolean() const {
    if (!value_.is_boolean()) fail({"se espera true o false", "true or false is expected"});
    return value_.get<bool>();
}

std::int64_t JsonReader::integer() const {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const bool fits = value_.is_number_integer() && !(value_.is_number_unsigned() && value_.get<std::uint64_t>() > most);
    if (!fits) fail({"se espera un entero", "an integer is expected"});
    return value_.get<std::int64_t>();
}

std::uint64_t JsonReader::unsigned_integer() const {
    if (!value_.is_number_unsigned()) fail({"se espera un entero no negativo", "a non-negative integer is expected"});
    return value_.get<std::uint64_t>();
}

double JsonReader::number() const {
    if (!value_.is_number()) fail({"se espera un número", "a number is expected"});
    return value_.get<double>();
}

std::optional<double> JsonReader::number_or_null() const {
    if (is_null()) return std::nullopt;
    return number();
}

std::optional<double> JsonReader::number_if_present(std::string_view field) const {
    if (!has(field)) return std::nullopt;
    return at(field).number();
}

}  // namespace cabildo
