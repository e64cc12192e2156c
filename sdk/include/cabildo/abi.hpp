// What a plugin was built with: plain data, read before any call, so that a mismatch is told and never felt.
#pragma once

#include <cabildo/version.hpp>

#include <cstdint>
#include <string_view>
#include <type_traits>

#include <bits/c++config.h>

#define CABILDO_EXPORT __attribute__((visibility("default")))

namespace cabildo {

/// Field order and sizes never change; new fields go at the end and raise `size`.
struct AbiTag {
    char magic[8];                ///< "CABILDO"
    std::uint32_t size;           ///< of this struct as the plugin knew it
    std::uint32_t sdk_major;      ///< must be equal
    std::uint32_t sdk_minor;      ///< the plugin's may not be newer than the host's
    std::uint32_t glibcxx_release;  ///< the plugin's may not be newer
    std::uint32_t cxx11_abi;      ///< equal, as all below up to the texts
    std::uint32_t glibcxx_debug;
    std::uint32_t sanitizers;     ///< bit 0 address, bit 1 thread
    std::uint32_t pointer_size;
    std::uint32_t soci_version;
    char compiler[64];            ///< shown only
    char wx_signature[160];       ///< native panels: wxWidgets' build signature; empty otherwise
};
static_assert(std::is_trivially_copyable_v<AbiTag> && std::is_standard_layout_v<AbiTag>);

namespace detail {

template <std::size_t N>
constexpr void copy_text(char (&to)[N], std::string_view from) {
    for (std::size_t i = 0; i + 1 < N && i < from.size(); ++i) to[i] = from[i];
}

#if defined(__has_feature)
#define CABILDO_HAS_FEATURE(x) __has_feature(x)
#else
#define CABILDO_HAS_FEATURE(x) 0
#endif

constexpr std::uint32_t sanitizer_bits() {
    std::uint32_t bits = 0;
#if defined(__SANITIZE_ADDRESS__) || CABILDO_HAS_FEATURE(address_sanitizer)
    bits |= 1u;
#endif
#if defined(__SANITIZE_THREAD__) || CABILDO_HAS_FEATURE(thread_sanitizer)
    bits |= 2u;
#endif
    return bits;
}

}  // namespace detail

/// The tag of the code being compiled.
constexpr AbiTag this_abi(std::string_view wx_signature = {}) {
    AbiTag tag{};
    detail::copy_text(tag.magic, "CABILDO");
    tag.size = sizeof(AbiTag);
    tag.sdk_major = CABILDO_SDK_MAJOR;
    tag.sdk_minor = CABILDO_SDK_MINOR;
    tag.glibcxx_release = _GLIBCXX_RELEASE;
    tag.cxx11_abi = _GLIBCXX_USE_CXX11_ABI;
#ifdef _GLIBCXX_DEBUG
    tag.glibcxx_debug = 1;
#endif
    tag.sanitizers = detail::sanitizer_bits();
    tag.pointer_size = sizeof(void*);
    tag.soci_version = CABILDO_SOCI_VERSION;
    detail::copy_text(tag.compiler,
#if defined(__clang__)
                      "clang " __clang_version__
#else
                      "gcc " __VERSION__
#endif
    );
    detail::copy_text(tag.wx_signature, wx_signature);
    return tag;
}

}  // namespace cabildo
