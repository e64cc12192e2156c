// What a native panel was built with and what it is for: plain data that is read from the file before anything of the
// library is loaded, so that the wrong wxWidgets never comes into a program.
#pragma once

#include <cabildo/abi.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace cabildo {

/// Field order and sizes never change; new fields go at the end and raise `size`.
struct NativeTag {
    AbiTag abi;          ///< as a plugin's; its wx_signature must be equal to the program's
    std::uint32_t size;  ///< of this struct as the library knew it
    char plugin[128];    ///< id of the plugin that it belongs to
    char panels[256];    ///< ids of the panels that it has a native form of, parted by commas
};
static_assert(std::is_trivially_copyable_v<NativeTag> && std::is_standard_layout_v<NativeTag>);

/// The tag of the code being compiled. Does not compile where an id is too long.
consteval NativeTag this_native_abi(std::string_view wx_signature, std::string_view plugin, std::string_view panels) {
    NativeTag tag{};
    if (wx_signature.size() >= sizeof tag.abi.wx_signature || plugin.size() >= sizeof tag.plugin || panels.size() >= sizeof tag.panels)
        throw "an id of the native panel is too long";
    tag.abi = this_abi(wx_signature);
    tag.size = sizeof(NativeTag);
    detail::copy_text(tag.plugin, plugin);
    detail::copy_text(tag.panels, panels);
    return tag;
}

/// The name of the tag, and the end of the file's name: `tenure-native.so` stands beside `tenure.so`.
inline constexpr const char* native_tag_symbol = "cabildo_native_tag";
inline constexpr std::string_view native_ending = "-native.so";

}  // namespace cabildo
