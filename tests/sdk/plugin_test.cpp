// The minimal plugin, loaded as the host loads one.
#include <cabildo/plugin.hpp>

#include <cabildo/abi_check.hpp>
#include <cabildo/document_json.hpp>

#include "memory_dataset.hpp"

#include <boost/test/unit_test.hpp>

#include <dlfcn.h>

using namespace cabildo;

BOOST_AUTO_TEST_SUITE(plugin_test)

namespace {

struct QuietRun : Run {
    explicit QuietRun(Language language) : Run(language, 1) {}
    void progress(double, std::string_view) override {}
};

/// Stays loaded until the process ends.
void* minimal_plugin() {
    static void* const library = dlopen(MINIMAL_PLUGIN, RTLD_NOW | RTLD_LOCAL);
    BOOST_REQUIRE_MESSAGE(library, dlerror());
    return library;
}

Plugin& loaded() {
    const auto entry = reinterpret_cast<Plugin* (*)()>(dlsym(minimal_plugin(), "cabildo_plugin"));
    BOOST_REQUIRE(entry);
    return *entry();
}

}  // namespace

BOOST_AUTO_TEST_CASE(exports_its_tag_as_plain_data) {
    const auto* tag = static_cast<const AbiTag*>(dlsym(minimal_plugin(), "cabildo_abi_tag"));
    BOOST_REQUIRE(tag);
    BOOST_TEST(std::string_view(tag->magic) == "CABILDO");
    BOOST_TEST(tag->size == sizeof(AbiTag));
    BOOST_TEST(!abi_mismatch(*tag, this_abi(), "minimal.so"));
}

BOOST_AUTO_TEST_CASE(keeps_the_sdk_inside_to_itself) {
    // cabildo::Dataset::variable, which the plugin calls and therefore carries.
    BOOST_TEST(!dlsym(minimal_plugin(), "_ZNK7cabildo7Dataset8variableESt17basic_string_viewIcSt11char_traitsIcEE"));
}

BOOST_AUTO_TEST_CASE(computes_its_table_from_options_and_data) {
    test::MemoryDataset dataset(4);
    dataset.add("scope", VariableKind::single, {"local", "regional", "national"}, {"local", "", "local", "regional"});
    const Panel panel = loaded().panels().at(0);
    QuietRun run(Language::es);
    const Document document = panel.run(dataset, Options::resolve(panel.options, {}, dataset), run);
    BOOST_TEST(violations(document).empty());
    const auto& rows = std::get<Table>(document.blocks.at(0)).rows;
    BOOST_REQUIRE(rows.size() == 3);
    BOOST_TEST((rows[0].cells[1] == count_cell(2, Language::es)));
    BOOST_TEST((rows[1].cells[1] == count_cell(1, Language::es)));
    BOOST_TEST((rows[2].cells[1] == count_cell(0, Language::es)));
}

BOOST_AUTO_TEST_CASE(throws_errors_that_the_host_can_catch) {
    const test::MemoryDataset empty;
    const Panel panel = loaded().panels().at(0);
    QuietRun run(Language::es);
    BOOST_CHECK_EXCEPTION((void)panel.run(empty, Options(), run), std::out_of_range,
                          [](const std::exception& e) { return std::string_view(e.what()).find("variable") != std::string_view::npos; });
    test::MemoryDataset other(1);
    other.add("scope", VariableKind::single, {"local"}, {"local"});
    const Options options = Options::resolve(panel.options, {}, other);
    BOOST_CHECK_THROW((void)panel.run(empty, options, run), Error);
}

BOOST_AUTO_TEST_SUITE_END()
