// The Dataset of a store: a Snapshot seen through a selection, within one read transaction.
#pragma once

#include "snapshot.hpp"

#include <cabildo/db/selection.hpp>

namespace cabildo::db {

/// Open from construction to destruction; shared by a Dataset and those made from it by select().
class ReadTransaction {
public:
    explicit ReadTransaction(std::shared_ptr<Store> store);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

    const StoreState& state() const { return state_; }
    Store& store() const { return *store_; }
    /// The file was opened anew for this transaction: what was read before is of another state.
    bool renewed() const { return renewed_; }

private:
    bool renewed_ = false;
    std::shared_ptr<Store> store_;
    StoreState state_;
};

/// Throws a usage Error when the codebook does not know the selection.
std::unique_ptr<Dataset> make_dataset(std::shared_ptr<ReadTransaction> transaction, std::shared_ptr<Snapshot> snapshot,
                                      const Selection& selection);

}  // namespace cabildo::db
