// The codebook and the actors in the real window: an institution adds variables, categories and actors without code.
#include "data_pages.hpp"

#include "data/actors_page.hpp"
#include "data/codebook_page.hpp"
#include "data/empty_state.hpp"
#include "data/evidence_page.hpp"
#include "frame/banner.hpp"
#include "frame/commands.hpp"
#include "frame/main_frame.hpp"
#include "frame/navigation_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/textctrl.h>

#include <algorithm>

#include <unistd.h>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(codebook_actors_test)

namespace {

/// Nothing is read-only to root: reported as skipped there.
boost::test_tools::assertion_result not_root(boost::unit_test::test_unit_id) { return ::geteuid() != 0; }

struct Codebook : DataPages {
    CodebookPage& codebook() {
        auto* page = dynamic_cast<CodebookPage*>(frame().page());
        BOOST_REQUIRE(page != nullptr);
        return *page;
    }
    ActorsPage& actors() {
        auto* page = dynamic_cast<ActorsPage*>(frame().page());
        BOOST_REQUIRE(page != nullptr);
        return *page;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_new_variable_with_its_categories_becomes_a_field_that_can_be_chosen, Codebook) {
    frame().go("codebook");
    const std::size_t before = codebook().variables().count();
    answer_form({"Zona de riesgo", "Risk zone"});
    codebook().add_variable();
    BOOST_TEST(codebook().variables().count() == before + 1);
    for (const char* name : {"Costera", "Cordillerana"}) {
        answer_form({name});
        codebook().add_category();
    }
    BOOST_TEST(codebook().categories().count() == 2u);
    const Variable& variable = session().everything().variable("zona_de_riesgo");
    BOOST_TEST(variable.label.en == "Risk zone");
    BOOST_REQUIRE(variable.categories.size() == 2u);
    BOOST_TEST(variable.categories[1].id == "cordillerana");
    BOOST_TEST(variable.categories[1].label.en == "Cordillerana");

    show("PI-03");
    BOOST_REQUIRE(initiatives().form().field("zona_de_riesgo") != nullptr);
    BOOST_TEST(shown_choice("zona_de_riesgo") == "No codificado");
    choose("zona_de_riesgo", "Costera");
    BOOST_TEST(record("PI-03").values.at("zona_de_riesgo").categories.front() == "costera");

    frame().go("codebook/zona_de_riesgo");
    codebook().remove_variable();
    BOOST_TEST(!frame().banner().message().empty());  // it has a value
    BOOST_TEST(session().everything().find("zona_de_riesgo") != nullptr);
    for (int i = 0; i < 4; ++i) frame().command(command_undo);
    BOOST_TEST(session().everything().find("zona_de_riesgo") == nullptr);
    BOOST_TEST(codebook().variables().count() == before);
}

BOOST_FIXTURE_TEST_CASE(the_chosen_kind_and_dimension_are_those_of_the_new_variable, Codebook) {
    frame().go("codebook");
    answer_form({"Actas publicadas"}, {3, 4});  // number, participation
    codebook().add_variable();
    const Variable& variable = session().everything().variable("actas_publicadas");
    BOOST_TEST((variable.kind == VariableKind::number));
    BOOST_TEST((variable.dimension == Dimension::participation));
    show("PI-03");
    TypedText* typed = initiatives().form().field("actas_publicadas")->typed();
    BOOST_REQUIRE(typed != nullptr);
    typed->ChangeValue("12,5");
    initiatives().commit_typing();
    BOOST_TEST(record("PI-03").values.at("actas_publicadas").text == "12.5");
    BOOST_TEST(typed->GetValue() == "12,5");
}

BOOST_FIXTURE_TEST_CASE(a_renamed_variable_has_its_new_name_on_the_form, Codebook) {
    frame().go("codebook/region");
    codebook().label(Language::es).ChangeValue(from_utf8("Región de Chile"));
    codebook().commit_typing();
    BOOST_TEST(session().everything().variable("region").label.es == "Región de Chile");
    const std::string english = session().everything().variable("region").label.en;
    frame().command(command_undo);
    BOOST_TEST(session().everything().variable("region").label.es != "Región de Chile");
    BOOST_TEST(session().everything().variable("region").label.en == english);
    BOOST_TEST(to_utf8(codebook().label(Language::es).GetValue()) == session().everything().variable("region").label.es);
}

BOOST_FIXTURE_TEST_CASE(categories_move_and_those_in_use_stay, Codebook) {
    frame().go("codebook/award");
    const auto ids = [&] {
        std::vector<std::string> found;
        for (const Category& each : session().everything().variable("award").categories) found.push_back(each.id);
        return found;
    };
    const auto before = ids();
    BOOST_REQUIRE(before.size() >= 2);
    codebook().categories().select(0);
    codebook().move_category(1);
    BOOST_TEST(ids()[1] == before[0]);
    BOOST_TEST((codebook().categories().selected() == 1u));
    codebook().remove_category();
    BOOST_TEST(ids().size() == before.size());
    BOOST_TEST(!frame().banner().message().empty());
    frame().command(command_undo);
    BOOST_TEST((ids() == before));
}

BOOST_FIXTURE_TEST_CASE(what_needs_a_chosen_category_waits_for_one, Codebook) {
    frame().go("codebook/region");
    settle();
    BOOST_TEST(!codebook().categories().selected().has_value());
    BOOST_TEST(!codebook().edit_category_button().IsEnabled());
    codebook().categories().select(0);
    codebook().categories().on_select(0);
    BOOST_TEST(codebook().edit_category_button().IsEnabled());
    frame().go("codebook/beneficiaries");
    settle();
    BOOST_TEST(!codebook().edit_category_button().IsEnabled());
}

BOOST_AUTO_TEST_CASE(a_new_store_says_how_to_begin) {
    Window window;
    const auto path = window.folder() / "nuevo.cabildo";
    window.session().create(path, "Nuevo");
    window.frame().go("codebook");
    settle();
    auto& codebook = dynamic_cast<CodebookPage&>(*window.frame().page());
    BOOST_TEST(codebook.empty_state().IsShownOnScreen());
    BOOST_TEST(!codebook.can(PageCommand::remove));
    answer_form({"Zona de riesgo"});
    wxButton* first = controls<wxButton>(codebook.empty_state()).front();
    wxCommandEvent click(wxEVT_BUTTON, first->GetId());
    click.SetEventObject(first);
    first->GetEventHandler()->ProcessEvent(click);
    settle();
    BOOST_TEST(codebook.variables().count() == 1u);
    BOOST_TEST(!codebook.empty_state().IsShown());
    window.frame().go("actors");
    settle();
    auto& actors = dynamic_cast<ActorsPage&>(*window.frame().page());
    BOOST_TEST(!actors.list().IsShown());
    BOOST_TEST(controls<EmptyState>(actors).front()->IsShownOnScreen());
    window.frame().go("evidence");
    settle();
    BOOST_TEST(dynamic_cast<EvidencePage&>(*window.frame().page()).empty_state().IsShownOnScreen());
}

BOOST_AUTO_TEST_CASE(a_store_that_cannot_be_written_is_read_and_copied_not_typed_into, *boost::unit_test::precondition(not_root)) {
    Window window;
    const auto path = window.folder() / "leer.cabildo";
    {
        db::Store store = db::Store::create(path, "Leer");
        db::Editor(store).add_initiative({{"code", "PI-01"}, {"title", "Mesas"}});
        db::Editor(store).add_variable({"people", VariableKind::number, Dimension::characterisation, {"Personas", "People"}});
    }
    std::filesystem::permissions(path, std::filesystem::perms::owner_read);
    std::filesystem::permissions(window.folder(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    window.frame().open_store(path);
    std::filesystem::permissions(window.folder(), std::filesystem::perms::owner_all);
    BOOST_REQUIRE(window.session().is_open());
    BOOST_REQUIRE(window.session().read_only());
    window.frame().go("initiatives/PI-01");
    settle();
    auto& page = dynamic_cast<InitiativesPage&>(*window.frame().page());
    for (const char* field : {"code", "title", "summary"}) {
        BOOST_TEST(!page.form().core(field)->IsEditable());
        BOOST_TEST(page.form().core(field)->GetToolTipText().Contains("leer.cabildo"));
    }
    BOOST_TEST(!page.form().field("people")->typed()->IsEditable());
}

BOOST_FIXTURE_TEST_CASE(every_passage_is_listed_searched_and_leads_to_its_initiative, Codebook) {
    const std::size_t all = db::read_passages(session().store()).size();
    BOOST_REQUIRE(all > 0u);
    frame().go("evidence");
    settle();
    const auto evidence = [&]() -> EvidencePage& { return dynamic_cast<EvidencePage&>(*frame().page()); };
    BOOST_TEST(evidence().list().count() == all);
    const std::string words = evidence().list().cell(2, 3).text;
    evidence().search(words);
    BOOST_REQUIRE(evidence().list().count() >= 1u);
    BOOST_TEST(evidence().list().count() < all);
    for (std::size_t row = 0; row < evidence().list().count(); ++row) BOOST_TEST(evidence().list().cell(row, 3).text == words);
    evidence().search("palabra que nadie escribió");
    BOOST_TEST(evidence().list().count() == 0u);
    BOOST_TEST(evidence().empty_state().IsShownOnScreen());
    evidence().search("");
    evidence().list().select(5);
    const std::string code = evidence().list().cell(5, 0).text;
    const std::string passage = evidence().list().cell(5, 3).text;
    evidence().open_initiative();
    settle();
    BOOST_TEST(code.starts_with(initiatives().form().code()));
    BOOST_TEST(initiatives().form().notebook().GetSelection() == static_cast<int>(initiatives().form().notebook().GetPageCount()) - 1);
    EvidenceList& own = initiatives().form().evidence();
    BOOST_REQUIRE(own.list().selected().has_value());
    BOOST_TEST(own.list().cell(*own.list().selected(), 1).text == passage);
}

BOOST_FIXTURE_TEST_CASE(evidence_follows_the_selection_and_edits, Codebook) {
    frame().go("evidence");
    const auto evidence = [&]() -> EvidencePage& { return dynamic_cast<EvidencePage&>(*frame().page()); };
    const std::size_t all = evidence().list().count();
    evidence().list().select(0);
    answer_row_form({{"passage", "Se cambió el pasaje."}});
    evidence().edit();
    BOOST_TEST(evidence().list().count() == all);
    BOOST_TEST(evidence().list().cell(0, 3).text == "Se cambió el pasaje.");
    evidence().list().select(0);
    evidence().remove();
    BOOST_TEST(evidence().list().count() == all - 1);
    frame().command(command_undo);
    BOOST_TEST(evidence().list().count() == all);
    session().select(db::Selection::parse("area=social"));
    std::size_t expected = 0;
    for (const db::PassageRow& each : db::read_passages(session().store()))
        for (const Initiative& selected : session().data().initiatives()) expected += selected.code == each.initiative;
    BOOST_TEST(evidence().list().count() == expected);
    BOOST_TEST(find_entry(frame().tree().entries(), "evidence") != nullptr);
}

BOOST_FIXTURE_TEST_CASE(an_actor_is_added_renamed_and_removed, Codebook) {
    frame().go("actors");
    const std::size_t before = actors().list().count();
    answer_row_form({{"name", "Cooperativa del Estero"}, {"sector", "civil_society"}});
    actors().add();
    BOOST_TEST(actors().list().count() == before + 1);
    actors().search("cooperativa del estero");
    BOOST_REQUIRE(actors().list().count() == 1u);
    actors().list().select(0);
    answer_row_form({{"name", "Cooperativa del Estero Alto"}});
    actors().edit();
    actors().search("estero alto");
    BOOST_REQUIRE(actors().list().count() == 1u);
    actors().list().select(0);
    actors().remove();
    actors().search("");
    BOOST_TEST(actors().list().count() == before);
    frame().command(command_undo);
    BOOST_TEST(actors().list().count() == before + 1);
}

BOOST_FIXTURE_TEST_CASE(an_actor_that_takes_part_is_not_removed, Codebook) {
    frame().go("actors");
    const std::size_t before = actors().list().count();
    const auto rows = db::read_actors(session().store());
    const auto busy = std::find_if(rows.begin(), rows.end(), [](const db::ActorRow& each) { return each.initiatives > 0; });
    BOOST_REQUIRE((busy != rows.end()));
    actors().list().select(static_cast<std::size_t>(busy - rows.begin()));
    actors().remove();
    BOOST_TEST(actors().list().count() == before);
    BOOST_TEST(!frame().banner().message().empty());
}

BOOST_AUTO_TEST_SUITE_END()
