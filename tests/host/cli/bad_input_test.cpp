// Wrong use and bad files: one clear line, the exit status as designed, nothing half-written, the store untouched.
#include "program.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

#include <ostream>

using namespace cabildo::cli_test;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(bad_input_test)

namespace {

/// In the arguments, {S} is the sample store, {D} the test's folder, {F} the faulty plugins.
struct Case {
    std::string name;
    std::vector<std::string> arguments;
    int status;
    std::string words;  ///< the line holds them
};

std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.name; }

const std::vector<Case> cases{
    {"no command", {}, 2, "falta la orden"},
    {"unknown command", {"analyse"}, 2, "analyze"},
    {"unknown argument", {"verify", "{S}", "--fast"}, 2, "--fast"},
    {"missing argument", {"verify"}, 2, "STORE"},
    {"too many arguments", {"verify", "{S}", "{S}"}, 2, "argumento desconocido"},
    {"missing value", {"analyze", "{S}", "tabulation", "--format"}, 2, "--format"},
    {"value given twice", {"analyze", "{S}", "tabulation", "--seed", "1", "--seed", "2"}, 2, "--seed"},
    {"unknown language", {"analyze", "{S}", "tabulation", "--lang", "fr"}, 2, "es, en"},
    {"seed that is no number", {"analyze", "{S}", "tabulation", "--seed", "uno"}, 2, "--seed"},
    {"negative seed", {"analyze", "{S}", "tabulation", "--seed=-1"}, 2, "--seed"},
    {"time limit that is no number", {"analyze", "{S}", "tabulation", "--time-limit", "poco"}, 2, "--time-limit"},
    {"time limit of nothing", {"analyze", "{S}", "tabulation", "--time-limit", "0"}, 2, "--time-limit"},
    {"memory limit that is no size", {"analyze", "{S}", "tabulation", "--memory-limit", "4T"}, 2, "--memory-limit"},

    {"unknown plugin", {"analyze", "{S}", "astrology"}, 2, "tabulation"},
    {"unknown panel", {"analyze", "{S}", "tabulation/stars"}, 2, "frequencies"},
    {"unknown option", {"analyze", "{S}", "tabulation/frequencies", "--set", "stars=1"}, 2, "stars"},
    {"unknown option of the whole plugin", {"analyze", "{S}", "tabulation", "--set", "stars=1"}, 2, "frequencies.variable"},
    {"option without value", {"analyze", "{S}", "tabulation/frequencies", "--set", "variable"}, 2, "--set"},
    {"unknown variable", {"analyze", "{S}", "tabulation/frequencies", "--set", "variable=star"}, 2, "star"},
    {"unknown variable in a selection", {"analyze", "{S}", "tabulation/frequencies", "--where", "star=leo"}, 2, "star"},
    {"unknown category", {"analyze", "{S}", "tabulation/frequencies", "--where", "area=leo"}, 2, "leo"},
    {"selection without category", {"analyze", "{S}", "tabulation/frequencies", "--where", "area"}, 2, "area"},
    {"unknown format", {"analyze", "{S}", "tabulation", "--format", "bmp"}, 2, "html"},
    {"unknown format of a report", {"report", "{S}", "-o", "{D}/out", "--format", "json,bmp"}, 2, "html"},
    {"several tables as one CSV", {"analyze", "{S}", "tabulation/characterisation", "--format", "csv"}, 2, "-o"},
    {"unknown sample", {"new", "{D}/new.cabildo", "--sample", "contest-1810"}, 2, "contest-2009"},
    {"unknown treatment of existing", {"import", "{S}", "{D}", "--existing", "burn"}, 2, "update, skip"},
    {"a store without name", {"verify", ""}, 2, "STORE"},
    {"an output without name", {"report", "{S}", "-o", ""}, 2, "--output"},
    {"an output that is the store", {"analyze", "{S}", "tabulation/frequencies", "-o", "{S}"}, 2, "{S}"},
    {"an output that is the log of the store", {"analyze", "{S}", "tabulation/frequencies", "-o", "{S}-wal"}, 2, "{S}-wal"},
    {"too many arguments after the options", {"verify", "{S}", "--", "-b"}, 2, "-b"},
    {"a variable before there is any", {"analyze", "{D}/bare.cabildo", "tabulation/frequencies", "--set", "variable=area"}, 2, "entre qué elegir"},
    {"unknown encoding", {"import", "{S}", "{D}/fresh.csv", "--encoding", "latin"}, 2, "utf-8, windows-1252"},
    {"unknown separator", {"import", "{S}", "{D}/fresh.csv", "--separator", ";"}, 2, "comma, semicolon, tab"},
    {"a flag with a value", {"import", "{S}", "{D}/fresh.csv", "--dry-run=no"}, 2, "--dry-run no lleva valor"},
    {"a check with a value", {"report", "{S}", "-o", "{D}/out", "--check=no"}, 2, "--check no lleva valor"},
    {"a listing with a value", {"plugins", "--json=no"}, 2, "--json no lleva valor"},
    {"a version of something", {"--version", "x"}, 2, "argumento desconocido: x"},
    {"report without folder", {"report", "{S}"}, 2, "--output"},

    {"no store", {"verify", "{D}/nothing.cabildo"}, 1, "nothing.cabildo"},
    {"no store to analyze", {"analyze", "{D}/nothing.cabildo", "tabulation/frequencies"}, 1, "nothing.cabildo"},
    {"a folder", {"analyze", "{D}", "tabulation/frequencies"}, 1, "{D}"},
    {"an empty file", {"analyze", "{D}/empty.cabildo", "tabulation/frequencies"}, 1, "empty.cabildo"},
    {"a text file", {"analyze", "{D}/text.cabildo", "tabulation/frequencies"}, 1, "text.cabildo"},
    {"a foreign SQLite file", {"analyze", "{D}/foreign.cabildo", "tabulation/frequencies"}, 1, "foreign.cabildo"},
    {"a truncated store", {"analyze", "{D}/truncated.cabildo", "tabulation/frequencies"}, 1, "truncated.cabildo"},
    {"a truncated store to verify", {"verify", "{D}/truncated.cabildo"}, 1, "truncated.cabildo"},
    {"a truncated store to back up", {"backup", "{D}/truncated.cabildo", "{D}/copy.cabildo"}, 1, "truncated.cabildo"},
    {"a pipe", {"verify", "{D}/pipe"}, 1, "{D}/pipe"},
    {"a PostgreSQL store", {"verify", "postgresql://user:secret@host/base"}, 1, "PostgreSQL"},
    {"a store that exists", {"new", "{S}"}, 1, "existe un archivo con ese nombre"},
    {"a store in no folder", {"new", "{D}/nothing/new.cabildo"}, 1, "{D}/nothing"},
    {"a store below a file", {"new", "{D}/text.cabildo/new.cabildo"}, 1, "text.cabildo"},
    {"a store in the place of another's log", {"new", "{S}-wal"}, 1, "{S}-wal"},
    {"a copy in the place of the log", {"backup", "{S}", "{S}-wal"}, 1, "{S}-wal"},
    {"a copy over a file", {"backup", "{S}", "{D}/text.cabildo"}, 1, "ya existe"},
    {"a copy in no folder", {"backup", "{S}", "{D}/nothing/copy.cabildo"}, 1, "{D}/nothing"},
    {"an export below a file", {"export", "{S}", "{D}/text.cabildo/package"}, 1, "text.cabildo"},
    {"an export into a full folder", {"export", "{S}", "{D}"}, 1, "{D}"},
    {"a report below a file", {"report", "{S}", "tabulation", "-o", "{D}/text.cabildo/out"}, 1, "text.cabildo"},
    {"a report below /proc", {"report", "{S}", "tabulation", "-o", "/proc/nothing/out"}, 1, "/proc/nothing"},
    {"an analysis below a file", {"analyze", "{S}", "tabulation/frequencies", "-o", "{D}/text.cabildo/a.json"}, 1, "text.cabildo"},
    {"an import of nothing", {"import", "{S}", "{D}/nothing"}, 1, "nothing"},
    {"an import of codes that are there", {"import", "{S}", "{D}/known.csv"}, 1, "known.csv"},
    {"a second import that fails", {"import", "{S}", "{D}/fresh.csv", "{D}/known.csv"}, 1, "known.csv"},
    {"no library", {"check", "{D}/nothing.so"}, 1, "nothing.so"},
    {"a library that is a text", {"check", "{F}/text/text.so"}, 1, "no es una biblioteca"},
    {"a library of another SDK", {"check", "{F}/other_sdk/fault_other_sdk.so"}, 1, "SDK"},
    {"a library that ends early", {"check", "{F}/static_throws/fault_static_throws.so"}, 1, "al cargarse"},
    {"a check that does not exist", {"check", "{F}/healthy/fault_healthy.so", "--only", "everything"}, 2, "extremes"},
    {"a check on no store", {"check", "{F}/healthy/fault_healthy.so", "--store", "{D}/nothing.cabildo"}, 1, "nothing.cabildo"},
    {"a new plugin without id", {"new-plugin", "{D}/out"}, 2, "--id"},
    {"a new plugin whose id is a word", {"new-plugin", "{D}/out", "--id", "tenure"}, 2, "org.example.tenure"},
    {"a new plugin whose id has capitals", {"new-plugin", "{D}/out", "--id", "org.example.Tenure"}, 2, "a–z, 0–9 y _"},
    {"a new plugin in a folder with files", {"new-plugin", "{D}", "--id", "org.example.tenure"}, 1, "no está vacía"},
    {"a new plugin in place of a file", {"new-plugin", "{D}/fresh.csv", "--id", "org.example.tenure"}, 1, "no es una carpeta"},
    {"a new plugin in no folder", {"new-plugin", "{D}/out/tenure", "--id", "org.example.tenure"}, 1, "no existe la carpeta"},
    {"two changes of plugins", {"plugins", "--enable", "one", "--disable", "other"}, 2, "un cambio a la vez"},
    {"a plugin of the user that is none", {"plugins", "--enable", "tenure"}, 2, "No ha instalado ninguno"},
    {"a bundled plugin removed", {"plugins", "--remove", "tabulation"}, 1, "no es de su carpeta"},
    {"an installation that does not pass", {"plugins", "--install", "{F}/needs_codebook/fault_needs_codebook.so"}, 1, "no pasó la comprobación"},
    {"safe mode and a folder", {"plugins", "--safe-mode", "--plugin-dir", "{D}"}, 2, "se excluyen"},
    {"a change in safe mode", {"plugins", "--safe-mode", "--remove", "tenure"}, 2, "sin --safe-mode"},
    {"a folder of plugins that is not there", {"plugins", "--plugin-dir", "{D}/nothing"}, 2, "nothing"},
    {"a folder of plugins for an analysis that is not there", {"analyze", "{S}", "tabulation/map", "--plugin-dir", "{D}/nothing"}, 2, "nothing"},
    {"an option without its value", {"analyze", "{S}", "tabulation/map", "--format", "--seed", "2"}, 2, "falta el valor de --format"},
    {"a format that the analysis has nothing for", {"analyze", "{S}", "tabulation/map", "--format", "graphml", "-o", "{D}/out"}, 2, "nada que escribir en graphml"},
    {"a store as a plugin", {"check", "{S}"}, 1, "Indique la biblioteca (.so) de un complemento"},
    {"a panel that crashes", {"analyze", "{S}", "segfaults/harm", "--plugin-dir", "{F}/segfaults"}, 1, "Panel de daños"},
    {"a panel that never ends", {"analyze", "{S}", "loops/harm", "--plugin-dir", "{F}/loops", "--time-limit", "0.5"}, 1, "--time-limit"},
    {"a panel that takes all memory", {"analyze", "{S}", "allocates/harm", "--plugin-dir", "{F}/allocates", "--memory-limit", "300M"}, 1, "300 MiB"},
};

std::string filled(std::string text, const Workplace& place, const std::string& store) {
    for (const auto& [mark, value] : {std::pair<std::string, std::string>{"{S}", store},
                                      {"{D}", place.home()},
                                      {"{F}", CABILDO_BUILD_DIR "/tests/faults"}})
        for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.replace(at, mark.size(), value);
    return text;
}

/// Files that are no stores, and some that once were.
void lay_out(const Workplace& place, const std::string& store) {
    write_text(place / "empty.cabildo", "");
    write_text(place / "text.cabildo", "Esto no es un almacén.\n");
    // The head of an SQLite 3 file (https://www.sqlite.org/fileformat2.html) with another application's id.
    std::string foreign = std::string("SQLite format 3\0", 16) + std::string("\x10\x00\x01\x01\x00\x40\x20\x20", 8);
    foreign.resize(4096, '\0');
    foreign.replace(68, 4, "MPBX");
    write_text(place / "foreign.cabildo", foreign);
    const std::string bytes = whole(store);
    write_text(place / "truncated.cabildo", bytes.substr(0, bytes.size() / 3));
    BOOST_REQUIRE(::mkfifo((place / "pipe").c_str(), 0600) == 0);
    BOOST_REQUIRE(place.run({"new", place / "bare.cabildo"}).status == 0);
    write_text(place / "known.csv", "code,title\nPI-01,Otra\n");
    write_text(place / "fresh.csv", "code,title\nZZ-01,Nueva\n");
}

/// The facts of a store, as its package has them.
std::string facts(const Workplace& place, const std::string& store, const std::string& name) {
    const Result exported = place.run({"export", store, place / name});
    BOOST_REQUIRE_MESSAGE(exported.status == 0, exported.err);
    return whole(place / name / "initiatives.csv") + whole(place / name / "coverage.csv") + whole(place / name / "variables.csv");
}

}  // namespace

BOOST_DATA_TEST_CASE(is_one_clear_line, data::make(cases)) {
    const Workplace place;
    const std::string store = place.sample();
    lay_out(place, store);
    static const std::string before = facts(place, store, "before");
    std::vector<std::string> arguments;
    for (const std::string& argument : sample.arguments) arguments.push_back(filled(argument, place, store));

    const Result result = place.run(arguments);
    BOOST_TEST(result.status == sample.status);
    BOOST_TEST(lines(result.err) == 1, result.err);
    BOOST_TEST(result.err.starts_with("cabildo: "), result.err);
    BOOST_TEST(result.err.find(filled(sample.words, place, store)) != std::string::npos, result.err);
    BOOST_TEST(result.out.empty(), result.out);
    BOOST_TEST(result.err.find("secret") == std::string::npos);

    for (const char* half : {"out", "new.cabildo", "copy.cabildo", "package", "a.json"}) BOOST_TEST(!std::filesystem::exists(place / half));
    for (const auto& entry : std::filesystem::directory_iterator(place.home()))
        BOOST_TEST(entry.path().string().find("partial") == std::string::npos, entry.path());
    BOOST_TEST((facts(place, store, "after") == before));
    BOOST_TEST(place.run({"verify", store}).status == 0);
}

BOOST_DATA_TEST_CASE(is_told_in_english_too, data::make(cases)) {
    const Workplace place;
    const std::string store = place.sample();
    lay_out(place, store);
    std::vector<std::string> arguments;
    for (const std::string& argument : sample.arguments) arguments.push_back(filled(argument, place, store));
    const Result result = place.run(arguments, {{"LANG", "en_US.UTF-8"}});
    BOOST_TEST(result.status == sample.status);
    BOOST_TEST(lines(result.err) == 1, result.err);
    BOOST_TEST(result.err != place.run(arguments).err);
    BOOST_TEST(result.err.find("«") == std::string::npos, result.err);
}

BOOST_AUTO_TEST_SUITE_END()
