// A CSV as a spreadsheet exports it: what its columns are taken for, what its cells become, and what is wrong with them.
#include "package_store.hpp"

#include <cabildo/db/csv_import.hpp>
#include <cabildo/db/editor.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::test;
using db::ColumnChoice;
using db::CoreField;
using db::DecimalMark;
using Use = db::ColumnChoice::Use;
using State = db::CsvLook::Cell::State;

BOOST_AUTO_TEST_SUITE(csv_import_test)

namespace {

const std::string spanish = "Código;Título;Organización;Región;Año;Monto;Estado\r\n"
                            "A-1;Presupuesto participativo;Municipio de Alto;VII;2009;1.250.000,5;S/I\r\n"
                            "A-2;Plan comunal;no informado;VIII;2008;s/i;Activa\r\n"
                            "A-3;Cabildo juvenil;ONG Sur;N/D;;12.500;Cerrada\r\n";

struct Fixture {
    TemporaryFolder temporary;
    db::Store store = db::Store::create(temporary / "store.cabildo", "");
    std::filesystem::path file = temporary / "fichas.csv";

    void write(const std::string& text) { std::ofstream(file, std::ios::binary) << text; }
    db::ImportMapping infer(const std::string& text, db::ImportMapping wanted = {}) {
        write(text);
        return db::infer_mapping(store, file, std::move(wanted));
    }
    db::ImportSummary import(const std::string& text, const db::ImportMapping& csv = {}) {
        write(text);
        return db::import_package(store, file, db::Existing::refuse, csv);
    }
    std::string refused(const std::string& text, const db::ImportMapping& csv = {}) {
        const std::string before = fingerprint(store);
        try {
            import(text, csv);
        } catch (const Error& error) {
            BOOST_TEST(fingerprint(store) == before);
            return error.line(Language::en);
        }
        return "(imported)";
    }
    /// A codebook with labels, as one that a store has already.
    void make_codebook() {
        db::import_package(store, make_package(temporary / "codebook",
                                               {{"initiatives.csv", "code,area,topics,budget\nZ,social,water,1\n"},
                                                {"variables.csv", "variable,kind,label_es,label_en\narea,single,Área temática,Subject area\n"
                                                                  "topics,several,Temas,Topics\nbudget,number,Presupuesto,Budget\n"},
                                                {"categories.csv", "variable,category,label_es,label_en\narea,social,Desarrollo social,Social\n"
                                                                   "area,economic,Económica,Economic\ntopics,water,Agua,Water\ntopics,roads,Caminos,Roads\n"
                                                                   "topics,na,NA,NA\n"}}));
    }
    std::string value(const std::string& code, const std::string& variable) {
        return word(store, "SELECT GROUP_CONCAT(name) FROM (SELECT c.name FROM answer a JOIN category c ON c.id = a.category_id JOIN initiative i ON "
                           "i.id = a.initiative_id JOIN variable v ON v.id = a.variable_id WHERE i.code = '" + code +
                               "' AND v.name = '" + variable + "' ORDER BY c.position)");
    }
    std::string number(const std::string& code, const std::string& variable) {
        return word(store, "SELECT CAST(n.value AS TEXT) FROM number_value n JOIN initiative i ON i.id = n.initiative_id JOIN variable v "
                           "ON v.id = n.variable_id WHERE i.code = '" + code + "' AND v.name = '" + variable + "'");
    }
};

bool remarks(const db::ImportSummary& summary, const std::string& fragment) {
    for (const Text& text : summary.remarks)
        if (text.en.find(fragment) != std::string::npos) return true;
    return false;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(inferred_mapping, Fixture)

BOOST_AUTO_TEST_CASE(reads_a_spanish_export_with_semicolons_and_decimal_commas) {
    const auto mapping = infer(spanish);
    BOOST_TEST(mapping.separator.value() == ';');
    BOOST_REQUIRE(mapping.columns.size() == 7u);
    BOOST_CHECK((mapping.columns[0].use == Use::core && mapping.columns[0].core == CoreField::code));
    BOOST_CHECK((mapping.columns[1].use == Use::core && mapping.columns[1].core == CoreField::title));
    BOOST_CHECK((mapping.columns[2].use == Use::core && mapping.columns[2].core == CoreField::organisation));
    BOOST_CHECK((mapping.columns[3].use == Use::new_variable && mapping.columns[3].kind == VariableKind::single));
    BOOST_TEST(mapping.columns[3].variable == "region");
    BOOST_CHECK((mapping.columns[4].kind == VariableKind::number));
    BOOST_CHECK((mapping.columns[5].kind == VariableKind::number && mapping.columns[5].decimal == DecimalMark::comma));
    BOOST_CHECK((mapping.columns[6].kind == VariableKind::single));

    const auto summary = import(spanish);
    BOOST_TEST(number("A-1", "Monto") == "1250000.5");
    BOOST_TEST(number("A-3", "Monto") == "12500.0");
    BOOST_TEST(coverage(store, "A-2", "Monto") == "not_reported");
    BOOST_TEST(coverage(store, "A-1", "Estado") == "not_reported");
    BOOST_TEST(coverage(store, "A-3", "region") == "not_reported");
    BOOST_TEST(coverage(store, "A-3", "year") == "not_reported");
    BOOST_TEST(word(store, "SELECT organisation FROM initiative WHERE code = 'A-2'") == "");
    BOOST_TEST(word(store, "SELECT label_es FROM variable WHERE name = 'year'") == "Año");
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM category WHERE name IN ('S/I', 's/i', 'N/D', 'no informado')") == 0);
    BOOST_TEST(remarks(summary, "\"Título\" is read as title"));
    BOOST_TEST(remarks(summary, "\"Monto\": numbers are read with a decimal comma"));
    BOOST_REQUIRE(summary.not_reported.size() == 4u);
    BOOST_TEST(summary.not_reported[0].column == "Organización");
    BOOST_TEST(summary.not_reported[0].word == "no informado");
    BOOST_TEST(summary.not_reported[0].cells == 1);
    BOOST_TEST(store.verify().empty());
    db::Editor(store).undo();
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM initiative") == 0);
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM variable") == 0);
}

BOOST_AUTO_TEST_CASE(takes_the_columns_of_the_format_before_others_that_would_do) {
    const auto mapping = infer("id,code,nombre,title\n1,A,x,Uno\n");
    BOOST_CHECK((mapping.columns[0].use == Use::new_variable));
    BOOST_CHECK((mapping.columns[1].core == CoreField::code));
    BOOST_TEST(mapping.columns[2].variable == "nombre");
    BOOST_CHECK((mapping.columns[3].use == Use::core && mapping.columns[3].core == CoreField::title));
}

BOOST_AUTO_TEST_CASE(finds_variables_and_categories_of_the_codebook_by_their_labels) {
    make_codebook();
    const std::string text = "codigo;titulo;AREA TEMATICA;Temas;budget\nA;Uno;Económica;Agua; 1,5\nB;Dos;social;\"roads; AGUA\";n/d\nC;Tres;;NA;3\n";
    const auto mapping = infer(text);
    BOOST_CHECK((mapping.columns[2].use == Use::variable && mapping.columns[2].variable == "area"));
    BOOST_CHECK((mapping.columns[3].use == Use::variable && mapping.columns[3].variable == "topics"));
    BOOST_CHECK((mapping.columns[4].use == Use::variable && mapping.columns[4].decimal == DecimalMark::comma));
    import(text);
    BOOST_TEST(value("A", "area") == "economic");
    BOOST_TEST(value("B", "area") == "social");
    BOOST_TEST(value("B", "topics") == "water,roads");
    BOOST_TEST(value("C", "topics") == "na");  // the codebook has it as a category
    BOOST_TEST(number("A", "budget") == "1.5");
    BOOST_TEST(coverage(store, "B", "budget") == "not_reported");
    const std::string unknown = refused("codigo;Área temática\nD;Socia\n");
    BOOST_TEST(unknown.find("fichas.csv: row 2, column \"Área temática\": unknown category \"Socia\"") == 0u, unknown);
}

BOOST_AUTO_TEST_CASE(keeps_what_somebody_chose_and_forgets_it_with_another_header) {
    const std::string text = "código,nota\nA,1\nB,3\nC,2\n";
    db::ImportMapping wanted = infer(text);
    BOOST_CHECK((wanted.columns[1].kind == VariableKind::number));
    wanted.columns[1].kind = VariableKind::ordinal;
    wanted.columns[1].chosen = true;
    wanted = infer(text, wanted);
    BOOST_CHECK((wanted.columns[1].kind == VariableKind::ordinal));
    import(text, wanted);
    BOOST_TEST(word(store, "SELECT GROUP_CONCAT(name) FROM (SELECT name FROM category ORDER BY position)") == "1,2,3");  // not as they come
    wanted = infer("código,otra\nD,1\n", wanted);
    BOOST_CHECK((wanted.columns[1].kind == VariableKind::number));
}

BOOST_AUTO_TEST_CASE(decides_for_a_column_that_does_not_tell_by_the_others) {
    const auto with_comma = infer("code;a;b\nA;1.234;0,5\n");
    BOOST_CHECK((with_comma.columns[1].decimal == DecimalMark::comma));
    BOOST_CHECK((infer("code;a\nA;1.234\n").columns[1].decimal == DecimalMark::undecided));
    BOOST_CHECK((infer("code,a\nA,1.234\n").columns[1].decimal == DecimalMark::point));
    db::ImportMapping comma;
    comma.decimal = DecimalMark::comma;
    BOOST_CHECK((infer("code;a;b\nA;1.234;-33.45\n", comma).columns[1].decimal == DecimalMark::comma));
    BOOST_CHECK((infer("code;a;b\nA;1.234;-33.45\n", comma).columns[2].decimal == DecimalMark::point));
    BOOST_TEST(refused("code;a\nA;1.234\n").find("fichas.csv: row 2, column \"a\": \"1.234\" is ambiguous") == 0u);
    import("code;a\nA;1.234\n", comma);
    BOOST_TEST(number("A", "a") == "1234.0");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(chosen_columns, Fixture)

BOOST_AUTO_TEST_CASE(become_what_was_chosen) {
    const std::string text = "ficha;nombre;temas;obs;nivel\nA;Uno;agua, suelo;x;alto\nB;Dos;suelo;y;bajo\n";
    db::ImportMapping mapping = infer(text);
    BOOST_CHECK((mapping.columns[0].use == Use::new_variable));  // nothing says that it is the code
    mapping.columns[0].use = Use::core;
    mapping.columns[0].core = CoreField::code;
    mapping.columns[2].kind = VariableKind::several;
    mapping.columns[2].separator = ',';
    mapping.columns[3].use = Use::leave_out;
    mapping.columns[4].kind = VariableKind::text;
    for (auto& column : mapping.columns) column.chosen = true;
    const auto summary = import(text, mapping);
    BOOST_TEST(value("A", "temas") == "agua,suelo");
    BOOST_TEST(count(store, "SELECT COUNT(*) FROM variable WHERE name = 'obs'") == 0);
    BOOST_TEST(word(store, "SELECT value FROM text_value ORDER BY initiative_id") == "alto");
    BOOST_TEST(remarks(summary, "columns left out: \"obs\""));
}

BOOST_AUTO_TEST_CASE(are_refused_in_one_line_where_they_cannot_be) {
    BOOST_TEST(refused("ficha,zona\nA,norte\n") ==
               "fichas.csv: row 1: no column is the initiative's code; these are understood: " + db::word_list(db::headers_of(CoreField::code)) +
                   ". Give a column one of these names, or choose in the program which one it is.");
    db::ImportMapping mapping = infer("code,a,b\nA,1,2\n");
    mapping.columns[1].use = mapping.columns[2].use = Use::core;
    mapping.columns[1].core = mapping.columns[2].core = CoreField::title;
    BOOST_TEST(refused("code,a,b\nA,1,2\n", mapping).find("fichas.csv: row 1, column \"b\": it is read as the same as the column \"a\"") == 0u);
    BOOST_TEST(refused("code,other,b\nA,1,2\n", mapping).find("fichas.csv: row 1: the columns are no longer those that were chosen") == 0u);
    mapping = infer("code,a\nA,1\nB,x\n");
    mapping.columns[1].kind = VariableKind::number;
    BOOST_TEST(refused("code,a\nA,1\nB,x\n", mapping).find("fichas.csv: row 3, column \"a\": \"x\" is not a number") == 0u);
    mapping.columns[1].kind = VariableKind::single;
    BOOST_TEST(refused("code,a\nA,1\nB,x;y\n", mapping).find("fichas.csv: row 3, column \"a\": \"x;y\" holds a semicolon") == 0u);
    BOOST_TEST(refused("code,a\nA,x;y\nB,x; s/i\n").find("fichas.csv: row 3, column \"a\": \"x; s/i\": there are answers beside \"s/i\"") == 0u);
}

BOOST_AUTO_TEST_CASE(words_for_not_reported_can_be_others_or_none) {
    db::ImportMapping csv;
    csv.not_reported = {"-"};
    import("code,a,b\nA,-,NA\nB,x,y\n", csv);
    BOOST_TEST(coverage(store, "A", "a") == "not_reported");
    BOOST_TEST(value("A", "b") == "NA");
    csv.not_reported.clear();
    import("code,c\nC,s/i\n", csv);
    BOOST_TEST(value("C", "c") == "s/i");
}

BOOST_AUTO_TEST_CASE(packages_are_read_to_the_letter) {
    db::import_package(store, make_package(temporary / "package", {{"initiatives.csv", "code,a\nA,s/i\n"}}));
    BOOST_TEST(value("A", "a") == "s/i");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(files_of_spreadsheets, Fixture)

BOOST_AUTO_TEST_CASE(in_windows_1252_are_refused_until_somebody_says_so) {
    const std::string text = "c\xF3" "digo;t\xEDtulo;\x80\nA;A\xF1o \x93nuevo\x94;1\n";
    const std::string line = refused(text);
    BOOST_TEST(line.find("fichas.csv: row 1, column \"1\": the text is not UTF-8 (after \"c\")") == 0u, line);
    BOOST_TEST(line.find("--encoding windows-1252") != std::string::npos);
    db::ImportMapping csv;
    csv.encoding = db::Encoding::windows_1252;
    import(text, csv);
    BOOST_TEST(word(store, "SELECT title FROM initiative") == "Año “nuevo”");
    BOOST_TEST(word(store, "SELECT name FROM variable") == "€");
    import("\xEF\xBB\xBF" "código,título\nB,Ñandú\n", csv);  // its mark says that it is UTF-8
    BOOST_TEST(word(store, "SELECT title FROM initiative WHERE code = 'B'") == "Ñandú");
}

BOOST_AUTO_TEST_CASE(may_have_columns_without_name_and_names_of_two_lines) {
    const auto summary = import("Código;\"Monto\nsolicitado\";;\nA;1;;\nB;2;;\n");
    BOOST_TEST(word(store, "SELECT name FROM variable") == "Monto solicitado");
    BOOST_TEST(remarks(summary, "columns left out: \"3\", \"4\""));
    BOOST_TEST(refused("Código;a;a\nC;1;2\n").find("fichas.csv: row 1, column \"a\": the column is there twice") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(look_at_a_csv, Fixture)

BOOST_AUTO_TEST_CASE(shows_the_cells_as_they_will_be_read) {
    make_codebook();
    const std::string text = "Código;Área temática;Monto;Notas\nA;económica;1.500,25;S/I\nB;;s/i;\n";
    auto mapping = infer(text);
    mapping.columns[3].use = Use::leave_out;
    const std::string before = fingerprint(store);
    const auto look = db::look_at_csv(store, file, mapping);
    BOOST_TEST(fingerprint(store) == before);
    BOOST_TEST(look.row_count == 2);
    BOOST_REQUIRE(look.rows.size() == 2u);
    BOOST_TEST(look.rows[0].number == 2u);
    BOOST_TEST(look.rows[0].cells[1].text.es == "Económica");
    BOOST_TEST(look.rows[0].cells[1].text.en == "Economic");
    BOOST_TEST(look.rows[0].cells[2].text.es == "1500.25");
    BOOST_CHECK((look.rows[0].cells[3].state == State::left_out));
    BOOST_CHECK((look.rows[1].cells[1].state == State::empty));
    BOOST_CHECK((look.rows[1].cells[2].state == State::not_reported));
    BOOST_TEST(look.columns[2].not_reported == 1);
    BOOST_REQUIRE(look.words.size() == 1u);
    BOOST_TEST(look.words[0].column == "Monto");
    BOOST_REQUIRE(look.summary.has_value());
    BOOST_TEST(look.summary->files[0].added == 2);
}

BOOST_AUTO_TEST_CASE(names_everything_that_is_wrong_with_row_and_column) {
    const std::string text = "código,n\nA,1\n,2\nA,x\nB,\"1,5\"\n";
    auto mapping = infer(text);
    mapping.columns[1].kind = VariableKind::number;
    mapping.columns[1].decimal = DecimalMark::point;
    mapping.columns[1].chosen = true;
    const auto look = db::look_at_csv(store, file, mapping);
    BOOST_TEST(!look.summary.has_value());
    std::vector<std::string> lines;
    for (const Error& problem : look.problems) lines.push_back(problem.message().en);
    const std::vector<std::string> expected{
        "row 3, column \"código\": the cell is empty",
        "row 4, column \"código\": \"A\" is repeated: it is in row 2 already",
        "row 4, column \"n\": \"x\" is not a number",
        "row 5, column \"n\": \"1,5\" is no number with a decimal point, like the others of the column",
    };
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
    BOOST_CHECK((look.rows[2].cells[1].state == State::wrong));
    BOOST_TEST(look.rows[2].cells[1].text.es == "x");
}

BOOST_AUTO_TEST_CASE(without_a_code_still_shows_the_cells) {
    const auto mapping = infer("ficha,zona\nA,norte\n");
    const auto look = db::look_at_csv(store, file, mapping);
    BOOST_REQUIRE(look.problems.size() == 1u);
    BOOST_TEST(look.problems[0].message().en.find("no column is the initiative's code; these are understood: code, código") != std::string::npos);
    BOOST_REQUIRE(look.rows.size() == 1u);
    BOOST_TEST(look.rows[0].cells[1].text.es == "norte");
}

BOOST_AUTO_TEST_CASE(of_codes_that_the_store_has_names_the_first) {
    import("code,title\nA,Uno\n");
    const auto mapping = infer("code,title\nB,Dos\nA,Uno\n");
    const auto look = db::look_at_csv(store, file, mapping);
    BOOST_REQUIRE(look.problems.size() == 1u);
    BOOST_TEST(look.problems[0].message().en.find("row 3, column \"code\": the store has the initiative \"A\" already") == 0u);
    BOOST_TEST(db::look_at_csv(store, file, mapping, db::Existing::skip).summary->files[0].skipped == 1);
}

BOOST_AUTO_TEST_CASE(stops_at_rows_that_cannot_be_read_and_shows_those_before) {
    const auto mapping = infer("code,title\nB,Dos\n");
    write("code,title\nB,Dos\nC\n");
    const auto look = db::look_at_csv(store, file, mapping);
    BOOST_TEST(look.rows.size() == 1u);
    BOOST_REQUIRE(look.problems.size() == 1u);
    BOOST_TEST(look.problems[0].message().en == "row 3: cells in the row: 1; in the header: 2");
    BOOST_CHECK_THROW(infer(""), Error);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
