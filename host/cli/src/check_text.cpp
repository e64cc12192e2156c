// Findings in full: what, where, why it matters, how to mend it, and how to see it again.
#include "check_text.hpp"

#include <algorithm>

namespace cabildo::cli {

namespace {

constexpr std::size_t id_width = 12;

std::string seconds(std::chrono::milliseconds time, Language language) {
    return NumberFormat(language).decimal(static_cast<double>(time.count()) / 1000, 1) + " s";
}

std::string finding_text(const validate::Finding& finding, Language language) {
    const auto in = [language](const Text& text) { return text.in(language); };
    const auto line = [&](const Text& name, const std::string& text) { return text.empty() ? "" : "      " + in(name) + text + "\n"; };
    std::string text = "    " + in(finding.grave ? Text{"ERROR ", "ERROR "} : Text{"CONSEJO ", "ADVICE "});
    text += (finding.where.empty() ? "" : finding.where + ": ") + in(finding.what) + "\n";
    text += line({"Por qué importa: ", "Why it matters: "}, in(finding.why));
    text += line({"Qué hacer: ", "What to do: "}, in(finding.remedy));
    text += line({"Para verlo: ", "To see it: "}, finding.repeat);
    if (finding.repeat.empty() && !finding.store.empty()) text += line({"Almacén: ", "Store: "}, finding.store.string());
    return text;
}

}  // namespace

std::string check_page(const validate::Report& report, Language language) {
    std::string page;
    std::chrono::milliseconds elapsed{};
    std::ptrdiff_t errors = 0, advice = 0;
    for (const validate::Result& result : report.results) {
        elapsed += result.elapsed;
        const auto grave = std::count_if(result.findings.begin(), result.findings.end(), [](const auto& finding) { return finding.grave; });
        errors += grave;
        advice += static_cast<std::ptrdiff_t>(result.findings.size()) - grave;
        const std::string id = result.check.id + std::string(id_width - std::min(id_width, result.check.id.size()), ' ');
        page += "  " + id + result.check.title.in(language) + " (" + seconds(result.elapsed, language) + ")\n";
        for (const validate::Finding& finding : result.findings) page += finding_text(finding, language);
    }
    const std::string sum = format(Text{"Comprobaciones: {0} en {1}; errores: {2}; consejos: {3}.", "Checks: {0} in {1}; errors: {2}; advice: {3}."}.in(language),
                                   {std::to_string(report.results.size()), seconds(elapsed, language), std::to_string(errors), std::to_string(advice)});
    return page + sum + "\n";
}

}  // namespace cabildo::cli
