// Plugins that were built with something else: a changed tag, and a function that must never be called.
#pragma once

#include <cabildo/plugin.hpp>

#include <cstdlib>

#define PLUGIN_WITH_TAG(...)                                                                      \
    namespace {                                                                                   \
    constexpr cabildo::AbiTag changed_tag() {                                                     \
        cabildo::AbiTag tag = cabildo::this_abi();                                                \
        __VA_ARGS__                                                                               \
        return tag;                                                                               \
    }                                                                                             \
    }                                                                                             \
    extern "C" {                                                                                  \
    CABILDO_EXPORT extern const cabildo::AbiTag cabildo_abi_tag;                                  \
    constinit const cabildo::AbiTag cabildo_abi_tag = changed_tag();                              \
    CABILDO_EXPORT cabildo::Plugin* cabildo_plugin();                                             \
    }                                                                                             \
    cabildo::Plugin* cabildo_plugin() { std::abort(); }
