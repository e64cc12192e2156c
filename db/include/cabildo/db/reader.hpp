// Reading a store for analysis: Datasets that share what was read as long as the data revision stays.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/db/selection.hpp>
#include <cabildo/db/store.hpp>

#include <memory>

namespace cabildo::db {

/// Keeps codebook, columns and parts of the whole store in memory between runs; what was read under another data
/// revision is dropped. One thread.
class Reader {
public:
    /// Opens the store read-only.
    explicit Reader(const std::filesystem::path& path);
    ~Reader();

    /// A Dataset over one consistent state: a transaction is open until it is destroyed. One at a time.
    std::unique_ptr<Dataset> read(const Selection& selection = {});

    Store& store();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace cabildo::db
