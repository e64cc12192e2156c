// Native panels that say something else of themselves; nothing of them may ever run, not even what runs when they are loaded.
#pragma once

#include <cabildo/wx/native_panel.hpp>

#include <cstdlib>

#define NATIVE_PANEL_WITH_TAG(signature, plugin)                                                                    \
    namespace {                                                                                                     \
    struct AtLoading {                                                                                              \
        AtLoading() { std::abort(); }                                                                               \
    } at_loading;                                                                                                   \
    }                                                                                                               \
    extern "C" {                                                                                                    \
    CABILDO_EXPORT extern const cabildo::NativeTag cabildo_native_tag;                                              \
    constinit const cabildo::NativeTag cabildo_native_tag = cabildo::this_native_abi(signature, plugin, "echo");    \
    CABILDO_EXPORT cabildo::wx::NativePanel* cabildo_native_panel(const char*);                                     \
    }                                                                                                               \
    cabildo::wx::NativePanel* cabildo_native_panel(const char*) { std::abort(); }
