// Reading claims from their lines.
#include "claim.hpp"

#include "catalogue.hpp"
#include "embedded_findings_measures.hpp"

#include <cabildo/error.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

namespace cabildo::findings {
namespace {

constexpr std::array<std::pair<std::string_view, Rule>, 10> rules{{
    {"occurs", Rule::occurs}, {"count", Rule::count}, {"exactly", Rule::exactly}, {"majority", Rule::majority}, {"minority", Rule::minority},
    {"majority_beyond_chance", Rule::majority_beyond_chance}, {"minority_beyond_chance", Rule::minority_beyond_chance},
    {"most_frequent", Rule::most_frequent}, {"all_occur", Rule::all_occur}, {"median_at_least", Rule::median_at_least},
}};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> parted(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(mark);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string listed_rules() {
    std::string list;
    for (const auto& each : rules) list += (list.empty() ? "" : ", ") + std::string(each.first);
    return list;
}

/// Reads one line; every fault names it.
class LineReader {
public:
    LineReader(std::string_view line, std::size_t number) : fields_(parted(line, '|')), number_(number) {}

    Claim claim() const {
        if (fields_.size() != 5 && fields_.size() != 8) {
            throw fault(format(Text{"tiene {0} campos y no 5 u 8", "it has {0} fields, not 5 or 8"}, {std::to_string(fields_.size())}),
                        {"Escriba id | sección | texto en español | texto en inglés | prueba.", "Write id | section | Spanish text | English text | test."});
        }
        Claim claim{text_of(0), text_of(1), {text_of(2), text_of(3)}, conditions(fields_[4]), {}};
        for (std::size_t i = 0; i < 4; ++i)
            if (fields_[i].empty()) throw fault(format(Text{"el campo {0} está vacío", "field {0} is empty"}, {std::to_string(i + 1)}), {});
        if (fields_.size() == 8 && (!fields_[5].empty() || !fields_[6].empty() || !fields_[7].empty())) {
            claim.tension = Tension{{text_of(5), text_of(6)}, conditions(fields_[7])};
            const auto& test = claim.tension->test;
            const bool decides = !test.empty() && std::all_of(test.begin(), test.end(), [](const Condition& each) { return each.rule.has_value(); });
            if (fields_[5].empty() || fields_[6].empty() || !decides)
                throw fault({"la tensión necesita sus dos textos y una prueba con regla", "the tension needs both texts and a test with a rule"}, {});
        }
        return claim;
    }

    Error fault(const Text& what, const Text& remedy) const {
        const std::string line = std::to_string(number_);
        return usage_error(format(Text{"Afirmaciones, línea {0}: {1}", "Claims, line {0}: {2}"}, {line, what.es, what.en}), {}, remedy);
    }

private:
    std::string text_of(std::size_t field) const { return std::string(fields_[field]); }

    std::vector<Condition> conditions(std::string_view test) const {
        std::vector<Condition> list;
        if (test.empty()) return list;
        for (const std::string_view part : parted(test, ';')) list.push_back(condition(part));
        return list;
    }

    Condition condition(std::string_view text) const {
        Condition condition;
        const auto space = text.find_first_of(" \t");
        const std::string_view measure = text.substr(0, space), rule = space == std::string_view::npos ? std::string_view() : trimmed(text.substr(space));
        const auto equals = measure.find('=');
        condition.measure = measure.substr(0, equals);
        if (equals != std::string_view::npos) {
            for (const std::string_view category : parted(measure.substr(equals + 1), ',')) {
                if (category.empty()) throw fault(format(Text{"«{0}» deja vacía una categoría", "“{0}” leaves a category empty"}, {measure}), {});
                condition.categories.emplace_back(category);
            }
        }
        if (!rule.empty()) read_rule(rule, condition);
        check(condition);
        return condition;
    }

    void read_rule(std::string_view text, Condition& condition) const {
        const auto equals = text.find('=');
        const std::string_view id = text.substr(0, equals), value = equals == std::string_view::npos ? std::string_view() : text.substr(equals + 1);
        const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& each) { return each.first == id; });
        if (found == rules.end()) {
            throw fault(format(Text{"no existe la regla «{0}»", "there is no rule “{0}”"}, {id}), format(Text{"Las reglas son: {0}", "The rules are: {0}"}, {listed_rules()}));
        }
        condition.rule = found->second;
        const Rule rule = found->second;
        const bool takes_value = rule == Rule::count || rule == Rule::exactly || rule == Rule::median_at_least;
        if (takes_value == value.empty()) {
            throw fault(takes_value ? format(Text{"la regla «{0}» necesita un valor", "rule “{0}” needs a value"}, {id}) : format(Text{"la regla «{0}» no lleva valor", "rule “{0}” takes no value"}, {id}),
                        {"Por ejemplo: count=0, exactly=24/29, median_at_least=5", "For example: count=0, exactly=24/29, median_at_least=5"});
        }
        if (!takes_value) return;
        const auto slash = rule == Rule::exactly ? value.find('/') : std::string_view::npos;
        const bool read = number(value.substr(0, slash), condition.value) && (rule != Rule::exactly || whole(value.substr(std::min(slash, value.size() - 1) + 1), condition.of));
        const bool whole_count = rule == Rule::median_at_least || condition.value == static_cast<double>(static_cast<std::int64_t>(condition.value));
        if (!read || !whole_count || (rule == Rule::exactly && (slash == std::string_view::npos || condition.value > static_cast<double>(condition.of))))
            throw fault(format(Text{"no se entiende el valor de «{0}»", "the value of “{0}” cannot be read"}, {text}), {});
    }

    static bool number(std::string_view text, double& value) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() && value >= 0 && value < 1e15;
    }

    static bool whole(std::string_view text, std::int64_t& value) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() && value > 0;
    }

    /// That the measure exists and goes with categories and rule.
    void check(const Condition& condition) const {
        const MeasureInfo* measure = find_measure(condition.measure);
        if (!measure && condition.measure.find('.') != std::string::npos) {
            std::string list;
            for (const MeasureInfo& each : catalogue()) list += (list.empty() ? "" : ", ") + each.id;
            throw fault(format(Text{"no existe la medida «{0}»", "there is no measure “{0}”"}, {condition.measure}),
                        format(Text{"Las medidas son: {0}, o VARIABLE=CATEGORÍA", "The measures are: {0}, or VARIABLE=CATEGORY"}, {list}));
        }
        if (condition.measure.empty()) throw fault({"falta la medida", "the measure is missing"}, {});
        const MeasureKind kind = measure ? measure->kind : MeasureKind::variable;
        const bool needs = kind == MeasureKind::variable || kind == MeasureKind::tally;
        if (needs && condition.categories.empty())
            throw fault(format(Text{"«{0}» necesita una categoría", "“{0}” needs a category"}, {condition.measure}), format(Text{"Escriba {0}=CATEGORÍA", "Write {0}=CATEGORY"}, {condition.measure}));
        if (!needs && !condition.categories.empty())
            throw fault(format(Text{"«{0}» no lleva categorías", "“{0}” takes no categories"}, {condition.measure}), {});
        if (!condition.rule || goes_with(*condition.rule, kind)) return;
        throw fault(format(Text{"la regla «{0}» no sirve para «{1}»", "rule “{0}” does not go with “{1}”"}, {rule_id(*condition.rule), condition.measure}), {});
    }

    static bool goes_with(Rule rule, MeasureKind kind) {
        switch (rule) {
            case Rule::most_frequent:
            case Rule::all_occur: return kind == MeasureKind::tally;
            case Rule::median_at_least: return kind == MeasureKind::number;
            // Rows of one initiative are not independent cases: no interval decides about them.
            case Rule::majority_beyond_chance:
            case Rule::minority_beyond_chance: return kind == MeasureKind::share || kind == MeasureKind::variable;
            case Rule::occurs:
            case Rule::count:
            case Rule::exactly:
            case Rule::majority:
            case Rule::minority: break;
        }
        return kind != MeasureKind::number;
    }

    std::vector<std::string_view> fields_;
    std::size_t number_;
};

}  // namespace

std::string_view rule_id(Rule rule) {
    return std::find_if(rules.begin(), rules.end(), [&](const auto& each) { return each.second == rule; })->first;
}

bool Claim::decides() const {
    return std::any_of(test.begin(), test.end(), [](const Condition& each) { return each.rule.has_value(); });
}

std::vector<Claim> parse_claims(std::string_view text) {
    std::vector<Claim> claims;
    std::set<std::string> ids;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const LineReader reader(line, number);
        Claim claim = reader.claim();
        if (!ids.insert(claim.id).second) throw reader.fault(format(Text{"«{0}» está repetida", "“{0}” is there twice"}, {claim.id}), {});
        claims.push_back(std::move(claim));
    }
    return claims;
}

std::string_view claims_of_2009() { return file_claims_2009_txt; }

}  // namespace cabildo::findings
