#include "settings.hpp"

#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace cabildo;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(settings_test)

BOOST_AUTO_TEST_CASE(what_was_saved_is_loaded_again) {
    const test::TemporaryFolder folder;
    Settings settings;
    settings.language = Language::en;
    settings.theme = Theme::dark;
    settings.window = {30, 40, 1000, 700, true};
    settings.last_page = "tabulation/crosstab";
    settings.open_branches = {"dimension:participation"};
    settings.remember("/stores/uno.cabildo");
    BOOST_REQUIRE(settings.save(folder.path() / "deep" / "workbench.json"));

    const Settings loaded = Settings::load(folder.path() / "deep" / "workbench.json");
    BOOST_TEST((loaded.language == Language::en));
    BOOST_TEST((loaded.theme == Theme::dark));
    BOOST_TEST(loaded.window.x == 30);
    BOOST_TEST(loaded.window.height == 700);
    BOOST_TEST(loaded.window.maximised);
    BOOST_TEST(loaded.last_page == "tabulation/crosstab");
    BOOST_TEST(loaded.open_branches == settings.open_branches, boost::test_tools::per_element());
    BOOST_REQUIRE_EQUAL(loaded.recent.size(), 1u);
    BOOST_TEST(loaded.recent.front() == "/stores/uno.cabildo");
}

BOOST_AUTO_TEST_CASE(each_paper_is_kept_and_one_of_an_older_file_too) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "workbench.json";
    for (const render::PaperKind& kind : render::papers()) {
        Settings settings;
        settings.paper = kind.paper;
        BOOST_REQUIRE(settings.save(file));
        BOOST_TEST((Settings::load(file).paper == kind.paper), kind.id);
    }
    for (const auto& [written, paper] : {std::pair{"letter", render::Paper::letter}, {"a4", render::Paper::a4}, {"A5", render::Paper::a4}}) {
        std::ofstream(file) << "{\"paper\": \"" << written << "\"}";
        BOOST_TEST((Settings::load(file).paper == paper), written);
    }
}

BOOST_AUTO_TEST_CASE(a_broken_file_gives_the_defaults) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "workbench.json";
    for (const char* content : {"", "{", "[1,2]", R"({"window": 7, "recent": "x", "theme": 3, "language": "fr"})"}) {
        std::ofstream(file) << content;
        const Settings loaded = Settings::load(file);
        BOOST_TEST(loaded.window.width == Settings().window.width, content);
        BOOST_TEST(loaded.recent.empty(), content);
        BOOST_TEST((loaded.theme == Theme::system), content);
        BOOST_TEST(!loaded.language.has_value(), content);
    }
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_is_told) {
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "x";
    BOOST_TEST(!Settings().save(folder.path() / "file" / "workbench.json"));
}

BOOST_AUTO_TEST_CASE(the_newest_of_ten_recent_stores_comes_first_and_none_twice) {
    Settings settings;
    for (int i = 0; i < 12; ++i) settings.remember("/s/" + std::to_string(i));
    settings.remember("/s/5");
    BOOST_TEST(settings.recent.size() == 10u);
    BOOST_TEST(settings.recent[0] == "/s/5");
    BOOST_TEST(settings.recent[1] == "/s/11");
    BOOST_TEST(std::count(settings.recent.begin(), settings.recent.end(), "/s/5") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
