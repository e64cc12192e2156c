// generate_store PATH N [SEED]: a store of N made-up initiatives for benchmarks and scale tests. Two categorical variables
// (theme, 12 categories; applicant, 8), the region by the 15 numerals, a several-answer variable (instruments, 6), area as
// in the sample, a number (budget), N/4 actors with 8 ties an initiative, and mechanisms of participation for every
// second initiative. About one value in twenty is not reported. The same N and seed give the same facts.
#include "dimension_parts.hpp"

#include <cabildo/db/editor.hpp>
#include <cabildo/db/store.hpp>

#include <soci/soci.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using cabildo::Category;
using cabildo::Text;
using cabildo::Variable;
using cabildo::VariableKind;

/// splitmix64: small, fast, the same everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    long long below(long long bound) { return static_cast<long long>(next() % static_cast<std::uint64_t>(bound)); }

private:
    std::uint64_t state_;
};

/// Rows gathered in columns and written by bulk inserts.
class Bulk {
public:
    Bulk(soci::session& session, std::string table, std::vector<std::string> columns, std::size_t texts)
        : session_(session), integers_(columns.size() - texts), texts_(texts) {
        sql_ = "INSERT INTO " + table + " (";
        std::string values;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            sql_ += (i == 0 ? "" : ", ") + columns[i];
            values += (i == 0 ? ":c" : ", :c") + std::to_string(i);
        }
        sql_ += ") VALUES (" + values + ")";
    }
    Bulk(const Bulk&) = delete;
    Bulk& operator=(const Bulk&) = delete;

    /// Integers first, then texts, as the columns were named.
    void add(std::initializer_list<long long> integers, std::initializer_list<std::string> texts = {}) {
        std::size_t i = 0;
        for (const long long value : integers) integers_[i++].push_back(value);
        i = 0;
        for (const std::string& value : texts) texts_[i++].push_back(value);
        if (++rows_ == 10000) flush();
    }

    /// To be called at the end.
    void flush() {
        if (rows_ == 0) return;
        soci::statement statement(session_);
        for (auto& column : integers_) statement.exchange(soci::use(column));
        for (auto& column : texts_) statement.exchange(soci::use(column));
        statement.alloc();
        statement.prepare(sql_);
        statement.define_and_bind();
        statement.execute(true);
        for (auto& column : integers_) column.clear();
        for (auto& column : texts_) column.clear();
        rows_ = 0;
    }

private:
    soci::session& session_;
    std::string sql_;
    std::vector<std::vector<long long>> integers_;
    std::vector<std::vector<std::string>> texts_;
    std::size_t rows_ = 0;
};

constexpr std::array<const char*, 15> regions = {"XV", "I", "II", "III", "IV", "V", "RM", "VI", "VII", "VIII", "IX", "XIV", "X", "XI", "XII"};

constexpr std::array<const char*, 12> instrument_names = {"council", "survey", "budgeting", "assembly", "forum", "workshop", "committee", "hearing",
                                                          "consultation", "panel", "audit", "referendum"};

Variable numbered(const std::string& id, VariableKind kind, const Text& label, int count) {
    Variable variable{id, kind, cabildo::Dimension::characterisation, label, {}};
    for (int i = 1; i <= count; ++i) {
        const std::string number = std::to_string(i);
        variable.categories.push_back({id + "_" + number, {label.es + " " + number, label.en + " " + number}});
    }
    return variable;
}

void add_codebook(cabildo::db::Editor& editor) {
    editor.add_variable(numbered("theme", VariableKind::single, {"Tema", "Theme"}, 12));
    editor.add_variable(numbered("applicant", VariableKind::single, {"Postulante", "Applicant"}, 8));
    Variable region{"region", VariableKind::single, cabildo::Dimension::characterisation, {"Región", "Region"}, {}};
    for (const char* each : regions) region.categories.push_back({each, {std::string("Región ") + each, std::string("Region ") + each}});
    editor.add_variable(region);
    editor.add_variable(numbered("instruments", VariableKind::several, {"Instrumento", "Instrument"}, 6));
    editor.add_variable(numbered("area", VariableKind::single, {"Área", "Area"}, 4));
    editor.add_variable({"budget", VariableKind::number, cabildo::Dimension::resources, {"Presupuesto", "Budget"}, {}});
    for (const char* each : instrument_names) {
        editor.add_term("mechanisms.instrument", {each, {std::string("Instrumento ") + each, std::string("Instrument ") + each}});
    }
    for (int i = 1; i <= 6; ++i) {
        const std::string number = std::to_string(i);
        editor.add_term("actors.policy_sector", {"policy_" + number, {"Sector de política " + number, "Policy sector " + number}});
    }
}

/// Answers of one variable: `several` of them an initiative, 1 in 20 not reported.
void add_answers(soci::session& session, Random& random, long long count, long long variable, long long first, long long categories,
                 bool several) {
    Bulk answers(session, "answer", {"variable_id", "initiative_id", "category_id"}, 0);
    Bulk coverage(session, "variable_coverage", {"variable_id", "initiative_id", "status"}, 0);
    for (long long i = 1; i <= count; ++i) {
        if (random.below(20) == 0) {
            coverage.add({variable, i, 2});
            continue;
        }
        // The lesser of two draws: low categories are more frequent, as in real codings.
        const long long code = std::min(random.below(categories), random.below(categories));
        answers.add({variable, i, first + code});
        if (several && random.below(2) == 0) answers.add({variable, i, first + (code + 1 + random.below(categories - 1)) % categories});
    }
    answers.flush();
    coverage.flush();
}

/// One to three mechanisms for every second initiative, deep ones seldom, one in twenty without depth and character; of
/// the others one in three has none, one in ten is not reported, the rest is not coded.
void add_mechanisms(soci::session& session, Random& random, long long count) {
    Bulk mechanisms(session, "mechanism", {"id", "initiative_id", "instrument_id", "centrality", "stages", "simulated", "depth", "binding", "row_id"}, 1);
    Bulk without_depth(session, "mechanism", {"id", "initiative_id", "instrument_id", "centrality", "stages", "simulated", "row_id"}, 1);
    Bulk coverage(session, "part_coverage", {"part", "initiative_id", "status"}, 0);
    const auto instruments = static_cast<long long>(instrument_names.size());
    long long id = 0;
    for (long long i = 1; i <= count; ++i) {
        if (i % 2 == 1) {
            if (random.below(3) == 0) coverage.add({1, i, 1});
            else if (random.below(10) == 0) coverage.add({1, i, 2});
            continue;
        }
        for (long long rest = 1 + random.below(3); rest > 0; --rest) {
            ++id;
            const std::string row = std::to_string(id);
            const long long instrument = 1 + std::min(random.below(instruments), random.below(instruments));
            const long long role = random.below(2), stages = 1 + random.below(15), simulated = random.below(12) == 0 ? 1 : 0;
            const long long depth = std::min(random.below(6), random.below(6));
            if (random.below(20) == 0) without_depth.add({id, i, instrument, role, stages, simulated}, {row});
            else mechanisms.add({id, i, instrument, role, stages, simulated, depth, random.below(6) == 0 ? 1 : 0}, {row});
        }
    }
    mechanisms.flush();
    without_depth.flush();
    coverage.flush();
}

void add_facts(soci::session& session, Random& random, long long count) {
    {
        Bulk initiatives(session, "initiative", {"id", "code", "title", "organisation", "summary"}, 4);
        for (long long i = 1; i <= count; ++i) {
            const std::string number = std::to_string(i);
            initiatives.add({i}, {"G-" + number, "Iniciativa de participación " + number,
                                  "Municipalidad " + std::to_string(1 + random.below(345)),
                                  "Registro generado para medir tiempos; no corresponde a una iniciativa real."});
        }
        initiatives.flush();
    }
    long long first = 1;
    const std::array<std::pair<long long, bool>, 5> variables = {{{12, false}, {8, false}, {15, false}, {6, true}, {4, false}}};
    for (std::size_t v = 0; v < variables.size(); ++v) {
        add_answers(session, random, count, static_cast<long long>(v) + 1, first, variables[v].first, variables[v].second);
        first += variables[v].first;
    }
    session << "INSERT INTO number_value (variable_id, initiative_id, value) "
               "SELECT 6, id, (id * 7919 % 100003) * 1000.0 FROM initiative";
    const long long actors = std::max(1LL, count / 4);
    {
        Bulk rows(session, "actor", {"id", "sector", "level", "code", "name"}, 2);
        for (long long i = 1; i <= actors; ++i) {
            rows.add({i, random.below(5), random.below(5)}, {"A" + std::to_string(i), "Actor " + std::to_string(i)});
        }
        rows.flush();
        // Policy sectors of the public ones.
        session << "UPDATE actor SET policy_sector_id = (SELECT min(id) FROM term WHERE field = 'actors.policy_sector') + id % 6 WHERE sector = 0";
    }
    {
        Bulk ties(session, "involvement", {"id", "initiative_id", "actor_id", "role", "agreement", "row_id"}, 1);
        for (long long i = 0; i < 8 * count; ++i) {
            ties.add({i + 1, i / 8 + 1, 1 + random.below(actors), random.below(6), random.below(4)}, {std::to_string(i + 1)});
        }
        ties.flush();
    }
    add_mechanisms(session, random, count);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("generate_store PATH N [SEED]\n", stderr);
        return 2;
    }
    try {
        cabildo::db::Store store = cabildo::db::Store::create(argv[1], "Almacén generado");
        cabildo::db::Editor editor(store);
        add_codebook(editor);
        cabildo::bench::add_dimension_terms(editor);
        Random random(argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1);
        store.session() << "PRAGMA foreign_keys = OFF";  // the rows are right by construction
        store.session() << "PRAGMA cache_size = -400000";
        soci::transaction transaction(store.session());
        add_facts(store.session(), random, std::strtoll(argv[2], nullptr, 10));
        cabildo::bench::add_dimension_parts(store.session(), std::strtoll(argv[2], nullptr, 10), random.next());
        store.session() << "UPDATE store SET illustrative = 1, revision = revision + 1, data_revision = data_revision + 1";
        transaction.commit();
        return 0;
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", cabildo::describe(exception, cabildo::Language::en).c_str());
        return 1;
    }
}
