// What the labels of printed tables say.
#include "label_words.hpp"

#include <cabildo/text.hpp>

#include <algorithm>
#include <set>

namespace cabildo::tabulation {
namespace {

using Words = std::set<std::string, std::less<>>;

const Words other_words{"otro", "otra", "otros", "otras", "other", "others"};
const Words specify_words{"especificar", "especifique", "especifica", "indicar", "indique", "cual", "cuales", "senalar",
                          "specify", "which", "detail"};
const Words courtesy_words{"please", "por", "favor", "and", "y", "categorias", "categories", "category"};
const Words open_words{"no", "sin", "ninguno", "ninguna", "ningun", "ns", "nr", "nc", "not", "none", "unknown", "missing",
                       "without", "perdidos", "nulo", "nulos", "blanco", "blancos"};
const Words total_words{"total", "totales", "totals", "subtotal", "suma", "sum", "general", "grand", "global", "overall",
                        "pais", "nacional", "country", "national", "all", "todos", "todas", "todo", "n", "no", "nr", "numero",
                        "number", "cantidad", "frecuencia", "frecuencias", "frequency", "count", "porcentaje", "percent",
                        "percentage", "f", "fi", "recuento", "casos", "cases", "caso", "case"};
const Words link_words{"el", "la", "los", "las", "de", "del", "al", "a", "en", "con", "por", "para", "y", "o", "un", "una", "que",
                       "segun", "the", "of", "in", "with", "by", "for", "and", "or", "to", "from", "as", "s", "es"};
const Words case_words{"iniciativa", "iniciativas", "initiative", "initiatives", "proyecto", "proyectos", "project", "projects",
                       "experiencia", "experiencias", "practica", "practicas", "practice", "practices", "postulacion",
                       "postulaciones", "application", "applications"};

/// Endings aside, "regional" and "regiones" are one word.
std::string stem(const std::string& word) { return word.substr(0, 5); }

Words naming_words(std::string_view text, const Words& without) {
    Words result;
    for (const auto& word : words_of(text)) {
        if (total_words.contains(word) || link_words.contains(word) || case_words.contains(word)) continue;
        if (!without.contains(stem(word))) result.insert(stem(word));
    }
    return result;
}

}  // namespace

bool is_other(std::string_view label) {
    const auto words = words_of(label);
    if (words.empty() || !other_words.contains(words.front())) return false;
    for (std::size_t i = 1; i < words.size() && !specify_words.contains(words[i]); ++i) {
        if (!courtesy_words.contains(words[i])) return false;
    }
    return true;
}

bool asks_to_specify(std::string_view label) {
    if (!is_other(label)) return false;
    const auto words = words_of(label);
    const auto asks = std::find_if(words.begin(), words.end(), [](const auto& word) { return specify_words.contains(word); });
    return asks != words.end() && std::all_of(asks + 1, words.end(), [](const auto& word) {
        return specify_words.contains(word) || courtesy_words.contains(word);
    });
}

bool is_not_substantive(std::string_view label) {
    const auto words = words_of(label);
    return words.empty() || open_words.contains(words.front());
}

bool name_different_populations(std::string_view heading, std::string_view total, const std::vector<std::string>& units) {
    Words unit_stems;
    for (const auto& unit : units) {
        for (const auto& word : words_of(unit)) unit_stems.insert(stem(word));
    }
    const Words of_heading = naming_words(heading, unit_stems), of_total = naming_words(total, unit_stems);
    if (of_heading.empty() || of_total.empty()) return false;
    return std::none_of(of_total.begin(), of_total.end(), [&](const auto& word) { return of_heading.contains(word); });
}

}  // namespace cabildo::tabulation
