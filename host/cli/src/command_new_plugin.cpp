// cabildo new-plugin: the beginnings of a plugin, from plugins/template.
#include "command.hpp"
#include "console.hpp"

#include <embedded_cabildo.hpp>
#include <embedded_cabildo_native_template.hpp>

#include <cabildo/engine/plugin_id.hpp>

#include <stdlib.h>
#include <string.h>

#include <cerrno>
#include <fstream>

namespace cabildo::cli {

namespace {

/// What stands in the template for the plugin's id, and for its last part.
constexpr std::string_view template_id = "org.example.template", template_name = "template";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    for (std::size_t at; (at = text.find(from)) != std::string_view::npos; text.remove_prefix(at + from.size()))
        result.append(text.substr(0, at)).append(to);
    return result.append(text);
}

Error cannot_write(const std::filesystem::path& place, int reason) {
    const std::string why = ::strerrordesc_np(reason) ? ::strerrordesc_np(reason) : "?";
    return Error({"no se pudo escribir el complemento: " + why, "cannot write the plugin: " + why}, place.string(),
                 {"Elija otra carpeta, o compruebe los permisos y el espacio.",
                  "Choose another folder, or check permissions and space."});
}

/// A folder that gets its name once it is complete, and goes away otherwise.
class Draft {
public:
    explicit Draft(const std::filesystem::path& folder) : folder_(folder), name_(folder.string() + ".XXXXXX") {
        if (!::mkdtemp(name_.data())) throw cannot_write(folder, errno);
        std::filesystem::permissions(name_, std::filesystem::perms(0755));
    }
    ~Draft() {
        std::error_code error;
        std::filesystem::remove_all(name_, error);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    void write(const std::filesystem::path& file, std::string_view text) const {
        std::error_code error;
        std::filesystem::create_directories((std::filesystem::path(name_) / file).parent_path(), error);
        std::ofstream out(std::filesystem::path(name_) / file, std::ios::binary);
        if (!(out << text << std::flush)) throw cannot_write(folder_ / file, errno);
    }
    /// Takes the place of an empty folder, and of nothing else.
    void keep() const {
        std::error_code error;
        std::filesystem::rename(name_, folder_, error);
        if (error) throw cannot_write(folder_, error.value());
    }

private:
    std::filesystem::path folder_;
    std::string name_;
};

/// The folder's absolute path. Throws Error unless it can be made, or is there and empty.
std::filesystem::path free_folder(const std::string& given) {
    std::filesystem::path folder = std::filesystem::absolute(given).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    std::error_code error;
    if (!std::filesystem::is_directory(folder.parent_path(), error))
        throw Error({"no existe la carpeta donde crearla", "the folder to make it in does not exist"}, folder.parent_path().string(),
                    {"Compruebe la ruta, o créela antes.", "Check the path, or make it first."});
    const auto there = std::filesystem::symlink_status(folder, error);
    if (!std::filesystem::exists(there)) return folder;
    if (!std::filesystem::is_directory(there))
        throw Error({"ya existe y no es una carpeta", "it exists and is no folder"}, given,
                    {"Elija otro nombre.", "Choose another name."});
    if (!std::filesystem::is_empty(folder, error) || error)
        throw Error({"la carpeta ya existe y no está vacía", "the folder exists and is not empty"}, given,
                    {"Elija otro nombre: no se reemplaza ningún archivo.", "Choose another name: no file is replaced."});
    return folder;
}

std::string valid_id(const Arguments& arguments) {
    if (!arguments.has("--id"))
        throw usage_error({"falta --id", "--id is missing"}, {},
                          {"Escriba por ejemplo --id org.example.tenure.", "Write for example --id org.example.tenure."});
    const std::string id = arguments.text("--id");
    if (!engine::is_reverse_domain(id))
        throw usage_error({"--id no puede ser «" + id + "»", "--id cannot be “" + id + "”"}, {},
                          {"Escriba el dominio de su institución al revés y un nombre, con a–z, 0–9 y _: org.example.tenure.",
                           "Write your institution's domain backwards and a name, of a–z, 0–9 and _: org.example.tenure."});
    return id;
}

int run_new_plugin(const Arguments& arguments, Console& console) {
    const std::string id = valid_id(arguments), name = id.substr(id.rfind('.') + 1);
    const std::filesystem::path folder = free_folder(arguments.text("DIR"));
    const Draft draft(folder);
    draft.write("plugin.cpp", replaced(embedded::file_plugin_cpp, template_id, id));
    std::string build = replaced(embedded::file_CMakeLists_txt, template_name, name);
    if (arguments.has("--native")) {
        build += "add_subdirectory(native)\n";
        draft.write("native/panel.cpp", replaced(embedded_native::file_panel_cpp, template_id, id));
        draft.write("native/CMakeLists.txt", replaced(embedded_native::file_CMakeLists_txt, template_name, name));
    }
    draft.write("CMakeLists.txt", build);
    draft.keep();
    const std::string given = arguments.text("DIR");
    console.print_done(console(format(
        Text{"{0}: complemento {1}. Para compilarlo y comprobarlo:\n", "{0}: plugin {1}. To build and check it:\n"}, {given, id})) +
        "  cmake -S " + given + " -B " + given + "/build\n  cmake --build " + given + "/build\n  ctest --test-dir " + given + "/build\n");
    return 0;
}

}  // namespace

Command new_plugin_command() {
    Command command;
    command.name = "new-plugin";
    command.summary = {"Crea el comienzo de un complemento propio.", "Makes the beginnings of a plugin of your own."};
    command.description = {
        "Escribe en una carpeta nueva un complemento completo y pequeño: plugin.cpp, con un panel que muestra una tabla y una "
        "figura, y CMakeLists.txt, que lo compila con el SDK instalado y lo comprueba. Nunca reemplaza un archivo: si algo falla, no "
        "queda nada a medias.",
        "Writes a small, complete plugin into a new folder: plugin.cpp, with a panel that shows a table and a figure, and "
        "CMakeLists.txt, which builds it with the installed SDK and checks it. It never replaces a file, and when something fails "
        "nothing is left half-made."};
    command.examples = "  cabildo new-plugin tenure --id org.example.tenure\n  cabildo new-plugin tenure --id org.example.tenure --native\n";
    command.arguments = {positional("DIR", {"La carpeta que se crea.", "The folder that is made."}),
                         value("--id", "ID", {"El id del complemento: el dominio de su institución al revés y un nombre.",
                                              "The plugin's id: your institution's domain backwards and a name."}),
                         flag("--native", {"Escribe también un panel nativo, native/panel.cpp: una ventana propia junto al informe, con wxWidgets.",
                                           "Writes a native panel too, native/panel.cpp: a window of its own beside the report, with wxWidgets."})};
    command.run = run_new_plugin;
    return command;
}

}  // namespace cabildo::cli
