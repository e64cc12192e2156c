// Writes CSV as RFC 4180 has it: CRLF, quotes only where they are needed.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

namespace cabildo::db::csv {

/// Hands out the finished rows in pieces; call flush() at the end.
class Writer {
public:
    using Sink = std::function<void(std::string_view)>;

    explicit Writer(Sink sink) : sink_(std::move(sink)) {}

    Writer& cell(std::string_view text);
    void end_row();
    void row(std::initializer_list<std::string_view> cells);
    void flush();

private:
    Sink sink_;
    std::string pending_;
    bool first_ = true;
};

}  // namespace cabildo::db::csv
