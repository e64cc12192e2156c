// Making stores, and asking what is in them.
#include <cabildo/validate/stores.hpp>

#include <cabildo/db/editor.hpp>
#include <cabildo/db/package.hpp>
#include <cabildo/db/reader.hpp>

namespace cabildo::validate {

void make_bare_store(const std::filesystem::path& path, int initiatives) {
    db::Store store = db::Store::create(path, "Sin nada");
    db::Editor editor(store);
    for (int i = 1; i <= initiatives; ++i) editor.add_initiative({{"code", "U-" + std::to_string(i)}, {"title", "Única"}});
}

void make_store(const std::filesystem::path& path, const PackageTables& package) {
    std::filesystem::path folder = path;
    folder.replace_extension();
    folder += "-written";
    write_package(folder, package);
    make_store(path, folder);
}

void make_store(const std::filesystem::path& path, const std::filesystem::path& package) {
    db::Store store = db::Store::create(path, "Comprobación");
    db::import_package(store, package);
}

std::vector<Variable> variables_of(const std::filesystem::path& store) {
    db::Reader reader(store);
    return reader.read()->variables();
}

std::vector<std::string> codes_of(const std::filesystem::path& store, const std::string& selection) {
    db::Reader reader(store);
    const auto selected = reader.read(db::Selection::parse(selection));
    std::vector<std::string> codes;
    for (const Initiative& initiative : selected->initiatives()) codes.push_back(initiative.code);
    return codes;
}

}  // namespace cabildo::validate
