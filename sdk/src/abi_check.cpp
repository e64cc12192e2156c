// The rules of the ABI tag, in the order in which a field can be trusted.
#include <cabildo/abi_check.hpp>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

namespace cabildo {

namespace {

template <std::size_t N>
std::string_view text_of(const char (&field)[N]) {
    return {field, static_cast<std::size_t>(std::find(field, field + N, '\0') - field)};
}

std::string version_of(std::uint32_t major, std::uint32_t minor) { return std::to_string(major) + '.' + std::to_string(minor); }

/// 400003 is SOCI's way to write 4.0.3.
std::string soci_version(std::uint32_t number) {
    return std::to_string(number / 100000) + '.' + std::to_string(number / 100 % 1000) + '.' + std::to_string(number % 100);
}

Text sanitizer_names(std::uint32_t bits) {
    switch (bits) {
        case 0: return {"sin sanitizadores", "without sanitizers"};
        case 1: return {"con el sanitizador de direcciones", "with the address sanitizer"};
        case 2: return {"con el sanitizador de hilos", "with the thread sanitizer"};
        default: return {"con sanitizadores (" + std::to_string(bits) + ")", "with sanitizers (" + std::to_string(bits) + ")"};
    }
}

Text wx_words(std::string_view signature) {
    if (signature.empty()) return {"sin wxWidgets", "without wxWidgets"};
    return format(Text{"con wxWidgets «{0}»", "with wxWidgets “{0}”"}, {signature});
}

Text debug_mode(std::uint32_t on) {
    return on ? Text{"con _GLIBCXX_DEBUG", "with _GLIBCXX_DEBUG"} : Text{"sin _GLIBCXX_DEBUG", "without _GLIBCXX_DEBUG"};
}

/// Sentences of a mismatch: "built ‹built›; this program needs ‹needed›", and what to do.
class Mismatch {
public:
    Mismatch(const AbiTag& plugin, std::string name) : name_(std::move(name)), compiler_(text_of(plugin.compiler)) {}

    Error operator()(const Text& built, const Text& needed, const Text& remedy) const {
        const Text what{format("el complemento fue compilado {0} (compilador: {1}) y este programa lo necesita {2}", {built.es, compiler_, needed.es}),
                        format("the plugin was built {0} (compiler: {1}) and this program needs it {2}", {built.en, compiler_, needed.en})};
        return Error(what, name_, remedy);
    }

    Error not_a_plugin() const {
        return Error({"el archivo no es un complemento de Cabildo: su marca de compilación no se reconoce",
                      "the file is not a Cabildo plugin: its build tag is not recognised"}, name_,
                     {"Compile el complemento con el SDK de Cabildo y declárelo con CABILDO_PLUGIN.",
                      "Build the plugin with the Cabildo SDK and declare it with CABILDO_PLUGIN."});
    }

private:
    std::string name_;
    std::string compiler_;
};

const Text same_settings{"Vuelva a compilar el complemento con las mismas opciones de compilación que el programa.",
                         "Build the plugin again with the same compiler settings as the program."};

}  // namespace

std::optional<Error> abi_mismatch(const AbiTag& plugin, const AbiTag& host, std::string plugin_name) {
    const Mismatch mismatch(plugin, std::move(plugin_name));
    if (text_of(plugin.magic) != text_of(host.magic) || plugin.size < sizeof(AbiTag)) return mismatch.not_a_plugin();

    const std::string plugin_sdk = version_of(plugin.sdk_major, plugin.sdk_minor), host_sdk = version_of(host.sdk_major, host.sdk_minor);
    const Text with_sdk{"con el SDK {0}", "with SDK {0}"};
    if (plugin.sdk_major != host.sdk_major || plugin.sdk_minor > host.sdk_minor) {
        const std::string major = std::to_string(host.sdk_major);
        const bool newer = std::pair(plugin.sdk_major, plugin.sdk_minor) > std::pair(host.sdk_major, host.sdk_minor);
        return mismatch(format(with_sdk, {plugin_sdk}),
                        format(Text{"con el SDK {0}, versión {1} o anterior", "with SDK {0}, version {1} or older"}, {major, host_sdk}),
                        newer ? Text{"Actualice Cabildo, o pida el complemento compilado con ese SDK.",
                                     "Update Cabildo, or ask for the plugin built with that SDK."}
                              : Text{"Pida a quien publica el complemento una versión para ese SDK.",
                                     "Ask the publisher of the plugin for a version for that SDK."});
    }
    if (plugin.glibcxx_release > host.glibcxx_release) {
        const std::string built = std::to_string(plugin.glibcxx_release), needed = std::to_string(host.glibcxx_release);
        return mismatch(format(Text{"con la biblioteca estándar de gcc {0}", "with the standard library of gcc {0}"}, {built}),
                        format(Text{"con la de gcc {0} o anterior", "with that of gcc {0} or older"}, {needed}),
                        format(Text{"Vuelva a compilar el complemento con gcc {0}, o con clang y la biblioteca de gcc {0}.",
                                    "Build the plugin again with gcc {0}, or with clang and the library of gcc {0}."}, {needed}));
    }
    if (plugin.pointer_size != host.pointer_size) {
        const std::string built = std::to_string(8 * plugin.pointer_size), needed = std::to_string(8 * host.pointer_size);
        const Text bits{"para {0} bits", "for {0} bits"};
        return mismatch(format(bits, {built}), format(bits, {needed}), same_settings);
    }
    if (plugin.cxx11_abi != host.cxx11_abi) {
        const std::string built = std::to_string(plugin.cxx11_abi), needed = std::to_string(host.cxx11_abi);
        const Text flag{"con _GLIBCXX_USE_CXX11_ABI={0}", "with _GLIBCXX_USE_CXX11_ABI={0}"};
        return mismatch(format(flag, {built}), format(flag, {needed}), same_settings);
    }
    if (plugin.glibcxx_debug != host.glibcxx_debug)
        return mismatch(debug_mode(plugin.glibcxx_debug), debug_mode(host.glibcxx_debug), same_settings);
    if (plugin.sanitizers != host.sanitizers)
        return mismatch(sanitizer_names(plugin.sanitizers), sanitizer_names(host.sanitizers), same_settings);
    if (plugin.soci_version != host.soci_version) {
        const std::string built = soci_version(plugin.soci_version), needed = soci_version(host.soci_version);
        const Text with{"con SOCI {0}", "with SOCI {0}"};
        return mismatch(format(with, {built}), format(with, {needed}),
                        format(Text{"Vuelva a compilar el complemento con SOCI {0}.", "Build the plugin again with SOCI {0}."}, {needed}));
    }
    if (text_of(plugin.wx_signature) != text_of(host.wx_signature))
        return mismatch(wx_words(text_of(plugin.wx_signature)), wx_words(text_of(host.wx_signature)),
                        {"Vuelva a compilar el complemento con el mismo wxWidgets que el programa.",
                         "Build the plugin again with the same wxWidgets as the program."});
    return std::nullopt;
}

}  // namespace cabildo
