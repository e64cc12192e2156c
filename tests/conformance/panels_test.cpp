// What every panel promises and takes: ids as published, words in both languages, every value of every option, errors for
// wrong ones, and an end when it is cancelled.
#include "chain.hpp"
#include "contract.hpp"
#include "stores.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/validate/documents.hpp>
#include <cabildo/validate/option_values.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace cabildo;
using namespace cabildo::conformance;
using namespace cabildo::validate;

BOOST_AUTO_TEST_SUITE(panels_test)

namespace {

namespace data = boost::unit_test::data;

const auto usage = [](const Error& error) { return error.kind() == ErrorKind::usage; };

Question over_sample(const std::string& plugin, const std::string& panel) {
    const Scene& coded = scene("sample_coded");
    return {coded.store, coded.selection, plugin, panel, {}, Language::es, 1};
}

std::vector<std::string> ids(const std::vector<Category>& choices) {
    std::vector<std::string> list;
    for (const Category& choice : choices) list.push_back(choice.id);
    return list;
}

std::vector<std::string> option_ids(const engine::PanelInfo& panel) {
    std::vector<std::string> list;
    for (const Option& option : panel.options) list.push_back(option.id);
    return list;
}

/// Those on the sample.
std::vector<std::string> values(const Option& option) {
    return option_values(option, variables_of(scene("sample").store), codes_of(scene("sample_coded").store, coded_selection));
}

void check_words(const Text& text, const std::string& what) {
    BOOST_TEST(!text.es.empty(), what << " has Spanish words");
    BOOST_TEST(!text.en.empty(), what << " has English words");
}

void check_option(const Option& option) {
    BOOST_TEST_CONTEXT("option " << option.id) {
        check_words(option.label, "the label");
        check_words(option.help, "the help");
        for (const Category& choice : option.choices) check_words(choice.label, "choice " + choice.id);
        const bool chosen = option.kind == OptionKind::choice || option.kind == OptionKind::several;
        BOOST_TEST(option.choices.empty() != chosen);
    }
}

/// The links of a document's cells to panels.
std::vector<PanelLink> links_of(const Document& document) {
    std::vector<PanelLink> links;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            for (const TableRow& row : table->rows)
                for (const Cell& cell : row.cells)
                    if (cell.link) links.push_back(*cell.link);
    return links;
}

/// Asks for what a link names; what is wrong with it, or nothing.
std::string broken(const PanelLink& link) {
    const auto slash = link.panel.find('/');
    Question question = over_sample(link.panel.substr(0, slash), link.panel.substr(slash + 1));
    question.options.insert(link.options.begin(), link.options.end());
    const engine::Outcome outcome = Chain::get().run(question);
    return outcome.fault ? outcome.fault->what() : "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(declarations)

BOOST_AUTO_TEST_CASE(every_plugin_of_the_tree_is_in_the_build) {
    const auto built = plugin_names();
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(CABILDO_SOURCE_DIR) / "plugins")) {
        const std::string name = entry.path().filename().string();
        if (!promised.contains(name)) continue;
        BOOST_TEST(std::count(built.begin(), built.end(), name) == 1, name << " is built");
    }
}

BOOST_DATA_TEST_CASE(panels_and_options_have_the_ids_that_were_promised, data::make(plugin_names()), name) {
    const engine::PluginInfo& plugin = Chain::get().plugin(name);
    BOOST_TEST(plugin.descriptor.id == "org.cabildo." + name);
    BOOST_REQUIRE(promised.contains(name));
    const Panels& panels = promised.at(name);
    BOOST_REQUIRE_EQUAL(plugin.panels.size(), panels.size());
    for (std::size_t i = 0; i < panels.size(); ++i) {
        BOOST_TEST(plugin.panels[i].id == panels[i].first);
        const auto options = option_ids(plugin.panels[i]);
        for (const auto& option : panels[i].second)
            BOOST_TEST(std::count(options.begin(), options.end(), option) == 1, panels[i].first << " has option " << option);
    }
    if (name == "participation") {
        const auto& options = plugin.panel("depth").options;
        const auto scale = std::find_if(options.begin(), options.end(), [](const Option& option) { return option.id == "scale"; });
        BOOST_REQUIRE(scale != options.end());
        BOOST_TEST(ids(scale->choices) == depth_scales, boost::test_tools::per_element());
    }
}

BOOST_DATA_TEST_CASE(plugins_panels_and_options_speak_both_languages, data::make(plugin_names()), name) {
    const engine::PluginInfo& plugin = Chain::get().plugin(name);
    check_words(plugin.descriptor.title, "the plugin");
    check_words(plugin.descriptor.question, "the plugin's question");
    BOOST_TEST(plugin.descriptor.question.es != plugin.descriptor.question.en);
    for (const auto& panel : plugin.panels) {
        BOOST_TEST_CONTEXT("panel " << panel.id) {
            check_words(panel.title, "the panel");
            check_words(panel.question, "the panel's question");
            BOOST_TEST(panel.question.es != panel.question.en);
            for (const Option& option : panel.options) check_option(option);
            auto options = option_ids(panel);
            std::sort(options.begin(), options.end());
            BOOST_TEST((std::adjacent_find(options.begin(), options.end()) == options.end()), "every option has an id of its own");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(options)

BOOST_DATA_TEST_CASE(every_value_gives_a_sound_document, data::make(plugin_names()), name) {
    for (const auto& panel : Chain::get().plugin(name).panels) {
        for (const Option& option : panel.options) {
            if (option.kind == OptionKind::text) continue;  // below
            for (const std::string& value : values(option)) {
                BOOST_TEST_CONTEXT(name << "/" << panel.id << " with " << option.id << "=" << value) {
                    Question question = over_sample(name, panel.id);
                    question.options = {{option.id, value}};
                    const engine::Outcome spanish = Chain::get().run(question);
                    question.language = Language::en;
                    const engine::Outcome english = Chain::get().run(question);
                    BOOST_TEST(!spanish.fault.has_value(), "no fault: " << (spanish.fault ? spanish.fault->what() : ""));
                    BOOST_TEST(breaches(spanish.document).empty(), "Spanish:" << lines(breaches(spanish.document)));
                    BOOST_TEST(breaches(english.document).empty(), "English:" << lines(breaches(english.document)));
                    const auto differences = translation_breaches(spanish.document, english.document);
                    BOOST_TEST(differences.empty(), lines(differences));
                    BOOST_TEST(spanish.document.provenance.options.contains(option.id));
                }
            }
        }
    }
}

BOOST_DATA_TEST_CASE(any_text_gives_a_sound_document_or_is_wrong_usage, data::make(plugin_names()), name) {
    for (const auto& panel : Chain::get().plugin(name).panels) {
        for (const Option& option : panel.options) {
            if (option.kind != OptionKind::text) continue;
            for (const std::string& text : awkward_texts()) {
                BOOST_TEST_CONTEXT(name << "/" << panel.id << " with " << option.id << "=" << text) {
                    Question question = over_sample(name, panel.id);
                    question.options = {{option.id, text}};
                    try {
                        const engine::Outcome outcome = Chain::get().run(question);
                        BOOST_TEST(!outcome.fault.has_value());
                        BOOST_TEST(breaches(outcome.document).empty());
                    } catch (const Error& error) {
                        BOOST_TEST(usage(error), error.what());
                    }
                }
            }
        }
    }
}

BOOST_DATA_TEST_CASE(unknown_options_and_values_are_wrong_usage, data::make(plugin_names()), name) {
    for (const auto& panel : Chain::get().plugin(name).panels) {
        BOOST_TEST_CONTEXT(name << "/" << panel.id) {
            Question question = over_sample(name, panel.id);
            question.options = {{"no_such_option", "1"}};
            BOOST_CHECK_EXCEPTION(Chain::get().run(question), Error, usage);
            for (const Option& option : panel.options) {
                if (option.kind == OptionKind::text) continue;
                BOOST_TEST_CONTEXT("option " << option.id) {
                    question.options = {{option.id, "no-such-value"}};
                    BOOST_CHECK_EXCEPTION(Chain::get().run(question), Error, usage);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(links)

BOOST_DATA_TEST_CASE(a_cell_leads_to_a_panel_that_runs_with_the_options_it_names, data::make(plugin_names()), name) {
    std::set<std::pair<std::string, std::map<std::string, std::string>>> followed;
    for (const auto& panel : Chain::get().plugin(name).panels) {
        for (const char* group : {"", "applicant"}) {
            Question question = over_sample(name, panel.id);
            const auto options = option_ids(panel);
            if (*group != '\0' && std::find(options.begin(), options.end(), "group") == options.end()) continue;
            if (*group != '\0') question.options["group"] = group;
            for (const PanelLink& link : links_of(Chain::get().run(question).document)) {
                if (!followed.emplace(link.panel, link.options).second) continue;
                BOOST_TEST(broken(link) == "", name << "/" << panel.id << " leads to " << link.panel);
            }
        }
    }
    if (name == "findings") BOOST_TEST(followed.size() > 10u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(cancelling)

BOOST_DATA_TEST_CASE(a_stop_ends_the_run_and_the_next_one_gives_the_whole_document, data::make(plugin_names()), name) {
    for (const auto& panel : Chain::get().plugin(name).panels) {
        BOOST_TEST_CONTEXT(name << "/" << panel.id) {
            const Question question = over_sample(name, panel.id);
            const std::string expected = to_json(Chain::get().run(question).document);
            BOOST_CHECK_EXCEPTION(Chain::get().run_stopped(question), Error, [](const Error& error) { return error.kind() == ErrorKind::cancelled; });
            // With time to listen the panel may be done before it hears.
            std::stop_source stop;
            stop.request_stop();
            try {
                BOOST_TEST((to_json(Chain::get().run(question, stop.get_token()).document) == expected));
            } catch (const Error& error) {
                BOOST_CHECK(error.kind() == ErrorKind::cancelled);
            }
            BOOST_TEST((to_json(Chain::get().run(question).document) == expected));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
