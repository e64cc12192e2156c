// Anonymised exports on the command line: the codes, and the file of the key to them.
#pragma once

#include "command.hpp"

#include <cabildo/render/report_style.hpp>
#include <cabildo/reports/anonymous_key.hpp>

#include <filesystem>
#include <optional>

namespace cabildo::cli {

Argument anonymous_argument();

/// The file that --anonymous names, where it is given.
class AnonymousKey {
public:
    /// `output` is a folder, a file, or "-". Throws as reports::AnonymousKey does.
    AnonymousKey(const Arguments& arguments, const std::filesystem::path& store, const std::filesystem::path& output);

    explicit operator bool() const { return key_.has_value(); }
    /// Nothing where none is asked for. Before any document is written, so that none is without its key.
    void write() const;
    /// A report's cover and look without names; as it is where no key is asked for.
    render::ReportStyle nameless(render::ReportStyle style) const;

private:
    std::optional<reports::AnonymousKey> key_;
    std::filesystem::path store_;
};

}  // namespace cabildo::cli
