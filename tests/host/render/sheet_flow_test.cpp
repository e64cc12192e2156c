#include "paged/sheet_flow.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::render::paged;

BOOST_AUTO_TEST_SUITE(sheet_flow_test)

namespace {

constexpr TextHeight page{100, 70};

Piece piece(double height, bool with_next = false) {
    Piece made;
    made.height = height;
    made.with_next = with_next;
    return made;
}

Piece figure(double height, double least_scale) {
    Piece made = piece(height);
    made.least_scale = least_scale;
    return made;
}

Piece part(double height) {
    Piece made = piece(height);
    made.new_page = true;
    return made;
}

/// How many pieces stand on each sheet.
std::vector<std::size_t> counts(const std::vector<Sheet>& sheets) {
    std::vector<std::size_t> all;
    for (const Sheet& sheet : sheets) all.push_back(sheet.pieces.size());
    return all;
}

/// Where the last piece of a sheet ends.
double end_of(const Sheet& sheet) { return sheet.pieces.back().y + sheet.pieces.back().piece->height * sheet.pieces.back().scale; }

using Counts = std::vector<std::size_t>;
const auto each = boost::test_tools::per_element();

}  // namespace

BOOST_AUTO_TEST_CASE(pieces_that_stay_together_go_to_the_next_page_together) {
    const std::vector<Piece> pieces{piece(80), piece(15, true), piece(15), piece(5)};
    BOOST_TEST(counts(sheets_of(pieces, page)) == (Counts{1, 3}), each);
}

BOOST_AUTO_TEST_CASE(figures_become_smaller_where_the_rest_of_a_part_then_stays_on_the_page) {
    const std::vector<Piece> pieces{figure(60, 0.8), piece(30), piece(20), part(50)};
    const std::vector<Sheet> sheets = sheets_of(pieces, page);
    BOOST_TEST(counts(sheets) == (Counts{3, 1}), each);
    BOOST_TEST(sheets[0].pieces[0].scale == 50.0 / 60, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(sheets[0].pieces[1].y == 50, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(end_of(sheets[0]) == 100, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_figure_becomes_smaller_where_it_then_fills_what_would_be_a_hole) {
    const std::vector<Piece> pieces{piece(50), figure(60, 0.8), piece(60), piece(60)};
    const std::vector<Sheet> sheets = sheets_of(pieces, page);
    BOOST_TEST(counts(sheets) == (Counts{2, 1, 1}), each);
    BOOST_TEST(end_of(sheets[0]) == 100, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(none_becomes_smaller_in_vain_or_than_it_may) {
    const std::vector<Piece> too_much{figure(60, 0.8), piece(30), piece(30)};
    const std::vector<Sheet> sheets = sheets_of(too_much, page);
    BOOST_TEST(counts(sheets) == (Counts{2, 1}), each);
    BOOST_TEST(sheets[0].pieces[0].scale == 1.0);
    const std::vector<Piece> little_room{figure(90, 0.8), figure(60, 0.8), piece(60)};  // the hole would be small
    BOOST_TEST(counts(sheets_of(little_room, page)) == (Counts{1, 1, 1}), each);
}

BOOST_AUTO_TEST_CASE(the_repeated_head_of_a_table_keeps_its_size) {
    const auto head = std::make_shared<const Piece>(piece(10));
    std::vector<Piece> pieces{piece(95), piece(20), figure(60, 0.8), piece(20)};
    pieces[1].repeated = head;
    const std::vector<Sheet> sheets = sheets_of(pieces, page);
    BOOST_TEST(counts(sheets) == (Counts{1, 4}), each);
    BOOST_TEST(sheets[1].pieces[0].piece == head.get());
    BOOST_TEST(sheets[1].pieces[0].scale == 1.0);
    BOOST_TEST(sheets[1].pieces[1].y == 10.0);
    BOOST_TEST(sheets[1].pieces[2].scale < 1.0);
    BOOST_TEST(end_of(sheets[1]) == 100, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()
