// Writes every kind of figure and a rich page, in both languages and looks, to be looked at: render_gallery FOLDER
#include "gallery_document.hpp"

#include <cabildo/render/cairo.hpp>
#include <cabildo/render/files.hpp>

#include <iostream>

using namespace cabildo;
using namespace cabildo::render;

namespace {

void add_figures(std::vector<File>& files, const Document& document) {
    const std::string language(language_code(document.language));
    const PangoMeasure measure;
    for (const Block& block : document.blocks) {
        if (!is_figure(block)) continue;
        const std::string name = language + "/" + block_id(block);
        const std::string title = std::visit([](const auto& b) { return b.title; }, block);
        for (const double width : {340.0, 700.0}) {
            const std::string size = width < 500 ? "_narrow" : "";
            files.push_back({name + size + ".png", to_png(titled(draw(block, document.language, width, Palette::light(), measure), title,
                                                                 Palette::light(), measure), 1)});
        }
        files.push_back({name + "_dark.png", to_png(titled(draw(block, document.language, 700, Palette::dark(), measure), title,
                                                           Palette::dark(), measure), 1, Palette::dark().background)});
        files.push_back({name + ".svg", to_svg(titled(draw(block, document.language, 700, Palette::light()), title, Palette::light()),
                                               block_id(block), title, title)});
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "render_gallery FOLDER\n";
        return 2;
    }
    try {
        std::vector<File> files;
        for (const Language language : {Language::es, Language::en}) {
            const Document document = test::gallery(language);
            add_figures(files, document);
            for (const Format format : {Format::json, Format::csv, Format::html})
                for (File& file : files_of(document, format, "page_" + std::string(language_code(language)))) files.push_back(std::move(file));
        }
        write_files(files, argv[1]);
        std::cout << files.size() << " files in " << argv[1] << "\n";
        return 0;
    } catch (const std::exception& exception) {
        std::cerr << describe(exception, Language::en) << "\n";
        return 1;
    }
}
