// Covers completed from their document, and the style file.
#include "module.hpp"
#include "report_parts.hpp"

#include <cabildo/error.hpp>
#include <cabildo/render/report_style.hpp>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace cabildo::render {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t largest_logo = 4u << 20;
constexpr int largest_side = 8000;
constexpr double text_contrast = 4.5;

PaperSize millimetres(double width, double height) { return {width / 25.4 * 72, height / 25.4 * 72}; }

std::string paper_ids() {
    std::string list;
    for (const PaperKind& kind : papers()) list += (list.empty() ? "" : ", ") + std::string(kind.id);
    return list;
}

/// The whole file; absent where it cannot be read.
std::optional<std::string> bytes_of(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

bool is_png(std::string_view bytes) {
    return bytes.size() >= 33 && bytes.starts_with("\x89PNG\r\n\x1a\n") && bytes.substr(12, 4) == "IHDR";
}

/// A style file while it is read: knows how its errors are told.
class StyleFile {
public:
    StyleFile(std::string_view json, const std::filesystem::path& file) : file_(file) {
        try {
            json_ = Json::parse(json);
        } catch (const Json::parse_error& error) {
            throw Error({"el archivo de estilo no es JSON (byte " + std::to_string(error.byte) + ")",
                         "the style file is not JSON (byte " + std::to_string(error.byte) + ")"},
                        file_.string(), {"Corrija el archivo.", "Correct the file."});
        }
        if (!json_.is_object())
            throw Error({"el archivo de estilo no es un objeto JSON", "the style file is not a JSON object"}, file_.string(),
                        {"Encierre las claves entre llaves.", "Put the keys in braces."});
    }

    HouseStyle style() const {
        HouseStyle style;
        for (const auto& [key, value] : json_.items()) {
            const std::string text = this->text(key, value);
            if (key == "institution") style.institution = text;
            else if (key == "logo") style.logo = logo(key, text);
            else if (key == "accent") style.accent = text_colour(key, text);
            else if (key == "band") style.band = colour(key, text);
            else if (key == "paper") style.paper = paper(key, text);
            else if (key == "font") style.font = font(key, text);
            else wrong(key, {"no hay una clave así", "there is no such key"},
                       {"Las claves son: institution, logo, accent, band, paper, font.",
                        "The keys are: institution, logo, accent, band, paper, font."});
        }
        return style;
    }

private:
    [[noreturn]] void wrong(const std::string& key, Text what, Text remedy) const {
        throw Error(std::move(what), file_.string() + ": " + key, std::move(remedy));
    }

    std::string text(const std::string& key, const Json& value) const {
        if (!value.is_string())
            wrong(key, {"el valor no es un texto", "the value is not a text"}, {"Escríbalo entre comillas.", "Write it in quotes."});
        return value.get<std::string>();
    }

    Colour colour(const std::string& key, const std::string& text) const {
        const bool good = text.size() == 7 && text[0] == '#' && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
        if (!good)
            wrong(key, {"«" + text + "» no es un color", "“" + text + "” is not a colour"},
                  {"Escríbalo como #1a5c9e.", "Write it as #1a5c9e."});
        const unsigned long rgb = std::strtoul(text.c_str() + 1, nullptr, 16);
        const auto part = [rgb](int shift) { return static_cast<double>(rgb >> shift & 0xffu) / 255; };
        return {part(16), part(8), part(0)};
    }

    Colour text_colour(const std::string& key, const std::string& text) const {
        const Colour given = colour(key, text);
        if (contrast(given, {1, 1, 1}) < text_contrast)
            wrong(key, {"el color " + text + " no se lee sobre blanco", "the colour " + text + " cannot be read on white"},
                  {"Elija uno más oscuro, con contraste de 4,5 o más.", "Choose a darker one, with a contrast of 4.5 or more."});
        return given;
    }

    Paper paper(const std::string& key, const std::string& text) const {
        const auto paper = paper_of(text);
        if (!paper)
            wrong(key, {"no se conoce el papel «" + text + "»", "the paper “" + text + "” is not known"},
                  format(Text{"Los papeles son: {0}.", "The papers are: {0}."}, {paper_ids()}));
        return *paper;
    }

    std::string font(const std::string& key, const std::string& text) const {
        if (text.empty() || text.find(',') != std::string::npos)
            wrong(key, {"«" + text + "» no es una familia de letras", "“" + text + "” is not a family of fonts"},
                  {"Escriba una sola, como Noto Sans, o quite la clave.", "Write a single one, such as Noto Sans, or remove the key."});
        return text;
    }

    Logo logo(const std::string& key, const std::string& name) const {
        auto bytes = bytes_of(file_.parent_path() / name);
        if (!bytes)
            wrong(key, {"no se pudo leer " + name, "could not read " + name},
                  {"Póngalo junto al archivo de estilo.", "Put it beside the style file."});
        if (bytes->size() > largest_logo)
            wrong(key, {name + " ocupa más de 4 MB", name + " is larger than 4 MB"}, {"Use uno más chico.", "Use a smaller one."});
        if (!is_png(*bytes)) *bytes = as_png(key, name, *bytes);
        const auto number = [&bytes](std::size_t at) {
            std::uint32_t value = 0;
            for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>((*bytes)[i]);
            return value;
        };
        const std::uint32_t width = number(16), height = number(20);
        if (width == 0 || height == 0 || width > largest_side || height > largest_side)
            wrong(key, {name + " tiene más de 8000 píxeles por lado, o ninguno", name + " has more than 8,000 pixels a side, or none"},
                  {"Use uno más chico.", "Use a smaller one."});
        return {std::move(*bytes), static_cast<int>(width), static_cast<int>(height)};
    }

    /// JPEG and SVG pictures as PNG.
    std::string as_png(const std::string& key, const std::string& name, const std::string& bytes) const {
        std::string png;
        try {
            png = file_module().picture(bytes);
        } catch (const Error& error) {
            wrong(key, {name + ": " + error.message().es, name + ": " + error.message().en}, error.remedy());
        }
        return png;
    }

    std::filesystem::path file_;
    Json json_;
};

}  // namespace

const std::vector<PaperKind>& papers() {
    static const std::vector<PaperKind> all{
        {Paper::a4, "A4", millimetres(210, 297), {"A4", "A4"}, {"21 × 29,7 cm", "21 × 29.7 cm"}},
        {Paper::letter, "Letter", {612, 792}, {"Carta", "Letter"}, {"21,6 × 27,9 cm", "8.5 × 11 in"}},
        {Paper::oficio, "Oficio", millimetres(216, 330), {"Oficio", "Oficio"}, {"21,6 × 33 cm", "8.5 × 13 in"}},
        {Paper::legal, "Legal", {612, 1008}, {"Legal", "Legal"}, {"21,6 × 35,6 cm", "8.5 × 14 in"}}};
    return all;
}

const PaperKind& kind_of(Paper paper) { return papers()[static_cast<std::size_t>(paper)]; }

std::optional<Paper> paper_of(std::string_view id) {
    for (const PaperKind& kind : papers())
        if (kind.id == id) return kind.paper;
    return std::nullopt;
}

Cover completed(Cover cover, const HouseStyle& house, const Document& document) {
    if (cover.title.empty()) cover.title = document.title;
    if (cover.institution.empty()) cover.institution = house.institution;
    if (cover.subtitle.empty())
        if (const Paragraph* question = opening_question(document)) cover.subtitle = question->text;
    return cover;
}

HouseStyle read_house_style(const std::filesystem::path& file) {
    const auto bytes = bytes_of(file);
    if (!bytes)
        throw Error({"no se pudo leer el archivo de estilo", "could not read the style file"}, file.string(),
                    {"Revise el nombre y los permisos.", "Check the name and the permissions."});
    return house_style_from_json(*bytes, file);
}

HouseStyle house_style_from_json(std::string_view json, const std::filesystem::path& file) { return StyleFile(json, file).style(); }

}  // namespace cabildo::render
