#include "plugins/finding_blocks.hpp"

#include "language.hpp"

namespace cabildo::workbench {

namespace {

Notice notice_of(const validate::Finding& finding, const validate::Check& check, std::size_t number) {
    const auto say = [](const Text& text) { return text.in(language()); };
    Notice notice;
    notice.id = "finding" + std::to_string(number);
    notice.kind = finding.grave ? NoticeKind::error : NoticeKind::warning;
    notice.title = (finding.where.empty() ? "" : finding.where + ": ") + say(finding.what);
    const auto line = [&](const Text& name, const std::string& text) {
        if (!text.empty()) notice.text += (notice.text.empty() ? "" : "\n") + say(name) + text;
    };
    line({"Por qué importa: ", "Why it matters: "}, say(finding.why));
    line({"Qué hacer: ", "What to do: "}, say(finding.remedy));
    line({"Comprobación: ", "Check: "}, say(check.title));
    return notice;
}

}  // namespace

FindingCount count_findings(const validate::Report& report) {
    FindingCount count;
    for (const validate::Result& result : report.results)
        for (const validate::Finding& finding : result.findings) ++(finding.grave ? count.grave : count.advice);
    return count;
}

std::vector<Block> finding_blocks(const validate::Report& report) {
    std::vector<Block> blocks;
    const FindingCount count = count_findings(report);
    for (const bool grave : {true, false}) {
        const std::size_t some = grave ? count.grave : count.advice;
        if (some == 0) continue;
        Heading heading;
        heading.id = grave ? "grave" : "advice";
        heading.level = 3;
        const std::string number = number_text(static_cast<std::int64_t>(some));
        heading.title = to_utf8(grave ? tr({"Fallas ({0})", "Faults ({0})"}, {number}) : tr({"Consejos ({0})", "Advice ({0})"}, {number}));
        blocks.emplace_back(std::move(heading));
        for (const validate::Result& result : report.results)
            for (const validate::Finding& finding : result.findings)
                if (finding.grave == grave) blocks.emplace_back(notice_of(finding, result.check, blocks.size()));
    }
    return blocks;
}

}  // namespace cabildo::workbench
