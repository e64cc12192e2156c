#include <cabildo/db/reader.hpp>

#include "store_dataset.hpp"

#include <stdexcept>

namespace cabildo::db {

struct Reader::Impl {
    explicit Impl(const std::filesystem::path& path) : store(std::make_shared<Store>(Store::open(path, Access::read))) {}

    std::shared_ptr<Store> store;
    std::shared_ptr<Snapshot> snapshot;
    std::int64_t data_revision = -1;
    std::weak_ptr<ReadTransaction> open;
};

Reader::Reader(const std::filesystem::path& path) : impl_(std::make_unique<Impl>(path)) {}
Reader::~Reader() = default;

std::unique_ptr<Dataset> Reader::read(const Selection& selection) {
    if (!impl_->open.expired()) throw std::logic_error("Reader: a Dataset of this reader is still open");
    auto transaction = std::make_shared<ReadTransaction>(impl_->store);
    if (!impl_->snapshot || transaction->renewed() || impl_->data_revision != transaction->state().data_revision) {
        impl_->snapshot = std::make_shared<Snapshot>(impl_->store);
        impl_->data_revision = transaction->state().data_revision;
    }
    impl_->open = transaction;
    return make_dataset(std::move(transaction), impl_->snapshot, selection);
}

Store& Reader::store() {
    return *impl_->store;
}

}  // namespace cabildo::db
