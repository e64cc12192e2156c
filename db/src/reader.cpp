#include <cabildo/db/reader.hpp>

#include "store_dataset.hpp"

#include <stdexcept>

namespace cabildo::db {

struct Reader::Impl {
    explicit Impl(const std::filesystem::path& path) : store(std::make_shared<Store>(Store::open(path, Access::read))) {}

    std::shared_ptr<Store> store;
    std::shared_ptr<Snapshot> snapshot, anonymous;
    std::int64_t data_revision = -1;
    std::weak_ptr<ReadTransaction> open;
};

Reader::Reader(const std::filesystem::path& path) : impl_(std::make_unique<Impl>(path)) {}
Reader::~Reader() = default;

std::unique_ptr<Dataset> Reader::read(const Selection& selection, Naming naming) {
    if (!impl_->open.expired()) throw std::logic_error("Reader: a Dataset of this reader is still open");
    auto transaction = std::make_shared<ReadTransaction>(impl_->store);
    if (transaction->renewed() || impl_->data_revision != transaction->state().data_revision) {
        impl_->snapshot.reset();
        impl_->anonymous.reset();
        impl_->data_revision = transaction->state().data_revision;
    }
    std::shared_ptr<Snapshot>& snapshot = naming == Naming::plain ? impl_->snapshot : impl_->anonymous;
    if (!snapshot) snapshot = std::make_shared<Snapshot>(impl_->store, naming == Naming::anonymous);
    impl_->open = transaction;
    return make_dataset(std::move(transaction), snapshot, selection);
}

std::string Reader::pseudonym(std::string_view code) {
    return impl_->anonymous ? impl_->anonymous->pseudonym(code) : std::string(code);
}

Store& Reader::store() {
    return *impl_->store;
}

}  // namespace cabildo::db
