// Reading many rows fast (bulk vectors of 10,000 rows at a time, NULL told apart), and several queries on one state.
#pragma once

#include <soci/soci.h>

#include <array>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace cabildo::db {

/// Calls `each(const T*...)` for every row of the query; a pointer is null where the value is NULL. T: long long, double
/// or std::string, as the columns are declared.
template <typename... T, typename Each>
void scan(soci::session& session, const std::string& sql, Each&& each) {
    constexpr std::size_t batch = 10000;
    constexpr auto index = std::index_sequence_for<T...>{};
    std::tuple<std::vector<T>...> columns{std::vector<T>(batch)...};
    std::array<std::vector<soci::indicator>, sizeof...(T)> indicators;
    for (auto& column : indicators) column.resize(batch);

    soci::statement statement(session);
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (statement.exchange(soci::into(std::get<I>(columns), indicators[I])), ...);
    }(index);
    statement.alloc();
    statement.prepare(sql);
    statement.define_and_bind();
    if (!statement.execute(true)) return;
    do {
        const std::size_t rows = std::get<0>(columns).size();
        for (std::size_t row = 0; row < rows; ++row) {
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                each((indicators[I][row] == soci::i_ok ? &std::get<I>(columns)[row] : nullptr)...);
            }(index);
        }
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((std::get<I>(columns).resize(batch), indicators[I].resize(batch)), ...);
        }(index);
    } while (statement.fetch());
}

/// Several queries on one state of the store.
class OneState {
public:
    explicit OneState(soci::session& session) : session_(session) { session_ << "BEGIN"; }
    ~OneState() {
        try {
            session_ << "ROLLBACK";
        } catch (...) {
            // The database ended the transaction itself after an error that is on its way up.
        }
    }
    OneState(const OneState&) = delete;
    OneState& operator=(const OneState&) = delete;

private:
    soci::session& session_;
};

}  // namespace cabildo::db
