// What a report wears: what stands on its cover, and the house style of the institution that hands it over. Plain data,
// the same for every paged format.
#pragma once

#include <cabildo/render/drawing.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cabildo::render {

/// A PNG picture and its size in pixels. Others become one when a style file is read.
struct Logo {
    std::string bytes;
    int width = 0, height = 0;
};

enum class Paper : std::uint8_t { a4, letter, oficio, legal };

/// Width and height of an upright sheet in points (1/72 inch).
struct PaperSize {
    double width, height;
};

/// A paper that reports can stand on.
struct PaperKind {
    Paper paper;
    std::string_view id;  ///< in style files
    PaperSize size;
    Text name;
    Text measures;        ///< "21,6 × 27,9 cm"
};
/// All of them, in the order in which they are offered.
const std::vector<PaperKind>& papers();
const PaperKind& kind_of(Paper paper);
inline PaperSize size_of(Paper paper) { return kind_of(paper).size; }
/// Absent where there is none of that id.
std::optional<Paper> paper_of(std::string_view id);

/// An institution's look. What it does not say is Cabildo's own. The colours of figures stay: they carry meaning.
struct HouseStyle {
    std::string institution{};
    std::optional<Logo> logo{};
    Colour accent{0x1a / 255.0, 0x5c / 255.0, 0x9e / 255.0};  ///< of what is set off, as the bars above headings; 4.5:1 or more on white
    std::optional<Colour> band{};  ///< of the cover's band, any colour; `accent` where there is none
    Paper paper = Paper::a4;
    std::string font{};            ///< family; empty for `font_families`
};

/// What stands on the cover of one report. Plain texts in the report's language.
struct Cover {
    std::string title{};
    std::string subtitle{};
    std::string institution{};
    std::string authors{};
    std::string period{};  ///< what the data are about, "2006–2009"
    std::string date{};    ///< as it is to be read, "Santiago, marzo de 2026"; none is made up
};

struct ReportStyle {
    Cover cover{};
    HouseStyle house{};
};

/// The cover with what is empty taken from the document (title; subtitle: its opening question) and from the house
/// (institution).
Cover completed(Cover cover, const HouseStyle& house, const Document& document);

/// Reads a style file: a JSON object whose keys all may be missing.
///   {"institution": "…", "logo": "logo.png", "accent": "#1a5c9e", "band": "#0b3d6b", "paper": "A4", "font": "Noto Sans"}
/// `logo` is a PNG, JPEG or SVG file, relative to the style file; `paper` an id of papers(). Throws Error that names file and key:
/// no such file, no JSON, an unknown key, a value of another type, a colour too pale for text (accent), a logo that cannot be read.
HouseStyle read_house_style(const std::filesystem::path& file);

/// The same from text; `file` is for errors and for the logo's place.
HouseStyle house_style_from_json(std::string_view json, const std::filesystem::path& file);

}  // namespace cabildo::render
