// SHA-256 (FIPS 180-4), by Nettle: of the files of a data package and of plugin libraries.
#pragma once

#include <nettle/sha2.h>

#include <string>
#include <string_view>

namespace cabildo::db {

class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    /// 64 hexadecimal digits; begins anew.
    std::string finish();

private:
    sha256_ctx state_;
};

}  // namespace cabildo::db
