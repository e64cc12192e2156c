// From a store without anything to a random one.
#include "stores.hpp"

#include "chain.hpp"
#include "tied_package.hpp"

#include <cabildo/db/package.hpp>
#include <cabildo/validate/random_package.hpp>

#include <cstdlib>
#include <functional>
#include <stdexcept>

namespace cabildo::conformance {
namespace {

const std::vector<std::string> parts{"involvements", "mechanisms", "resources", "plans", "innovations", "sustainability"};

std::filesystem::path place(const std::string& name) { return Chain::get().folder() / (name + ".cabildo"); }

std::filesystem::path bare_store(const std::string& name, int initiatives) {
    make_bare_store(place(name), initiatives);
    return place(name);
}

/// The codebook and actors of the sample, without any fact on an initiative.
PackageTables codebook() {
    PackageTables package;
    for (const char* file : {"variables.csv", "categories.csv", "actors.csv"}) package[file] = sample_package().at(file);
    package["initiatives.csv"].header = sample_package().at("initiatives.csv").header;
    return package;
}

/// Four initiatives of which every variable and part has one status.
PackageTables all_of(const std::string& status) {
    PackageTables package = codebook();
    auto& initiatives = package["initiatives.csv"];
    auto& coverage = package["coverage.csv"];
    coverage.header = {"initiative", "subject", "status"};
    for (const char* code : {"T-1", "T-2", "T-3", "T-4"}) {
        std::vector<std::string> row(initiatives.header.size());
        row[initiatives.column("code")] = code;
        row[initiatives.column("title")] = std::string("Iniciativa ") + code;
        initiatives.rows.push_back(row);
        const auto& variables = package["variables.csv"];
        for (const auto& variable : variables.rows) coverage.rows.push_back({code, variable[variables.column("variable")], status});
        for (const auto& part : parts) coverage.rows.push_back({code, part, status});
    }
    return package;
}

PackageTables without_actors() {
    PackageTables package = sample_package();
    for (const char* file : {"actors.csv", "involvements.csv"}) package.erase(file);
    for (const char* file : {"codings.csv", "evidence.csv"}) package.erase(file);  // some speak of involvements
    std::erase_if(package["coverage.csv"].rows, [](const auto& row) { return row[1] == "involvements"; });
    return package;
}

std::filesystem::path one_coded(const std::string& name) {
    db::Store sample = db::Store::open(scene("sample").store, db::Access::read);
    const auto folder = Chain::get().folder() / (name + "-package");
    db::export_package(sample, folder, {"PI-01"});
    return store_of(name, read_package(folder));
}

const std::map<std::string, std::function<Scene(const std::string&)>>& fixed_scenes() {
    static const std::map<std::string, std::function<Scene(const std::string&)>> scenes{
        {"empty", [](const std::string& name) { return Scene{bare_store(name, 0), ""}; }},
        {"one_initiative_and_nothing_else", [](const std::string& name) { return Scene{bare_store(name, 1), ""}; }},
        {"codebook_without_initiatives", [](const std::string& name) { return Scene{store_of(name, codebook()), ""}; }},
        {"one_initiative_fully_coded", [](const std::string& name) { return Scene{one_coded(name), ""}; }},
        {"all_not_reported", [](const std::string& name) { return Scene{store_of(name, all_of("not_reported")), ""}; }},
        {"all_none", [](const std::string& name) { return Scene{store_of(name, all_of("none")), ""}; }},
        {"no_actors", [](const std::string& name) { return Scene{store_of(name, without_actors()), ""}; }},
        {"sample", [](const std::string& name) { return Scene{store_of(name, sample_package()), ""}; }},
        {"sample_coded", [](const std::string&) { return Scene{scene("sample").store, coded_selection}; }},
        {"tied", [](const std::string& name) { return Scene{store_of(name, tied_package()), ""}; }},
        // Only the initiatives of one area have a region.
        {"empty_selection", [](const std::string&) { return Scene{scene("sample").store, "area=social&region=XV"}; }}};
    return scenes;
}

constexpr std::string_view random_prefix = "random_";

}  // namespace

std::vector<std::string> scene_names() {
    std::vector<std::string> names;
    for (const auto& [name, make] : fixed_scenes()) names.push_back(name);
    const char* seeds = std::getenv("CABILDO_CONFORMANCE_SEEDS");
    for (const auto& seed : parts_of(seeds ? seeds : "1,2,3,4", ',')) names.push_back(std::string(random_prefix) + seed);
    return names;
}

const Scene& scene(const std::string& name) {
    static std::map<std::string, Scene> made;
    if (const auto found = made.find(name); found != made.end()) return found->second;
    if (name.starts_with(random_prefix))
        return made[name] = {store_of(name, random_package(std::stoull(name.substr(random_prefix.size())))), ""};
    const Scene result = fixed_scenes().at(name)(name);
    return made[name] = result;
}

const PackageTables& sample_package() {
    static const PackageTables package = read_package(std::filesystem::path(CABILDO_SOURCE_DIR) / "db/sample/contest-2009");
    return package;
}

std::filesystem::path store_of(const std::string& name, const PackageTables& package) {
    make_store(place(name), package);
    return place(name);
}

}  // namespace cabildo::conformance
