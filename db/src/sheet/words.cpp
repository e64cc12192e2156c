// Words for what is not reported.
#include "words.hpp"

#include "../fold.hpp"
#include "../package/values.hpp"

#include <cabildo/db/import_mapping.hpp>

#include <algorithm>

namespace cabildo::db {

namespace sheet {

namespace {

std::string plain(std::string_view cell) {
    std::string text = folded(package::trimmed(cell));
    if (text.size() > 1 && text.back() == '.') text.pop_back();
    return text;
}

}  // namespace

NotReportedWords::NotReportedWords(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        const std::string key = plain(word);
        if (key.empty()) continue;
        words_.emplace(key, word);
        longest_ = std::max({longest_, word.size(), 2 * key.size()});  // an accent is a byte more, or two
    }
}

const std::string* NotReportedWords::find(std::string_view cell) const {
    const std::string_view text = package::trimmed(cell);
    if (text.empty() || text.size() > longest_ + 1) return nullptr;
    const auto found = words_.find(plain(text));
    return found == words_.end() ? nullptr : &found->second;
}

}  // namespace sheet

const std::vector<std::string>& usual_not_reported_words() {
    static const std::vector<std::string> words{
        "no informado", "no informada", "no informa", "no reportado", "no registra", "sin información", "sin dato", "sin datos",
        "s/i",          "s/d",          "n/d",        "n/a",          "NA",          "n.d.",            "#N/D",     "#N/A",
        "not reported", "not available", "no data"};
    return words;
}

std::vector<std::string> words_in(std::string_view list) {
    std::vector<std::string> words;
    for (;;) {
        const std::size_t end = list.find(',');
        const std::string_view word = package::trimmed(list.substr(0, end));
        if (!word.empty()) words.emplace_back(word);
        if (end == std::string_view::npos) return words;
        list.remove_prefix(end + 1);
    }
}

std::string word_list(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

}  // namespace cabildo::db
