#include "drafts.hpp"

#include <utility>
#include <vector>

namespace cabildo::workbench {

void Drafts::keep(const std::string& key, Draft draft) {
    drafts_[key] = std::move(draft);
    changed();
}

void Drafts::drop(const std::string& key) {
    if (drafts_.erase(key) > 0) changed();
}

const Draft* Drafts::find(const std::string& key) const {
    const auto found = drafts_.find(key);
    return found == drafts_.end() ? nullptr : &found->second;
}

void Drafts::move(const std::string& from, const std::string& to) {
    std::vector<std::string> keys;
    for (const auto& [key, draft] : drafts_)
        if (key.starts_with(from)) keys.push_back(key);
    for (const std::string& key : keys) {
        auto node = drafts_.extract(key);
        node.key() = to + key.substr(from.size());
        drafts_.insert(std::move(node));
    }
}

void Drafts::drop_all(std::string_view prefix) {
    if (std::erase_if(drafts_, [&](const auto& each) { return each.first.starts_with(prefix); }) > 0) changed();
}

void Drafts::clear() { drop_all({}); }

void Drafts::set_typing(const void* field, bool typing) {
    const bool other = typing ? typing_.insert(field).second : typing_.erase(field) > 0;
    if (other) changed();
}

void Drafts::changed() const {
    if (on_change) on_change();
}

}  // namespace cabildo::workbench
