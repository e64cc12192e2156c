// Files of an export.
#include "out.hpp"

#include <cabildo/error.hpp>

#include <fcntl.h>
#include <unistd.h>

namespace cabildo::db::package {

namespace {

namespace fs = std::filesystem;

Error cannot_write(const fs::path& path) {
    return Error({"no se puede escribir", "it cannot be written"}, path.string(),
                 {"Revise los permisos y el espacio en disco", "Check permissions and disk space"});
}

/// To disk, file or folder.
void sync(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw cannot_write(path);
    const bool failed = ::fsync(descriptor) != 0;
    ::close(descriptor);
    if (failed) throw cannot_write(path);
}

void check_target(const fs::path& target) {
    std::error_code failure;
    if (!fs::exists(target, failure)) {
        if (fs::is_directory(target.parent_path(), failure)) return;
        throw Error({"la carpeta que debe contenerla no existe", "the folder that should hold it does not exist"},
                    target.string(), {"Créela o elija otra", "Create it or choose another"});
    }
    if (!fs::is_directory(target, failure))
        throw Error({"ya existe un archivo con ese nombre", "there is a file of that name already"}, target.string(),
                    {"Elija una carpeta nueva o vacía", "Choose a new or empty folder"});
    if (!fs::is_empty(target, failure))
        throw Error({"la carpeta no está vacía", "the folder is not empty"}, target.string(),
                    {"Elija una carpeta nueva o vacía", "Choose a new or empty folder"});
}

}  // namespace

OutFolder::OutFolder(const fs::path& target) : target_(fs::absolute(target).lexically_normal()) {
    if (!target_.has_filename()) target_ = target_.parent_path();
    check_target(target_);
    draft_ = target_.parent_path() / ("." + target_.filename().string() + ".part-" + std::to_string(::getpid()));
    std::error_code failure;
    fs::remove_all(draft_, failure);
    fs::create_directory(draft_, failure);
    if (failure) throw cannot_write(target_);
}

OutFolder::~OutFolder() {
    std::error_code ignored;
    fs::remove_all(draft_, ignored);
}

void OutFolder::publish() {
    for (const auto& entry : fs::directory_iterator(draft_)) sync(entry.path());
    sync(draft_);
    std::error_code failure;
    fs::rename(draft_, target_, failure);
    if (failure) throw cannot_write(target_);
    sync(target_.parent_path());
}

OutFile::OutFile(OutFolder& folder, std::string file, std::vector<std::string> header)
    : folder_(folder), about_{std::move(file), std::move(header), 0, {}},
      writer_([this](std::string_view bytes) { write(bytes); }) {}

void OutFile::begin() {
    if (stream_.is_open()) return;
    stream_.open(folder_.draft() / about_.file, std::ios::binary);
    if (!stream_) throw cannot_write(folder_.target());
    for (const std::string& column : about_.header) writer_.cell(column);
    writer_.end_row();
}

csv::Writer& OutFile::row() {
    begin();
    return writer_;
}

void OutFile::write(std::string_view bytes) {
    stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream_) throw cannot_write(folder_.target());
    hash_.add(bytes);
    about_.bytes += bytes.size();
}

void OutFile::close() {
    if (!stream_.is_open()) return;
    writer_.flush();
    stream_.close();
    if (!stream_) throw cannot_write(folder_.target());
    about_.hash = hash_.finish();
    folder_.files.push_back(std::move(about_));
}

void write_text(const OutFolder& folder, const std::string& file, const std::string& text) {
    std::ofstream stream(folder.draft() / file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) throw cannot_write(folder.target());
}

}  // namespace cabildo::db::package
