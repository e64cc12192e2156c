// Bad packages, one folder each under packages/bad. expected.txt is the one line that a user gets to read.
#include "package_store.hpp"

#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(package_bad_test)

namespace {

const std::filesystem::path folder = CABILDO_TEST_DATA "/db/packages/bad";

std::vector<std::filesystem::path> bad_packages() {
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

/// The package's name stands for its folder, which lies elsewhere on every machine.
std::string line_of(const Error& error) {
    std::string line = error.line(Language::en);
    const std::string place = folder.string() + "/";
    if (const std::size_t at = line.find(place); at != std::string::npos) line.erase(at, place.size());
    return line;
}

db::Store filled_store(const TemporaryFolder& temporary) {
    db::Store store = db::Store::create(temporary / "store.cabildo", "Con datos");
    db::import_package(store, CABILDO_TEST_DATA "/db/packages/minimal");
    return store;
}

}  // namespace

BOOST_AUTO_TEST_CASE(with_the_exact_place_and_the_store_untouched) {
    const TemporaryFolder temporary;
    db::Store store = filled_store(temporary);
    const std::string before = fingerprint(store);
    std::size_t tried = 0;
    for (const std::filesystem::path& package : bad_packages()) {
        BOOST_TEST_CONTEXT(package.filename().string()) {
            const Files files = read_files(package);
            std::string expected = files.contains("expected.txt") ? files.at("expected.txt") : std::string();
            while (expected.ends_with('\n')) expected.pop_back();
            std::string imported = "(nothing was refused)", previewed = imported;
            try {
                db::import_package(store, package);
            } catch (const Error& error) {
                imported = line_of(error);
                BOOST_TEST((error.kind() == ErrorKind::failed));
                BOOST_TEST(error.message().es != error.message().en);
            }
            try {
                db::preview_package(store, package);
            } catch (const Error& error) {
                previewed = line_of(error);
            }
            BOOST_TEST(imported == expected);
            BOOST_TEST(previewed == expected);
            BOOST_TEST(imported.find('\n') == std::string::npos);
            BOOST_TEST(fingerprint(store) == before);
            ++tried;
        }
    }
    BOOST_TEST(tried >= 60u);
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_package_at_all_is_said_to_be_none) {
    const TemporaryFolder temporary;
    db::Store store = filled_store(temporary);
    std::ofstream(temporary / "torn.zip", std::ios::binary) << "PK\x03\x04 and nothing more";
    std::ofstream(temporary / "empty.csv");
    std::filesystem::create_directory(temporary / "empty folder");
    const std::map<std::string, std::string> expected{
        {"nowhere", "there is no such file or folder"},
        {"torn.zip", "the .zip is damaged, or none"},
        {"empty.csv", "the file is empty"},
        {"empty folder", "the folder holds no initiatives.csv"},
        {"store.cabildo", "it is a database, not a data package"},
    };
    for (const auto& [name, what] : expected) {
        BOOST_TEST_CONTEXT(name) {
            const auto says_so = [&, wanted = what](const Error& error) {
                return error.line(Language::en).find(wanted) != std::string::npos;
            };
            BOOST_CHECK_EXCEPTION(db::import_package(store, temporary / name), Error, says_so);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
