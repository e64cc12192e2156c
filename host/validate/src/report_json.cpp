// A report for programs.
#include <cabildo/validate/validate.hpp>

#include <nlohmann/json.hpp>

namespace cabildo::validate {

namespace {

using Json = nlohmann::ordered_json;

Json encode(const Text& text) { return {{"es", text.es}, {"en", text.en}}; }

Json encode(const Finding& finding) {
    Json json{{"severity", finding.grave ? "error" : "advice"},
              {"where", finding.where},
              {"what", encode(finding.what)},
              {"why", encode(finding.why)},
              {"remedy", encode(finding.remedy)}};
    if (!finding.store.empty()) json["store"] = finding.store.string();
    if (!finding.repeat.empty()) json["repeat"] = finding.repeat;
    return json;
}

}  // namespace

std::string to_json(const Report& report) {
    Json checks = Json::array();
    for (const Result& result : report.results) {
        Json findings = Json::array();
        for (const Finding& finding : result.findings) findings.push_back(encode(finding));
        checks.push_back({{"id", result.check.id},
                          {"title", encode(result.check.title)},
                          {"milliseconds", result.elapsed.count()},
                          {"findings", std::move(findings)}});
    }
    const Json json{{"plugin", {{"id", report.plugin.id},
                                {"version", report.plugin.descriptor.version},
                                {"file", report.plugin.file.string()},
                                {"sha256", report.plugin.hash}}},
                    {"passed", report.passed(false)},
                    {"passed_strictly", report.passed(true)},
                    {"checks", std::move(checks)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cabildo::validate
