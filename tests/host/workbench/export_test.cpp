// Exports from the real window: in a thread, with a way to stop, and with codes in place of names where somebody asks for it.
#include "data_pages.hpp"
#include "dialogs/export.hpp"
#include "frame/banner.hpp"
#include "frame/commands.hpp"
#include "frame/status_line.hpp"
#include "pages/panel_page.hpp"
#include "reports/composer_page.hpp"
#include "reports/saved_page.hpp"

#include <cabildo/db/pseudonyms.hpp>
#include <cabildo/document_json.hpp>
#include <cabildo/provenance_marks.hpp>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/filepicker.h>
#include <wx/stattext.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace cabildo;
using namespace cabildo::test;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(export_test)

namespace {

namespace fs = std::filesystem;

std::string whole(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

wxCheckBox* box(wxDialog& dialog, const std::string& begins) {
    for (wxCheckBox* each : controls<wxCheckBox>(dialog))
        if (to_utf8(each->GetLabelText()).starts_with(begins)) return each;
    BOOST_FAIL("no box " + begins);
    return nullptr;
}

void tick(wxDialog& dialog, const std::string& begins, bool on = true) {
    wxCheckBox* found = box(dialog, begins);
    found->SetValue(on);
    wxCommandEvent event(wxEVT_CHECKBOX, found->GetId());
    event.SetEventObject(found);
    event.SetInt(on);
    found->HandleWindowEvent(event);
}

const char* codes_box = "Sustituir iniciativas, actores y evaluadores por códigos";

struct Exports : Window {
    Exports() { open_sample(); }

    fs::path out() const { return folder() / "out"; }
    fs::path key() const { return folder() / "keys" / "key.csv"; }
    std::string said() { return to_utf8(frame().banner().message()); }

    /// Chooses JSON alone, the folder, and a key where one is given; confirms.
    void answer(std::optional<fs::path> key) {
        with_next_dialog([this, key](wxDialog& dialog) {
            for (wxCheckBox* each : controls<wxCheckBox>(dialog)) tick(dialog, to_utf8(each->GetLabelText()), false);
            tick(dialog, "JSON");
            controls<wxDirPickerCtrl>(dialog).front()->SetPath(from_utf8(out().string()));
            if (key) {
                tick(dialog, codes_box);
                controls<wxFilePickerCtrl>(dialog).front()->SetPath(from_utf8(key->string()));
            }
            confirm(dialog);
        });
    }
    Document exported(const std::string& name) { return document_from_json(whole(out() / (name + ".json"))); }
    /// Names of actors in the sample that a text holds.
    std::size_t names_in(const std::string& text) {
        std::size_t found = 0;
        for (const db::Pseudonym& each : db::pseudonyms(session().store()))
            found += each.kind != db::Pseudonym::Kind::evaluator && (text.find(each.name) != std::string::npos);
        return found;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_panel_is_exported_in_several_formats_in_a_thread, Exports) {
    PanelPage& page = open_panel("tabulation/frequencies");
    page.export_to({{render::Format::html, render::Format::pdf, render::Format::csv, render::Format::json}, out(), "frecuencias"});
    BOOST_TEST(page.exporting());  // the window goes on meanwhile
    BOOST_TEST(!page.can(PageCommand::export_panel));
    BOOST_REQUIRE(wait_until([&] { return !page.exporting(); }));
    BOOST_TEST(fs::exists(out() / "frecuencias.html"));
    BOOST_TEST(fs::file_size(out() / "frecuencias.pdf") > 5000u);
    BOOST_CHECK(exported("frecuencias") == page.result()->outcome->document);
    BOOST_TEST(!fs::is_empty(out() / "frecuencias"));
    BOOST_TEST(said().empty());
}

BOOST_FIXTURE_TEST_CASE(an_export_that_is_stopped_leaves_nothing, Exports) {
    PanelPage& page = open_panel("articulation/network");
    page.export_to({{render::Format::pdf, render::Format::docx, render::Format::xlsx, render::Format::png}, out(), "red"});
    BOOST_REQUIRE(page.can(PageCommand::cancel));
    page.perform(PageCommand::cancel);
    BOOST_REQUIRE(wait_until([&] { return !page.exporting(); }));
    BOOST_TEST(!fs::exists(out()));
    BOOST_TEST(said().empty());
    BOOST_TEST(page.can(PageCommand::export_panel));
}

BOOST_FIXTURE_TEST_CASE(a_panel_is_exported_with_codes_and_the_key_apart, Exports) {
    PanelPage& page = open_panel("articulation/leadership");
    answer(std::nullopt);
    page.perform(PageCommand::export_panel);
    BOOST_REQUIRE(wait_until([&] { return !page.exporting(); }));
    const std::string plain = whole(out() / "articulation-leadership.json");
    fs::remove_all(out());
    answer(key());
    page.perform(PageCommand::export_panel);
    BOOST_REQUIRE(wait_until([&] { return !page.exporting(); }));
    BOOST_TEST(said().empty());
    const std::string coded = whole(out() / "articulation-leadership.json");
    BOOST_TEST(is_anonymous(document_from_json(coded).provenance));
    BOOST_TEST(names_in(plain) > 3u);
    BOOST_TEST(names_in(coded) == 0u);
    BOOST_TEST(whole(key()) == db::pseudonym_key(session().store()));
    BOOST_CHECK((fs::status(key()).permissions() & fs::perms::others_read) == fs::perms::none);
    BOOST_TEST(std::distance(fs::directory_iterator(out()), {}) == 1);
    BOOST_TEST(!is_anonymous(page.result()->outcome->document.provenance));  // what is shown stays as it is
}

BOOST_FIXTURE_TEST_CASE(a_key_with_the_report_or_over_another_file_is_refused_in_the_dialog, Exports) {
    PanelPage& page = open_panel("articulation/leadership");
    std::ofstream(folder() / "mine.csv") << "a,b\n";
    std::size_t refused = 0;
    for (const fs::path& wrong : {out() / "key.csv", out() / "below" / "key.csv", folder() / "mine.csv", session().path(), fs::path()}) {
        with_next_dialog([&](wxDialog& dialog) {
            controls<wxDirPickerCtrl>(dialog).front()->SetPath(from_utf8(out().string()));
            tick(dialog, codes_box);
            auto* picker = controls<wxFilePickerCtrl>(dialog).front();
            BOOST_TEST(!picker->GetPath().empty());  // a place that would do is proposed
            picker->SetPath(from_utf8(wrong.string()));
            wxCommandEvent press(wxEVT_BUTTON, wxID_OK);
            press.SetEventObject(dialog.FindWindow(wxID_OK));
            dialog.ProcessWindowEvent(press);
            BOOST_TEST(dialog.IsModal(), wrong.string());
            for (const wxStaticText* text : controls<wxStaticText>(dialog))
                refused += text->IsShown() && text->GetLabelText().Contains(wrong.empty() ? wxString("Elija en") : from_utf8(wrong.filename().string()));
            dialog.EndModal(wxID_CANCEL);
        });
        page.perform(PageCommand::export_panel);
    }
    BOOST_TEST(refused == 5u);
    BOOST_TEST(!page.exporting());
    BOOST_TEST(!fs::exists(out()));
    BOOST_TEST(whole(folder() / "mine.csv") == "a,b\n");
}

BOOST_FIXTURE_TEST_CASE(a_plugin_s_report_is_exported_with_codes, Exports) {
    PanelPage& page = open_panel("articulation/leadership");
    answer(key());
    page.perform(PageCommand::export_report);
    BOOST_REQUIRE(wait_until([&] { return !page.exporting(); }));
    BOOST_TEST(said().empty());
    const std::string coded = whole(out() / "articulation.json");
    BOOST_TEST(is_anonymous(document_from_json(coded).provenance));
    BOOST_TEST(names_in(coded) == 0u);
    BOOST_TEST(document_from_json(coded).blocks.size() > page.result()->outcome->document.blocks.size());
}

BOOST_FIXTURE_TEST_CASE(a_saved_analysis_is_exported_with_codes_under_a_name_that_tells_nothing, Exports) {
    PanelPage& panel = open_panel("articulation/leadership");
    session().edit([&](db::Editor& editor) { editor.save_analysis("El liderazgo de PI-03", panel.result()->outcome->document); });
    frame().go("saved");
    settle();
    auto* page = dynamic_cast<SavedPage*>(frame().page());
    BOOST_REQUIRE(page != nullptr);
    answer(key());
    page->perform(PageCommand::export_panel);
    BOOST_REQUIRE(wait_until([&] { return !page->exporting(); }));
    BOOST_TEST(said().empty());
    BOOST_REQUIRE_EQUAL(std::distance(fs::directory_iterator(out()), {}), 1);
    const fs::path file = fs::directory_iterator(out())->path();
    BOOST_TEST(file.filename().string().find("PI-03") == std::string::npos);
    BOOST_TEST(names_in(whole(file)) == 0u);
}

BOOST_FIXTURE_TEST_CASE(a_composed_report_is_exported_with_codes_and_without_own_words, Exports) {
    PanelPage& panel = open_panel("articulation/leadership");
    session().edit([&](db::Editor& editor) {
        db::Report report;
        report.title = "Informe";
        const std::int64_t id = editor.add_report(report, {{"Liderazgo", panel.result()->outcome->document}});
        db::ReportItem words;
        words.text = "Lo que hizo PI-03.";
        editor.add_report_item(id, words);
    });
    frame().go("reports");
    settle();
    auto* page = dynamic_cast<ComposerPage*>(frame().page());
    BOOST_REQUIRE(page != nullptr);
    BOOST_REQUIRE(wait_until([&] { return page->settled(); }));
    answer(key());
    page->perform(PageCommand::export_panel);
    BOOST_REQUIRE(wait_until([&] { return page->settled(); }));
    BOOST_TEST(said().empty());
    const std::string coded = whole(out() / "Informe.json");
    BOOST_TEST(is_anonymous(document_from_json(coded).provenance));
    BOOST_TEST(names_in(coded) == 0u);
    BOOST_TEST(coded.find("Lo que hizo") == std::string::npos);
    BOOST_TEST(fs::exists(key()));
}

BOOST_FIXTURE_TEST_CASE(an_export_that_cannot_be_written_says_so_and_leaves_no_part, Exports) {
    PanelPage& page = open_panel("tabulation/frequencies");
    std::ofstream(out()) << "no folder";
    page.export_to({{render::Format::pdf, render::Format::xlsx}, out(), "frecuencias"});
    BOOST_REQUIRE(wait_until([&] { return !page.exporting(); }));
    BOOST_TEST(said().find(out().string()) != std::string::npos, said());
    BOOST_TEST(whole(out()) == "no folder");
    BOOST_TEST(page.can(PageCommand::export_panel));
}

BOOST_AUTO_TEST_SUITE_END()
