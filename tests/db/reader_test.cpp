#include <cabildo/db/reader.hpp>

#include "made_store.hpp"
#include "snapshot.hpp"

#include <boost/test/unit_test.hpp>
#include <soci/soci.h>

#include <cmath>

using namespace cabildo;
using cabildo::db::Reader;
using cabildo::db::Selection;
using cabildo::test::MadeStore;

BOOST_TEST_DONT_PRINT_LOG_VALUE(cabildo::Coverage)

BOOST_AUTO_TEST_SUITE(reader_test)

namespace {

const auto each = boost::test_tools::per_element();

/// Five initiatives. region: V, VII, not reported, not coded, VII; strategies: several answers; the rest here and there.
struct Filled : MadeStore {
    Filled() {
        add_codebook();
        add_initiatives(5);
        editor.set_value("PI-01", "region", {"V"});
        editor.set_value("PI-02", "region", {"VII"});
        editor.set_variable_coverage("PI-03", "region", Coverage::not_reported);
        editor.set_value("PI-05", "region", {"VII"});
        editor.set_value("PI-02", "strategies", {"other", "tables"});
        editor.set_value("PI-05", "strategies", {"funds"});
        editor.set_variable_coverage("PI-01", "strategies", Coverage::none);
        editor.set_value("PI-02", "budget", {"1500.25"});
        editor.set_value("PI-05", "lesson", {"Convocar temprano"});
        editor.add_row(Part::mechanisms, "PI-05", {{"instrument", "survey"}, {"depth", "2"}});
        editor.add_row(Part::mechanisms, "PI-02", {{"instrument", "round_table"}, {"stages", "agenda;evaluation"}, {"binding", "yes"}});
        editor.add_row(Part::involvements, "PI-02", {{"actor", "board"}, {"role", "consulted"}});
        editor.set_part_coverage("PI-01", Part::mechanisms, Coverage::none);
        editor.set_part_coverage("PI-03", Part::mechanisms, Coverage::not_reported);
        editor.add_evidence("PI-05", {{"document", "Formulario"}, {"passage", "…"}, {"about", "lesson"}});
    }
};

std::vector<std::string> codes(const Dataset& data) {
    std::vector<std::string> result;
    for (const Initiative& initiative : data.initiatives()) result.push_back(initiative.code);
    return result;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reading, Filled)

BOOST_AUTO_TEST_CASE(a_column_tells_codes_and_coverage_apart) {
    Reader reader(path);
    const auto data = reader.read();
    BOOST_TEST(data->size() == 5U);
    BOOST_TEST(data->population() == 5U);
    BOOST_TEST(data->state().title == "Prueba");
    const Column& region = data->column("region");
    BOOST_TEST(region.codes == (std::vector<Code>{0, 1, no_code, no_code, 1}), each);
    BOOST_TEST(region.coverage == (std::vector<Coverage>{Coverage::coded, Coverage::coded, Coverage::not_reported, Coverage::not_coded,
                                                         Coverage::coded}),
               each);
}

BOOST_AUTO_TEST_CASE(several_answers_are_ascending_and_none_counts_as_an_answer_of_its_own_kind) {
    Reader reader(path);
    const auto data = reader.read();
    const Column& strategies = data->column("strategies");
    BOOST_TEST(strategies.offsets == (std::vector<std::uint32_t>{0, 0, 2, 2, 2, 3}), each);
    BOOST_TEST(strategies.answers == (std::vector<Code>{0, 2, 1}), each);
    BOOST_TEST((strategies.coverage[0] == Coverage::none));
    BOOST_TEST((strategies.coverage[3] == Coverage::not_coded));
}

BOOST_AUTO_TEST_CASE(numbers_and_texts_are_empty_where_not_coded) {
    Reader reader(path);
    const auto data = reader.read();
    BOOST_TEST(data->column("budget").numbers[1] == 1500.25);
    BOOST_TEST(std::isnan(data->column("budget").numbers[0]));
    BOOST_TEST(data->column("lesson").texts[4] == "Convocar temprano");
    BOOST_TEST(data->column("lesson").texts[0].empty());
}

BOOST_AUTO_TEST_CASE(parts_come_by_initiative_with_their_codes_and_missing_values) {
    Reader reader(path);
    const auto data = reader.read();
    const auto& mechanisms = data->mechanisms();
    BOOST_REQUIRE_EQUAL(mechanisms.size(), 2U);
    BOOST_TEST(mechanisms[0].initiative == 1U);  // PI-02, though it was entered last
    BOOST_TEST(data->vocabulary("mechanisms.instrument")[static_cast<std::size_t>(mechanisms[0].instrument)].id == "round_table");
    BOOST_TEST(!mechanisms[0].depth.has_value());
    BOOST_TEST(int{mechanisms[0].stages.value()} == (Stage::agenda | Stage::evaluation));
    BOOST_TEST((mechanisms[0].binding == Answer::yes));
    BOOST_TEST((mechanisms[1].binding == Answer::unknown));
    BOOST_TEST(mechanisms[1].depth.value() == 2);
    BOOST_TEST(data->coverage(Part::mechanisms) == (std::vector<Coverage>{Coverage::none, Coverage::coded, Coverage::not_reported,
                                                                           Coverage::not_coded, Coverage::coded}),
               each);
    BOOST_REQUIRE_EQUAL(data->involvements().size(), 1U);
    BOOST_TEST(data->actors()[data->involvements()[0].actor].id == "board");
    BOOST_TEST((data->actors()[data->involvements()[0].actor].level == Level::unknown));
    BOOST_TEST(data->vocabulary("resources.source").empty());
    BOOST_CHECK_THROW(data->vocabulary("resources.colour"), Error);
    BOOST_CHECK_THROW(data->column("colour"), Error);
}

BOOST_AUTO_TEST_CASE(a_selection_renumbers_every_thing_that_speaks_of_initiatives) {
    Reader reader(path);
    const auto data = reader.read(Selection::parse("region=VII"));
    BOOST_TEST(codes(*data) == (std::vector<std::string>{"PI-02", "PI-05"}), each);
    BOOST_TEST(data->size() == 2U);
    BOOST_TEST(data->population() == 5U);
    BOOST_TEST(data->selection(Language::en) == "Region: Maule");
    BOOST_TEST(data->column("region").codes == (std::vector<Code>{1, 1}), each);
    BOOST_TEST(data->column("strategies").answers == (std::vector<Code>{0, 2, 1}), each);
    BOOST_TEST(data->column("strategies").offsets == (std::vector<std::uint32_t>{0, 2, 3}), each);
    BOOST_TEST(data->mechanisms()[0].initiative == 0U);
    BOOST_TEST(data->mechanisms()[1].initiative == 1U);
    BOOST_TEST(data->evidence().at(0).initiative == 1U);
    BOOST_TEST(data->actors().size() == 2U);
    BOOST_TEST(data->coverage(Part::mechanisms).size() == 2U);
}

BOOST_AUTO_TEST_CASE(conditions_combine_and_not_reported_can_be_asked_for) {
    Reader reader(path);
    BOOST_TEST(codes(*reader.read(Selection::parse("region=V,@not_reported"))) == (std::vector<std::string>{"PI-01", "PI-03"}), each);
    BOOST_TEST(codes(*reader.read(Selection::parse("region=VII&strategies=tables"))) == (std::vector<std::string>{"PI-02"}), each);
    BOOST_TEST(reader.read(Selection::parse("region=RM"))->size() == 0U);
    BOOST_TEST(reader.read(Selection::parse("region=RM"))->column("strategies").offsets == (std::vector<std::uint32_t>{0}), each);
    BOOST_CHECK_THROW(reader.read(Selection::parse("region=XX")), Error);
    BOOST_TEST(reader.read()->size() == 5U);  // the refused run has let go of the reader
}

BOOST_AUTO_TEST_CASE(a_run_sees_one_state_although_others_write) {
    Reader reader(path);
    auto data = reader.read();
    BOOST_TEST(data->size() == 5U);
    editor.set_value("PI-01", "region", {"RM"});
    BOOST_TEST(data->column("region").codes[0] == 0);
    long long initiatives = 0;
    editor.add_initiative({{"code", "PI-06"}});
    data->session() << "SELECT COUNT(*) FROM v_initiative", soci::into(initiatives);
    BOOST_TEST(initiatives == 5);
    const auto revision = data->state().data_revision;
    data.reset();
    data = reader.read();
    BOOST_TEST(data->state().data_revision == revision + 2);
    BOOST_TEST(data->size() == 6U);
    BOOST_TEST(data->column("region").codes[0] == 2);
}

BOOST_AUTO_TEST_CASE(columns_are_shared_between_runs_as_long_as_the_data_stay) {
    Reader reader(path);
    const void* first = reader.read()->column("region").codes.data();
    BOOST_TEST(reader.read()->column("region").codes.data() == first);
    editor.set_title("Otro nombre");  // not data
    const auto data = reader.read();
    BOOST_TEST(data->column("region").codes.data() == first);
    BOOST_TEST(data->state().title == "Otro nombre");
}

BOOST_AUTO_TEST_CASE(a_dataset_made_by_select_outlives_the_one_it_came_from_on_the_same_state) {
    Reader reader(path);
    auto data = reader.read(Selection::parse("region=V"));
    const auto all = data->select("");
    const auto maule = data->select("region=VII");
    data.reset();
    editor.set_value("PI-01", "region", {"VII"});
    BOOST_TEST(all->column("region").codes[0] == 0);
    BOOST_TEST(maule->size() == 2U);
    long long count = 0;
    maule->session() << "SELECT COUNT(*) FROM v_value WHERE category = 'VII'", soci::into(count);
    BOOST_TEST(count == 2);
}

BOOST_AUTO_TEST_CASE(a_store_brought_up_to_date_by_another_program_is_not_read_on) {
    Reader reader(path);
    reader.read();
    store.session() << "UPDATE store SET schema_version = 99";
    BOOST_CHECK_THROW(reader.read(), Error);
}

BOOST_AUTO_TEST_CASE(one_dataset_at_a_time) {
    Reader reader(path);
    auto data = reader.read();
    BOOST_CHECK_THROW(reader.read(), std::logic_error);
    data.reset();
    BOOST_CHECK_NO_THROW(reader.read());
}

BOOST_AUTO_TEST_CASE(keys_far_apart_and_out_of_order_keep_their_places) {
    store.session() << "PRAGMA foreign_keys = OFF";
    store.session() << "UPDATE answer SET initiative_id = 9000000000000000000 WHERE initiative_id = 5";
    store.session() << "UPDATE initiative SET id = 9000000000000000000 WHERE id = 5";
    store.session() << "UPDATE mechanism SET initiative_id = 9000000000000000000 WHERE initiative_id = 5";
    store.session() << "UPDATE text_value SET initiative_id = 9000000000000000000 WHERE initiative_id = 5";
    store.session() << "UPDATE evidence SET initiative_id = 9000000000000000000 WHERE initiative_id = 5";
    BOOST_TEST(store.verify().empty());
    Reader reader(path);
    const auto data = reader.read();
    BOOST_TEST(data->column("region").codes == (std::vector<Code>{0, 1, no_code, no_code, 1}), each);
    BOOST_TEST(data->mechanisms()[1].initiative == 4U);
}

BOOST_AUTO_TEST_CASE(a_record_that_refers_to_nothing_is_an_error_not_a_crash) {
    store.session() << "PRAGMA foreign_keys = OFF";
    store.session() << "INSERT INTO answer VALUES (1, 77, 1)";
    Reader reader(path);
    const auto data = reader.read();
    BOOST_CHECK_THROW(data->column("region"), Error);
}

BOOST_AUTO_TEST_CASE(an_empty_store_has_empty_columns) {
    const cabildo::test::TemporaryFolder empty;
    { auto made = db::Store::create(empty / "e.cabildo", ""); db::Editor(made).add_variable(cabildo::test::strategies_variable()); }
    Reader reader(empty / "e.cabildo");
    const auto data = reader.read();
    BOOST_TEST(data->size() == 0U);
    BOOST_TEST(data->column("strategies").offsets.size() == 1U);
    BOOST_TEST(data->coverage(Part::plans).empty());
    BOOST_TEST(data->declared_tables().empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(positions)

BOOST_AUTO_TEST_CASE(near_and_far_keys_are_found_and_others_are_not) {
    for (const std::vector<std::int64_t>& keys :
         {std::vector<std::int64_t>{5, 3, 9}, {INT64_MIN, 0, INT64_MAX}, {-4, 4000000000}, {7}, {}}) {
        const db::Positions at(keys);
        for (std::size_t i = 0; i < keys.size(); ++i) BOOST_TEST(at.of(keys[i]) == static_cast<std::int32_t>(i));
        for (const std::int64_t other : {std::int64_t{1}, std::int64_t{-1}, INT64_MAX - 1}) BOOST_TEST(at.of(other) == -1);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
