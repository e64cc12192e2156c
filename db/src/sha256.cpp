#include <cabildo/db/sha256.hpp>

#include <nettle/base16.h>

#include <array>
#include <cstdint>

namespace cabildo::db {

Sha256::Sha256() { ::nettle_sha256_init(&state_); }

void Sha256::add(std::string_view bytes) {
    ::nettle_sha256_update(&state_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::finish() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    ::nettle_sha256_digest(&state_, digest.size(), digest.data());
    std::string text(BASE16_ENCODE_LENGTH(SHA256_DIGEST_SIZE), '0');
    ::nettle_base16_encode_update(text.data(), digest.size(), digest.data());
    return text;
}

}  // namespace cabildo::db
