// Folders and single files.
#include "source.hpp"

#include "zip_source.hpp"

#include <array>
#include <fstream>

namespace cabildo::db::package {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_text = 16 * 1024 * 1024;

Error unreadable(const fs::path& path) {
    return Error({"no hay permiso para leerlo", "there is no permission to read it"}, path.string(),
                 {"Revise los permisos de la carpeta", "Check the permissions of the folder"});
}

csv::Bytes bytes_of(const fs::path& path) {
    auto stream = std::make_shared<std::ifstream>(path, std::ios::binary);
    if (!*stream)
        throw Error({"el archivo no se puede leer", "the file cannot be read"}, path.string(),
                    {"Revise los permisos", "Check its permissions"});
    return [stream, path](char* buffer, std::size_t size) -> std::size_t {
        stream->read(buffer, static_cast<std::streamsize>(size));
        if (stream->bad())
            throw Error({"la lectura del archivo falló", "reading the file failed"}, path.string(),
                        {"Revise el disco y vuelva a intentar", "Check the disk and try again"});
        return static_cast<std::size_t>(stream->gcount());
    };
}

class FolderSource : public Source {
public:
    explicit FolderSource(fs::path folder) : folder_(std::move(folder)) {
        if (!has(initiatives_file))
            throw Error({"la carpeta no contiene initiatives.csv", "the folder holds no initiatives.csv"},
                        folder_.string(),
                        {"Elija la carpeta de un paquete de datos", "Choose the folder of a data package"});
    }

    /// What is there and cannot be read is not missing: it is an error.
    bool has(const std::string& file) const override {
        const fs::path path = folder_ / file;
        std::error_code failure;
        const fs::file_status link = fs::symlink_status(path, failure);
        if (failure && link.type() != fs::file_type::not_found) throw unreadable(path);
        if (!fs::exists(link)) return false;
        const fs::file_status status = fs::status(path, failure);
        if (fs::is_regular_file(status)) return true;
        if (failure && status.type() != fs::file_type::not_found) throw unreadable(path);
        throw Error(fs::exists(status) ? Text{"debe ser un archivo corriente", "it must be an ordinary file"}
                                       : Text{"es un enlace a algo que no existe", "it is a link to something that does not exist"},
                    path.string(), {"Ponga ahí el archivo o quítelo del paquete", "Put the file there or take it out of the package"});
    }
    csv::Bytes bytes(const std::string& file) const override { return bytes_of(folder_ / file); }
    std::string name() const override {
        const fs::path normal = fs::absolute(folder_).lexically_normal();
        return (normal.has_filename() ? normal : normal.parent_path()).filename().string();
    }

private:
    fs::path folder_;
};

class PlainSource : public Source {
public:
    explicit PlainSource(fs::path file) : file_(std::move(file)) {}

    bool has(const std::string& file) const override { return file == initiatives_file; }
    csv::Bytes bytes(const std::string&) const override { return bytes_of(file_); }
    std::string shown_name(const std::string&) const override { return name(); }
    bool plain() const override { return true; }
    std::string name() const override { return file_.filename().string(); }

private:
    fs::path file_;
};

std::string beginning_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::string start(16, '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(stream.gcount()));
    return start;
}

}  // namespace

std::unique_ptr<Source> Source::open(const fs::path& path) {
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    if (failure && status.type() != fs::file_type::not_found) throw unreadable(path);
    if (!fs::exists(status))
        throw Error({"no existe tal archivo ni carpeta", "there is no such file or folder"}, path.string(),
                    {"Revise la ruta", "Check the path"});
    if (fs::is_directory(status)) return std::make_unique<FolderSource>(path);
    if (!fs::is_regular_file(status))
        throw Error({"no es un archivo ni una carpeta", "it is neither a file nor a folder"}, path.string(),
                    {"Elija una carpeta, un .zip o un CSV", "Choose a folder, a .zip or a CSV file"});
    const std::string start = beginning_of(path);
    if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06")) return open_zip(path);
    if (start.starts_with("SQLite format 3"))
        throw Error({"es una base de datos, no un paquete de datos", "it is a database, not a data package"}, path.string(),
                    {"Exporte de ella un paquete de datos e impórtelo", "Export a data package from it and import that"});
    return std::make_unique<PlainSource>(path);
}

std::string Source::text(const std::string& file) const {
    const csv::Bytes source = bytes(file);
    std::string all;
    std::array<char, 4096> buffer{};
    while (const std::size_t got = source(buffer.data(), buffer.size())) {
        all.append(buffer.data(), got);
        if (all.size() > largest_text)
            throw Error({"el archivo es demasiado grande", "the file is too large"}, shown_name(file),
                        {"Revise que sea el archivo correcto", "See whether it is the right file"});
    }
    return all;
}

}  // namespace cabildo::db::package
