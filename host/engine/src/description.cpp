// JSON of descriptors, panels and options, field by field.
#include "description.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string_view>

namespace cabildo::engine {

namespace {

constexpr std::array<std::string_view, 7> option_kinds{"choice", "several", "variable", "initiative",
                                                       "number", "toggle",  "text"};
constexpr std::array<std::string_view, 3> error_kinds{"failed", "usage", "cancelled"};

template <std::size_t N>
std::size_t position(const std::array<std::string_view, N>& ids, const std::string& id) {
    for (std::size_t i = 0; i < N; ++i)
        if (ids[i] == id) return i;
    throw std::invalid_argument("unknown kind: " + id);
}

using engine::encode;

Json encode(const Category& category) { return {{"id", category.id}, {"label", encode(category.label)}}; }

Category decode_category(const Json& json) { return {json.at("id"), decode_text(json.at("label"))}; }

Json encode(const Reference& reference) {
    return {{"id", reference.id}, {"text", reference.text}, {"url", reference.url}};
}

template <class T>
Json encode_all(const std::vector<T>& items) {
    Json json = Json::array();
    for (const T& item : items) json.push_back(encode(item));
    return json;
}

}  // namespace

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json encode(const Text& text) { return {{"es", text.es}, {"en", text.en}}; }

Text decode_text(const Json& json) { return {json.at("es"), json.at("en")}; }

Json encode(const Error& error) {
    return {{"kind", error_kinds.at(static_cast<std::size_t>(error.kind()))},
            {"what", encode(error.message())},
            {"where", error.where()},
            {"remedy", encode(error.remedy())}};
}

Error decode_error(const Json& json) {
    return Error(decode_text(json.at("what")), json.at("where"), decode_text(json.at("remedy")),
                 static_cast<ErrorKind>(position(error_kinds, json.at("kind"))));
}

Json encode(const Descriptor& descriptor) {
    return {{"id", descriptor.id},
            {"version", descriptor.version},
            {"publisher", descriptor.publisher},
            {"title", encode(descriptor.title)},
            {"question", encode(descriptor.question)},
            {"dimension", dimension_id(descriptor.dimension)},
            {"references", encode_all(descriptor.references)}};
}

Descriptor decode_descriptor(const Json& json) {
    Descriptor descriptor;
    descriptor.id = json.at("id");
    descriptor.version = json.at("version");
    descriptor.publisher = json.at("publisher");
    descriptor.title = decode_text(json.at("title"));
    descriptor.question = decode_text(json.at("question"));
    const auto dimension = dimension_of(json.at("dimension").get_ref<const std::string&>());
    if (!dimension) throw std::invalid_argument("unknown dimension");
    descriptor.dimension = *dimension;
    for (const Json& reference : json.at("references"))
        descriptor.references.push_back({reference.at("id"), reference.at("text"), reference.at("url")});
    return descriptor;
}

Json encode(const Option& option) {
    Json kinds = Json::array();
    for (VariableKind kind : option.variable_kinds) kinds.push_back(kind_id(kind));
    return {{"id", option.id},
            {"kind", option_kinds.at(static_cast<std::size_t>(option.kind))},
            {"label", encode(option.label)},
            {"help", encode(option.help)},
            {"choices", encode_all(option.choices)},
            {"variable_kinds", std::move(kinds)},
            {"may_be_empty", option.may_be_empty},
            {"minimum", option.minimum},
            {"maximum", option.maximum},
            {"step", option.step},
            {"decimals", option.decimals},
            {"arranged", option.arranged},
            {"initial", option.initial}};
}

Option decode_option(const Json& json) {
    Option option;
    option.id = json.at("id");
    option.kind = static_cast<OptionKind>(position(option_kinds, json.at("kind")));
    option.label = decode_text(json.at("label"));
    option.help = decode_text(json.at("help"));
    for (const Json& choice : json.at("choices")) option.choices.push_back(decode_category(choice));
    for (const Json& id : json.at("variable_kinds")) {
        const auto kind = kind_of(id.get_ref<const std::string&>());
        if (!kind) throw std::invalid_argument("unknown kind of variable");
        option.variable_kinds.push_back(*kind);
    }
    option.may_be_empty = json.at("may_be_empty");
    option.minimum = json.at("minimum");
    option.maximum = json.at("maximum");
    option.step = json.at("step");
    option.decimals = json.at("decimals");
    option.arranged = json.value("arranged", false);
    option.initial = json.at("initial");
    return option;
}

Json encode(const PanelInfo& panel) {
    return {{"id", panel.id},
            {"title", encode(panel.title)},
            {"question", encode(panel.question)},
            {"options", encode_all(panel.options)}};
}

PanelInfo decode_panel(const Json& json) {
    PanelInfo panel;
    panel.id = json.at("id");
    panel.title = decode_text(json.at("title"));
    panel.question = decode_text(json.at("question"));
    for (const Json& option : json.at("options")) panel.options.push_back(decode_option(option));
    return panel;
}

std::string encode_path(const std::filesystem::path& path) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (const char c : path.string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && c != '%') {
            text += c;
            continue;
        }
        text += '%';
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::filesystem::path decode_path(const std::string& text) {
    std::string path;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            path += text[i];
            continue;
        }
        unsigned byte = 0;
        const char* const end = text.data() + std::min(i + 3, text.size());
        if (std::from_chars(text.data() + i + 1, end, byte, 16).ptr != text.data() + i + 3)
            throw std::invalid_argument("no path");
        path += static_cast<char>(byte);
        i += 2;
    }
    return path;
}

}  // namespace cabildo::engine
