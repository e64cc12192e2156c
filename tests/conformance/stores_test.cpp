// Every plugin of the build, every panel, over every store and selection that there may be, in both languages: a sound
// document each time, and the same one again.
#include "chain.hpp"
#include "documents.hpp"
#include "stores.hpp"

#include <cabildo/document_json.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::conformance;

BOOST_AUTO_TEST_SUITE(stores_test)

namespace {

namespace data = boost::unit_test::data;

/// A panel may say that a store has no variable for an option that needs one; then it is right only if there is none.
bool unfit(const engine::PanelInfo& panel, const std::vector<Variable>& variables) {
    return std::any_of(panel.options.begin(), panel.options.end(), [&](const Option& option) {
        if (option.kind != OptionKind::variable || option.may_be_empty) return false;
        return std::none_of(variables.begin(), variables.end(), [&](const Variable& variable) {
            const auto& kinds = option.variable_kinds;
            return kinds.empty() || std::find(kinds.begin(), kinds.end(), variable.kind) != kinds.end();
        });
    });
}

/// The same for an option that needs an initiative.
bool lacks_initiative(const engine::PanelInfo& panel, const Scene& scene) {
    return std::any_of(panel.options.begin(), panel.options.end(), [](const Option& option) { return option.kind == OptionKind::initiative && !option.may_be_empty; }) &&
           codes_of(scene.store, scene.selection).empty();
}

/// The document in one language, the same thrice: twice in a worker that has run before and once in another.
Document steady_document(const Question& question) {
    const engine::Outcome first = Chain::get().run(question);
    BOOST_TEST(!first.fault.has_value(), "no fault: " << (first.fault ? first.fault->what() : ""));
    const std::string bytes = to_json(first.document);
    BOOST_TEST((to_json(Chain::get().run(question).document) == bytes), "a second run gives the same bytes");
    BOOST_TEST((to_json(Chain::get().run_afresh(question).document) == bytes), "another worker gives the same bytes");
    return first.document;
}

}  // namespace

BOOST_DATA_TEST_CASE(panels_give_sound_documents, data::make(plugin_names()) * data::make(scene_names()), plugin, name) {
    const Scene& scene = cabildo::conformance::scene(name);
    const auto variables = variables_of(scene.store);
    Chain::get().renew();
    for (const auto& panel : Chain::get().plugin(plugin).panels) {
        BOOST_TEST_CONTEXT(plugin << "/" << panel.id << " over " << name) {
            Question question{scene.store, scene.selection, plugin, panel.id, {}, Language::es, 1};
            try {
                const Document spanish = steady_document(question);
                question.language = Language::en;
                const Document english = steady_document(question);
                BOOST_TEST(breaches(spanish).empty(), "Spanish:" << lines(breaches(spanish)));
                BOOST_TEST(breaches(english).empty(), "English:" << lines(breaches(english)));
                BOOST_TEST(translation_breaches(spanish, english).empty(), lines(translation_breaches(spanish, english)));
                BOOST_TEST(!unfit(panel, variables));
            } catch (const Error& error) {
                const bool right = error.kind() == ErrorKind::failed && (unfit(panel, variables) || lacks_initiative(panel, scene));
                BOOST_TEST(right, error.what());
                BOOST_TEST(!error.remedy().es.empty());
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
