// What must not change a figure: other ids and another order of rows, a selection instead of a store of its own, and
// initiatives that nobody has coded. On the sample as a data package, rewritten and imported anew.
#include "chain.hpp"
#include "figures.hpp"
#include "rewrite.hpp"
#include "stores.hpp"
#include "tied_package.hpp"

#include <cabildo/db/package.hpp>
#include <cabildo/document_json.hpp>
#include <cabildo/validate/documents.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace cabildo;
using namespace cabildo::conformance;
using namespace cabildo::validate;

BOOST_AUTO_TEST_SUITE(properties_test)

namespace {

namespace data = boost::unit_test::data;

Document document(const Question& question) {
    const engine::Outcome outcome = Chain::get().run(question);
    BOOST_TEST(!outcome.fault.has_value(), "no fault: " << (outcome.fault ? outcome.fault->what() : ""));
    return outcome.document;
}

/// The panel as it comes, and compared by groups where it can be. Options that need an initiative get the first coded one.
std::vector<Question> questions(const std::string& plugin, const engine::PanelInfo& panel, const Scene& scene) {
    Question plain{scene.store, scene.selection, plugin, panel.id, {}, Language::es, 1};
    std::vector<Question> list;
    bool grouped = false;
    for (const Option& option : panel.options) {
        if (option.kind == OptionKind::initiative && !option.may_be_empty) plain.options[option.id] = codes_of(scene.store, coded_selection).front();
        grouped = grouped || option.id == "group";
    }
    list.push_back(plain);
    if (grouped) {
        plain.options["group"] = "applicant";
        list.push_back(plain);
    }
    return list;
}

/// Communities are numbered by size and drawn at random: which is which, and who is in them, may change.
void leave_out_communities(Figures& figures) {
    figures.erase("communities");
    for (auto& [block, records] : figures)
        for (Record& record : records) std::erase_if(record, [](const Figure& figure) { return figure.column == "community"; });
}

/// What the seed decides has slack, found by other seeds.
Figures expected_figures(Question question) {
    Figures figures = figures_of(document(question));
    std::vector<Figures> others;
    for (const std::uint64_t seed : {2, 3, 4}) {
        question.seed = seed;
        others.push_back(figures_of(document(question)));
    }
    loosen(figures, others);
    leave_out_communities(figures);
    return figures;
}

/// A package, and the store that it makes.
struct Rewritten {
    Renaming renaming;
    std::filesystem::path store;
};

/// The claims that findings judges name categories by their ids.
bool names_categories(const std::string& plugin) { return plugin == "findings"; }

const Rewritten& rewritten(std::uint64_t seed, bool with_categories) {
    static std::map<std::pair<std::uint64_t, bool>, Rewritten> made;
    const auto found = made.find({seed, with_categories});
    if (found != made.end()) return found->second;
    Renaming renaming(sample_package(), seed, with_categories);
    const auto store = store_of("rewritten_" + std::to_string(seed) + (with_categories ? "" : "_but_categories"), shuffled(renaming.apply(sample_package()), seed));
    return made.emplace(std::pair(seed, with_categories), Rewritten{std::move(renaming), store}).first->second;
}

/// The same question to the rewritten store.
Question translated(Question question, const engine::PanelInfo& panel, const Rewritten& other) {
    question.store = other.store;
    question.selection = other.renaming.selection(question.selection);
    for (const Option& option : panel.options) {
        const auto given = question.options.find(option.id);
        if (option.kind == OptionKind::initiative && given != question.options.end()) given->second = other.renaming.initiative(given->second);
    }
    return question;
}

/// Figures with the old ids.
Figures figures_back(const Document& document, const Renaming& renaming) {
    Figures figures = figures_of(document, [&](const std::string& id) { return renaming.back(id); });
    leave_out_communities(figures);
    return figures;
}

/// How many initiatives there are, and how many of them are not coded, stands in sentences: those leave both documents.
void leave_out_population(Figures& one, Figures& other) {
    const auto speaks_of_it = [](const std::vector<Record>& records) {
        return std::any_of(records.begin(), records.end(), [](const Record& record) {
            const auto* words = std::get_if<std::string>(&record.front().value);
            const auto has = [&](const char* word) { return words && words->find(word) != std::string::npos; };
            return has("codificar") || has("población") || has("129") || has("169");  // all initiatives, before and after
        });
    };
    std::set<std::string> sentences;
    for (const Figures* figures : {&one, &other})
        for (const auto& [block, records] : *figures)
            if (speaks_of_it(records)) sentences.insert(block);
    for (const auto& block : sentences) {
        one.erase(block);
        other.erase(block);
    }
}

/// The exported subset of the sample in a store of its own.
const std::filesystem::path& subset_store(const std::string& selection) {
    static std::map<std::string, std::filesystem::path> made;
    const auto found = made.find(selection);
    if (found != made.end()) return found->second;
    const std::string name = "subset_" + std::to_string(made.size());
    const auto folder = Chain::get().folder() / name;
    db::Store sample = db::Store::open(scene("sample").store, db::Access::read);
    db::export_package(sample, folder, codes_of(scene("sample").store, selection));
    const auto path = Chain::get().folder() / (name + ".cabildo");
    db::Store store = db::Store::create(path, "Parte");
    db::import_package(store, folder);
    return made[selection] = path;
}

const std::vector<std::string> subsets{coded_selection, "applicant=network,municipality", "region=VIII"};

}  // namespace

BOOST_DATA_TEST_CASE(other_ids_and_another_order_change_no_figure, data::make(plugin_names()) * data::make({"sample", "sample_coded"}) * data::make({11, 12}), name, over, seed) {
    const Scene& original = scene(over);
    const Rewritten& other = rewritten(static_cast<std::uint64_t>(seed), !names_categories(name));
    for (const auto& panel : Chain::get().plugin(name).panels) {
        for (const Question& question : questions(name, panel, original)) {
            BOOST_TEST_CONTEXT(name << "/" << panel.id << " over " << over << (question.options.contains("group") ? " by groups" : "") << ", seed " << seed) {
                const Document there = document(translated(question, panel, other));
                const auto found = differences(expected_figures(question), figures_back(there, other.renaming));
                BOOST_TEST(found.empty(), lines(found));
            }
        }
    }
}

BOOST_DATA_TEST_CASE(where_a_list_is_cut_the_order_of_the_file_decides_nothing, data::make({"articulation", "participation"}) * data::make({31, 32}), name, seed) {
    const Scene& original = scene("tied");
    static std::map<std::uint64_t, Rewritten> others;
    const auto number = static_cast<std::uint64_t>(seed);
    if (!others.contains(number)) {
        Renaming renaming(tied_package(), number);
        const auto store = store_of("tied_rewritten_" + std::to_string(seed), shuffled(renaming.apply(tied_package()), number));
        others.emplace(number, Rewritten{std::move(renaming), store});
    }
    const Rewritten& other = others.at(number);
    for (const auto& panel : Chain::get().plugin(name).panels) {
        for (const Question& question : questions(name, panel, original)) {
            BOOST_TEST_CONTEXT(name << "/" << panel.id << (question.options.contains("group") ? " by groups" : "") << ", seed " << seed) {
                const Figures expected = expected_figures(question);
                const auto found = differences(expected, figures_back(document(translated(question, panel, other)), other.renaming));
                BOOST_TEST(found.empty(), lines(found));
                for (const char* cut : {"pairs", "brokers", "leaders", "together", "backbone"})
                    if (const auto block = expected.find(cut); block != expected.end()) BOOST_TEST(block->second.size() > 0u, cut);
            }
        }
    }
}

BOOST_DATA_TEST_CASE(the_network_of_a_file_in_another_order_is_the_same_to_the_last_digit, data::make({41, 42}), seed) {
    const auto network = [](const std::filesystem::path& store) {
        Document found = document({store, "", "articulation", "network", {}, Language::es, 1});
        found.provenance = {};
        return to_json(found);
    };
    const auto store = store_of("tied_shuffled_" + std::to_string(seed), shuffled(tied_package(), static_cast<std::uint64_t>(seed)));
    BOOST_TEST((network(store) == network(scene("tied").store)));
}

BOOST_DATA_TEST_CASE(a_selection_has_the_figures_of_a_store_of_its_own, data::make(plugin_names()) * data::make(subsets), name, selection) {
    const Scene whole{scene("sample").store, selection};
    for (const auto& panel : Chain::get().plugin(name).panels) {
        if (name == "tabulation" && panel.id == "audit") continue;  // it reads the population of each declared table
        for (Question question : questions(name, panel, whole)) {
            BOOST_TEST_CONTEXT(name << "/" << panel.id << " of " << selection) {
                const Figures expected = figures_of(document(question));
                question.store = subset_store(selection);
                question.selection.clear();
                const auto found = differences(expected, figures_of(document(question)));
                BOOST_TEST(found.empty(), lines(found));
            }
        }
    }
}

BOOST_DATA_TEST_CASE(initiatives_that_nobody_has_coded_change_no_figure, data::make(plugin_names()) * data::make({"sample", "sample_coded"}), name, over) {
    static const auto store = store_of("with_uncoded", with_uncoded(sample_package(), 40, 21));
    for (const auto& panel : Chain::get().plugin(name).panels) {
        for (Question question : questions(name, panel, scene(over))) {
            BOOST_TEST_CONTEXT(name << "/" << panel.id << " over " << over) {
                Figures expected = figures_of(document(question));
                question.store = store;
                const Document larger = document(question);
                Figures actual = figures_of(larger);
                leave_out_population(expected, actual);
                BOOST_TEST(larger.provenance.population == 129 + 40);
                const auto found = differences(expected, actual);
                BOOST_TEST(found.empty(), lines(found));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
