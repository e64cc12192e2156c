// Words that stand in a cell for "not reported".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cabildo::db::sheet {

class NotReportedWords {
public:
    explicit NotReportedWords(const std::vector<std::string>& words);

    /// The word, as it stands in the list, that a cell consists of; nullptr where it is none. Case, accents, spaces at the
    /// ends and a last point do not count.
    const std::string* find(std::string_view cell) const;

private:
    std::unordered_map<std::string, std::string> words_;  ///< folded -> as listed
    std::size_t longest_ = 0;
};

}  // namespace cabildo::db::sheet
