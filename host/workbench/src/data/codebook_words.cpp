#include "data/codebook_words.hpp"

#include "language.hpp"

#include <algorithm>
#include <cctype>

namespace cabildo::workbench {

std::string status_word(Coverage coverage) { return coverage_label(coverage).in(language()); }

std::string label_of(const std::vector<Category>& categories, std::string_view id) {
    const auto found = std::find_if(categories.begin(), categories.end(), [&](const auto& each) { return each.id == id; });
    return found == categories.end() ? std::string(id) : found->label.in(language());
}

namespace {

std::string actor_name(const Dataset& data, const std::string& id) {
    const auto& actors = data.actors();
    const auto found = std::find_if(actors.begin(), actors.end(), [&](const Actor& each) { return each.id == id; });
    return found == actors.end() ? id : found->name;
}

std::string joined_labels(const std::vector<Category>& categories, const std::vector<std::string>& ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : ", ") + label_of(categories, id);
    return text;
}

}  // namespace

std::string field_text(const Dataset& data, std::string_view table, const db::Field& field, const std::string& value) {
    if (value.empty()) return {};
    const std::string name = std::string(table) + "." + field.id;
    switch (field.kind) {
        case db::Field::Kind::choice:
        case db::Field::Kind::open_choice: return label_of(data.vocabulary(name), value);
        case db::Field::Kind::several: return joined_labels(data.vocabulary(name), split_ids(value));
        case db::Field::Kind::actor: return actor_name(data, value);
        default: return value;
    }
}

std::string value_text(const Variable& variable, const db::VariableValue& value) {
    if (value.coverage != Coverage::coded) return status_word(value.coverage);
    return variable.categorical() ? joined_labels(variable.categories, value.categories) : value.text;
}

std::vector<std::string> split_ids(std::string_view value) {
    std::vector<std::string> ids;
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(';'), value.size());
        if (end > 0) ids.emplace_back(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return ids;
}

std::string join_ids(const std::vector<std::string>& ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : ";") + id;
    return text;
}

std::string new_id(std::string_view label, const std::vector<std::string>& taken) {
    static const std::vector<std::pair<std::wstring, char>> folds{
        {L"áàâä", 'a'}, {L"éèêë", 'e'}, {L"íìîï", 'i'}, {L"óòôö", 'o'}, {L"úùûü", 'u'}, {L"ñ", 'n'}, {L"ç", 'c'}};
    std::string id;
    for (const wchar_t letter : from_utf8(label).Lower().ToStdWstring()) {
        char plain = letter < 128 && std::isalnum(static_cast<int>(letter)) ? static_cast<char>(letter) : '_';
        for (const auto& [letters, to] : folds)
            if (letters.find(letter) != std::wstring::npos) plain = to;
        if (plain != '_' || (!id.empty() && id.back() != '_')) id += plain;
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    if (id.empty()) id = "x";
    const auto is_taken = [&](const std::string& each) { return std::find(taken.begin(), taken.end(), each) != taken.end(); };
    if (!is_taken(id)) return id;
    int number = 2;
    while (is_taken(id + "_" + std::to_string(number))) ++number;
    return id + "_" + std::to_string(number);
}

}  // namespace cabildo::workbench
