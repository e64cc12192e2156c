// Reading a store for analysis: Datasets that share what was read as long as the data revision stays.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/db/selection.hpp>
#include <cabildo/db/store.hpp>

#include <memory>

namespace cabildo::db {

/// Whether a Dataset tells who is who. Anonymous ones carry pseudonyms (pseudonyms.hpp) in place of the codes of
/// initiatives, actors and evaluators, in an order of their own; titles, organisations and passages are empty, free texts
/// are codes; the session cannot be had. Every initiative, actor and evaluator must have its pseudonym.
enum class Naming { plain, anonymous };

/// Keeps codebook, columns and parts of the whole store in memory between runs; what was read under another data
/// revision is dropped. One thread.
class Reader {
public:
    /// Opens the store read-only.
    explicit Reader(const std::filesystem::path& path);
    ~Reader();

    /// A Dataset over one consistent state: a transaction is open until it is destroyed. One at a time.
    std::unique_ptr<Dataset> read(const Selection& selection = {}, Naming naming = Naming::plain);

    /// The pseudonym of an initiative's code; any other text as it is. Only while an anonymous Dataset is open.
    std::string pseudonym(std::string_view code);

    Store& store();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace cabildo::db
