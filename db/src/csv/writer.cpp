// CSV out.
#include "writer.hpp"

namespace cabildo::db::csv {

namespace {
constexpr std::size_t piece_to_write = 64 * 1024;
}

Writer& Writer::cell(std::string_view text) {
    if (!first_) pending_ += ',';
    first_ = false;
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        pending_ += text;
        return *this;
    }
    pending_ += '"';
    for (const char byte : text) {
        if (byte == '"') pending_ += '"';
        pending_ += byte;
    }
    pending_ += '"';
    return *this;
}

void Writer::end_row() {
    pending_ += "\r\n";
    first_ = true;
    if (pending_.size() >= piece_to_write) flush();
}

void Writer::row(std::initializer_list<std::string_view> cells) {
    for (const std::string_view text : cells) cell(text);
    end_row();
}

void Writer::flush() {
    if (!pending_.empty()) sink_(pending_);
    pending_.clear();
}

}  // namespace cabildo::db::csv
