#include "session.hpp"

#include "sample_store.hpp"
#include "temporary_folder.hpp"

#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace cabildo;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(session_test)

namespace {

struct Open {
    test::TemporaryFolder folder;
    std::filesystem::path path = folder.path() / "s.cabildo";
    Session session;
    Changes heard = change_none;
    Session::Subscription subscription;

    Open() {
        test::make_small_store(path);
        session.open(path);
        subscription = session.observe([this](Changes changes) { heard |= changes; });
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(an_open_store_shows_all_its_initiatives, Open) {
    BOOST_TEST(session.data().size() == 4u);
    BOOST_TEST(session.state().title == "Prueba");
    BOOST_TEST(!session.read_only());
}

BOOST_FIXTURE_TEST_CASE(a_selection_narrows_the_data_and_is_told, Open) {
    session.select(db::Selection::parse("area=social"));
    BOOST_TEST(session.data().size() == 2u);
    BOOST_TEST(session.everything().size() == 4u);
    BOOST_TEST(heard == change_selection);
}

BOOST_FIXTURE_TEST_CASE(an_unknown_category_leaves_the_selection_as_it_was, Open) {
    session.select(db::Selection::parse("area=social"));
    BOOST_CHECK_THROW(session.select(db::Selection::parse("area=nothing")), Error);
    BOOST_TEST(session.selection().text() == "area=social");
}

BOOST_FIXTURE_TEST_CASE(an_edit_is_seen_told_undone_and_redone, Open) {
    session.edit([](db::Editor& editor) { editor.set_value("C", "area", {"social"}); });
    BOOST_TEST((heard & change_data) != 0u);
    session.select(db::Selection::parse("area=social"));
    BOOST_TEST(session.data().size() == 3u);
    BOOST_REQUIRE(session.undo_title().has_value());
    session.undo();
    BOOST_TEST(session.data().size() == 2u);
    BOOST_REQUIRE(session.redo_title().has_value());
    session.redo();
    BOOST_TEST(session.data().size() == 3u);
}

BOOST_FIXTURE_TEST_CASE(undo_works_after_closing_and_opening_again, Open) {
    session.edit([](db::Editor& editor) { editor.set_value("C", "area", {"social"}); });
    const Text title = *session.undo_title();
    session.close();
    BOOST_TEST(!session.is_open());
    session.open(path);
    BOOST_REQUIRE(session.undo_title().has_value());
    BOOST_TEST(session.undo_title()->es == title.es);
    session.undo();
    session.select(db::Selection::parse("area=economic"));
    BOOST_TEST(session.data().size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_refused_edit_changes_and_tells_nothing, Open) {
    BOOST_CHECK_THROW(session.edit([](db::Editor& editor) { editor.set_value("A", "area", {"nothing"}); }), Error);
    BOOST_TEST(heard == change_none);
}

BOOST_FIXTURE_TEST_CASE(a_selection_goes_with_the_category_that_it_names, Open) {
    session.edit([](db::Editor& editor) {
        editor.add_category("area", {"new", {"Nueva", "New"}});
    });
    session.select(db::Selection::parse("area=new"));
    session.undo();
    BOOST_TEST(session.selection().empty());
    BOOST_TEST(session.data().size() == 4u);
}

BOOST_FIXTURE_TEST_CASE(changes_from_another_program_are_seen_after_refresh, Open) {
    {
        db::Store other = db::Store::open(path, db::Access::write);
        db::Editor(other).add_initiative({{"code", "E"}});
    }
    session.refresh();
    BOOST_TEST(session.data().size() == 5u);
    BOOST_TEST((heard & change_data) != 0u);
}

BOOST_FIXTURE_TEST_CASE(the_log_is_empty_when_idle_so_that_a_plain_copy_holds_everything, Open) {
    session.edit([](db::Editor& editor) { editor.set_value("C", "area", {"social"}); });
    session.idle();
    const auto copy = folder.path() / "copy.cabildo";
    std::filesystem::copy_file(path, copy);
    Session other;
    other.open(copy);
    other.select(db::Selection::parse("area=social"));
    BOOST_TEST(other.data().size() == 3u);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_no_store_leaves_the_open_one_open, Open) {
    const auto bad = folder.path() / "bad.cabildo";
    std::ofstream(bad) << "not a store";
    BOOST_CHECK_THROW(session.open(bad), Error);
    BOOST_TEST(session.is_open());
    BOOST_TEST(session.path() == path);
    BOOST_TEST(heard == change_none);
}

BOOST_FIXTURE_TEST_CASE(an_observer_that_let_go_hears_nothing, Open) {
    subscription.reset();
    session.select(db::Selection::parse("area=social"));
    BOOST_TEST(heard == change_none);
}

BOOST_AUTO_TEST_CASE(without_a_store_there_is_a_clear_error) {
    Session session;
    BOOST_CHECK_THROW(static_cast<void>(session.data()), Error);
    BOOST_CHECK_THROW(session.undo(), Error);
}

BOOST_AUTO_TEST_SUITE_END()
