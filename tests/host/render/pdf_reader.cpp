#include "pdf_reader.hpp"

#include "other_programs.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <sstream>

namespace cabildo::render::test {
namespace {

std::string output_of(const std::string& command) {
    const auto [status, text] = run(command);
    BOOST_REQUIRE_MESSAGE(status == 0, command << ": " << text.substr(0, 300));
    BOOST_TEST(text.find("Syntax Error") == std::string::npos, command << ": " << text.substr(0, 300));
    return text;
}

/// The number in NAME="…" behind `from`.
double number(const std::string& line, const std::string& name) {
    const std::size_t at = line.find(name + "=\"");
    BOOST_REQUIRE(at != std::string::npos);
    return std::strtod(line.c_str() + at + name.size() + 2, nullptr);
}

void read_boxes(Pdf& pdf, const std::string& html) {
    std::istringstream lines(html);
    std::size_t page = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<page ") != std::string::npos) {
            BOOST_REQUIRE(page < pdf.pages.size());
            pdf.pages[page].width = number(line, "width");
            pdf.pages[page++].height = number(line, "height");
        } else if (line.find("<word ") != std::string::npos) {
            const std::size_t start = line.find('>') + 1;
            pdf.pages[page - 1].words.push_back({line.substr(start, line.rfind("</") - start), number(line, "xMin"), number(line, "yMin"),
                                                 number(line, "xMax"), number(line, "yMax")});
        }
    }
    BOOST_TEST(page == pdf.pages.size());
}

void read_fonts(Pdf& pdf, const std::string& table) {
    std::istringstream lines(table);
    std::string line;
    std::getline(lines, line);
    const std::size_t flags = line.find("emb ");
    BOOST_REQUIRE(flags != std::string::npos);
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        const auto yes = [&](std::size_t column) { return line.compare(flags + 4 * column, 3, "yes") == 0; };
        pdf.fonts.push_back({line.substr(0, line.find(' ')), yes(0), yes(1), yes(2)});
    }
}

}  // namespace

std::string squeezed(const std::string& text) {
    static const char* const spaces[] = {"\u00a0", "\u202f", "\u2002", "\u2009", "\u00ad"};
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t skip = text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r' ? 1 : 0;
        for (const std::string space : spaces)
            if (text.compare(i, space.size(), space) == 0) skip = space.size();
        if (skip == 0) result += text[i++];
        i += skip;
    }
    return result;
}

std::string Pdf::text() const {
    std::string all;
    for (const PdfPage& page : pages) all += page.text;
    return all;
}

Pdf read_pdf(const std::filesystem::path& file) {
    const std::string name = "'" + file.string() + "'";
    Pdf pdf;
    const std::string raw = output_of("pdftotext -raw " + name + " -");
    for (std::size_t start = 0; start < raw.size();) {
        const std::size_t end = std::min(raw.find('\f', start), raw.size());
        pdf.pages.push_back({0, 0, squeezed(raw.substr(start, end - start)), {}});
        start = end + 1;
    }
    read_boxes(pdf, output_of("pdftotext -bbox " + name + " -"));
    read_fonts(pdf, output_of("pdffonts " + name));
    pdf.info = output_of("pdfinfo " + name);
    pdf.structure = output_of("pdfinfo -struct " + name);
    return pdf;
}

}  // namespace cabildo::render::test
