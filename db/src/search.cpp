// Finding initiatives by words. The folded texts are kept beside the store as long as its data revision stays: the first
// search reads them, the others take milliseconds on 100,000 initiatives.
#include <cabildo/db/record.hpp>

#include "bulk.hpp"
#include "connection.hpp"
#include "fold.hpp"
#include "snapshot.hpp"
#include "store_access.hpp"

namespace cabildo::db {
namespace {

struct FoldedTexts {
    std::int64_t data_revision = -1;
    std::vector<std::string> codes;
    std::vector<std::string> texts;
};

std::shared_ptr<FoldedTexts> read_texts(Store& store, std::int64_t data_revision) {
    using Key = long long;
    using String = std::string;
    auto result = std::make_shared<FoldedTexts>();
    result->data_revision = data_revision;
    std::vector<std::int64_t> keys;
    scan<Key, String, String>(
        store.session(),
        "SELECT id, code, code || ' ' || title || ' ' || organisation || ' ' || summary FROM initiative ORDER BY id",
        [&](const Key* id, const String* code, const String* all) {
            keys.push_back(*id);
            result->codes.push_back(*code);
            String& text = result->texts.emplace_back();
            text.reserve(all->size() + 1);
            fold_into(text, *all);
            text += '\n';
        });
    const Positions positions(keys);
    scan<Key, String>(store.session(), "SELECT initiative_id, value FROM text_value ORDER BY variable_id, initiative_id",
                      [&](const Key* initiative, const String* value) {
                          const std::int32_t at = positions.of(*initiative);
                          if (at < 0) return;
                          String& text = result->texts[static_cast<std::size_t>(at)];
                          fold_into(text, *value);
                          text += '\n';
                      });
    return result;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (const char c : folded(text)) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (words.empty()) words.emplace_back();
        if (!space) words.back() += c;
        else if (!words.back().empty()) words.emplace_back();
    }
    if (!words.empty() && words.back().empty()) words.pop_back();
    return words;
}

}  // namespace

std::vector<std::string> find_initiatives(Store& store, std::string_view words) {
    return guarded(store.path(), [&] {
        std::shared_ptr<void>& kept = StoreAccess::derived(store);
        const OneState state(store.session());
        const std::int64_t data_revision = store.state().data_revision;
        auto texts = std::static_pointer_cast<FoldedTexts>(kept);
        if (!texts || texts->data_revision != data_revision) {
            texts = read_texts(store, data_revision);
            kept = texts;
        }
        const std::vector<std::string> wanted = words_of(words);
        std::vector<std::string> codes;
        for (std::size_t i = 0; i < texts->texts.size(); ++i) {
            bool all = true;
            for (const std::string& word : wanted) all = all && texts->texts[i].find(word) != std::string::npos;
            if (all) codes.push_back(texts->codes[i]);
        }
        return codes;
    });
}

}  // namespace cabildo::db
