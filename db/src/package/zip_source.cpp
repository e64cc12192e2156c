// .zip through libzip.
#include "zip_source.hpp"

#include <zip.h>

namespace cabildo::db::package {

namespace {

namespace fs = std::filesystem;

using Archive = std::shared_ptr<zip_t>;

Error zip_error(const fs::path& path, const std::string& file, const zip_error_t& error) {
    const int code = zip_error_code_zip(&error);
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
        return Error(format(Text{"{0} está cifrado en el .zip", "{0} is encrypted in the .zip"}, {file}), path.string(),
                     {"Descomprímalo con su clave e importe la carpeta", "Unpack it with its password and import the folder"});
    return Error(format(Text{"no se puede leer {0} del .zip: está dañado, o comprimido de un modo que no se conoce",
                             "{0} cannot be read from the .zip: it is damaged, or packed in a way that is not known"},
                        {file}),
                 path.string(), {"Vuelva a obtener el archivo, o a comprimir la carpeta", "Get the file again, or pack the folder again"});
}

Archive open_archive(const fs::path& path) {
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (archive == nullptr)
        throw Error({"el .zip está dañado o no es un .zip", "the .zip is damaged, or none"}, path.string(),
                    {"Vuelva a obtener el archivo", "Get the file again"});
    return Archive(archive, zip_discard);
}

/// The folder inside the .zip that holds initiatives.csv: "" or "name/".
std::string folder_in(const Archive& archive, const fs::path& path) {
    const std::string wanted = "initiatives.csv";
    if (zip_name_locate(archive.get(), wanted.c_str(), 0) >= 0) return {};
    std::string found;
    bool several = false;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0)); ++i) {
        const char* entry = zip_get_name(archive.get(), i, 0);
        if (entry == nullptr) continue;
        const std::string name(entry);
        if (name.starts_with("__MACOSX/") || !name.ends_with("/" + wanted)) continue;
        several = !found.empty();
        found = name.substr(0, name.size() - wanted.size());
    }
    if (several)
        throw Error({"el .zip contiene más de un paquete de datos", "the .zip holds more than one data package"},
                    path.string(), {"Descomprímalo e importe una de las carpetas", "Unpack it and import one of the folders"});
    if (!found.empty()) return found;
    if (zip_name_locate(archive.get(), "[Content_Types].xml", 0) >= 0)
        throw Error({"es un documento de oficina (planilla o texto), no un paquete de datos",
                     "it is an office document (spreadsheet or text), not a data package"},
                    path.string(), {"Guarde la planilla como \"CSV UTF-8\"", "Save the spreadsheet as \"CSV UTF-8\""});
    throw Error({"el .zip no contiene initiatives.csv", "the .zip holds no initiatives.csv"}, path.string(),
                {"Elija el .zip de un paquete de datos", "Choose the .zip of a data package"});
}

class ZipSource : public Source {
public:
    explicit ZipSource(const fs::path& path)
        : path_(path), archive_(open_archive(path)), folder_(folder_in(archive_, path)) {}

    bool has(const std::string& file) const override {
        return zip_name_locate(archive_.get(), (folder_ + file).c_str(), 0) >= 0;
    }

    csv::Bytes bytes(const std::string& file) const override {
        zip_file_t* raw = zip_fopen(archive_.get(), (folder_ + file).c_str(), 0);
        if (raw == nullptr) throw zip_error(path_, file, *zip_get_error(archive_.get()));
        const std::shared_ptr<zip_file_t> entry(raw, [archive = archive_](zip_file_t* open) { zip_fclose(open); });
        return [entry, path = path_, file](char* buffer, std::size_t size) -> std::size_t {
            const zip_int64_t got = zip_fread(entry.get(), buffer, size);
            if (got < 0) throw zip_error(path, file, *zip_file_get_error(entry.get()));
            return static_cast<std::size_t>(got);
        };
    }

    std::string name() const override { return path_.stem().string(); }

private:
    fs::path path_;
    Archive archive_;
    std::string folder_;
};

}  // namespace

std::unique_ptr<Source> open_zip(const fs::path& path) { return std::make_unique<ZipSource>(path); }

}  // namespace cabildo::db::package
