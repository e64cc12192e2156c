// Import and export of data packages from the window.
#include "data_pages.hpp"
#include "package_store.hpp"

#include "data/codebook_words.hpp"
#include "data/csv_choices.hpp"
#include "data/csv_preview.hpp"
#include "data/import_dialog.hpp"
#include "data/row_list.hpp"
#include "data/typed_text.hpp"
#include "frame/banner.hpp"
#include "frame/commands.hpp"
#include "frame/main_frame.hpp"
#include "frame/store_actions.hpp"

#include <boost/test/unit_test.hpp>

#include <wx/choice.h>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(import_dialog_test)

namespace {

const fs::path packages = fs::path(CABILDO_TEST_DATA) / "db" / "packages";

struct Import : DataPages {
    /// The preview of a package, or why there is none.
    std::unique_ptr<ImportDialog> look_at(const fs::path& path) {
        auto dialog = std::make_unique<ImportDialog>(&frame(), frame());
        dialog->Show();
        dialog->choose(path);
        BOOST_REQUIRE(wait_until([&] { return !dialog->running(); }));
        return dialog;
    }
    fs::path csv(const std::string& text) {
        const fs::path file = folder() / "fichas.csv";
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
    /// Chooses an entry as a person does, and waits for the preview that follows.
    void choose(ImportDialog& dialog, wxChoice& choice, int entry) {
        BOOST_REQUIRE(entry >= 0);
        choice.SetSelection(entry);
        wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
        choice.GetEventHandler()->ProcessEvent(event);
        BOOST_REQUIRE(wait_until([&] { return !dialog.running(); }));
    }
    void choose_use(ImportDialog& dialog, std::size_t column, const char* words) {
        dialog.csv().select(column);
        const int entry = dialog.csv().use().FindString(wxString::FromUTF8(words));
        BOOST_REQUIRE_MESSAGE(entry != wxNOT_FOUND, words);
        choose(dialog, dialog.csv().use(), entry);
    }
    void type_words(ImportDialog& dialog, const char* words) {
        dialog.csv().words().SetValue(wxString::FromUTF8(words));
        dialog.csv().words().commit();
        BOOST_REQUIRE(wait_until([&] { return !dialog.running(); }));
    }
    void import(ImportDialog& dialog) {
        BOOST_REQUIRE(dialog.ready());
        dialog.start(false);
        BOOST_REQUIRE(wait_until([&] { return !dialog.running(); }));
        settle();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_package_is_previewed_imported_and_undone, Import) {
    const fs::path folder_of_package = make_package(folder() / "more", {{"initiatives.csv", "code,title\nIMP-1,Uno\nIMP-2,Dos\n"}});
    const auto dialog = look_at(folder_of_package);
    BOOST_REQUIRE(dialog->ready());
    BOOST_REQUIRE(dialog->files().count() >= 1u);
    BOOST_TEST(dialog->files().cell(0, 0).text == "initiatives.csv");
    BOOST_TEST(dialog->files().cell(0, 1).text == "2");
    BOOST_TEST(session().everything().population() == 129u);  // nothing has changed yet
    import(*dialog);
    BOOST_TEST(!dialog->IsShown());
    BOOST_TEST(initiatives().list().rows().count() == 131u);
    BOOST_TEST(record("IMP-2").title == "Dos");
    session().undo();
    BOOST_TEST(initiatives().list().rows().count() == 129u);
}

BOOST_FIXTURE_TEST_CASE(a_csv_shows_its_cells_and_each_column_can_be_read_otherwise, Import) {
    const auto dialog = look_at(csv("Código;Título;Zona;Hectáreas;Nota\nF-1;Uno;norte;1.200,5;3\nF-2;Dos;s/i;3;1\nF-3;Tres;norte;;2\n"));
    BOOST_REQUIRE_MESSAGE(dialog->ready(), dialog->message());
    BOOST_TEST(!dialog->files().IsShown());
    CsvChoices& choices = dialog->csv();
    CsvPreview& preview = choices.preview();
    BOOST_REQUIRE(choices.columns().count() == 5u);
    BOOST_TEST(choices.columns().cell(0, 1).text == "Código");
    BOOST_TEST(choices.columns().cell(2, 1).text == "Nueva: una respuesta");
    BOOST_TEST(choices.columns().cell(2, 2).text == "1");  // "s/i" is no category
    BOOST_TEST(choices.columns().cell(2, 3).text == "1");
    BOOST_TEST(choices.columns().cell(4, 1).text == "Nueva: número");
    BOOST_REQUIRE(preview.count() == 3u);
    BOOST_TEST(preview.header(3) == "Hectáreas\n→ Nueva: número");
    BOOST_TEST(preview.cell(0, 0).text == "2");
    BOOST_TEST(preview.cell(0, 1).text == "F-1");
    BOOST_TEST(preview.cell(0, 4).text == shown_number("1200.5"));
    BOOST_TEST(preview.cell(1, 3).text == "no informado (s/i)");
    BOOST_TEST(preview.cell(1, 3).muted);
    BOOST_TEST(dialog->message().find("1 celdas se leen como no informado (s/i: 1)") != std::string::npos, dialog->message());

    choose_use(*dialog, 4, "Variable nueva: Ordinal");
    BOOST_TEST(choices.columns().cell(4, 1).text == "Nueva: ordinal");
    BOOST_TEST(preview.header(4) == "Nota\n→ Nueva: ordinal");
    choose_use(*dialog, 3, "No se importa");
    BOOST_TEST(preview.cell(0, 4).text == "1.200,5");
    BOOST_TEST(preview.cell(0, 4).muted);
    import(*dialog);
    BOOST_TEST(!dialog->IsShown());
    BOOST_TEST(initiatives().list().rows().count() == 132u);
    BOOST_TEST((record("F-2").values.at("Zona").coverage == Coverage::not_reported));
    BOOST_TEST(record("F-1").values.at("Nota").categories.at(0) == "3");
    BOOST_TEST(!record("F-1").values.contains("Hectáreas"));
    const auto kind = session().everything().variable("Nota").kind;
    BOOST_CHECK((kind == VariableKind::ordinal));
    show("F-1");
    BOOST_TEST(shown_choice("Zona") == "norte");
    session().undo();
    BOOST_TEST(initiatives().list().rows().count() == 129u);
}

BOOST_FIXTURE_TEST_CASE(a_column_chosen_among_many_comes_into_sight, Import) {
    std::string header = "código", row = "F-1";
    for (int i = 0; i < 24; ++i) {
        header += ";columna " + std::to_string(i);
        row += ";" + std::to_string(i);
    }
    const auto dialog = look_at(csv(header + "\n" + row + "\n"));
    BOOST_REQUIRE_MESSAGE(dialog->ready(), dialog->message());
    CsvPreview& preview = dialog->csv().preview();
    const auto in_sight = [&](unsigned column) {
        const auto extent = extent_of(&preview, preview.GetColumn(column + 1));
        return extent.left >= 0 && extent.left + extent.width <= preview.GetClientSize().x;
    };
    settle();
    BOOST_TEST(!in_sight(24));
    dialog->csv().select(24);
    BOOST_TEST(wait_until([&] { return in_sight(24); }));
    BOOST_TEST(dialog->csv().columns().selected().value() == 24u);
}

BOOST_FIXTURE_TEST_CASE(what_is_wrong_is_named_by_row_and_column_and_can_be_mended, Import) {
    const auto dialog = look_at(csv("ficha,monto\nF-1,12\nF-2,mucho\n"));
    BOOST_TEST(!dialog->ready());
    BOOST_TEST(dialog->message().find("ninguna columna es el código de la iniciativa; se entienden: code, código") != std::string::npos,
               dialog->message());
    BOOST_TEST(dialog->csv().preview().cell(1, 1).text == "F-2");  // the cells are there all the same
    choose_use(*dialog, 0, "Código");
    BOOST_TEST(dialog->ready());
    choose_use(*dialog, 1, "Variable nueva: Número (1.234,5)");
    BOOST_TEST(!dialog->ready());
    BOOST_TEST(dialog->message().find("fila 3, columna \"monto\": \"mucho\" no es un número") != std::string::npos, dialog->message());
    BOOST_TEST(dialog->csv().preview().cell(1, 2).text == "⚠ mucho");
    type_words(*dialog, "mucho");
    BOOST_TEST(dialog->ready());
    BOOST_TEST(dialog->csv().preview().cell(1, 2).text == "no informado (mucho)");
    import(*dialog);
    BOOST_TEST((record("F-2").values.at("monto").coverage == Coverage::not_reported));
}

BOOST_FIXTURE_TEST_CASE(a_column_fills_a_variable_of_the_codebook_by_its_labels, Import) {
    const auto dialog = look_at(csv("código;título;zona\nF-1;Uno;Valparaíso\n"));
    choose_use(*dialog, 2, "Variable: Región");
    BOOST_REQUIRE_MESSAGE(dialog->ready(), dialog->message());
    import(*dialog);
    BOOST_TEST(record("F-1").values.at("region").categories.at(0) == "V");
}

BOOST_FIXTURE_TEST_CASE(separator_and_encoding_can_be_said, Import) {
    const auto dialog = look_at(csv("c\xF3" "digo;t\xEDtulo\nF-1;A\xF1o, nuevo\n"));
    BOOST_TEST(!dialog->ready());
    BOOST_TEST(dialog->message().find("no está en UTF-8") != std::string::npos, dialog->message());
    BOOST_TEST(dialog->csv().encoding().IsShownOnScreen());
    choose(*dialog, dialog->csv().encoding(), 1);
    BOOST_REQUIRE_MESSAGE(dialog->ready(), dialog->message());
    BOOST_TEST(dialog->csv().preview().cell(0, 2).text == "Año, nuevo");
    BOOST_TEST(dialog->csv().separator().GetSelection() == 1);
    choose(*dialog, dialog->csv().separator(), 2);  // tabs: one column with everything
    BOOST_TEST(!dialog->ready());
    BOOST_TEST(dialog->csv().columns().count() == 1u);
    choose(*dialog, dialog->csv().separator(), 1);
    BOOST_TEST(dialog->ready());
    dialog->choose(packages / "minimal");  // a package has no such choices
    BOOST_REQUIRE(wait_until([&] { return !dialog->running(); }));
    BOOST_TEST(!dialog->csv().IsShown());
    BOOST_TEST(dialog->files().IsShown());
}

BOOST_FIXTURE_TEST_CASE(a_csv_without_rows_is_refused_in_one_line, Import) {
    const auto dialog = look_at(csv("código,título\n"));
    BOOST_TEST(!dialog->ready());
    BOOST_TEST(dialog->message().find("no hay ninguna iniciativa") != std::string::npos, dialog->message());
    std::ofstream(folder() / "fichas.csv", std::ios::trunc).flush();
    dialog->choose(folder() / "fichas.csv");
    BOOST_REQUIRE(wait_until([&] { return !dialog->running(); }));
    BOOST_TEST(!dialog->ready());
    BOOST_TEST(dialog->message().find("el archivo está vacío") != std::string::npos, dialog->message());
}

BOOST_FIXTURE_TEST_CASE(a_bad_package_names_file_row_and_column_and_changes_nothing, Import) {
    const std::string before = fingerprint(session().store());
    const auto dialog = look_at(packages / "bad" / "code_twice");
    BOOST_TEST(!dialog->ready());
    for (const char* part : {"initiatives.csv", "4", "code", "A-1"})
        BOOST_TEST(dialog->message().find(part) != std::string::npos, part);
    BOOST_TEST(dialog->files().count() == 0u);
    BOOST_TEST(fingerprint(session().store()) == before);
    dialog->choose(packages / "minimal");  // the next choice is looked at as if nothing had been
    BOOST_REQUIRE(wait_until([&] { return !dialog->running(); }));
    BOOST_TEST(dialog->ready());
}

BOOST_FIXTURE_TEST_CASE(codes_that_are_there_are_refused_updated_or_left_alone, Import) {
    const fs::path package = make_package(folder() / "same", {{"initiatives.csv", "code,title\nPI-03,Otro título\n"}});
    const auto dialog = look_at(package);
    BOOST_TEST(!dialog->ready());
    BOOST_TEST(dialog->message().find("PI-03") != std::string::npos);
    const auto choose_existing = [&](int policy) { choose(*dialog, dialog->existing(), policy); };
    choose_existing(2);
    BOOST_REQUIRE(dialog->ready());
    BOOST_TEST(dialog->files().cell(0, 4).text == "1");
    choose_existing(1);
    BOOST_REQUIRE(dialog->ready());
    BOOST_TEST(dialog->files().cell(0, 3).text == "1");
    import(*dialog);
    BOOST_TEST(record("PI-03").title == "Otro título");
    BOOST_TEST(!record("PI-03").values.at("region").categories.empty());
}

BOOST_FIXTURE_TEST_CASE(a_dialog_closed_while_it_looks_does_no_harm, Import) {
    auto dialog = std::make_unique<ImportDialog>(&frame(), frame());
    dialog->Show();
    dialog->choose(packages / "minimal");
    dialog->choose(packages / "bad" / "code_twice");
    dialog.reset();
    settle();
    BOOST_TEST(session().everything().population() == 129u);
}

BOOST_FIXTURE_TEST_CASE(what_is_exported_can_be_imported_into_a_new_store, Import) {
    export_package(frame(), folder() / "package");
    BOOST_TEST(frame().working_in_background());
    BOOST_TEST(wait_until([&] { return !frame().working_in_background(); }));
    BOOST_TEST(frame().banner().message().empty());
    BOOST_TEST(fs::exists(folder() / "package" / "datapackage.json"));
    session().create(folder() / "new.cabildo", "Nuevo");
    frame().go("initiatives");
    BOOST_TEST(initiatives().list().rows().count() == 0u);
    BOOST_TEST(initiatives().form().code().empty());
    const auto dialog = look_at(folder() / "package");
    import(*dialog);
    BOOST_TEST(initiatives().list().rows().count() == 129u);
    BOOST_TEST(record("PI-03").evidence.size() > 0u);
    export_package(frame(), folder() / "package");  // a folder that holds something is not written over
    BOOST_TEST(wait_until([&] { return !frame().working_in_background(); }));
    BOOST_TEST(!frame().banner().message().empty());
}

BOOST_AUTO_TEST_SUITE_END()
