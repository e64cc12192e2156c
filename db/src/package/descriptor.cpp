// Reading datapackage.json.
#include "descriptor.hpp"

#include "../csv/utf8.hpp"
#include "layout.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cabildo::db::package {

namespace {

using Json = nlohmann::json;

const std::string descriptor_file = "datapackage.json";

Error wrong(const Source& source, const std::string& field, const Text& what) {
    return csv::error_at({source.shown_name(descriptor_file), 0, {}},
                         Text{"\"" + field + "\" " + what.es, "\"" + field + "\" " + what.en},
                         {"Corrija el archivo o bórrelo: no es obligatorio", "Mend the file or delete it: it is not required"});
}

Json parse(const Source& source) {
    std::string text = source.text(descriptor_file);
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& failure) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(failure.byte, text.size()));
        const auto line = std::count(text.begin(), end, '\n') + 1;
        throw csv::error_at({source.shown_name(descriptor_file), static_cast<std::size_t>(line), {}},
                            {"no es JSON válido", "it is not valid JSON"},
                            {"Corrija el archivo o bórrelo: no es obligatorio",
                             "Mend the file or delete it: it is not required"});
    }
}

void check_path(const Source& source, const std::string& path, Descriptor& descriptor) {
    const std::string file = path.starts_with("./") ? path.substr(2) : path;
    const bool outside = file.starts_with('/') || file.find("..") != std::string::npos || file.find("://") != std::string::npos;
    if (outside)
        throw wrong(source, path, {"está fuera del paquete de datos", "lies outside the data package"});
    if (!source.has(file))
        throw csv::error_at({source.shown_name(descriptor_file), 0, {}},
                            format(Text{"nombra el archivo \"{0}\", que no existe", "it names the file \"{0}\", which does not exist"},
                                   {path}),
                            {"Agregue el archivo o quítelo de \"resources\"", "Add the file or take it out of \"resources\""});
    const auto& known = file_names();
    if (std::find(known.begin(), known.end(), file) == known.end()) descriptor.passed_over.push_back(file);
}

void check_resources(const Source& source, const Json& resources, Descriptor& descriptor) {
    if (!resources.is_array()) throw wrong(source, "resources", {"no es una lista", "is not a list"});
    for (const Json& resource : resources) {
        if (!resource.is_object() || !resource.contains("path")) continue;  // data given in line: no file
        const Json& path = resource["path"];
        if (path.is_string()) check_path(source, path.get<std::string>(), descriptor);
        else if (path.is_array() && std::all_of(path.begin(), path.end(), [](const Json& one) { return one.is_string(); }))
            for (const Json& one : path) check_path(source, one.get<std::string>(), descriptor);
        else throw wrong(source, "path", {"no es un nombre de archivo", "is not a file name"});
    }
}

}  // namespace

Descriptor read_descriptor(const Source& source) {
    Descriptor descriptor;
    if (!source.has(descriptor_file)) return descriptor;
    const Json json = parse(source);
    if (!json.is_object()) throw wrong(source, "datapackage.json", {"no es un objeto JSON", "is not a JSON object"});
    if (json.contains("title")) {
        if (!json["title"].is_string()) throw wrong(source, "title", {"no es un texto", "is not a text"});
        descriptor.title = json["title"].get<std::string>();
        if (std::any_of(descriptor.title.begin(), descriptor.title.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }) ||
            csv::first_unshowable(descriptor.title) < descriptor.title.size())
            throw wrong(source, "title", {"no cabe en una línea de texto", "does not fit on one line of text"});
    }
    if (json.contains("illustrative")) {
        if (!json["illustrative"].is_boolean())
            throw wrong(source, "illustrative", {"no es true ni false", "is neither true nor false"});
        descriptor.illustrative = json["illustrative"].get<bool>();
    }
    if (json.contains("resources")) check_resources(source, json["resources"], descriptor);
    return descriptor;
}

}  // namespace cabildo::db::package
