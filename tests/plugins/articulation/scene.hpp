// Six initiatives with actors, small enough to be counted by hand:
//
//   I1  mun leads (convenio), reg decides (protocol), firm executes (informal), club is consulted (none)
//   I2  mun leads (convenio), club leads (informal), reg is consulted (none)
//   I3  mun leads (none)
//   I4  was looked at: no actors        I5  not reported        I6  not coded
//
// mun: public, municipal, interior; reg: public, regional, health; firm: private, municipal; club: civil society, municipal.
#pragma once

#include "memory_dataset.hpp"
#include "panel_run.hpp"
#include "panels.hpp"

namespace cabildo::articulation::test {

using namespace cabildo::test;

inline const std::vector<Actor>& scene_actors() {
    static const std::vector<Actor> actors{{"mun", "Municipality", Sector::public_sector, Level::municipal, 0},
                                           {"reg", "Regional service", Sector::public_sector, Level::regional, 1},
                                           {"firm", "Firm", Sector::private_sector, Level::municipal, no_code},
                                           {"club", "Club", Sector::civil_society, Level::municipal, no_code},
                                           {"idle", "In no initiative", Sector::academia, Level::national, no_code}};
    return actors;
}

inline MemoryDataset scene() {
    MemoryDataset data(6);
    data.add("area", VariableKind::single, {"a", "b"}, {"a", "a", "b", "b", "b", "a"});
    data.vocabularies_["actors.policy_sector"] = {{"interior", {"Interior", "Interior"}}, {"health", {"Salud", "Health"}}};
    data.actors_ = scene_actors();
    data.coverage_[Part::involvements] = {Coverage::coded, Coverage::coded, Coverage::coded, Coverage::none, Coverage::not_reported, Coverage::not_coded};
    data.involvements_ = {{0, 0, Role::leads, Agreement::convenio}, {0, 1, Role::decides, Agreement::protocol}, {0, 2, Role::executes, Agreement::informal},
                          {0, 3, Role::consulted, Agreement::none}, {1, 0, Role::leads, Agreement::convenio}, {1, 3, Role::leads, Agreement::informal},
                          {1, 1, Role::consulted, Agreement::none}, {2, 0, Role::leads, Agreement::none}};
    return data;
}

/// The scene with initiatives and actors in another order.
inline MemoryDataset reordered_scene() {
    MemoryDataset data = scene();
    const std::vector<std::uint32_t> initiative{2, 0, 1, 3, 4, 5}, actor{4, 2, 0, 1, 3};  // where each one goes
    MemoryDataset other(6);
    other.add("area", VariableKind::single, {"a", "b"}, {"a", "b", "a", "b", "b", "a"});
    other.vocabularies_ = data.vocabularies_;
    other.actors_.resize(5);
    for (std::size_t a = 0; a < 5; ++a) other.actors_[actor[a]] = data.actors_[a];
    for (std::size_t i = 0; i < 6; ++i) other.initiatives_[initiative[i]] = data.initiatives_[i];
    other.coverage_[Part::involvements].resize(6);
    for (std::size_t i = 0; i < 6; ++i) other.coverage_[Part::involvements][initiative[i]] = data.coverage_[Part::involvements][i];
    for (auto row = data.involvements_.rbegin(); row != data.involvements_.rend(); ++row) {
        other.involvements_.push_back({initiative[row->initiative], actor[row->actor], row->role, row->agreement});
    }
    return other;
}

/// Every value of a table by row and column.
inline std::map<std::string, std::string> values(const Table& table) {
    std::map<std::string, std::string> result;
    for (const TableRow& row : table.rows) {
        for (std::size_t c = 0; c < row.cells.size(); ++c) result[row.id + "/" + table.columns[c].id] = row.cells[c].text;
    }
    return result;
}

/// Datasets that leave nothing or little to count: each gives a readable document in both languages, and `extra` options
/// do not change that.
inline void reads_well_with_little(const Panel& panel) {
    std::vector<MemoryDataset> scenes;
    scenes.emplace_back(0);
    scenes.emplace_back(3);  // nothing coded
    scenes.emplace_back(2);  // all not reported
    scenes.back().coverage_[Part::involvements].assign(2, Coverage::not_reported);
    scenes.emplace_back(2);  // no actors
    scenes.back().coverage_[Part::involvements].assign(2, Coverage::none);
    scenes.emplace_back(1);  // one initiative, one actor of which nothing is known
    scenes.back().coverage_[Part::involvements] = {Coverage::coded};
    scenes.back().actors_ = {{"x", "", Sector::unknown, Level::unknown, no_code}};
    scenes.back().involvements_ = {{0, 0, Role::unknown, Agreement::unknown}};
    for (MemoryDataset& data : scenes) {
        data.add("area", VariableKind::single, {"a", "b"}, std::vector<std::string>(data.size(), "a"));
        for (const Language language : {Language::es, Language::en}) {
            const Document document = run_panel(panel, data, {{"group", "area"}}, language);
            BOOST_TEST(!document.title.empty());
            BOOST_TEST(document.blocks.size() >= 2u);
        }
    }
    BOOST_TEST(find_block<Notice>(run_panel(panel, scenes[0]), "no_cases"));
    BOOST_TEST(find_block<Notice>(run_panel(panel, scenes[2]), "no_cases"));
    BOOST_TEST(!find_block<Notice>(run_panel(panel, scenes[3]), "no_cases"));
}

}  // namespace cabildo::articulation::test
