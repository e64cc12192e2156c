#include <cabildo/reports/nameless_style.hpp>

namespace cabildo::reports {

render::ReportStyle nameless(render::ReportStyle style, const db::Identities& names) {
    const auto leave_out = [&names](std::string& text) {
        if (!names.named_in(text)) return false;
        text.clear();
        return true;
    };
    style.cover.authors.clear();
    leave_out(style.cover.period);
    leave_out(style.cover.date);
    const bool on_cover = leave_out(style.cover.institution), in_house = leave_out(style.house.institution);
    if (on_cover || in_house) style.house.logo.reset();
    return style;
}

}  // namespace cabildo::reports
