// Finding initiatives by words.
#include <cabildo/db/text_index.hpp>

#include "bulk.hpp"
#include "connection.hpp"
#include "fold.hpp"
#include "snapshot.hpp"

#include <algorithm>

namespace cabildo::db {
namespace {

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

TextIndex TextIndex::read(Store& store) {
    return guarded(store.path(), [&] {
        using Key = long long;
        using String = std::string;
        const OneState state(store.session());
        TextIndex index;
        index.data_revision_ = store.state().data_revision;
        std::vector<std::int64_t> keys;
        scan<Key, String, String>(
            store.session(),
            "SELECT id, code, code || ' ' || title || ' ' || organisation || ' ' || summary FROM initiative ORDER BY id",
            [&](const Key* id, const String* code, const String* all) {
                keys.push_back(*id);
                index.codes_.push_back(*code);
                String& text = index.texts_.emplace_back();
                text.reserve(all->size() + 1);
                fold_into(text, *all);
                text += '\n';
            });
        const Positions positions(keys);
        scan<Key, String>(store.session(), "SELECT initiative_id, value FROM text_value ORDER BY variable_id, initiative_id",
                          [&](const Key* initiative, const String* value) {
                              const std::int32_t at = positions.of(*initiative);
                              if (at < 0) return;
                              String& text = index.texts_[static_cast<std::size_t>(at)];
                              fold_into(text, *value);
                              text += '\n';
                          });
        return index;
    });
}

std::vector<std::string> TextIndex::find(std::string_view words) const {
    const std::vector<std::string> wanted = words_of(words);
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        const auto is_there = [&](const std::string& word) { return texts_[i].find(word) != std::string::npos; };
        if (std::all_of(wanted.begin(), wanted.end(), is_there)) codes.push_back(codes_[i]);
    }
    return codes;
}

}  // namespace cabildo::db
