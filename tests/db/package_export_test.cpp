// Exporting: what is exported comes back the same, byte by byte; the folder appears complete or not at all.
#include "package_store.hpp"


#include <cabildo/db/sha256.hpp>
#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <random>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(package_export_test)

namespace {

/// A package with every file of the format, drawn at random: all kinds of variables, all statuses, odd texts.
class RandomPackage {
public:
    explicit RandomPackage(std::uint64_t seed) : random_(seed) {}

    Files make() {
        codebook();
        for (int i = 0; i < 20; ++i) initiative(i);
        Files files{{"initiatives.csv", main_}, {"variables.csv", variables_}, {"categories.csv", categories_},
                    {"coverage.csv", coverage_}, {"actors.csv", actors_}, {"involvements.csv", involvements_},
                    {"mechanisms.csv", mechanisms_}, {"resources.csv", resources_}, {"evaluators.csv", evaluators_},
                    {"codings.csv", codings_}, {"evidence.csv", evidence_}, {"declared_tables.csv", declared_}};
        files["datapackage.json"] = one_in(2) ? "{\"title\": \"Azar\", \"illustrative\": true}" : "{\"title\": \"Azar\"}";
        return files;
    }

private:
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
    bool one_in(int n) { return below(n) == 0; }
    std::string pick(const std::vector<std::string>& words) { return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))]; }
    std::string text() {
        return pick({"Plan", "\"Participación, gestión\"", "\"dijo \"\"sí\"\"\"", "\"dos\nlíneas\"", "\"a\r\nb\"", "=1+1", " con espacios ", "ñandú 😀", ""});
    }
    std::string amount() { return pick({"0", "0.1", "1000000000000000", "123456789.25", "3", "1e-7"}); }
    std::string number() { return pick({"0", "-1.5", "0.1", "1000000000000000", "123456789.25", "3", "1e-7"}); }

    void codebook() {
        for (int i = 0; i < 4; ++i) {
            categories_ += "area,c" + std::to_string(3 - i) + "," + std::to_string(i * 10) + ",Uno,One\n";
            categories_ += "themes,t" + std::to_string(i) + "," + std::to_string(4 - i) + ",Tema,Theme\n";
            categories_ += "grade,g" + std::to_string(i) + ",,,\n";
            actors_ += "a" + std::to_string(i) + "," + text() + "," + pick({"public", "academia", ""}) + "," +
                       pick({"regional", ""}) + "," + pick({"planning", "health", ""}) + "\n";
        }
        for (int i = 0; i < 3; ++i) {
            evaluators_ += "e" + std::to_string(i) + ",Evaluador " + std::to_string(i) + "\n";
            declared_ += "t" + std::to_string(i % 2) + ",\"Tabla, una\",area," + "area=c1" + ",c" + std::to_string(i) + ",\"Fila\"," +
                         (i == 2 ? "total" : "body") + ",n,N," + text() + "\n";
        }
    }

    void initiative(int i) {
        const std::string code = "I-" + std::to_string(i), of = code + ",";
        const bool area = one_in(2), grade = one_in(2);
        main_ += code + "," + text() + "," + text() + "," + text() + "," + (area ? "c" + std::to_string(below(4)) : "") + "," +
                 (one_in(3) ? "" : "t3;t" + std::to_string(below(4))) + "," + (grade ? "g" + std::to_string(below(4)) : "") + "," +
                 (one_in(3) ? "" : number()) + "," + (one_in(3) ? "" : pick({"\"Un, texto\"", "\"con \"\"comillas\"\"\"", " x"})) + "\n";
        if (!area && one_in(2)) coverage_ += of + "area," + pick({"none", "not_reported", "not_coded"}) + "\n";
        if (!grade && one_in(2)) coverage_ += of + "grade," + pick({"none", "not_coded"}) + "\n";
        if (one_in(2)) coverage_ += of + "unused," + pick({"none", "not_coded"}) + "\n";
        if (one_in(2)) coverage_ += of + "plans," + pick({"none", "not_reported", "not_coded"}) + "\n";
        if (one_in(2)) {
            for (int row = 0; row <= below(3); ++row) mechanism(of, i, row);
        } else if (one_in(2)) {
            coverage_ += of + "mechanisms," + pick({"none", "not_reported", "not_coded"}) + "\n";
        }
        if (one_in(2)) involvements_ += of + "a" + std::to_string(below(4)) + "," + pick({"leads", "informed", ""}) + "," + pick({"none", "convenio", ""}) + "\n";
        if (one_in(2)) resources_ += of + pick({"own", "external", ""}) + "," + pick({"financial", ""}) + "," + pick({"FNDR", ""}) + "," + pick({amount(), ""}) + "," + pick({"CLP", ""}) + "," + pick({"yes", "no", ""}) + "\n";
        if (one_in(3)) codings_ += of + ",area,e" + std::to_string(below(3)) + ",c" + std::to_string(below(4)) + "\n";
        if (one_in(3)) evidence_ += of + text() + ",p. 1," + text() + "," + pick({"area", "grade", ""}) + "\n";
    }

    void mechanism(const std::string& of, int i, int row) {
        const std::string id = "m" + std::to_string(i) + "." + std::to_string(row);
        mechanisms_ += of + id + "," + pick({"cabildo", "encuesta", ""}) + "," + pick({"0", "3", "5", ""}) + "," + pick({"yes", "no", ""}) + "," +
                       pick({"axis", "strategy", ""}) + "," + pick({"none", "agenda", "evaluation;agenda", ""}) + "," + pick({"yes", "no", ""}) + "\n";
        if (one_in(2)) codings_ += of + id + ",mechanisms.depth,e" + std::to_string(below(3)) + "," + std::to_string(below(6)) + "\n";
    }

    std::mt19937_64 random_;
    std::string main_ = "code,title,organisation,summary,area,themes,grade,budget,story\n",
                variables_ = "variable,kind,dimension,label_es,label_en,position\narea,single,characterisation,Área,Area,7\n"
                             "story,text,synthesis,Historia,Story,2\nthemes,several,planning,Temas,Themes,3\nbudget,number,resources,Monto,Budget,3\n"
                             "grade,ordinal,,,,\nunused,single,innovation,Sin uso,Unused,1\n",
                categories_ = "variable,category,position,label_es,label_en\n", coverage_ = "initiative,subject,status\n",
                actors_ = "actor,name,sector,level,policy_sector\n", involvements_ = "initiative,actor,role,agreement\n",
                mechanisms_ = "initiative,id,instrument,depth,binding,centrality,stages,simulated\n",
                resources_ = "initiative,origin,kind,source,amount,currency,planned\n", evaluators_ = "evaluator,name\n",
                codings_ = "initiative,unit,variable,evaluator,value\n", evidence_ = "initiative,document,locator,passage,about\n",
                declared_ = "table,title,variable,population,row,row_label,row_role,column,column_label,value\n";
};

db::Store imported(const TemporaryFolder& temporary, const std::string& name, const std::filesystem::path& package) {
    db::Store store = db::Store::create(temporary / (name + ".cabildo"), "");
    db::import_package(store, package);
    return store;
}

/// Store -> package -> store -> package: both packages.
std::pair<Files, Files> there_and_back(const TemporaryFolder& temporary, const std::string& name, const std::filesystem::path& package) {
    db::Store first = imported(temporary, name + "1", package);
    db::export_package(first, temporary / (name + "_once"));
    db::Store second = imported(temporary, name + "2", temporary / (name + "_once"));
    BOOST_TEST(second.verify().empty());
    db::export_package(second, temporary / (name + "_twice"));
    return {read_files(temporary / (name + "_once")), read_files(temporary / (name + "_twice"))};
}

void check_same(const Files& once, const Files& twice) {
    for (const auto& [name, text] : once) {
        BOOST_TEST_CONTEXT(name) {
            BOOST_REQUIRE(twice.contains(name));
            BOOST_TEST(twice.at(name) == text);
        }
    }
    BOOST_TEST(once.size() == twice.size());
}

}  // namespace

BOOST_AUTO_TEST_CASE(comes_back_byte_by_byte_from_random_stores) {
    const TemporaryFolder temporary;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            const std::string name = "random" + std::to_string(seed);
            const auto [once, twice] = there_and_back(temporary, name, make_package(temporary / name, RandomPackage(seed).make()));
            check_same(once, twice);
        }
    }
}

BOOST_AUTO_TEST_CASE(comes_back_byte_by_byte_from_the_sample) {
    const TemporaryFolder temporary;
    const std::filesystem::path sample = CABILDO_SOURCE_DIR "/db/sample/contest-2009";
    const auto [once, twice] = there_and_back(temporary, "sample", sample);
    check_same(once, twice);
    db::Store store = db::Store::open(temporary / "sample1.cabildo", db::Access::read);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM initiative") == 129);
    BOOST_TEST(store.state().illustrative);
    // Published: 29 political-institutional initiatives; the others carry area and award alone.
    const std::string political = "SELECT COUNT(DISTINCT m.initiative_id) FROM involvement m JOIN answer a ON a.initiative_id = "
                                  "m.initiative_id JOIN category c ON c.id = a.category_id WHERE c.name = 'political_institutional'";
    BOOST_TEST(count(store, political) == 29);
    for (const auto& [file, text] : read_files(sample))
        if (file.ends_with(".csv")) BOOST_TEST(once.contains(file));
}

BOOST_AUTO_TEST_CASE(keeps_every_value_of_a_package) {
    const TemporaryFolder temporary;
    const Files given{
        {"initiatives.csv", "code,title,organisation,summary,area\r\nA,\"Uno, \"\"dos\"\"\",Org,\"a\nb\",social\r\nB,Dos,,,\r\n"},
        {"variables.csv", "variable,kind,dimension,label_es,label_en,position\r\narea,single,characterisation,Área,Area,1\r\n"},
        {"categories.csv", "variable,category,position,label_es,label_en\r\narea,social,1,Social,Social\r\n"
                           "mechanisms.instrument,cabildo,1,Cabildo,Town meeting\r\n"},
        {"coverage.csv", "initiative,subject,status\r\nA,plans,none\r\nB,area,not_coded\r\nB,mechanisms,not_reported\r\n"},
        {"actors.csv", "actor,name,sector,level,policy_sector\r\ngore,Gobierno regional,public,regional,\r\n"},
        {"involvements.csv", "initiative,id,actor,role,agreement\r\nA,i1,gore,leads,\r\nB,i2,gore,,none\r\n"},
        {"mechanisms.csv", "initiative,id,instrument,depth,binding,centrality,stages,simulated\r\nA,m1,cabildo,5,yes,axis,agenda;evaluation,no\r\n"},
        {"evaluators.csv", "evaluator,name\r\ne1,Evaluador 1\r\n"},
        {"codings.csv", "initiative,unit,variable,evaluator,value\r\nA,m1,mechanisms.depth,e1,4\r\nA,,area,e1,\r\n"},
        {"evidence.csv", "initiative,id,document,locator,passage,about\r\nA,x1,Formulario,p. 3,\"Se hizo, sí\",mechanisms:m1\r\n"},
        {"declared_tables.csv", "table,title,variable,population,row,row_label,row_role,column,column_label,value\r\n"
                                "t,Tabla,area,,social,Social,body,n,Nº,\"31,03%\"\r\n"},
    };
    db::Store store = imported(temporary, "store", make_package(temporary / "given", given));
    db::export_package(store, temporary / "out");
    Files out = read_files(temporary / "out");
    out.erase("datapackage.json");
    check_same(given, out);
}

BOOST_AUTO_TEST_CASE(describes_its_files_with_keys_bytes_and_hashes) {
    const TemporaryFolder temporary;
    db::Store store = imported(temporary, "store", make_package(temporary / "given", RandomPackage(3).make()));
    db::export_package(store, temporary / "out");
    const Files files = read_files(temporary / "out");
    const auto json = nlohmann::json::parse(files.at("datapackage.json"));
    BOOST_TEST(json.at("resources").size() == files.size() - 1);
    for (const auto& resource : json.at("resources")) {
        const std::string& text = files.at(resource.at("path").get<std::string>());
        db::Sha256 hash;
        hash.add(text);
        BOOST_TEST(resource.at("hash").get<std::string>() == "sha256:" + hash.finish());
        BOOST_TEST(resource.at("bytes").get<std::size_t>() == text.size());
        std::string header;
        for (const auto& field : resource.at("schema").at("fields"))
            header += (header.empty() ? "" : ",") + field.at("name").get<std::string>();
        BOOST_TEST(text.substr(0, text.find("\r\n")) == header);
        BOOST_TEST(resource.at("schema").at("missingValues").dump() == "[\"\"]");
    }
    const auto field = [&](const char* file, const char* column) {
        for (const auto& resource : json.at("resources"))
            if (resource.at("name") == file)
                for (const auto& one : resource.at("schema").at("fields"))
                    if (one.at("name") == column) return one;
        return nlohmann::json();
    };
    BOOST_TEST(field("mechanisms", "depth").dump() == "{\"constraints\":{\"maximum\":5,\"minimum\":0},\"name\":\"depth\",\"type\":\"integer\"}");
    BOOST_TEST(field("mechanisms", "binding").at("constraints").at("enum").dump() == "[\"no\",\"yes\"]");
    BOOST_TEST(field("initiatives", "budget").at("type") == "number");
    BOOST_TEST(field("coverage", "status").at("constraints").at("enum").size() == 4u);
}

BOOST_AUTO_TEST_CASE(of_chosen_initiatives_holds_what_belongs_to_them) {
    const TemporaryFolder temporary;
    db::Store store = imported(temporary, "store", make_package(temporary / "given",
        {{"initiatives.csv", "code,area\nA,social\nB,economic\nC,\n"},
         {"involvements.csv", "initiative,actor\nA,a1\nB,a2\n"},
         {"codings.csv", "initiative,unit,variable,evaluator,value\nA,,area,e1,social\nB,,area,e2,social\n"}}));
    db::export_package(store, temporary / "out", {"B"});
    const Files files = read_files(temporary / "out");
    BOOST_TEST(files.at("initiatives.csv") == "code,title,organisation,summary,area\r\nB,,,,economic\r\n");
    BOOST_TEST(files.at("actors.csv").find("a1") == std::string::npos);
    BOOST_TEST(files.at("evaluators.csv") == "evaluator,name\r\ne2,e2\r\n");
    imported(temporary, "again", temporary / "out");
    BOOST_CHECK_THROW(db::export_package(store, temporary / "none", {"Z"}), Error);
    BOOST_TEST(!std::filesystem::exists(temporary / "none"));
}

BOOST_AUTO_TEST_CASE(refuses_a_place_that_is_taken_and_leaves_nothing_behind) {
    const TemporaryFolder temporary;
    db::Store store = imported(temporary, "store", CABILDO_TEST_DATA "/db/packages/minimal");
    const auto parent = temporary / "exports";
    std::filesystem::create_directories(parent / "full");
    std::ofstream(parent / "full" / "mine.txt") << "x";
    std::ofstream(parent / "file") << "x";
    BOOST_CHECK_THROW(db::export_package(store, parent / "full"), Error);
    BOOST_CHECK_THROW(db::export_package(store, parent / "file"), Error);
    BOOST_CHECK_THROW(db::export_package(store, parent / "no" / "such"), Error);
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(parent), {}) == 2);
    std::filesystem::create_directory(parent / "empty");
    db::export_package(store, parent / "empty");
    db::export_package(store, parent / "new/");
    BOOST_CHECK(read_files(parent / "empty") == read_files(parent / "new"));
}

BOOST_AUTO_TEST_CASE(an_empty_folder_that_is_there_stays_the_same_folder) {
    namespace fs = std::filesystem;
    const TemporaryFolder temporary;
    db::Store store = imported(temporary, "store", CABILDO_TEST_DATA "/db/packages/minimal");
    const fs::path mine = temporary / "mine";
    fs::create_directory(mine);
    fs::permissions(mine, fs::perms(0750));
    struct stat before {}, after {};
    BOOST_REQUIRE(::stat(mine.c_str(), &before) == 0);
    db::export_package(store, mine);
    BOOST_REQUIRE(::stat(mine.c_str(), &after) == 0);
    BOOST_TEST(after.st_ino == before.st_ino);
    BOOST_TEST(after.st_mode == before.st_mode);
    db::export_package(store, temporary / "new");
    BOOST_CHECK(read_files(mine) == read_files(temporary / "new"));  // nothing beside the package either

    // The folder in which the program was started.
    const fs::path started = fs::current_path();
    fs::create_directory(temporary / "here");
    fs::current_path(temporary / "here");
    db::export_package(store, ".");
    BOOST_TEST(fs::exists("initiatives.csv"));
    fs::current_path(started);

    fs::create_directory(temporary / "far");
    fs::create_directory_symlink("far", temporary / "link");
    db::export_package(store, temporary / "link");
    BOOST_CHECK(read_files(temporary / "far") == read_files(mine));
    BOOST_TEST(fs::is_symlink(temporary / "link"));
    fs::create_directory_symlink("nowhere", temporary / "broken");
    BOOST_CHECK_EXCEPTION(db::export_package(store, temporary / "broken"), Error, [](const Error& error) {
        return error.message().en == "it is a link to something that does not exist";
    });
}

BOOST_AUTO_TEST_CASE(a_work_that_is_stopped_or_fails_leaves_nothing) {
    namespace fs = std::filesystem;
    const TemporaryFolder temporary;
    db::Store store = imported(temporary, "store", CABILDO_TEST_DATA "/db/packages/minimal");
    fs::create_directory(temporary / "empty");
    std::stop_source stop;
    stop.request_stop();
    store.stop_with(stop.get_token());
    const auto cancelled = [](const Error& error) { return error.kind() == ErrorKind::cancelled; };
    const auto entries = [&] { return std::distance(fs::directory_iterator(temporary.path()), {}); };
    const auto before = entries();
    BOOST_CHECK_EXCEPTION(db::export_package(store, temporary / "empty"), Error, cancelled);
    BOOST_CHECK_EXCEPTION(db::export_package(store, temporary / "new"), Error, cancelled);
    BOOST_CHECK_EXCEPTION(store.backup(temporary / "copy.cabildo"), Error, cancelled);
    BOOST_CHECK_EXCEPTION(db::import_package(store, CABILDO_TEST_DATA "/db/packages/minimal", db::Existing::update), Error, cancelled);
    BOOST_CHECK_EXCEPTION(db::Store::create(temporary / "made.cabildo", "", [&](db::Store& made) { made.stop_with(stop.get_token()); }),
                          Error, cancelled);
    BOOST_CHECK_THROW(db::Store::create(temporary / "made.cabildo", "", [&](db::Store&) { throw Error({"no", "no"}); }), Error);
    BOOST_TEST(entries() == before);
    BOOST_TEST(fs::is_empty(temporary / "empty"));
    store.stop_with({});
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(a_store_whose_codes_are_out_of_range_is_told_to_be_damaged) {
    const TemporaryFolder temporary;
    for (const char* damage : {"UPDATE variable SET kind = 9", "UPDATE variable_coverage SET status = 9"}) {
        db::Store store = imported(temporary, damage == std::string("UPDATE variable SET kind = 9") ? "kind" : "status", CABILDO_TEST_DATA "/db/packages/minimal");
        store.session() << "INSERT INTO variable VALUES (900, 'odd', 0, 0, '', '', 900)";
        store.session() << "INSERT INTO variable_coverage SELECT 900, id, 1 FROM initiative";
        store.session() << "PRAGMA ignore_check_constraints = ON";
        store.session() << damage;
        BOOST_TEST_CONTEXT(damage)
        BOOST_CHECK_EXCEPTION(db::export_package(store, temporary / "out"), Error, [](const Error& error) {
            return error.message().en == "The store is damaged or incomplete";
        });
    }
}

// FIPS 180-4 examples: https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
BOOST_AUTO_TEST_CASE(hashes_as_the_standard_does) {
    const auto hash = [](const std::string& text) {
        db::Sha256 sum;
        for (std::size_t at = 0; at < text.size(); at += 37) sum.add(std::string_view(text).substr(at, 37));
        return sum.finish();
    };
    BOOST_TEST(hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    BOOST_TEST(hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
               "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    BOOST_TEST(hash(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

BOOST_AUTO_TEST_SUITE_END()
