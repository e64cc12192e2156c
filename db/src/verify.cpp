#include "verify.hpp"

#include "bulk.hpp"
#include "connection.hpp"
#include "migration.hpp"
#include "verify_content.hpp"

#include <soci/soci.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace cabildo::db {
namespace {

/// A rule as a query that finds what breaks it: one row a fault, its place as text.
struct Rule {
    Text what;
    const char* query;
};

const std::vector<Rule>& rules() {
    static const std::vector<Rule> all = {
        {{"La categoría no pertenece a la variable", "The category does not belong to the variable"},
         "SELECT 'answer ' || i.code || ' ' || v.name || '=' || c.name FROM answer a "
         "JOIN category c ON c.id = a.category_id JOIN variable v ON v.id = a.variable_id "
         "JOIN initiative i ON i.id = a.initiative_id WHERE c.variable_id <> a.variable_id"},
        {{"La variable admite una sola respuesta y hay varias", "The variable takes a single answer and there are several"},
         "SELECT 'answer ' || i.code || ' ' || v.name FROM answer a JOIN variable v ON v.id = a.variable_id "
         "JOIN initiative i ON i.id = a.initiative_id WHERE v.kind IN (0, 2) "
         "GROUP BY a.variable_id, a.initiative_id, i.code, v.name HAVING COUNT(*) > 1"},
        {{"El valor no corresponde al tipo de la variable", "The value does not suit the kind of the variable"},
         "SELECT 'answer ' || i.code || ' ' || v.name FROM answer a JOIN variable v ON v.id = a.variable_id "
         "JOIN initiative i ON i.id = a.initiative_id WHERE v.kind NOT IN (0, 1, 2) "
         "UNION ALL SELECT 'number_value ' || i.code || ' ' || v.name FROM number_value n JOIN variable v "
         "ON v.id = n.variable_id JOIN initiative i ON i.id = n.initiative_id WHERE v.kind <> 3 "
         "UNION ALL SELECT 'text_value ' || i.code || ' ' || v.name FROM text_value t JOIN variable v "
         "ON v.id = t.variable_id JOIN initiative i ON i.id = t.initiative_id WHERE v.kind <> 4 "
         "UNION ALL SELECT 'category ' || v.name || '=' || c.name FROM category c JOIN variable v "
         "ON v.id = c.variable_id WHERE v.kind NOT IN (0, 1, 2)"},
        {{"Hay un valor y además una cobertura sin valor", "There is a value and also a coverage without value"},
         "SELECT 'variable_coverage ' || i.code || ' ' || v.name FROM variable_coverage k "
         "JOIN variable v ON v.id = k.variable_id JOIN initiative i ON i.id = k.initiative_id "
         "WHERE EXISTS (SELECT 1 FROM answer a WHERE a.variable_id = k.variable_id AND a.initiative_id = k.initiative_id) "
         "OR EXISTS (SELECT 1 FROM number_value n WHERE n.variable_id = k.variable_id AND n.initiative_id = k.initiative_id) "
         "OR EXISTS (SELECT 1 FROM text_value t WHERE t.variable_id = k.variable_id AND t.initiative_id = k.initiative_id)"},
        {{"Hay filas y además una cobertura sin filas", "There are rows and also a coverage without rows"},
         "SELECT 'part_coverage ' || i.code || ' ' || k.part FROM part_coverage k JOIN initiative i ON i.id = k.initiative_id "
         "WHERE (k.part = 0 AND EXISTS (SELECT 1 FROM involvement p WHERE p.initiative_id = k.initiative_id)) "
         "OR (k.part = 1 AND EXISTS (SELECT 1 FROM mechanism p WHERE p.initiative_id = k.initiative_id)) "
         "OR (k.part = 2 AND EXISTS (SELECT 1 FROM resource p WHERE p.initiative_id = k.initiative_id)) "
         "OR (k.part = 3 AND EXISTS (SELECT 1 FROM plan p WHERE p.initiative_id = k.initiative_id)) "
         "OR (k.part = 4 AND EXISTS (SELECT 1 FROM innovation p WHERE p.initiative_id = k.initiative_id)) "
         "OR (k.part = 5 AND EXISTS (SELECT 1 FROM sustainability_basis p WHERE p.initiative_id = k.initiative_id))"},
        {{"El término es de otro vocabulario", "The term is of another vocabulary"},
         "SELECT 'actor ' || a.code FROM actor a JOIN term t ON t.id = a.policy_sector_id WHERE t.field <> 'actors.policy_sector' "
         "UNION ALL SELECT 'mechanism ' || p.row_id FROM mechanism p JOIN term t ON t.id = p.instrument_id "
         "WHERE t.field <> 'mechanisms.instrument' "
         "UNION ALL SELECT 'resource ' || p.row_id FROM resource p JOIN term t ON t.id = p.source_id "
         "WHERE t.field <> 'resources.source' "
         "UNION ALL SELECT 'plan ' || p.row_id FROM plan p JOIN term t ON t.id = p.instrument_id "
         "WHERE t.field <> 'plans.instrument' "
         "UNION ALL SELECT 'innovation ' || p.row_id FROM innovation p JOIN term t ON t.id = p.name_id "
         "WHERE t.field <> 'innovations.name'"},
        {{"La unidad codificada no es una fila de esa iniciativa", "The coded unit is not a row of that initiative"},
         "SELECT 'coding ' || i.code || ' ' || c.subject || ' ' || c.unit FROM coding c "
         "JOIN initiative i ON i.id = c.initiative_id WHERE c.unit <> '' AND NOT "
         "((c.subject LIKE 'involvements.%' AND EXISTS (SELECT 1 FROM involvement p WHERE p.row_id = c.unit "
         "AND p.initiative_id = c.initiative_id)) "
         "OR (c.subject LIKE 'mechanisms.%' AND EXISTS (SELECT 1 FROM mechanism p WHERE p.row_id = c.unit "
         "AND p.initiative_id = c.initiative_id)) "
         "OR (c.subject LIKE 'resources.%' AND EXISTS (SELECT 1 FROM resource p WHERE p.row_id = c.unit "
         "AND p.initiative_id = c.initiative_id)) "
         "OR (c.subject LIKE 'plans.%' AND EXISTS (SELECT 1 FROM plan p WHERE p.row_id = c.unit "
         "AND p.initiative_id = c.initiative_id)) "
         "OR (c.subject LIKE 'innovations.%' AND EXISTS (SELECT 1 FROM innovation p WHERE p.row_id = c.unit "
         "AND p.initiative_id = c.initiative_id)) "
         "OR (c.subject LIKE 'sustainability.%' AND EXISTS (SELECT 1 FROM sustainability_basis p WHERE p.row_id = c.unit "
         "AND p.initiative_id = c.initiative_id)))"},
        {{"Se codificó una variable que no existe", "A variable that does not exist was coded"},
         "SELECT 'coding ' || i.code || ' ' || c.subject FROM coding c JOIN initiative i ON i.id = c.initiative_id "
         "WHERE c.unit = '' AND NOT EXISTS (SELECT 1 FROM variable v WHERE v.name = c.subject)"},
        {{"El código está vacío", "The code is empty"},
         "SELECT 'initiative ' || id FROM initiative WHERE trim(code) = '' "
         "UNION ALL SELECT 'variable ' || id FROM variable WHERE trim(name) = '' "
         "UNION ALL SELECT 'term ' || id FROM term WHERE trim(name) = '' "
         "UNION ALL SELECT 'actor ' || id FROM actor WHERE trim(code) = '' "
         "UNION ALL SELECT 'evaluator ' || id FROM evaluator WHERE trim(code) = '' "
         "UNION ALL SELECT 'declared_table ' || id FROM declared_table WHERE trim(code) = ''"},
        {{"El id de la categoría no se puede escribir en una celda", "The category's id cannot be written in a cell"},
         "SELECT 'category ' || v.name || '=' || c.name FROM category c JOIN variable v ON v.id = c.variable_id "
         "WHERE c.name = '' OR c.name = '@not_reported' OR trim(c.name) <> c.name OR c.name LIKE '%;%'"},
        {{"El historial no está en el orden de las revisiones", "The journal is not in the order of revisions"},
         "SELECT 'journal ' || j.id FROM journal j WHERE j.revision < 1 "
         "OR j.revision > (SELECT s.revision FROM store s WHERE s.id = 1) "
         "OR EXISTS (SELECT 1 FROM journal k WHERE k.id = j.id - 1 AND k.revision >= j.revision)"},
        {{"Lo deshecho no está al final del historial", "What was undone is not at the end of the journal"},
         "SELECT 'journal ' || j.id FROM journal j WHERE j.state = 1 "
         "AND j.id < (SELECT MAX(k.id) FROM journal k WHERE k.state = 0)"},
        {{"Falta el título", "The title is missing"},
         "SELECT 'saved_analysis ' || id FROM saved_analysis WHERE trim(title) = '' "
         "UNION ALL SELECT 'report ' || id FROM report WHERE trim(title) = ''"},
        {{"La parte del informe no es lo que dice ser", "The part of the report is not what it says"},
         "SELECT 'report_item ' || id FROM report_item WHERE (kind = 0) <> (analysis_id IS NOT NULL)"},
        {{"El idioma no se conoce", "The language is not known"},
         "SELECT 'saved_analysis ' || id FROM saved_analysis WHERE language NOT IN ('es', 'en') "
         "UNION ALL SELECT 'report ' || id FROM report WHERE language NOT IN ('es', 'en') "
         "UNION ALL SELECT 'run ' || id FROM run WHERE language NOT IN ('es', 'en')"},
        {{"El resultado es de datos que todavía no existen", "The result is of data that do not exist yet"},
         "SELECT 'saved_document ' || analysis_id FROM saved_document "
         "WHERE data_revision > (SELECT s.data_revision FROM store s WHERE s.id = 1) "
         "UNION ALL SELECT 'run ' || id FROM run WHERE data_revision > (SELECT s.data_revision FROM store s WHERE s.id = 1)"},
        {{"La revisión de los datos supera a la del almacén", "The data revision is above the store's revision"},
         "SELECT 'store ' || s.id FROM store s WHERE s.data_revision > s.revision OR s.data_revision < 0"},
    };
    return all;
}

/// SQLite keeps whatever it is given in any column; a database with real types needs none of these.
const std::vector<Rule>& sqlite_rules() {
    static const std::vector<Rule> all = {
        {{"El valor no es un número", "The value is not a number"},
         "SELECT 'number_value ' || i.code || ' ' || v.name FROM number_value n JOIN variable v ON v.id = n.variable_id "
         "JOIN initiative i ON i.id = n.initiative_id "
         "WHERE typeof(n.value) NOT IN ('real', 'integer') OR abs(n.value) > 1.7976931348623157e308 "
         "UNION ALL SELECT 'resource ' || row_id FROM resource WHERE typeof(amount) NOT IN ('real', 'integer', 'null') "
         "OR abs(amount) > 1.7976931348623157e308"},
        {{"El paso del historial no se puede deshacer", "The step in the journal cannot be undone"},
         "SELECT 'journal ' || id FROM journal WHERE json_valid(inverse) = 0"},
        {{"El análisis o informe guardado no se puede leer", "The saved analysis or report cannot be read"},
         "SELECT 'saved_analysis ' || id FROM saved_analysis WHERE json_valid(options) = 0 OR seed = '' OR seed GLOB '*[^0-9]*' "
         "UNION ALL SELECT 'run ' || id FROM run WHERE json_valid(options) = 0 OR seed = '' OR seed GLOB '*[^0-9]*' "
         "UNION ALL SELECT 'saved_document ' || analysis_id FROM saved_document WHERE json_valid(document) = 0 "
         "UNION ALL SELECT 'report ' || id FROM report WHERE style <> '' AND json_valid(style) = 0"},
    };
    return all;
}

/// "table actor", "view v_actor": what the migrations make and the store must have.
std::set<std::string> schema_names() {
    std::set<std::string> names;
    for (const Migration& step : migrations()) {
        for (const std::string& statement : split_statements(step.sql)) {
            std::istringstream words(statement);
            std::string verb, type, name;
            words >> verb >> type;
            if (type == "UNIQUE") words >> type;
            words >> name;
            name = name.substr(0, name.find('('));
            std::transform(type.begin(), type.end(), type.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            if (verb == "CREATE") names.insert(type + " " + name);
            if (verb == "DROP") names.erase(type + " " + name);
        }
    }
    return names;
}

/// What SQLite finds wrong with its own pages. Where damage stops it, what it found before is told all the same.
void verify_pages(soci::session& session, const ReportFault& report) {
    const auto damaged = [&](const std::string& line) {
        report({"El archivo está dañado: " + line, "The file is damaged: " + line}, "SQLite");
    };
    std::string found;
    soci::statement check = (session.prepare << "PRAGMA integrity_check", soci::into(found));
    std::size_t told = 0;
    try {
        check.execute();
        while (check.fetch()) {
            std::istringstream lines(found);
            for (std::string line; std::getline(lines, line);) {
                if (line == "ok" || line.empty() || line.starts_with("***")) continue;
                damaged(line);
                ++told;
            }
        }
    } catch (const std::exception& exception) {
        if (failure_of(exception) != Failure::damaged) throw;
        if (told == 0) damaged(exception.what());
    }
}

}  // namespace

std::vector<Error> verify_store(soci::session& session, const std::filesystem::path& path) {
    std::vector<Error> faults;
    const Text restore{"Recupere una copia de respaldo o corrija el registro", "Restore a backup or correct the record"};
    const auto report = [&](const Text& what, const std::string& place) {
        faults.emplace_back(what, path.string() + ": " + place, restore);
    };
    verify_pages(session, report);
    if (!faults.empty()) return faults;  // nothing else can be asked of a file whose pages are broken
    std::set<std::string> missing = schema_names();
    scan<std::string>(session, "SELECT type || ' ' || name FROM sqlite_master", [&](const std::string* name) { missing.erase(*name); });
    for (const std::string& name : missing) report({"Falta una parte del almacén", "A part of the store is missing"}, name);
    if (!faults.empty()) return faults;  // the rules would stumble over the same damage
    scan<std::string, long long, std::string>(
        session, "PRAGMA foreign_key_check", [&](const std::string* table, const long long* row, const std::string* parent) {
            report({"Una referencia a «" + *parent + "» no existe", "A reference to “" + *parent + "” does not exist"},
                   *table + " " + (row != nullptr ? std::to_string(*row) : std::string()));
        });
    for (const Rule& rule : rules()) {
        scan<std::string>(session, rule.query, [&](const std::string* place) { report(rule.what, *place); });
    }
    for (const Rule& rule : sqlite_rules()) {
        scan<std::string>(session, rule.query, [&](const std::string* place) { report(rule.what, *place); });
    }
    verify_cells(session, report);
    verify_declared_tables(session, report);
    return faults;
}

}  // namespace cabildo::db
