#include "migration.hpp"

#include "embedded_cabildo_db.hpp"

#include <cabildo/version.hpp>

#include <soci/soci.h>

namespace cabildo::db {

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> all = {
        {1, schema::file_0001_initial_sql},
        {2, schema::file_0002_views_sql},
        {3, schema::file_0003_reports_sql},
    };
    return all;
}

std::vector<std::string> split_statements(std::string_view script) {
    std::vector<std::string> statements;
    std::string current;
    char quote = 0;
    const auto finish = [&] {
        const auto first = current.find_first_not_of(" \t\r\n");
        if (first != std::string::npos) {
            statements.push_back(current.substr(first, current.find_last_not_of(" \t\r\n") - first + 1));
        }
        current.clear();
    };
    for (std::size_t i = 0; i < script.size(); ++i) {
        const char c = script[i];
        if (quote != 0) {
            current += c;
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            current += c;
            quote = c;
        } else if (script.substr(i, 2) == "--") {
            const auto end = script.find('\n', i);
            i = end == std::string_view::npos ? script.size() : end;
            current += '\n';
        } else if (c == ';') {
            finish();
        } else {
            current += c;
        }
    }
    finish();
    return statements;
}

void apply_migrations(soci::session& session, const std::vector<Migration>& steps, std::int64_t version,
                      const std::function<void()>& check) {
    for (const Migration& step : steps) {
        if (step.version <= version) continue;
        soci::transaction transaction(session);
        for (const std::string& statement : split_statements(step.sql)) session << statement;
        const long long number = step.version;
        const std::string program = CABILDO_VERSION;
        session << "UPDATE store SET schema_version = :version, program_version = :program", soci::use(number), soci::use(program);
        if (check) check();
        transaction.commit();
    }
}

}  // namespace cabildo::db
