// Importing data packages: coverage, codebook, existing initiatives, undo, .zip and plain CSV.
#include "other_user.hpp"
#include "package_store.hpp"

#include <cabildo/db/editor.hpp>
#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

using namespace cabildo;
using namespace cabildo::test;
using db::Existing;

BOOST_AUTO_TEST_SUITE(package_test)

namespace {

struct Fixture {
    TemporaryFolder temporary;
    db::Store store = db::Store::create(temporary / "store.cabildo", "");

    db::ImportSummary import(const Files& files, Existing existing = Existing::refuse) {
        const auto folder = temporary / ("package" + std::to_string(++packages));
        return db::import_package(store, make_package(folder, files), existing);
    }
    db::ImportSummary import_csv(const std::string& text) {
        std::ofstream(temporary / "plain.csv", std::ios::binary) << text;
        return db::import_package(store, temporary / "plain.csv");
    }
    std::string refused(const Files& files, Existing existing = Existing::refuse) {
        try {
            import(files, existing);
        } catch (const Error& error) {
            return error.line(Language::en);
        }
        return "(imported)";
    }
    std::string value(const std::string& code, const std::string& variable) {
        return word(store, "SELECT c.name FROM answer a JOIN category c ON c.id = a.category_id JOIN initiative i ON "
                           "i.id = a.initiative_id JOIN variable v ON v.id = a.variable_id WHERE i.code = '" + code +
                               "' AND v.name = '" + variable + "' ORDER BY c.position");
    }
    VariableKind kind(const std::string& variable) {
        return static_cast<VariableKind>(count(store, "SELECT kind FROM variable WHERE name = '" + variable + "'"));
    }

private:
    int packages = 0;
};

bool remarks(const db::ImportSummary& summary, const std::string& fragment) {
    return std::any_of(summary.remarks.begin(), summary.remarks.end(),
                       [&](const Text& text) { return text.en.find(fragment) != std::string::npos; });
}

const Files two_areas{
    {"initiatives.csv", "code,title,area\nA,Uno,social\nB,Dos,economic\n"},
    {"variables.csv", "variable,kind,dimension,label_es,label_en\narea,single,characterisation,Área,Area\n"},
    {"categories.csv", "variable,category,label_es,label_en\narea,social,Social,Social\narea,economic,Económico,Economic\n"},
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(coverage_of_imports, Fixture)

BOOST_AUTO_TEST_CASE(an_empty_cell_is_not_reported_and_an_absent_column_not_coded) {
    import({{"initiatives.csv", "code,area\nA,social\nB,\n"}, {"variables.csv", "variable,kind\narea,single\nscope,single\n"}});
    BOOST_TEST(coverage(store, "A", "area") == "coded");
    BOOST_TEST(coverage(store, "B", "area") == "not_reported");
    BOOST_TEST(coverage(store, "A", "scope") == "not_coded");
}

BOOST_AUTO_TEST_CASE(no_row_is_none_where_others_have_rows_and_an_absent_file_not_coded) {
    import({{"initiatives.csv", "code\nA\nB\n"}, {"mechanisms.csv", "initiative,depth\nA,2\n"}, {"plans.csv", "initiative,approach\n"}});
    BOOST_TEST(coverage(store, "A", Part::mechanisms, "mechanism") == "coded");
    BOOST_TEST(coverage(store, "B", Part::mechanisms, "mechanism") == "none");
    BOOST_TEST(coverage(store, "A", Part::plans, "plan") == "not_coded");
    BOOST_TEST(coverage(store, "A", Part::resources, "resource") == "not_coded");
}

BOOST_AUTO_TEST_CASE(explicit_rows_say_otherwise) {
    import({{"initiatives.csv", "code,area\nA,social\nB,\nC,\n"},
            {"mechanisms.csv", "initiative,depth\nA,2\n"},
            {"coverage.csv", "initiative,subject,status\nA,area,coded\nB,area,not_coded\nC,area,none\nB,mechanisms,not_reported\n"
                             "C,mechanisms,not_coded\nA,plans,none\n"}});
    BOOST_TEST(coverage(store, "A", "area") == "coded");
    BOOST_TEST(coverage(store, "B", "area") == "not_coded");
    BOOST_TEST(coverage(store, "C", "area") == "none");
    BOOST_TEST(coverage(store, "B", Part::mechanisms, "mechanism") == "not_reported");
    BOOST_TEST(coverage(store, "C", Part::mechanisms, "mechanism") == "not_coded");
    BOOST_TEST(coverage(store, "A", Part::plans, "plan") == "none");
    BOOST_TEST(coverage(store, "B", Part::plans, "plan") == "not_coded");
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(a_mechanism_that_reaches_no_stage_differs_from_one_without_report) {
    import({{"initiatives.csv", "code\nA\n"}, {"mechanisms.csv", "initiative,id,stages\nA,m1,none\nA,m2,\nA,m3,agenda;evaluation\n"}});
    BOOST_TEST(count(store, "SELECT stages FROM mechanism WHERE row_id = 'm1'") == 0);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM mechanism WHERE row_id = 'm2' AND stages IS NULL") == 1);
    BOOST_TEST(count(store, "SELECT stages FROM mechanism WHERE row_id = 'm3'") == 9);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(codebook_of_imports, Fixture)

BOOST_AUTO_TEST_CASE(is_taken_from_its_files) {
    const auto summary = import(two_areas);
    BOOST_TEST(summary.inferred.empty());
    BOOST_TEST(word(store, "SELECT label_es FROM category WHERE name = 'economic'") == "Económico");
    BOOST_TEST(value("B", "area") == "economic");
}

BOOST_AUTO_TEST_CASE(is_inferred_where_there_is_none) {
    std::string text = "code,budget,theme,answers,story,nothing\n";
    for (int i = 0; i < 40; ++i)
        text += "I" + std::to_string(i) + "," + std::to_string(i) + ".5," + (i % 3 == 0 ? "agua" : "suelo") + ",\"a; b\"," +
                "\"Una historia larga y distinta de las demás, que nadie contaría: " + std::to_string(i) + "\",\n";
    const auto summary = import({{"initiatives.csv", text}});
    BOOST_REQUIRE(summary.inferred.size() == 5u);
    BOOST_CHECK(kind("budget") == VariableKind::number);
    BOOST_CHECK(kind("theme") == VariableKind::single);
    BOOST_CHECK(kind("answers") == VariableKind::several);
    BOOST_CHECK(kind("story") == VariableKind::text);
    BOOST_TEST(summary.inferred[1].categories == 2);
    BOOST_TEST(summary.inferred[4].empty == 40);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM answer a JOIN variable v ON v.id = a.variable_id WHERE v.name = 'answers'") == 80);
    BOOST_TEST(word(store, "SELECT label_en FROM category WHERE name = 'suelo'") == "suelo");
}

BOOST_AUTO_TEST_CASE(codes_of_digits_are_no_numbers) {
    import({{"initiatives.csv", "code,commune,score,zero\nA,05101,0.5,0\nB,13101,.5,-0.25\nC,,-.5,00\n"}});
    BOOST_CHECK(kind("commune") == VariableKind::single);
    BOOST_TEST(value("A", "commune") == "05101");
    BOOST_CHECK(kind("score") == VariableKind::number);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM number_value WHERE value = 0.5") == 2);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM number_value WHERE value = -0.5") == 1);
    BOOST_CHECK(kind("zero") == VariableKind::single);
    // Whoever declares a number gets one.
    import({{"initiatives.csv", "code,year\nD,007\n"}, {"variables.csv", "variable,kind\nyear,number\n"}});
    BOOST_CHECK(kind("year") == VariableKind::number);
}

BOOST_AUTO_TEST_CASE(open_words_are_inferred_or_labelled) {
    import({{"initiatives.csv", "code\nA\n"},
            {"mechanisms.csv", "initiative,instrument\nA,cabildo\n"},
            {"plans.csv", "initiative,instrument\nA,pladeco\n"},
            {"categories.csv", "variable,category,label_es,label_en\nmechanisms.instrument,cabildo,Cabildo,Town meeting\n"}});
    BOOST_TEST(word(store, "SELECT label_en FROM term WHERE field = 'mechanisms.instrument'") == "Town meeting");
    BOOST_TEST(word(store, "SELECT label_en FROM term WHERE field = 'plans.instrument'") == "pladeco");
}

BOOST_AUTO_TEST_CASE(grows_by_new_categories_but_never_changes_kind) {
    import(two_areas);
    import({{"initiatives.csv", "code,area\nC,cultural\n"},
            {"categories.csv", "variable,category,label_es,label_en\narea,social,Otro nombre,Another name\narea,cultural,Cultural,Cultural\n"}});
    BOOST_TEST(value("C", "area") == "cultural");
    BOOST_TEST(word(store, "SELECT label_en FROM category WHERE name = 'social'") == "Social");
    BOOST_TEST(count(store, "SELECT position FROM category WHERE name = 'cultural'") == 3);
    const std::string other = refused({{"initiatives.csv", "code\nD\n"}, {"variables.csv", "variable,kind\narea,several\n"}});
    BOOST_TEST(other.find("variables.csv: row 2, column \"kind\": the variable \"area\" is of kind \"single\"") == 0u);
    const std::string unknown = refused({{"initiatives.csv", "code,area\nD,sociall\n"}});
    BOOST_TEST(unknown.find("did you mean \"social\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_new_variable_stands_behind_those_of_the_store) {
    import(two_areas);
    import({{"initiatives.csv", "code,region\nC,VII\n"}});
    BOOST_TEST(word(store, "SELECT name FROM variable ORDER BY position DESC") == "region");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(existing_initiatives, Fixture)

namespace {
const Files coded{
    {"initiatives.csv", "code,title,summary,area,scope\nA,Uno,Texto,social,health\nB,Dos,,economic,\n"},
    {"mechanisms.csv", "initiative,id,depth\nA,m1,2\nA,m2,3\nB,m3,1\n"},
    {"resources.csv", "initiative,id,origin\nA,r1,own\n"},
    {"codings.csv", "initiative,unit,variable,evaluator,value\nA,m1,mechanisms.depth,e1,2\nA,,area,e1,social\n"},
};
const Files recoded{
    {"initiatives.csv", "code,title,area\nA,Uno corregido,\nC,Tres,social\n"},
    {"mechanisms.csv", "initiative,id,depth\nA,m1,5\n"},
    {"categories.csv", "variable,category\narea,social\narea,economic\n"},
};
}  // namespace

BOOST_AUTO_TEST_CASE(are_refused_by_the_first_code) {
    import(coded);
    const std::string before = fingerprint(store);
    BOOST_TEST(refused(recoded).find("initiatives.csv: row 2, column \"code\": the store has the initiative \"A\" already") == 0u);
    BOOST_TEST(fingerprint(store) == before);
}

BOOST_AUTO_TEST_CASE(are_left_alone_by_skip) {
    import(coded);
    const auto summary = import(recoded, Existing::skip);
    BOOST_TEST(summary.files[0].added == 1);
    BOOST_TEST(summary.files[0].skipped == 1);
    BOOST_TEST(word(store, "SELECT title FROM initiative WHERE code = 'A'") == "Uno");
    BOOST_TEST(value("A", "area") == "social");
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM mechanism") == 3);
    BOOST_TEST(value("C", "area") == "social");
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(update_replaces_what_the_package_gives_and_nothing_else) {
    import(coded);
    const auto summary = import(recoded, Existing::update);
    BOOST_TEST(summary.files[0].updated == 1);
    BOOST_TEST(word(store, "SELECT title FROM initiative WHERE code = 'A'") == "Uno corregido");
    BOOST_TEST(word(store, "SELECT summary FROM initiative WHERE code = 'A'") == "Texto");
    BOOST_TEST(coverage(store, "A", "area") == "not_reported");
    BOOST_TEST(value("A", "scope") == "health");
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM mechanism WHERE row_id IN ('m1', 'm2')") == 1);
    BOOST_TEST(count(store, "SELECT depth FROM mechanism WHERE row_id = 'm1'") == 5);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM resource") == 1);
    BOOST_TEST(value("B", "area") == "economic");
    BOOST_TEST(coverage(store, "C", Part::mechanisms, "mechanism") == "none");
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(update_does_not_leave_codings_without_their_row) {
    import(coded);
    const std::string line = refused({{"initiatives.csv", "code\nA\n"}, {"mechanisms.csv", "initiative,id,depth\nA,new,5\n"}}, Existing::update);
    BOOST_TEST(line.find("mechanisms.csv: the update would take away the row \"m1\"") == 0u);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM mechanism") == 3);
}

BOOST_AUTO_TEST_CASE(an_import_and_an_update_can_be_undone_to_the_same_facts) {
    import(coded);
    db::export_package(store, temporary / "before");
    import({{"initiatives.csv", "code,title,area,budget\nA,Otro,economic,12\nN,Nueva,social,3\n"},
            {"mechanisms.csv", "initiative,id,depth,instrument\nA,m1,5,cabildo\nN,m9,1,\n"},
            {"actors.csv", "actor,name,policy_sector\ngore,Gobierno regional,planning\n"},
            {"involvements.csv", "initiative,actor,role\nN,gore,leads\n"},
            {"datapackage.json", "{\"title\": \"Nuevo\", \"illustrative\": true}"}},
           Existing::update);
    BOOST_TEST(store.state().illustrative);
    BOOST_TEST(word(store, "SELECT title FROM store") == "Nuevo");
    db::Editor editor(store);
    BOOST_REQUIRE(editor.undo_title());
    editor.undo();
    db::export_package(store, temporary / "after");
    BOOST_CHECK(read_files(temporary / "before") == read_files(temporary / "after"));
    BOOST_TEST(store.verify().empty());
    editor.undo();
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM initiative") == 0);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM variable") == 0);
}

BOOST_AUTO_TEST_CASE(an_update_of_many_initiatives_can_be_undone_too) {
    const auto many = [](const std::string& area, int step) {
        std::string text = "code,area,budget,story\n";
        for (int i = 0; i < 1200; i += step)
            text += "I" + std::to_string(i) + "," + area + std::to_string(i % 3) + "," + std::to_string(i * step) + ".5,x\n";
        return text;
    };
    const std::string categories = "variable,category\narea,a0\narea,a1\narea,a2\narea,b0\narea,b1\narea,b2\n";
    import({{"initiatives.csv", many("a", 1)}, {"categories.csv", categories}});
    db::export_package(store, temporary / "before");
    const auto summary = import({{"initiatives.csv", many("b", 2)}}, Existing::update);
    BOOST_TEST(summary.files[0].updated == 600);
    BOOST_TEST(value("I2", "area") == "b2");
    BOOST_TEST(value("I3", "area") == "a0");
    db::Editor(store).undo();
    db::export_package(store, temporary / "after");
    BOOST_CHECK(read_files(temporary / "before") == read_files(temporary / "after"));
}

BOOST_AUTO_TEST_CASE(an_actor_that_two_packages_share_must_be_the_same) {
    import({{"initiatives.csv", "code\nA\n"}, {"actors.csv", "actor,name,sector\ngore,Gobierno regional,public\n"}});
    import({{"initiatives.csv", "code\nB\n"}, {"actors.csv", "actor,name\ngore,Gobierno regional\n"}});
    const Files other{{"initiatives.csv", "code\nC\n"}, {"actors.csv", "actor,sector,policy_sector\ngore,private,planning\n"}};
    BOOST_TEST(refused(other).find("actors.csv: row 2, column \"actor\"") == 0u);
    import(other, Existing::update);
    BOOST_TEST(count(store, "SELECT sector FROM actor") == 1);
    db::Editor(store).undo();
    BOOST_TEST(count(store, "SELECT sector FROM actor") == 0);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM term") == 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(package_forms, Fixture)

BOOST_AUTO_TEST_CASE(several_packages_are_imported_all_or_none) {
    import(two_areas);
    const std::string before = fingerprint(store);
    const auto first = make_package(temporary / "first", {{"initiatives.csv", "code,area\nC,social\n"}});
    const auto second = make_package(temporary / "second", {{"initiatives.csv", "code,area\nD,economic\n"}});
    const auto again = make_package(temporary / "again", {{"initiatives.csv", "code,area\nC,social\n"}});
    BOOST_CHECK_THROW(db::import_packages(store, {first, again}), Error);
    BOOST_TEST(fingerprint(store) == before);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM journal") == 1);

    const auto summaries = db::import_packages(store, {first, second});
    BOOST_REQUIRE(summaries.size() == 2u);
    BOOST_TEST(summaries[1].files.at(0).added == 1);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM initiative") == 4);
    db::Editor(store).undo();
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM initiative") == 3);
    db::Editor(store).undo();
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM initiative") == 2);
}

BOOST_AUTO_TEST_CASE(a_preview_tells_the_same_and_changes_nothing) {
    import(two_areas);
    const std::string before = fingerprint(store);
    const auto folder = make_package(temporary / "preview", {{"initiatives.csv", "code,area,budget\nC,social,5\nD,,6\n"},
                                                             {"mechanisms.csv", "initiative,depth\nC,2\n"}});
    const auto seen = db::preview_package(store, folder);
    BOOST_TEST(fingerprint(store) == before);
    const auto done = db::import_package(store, folder);
    BOOST_REQUIRE(seen.files.size() == done.files.size());
    for (std::size_t i = 0; i < seen.files.size(); ++i) {
        BOOST_TEST(seen.files[i].name == done.files[i].name);
        BOOST_TEST(seen.files[i].added == done.files[i].added);
    }
    BOOST_REQUIRE(seen.inferred.size() == 1u);
    BOOST_TEST(seen.inferred[0].name == "budget");
}

BOOST_AUTO_TEST_CASE(several_packages_are_previewed_together_and_errors_name_the_one_that_is_wrong) {
    import(two_areas);
    const std::string before = fingerprint(store);
    const auto first = make_package(temporary / "first", {{"initiatives.csv", "code,scope\nC,water\n"}});
    const auto second = make_package(temporary / "second", {{"initiatives.csv", "code,scope\nD,water\n"}});
    const auto again = make_package(temporary / "again", {{"initiatives.csv", "code,area\nC,social\n"}});
    std::ofstream(temporary / "again.csv") << "code,area\nC,social\n";
    const auto where_of = [&](const auto& work) {
        try {
            work();
        } catch (const Error& error) {
            return error.where();
        }
        return std::string("(nothing wrong)");
    };
    const std::string expected = (again / "initiatives.csv").string();
    BOOST_TEST(where_of([&] { db::preview_packages(store, {first, again}); }) == expected);
    BOOST_TEST(where_of([&] { db::import_packages(store, {first, again}); }) == expected);
    BOOST_TEST(where_of([&] { db::preview_packages(store, {first, temporary / "again.csv"}); }) == (temporary / "again.csv").string());
    const auto seen = db::preview_packages(store, {first, second});
    BOOST_TEST(fingerprint(store) == before);
    const auto done = db::import_packages(store, {first, second});
    BOOST_REQUIRE(seen.size() == 2u);
    BOOST_TEST(seen[0].inferred.size() == 1u);
    BOOST_TEST(seen[1].inferred.empty());  // the first has made the variable
    for (std::size_t i = 0; i < 2; ++i) {
        BOOST_TEST(seen[i].files.at(0).added == done[i].files.at(0).added);
        BOOST_TEST(seen[i].inferred.size() == done[i].inferred.size());
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_is_there_and_cannot_be_read_is_not_missing) {
    namespace fs = std::filesystem;
    const auto package = make_package(temporary / "odd", {{"initiatives.csv", "code\nA\n"}});
    const auto says = [&](const std::string& name, const std::string& words) {
        BOOST_CHECK_EXCEPTION(db::import_package(store, package), Error, [&](const Error& error) {
            return error.where() == (package / name).string() && error.message().en.find(words) != std::string::npos;
        });
        fs::remove(package / name);
    };
    fs::create_directory(package / "mechanisms.csv");
    says("mechanisms.csv", "an ordinary file");
    BOOST_REQUIRE(::mkfifo((package / "plans.csv").c_str(), 0600) == 0);
    says("plans.csv", "an ordinary file");
    fs::create_symlink("nowhere.csv", package / "variables.csv");
    says("variables.csv", "a link to something that does not exist");
    fs::create_symlink("initiatives.csv", package / "actors.csv");
    BOOST_CHECK_THROW(db::import_package(store, package), Error);  // read, and found to lack a column
    fs::remove(package / "actors.csv");
    fs::permissions(package, fs::perms(0));
    if (::geteuid() == 0) {
        BOOST_TEST(as_user(65534, [&] {
            try {
                db::preview_package(store, package);
            } catch (const Error& error) {
                if (error.message().en.find("no permission to read it") == std::string::npos) throw;
            }
        }) == 0);
    } else {
        BOOST_CHECK_THROW(db::import_package(store, package), Error);
    }
    fs::permissions(package, fs::perms(0755));
    import_csv("code\nA\n");
}

BOOST_AUTO_TEST_CASE(illustrative_marks_the_store_for_good) {
    const auto first = import({{"initiatives.csv", "code\nA\n"}, {"datapackage.json", "{\"illustrative\": true, \"title\": \"Muestra\"}"}});
    BOOST_TEST(remarks(first, "illustrative"));
    BOOST_TEST(store.state().illustrative);
    BOOST_TEST(store.state().title == "Muestra");
    import({{"initiatives.csv", "code\nB\n"}, {"datapackage.json", "{\"illustrative\": false, \"title\": \"Real\"}"}});
    BOOST_TEST(store.state().illustrative);
    BOOST_TEST(store.state().title == "Muestra");
}

BOOST_AUTO_TEST_CASE(a_zip_holds_the_files_or_their_folder) {
    const auto folder = make_package(temporary / "paquete", two_areas);
    const std::string at = "cd '" + temporary.path().string() + "' && ";
    BOOST_REQUIRE(std::system((at + "zip -qr folder.zip paquete && cd paquete && zip -q ../flat.zip *").c_str()) == 0);
    BOOST_TEST(db::preview_package(store, temporary / "flat.zip").files[0].rows == 2);
    db::import_package(store, temporary / "folder.zip");
    BOOST_TEST(value("B", "area") == "economic");
}

BOOST_AUTO_TEST_CASE(a_plain_csv_is_read_as_initiatives_whatever_its_delimiter) {
    const auto summary = import_csv("\xEF\xBB\xBF" "code;title;area;share\nA;Uno, dos;social;0.5\nB;Tres;;1.25\n");
    BOOST_TEST(remarks(summary, "semicolons"));
    BOOST_TEST(summary.files[0].name == "plain.csv");
    BOOST_TEST(word(store, "SELECT title FROM initiative WHERE code = 'A'") == "Uno, dos");
    BOOST_CHECK(kind("share") == VariableKind::number);
    BOOST_TEST(coverage(store, "B", "area") == "not_reported");
}

BOOST_AUTO_TEST_CASE(numbers_that_could_be_read_two_ways_are_refused_with_the_raw_cell) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"code;n\nA;1.234\n", "plain.csv: row 2, column \"n\": \"1.234\" is ambiguous"},
        {"code,n\nA,\"1,234\"\n", "plain.csv: row 2, column \"n\": \"1,234\" is ambiguous"},
    };
    for (const auto& [text, start] : cases) {
        const auto starts = [&, wanted = start](const Error& error) { return error.line(Language::en).starts_with(wanted); };
        BOOST_CHECK_EXCEPTION(import_csv(text), Error, starts);
    }
    const auto summary = import_csv("code,n\nA,1.234\n");
    BOOST_TEST(remarks(summary, "\"1.234\" is read with a decimal point"));
    BOOST_TEST(word(store, "SELECT CAST(value AS TEXT) FROM number_value") == "1.234");
}

BOOST_AUTO_TEST_CASE(columns_and_files_beside_the_format_are_passed_over_and_said) {
    const auto summary = import({{"initiatives.csv", "code\nA\n"},
                                 {"mechanisms.csv", "initiative,depth,comment\nA,2,x\n"},
                                 {"notes.txt", "x"},
                                 {"datapackage.json", "{\"resources\": [{\"path\": \"notes.txt\"}]}"}});
    BOOST_TEST(remarks(summary, "\"comment\""));
    BOOST_TEST(remarks(summary, "\"notes.txt\""));
}

BOOST_AUTO_TEST_CASE(a_store_opened_for_reading_can_preview_but_not_import) {
    const auto folder = make_package(temporary / "package", two_areas);
    db::Store reading = db::Store::open(temporary / "store.cabildo", db::Access::read);
    BOOST_TEST(db::preview_package(reading, folder).files[0].added == 2);
    BOOST_CHECK_THROW(db::import_package(reading, folder), Error);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
