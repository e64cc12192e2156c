// Which files a document becomes.
#include "markup.hpp"
#include "module.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/render/drawing.hpp>
#include <cabildo/render/files.hpp>

namespace cabildo::render {
namespace {

constexpr std::pair<Format, std::string_view> formats[] = {
    {Format::json, "json"}, {Format::html, "html"}, {Format::pdf, "pdf"}, {Format::docx, "docx"}, {Format::xlsx, "xlsx"},
    {Format::csv, "csv"},   {Format::svg, "svg"},   {Format::png, "png"}, {Format::graphml, "graphml"}};

template <class Figure>
std::string standalone(const Figure& figure, Language language, double width) {
    const Palette& palette = Palette::light();
    return to_svg(titled(draw(figure, language, width, palette), figure.title, palette), figure.id, figure.title,
                  figure.alt.empty() ? figure.title : figure.alt);
}

void add_tables(std::vector<File>& files, const Document& document, const std::filesystem::path& folder) {
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) {
            files.push_back({folder / (file_stem(table->id) + ".csv"), to_csv(*table)});
            files.push_back({folder / (file_stem(table->id) + ".spreadsheet.csv"), to_spreadsheet_csv(*table, document.language)});
        }
}

void add_figures(std::vector<File>& files, const Document& document, const std::filesystem::path& folder, double width) {
    for (const Block& block : document.blocks)
        std::visit([&](const auto& b) {
            using B = std::decay_t<decltype(b)>;
            if constexpr (std::is_same_v<B, Chart> || std::is_same_v<B, Map> || std::is_same_v<B, Network>)
                files.push_back({folder / (file_stem(b.id) + ".svg"), standalone(b, document.language, width)});
        }, block);
}

void add_pictures(std::vector<File>& files, const Document& document, const std::filesystem::path& folder, const FileOptions& options) {
    for (const Block& block : document.blocks)
        if (is_figure(block))
            files.push_back({folder / (file_stem(block_id(block)) + ".png"), file_module().png(block, document.language, options)});
}

void add_networks(std::vector<File>& files, const Document& document, const std::filesystem::path& folder) {
    for (const Block& block : document.blocks)
        if (const auto* network = std::get_if<Network>(&block))
            files.push_back({folder / (file_stem(network->id) + ".graphml"), to_graphml(*network)});
}

}  // namespace

Format format_of(std::string_view name) {
    for (const auto& [format, id] : formats)
        if (id == name) return format;
    const std::string known = format_list();
    throw usage_error({"No hay un formato «" + std::string(name) + "»", "There is no format \"" + std::string(name) + "\""}, {},
                      {"Formatos: " + known, "Formats: " + known});
}

std::string_view format_id(Format format) {
    for (const auto& [known, id] : formats)
        if (known == format) return id;
    return {};
}

std::string format_list() {
    std::string list;
    for (const auto& [format, id] : formats) list += (list.empty() ? "" : ", ") + std::string(id);
    return list;
}

bool is_per_block(Format format) {
    return format == Format::csv || format == Format::svg || format == Format::png || format == Format::graphml;
}

std::vector<File> files_of(const Document& document, Format format, const std::string& name, const FileOptions& options) {
    std::vector<File> files;
    switch (format) {
        case Format::json: files.push_back({name + ".json", to_json(document) + "\n"}); break;
        case Format::html: files.push_back({name + ".html", to_html(document)}); break;
        case Format::pdf: files.push_back({name + ".pdf", file_module().pdf(document, options)}); break;
        case Format::csv: add_tables(files, document, name); break;
        case Format::svg: add_figures(files, document, name, options.figure_width); break;
        case Format::png: add_pictures(files, document, name, options); break;
        case Format::xlsx: files.push_back({name + ".xlsx", file_module().xlsx(document, options)}); break;
        case Format::docx: files.push_back({name + ".docx", file_module().docx(document, options)}); break;
        case Format::graphml: add_networks(files, document, name); break;
    }
    return files;
}

}  // namespace cabildo::render
