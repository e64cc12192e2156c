// Import and export of data packages from the window.
#include "data_pages.hpp"
#include "package_store.hpp"

#include "data/import_dialog.hpp"
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
    void import(ImportDialog& dialog) {
        BOOST_REQUIRE(dialog.ready());
        dialog.start(false);
        BOOST_REQUIRE(wait_until([&] { return !dialog.running(); }));
        settle();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(import_dialog)

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

BOOST_FIXTURE_TEST_CASE(a_plain_csv_shows_which_variables_it_would_make, Import) {
    const fs::path file = folder() / "fichas.csv";
    std::ofstream(file) << "code,title,zona,hectareas\nF-1,Uno,norte,12.5\nF-2,Dos,sur,3\nF-3,Tres,norte,\n";
    const auto dialog = look_at(file);
    BOOST_REQUIRE_MESSAGE(dialog->ready(), dialog->message());
    BOOST_REQUIRE(dialog->inferred().count() == 2u);
    BOOST_TEST(dialog->inferred().IsShown());
    BOOST_TEST(dialog->inferred().cell(0, 0).text == "zona");
    BOOST_TEST(dialog->inferred().cell(0, 1).text == "Una respuesta");
    BOOST_TEST(dialog->inferred().cell(0, 2).text == "2");
    BOOST_TEST(dialog->inferred().cell(1, 1).text == "Número");
    import(*dialog);
    BOOST_TEST(initiatives().list().rows().count() == 132u);
    show("F-1");
    BOOST_TEST(shown_choice("zona") == "norte");
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
    const auto choose_existing = [&](int policy) {
        dialog->existing().SetSelection(policy);
        wxCommandEvent event(wxEVT_CHOICE, dialog->existing().GetId());
        dialog->existing().GetEventHandler()->ProcessEvent(event);
        BOOST_REQUIRE(wait_until([&] { return !dialog->running(); }));
    };
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
