// Which tags go together, and the words when they do not.
#include <cabildo/abi_check.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace cabildo;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(abi_check_test)

namespace {

/// SDK 1.2, gcc 12, SOCI 4.0.3.
AbiTag known_tag() {
    AbiTag tag = this_abi();
    tag.sdk_major = 1;
    tag.sdk_minor = 2;
    tag.glibcxx_release = 12;
    tag.cxx11_abi = 1;
    tag.glibcxx_debug = 0;
    tag.sanitizers = 0;
    tag.pointer_size = 8;
    tag.soci_version = 400003;
    tag.compiler[0] = '\0';
    detail::copy_text(tag.compiler, std::string_view("gcc 12.2.0", 11));
    return tag;
}

struct Case {
    const char* name;
    void (*change)(AbiTag& plugin);
    const char* line;  ///< English; "" when the plugin fits
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name; }

const Case cases[] = {
    {"the same", [](AbiTag&) {}, ""},
    {"an older minor SDK", [](AbiTag& t) { t.sdk_minor = 0; }, ""},
    {"an older standard library", [](AbiTag& t) { t.glibcxx_release = 11; }, ""},
    {"another compiler", [](AbiTag& t) { detail::copy_text(t.compiler, "clang 14.0.6"); }, ""},
    {"a longer tag of a later release of the SDK", [](AbiTag& t) { t.size += 8; }, ""},
    {"no tag", [](AbiTag& t) { t.magic[0] = 'X'; },
     "x.so: the file is not a Cabildo plugin: its build tag is not recognised. Build the plugin with the Cabildo SDK and declare it with CABILDO_PLUGIN."},
    {"a tag that is too short", [](AbiTag& t) { t.size = 8; },
     "x.so: the file is not a Cabildo plugin: its build tag is not recognised. Build the plugin with the Cabildo SDK and declare it with CABILDO_PLUGIN."},
    {"a newer major SDK", [](AbiTag& t) { t.sdk_major = 2; t.sdk_minor = 0; },
     "x.so: the plugin was built with SDK 2.0 (compiler: gcc 12.2.0) and this program needs it with SDK 1, version 1.2 or older. Update Cabildo, or ask for the plugin built with that SDK."},
    {"an older major SDK", [](AbiTag& t) { t.sdk_major = 0; t.sdk_minor = 9; },
     "x.so: the plugin was built with SDK 0.9 (compiler: gcc 12.2.0) and this program needs it with SDK 1, version 1.2 or older. Ask the publisher of the plugin for a version for that SDK."},
    {"a newer minor SDK", [](AbiTag& t) { t.sdk_minor = 3; },
     "x.so: the plugin was built with SDK 1.3 (compiler: gcc 12.2.0) and this program needs it with SDK 1, version 1.2 or older. Update Cabildo, or ask for the plugin built with that SDK."},
    {"a newer standard library", [](AbiTag& t) { t.glibcxx_release = 14; },
     "x.so: the plugin was built with the standard library of gcc 14 (compiler: gcc 12.2.0) and this program needs it with that of gcc 12 or older. Build the plugin again with gcc 12, or with clang and the library of gcc 12."},
    {"the old string", [](AbiTag& t) { t.cxx11_abi = 0; },
     "x.so: the plugin was built with _GLIBCXX_USE_CXX11_ABI=0 (compiler: gcc 12.2.0) and this program needs it with _GLIBCXX_USE_CXX11_ABI=1. Build the plugin again with the same compiler settings as the program."},
    {"debug containers", [](AbiTag& t) { t.glibcxx_debug = 1; },
     "x.so: the plugin was built with _GLIBCXX_DEBUG (compiler: gcc 12.2.0) and this program needs it without _GLIBCXX_DEBUG. Build the plugin again with the same compiler settings as the program."},
    {"the address sanitizer", [](AbiTag& t) { t.sanitizers = 1; },
     "x.so: the plugin was built with the address sanitizer (compiler: gcc 12.2.0) and this program needs it without sanitizers. Build the plugin again with the same compiler settings as the program."},
    {"32 bits", [](AbiTag& t) { t.pointer_size = 4; },
     "x.so: the plugin was built for 32 bits (compiler: gcc 12.2.0) and this program needs it for 64 bits. Build the plugin again with the same compiler settings as the program."},
    {"another SOCI", [](AbiTag& t) { t.soci_version = 400102; },
     "x.so: the plugin was built with SOCI 4.1.2 (compiler: gcc 12.2.0) and this program needs it with SOCI 4.0.3. Build the plugin again with SOCI 4.0.3."},
    {"wxWidgets where there is none", [](AbiTag& t) { detail::copy_text(t.wx_signature, "3.2 GTK"); },
     "x.so: the plugin was built with wxWidgets “3.2 GTK” (compiler: gcc 12.2.0) and this program needs it without wxWidgets. Build the plugin again with the same wxWidgets as the program."},
    {"texts without an end", [](AbiTag& t) { for (char& c : t.compiler) c = 'x'; t.soci_version = 300000; },
     "x.so: the plugin was built with SOCI 3.0.0 (compiler: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) and this program needs it with SOCI 4.0.3. Build the plugin again with SOCI 4.0.3."},
};

}  // namespace

BOOST_DATA_TEST_CASE(is_taken_or_refused_in_words, data::make(cases)) {
    AbiTag plugin = known_tag();
    sample.change(plugin);
    const auto mismatch = abi_mismatch(plugin, known_tag(), "x.so");
    BOOST_TEST((mismatch ? mismatch->line(Language::en) : "") == sample.line);
}

BOOST_AUTO_TEST_CASE(is_refused_in_spanish_too) {
    AbiTag plugin = known_tag();
    plugin.glibcxx_release = 13;
    BOOST_TEST(abi_mismatch(plugin, known_tag(), "x.so").value().line(Language::es) ==
               "x.so: el complemento fue compilado con la biblioteca estándar de gcc 13 (compilador: gcc 12.2.0) y este programa "
               "lo necesita con la de gcc 12 o anterior. Vuelva a compilar el complemento con gcc 12, o con clang y la biblioteca de gcc 12.");
}

BOOST_AUTO_TEST_CASE(by_this_very_compiler_is_taken) {
    BOOST_TEST(!abi_mismatch(this_abi(), this_abi(), "x.so"));
    BOOST_TEST(!abi_mismatch(this_abi("3.2"), this_abi("3.2"), "x.so"));
    BOOST_TEST(abi_mismatch(this_abi(), this_abi("3.2"), "x.so").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
