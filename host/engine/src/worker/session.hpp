// Answers the host's questions: loads the one plugin of this process, and runs its panels.
#pragma once

#include "channel.hpp"

#include <cabildo/db/reader.hpp>
#include <cabildo/plugin.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::engine::worker {

class Session {
public:
    explicit Session(Channel& channel) : channel_(channel) {}

    /// Answers one question. Throws nothing: what fails is the answer.
    void answer(const Json& question);

private:
    void enter(std::string_view phase);
    void load(const Json& question);
    void run(const Json& question);
    const Panel& panel(const std::string& id) const;
    /// The reader of a store, kept while the same file stands under the path.
    db::Reader& reader(const std::filesystem::path& store);
    void refuse(const Error& error, const std::string& exception = {});

    Channel& channel_;
    std::string phase_ = "load";
    std::string hash_;
    Descriptor descriptor_;
    std::vector<Panel>* panels_ = nullptr;  ///< never destroyed: they hold the library's code
    std::unique_ptr<db::Reader> reader_;
    std::filesystem::path store_;
    std::uint64_t device_ = 0, inode_ = 0;
};

}  // namespace cabildo::engine::worker
