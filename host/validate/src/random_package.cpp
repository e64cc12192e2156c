// Draws a package file by file. Ids that a panel may use itself ("total", "n", "not_reported") are among the categories.
#include <cabildo/validate/random_package.hpp>

#include <algorithm>
#include <random>

namespace cabildo::validate {
namespace {

using Words = std::vector<std::string>;

struct Field {
    std::string id;
    Words values;         ///< empty: drawn apart
    bool many = false;    ///< several values, or the word none
};

struct Part {
    std::string stem;
    std::vector<Field> fields;
};

const Words steps{"0", "1", "2", "3", "4", "5"}, answers{"yes", "no"};

const std::vector<Part>& parts() {
    static const std::vector<Part> all{
        {"involvements", {{"actor", {}}, {"role", {"leads", "decides", "cofinances", "executes", "consulted", "informed"}},
                          {"agreement", {"none", "informal", "protocol", "convenio"}}}},
        {"mechanisms", {{"instrument", {}}, {"depth", steps}, {"binding", answers}, {"centrality", {"axis", "strategy"}},
                        {"stages", {"agenda", "formulation", "implementation", "evaluation"}, true}, {"simulated", answers}}},
        {"resources", {{"origin", {"own", "external"}}, {"kind", {"financial", "human", "technical", "in_kind"}}, {"source", {}},
                       {"amount", {"0", "1", "0.1", "2500000", "123456789012345", "3.75"}}, {"currency", {"CLP", "USD"}}, {"planned", answers}}},
        {"plans", {{"instrument", {}}, {"approach", {"territorial", "participatory", "sectoral"}}, {"collective", answers},
                   {"checks", {"cells", "baseline", "target", "date", "source", "assumptions", "links"}, true}}},
        {"innovations", {{"kind", {"organ", "instrument", "management"}}, {"name", {}}, {"claimed", {"none", "organisation", "territory", "country"}},
                         {"assessed", {"none", "organisation", "territory", "country"}}}},
        {"sustainability", {{"basis", {"commitment", "installed_method", "adhoc_organ", "social_capital"}}, {"step", steps}, {"horizon", {"observed", "expected"}}}}};
    return all;
}

/// Ids in the way of those that panels use themselves, or hard to write.
const Words awkward{"total", "n", "not_reported", "all", "Ñuble sí", "a,b", "=1+1", "XV", "I", "none", "0", "first", "percent", "median", "group", "row", "category", "low"};

class Draft {
public:
    explicit Draft(std::uint64_t seed) : generator_(seed) {}

    PackageTables write() {
        draw_codebook();
        draw_initiatives();
        draw_actors();
        for (const Part& part : parts())
            if (!one_in(8)) draw_part(part);
        draw_declared();
        draw_codings();
        return std::move(package_);
    }

private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(generator_() % bound); }
    bool one_in(std::size_t n) { return below(n) == 0; }
    const std::string& any_of(const Words& words) { return words[below(words.size())]; }

    CsvTable& table(const std::string& file, const Words& header) {
        CsvTable& made = package_[file];
        made.header = header;
        return made;
    }

    /// Some awkward ids, then plain ones.
    Words draw_ids(std::size_t count, const std::string& prefix) {
        Words ids;
        for (const auto& id : awkward)
            if (ids.size() + 1 < count && one_in(4)) ids.push_back(id);
        while (ids.size() < count) ids.push_back(prefix + std::to_string(ids.size()));
        return ids;
    }

    void label(const std::string& variable, const Words& ids) {
        CsvTable& categories = package_["categories.csv"];
        for (std::size_t i = 0; i < ids.size(); ++i)
            categories.rows.push_back({variable, ids[i], std::to_string(i + 1), "Categoría " + ids[i], "Category " + ids[i]});
    }

    void draw_codebook() {
        table("variables.csv", {"variable", "kind", "dimension", "label_es", "label_en", "position"});
        table("categories.csv", {"variable", "category", "position", "label_es", "label_en"});
        const Words names{"region", "applicant", "scope", "award", "area", "n", "total", "v7", "v8", "v9"}, kinds{"single", "several", "ordinal", "number", "text"};
        const Words dimensions{"characterisation", "participation", "synthesis"};
        for (std::size_t i = below(3); i < names.size(); i += 1 + below(3)) {
            const std::string kind = any_of(kinds);
            package_["variables.csv"].rows.push_back({names[i], kind, any_of(dimensions), "Variable «" + names[i] + "»", "Variable “" + names[i] + "”", std::to_string(i)});
            variables_.emplace_back(names[i], kind);
            if (kind == "number" || kind == "text") continue;
            categories_[names[i]] = draw_ids(1 + below(9), names[i] + "_");
            label(names[i], categories_[names[i]]);
        }
        for (const char* open : {"mechanisms.instrument", "resources.source", "plans.instrument", "innovations.name", "actors.policy_sector"}) {
            categories_[open] = draw_ids(1 + below(6), "t");
            label(open, categories_[open]);
        }
    }

    std::string draw_value(const std::string& variable, const std::string& kind) {
        if (one_in(6)) return {};
        if (kind == "number") return any_of({"0", "-3", "17", "0.25", "1000000000", "2009"});
        if (kind == "text") return any_of({"Lo que aprendimos.", "=SUMA(A1)", "Línea\ncon «comillas» y \"otras\"", "x"});
        const Words& ids = categories_[variable];
        if (kind != "several") return any_of(ids);
        Words chosen;
        for (const auto& id : ids)
            if (one_in(3)) chosen.push_back(id);
        return joined(chosen);
    }

    void draw_initiatives() {
        Words header{"code", "title", "organisation", "summary"};
        for (const auto& [name, kind] : variables_) header.push_back(name);
        CsvTable& initiatives = table("initiatives.csv", header);
        table("coverage.csv", {"initiative", "subject", "status"});
        const std::size_t count = 1 + below(one_in(3) ? 4 : 90);
        for (std::size_t i = 0; i < count; ++i) {
            codes_.push_back(i == 0 ? "total" : "R-" + std::to_string(i));
            Words row{codes_.back(), one_in(10) ? "" : "Iniciativa " + std::to_string(i), "", ""};
            for (const auto& [name, kind] : variables_) {
                row.push_back(draw_value(name, kind));
                if (row.back().empty() && !one_in(3)) cover(codes_.back(), name);
            }
            initiatives.rows.push_back(row);
        }
    }

    void cover(const std::string& code, const std::string& subject) {
        package_["coverage.csv"].rows.push_back({code, subject, any_of({"none", "not_reported", "not_coded"})});
    }

    void draw_actors() {
        CsvTable& actors = table("actors.csv", {"actor", "name", "sector", "level", "policy_sector"});
        const Words sectors{"public", "public", "private", "civil_society", "academia", "cooperation", ""},
            levels{"municipal", "provincial", "regional", "national", "international", ""};
        actors_ = draw_ids(1 + below(40), "actor-");
        for (const auto& id : actors_)
            actors.rows.push_back({id, one_in(9) ? "" : "Actor " + id, any_of(sectors), any_of(levels), one_in(4) ? "" : any_of(categories_["actors.policy_sector"])});
    }

    std::string draw_field(const Part& part, const Field& field) {
        if (field.id == "actor") return any_of(actors_);
        const Words& values = field.values.empty() ? categories_[part.stem + "." + field.id] : field.values;
        if (one_in(6)) return {};
        if (!field.many) return any_of(values);
        Words chosen;
        for (const auto& value : values)
            if (one_in(2)) chosen.push_back(value);
        return chosen.empty() ? "none" : joined(chosen);
    }

    void draw_part(const Part& part) {
        Words header{"initiative", "id"};
        for (const Field& field : part.fields) header.push_back(field.id);
        CsvTable& rows = table(part.stem + ".csv", header);
        for (const auto& code : codes_) {
            if (one_in(4)) {
                cover(code, part.stem);
                continue;
            }
            for (std::size_t count = below(5); count > 0; --count) {
                Words row{code, part.stem + "-" + std::to_string(rows.rows.size())};
                for (const Field& field : part.fields) row.push_back(draw_field(part, field));
                rows.rows.push_back(row);
            }
        }
    }

    /// A published table with cells as people print them, right or wrong.
    void draw_declared() {
        const auto categorical = std::find_if(variables_.begin(), variables_.end(), [](const auto& each) { return each.second == "single" || each.second == "ordinal"; });
        if (categorical == variables_.end()) return;
        CsvTable& cells = table("declared_tables.csv", {"table", "title", "variable", "population", "row", "row_label", "row_role", "column", "column_label", "value"});
        const Words printed{"1", "0", "12", "3,4%", "33.33%", "-", "", "tres", "1er, 2do", "100%"};
        Words rows = categories_[categorical->first];
        for (std::size_t i = 0; i <= rows.size(); ++i) {
            const bool total = i == rows.size();
            for (const char* column : {"n", "percent"})
                cells.rows.push_back({"t1", "Tabla", categorical->first, "", total ? "sum" : rows[i], total ? "Total" : "Fila " + rows[i], total ? "total" : "body",
                                      column, column[0] == 'n' ? "Iniciativas" : "%", any_of(printed)});
        }
    }

    void draw_codings() {
        const auto coded = std::find_if(variables_.begin(), variables_.end(), [](const auto& each) { return each.second != "text"; });
        if (coded == variables_.end() || one_in(3)) return;
        table("evaluators.csv", {"evaluator", "name"}).rows = {{"E1", "Evaluadora 1"}, {"E2", "Evaluador 2"}, {"E3", ""}};
        CsvTable& codings = table("codings.csv", {"initiative", "unit", "variable", "evaluator", "value"});
        for (const auto& code : codes_) {
            for (const char* evaluator : {"E1", "E2", "E3"}) {
                const std::string value = draw_value(coded->first, coded->second);
                if (!value.empty()) codings.rows.push_back({code, "", coded->first, evaluator, value});
            }
        }
    }

    std::mt19937_64 generator_;
    PackageTables package_;
    std::vector<std::pair<std::string, std::string>> variables_;  ///< id, kind
    std::map<std::string, Words> categories_;
    Words codes_, actors_;
};

}  // namespace

PackageTables random_package(std::uint64_t seed) { return Draft(seed).write(); }

}  // namespace cabildo::validate
