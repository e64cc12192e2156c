// Documents to files. The same document gives the same bytes.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/error.hpp>
#include <cabildo/render/report_style.hpp>

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::render {

enum class Format { json, csv, html, svg, png, graphml, pdf, xlsx, docx };

/// Throws a usage Error that lists the formats.
Format format_of(std::string_view name);
std::string_view format_id(Format format);
/// "json, csv, html …", in the order in which help texts list them.
std::string format_list();
/// The format makes a file for each table, figure or network, rather than one of the document.
bool is_per_block(Format format);

/// What a reader may choose beside the format.
struct FileOptions {
    double figure_width = 712;  ///< px for which the figures of SVG and PNG files are laid out
    double figure_scale = 2;    ///< pixels of a PNG file a px
    ReportStyle style{};        ///< of paged formats: cover and the institution's look
};

/// One self-contained page: real tables, figures as inline SVG, light, dark and print. A paragraph whose id is
/// "question" or ends in ".question" stands as the subtitle of the heading before it.
std::string to_html(const Document& document);
/// RFC 4180, UTF-8, CRLF, full precision, point as decimal mark; no text can start a spreadsheet formula. The header has
/// the columns' labels, made unique; category cells have their labels; missing cells are empty.
std::string to_csv(const Table& table);
/// For spreadsheets: BOM, ';', decimal comma in Spanish.
std::string to_spreadsheet_csv(const Table& table, Language language);
/// A table for the clipboard, as it is seen: tab-separated text, and an HTML fragment that needs no style sheet.
std::string to_tab_separated(const Table& table);
std::string to_html_table(const Table& table);

/// A network for other programs: nodes with label, group, layout, size and their attributes, edges with weight. Attributes that
/// are numbers in every node are numbers there.
std::string to_graphml(const Network& network);

/// The command line that repeats a document, quoted for a POSIX shell; STORE stands for the store's path where none is given.
std::string command_line(const Document& document, std::string_view store = "STORE");

/// A file to be: path relative to the report's folder, and its bytes.
struct File {
    std::filesystem::path path;
    std::string bytes;
};

/// The files of a document in a format: NAME.json, .html, .pdf, .docx and .xlsx, NAME/BLOCK.csv and NAME/BLOCK.spreadsheet.csv for
/// each table, NAME/BLOCK.svg and .png for each figure, NAME/BLOCK.graphml for each network. In BLOCK, characters that no file
/// name should hold are written %xx. PNG, PDF, DOCX and XLSX load the library that writes them (module.hpp) when first
/// asked for; throws Error where that is missing.
std::vector<File> files_of(const Document& document, Format format, const std::string& name, const FileOptions& options = {});

/// Writes each file under a temporary name, then renames all: nothing half-written stands under a final name. Missing
/// folders are made. Throws Error that names the path, and a usage Error, before anything is written, where a file is one
/// of `kept` by whatever name. A stop ends it with an Error of kind cancelled before any file has its name; folders that were
/// made for nothing go again.
void write_files(const std::vector<File>& files, const std::filesystem::path& folder,
                 const std::vector<std::filesystem::path>& kept = {}, const std::stop_token& stop = {});
/// The same for one file at a path of its own. What is not a regular file (a pipe, a terminal) is written to directly.
void write_file(const std::filesystem::path& path, std::string_view bytes, const std::vector<std::filesystem::path>& kept = {},
                const std::stop_token& stop = {});
/// Throws a usage Error when `path`, links followed, is one of `kept`: those are the data that a document was made from.
void refuse_kept(const std::filesystem::path& path, const std::vector<std::filesystem::path>& kept);

}  // namespace cabildo::render
