// Recognition of initiatives by category.
#include "recognition.hpp"

#include "cross_counts.hpp"

namespace cabildo::tabulation {

AwardKind award_kind(const std::string& category_id) {
    if (category_id == "none") return AwardKind::none;
    const bool mention = category_id.find("mention") != std::string::npos || category_id.find("mencion") != std::string::npos;
    return mention ? AwardKind::mention : AwardKind::prize;
}

std::vector<Recognition> recognition(std::span<const std::int32_t> category_codes, std::size_t categories,
                                     std::span<const std::int32_t> award_codes, std::span<const AwardKind> award_kinds) {
    const CrossCounts counts = cross(category_codes, categories, award_codes, award_kinds.size());
    std::vector<Recognition> result(categories + 1);
    for (auto& row : result) row.awards.resize(award_kinds.size());
    for (std::size_t category = 0; category < categories; ++category) {
        for (std::size_t award = 0; award < award_kinds.size(); ++award) {
            const std::int64_t count = counts.at(category, award);
            for (Recognition* row : {&result[category], &result.back()}) {
                row->initiatives += count;
                row->awards[award] += count;
                if (award_kinds[award] == AwardKind::prize) row->prizes += count;
                if (award_kinds[award] == AwardKind::mention) row->mentions += count;
            }
        }
    }
    return result;
}

}  // namespace cabildo::tabulation
