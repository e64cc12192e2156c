#include "arguments.hpp"

#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(arguments_test)

BOOST_AUTO_TEST_CASE(every_option_is_read) {
    const Arguments read =
        Arguments::parse({"a.cabildo", "--page", "tabulation/map", "--lang=en", "--theme", "dark", "--size", "800x600",
                          "--where", "area=social", "--where", "region=V", "--plugin-dir", "/p"});
    BOOST_TEST(read.store == "a.cabildo");
    BOOST_TEST(read.page == "tabulation/map");
    BOOST_TEST((read.language == Language::en));
    BOOST_TEST((read.theme == Theme::dark));
    BOOST_TEST((read.size == std::pair(800, 600)));
    BOOST_TEST(read.selection == "area=social&region=V");
    BOOST_REQUIRE_EQUAL(read.plugin_folders.size(), 1u);
    BOOST_TEST(!read.safe_mode);
    BOOST_TEST(Arguments::parse({"--safe-mode", "a.cabildo"}).safe_mode);
}

BOOST_AUTO_TEST_CASE(nothing_opens_the_start_page) {
    BOOST_TEST(Arguments::parse({}).store.empty());
}

BOOST_AUTO_TEST_CASE(wrong_words_are_usage_errors) {
    const std::vector<std::vector<std::string>> wrong{
        {"--size", "big"}, {"--size", "0x0"}, {"--size", "800x600x2"}, {"--lang", "fr"}, {"--theme", "pink"},
        {"--colour", "red"}, {"--page"}, {"--safe-mode", "--plugin-dir", "/p"}, {"a.cabildo", "b.cabildo"}};
    for (const auto& words : wrong)
        BOOST_CHECK_EXCEPTION(static_cast<void>(Arguments::parse(words)), Error,
                              [](const Error& error) { return error.kind() == ErrorKind::usage; });
}

BOOST_AUTO_TEST_SUITE_END()
