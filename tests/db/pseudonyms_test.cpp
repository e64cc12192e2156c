#include <cabildo/db/pseudonyms.hpp>

#include "made_store.hpp"

#include <cabildo/db/reader.hpp>

#include <boost/test/unit_test.hpp>
#include <soci/soci.h>

#include <algorithm>
#include <set>

using namespace cabildo;
using namespace cabildo::db;
using cabildo::test::MadeStore;

BOOST_AUTO_TEST_SUITE(pseudonyms_test)

namespace {

struct Named : MadeStore {
    Named() {
        add_codebook();
        for (int i = 1; i <= 40; ++i) {
            const std::string code = "PI-" + std::to_string(i);
            editor.add_initiative({{"code", code}, {"title", "Iniciativa " + std::to_string(i)}, {"organisation", "Municipalidad"}});
            editor.set_value(code, "budget", {std::to_string(i)});
            editor.set_value(code, "lesson", {i % 2 == 0 ? "Texto de PI-" + std::to_string(i) : "Lo mismo"});
            editor.set_value(code, "strategies", i % 3 == 0 ? std::vector<std::string>{"tables", "other"} : std::vector<std::string>{"funds"});
            editor.add_row(Part::involvements, code, {{"actor", i % 2 == 0 ? "muni" : "board"}});
            editor.add_row(Part::mechanisms, code, {{"instrument", "survey"}, {"depth", std::to_string(i % 6)}});
        }
        editor.add_evidence("PI-1", {{"document", "Formulario de PI-1"}, {"passage", "Dijo la Municipalidad"}, {"about", "region"}});
        store.session() << "UPDATE mechanism SET row_id = 'fila-PI-2' WHERE initiative_id = 2";
        store.session() << "INSERT INTO evaluator VALUES (1, 'E1', 'Ana'), (2, 'E2', 'Luis')";
        store.session() << "INSERT INTO coding VALUES (1, 1, '', 'lesson', 1, 'Texto de PI-1'), (2, 1, '', 'lesson', 2, 'Texto de PI-1'), "
                           "(3, 1, '', 'region', 1, 'V'), (4, 2, 'fila-PI-2', 'mechanisms.depth', 2, '3')";
    }
    std::map<std::string, std::string> codes() {
        std::map<std::string, std::string> by_code;
        for (const Pseudonym& one : pseudonyms(store)) by_code[one.code] = one.pseudonym;
        return by_code;
    }
};

auto error_with(const std::string& words) {
    return [words](const Error& error) { return error.line(Language::en).find(words) != std::string::npos; };
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(assigned, Named)

BOOST_AUTO_TEST_CASE(each_has_its_own_and_keeps_it) {
    BOOST_CHECK_EXCEPTION(pseudonyms(store), Error, error_with("without a code"));
    const std::int64_t revision = store.revision();
    assign_pseudonyms(store);
    BOOST_TEST(store.revision() == revision);
    const auto first = codes();
    BOOST_TEST(first.size() == 44U);
    std::set<std::string> different;
    for (const auto& [code, pseudonym] : first) different.insert(pseudonym);
    BOOST_TEST(different.size() == 44U);
    BOOST_TEST(different.contains("I-001"));
    BOOST_TEST(different.contains("I-040"));
    BOOST_TEST(different.contains("A-002"));
    editor.add_initiative({{"code", "PI-99"}});
    assign_pseudonyms(store);
    const auto second = codes();
    for (const auto& [code, pseudonym] : first) BOOST_TEST(second.at(code) == pseudonym);
    BOOST_TEST(second.at("PI-99") == "I-041");
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(they_do_not_follow_the_order_of_the_store) {
    assign_pseudonyms(store);
    std::vector<std::string> in_order;
    const auto all = codes();
    for (int i = 1; i <= 40; ++i) in_order.push_back(all.at("PI-" + std::to_string(i)));
    // One chance in 40! that this fails by itself.
    BOOST_TEST(!std::is_sorted(in_order.begin(), in_order.end()));
}

BOOST_AUTO_TEST_CASE(none_is_the_code_of_another) {
    editor.add_initiative({{"code", "I-001"}});
    editor.add_initiative({{"code", "I-017"}});
    assign_pseudonyms(store);
    for (const auto& [code, pseudonym] : codes()) {
        BOOST_TEST(pseudonym != "I-001");
        BOOST_TEST(pseudonym != "I-017");
    }
}

BOOST_AUTO_TEST_CASE(reading_only_is_enough_once_all_have_one) {
    Store reading = Store::open(path, Access::read);
    BOOST_CHECK_EXCEPTION(assign_pseudonyms(reading), Error, error_with("opened for reading only"));
    assign_pseudonyms(store);
    BOOST_CHECK_NO_THROW(assign_pseudonyms(reading));
    BOOST_TEST(pseudonym_key(reading).starts_with("kind,code_in_export,code,name\r\ninitiative,I-001,PI-"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(datasets, Named)

BOOST_AUTO_TEST_CASE(an_anonymous_dataset_has_the_same_facts_under_other_names) {
    assign_pseudonyms(store);
    const auto names = codes();
    Reader plain(path), other(path);
    const auto known = plain.read();
    const auto data = other.read({}, Naming::anonymous);
    BOOST_REQUIRE_EQUAL(data->size(), 40U);
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < data->size(); ++i) {
        const Initiative& initiative = data->initiatives()[i];
        BOOST_TEST(initiative.title.empty());
        BOOST_TEST(initiative.organisation.empty());
        at[initiative.code] = i;
    }
    BOOST_TEST(std::is_sorted(data->initiatives().begin(), data->initiatives().end(),
                              [](const Initiative& a, const Initiative& b) { return a.code < b.code; }));
    for (std::size_t i = 0; i < known->size(); ++i) {
        const std::size_t there = at.at(names.at(known->initiatives()[i].code));
        BOOST_TEST(data->column("budget").numbers[there] == known->column("budget").numbers[i]);
        const auto first = known->column("strategies").answers_of(i), second = data->column("strategies").answers_of(there);
        BOOST_TEST(std::vector<Code>(first.begin(), first.end()) == std::vector<Code>(second.begin(), second.end()),
                   boost::test_tools::per_element());
    }
    std::map<std::string, std::string> leading;
    for (const Involvement& one : known->involvements())
        leading[names.at(known->initiatives()[one.initiative].code)] = names.at(known->actors()[one.actor].id);
    for (const Involvement& one : data->involvements()) {
        BOOST_TEST(data->actors()[one.actor].id == leading.at(data->initiatives()[one.initiative].code));
        BOOST_TEST(data->actors()[one.actor].name == data->actors()[one.actor].id);
    }
    BOOST_TEST(std::is_sorted(data->mechanisms().begin(), data->mechanisms().end(),
                              [](const Mechanism& a, const Mechanism& b) { return a.initiative < b.initiative; }));
}

BOOST_AUTO_TEST_CASE(free_texts_are_codes_that_only_tell_them_apart) {
    assign_pseudonyms(store);
    Reader reader(path);
    const auto data = reader.read({}, Naming::anonymous);
    std::set<std::string> texts(data->column("lesson").texts.begin(), data->column("lesson").texts.end());
    BOOST_TEST(texts.size() == 21U);
    for (const std::string& text : texts) BOOST_TEST(text.starts_with("T-"));
    BOOST_REQUIRE_EQUAL(data->codings().size(), 4U);
    std::vector<std::string> lessons;
    for (const Coding& coding : data->codings()) {
        BOOST_TEST(coding.unit.find("PI") == std::string::npos);
        if (coding.subject == "lesson") lessons.push_back(coding.value);
        if (coding.subject == "region") BOOST_TEST(coding.value == "V");
    }
    BOOST_TEST(lessons == (std::vector<std::string>{"T-001", "T-001"}), boost::test_tools::per_element());
    for (const Evaluator& evaluator : data->evaluators()) BOOST_TEST(evaluator.name.starts_with("E-0"));
    BOOST_TEST(data->evidence().at(0).passage.empty());
    BOOST_TEST(data->evidence().at(0).document == "D-001");
    BOOST_TEST(data->evidence().at(0).about == "region");
}

BOOST_AUTO_TEST_CASE(selections_hold_and_the_store_itself_cannot_be_had) {
    assign_pseudonyms(store);
    editor.set_value("PI-3", "region", {"V"});
    Reader reader(path);
    const auto data = reader.read(Selection::parse(std::string_view("region=V")), Naming::anonymous);
    BOOST_REQUIRE_EQUAL(data->size(), 1U);
    BOOST_TEST(data->initiatives()[0].code == codes().at("PI-3"));
    BOOST_TEST(reader.pseudonym("PI-3") == codes().at("PI-3"));
    BOOST_TEST(reader.pseudonym(codes().at("PI-3")) == codes().at("PI-3"));
    BOOST_CHECK_THROW(data->session(), Error);
    BOOST_CHECK_THROW(data->select("")->session(), Error);
    BOOST_TEST(data->select("")->initiatives()[0].code == "I-001");
}

BOOST_AUTO_TEST_CASE(a_reader_keeps_both_readings_apart) {
    assign_pseudonyms(store);
    Reader reader(path);
    { BOOST_TEST(reader.read({}, Naming::anonymous)->initiatives()[0].code == "I-001"); }
    { BOOST_TEST(reader.read()->initiatives()[0].code == "PI-1"); }
    { BOOST_TEST(reader.read({}, Naming::anonymous)->initiatives()[0].code == "I-001"); }
    editor.add_initiative({{"code", "PI-41"}});
    BOOST_CHECK_EXCEPTION(reader.read({}, Naming::anonymous)->initiatives(), Error, error_with("without a code"));
    assign_pseudonyms(store);
    BOOST_TEST(reader.read({}, Naming::anonymous)->size() == 41U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
