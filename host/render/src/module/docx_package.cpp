#include "module/docx_package.hpp"

#include "markup.hpp"

#include <cabildo/error.hpp>

#include <zip.h>

#include <algorithm>
#include <memory>

namespace cabildo::render {
namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
constexpr zip_uint16_t no_time = 0, no_date = 0x21;  ///< 1 January 1980

std::string_view relation_name(Relation relation) {
    constexpr std::string_view names[] = {"styles", "numbering", "settings", "footnotes", "header", "footer", "image", "hyperlink"};
    return names[static_cast<std::size_t>(relation)];
}

[[noreturn]] void fail(const std::string& reason) {
    throw Error({"No se pudo armar el archivo DOCX: " + reason, "The DOCX file could not be put together: " + reason}, {},
                {"Libere memoria e intente de nuevo.", "Free memory and try again."});
}

struct StringWriter final : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

std::string written(const pugi::xml_document& xml) {
    StringWriter writer;
    xml.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::string(xml_declaration) + writer.text;
}

/// A ZIP file in memory.
class Archive {
public:
    Archive() : source_(zip_source_buffer_create(nullptr, 0, 0, nullptr)) {
        if (source_ == nullptr) fail("libzip");
        zip_source_keep(source_);
        archive_ = zip_open_from_source(source_, ZIP_TRUNCATE, nullptr);
        if (archive_ == nullptr) fail("libzip");
    }
    ~Archive() {
        if (archive_ != nullptr) zip_discard(archive_);
        zip_source_free(source_);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// `bytes` must live until take().
    void add(const std::string& path, const std::string& bytes) {
        zip_source_t* source = zip_source_buffer(archive_, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = source == nullptr ? -1 : zip_file_add(archive_, path.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            if (source != nullptr) zip_source_free(source);
            fail(zip_strerror(archive_));
        }
        zip_file_set_dostime(archive_, static_cast<zip_uint64_t>(index), no_time, no_date, 0);
        // Pictures are compressed already.
        if (path.ends_with(".png")) zip_set_file_compression(archive_, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }

    std::string take() {
        if (zip_close(archive_) != 0) fail(zip_strerror(archive_));
        archive_ = nullptr;
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_source_stat(source_, &stat) != 0 || zip_source_open(source_) != 0) fail("libzip");
        std::string bytes(stat.size, '\0');
        const zip_int64_t read = zip_source_read(source_, bytes.data(), bytes.size());
        zip_source_close(source_);
        if (read != static_cast<zip_int64_t>(bytes.size())) fail("libzip");
        return bytes;
    }

private:
    zip_source_t* source_;
    zip_t* archive_ = nullptr;
};

}  // namespace

void DocxPackage::add(const std::string& path, const std::string& type, std::string bytes) {
    parts_.push_back({path, type, std::move(bytes)});
}

void DocxPackage::add(const std::string& path, const std::string& type, const pugi::xml_document& xml) { add(path, type, written(xml)); }

std::string DocxPackage::relate(Relation relation, const std::string& target) {
    const auto same = [&](const Related& each) { return each.relation == relation && each.target == target; };
    auto found = std::find_if(related_.begin(), related_.end(), same);
    if (found == related_.end()) found = related_.insert(related_.end(), {relation, target});
    return "rId" + std::to_string(found - related_.begin() + 1);
}

std::string DocxPackage::content_types() const {
    std::string xml(xml_declaration);
    xml += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
           "<Override PartName=\"/word/document.xml\" ContentType=\"" + std::string(main_type) + "\"/>";
    for (const Part& part : parts_)
        if (!part.path.ends_with(".png")) xml += "<Override PartName=\"/" + part.path + "\" ContentType=\"" + part.type + "\"/>";
    return xml + "</Types>";
}

std::string DocxPackage::relationships() const {
    std::string xml = std::string(xml_declaration) + "<Relationships xmlns=\"" + std::string(package) + "\">";
    for (std::size_t i = 0; i < related_.size(); ++i)
        xml += "<Relationship Id=\"rId" + std::to_string(i + 1) + "\" Type=\"" + std::string(office) + std::string(relation_name(related_[i].relation)) +
               "\" Target=\"" + escaped(related_[i].target) + '"' + (related_[i].relation == Relation::hyperlink ? " TargetMode=\"External\"" : "") + "/>";
    return xml + "</Relationships>";
}

std::string DocxPackage::bytes(const pugi::xml_document& document) const {
    const std::string types = content_types(), main = written(document), related = relationships();
    const std::string root = std::string(xml_declaration) + "<Relationships xmlns=\"" + std::string(package) + "\">"
        "<Relationship Id=\"rId1\" Type=\"" + std::string(office) + "officeDocument\" Target=\"word/document.xml\"/>"
        "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        "<Relationship Id=\"rId3\" Type=\"" + std::string(office) + "extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";
    Archive archive;
    archive.add("[Content_Types].xml", types);
    archive.add("_rels/.rels", root);
    archive.add("word/document.xml", main);
    archive.add("word/_rels/document.xml.rels", related);
    for (const Part& part : parts_) archive.add(part.path, part.bytes);
    return archive.take();
}

}  // namespace cabildo::render
