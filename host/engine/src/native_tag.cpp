// A symbol's data out of an ELF file, without the loader: nothing of a library runs, and nothing that it needs is loaded.
#include <cabildo/engine/native_part.hpp>

#include "whole_file.hpp"

#include <elf.h>

#include <cstring>
#include <string>
#include <string_view>

namespace cabildo::engine {

namespace {

/// A file's bytes; every access is within them.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    template <typename T>
    std::optional<T> at(std::uint64_t offset) const {
        if (offset > bytes_.size() || bytes_.size() - offset < sizeof(T)) return std::nullopt;
        T value;
        std::memcpy(&value, bytes_.data() + offset, sizeof value);
        return value;
    }
    /// Up to the next zero; empty where there is none.
    std::string_view text(std::uint64_t offset) const {
        if (offset >= bytes_.size()) return {};
        const std::string_view rest = bytes_.substr(offset);
        const std::size_t end = rest.find('\0');
        return end == std::string_view::npos ? std::string_view() : rest.substr(0, end);
    }

private:
    std::string_view bytes_;
};

std::optional<Elf64_Ehdr> header_of(const Bytes& file) {
    auto header = file.at<Elf64_Ehdr>(0);
    if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || header->e_ident[EI_CLASS] != ELFCLASS64 ||
        header->e_ident[EI_DATA] != ELFDATA2LSB || header->e_type != ET_DYN)
        return std::nullopt;
    return header;
}

/// Where in the file a byte stands that the loader would put at this address.
std::optional<std::uint64_t> offset_of(const Bytes& file, const Elf64_Ehdr& header, std::uint64_t address, std::uint64_t size) {
    for (std::uint64_t i = 0; i < header.e_phnum; ++i) {
        const auto segment = file.at<Elf64_Phdr>(header.e_phoff + i * sizeof(Elf64_Phdr));
        if (!segment) return std::nullopt;
        if (segment->p_type != PT_LOAD || address < segment->p_vaddr) continue;
        const std::uint64_t within = address - segment->p_vaddr;
        if (within <= segment->p_filesz && segment->p_filesz - within >= size) return segment->p_offset + within;
    }
    return std::nullopt;
}

std::optional<Elf64_Sym> symbol_of(const Bytes& file, const Elf64_Ehdr& header, std::string_view name) {
    for (std::uint64_t i = 0; i < header.e_shnum; ++i) {
        const auto section = file.at<Elf64_Shdr>(header.e_shoff + i * sizeof(Elf64_Shdr));
        if (!section || section->sh_type != SHT_DYNSYM) continue;
        const auto names = file.at<Elf64_Shdr>(header.e_shoff + std::uint64_t{section->sh_link} * sizeof(Elf64_Shdr));
        if (!names) return std::nullopt;
        for (std::uint64_t at = 0; at + sizeof(Elf64_Sym) <= section->sh_size; at += sizeof(Elf64_Sym)) {
            const auto symbol = file.at<Elf64_Sym>(section->sh_offset + at);
            if (!symbol) return std::nullopt;
            if (symbol->st_shndx != SHN_UNDEF && file.text(names->sh_offset + symbol->st_name) == name) return symbol;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<NativeTag> native_tag(const std::filesystem::path& path) {
    const auto whole = read_whole(path);
    if (!whole) return std::nullopt;
    const Bytes file(*whole);
    const auto header = header_of(file);
    if (!header) return std::nullopt;
    const auto symbol = symbol_of(file, *header, native_tag_symbol);
    if (!symbol || symbol->st_size < sizeof(NativeTag)) return std::nullopt;
    const auto offset = offset_of(file, *header, symbol->st_value, sizeof(NativeTag));
    return offset ? file.at<NativeTag>(*offset) : std::nullopt;
}

}  // namespace cabildo::engine
