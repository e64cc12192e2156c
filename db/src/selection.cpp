#include <cabildo/db/selection.hpp>

#include <cabildo/error.hpp>

#include <algorithm>

namespace cabildo::db {
namespace {

constexpr std::string_view not_reported = "@not_reported";

Error syntax_error(std::string_view text, Text what) {
    return usage_error(std::move(what), std::string(text),
                       {"Escriba VARIABLE=CATEGORÍA,…; las condiciones se unen con & y los signos \\ , = & llevan \\ delante",
                        "Write VARIABLE=CATEGORY,…; conditions are joined by & and the signs \\ , = & take a \\ before them"});
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\\' || c == ',' || c == '=' || c == '&') result += '\\';
        result += c;
    }
    return result;
}

/// Reads one condition after the other, sign by sign.
class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    std::vector<Condition> conditions() {
        std::vector<Condition> result;
        do {
            result.push_back(condition());
        } while (next('&'));
        return result;
    }

private:
    Condition condition() {
        Condition result;
        result.variable = word();
        if (result.variable.empty()) throw syntax_error(text_, {"Falta la variable en la selección", "The selection lacks a variable"});
        if (!next('=')) throw syntax_error(text_, {"Falta «=» en la selección", "The selection lacks an \"=\""});
        do {
            std::string category = word();
            if (category.empty()) {
                throw syntax_error(text_, {"Falta una categoría en la selección", "The selection lacks a category"});
            }
            if (std::find(result.categories.begin(), result.categories.end(), category) == result.categories.end()) {
                result.categories.push_back(std::move(category));
            }
        } while (next(','));
        if (at_ < text_.size() && text_[at_] == '=') {
            throw syntax_error(text_, {"Sobra un «=» en la selección", "The selection has an \"=\" too many"});
        }
        return result;
    }

    bool next(char sign) {
        if (at_ >= text_.size() || text_[at_] != sign) return false;
        ++at_;
        return true;
    }

    std::string word() {
        std::string result;
        for (; at_ < text_.size(); ++at_) {
            char c = text_[at_];
            if (c == ',' || c == '=' || c == '&') break;
            if (c == '\\') {
                if (++at_ == text_.size()) {
                    throw syntax_error(text_, {"La selección termina en «\\»", "The selection ends in \"\\\""});
                }
                c = text_[at_];
            }
            result += c;
        }
        return result;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

const Variable* find(const std::vector<Variable>& codebook, std::string_view id) {
    const auto found = std::find_if(codebook.begin(), codebook.end(), [&](const Variable& each) { return each.id == id; });
    return found == codebook.end() ? nullptr : &*found;
}

}  // namespace

Selection Selection::parse(std::string_view text) {
    Selection selection;
    if (!text.empty()) selection.conditions = Parser(text).conditions();
    return selection;
}

Selection Selection::parse(const std::vector<std::string>& conditions) {
    Selection selection;
    for (const std::string& text : conditions) {
        for (Condition& condition : Parser(text).conditions()) selection.conditions.push_back(std::move(condition));
    }
    return selection;
}

std::string Selection::text() const {
    std::string result;
    for (const Condition& condition : conditions) {
        if (!result.empty()) result += '&';
        result += escaped(condition.variable);
        char sign = '=';
        for (const std::string& category : condition.categories) {
            result += sign;
            result += escaped(category);
            sign = ',';
        }
    }
    return result;
}

std::string Selection::label(const std::vector<Variable>& codebook, Language language) const {
    const Text either{" o ", " or "};
    std::string result;
    for (const Condition& condition : conditions) {
        if (!result.empty()) result += "; ";
        const Variable* variable = find(codebook, condition.variable);
        result += (variable != nullptr ? variable->label.in(language) : condition.variable) + ": ";
        bool first = true;
        for (const std::string& category : condition.categories) {
            if (!first) result += either.in(language);
            first = false;
            const Code code = variable != nullptr ? variable->code_of(category) : no_code;
            if (category == not_reported) {
                result += coverage_label(Coverage::not_reported).in(language);
            } else if (code != no_code) {
                result += variable->categories[static_cast<std::size_t>(code)].label.in(language);
            } else {
                result += category;
            }
        }
    }
    return result;
}

void Selection::check(const std::vector<Variable>& codebook) const {
    for (const Condition& condition : conditions) {
        const Variable* variable = find(codebook, condition.variable);
        if (variable == nullptr) {
            throw usage_error(format(Text{"El libro de códigos no tiene la variable «{0}»", "The codebook has no variable “{0}”"},
                                     {condition.variable}),
                              text(), {"Revise el nombre en el libro de códigos", "Check the name in the codebook"});
        }
        for (const std::string& category : condition.categories) {
            if (category == not_reported || variable->code_of(category) != no_code) continue;
            throw usage_error(format(Text{"La variable «{0}» no tiene la categoría «{1}»", "The variable “{0}” has no category “{1}”"},
                                     {condition.variable, category}),
                              text(), {"Revise las categorías en el libro de códigos", "Check the categories in the codebook"});
        }
    }
}

}  // namespace cabildo::db
