#include "store_work.hpp"

#include <cabildo/error.hpp>

#include <utility>

namespace cabildo::workbench {

StoreWork::StoreWork(Post post) : post_(std::move(post)) {}

StoreWork::~StoreWork() {
    alive_.reset();
    if (thread_.joinable()) thread_.join();
}

void StoreWork::start(const std::filesystem::path& store, Work work, Done done) {
    if (running_)
        throw Error({"todavía se trabaja con el almacén", "the store is still being worked on"}, {},
                    {"Espere a que termine la copia, la verificación o la exportación en curso.",
                     "Wait until the copy, check or export that is running has ended."});
    if (thread_.joinable()) thread_.join();
    running_ = true;
    thread_ = std::thread([this, store, work = std::move(work), done = std::move(done), post = post_,
                           alive = std::weak_ptr<bool>(alive_)] {
        std::string told;
        std::exception_ptr failure;
        try {
            db::Store opened = db::Store::open(store, db::Access::read);
            told = work(opened);
        } catch (...) {
            failure = std::current_exception();
        }
        post([this, told, failure, done, alive] {
            if (alive.expired()) return;
            running_ = false;
            done(told, failure);
        });
    });
}

}  // namespace cabildo::workbench
