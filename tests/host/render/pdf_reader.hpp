// A PDF file as poppler's tools see it: independent of the libraries that wrote it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cabildo::render::test {

struct Word {
    std::string text;
    double left, top, right, bottom;
};

struct PdfPage {
    double width = 0, height = 0;
    std::string text;         ///< in the order in which it was painted, without any space
    std::vector<Word> words;
};

struct PdfFont {
    std::string name;
    bool embedded = false, subset = false, unicode = false;
};

struct Pdf {
    std::vector<PdfPage> pages;
    std::vector<PdfFont> fonts;
    std::string info;       ///< of pdfinfo
    std::string structure;  ///< of pdfinfo -struct

    std::string text() const;
};

/// Fails the test where a tool complains.
Pdf read_pdf(const std::filesystem::path& file);

/// Without spaces of any kind.
std::string squeezed(const std::string& text);

}  // namespace cabildo::render::test
