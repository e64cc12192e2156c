// The upper half of the code page; bytes from 0xA0 on are the same in Latin-1, and their own code points.
#include "windows_1252.hpp"

#include <array>
#include <cstring>

namespace cabildo::db::csv {

namespace {

/// 0x80 to 0x9F; where Windows has no letter, the control character of Latin-1.
constexpr std::array<unsigned, 32> upper{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void append(std::string& text, unsigned char byte) {
    const unsigned point = byte >= 0x80 && byte <= 0x9F ? upper[byte - 0x80u] : byte;
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0u | (point >> 6));
        text += static_cast<char>(0x80u | (point & 0x3Fu));
    } else {
        text += static_cast<char>(0xE0u | (point >> 12));
        text += static_cast<char>(0x80u | ((point >> 6) & 0x3Fu));
        text += static_cast<char>(0x80u | (point & 0x3Fu));
    }
}

bool marked(std::string_view start) {
    return start.starts_with("\xEF\xBB\xBF") || start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
}

/// What was converted and not handed out yet.
struct Converter {
    Bytes bytes;
    std::string ready, piece = std::string(32 * 1024, '\0');
    std::size_t at = 0;
    bool started = false, as_it_is = false;

    void convert() {
        ready.clear();
        at = 0;
        std::size_t size = bytes(piece.data(), piece.size());
        if (!started) {
            started = true;
            while (size < 3) {
                const std::size_t more = bytes(piece.data() + size, piece.size() - size);
                if (more == 0) break;
                size += more;
            }
            as_it_is = marked(std::string_view(piece).substr(0, size));
        }
        if (as_it_is) ready.assign(piece, 0, size);
        else
            for (std::size_t i = 0; i < size; ++i) append(ready, static_cast<unsigned char>(piece[i]));
    }
};

}  // namespace

Bytes from_windows_1252(Bytes bytes) {
    auto converter = std::make_shared<Converter>();
    converter->bytes = std::move(bytes);
    return [converter](char* buffer, std::size_t size) {
        if (converter->at == converter->ready.size()) converter->convert();
        const std::size_t given = std::min(size, converter->ready.size() - converter->at);
        std::memcpy(buffer, converter->ready.data() + converter->at, given);
        converter->at += given;
        return given;
    };
}

}  // namespace cabildo::db::csv
