// Editing in the real window: what people do on the data pages, and what the store holds afterwards.
#include "data_pages.hpp"
#include "frame/banner.hpp"
#include "frame/commands.hpp"
#include "frame/main_frame.hpp"
#include "frame/status_line.hpp"
#include "native/splitter.hpp"

#include <boost/test/unit_test.hpp>

#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/textctrl.h>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(editing_test)

BOOST_FIXTURE_TEST_CASE(a_new_initiative_stands_in_the_list_and_its_form_is_open, DataPages) {
    answer_row_form({{"code", "PI-200"}, {"title", "Feria de la ribera"}});
    initiatives().list().add();
    BOOST_TEST(initiatives().list().rows().count() == 130u);
    BOOST_TEST(initiatives().list().chosen() == "PI-200");
    BOOST_TEST(initiatives().form().code() == "PI-200");
    BOOST_TEST(record("PI-200").title == "Feria de la ribera");
    frame().command(command_undo);
    BOOST_TEST(initiatives().list().rows().count() == 129u);
    BOOST_TEST(!initiatives().form().code().empty());
}

BOOST_FIXTURE_TEST_CASE(a_new_initiative_that_the_filter_would_hide_is_shown_all_the_same, DataPages) {
    frame().go("initiatives");
    session().select(db::Selection::parse("area=political_institutional"));
    with_next_dialog([](wxDialog& dialog) {
        BOOST_TEST(to_utf8(controls<wxTextCtrl>(dialog).front()->GetValue()) == "PI-30");
        confirm(dialog);
    });
    initiatives().list().add();
    BOOST_TEST(session().selection().empty());
    BOOST_TEST(initiatives().form().code() == "PI-30");
    BOOST_TEST(initiatives().list().chosen() == "PI-30");
}

BOOST_FIXTURE_TEST_CASE(a_code_that_is_taken_is_told_and_adds_nothing, DataPages) {
    answer_row_form({{"code", "PI-03"}, {"title", "Otra"}});
    initiatives().list().add();
    BOOST_TEST(frame().banner().message().Contains("PI-03"));
    BOOST_TEST(initiatives().list().rows().count() == 129u);
}

BOOST_FIXTURE_TEST_CASE(a_chosen_category_is_stored_undone_and_redone, DataPages) {
    show("PI-03");
    const auto before = record("PI-03").values.at("region").categories;
    choose("region", "Maule");
    const auto after = record("PI-03").values.at("region").categories;
    BOOST_REQUIRE(after.size() == 1u);
    BOOST_TEST((after != before));
    BOOST_TEST(category_label("region", after.front()) == "Maule");
    frame().command(command_undo);
    BOOST_TEST((record("PI-03").values.at("region").categories == before));
    BOOST_TEST(shown_choice("region") == category_label("region", before.front()));
    frame().command(command_redo);
    BOOST_TEST((record("PI-03").values.at("region").categories == after));
    BOOST_TEST(shown_choice("region") == "Maule");
}

BOOST_FIXTURE_TEST_CASE(a_value_can_be_marked_as_not_reported, DataPages) {
    show("PI-03");
    choose("region", "No informado");
    BOOST_TEST((record("PI-03").values.at("region").coverage == Coverage::not_reported));
    BOOST_TEST(record("PI-03").values.at("region").categories.empty());
    BOOST_TEST(shown_choice("region") == "No informado");
}

BOOST_FIXTURE_TEST_CASE(a_row_is_added_changed_and_removed_with_its_form, DataPages) {
    show("PI-03");
    PartSection& section = *initiatives().form().section(Part::mechanisms);
    const std::size_t rows = mechanisms("PI-03").size();
    answer_row_form({{"instrument", "round_table"}, {"depth", "4"}});
    section.add();
    BOOST_REQUIRE(mechanisms("PI-03").size() == rows + 1);
    const db::PartRow added = mechanisms("PI-03").back();
    BOOST_TEST(added.values.at("instrument") == "round_table");
    BOOST_TEST(added.values.at("depth") == "4");
    BOOST_TEST(added.values.count("binding") == 0u);
    BOOST_TEST(section.list().count() == rows + 1);
    BOOST_TEST(section.list().cell(rows, 2).muted);  // binding: not reported
    BOOST_TEST(to_utf8(section.deepest()) == "4 Colaboración, cogestión");
    BOOST_TEST((section.list().selected() == rows));

    answer_row_form({{"depth", "1"}, {"binding", "yes"}});
    section.edit();
    BOOST_TEST(mechanisms("PI-03").back().values.at("depth") == "1");
    BOOST_TEST(mechanisms("PI-03").back().values.at("binding") == "yes");
    BOOST_TEST((section.list().selected() == rows));

    section.remove();
    BOOST_TEST(mechanisms("PI-03").size() == rows);
    frame().command(command_undo);
    BOOST_TEST(mechanisms("PI-03").size() == rows + 1);
}

BOOST_FIXTURE_TEST_CASE(every_part_takes_a_row_from_its_form, DataPages) {
    show("PI-03");
    const std::map<Part, db::Values> rows{{Part::involvements, {{"actor", session().everything().actors().front().id}, {"role", "leads"}}},
                                          {Part::mechanisms, {{"depth", "0"}}},
                                          {Part::resources, {{"origin", "own"}, {"amount", "1500.5"}}},
                                          {Part::plans, {{"approach", "sectoral"}}},
                                          {Part::innovations, {{"kind", "organ"}}},
                                          {Part::sustainability, {{"basis", "commitment"}, {"step", "3"}}}};
    for (const auto& [part, values] : rows) {
        const auto index = static_cast<std::size_t>(part);
        const std::size_t before = record("PI-03").parts[index].size();
        answer_row_form(values);
        initiatives().form().section(part)->add();
        const auto after = record("PI-03").parts[index];
        BOOST_REQUIRE_MESSAGE(after.size() == before + 1, part_id(part));
        for (const auto& [field, value] : values) BOOST_TEST(after.back().values.at(field) == value, field);
    }
}

BOOST_FIXTURE_TEST_CASE(a_part_without_rows_says_why, DataPages) {
    answer_row_form({{"code", "PI-200"}});
    initiatives().list().add();
    PartSection& section = *initiatives().form().section(Part::mechanisms);
    section.set_coverage(Coverage::none);
    const auto part = static_cast<std::size_t>(Part::mechanisms);
    BOOST_TEST((record("PI-200").coverage[part] == Coverage::none));
    BOOST_TEST(to_utf8(section.deepest()) == "0 Sin participación");
    section.set_coverage(Coverage::not_reported);
    BOOST_TEST((record("PI-200").coverage[part] == Coverage::not_reported));
    BOOST_TEST(section.coverage().GetStringSelection() == "No informado");
}

BOOST_FIXTURE_TEST_CASE(a_passage_is_attached_to_the_selected_row, DataPages) {
    show("PI-03");
    PartSection& section = *initiatives().form().section(Part::mechanisms);
    section.list().select(0);
    const std::size_t before = record("PI-03").evidence.size();
    answer_row_form({{"passage", "Se acordó en la mesa."}, {"document", "Acta 4"}});
    section.attach_passage();
    const auto evidence = record("PI-03").evidence;
    BOOST_REQUIRE(evidence.size() == before + 1);
    BOOST_TEST(evidence.back().about == "mechanisms:" + mechanisms("PI-03").front().row_id);
    BOOST_TEST(evidence.back().passage == "Se acordó en la mesa.");
    BOOST_TEST(section.passages().IsShown());
    BOOST_TEST(initiatives().form().evidence().list().count() == before + 1);
}

BOOST_FIXTURE_TEST_CASE(a_removed_initiative_comes_back_whole, DataPages) {
    show("PI-03");
    const db::InitiativeRecord before = record("PI-03");
    initiatives().perform(PageCommand::remove);
    BOOST_TEST(initiatives().list().rows().count() == 128u);
    BOOST_TEST(initiatives().form().code() == "PI-04");
    BOOST_CHECK_THROW(record("PI-03"), Error);
    frame().command(command_undo);
    const db::InitiativeRecord after = record("PI-03");
    BOOST_TEST(initiatives().list().rows().count() == 129u);
    for (const auto& [variable, value] : before.values) {
        BOOST_TEST((after.values.at(variable).categories == value.categories), variable);
        BOOST_TEST(after.values.at(variable).text == value.text, variable);
        BOOST_TEST((after.values.at(variable).coverage == value.coverage), variable);
    }
    for (std::size_t part = 0; part < before.parts.size(); ++part) {
        BOOST_REQUIRE(after.parts[part].size() == before.parts[part].size());
        for (std::size_t row = 0; row < before.parts[part].size(); ++row)
            BOOST_TEST((after.parts[part][row].values == before.parts[part][row].values));
    }
    BOOST_TEST(after.evidence.size() == before.evidence.size());
    BOOST_TEST(after.codings.size() == before.codings.size());
}

BOOST_FIXTURE_TEST_CASE(typing_is_committed_when_the_page_is_left, DataPages) {
    show("PI-03");
    type("title", "Título nuevo");
    BOOST_TEST(record("PI-03").title != "Título nuevo");
    frame().go("codebook");
    BOOST_TEST(record("PI-03").title == "Título nuevo");
    frame().go("initiatives/PI-03");
    type("organisation", "Municipalidad de prueba");
    initiatives().list().on_choose("PI-05");
    BOOST_TEST(record("PI-03").organisation == "Municipalidad de prueba");
    BOOST_TEST(record("PI-05").organisation != "Municipalidad de prueba");
    type("summary", "Resumen");
    frame().command(command_close_store);
    reopen();
    BOOST_TEST(record("PI-05").summary == "Resumen");
}

BOOST_FIXTURE_TEST_CASE(escape_takes_typing_back_and_enter_commits_it, DataPages) {
    show("PI-03");
    const std::string title = record("PI-03").title;
    type("title", "A medias");
    press(*initiatives().form().core("title"), WXK_ESCAPE);
    initiatives().commit_typing();
    BOOST_TEST(record("PI-03").title == title);
    BOOST_TEST(to_utf8(initiatives().form().core("title")->GetValue()) == title);
    type("title", "Entero");
    press_enter(*initiatives().form().core("title"));
    BOOST_TEST(record("PI-03").title == "Entero");
    BOOST_TEST(session().undo_title().has_value());
}

BOOST_FIXTURE_TEST_CASE(a_number_that_is_none_stays_as_typed_with_the_reason_beside_it, DataPages) {
    show("PI-03");
    TypedText& year = *initiatives().form().field("start_year")->typed();
    const std::string before = record("PI-03").values.at("start_year").text;
    year.SetValue("hace tiempo");
    BOOST_TEST(frame().status_line().text().StartsWith("Editando"));
    BOOST_TEST(!year.commit());
    BOOST_TEST(year.problem().Contains(from_utf8("«hace tiempo» no es un número")));
    BOOST_TEST(!year.problem().Contains("start_year"));
    BOOST_TEST(year.GetValue() == "hace tiempo");
    BOOST_TEST(record("PI-03").values.at("start_year").text == before);
    BOOST_TEST(frame().banner().message().empty());  // the reason stands at the field
    BOOST_TEST(frame().status_line().text().StartsWith("1 texto sin guardar"));
    year.SetValue("2 006");
    BOOST_TEST(year.commit());
    BOOST_TEST(year.problem().empty());
    BOOST_TEST(record("PI-03").values.at("start_year").text == "2006");
    BOOST_TEST(frame().status_line().text().StartsWith("Todos los cambios guardados"));
}

BOOST_FIXTURE_TEST_CASE(a_refused_text_outlives_other_initiatives_pages_and_languages, DataPages) {
    const auto year = [&]() -> TypedText& { return *initiatives().form().field("start_year")->typed(); };
    show("PI-03");
    year().SetValue("hace tiempo");
    initiatives().list().on_choose("PI-05");
    BOOST_TEST(frame().banner().message().Contains(session().everything().variable("start_year").label.es + " de PI-03"));
    BOOST_TEST(year().GetValue() != "hace tiempo");
    frame().go("codebook");
    frame().command(command_language_en);
    show("PI-03");
    BOOST_TEST(year().GetValue() == "hace tiempo");
    BOOST_TEST(year().problem().Contains("is not a number"));
    with_next_dialog([](wxDialog& dialog) { dialog.EndModal(wxID_CANCEL); });
    frame().command(command_close_store);
    BOOST_TEST(session().is_open());
    press(year(), WXK_ESCAPE);
    BOOST_TEST(year().problem().empty());
    BOOST_TEST(to_utf8(year().GetValue()) == record("PI-03").values.at("start_year").text);
    BOOST_TEST(session().drafts().all().empty());
}

BOOST_FIXTURE_TEST_CASE(typing_is_committed_before_another_store_or_language_or_filter, DataPages) {
    const auto choice = std::filesystem::path(folder() / "other.cabildo");
    std::filesystem::copy_file(session().path(), choice);
    show("PI-03");
    type("title", "Antes del idioma");
    frame().command(command_language_en);
    BOOST_TEST(record("PI-03").title == "Antes del idioma");
    type("title", "Antes del filtro");
    session().select(db::Selection::parse("area=economic"));
    frame().go("initiatives");
    frame().command(command_clear_filters);
    show("PI-03");
    type("summary", "Antes del otro almacén");
    frame().open_store(choice);
    show("PI-03");
    BOOST_TEST(record("PI-03").summary != "Antes del otro almacén");
    reopen();
    BOOST_TEST(record("PI-03").summary == "Antes del otro almacén");
    BOOST_TEST(record("PI-03").title == "Antes del filtro");
}

BOOST_FIXTURE_TEST_CASE(a_number_that_may_be_a_thousand_times_another_is_refused, DataPages) {
    show("PI-03");
    TypedText& people = *initiatives().form().field("beneficiaries")->typed();
    const std::string before = record("PI-03").values.at("beneficiaries").text;
    people.ChangeValue("1.234");
    people.commit();
    BOOST_TEST(people.problem().Contains("1234 o 1,234"));
    BOOST_TEST(record("PI-03").values.at("beneficiaries").text == before);
    for (const auto& [typed, stored] : {std::pair{"1234", "1234"}, {"1.234.567", "1234567"}, {"1.234,5", "1234.5"}, {"1,234", "1.234"}}) {
        people.ChangeValue(from_utf8(typed));
        people.commit();
        BOOST_TEST(record("PI-03").values.at("beneficiaries").text == stored);
    }
}

BOOST_FIXTURE_TEST_CASE(a_code_can_be_changed_and_stays_chosen, DataPages) {
    show("PI-03");
    type("code", "PI-03b");
    initiatives().form().core("code")->commit();
    BOOST_TEST(initiatives().form().code() == "PI-03b");
    BOOST_TEST(initiatives().list().chosen() == "PI-03b");
    type("code", "PI-04");
    initiatives().form().core("code")->commit();
    BOOST_TEST(initiatives().form().core("code")->problem().Contains("PI-04"));
    BOOST_TEST(initiatives().form().code() == "PI-03b");
    BOOST_TEST(initiatives().form().core("code")->GetValue() == "PI-04");
    BOOST_TEST(record("PI-03b").code == "PI-03b");
}

BOOST_FIXTURE_TEST_CASE(an_edit_can_be_undone_after_the_store_was_closed, DataPages) {
    show("PI-03");
    const auto before = record("PI-03").values.at("region").categories;
    choose("region", "Maule");
    frame().command(command_close_store);
    reopen();
    BOOST_TEST(category_label("region", record("PI-03").values.at("region").categories.front()) == "Maule");
    BOOST_TEST(frame().enabled(command_undo));
    frame().command(command_undo);
    BOOST_TEST((record("PI-03").values.at("region").categories == before));
}

BOOST_FIXTURE_TEST_CASE(search_and_selection_narrow_the_list, DataPages) {
    const auto search = [this](const char* words) {
        initiatives().list().search(words);
        BOOST_TEST(wait_until([&] { return initiatives().list().settled(); }));
    };
    search("pesca");
    const std::size_t found = initiatives().list().rows().count();
    BOOST_TEST(found > 0u);
    BOOST_TEST(found < 129u);
    BOOST_TEST(found == db::TextIndex::read(session().store()).find("pesca").size());
    search("palabra que nadie escribió");
    BOOST_TEST(initiatives().list().rows().count() == 0u);
    search("");
    BOOST_TEST(initiatives().list().rows().count() == 129u);
    session().select(db::Selection::parse("area=political_institutional"));
    BOOST_TEST(initiatives().list().rows().count() == 29u);
    search("pesca");
    session().edit([](db::Editor& editor) { editor.set_core("PI-20", "title", "Pesca y turismo"); });
    BOOST_TEST(wait_until([&] { return initiatives().list().settled(); }));
    BOOST_TEST(initiatives().list().rows().count() >= 1u);
    initiatives().show_item("PI-02");  // the words hid it
    BOOST_TEST(initiatives().form().code() == "PI-02");
}

BOOST_FIXTURE_TEST_CASE(the_list_keeps_its_width_and_what_it_is_scrolled_to, DataPages) {
    const auto position = [&] { return initiatives().splitter().GetSashPosition(); };
    const auto resize = [&](int width, int height) {
        frame().SetSize(width, height);
        settle();
    };
    BOOST_TEST(wait_until([&] { return position() > 400; }));  // its share of a wide page
    settings.list_width = 333;
    for (const int width : {820, 1360}) resize(width, 560);
    BOOST_TEST(wait_until([&] { return position() == 333; }));
    resize(1360, 860);
    BOOST_TEST(settings.list_width == 333);
    RowList& rows = initiatives().list().rows();
    show("PI-20");
    BOOST_REQUIRE(wait_until([&] { return rows.GetTopItem().IsOk(); }));
    const auto selected = rows.selected();
    choose("region", "Maule");
    settle();
    BOOST_TEST((rows.selected() == selected));
    rows.sort_by(1);
    BOOST_TEST(initiatives().list().chosen() == "PI-20");
}

BOOST_FIXTURE_TEST_CASE(codes_are_seen_whole_and_in_the_order_of_their_numbers, DataPages) {
    session().edit([](db::Editor& editor) {
        for (const char* code : {"Z-100", "Z-2", "Z-10", "Z-1"}) editor.add_initiative({{"code", code}});
    });
    settle();
    RowList& rows = initiatives().list().rows();
    std::vector<std::string> last;
    for (std::size_t row = rows.count() - 4; row < rows.count(); ++row) last.push_back(rows.cell(row, 0).text);
    const std::vector<std::string> wanted{"Z-1", "Z-2", "Z-10", "Z-100"};
    BOOST_TEST(last == wanted, boost::test_tools::per_element());
    session().edit([](db::Editor& editor) { editor.add_initiative({{"code", "Z-1000000000"}}); });
    frame().SetSize(820, 560);
    const int needed = rows.GetTextExtent("Z-1000000000").GetWidth();
    BOOST_TEST(wait_until([&] { return rows.GetColumn(0)->GetWidth() > needed; }));
}

BOOST_FIXTURE_TEST_CASE(a_narrow_window_lists_the_pages_that_have_no_room_as_tabs, DataPages) {
    show("PI-03");
    InitiativeForm& form = initiatives().form();
    frame().SetSize(1600, 860);
    BOOST_TEST(wait_until([&] { return !form.tab_list().IsShown(); }));
    frame().SetSize(820, 560);
    BOOST_TEST(wait_until([&] { return form.tab_list().IsShownOnScreen(); }));
    BOOST_TEST(form.tab_list().GetCount() == form.notebook().GetPageCount());
    form.notebook().SetSelection(3);
    settle();
    BOOST_TEST(form.tab_list().GetSelection() == 3);
}

BOOST_FIXTURE_TEST_CASE(the_language_changes_with_the_initiative_kept, DataPages) {
    show("PI-07");
    frame().command(command_language_en);
    BOOST_TEST(initiatives().form().code() == "PI-07");
    BOOST_TEST(initiatives().form().notebook().GetPageText(0) == "General");
    BOOST_TEST(initiatives().form().section(Part::plans)->coverage().GetString(2) == "Not reported");
    frame().command(command_language_es);
    BOOST_TEST(initiatives().form().code() == "PI-07");
}

BOOST_AUTO_TEST_SUITE_END()
