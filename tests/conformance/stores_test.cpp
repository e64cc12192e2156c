// Every plugin of the build, every panel, over every store and selection that there may be, in both languages: a sound
// document each time, and the same one again.
#include "chain.hpp"
#include "stores.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/validate/documents.hpp>
#include <cabildo/validate/option_values.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::conformance;
using namespace cabildo::validate;

BOOST_AUTO_TEST_SUITE(stores_test)

namespace {

namespace data = boost::unit_test::data;

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
    const bool initiatives = !codes_of(scene.store, scene.selection).empty();
    Chain::get().renew();
    for (const auto& panel : Chain::get().plugin(plugin).panels) {
        BOOST_TEST_CONTEXT(plugin << "/" << panel.id << " over " << name) {
            // A panel may say that a store has nothing for an option that needs it; then it is right only if there is nothing.
            const bool unfit = lacks_choices(panel, variables, initiatives);
            Question question{scene.store, scene.selection, plugin, panel.id, {}, Language::es, 1};
            try {
                const Document spanish = steady_document(question);
                question.language = Language::en;
                const Document english = steady_document(question);
                BOOST_TEST(breaches(spanish).empty(), "Spanish:" << lines(breaches(spanish)));
                BOOST_TEST(breaches(english).empty(), "English:" << lines(breaches(english)));
                BOOST_TEST(translation_breaches(spanish, english).empty(), lines(translation_breaches(spanish, english)));
                BOOST_TEST(!unfit);
            } catch (const Error& error) {
                BOOST_TEST((error.kind() == ErrorKind::failed && unfit), error.what());
                BOOST_TEST(!error.remedy().es.empty());
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
