// Prefixing, headings, and the provenance of the whole.
#include "report.hpp"

#include "fault_document.hpp"

#include <cabildo/engine/blocks.hpp>
#include <cabildo/engine/notices.hpp>

#include <algorithm>

namespace cabildo::engine {

namespace {

bool has_option(const PanelInfo& panel, std::string_view id) {
    return std::any_of(panel.options.begin(), panel.options.end(), [id](const Option& option) { return option.id == id; });
}

/// Whether `key`, "panel.option" or "option", is an option of the panel.
bool names_option(const PanelInfo& panel, std::string_view key) {
    const std::size_t point = key.find('.');
    if (point == std::string_view::npos) return has_option(panel, key);
    return key.substr(0, point) == panel.id && has_option(panel, key.substr(point + 1));
}

void check_options(const Request& request) {
    const auto& panels = request.plugin->panels;
    for (const auto& [key, value] : request.options) {
        const std::string& wanted = key;
        if (std::any_of(panels.begin(), panels.end(), [&wanted](const PanelInfo& panel) { return names_option(panel, wanted); }))
            continue;
        std::string there;
        for (const PanelInfo& panel : panels)
            for (const Option& option : panel.options) there += (there.empty() ? "" : ", ") + panel.id + "." + option.id;
        if (there.empty()) there = "–";
        throw usage_error({"no existe la opción «" + wanted + "»", "there is no option “" + wanted + "”"},
                          request.plugin->short_name(),
                          {"Las opciones son: " + there + ".", "The options are: " + there + "."});
    }
}

}  // namespace

Report::Report(const Request& request) : request_(request) {
    check_options(request);
    Document& document = outcome_.document;
    document.title = request.plugin->descriptor.title.in(request.language);
    document.language = request.language;
}

Request Report::request_for(const PanelInfo& panel) const {
    Request request = request_;
    request.panel = panel.id;
    request.options.clear();
    // "panel.option" is more particular than "option".
    for (const bool particular : {false, true})
        for (const auto& [key, value] : request_.options) {
            const std::size_t point = key.find('.');
            if ((point != std::string::npos) != particular || !names_option(panel, key)) continue;
            request.options[point == std::string::npos ? key : key.substr(point + 1)] = value;
        }
    return request;
}

void Report::open_section(const PanelInfo& panel) {
    auto& blocks = outcome_.document.blocks;
    Heading heading;
    heading.id = panel.id;
    heading.title = panel.title.in(request_.language);
    blocks.emplace_back(std::move(heading));
    Paragraph question;
    question.id = panel.id + ".question";
    question.text = panel.question.in(request_.language);
    blocks.emplace_back(std::move(question));
}

void Report::add(const PanelInfo& panel, Outcome outcome) {
    Document& document = outcome_.document;
    Document& part = outcome.document;
    revisions_.insert(part.provenance.data_revision);
    if (revisions_.size() == 1) {
        auto options = std::move(document.provenance.options);
        document.provenance = part.provenance;
        document.provenance.panel.clear();
        document.provenance.options = std::move(options);
    }
    for (const auto& [id, value] : part.provenance.options)
        document.provenance.options[is_mark(id) ? id : panel.id + "." + id] = value;

    // The notices on the whole document stand once, at the head.
    const auto opening = std::stable_partition(part.blocks.begin(), part.blocks.end(), is_opening_notice);
    if (std::none_of(document.blocks.begin(), document.blocks.end(), is_opening_notice))
        document.blocks.insert(document.blocks.begin(), part.blocks.begin(), opening);
    part.blocks.erase(part.blocks.begin(), opening);
    open_section(panel);
    for (Block& block : part.blocks) {
        prefix_ids(block, panel.id + ".");
        document.blocks.push_back(std::move(block));
    }
    if (outcome.fault && !outcome_.fault) outcome_.fault = std::move(outcome.fault);
}

void Report::add_unfit(const PanelInfo& panel, const Error& why) {
    open_section(panel);
    const Text title{"Este panel no se aplica a este almacén", "This panel does not apply to this store"};
    Notice notice;
    notice.id = panel.id + ".unfit";
    notice.kind = NoticeKind::warning;
    notice.title = title.in(request_.language);
    notice.text = why.line(request_.language);
    outcome_.document.blocks.emplace_back(std::move(notice));
}

Outcome Report::outcome() && {
    // No panel could say where it read: the store's state comes from here.
    if (revisions_.empty() && !outcome_.document.blocks.empty())
        outcome_.document.provenance = base_provenance(request_);
    return std::move(outcome_);
}

}  // namespace cabildo::engine
