#include "verify_content.hpp"

#include "bulk.hpp"
#include "connection.hpp"

#include <cabildo/db/selection.hpp>
#include <cabildo/error.hpp>

#include <set>

namespace cabildo::db {
namespace {

struct ColumnShape {
    std::string table, column, type;
};

std::vector<ColumnShape> columns_of(soci::session& session) {
    std::vector<std::string> tables;
    scan<std::string>(session, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
                      [&](const std::string* name) { tables.push_back(*name); });
    std::vector<ColumnShape> columns;
    for (const std::string& table : tables)
        scan<long long, std::string, std::string, long long, std::string, long long>(
            session, "PRAGMA table_info(" + table + ")",
            [&](const long long*, const std::string* column, const std::string* type, auto&&...) {
                columns.push_back({table, *column, *type});
            });
    return columns;
}

struct Declared {
    std::string code, variable, population;
};

}  // namespace

void verify_cells(soci::session& session, const ReportFault& report) {
    add_utf8_test(raw_handle(session));
    const auto find = [&](const ColumnShape& shape, const Text& what, const std::string& condition) {
        scan<std::string>(session, "SELECT '" + shape.table + " ' || rowid FROM " + shape.table + " WHERE " + condition,
                          [&](const std::string* place) { report(what, *place + " " + shape.column); });
    };
    for (const ColumnShape& shape : columns_of(session)) {
        if (shape.type == "TEXT") {
            find(shape, {"El valor no es un texto", "The value is not a text"},
                 "typeof(" + shape.column + ") NOT IN ('text', 'null')");
            find(shape, {"El texto no está en UTF-8", "The text is not in UTF-8"},
                 "typeof(" + shape.column + ") = 'text' AND NOT cabildo_utf8(" + shape.column + ")");
        } else if (shape.type == "BIGINT" || shape.type == "SMALLINT") {
            find(shape, {"El valor no es un entero", "The value is not an integer"},
                 "typeof(" + shape.column + ") NOT IN ('integer', 'null')");
        }
    }
}

void verify_declared_tables(soci::session& session, const ReportFault& report) {
    std::set<std::string> variables, categories;
    scan<std::string>(session, "SELECT name FROM variable", [&](const std::string* name) { variables.insert(*name); });
    scan<std::string>(session, "SELECT v.name || '=' || c.name FROM category c JOIN variable v ON v.id = c.variable_id",
                      [&](const std::string* name) { categories.insert(*name); });
    std::vector<Declared> tables;
    scan<std::string, std::string, std::string>(
        session, "SELECT code, variable, population FROM declared_table ORDER BY id",
        [&](const std::string* code, const std::string* variable, const std::string* population) {
            tables.push_back({*code, *variable, *population});
        });
    const auto known = [&](const Condition& condition) {
        if (!variables.contains(condition.variable)) return false;
        return std::all_of(condition.categories.begin(), condition.categories.end(), [&](const std::string& category) {
            return category == "@not_reported" || categories.contains(condition.variable + "=" + category);
        });
    };
    for (const Declared& table : tables) {
        const std::string place = "declared_table " + table.code;
        if (!variables.contains(table.variable))
            report({"La tabla declarada es de una variable que no existe", "The declared table is of a variable that does not exist"}, place);
        bool good = false;
        try {
            const Selection population = Selection::parse(table.population);
            good = std::all_of(population.conditions.begin(), population.conditions.end(), known);
        } catch (const Error&) {
            // told below
        }
        if (!good)
            report({"La población de la tabla declarada no se entiende con este libro de códigos",
                    "The population of the declared table makes no sense with this codebook"},
                   place);
    }
}

}  // namespace cabildo::db
