// Free texts of an anonymised export: what could name somebody gives way to a code that only tells different texts apart.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace cabildo::db {

/// "T-001", "T-002" … in the order in which different texts come; an empty one stays empty.
class Disguise {
public:
    explicit Disguise(std::string prefix) : prefix_(std::move(prefix)) {}

    std::string operator()(std::string_view text) {
        if (text.empty()) return {};
        const auto [found, fresh] = codes_.try_emplace(std::string(text));
        if (fresh) {
            const std::string number = std::to_string(codes_.size());
            found->second = prefix_ + "-" + std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number;
        }
        return found->second;
    }

private:
    std::string prefix_;
    std::map<std::string, std::string, std::less<>> codes_;
};

}  // namespace cabildo::db
