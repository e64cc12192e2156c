#include <cabildo/db/store.hpp>

#include "made_document.hpp"
#include "made_store.hpp"
#include "other_user.hpp"
#include "store_access.hpp"
#include "store_file.hpp"

#include <cabildo/document_json.hpp>

#include <boost/test/unit_test.hpp>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <fstream>
#include <optional>

#include <sys/wait.h>
#include <unistd.h>

using cabildo::Error;
using cabildo::db::Access;
using cabildo::db::Migration;
using cabildo::db::Store;
using cabildo::db::StoreAccess;
using cabildo::test::MadeStore;
using cabildo::test::TemporaryFolder;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(store_test)

namespace {

void write_file(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The Error has all its parts in both languages, stands on one line, and its English text holds `words`.
auto says(const std::string& words) {
    return [words](const Error& error) {
        BOOST_TEST_MESSAGE(error.what());
        const std::string es = error.line(cabildo::Language::es);
        return error.message().en.find(words) != std::string::npos && !error.where().empty() && !error.remedy().es.empty() &&
               es.find('\n') == std::string::npos;
    };
}

long long number(Store& store, const std::string& query) {
    long long value = -1;
    store.session() << query, soci::into(value);
    return value;
}

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path().filename());
    std::sort(files.begin(), files.end());
    return files;
}

/// The program of an earlier day knew only the first step; a later one will know one more.
std::vector<Migration> first_step() {
    return {cabildo::db::migrations().front()};
}
std::vector<Migration> one_more() {
    std::vector<Migration> steps = cabildo::db::migrations();
    steps.push_back({steps.back().version + 1,
                     "ALTER TABLE initiative ADD COLUMN contact TEXT NOT NULL DEFAULT ''; -- with ; in a comment\n"
                     "UPDATE initiative SET contact = 'sin; contacto'"});
    return steps;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(creating)

BOOST_AUTO_TEST_CASE(a_new_store_is_empty_sound_and_one_file_once_closed) {
    const TemporaryFolder folder;
    {
        Store store = Store::create(folder / "nuevo.cabildo", "Banco de prácticas");
        BOOST_TEST(store.state().title == "Banco de prácticas");
        BOOST_TEST(store.state().data_revision == 0);
        BOOST_TEST(store.revision() == 0);
        BOOST_TEST(store.state().store_id.size() == 36U);
        BOOST_TEST(store.verify().empty());
    }
    BOOST_TEST(files_in(folder.path()) == std::vector<fs::path>{"nuevo.cabildo"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_stores_never_share_an_id) {
    const TemporaryFolder folder;
    BOOST_TEST(Store::create(folder / "a.cabildo", "").state().store_id != Store::create(folder / "b.cabildo", "").state().store_id);
}

BOOST_AUTO_TEST_CASE(a_file_of_that_name_is_never_replaced) {
    const TemporaryFolder folder;
    write_file(folder / "a.cabildo", "algo");
    BOOST_CHECK_EXCEPTION(Store::create(folder / "a.cabildo", ""), Error, says("a file of that name already"));
    BOOST_TEST(read_file(folder / "a.cabildo") == "algo");
    BOOST_TEST(files_in(folder.path()).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_missing_folder_is_said) {
    const TemporaryFolder folder;
    BOOST_CHECK_EXCEPTION(Store::create(folder / "no" / "a.cabildo", ""), Error, says("no such folder"));
}

BOOST_AUTO_TEST_CASE(a_log_left_by_another_store_of_that_name_is_not_taken_in) {
    const TemporaryFolder folder;
    write_file(folder / "a.cabildo-wal", "registro");
    BOOST_CHECK_EXCEPTION(Store::create(folder / "a.cabildo", ""), Error, says("log of another store"));
}

BOOST_AUTO_TEST_CASE(paths_with_spaces_accents_and_signs_work) {
    const TemporaryFolder folder;
    const fs::path path = folder / "año 2009 \"50 %\" #1?.cabildo";
    Store::create(path, "x");
    BOOST_TEST(Store::open(path, Access::read).state().title == "x");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(opening)

BOOST_AUTO_TEST_CASE(what_is_no_store_is_refused_with_its_reason) {
    const TemporaryFolder folder;
    write_file(folder / "empty", "");
    write_file(folder / "text", "Esto no es una base de datos.");
    write_file(folder / "long text", std::string(5000, 'x'));
    { soci::session foreign(soci::sqlite3, "dbname=\"" + (folder / "foreign").string() + "\""); foreign << "CREATE TABLE t (a INTEGER)"; }
    for (const Access access : {Access::read, Access::write}) {
        BOOST_CHECK_EXCEPTION(Store::open(folder / "missing", access), Error, says("no such file"));
        BOOST_CHECK_EXCEPTION(Store::open(folder.path(), access), Error, says("a folder, not a store"));
        BOOST_CHECK_EXCEPTION(Store::open(folder / "empty", access), Error, says("empty"));
        BOOST_CHECK_EXCEPTION(Store::open(folder / "text", access), Error, says("not a Cabildo store"));
        BOOST_CHECK_EXCEPTION(Store::open(folder / "long text", access), Error, says("not a Cabildo store"));
        BOOST_CHECK_EXCEPTION(Store::open(folder / "foreign", access), Error, says("another program"));
    }
    BOOST_TEST(!fs::exists(folder / "missing"));
    BOOST_TEST(fs::file_size(folder / "empty") == 0U);
}

BOOST_AUTO_TEST_CASE(a_link_opens_the_store_that_it_points_to) {
    MadeStore made;
    fs::create_directory(made.folder / "links");
    fs::create_symlink(made.path, made.folder / "links" / "enlace.cabildo");
    Store linked = Store::open(made.folder / "links" / "enlace.cabildo", Access::write);
    cabildo::db::Editor(linked).add_initiative({{"code", "PI-01"}});
    BOOST_TEST(number(made.store, "SELECT COUNT(*) FROM initiative") == 1);
    BOOST_TEST(files_in(made.folder / "links").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_truncated_store_is_refused_wherever_it_was_cut) {
    const TemporaryFolder folder;
    Store::create(folder / "whole", "x");
    const std::string bytes = read_file(folder / "whole");
    for (const std::size_t size : {std::size_t{99}, std::size_t{100}, std::size_t{4096}, bytes.size() / 2, bytes.size() - 1}) {
        write_file(folder / "cut", bytes.substr(0, size));
        BOOST_TEST_CONTEXT(size) {
            BOOST_CHECK_EXCEPTION(Store::open(folder / "cut", Access::write), Error,
                                  says(size < 100 ? "not a Cabildo store" : "its end is missing"));
        }
    }
}

BOOST_AUTO_TEST_CASE(damage_inside_is_refused_or_found_by_verify) {
    const TemporaryFolder folder;
    Store::create(folder / "whole", "x");
    std::string bytes = read_file(folder / "whole");
    for (std::size_t page = 1; page < bytes.size() / 4096; ++page) {
        std::string damaged = bytes;
        damaged.replace(page * 4096, 200, 200, '\xff');
        write_file(folder / "damaged", damaged);
        std::optional<Store> store;
        try {
            store.emplace(Store::open(folder / "damaged", Access::read));
        } catch (const Error&) {
            continue;  // refused
        }
        BOOST_TEST_CONTEXT("page " << page) {
            const std::vector<Error> faults = store->verify();  // names what it finds rather than fails
            BOOST_REQUIRE(!faults.empty());
            BOOST_TEST(faults.front().line(Language::en).find("The file is damaged: ") != std::string::npos, faults.front().line(Language::en));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_store_of_a_newer_program_is_refused_untouched) {
    const TemporaryFolder folder;
    StoreAccess::create(folder / "new", "x", one_more());
    const std::string before = read_file(folder / "new");
    for (const Access access : {Access::read, Access::write}) {
        BOOST_CHECK_EXCEPTION(Store::open(folder / "new", access), Error, says("newer version of the program"));
    }
    BOOST_TEST((read_file(folder / "new") == before));
}

BOOST_AUTO_TEST_CASE(a_read_session_cannot_write_nor_lift_the_ban) {
    MadeStore made;
    Store reading = Store::open(made.path, Access::read);
    for (const char* sql : {"DELETE FROM store", "UPDATE store SET title = 'y'", "CREATE TABLE t (a BIGINT)", "DROP TABLE journal",
                            "ATTACH DATABASE '/dev/null' AS other", "PRAGMA query_only = OFF", "PRAGMA user_version = 5", "VACUUM"}) {
        BOOST_TEST_CONTEXT(sql) BOOST_CHECK_THROW(reading.session() << sql, soci::soci_error);
    }
    BOOST_TEST(reading.state().title == "Prueba");
}

BOOST_AUTO_TEST_CASE(the_views_for_plugins_can_be_read_by_a_read_session) {
    MadeStore made;
    made.add_codebook();
    made.add_initiatives(1);
    made.editor.set_value("PI-01", "region", {"VII"});
    made.editor.add_row(cabildo::Part::mechanisms, "PI-01", {{"instrument", "round_table"}, {"stages", "agenda;evaluation"}});
    Store reading = Store::open(made.path, Access::read);
    std::string category;
    reading.session() << "SELECT category FROM v_value WHERE initiative = 'PI-01' AND variable = 'region'", soci::into(category);
    BOOST_TEST(category == "VII");
    std::string stages;
    reading.session() << "SELECT stages FROM v_mechanism WHERE instrument = 'round_table'", soci::into(stages);
    BOOST_TEST(stages == "agenda;evaluation");
    for (const char* view : {"v_initiative", "v_variable", "v_category", "v_term", "v_coverage", "v_actor", "v_involvement", "v_resource",
                             "v_plan", "v_innovation", "v_sustainability", "v_coding", "v_evidence", "v_declared_cell"}) {
        BOOST_CHECK_NO_THROW(number(reading, std::string("SELECT COUNT(*) FROM ") + view));
    }
}

BOOST_AUTO_TEST_CASE(an_ordinary_user_reads_a_store_in_a_folder_that_cannot_be_written, *boost::unit_test::precondition(cabildo::test::as_root)) {
    MadeStore made;
    made.store = Store::open(made.path, Access::write);
    { const Store closing = std::move(made.store); }
    fs::permissions(made.folder.path(), fs::perms(0555));
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(9);
        int result = 0;
        try {
            if (Store::open(made.path, Access::read).state().title != "Prueba") result = 1;
        } catch (...) {
            result = 2;
        }
        try {
            Store::open(made.path, Access::write);
            result += 10;
        } catch (const Error& error) {
            if (error.message().en != "The store cannot be written") result += 20;
        }
        ::_exit(result);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    fs::permissions(made.folder.path(), fs::perms(0755));
    BOOST_TEST(WIFEXITED(status));
    BOOST_TEST(WEXITSTATUS(status) == 0);
    made.store = Store::open(made.path, Access::write);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(migrating)

BOOST_AUTO_TEST_CASE(an_older_store_is_brought_up_to_date_and_a_copy_is_kept) {
    const TemporaryFolder folder;
    std::string id;
    {
        Store old = StoreAccess::create(folder / "banco.cabildo", "Banco", first_step());
        old.session() << "INSERT INTO initiative (id, code) VALUES (1, 'PI-01')";
        id = old.state().store_id;
    }
    BOOST_CHECK_EXCEPTION(Store::open(folder / "banco.cabildo", Access::read), Error, says("older version"));
    {
        Store now = StoreAccess::open(folder / "banco.cabildo", Access::write, one_more());
        BOOST_TEST(now.state().store_id == id);
        BOOST_TEST(number(now, "SELECT schema_version FROM store") == one_more().back().version);
        std::string contact;
        now.session() << "SELECT contact FROM initiative WHERE code = 'PI-01'", soci::into(contact);
        BOOST_TEST(contact == "sin; contacto");
        BOOST_TEST(number(now, "SELECT COUNT(*) FROM v_initiative") == 1);
        BOOST_TEST(now.verify().empty());
        long long enforced = 0;
        now.session() << "PRAGMA foreign_keys", soci::into(enforced);
        BOOST_TEST(enforced == 1);
        // The lock of the migration has been given back.
        BOOST_CHECK_NO_THROW(StoreAccess::open(folder / "banco.cabildo", Access::write, one_more()));
    }
    const fs::path copy = folder / ("banco.before-v" + std::to_string(one_more().back().version) + ".cabildo");
    Store kept = StoreAccess::open(copy, Access::read, first_step());
    BOOST_TEST(number(kept, "SELECT schema_version FROM store") == 1);
    BOOST_TEST(number(kept, "SELECT COUNT(*) FROM initiative") == 1);
}

BOOST_AUTO_TEST_CASE(saved_analyses_of_an_older_store_are_kept_with_their_documents) {
    const TemporaryFolder folder;
    const cabildo::Document document = cabildo::test::made_document(4);
    {
        std::vector<Migration> older = cabildo::db::migrations();
        older.resize(2);
        Store old = StoreAccess::create(folder / "banco.cabildo", "Banco", older);
        old.session() << "UPDATE store SET data_revision = 5, revision = 6";
        old.session() << "INSERT INTO saved_analysis (id, title, notes, plugin, panel, options, selection, language, seed, position) VALUES "
                         "(1, 'Regiones', 'Notas', 'org.cabildo.tabulation', 'frequencies', '{\"variable\":\"region\"}', 'region=V', 'es', '7', 0), "
                         "(2, 'Sin resultado', '', 'org.x', 'y', '{}', '', 'en', '1', 1)";
        const std::string json = cabildo::to_json(document);
        old.session() << "INSERT INTO saved_document (analysis_id, data_revision, made_at, document) VALUES (1, 4, '2026-01-01T00:00:00Z', :json)",
            soci::use(json);
    }
    Store now = Store::open(folder / "banco.cabildo", Access::write);
    const auto analyses = cabildo::db::saved_analyses(now);
    BOOST_REQUIRE_EQUAL(analyses.size(), 2U);
    BOOST_TEST(analyses[0].title == "Regiones");
    BOOST_TEST(analyses[0].notes == "Notas");
    BOOST_TEST(analyses[0].settings.options.at("variable") == "region");
    BOOST_TEST(analyses[0].settings.seed == 7U);
    BOOST_TEST(analyses[0].made_at == "2026-01-01T00:00:00Z");
    BOOST_TEST(analyses[0].stale);
    BOOST_TEST((cabildo::db::last_document(now, 1).value() == document));
    BOOST_TEST(!analyses[1].document_revision.has_value());
    BOOST_TEST(!cabildo::db::last_document(now, 2).has_value());
    BOOST_TEST(now.verify().empty());
    BOOST_TEST(fs::exists(folder / ("banco.before-v" + std::to_string(cabildo::db::migrations().back().version) + ".cabildo")));
}

BOOST_AUTO_TEST_CASE(a_store_that_an_older_program_has_open_is_not_migrated) {
    const TemporaryFolder folder;
    Store old = StoreAccess::create(folder / "banco.cabildo", "Banco", first_step());
    BOOST_CHECK_EXCEPTION(Store::open(folder / "banco.cabildo", Access::write), Error, says("while another program uses it"));
    BOOST_TEST(number(old, "SELECT schema_version FROM store") == 1);
    BOOST_TEST(files_in(folder.path()).size() <= 3U);  // the file and its log, no copy
    BOOST_CHECK_NO_THROW(old.session() << "INSERT INTO initiative (id, code) VALUES (1, 'PI-01')");
}

BOOST_AUTO_TEST_CASE(a_step_that_fails_leaves_the_store_as_it_was) {
    const TemporaryFolder folder;
    StoreAccess::create(folder / "banco.cabildo", "Banco", first_step());
    std::vector<Migration> broken = first_step();
    broken.push_back({2, "CREATE TABLE extra (id BIGINT NOT NULL PRIMARY KEY); INSERT INTO nowhere VALUES (1)"});
    BOOST_CHECK_THROW(StoreAccess::open(folder / "banco.cabildo", Access::write, broken), Error);
    Store now = StoreAccess::open(folder / "banco.cabildo", Access::write, first_step());
    BOOST_TEST(number(now, "SELECT schema_version FROM store") == 1);
    BOOST_TEST(number(now, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'extra'") == 0);
    BOOST_TEST(!fs::exists(folder / "banco.before-v2.cabildo"));
}

BOOST_AUTO_TEST_CASE(a_step_that_breaks_references_is_not_committed) {
    const TemporaryFolder folder;
    {
        Store old = StoreAccess::create(folder / "banco.cabildo", "Banco", first_step());
        old.session() << "INSERT INTO initiative (id, code) VALUES (1, 'PI-01')";
        old.session() << "INSERT INTO evidence (id, row_id, initiative_id) VALUES (1, 'e', 1)";
    }
    std::vector<Migration> careless = first_step();
    careless.push_back({2, "DELETE FROM initiative"});
    BOOST_CHECK_EXCEPTION(StoreAccess::open(folder / "banco.cabildo", Access::write, careless), Error, says("broken references"));
    Store now = StoreAccess::open(folder / "banco.cabildo", Access::write, first_step());
    BOOST_TEST(number(now, "SELECT COUNT(*) FROM initiative") == 1);
}

BOOST_AUTO_TEST_CASE(statements_are_parted_outside_quotes_and_comments) {
    const std::vector<std::string> expected = {"INSERT INTO t VALUES ('a;b', 'it''s; -- no')", "SELECT \";\"", "SELECT 2"};
    BOOST_TEST(cabildo::db::split_statements("-- one; two\nINSERT INTO t VALUES ('a;b', 'it''s; -- no');;\nSELECT \";\"; SELECT 2 -- end;") ==
                   expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(dictionary)

BOOST_AUTO_TEST_CASE(names_every_table_view_and_column_of_the_store) {
    const std::string text = read_file(fs::path(CABILDO_SOURCE_DIR) / "docs" / "store.md");
    MadeStore made;
    soci::rowset<std::string> tables =
        made.store.session().prepare << "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name";
    for (const std::string& table : tables) {
        const auto start = text.find("### `" + table + "`\n");
        BOOST_REQUIRE_MESSAGE(start != std::string::npos, table);
        const std::string section = text.substr(start, text.find("\n### ", start) - start);
        soci::rowset<std::string> columns = made.store.session().prepare << "SELECT name FROM pragma_table_info('" + table + "')";
        for (const std::string& column : columns) {
            BOOST_TEST((section.find("`" + column + "`") != std::string::npos), table << "." << column);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(copying_and_verifying)

BOOST_AUTO_TEST_CASE(a_backup_holds_what_is_still_in_the_log_and_never_replaces_a_file) {
    MadeStore made;
    made.add_codebook();
    made.add_initiatives(3);
    made.store.backup(made.folder / "copia.cabildo");
    Store copy = Store::open(made.folder / "copia.cabildo", Access::read);
    BOOST_TEST(number(copy, "SELECT COUNT(*) FROM initiative") == 3);
    BOOST_TEST(copy.verify().empty());
    BOOST_CHECK_EXCEPTION(made.store.backup(made.folder / "copia.cabildo"), Error, says("a file of that name already"));
}

BOOST_AUTO_TEST_CASE(a_damaged_store_is_not_copied_as_a_complete_one) {
    const TemporaryFolder folder;
    Store::create(folder / "whole", "x");
    std::string bytes = read_file(folder / "whole");
    // A leaf of some index, which opening the store does not look at.
    for (std::size_t page = bytes.size() / 4096 - 1; page > 0; --page) {
        if (bytes[page * 4096] != 10) continue;
        bytes.replace(page * 4096, 200, 200, '\xff');
        break;
    }
    write_file(folder / "damaged", bytes);
    Store damaged = Store::open(folder / "damaged", Access::read);
    BOOST_CHECK_EXCEPTION(damaged.backup(folder / "copy"), Error, says("so would be the copy"));
    BOOST_TEST(!fs::exists(folder / "copy"));
}

BOOST_AUTO_TEST_CASE(a_checkpoint_moves_the_log_into_the_file) {
    MadeStore made;
    if (cabildo::db::on_network(made.path)) return;  // no log there
    made.add_initiatives(2);
    BOOST_TEST(fs::file_size(made.path.string() + "-wal") > 0U);
    made.store.checkpoint();
    BOOST_TEST(fs::file_size(made.path.string() + "-wal") == 0U);
}

BOOST_AUTO_TEST_CASE(each_broken_rule_is_one_fault_that_names_table_and_key) {
    const std::pair<const char*, const char*> cases[] = {
        {"INSERT INTO answer VALUES (1, 1, 4)", "answer PI-01 region=tables"},
        {"INSERT INTO answer VALUES (1, 1, 1), (1, 1, 2)", "answer PI-01 region"},
        {"INSERT INTO number_value VALUES (1, 1, 5)", "number_value PI-01 region"},
        {"INSERT INTO text_value VALUES (5, 1, 'x')", "variable_coverage PI-01 lesson"},
        {"INSERT INTO part_coverage VALUES (1, 1, 1)", "part_coverage PI-01 1"},
        {"INSERT INTO mechanism (id, row_id, initiative_id, instrument_id) VALUES (9, 'm9', 1, 77)", "mechanism"},
        {"INSERT INTO coding VALUES (1, 1, 'none', 'mechanisms.depth', 1, '2')", "coding PI-01 mechanisms.depth none"},
        {"INSERT INTO coding VALUES (1, 1, '', 'colour', 1, '2')", "coding PI-01 colour"},
        {"UPDATE journal SET revision = 99 WHERE id = 2", "journal 2"},
        {"UPDATE store SET data_revision = revision + 1", "store 1"},
        {"INSERT INTO number_value VALUES (4, 1, 'many')", "number_value PI-01 budget"},
        {"DROP VIEW v_actor", "view v_actor"},
        {"DROP TABLE setting", "table setting"},
        {"UPDATE journal SET inverse = '{' WHERE id = 1", "journal 1"},
        {"UPDATE initiative SET code = x'ff'", "initiative 1"},
        {"INSERT INTO resource (id, row_id, initiative_id, amount) VALUES (7, 'r7', 1, 'much')", "resource r7"},
        {"UPDATE initiative SET code = ' '", "initiative 1"},
        {"UPDATE category SET name = 'a;b' WHERE id = 1", "category region=a;b"},
        {"UPDATE category SET name = '@not_reported' WHERE id = 1", "category region=@not_reported"},
        {"UPDATE category SET label_en = CAST(x'4dff' AS TEXT) WHERE id = 2", "category 2 label_en"},
        {"UPDATE category SET position = 'first' WHERE id = 2", "category 2 position"},
        {"INSERT INTO declared_table VALUES (1, 't1', 'T', 'colour', '')", "declared_table t1"},
        {"INSERT INTO declared_table VALUES (1, 't1', 'T', 'region', 'colour=red')", "declared_table t1"},
        {"INSERT INTO declared_table VALUES (1, 't1', 'T', 'region', 'region=XX')", "declared_table t1"},
        {"INSERT INTO declared_table VALUES (1, 't1', 'T', 'region', 'region')", "declared_table t1"},
        {"UPDATE saved_analysis SET title = ' '", "saved_analysis 1"},
        {"UPDATE saved_analysis SET language = 'fr'", "saved_analysis 1"},
        {"UPDATE saved_analysis SET seed = '-1'", "saved_analysis 1"},
        {"UPDATE saved_analysis SET options = '{'", "saved_analysis 1"},
        {"UPDATE saved_document SET document = '{'", "saved_document 1"},
        {"UPDATE saved_document SET data_revision = 99", "saved_document 1"},
        {"INSERT INTO report (id, title, language, position) VALUES (7, '', 'es', 0)", "report 7"},
        {"INSERT INTO report (id, title, language, style, position) VALUES (7, 'x', 'es', 'red', 0)", "report 7"},
        {"INSERT INTO report_item (id, report_id, kind, position) VALUES (3, 1, 0, 0)", "report_item 3"},
        {"INSERT INTO report_item (id, report_id, kind, analysis_id, position) VALUES (3, 1, 0, 8, 0)", "report_item"},
        {"INSERT INTO run VALUES (4, 'p', '', '{}', '', 'es', 'x', 0, '', 1)", "run 4"},
        {"DROP TABLE pseudonym", "table pseudonym"},
    };
    MadeStore made;
    made.add_codebook();
    made.add_initiatives(1);
    made.editor.add_row(cabildo::Part::mechanisms, "PI-01", {});
    made.editor.set_variable_coverage("PI-01", "lesson", cabildo::Coverage::not_reported);
    made.editor.save_analysis("Análisis", cabildo::test::made_document(made.store.state().data_revision));
    made.store.session() << "INSERT INTO evaluator VALUES (1, 'e1', 'E1')";
    BOOST_TEST(made.store.verify().empty());
    const std::filesystem::path broken = made.folder / "roto.cabildo";
    for (const auto& [sql, place] : cases) {
        std::filesystem::remove(broken);
        made.store.backup(broken);
        Store store = Store::open(broken, Access::write);
        store.session() << "PRAGMA foreign_keys = OFF";
        store.session() << sql;
        const std::vector<Error> faults = store.verify();
        BOOST_TEST_CONTEXT(sql) {
            BOOST_REQUIRE_GE(faults.size(), 1U);
            bool named = false;
            for (const Error& fault : faults) named = named || fault.where().find(place) != std::string::npos;
            BOOST_TEST(named, faults.front().what());
        }
    }
}

BOOST_AUTO_TEST_CASE(codes_out_of_range_cannot_be_written) {
    MadeStore made;
    made.add_initiatives(1);
    for (const char* sql : {"INSERT INTO actor (id, code, name, sector) VALUES (1, 'a', '', 5)",
                            "INSERT INTO mechanism (id, row_id, initiative_id, depth) VALUES (1, 'm', 1, 6)",
                            "INSERT INTO part_coverage VALUES (6, 1, 1)", "INSERT INTO answer VALUES (1, 1, 1)"}) {
        BOOST_TEST_CONTEXT(sql) BOOST_CHECK_THROW(made.store.session() << sql, soci::soci_error);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
