// A report put together from saved analyses and own text, as one document that every renderer writes.
#pragma once

#include <cabildo/db/saved.hpp>
#include <cabildo/document.hpp>
#include <cabildo/render/report_style.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cabildo::reports {

/// An item of a report with what it shows. Titles and texts are those that the document gets.
struct Part {
    db::ReportItem::Kind kind = db::ReportItem::Kind::text;
    std::string key;    ///< stands before the ids of its blocks: "item12"; unique in the report and stable
    std::string title;
    std::string text;   ///< own text, or notes, in light mark-up
    std::string question{};               ///< of the panel; empty where its plugin is not there
    std::optional<Document> document{};   ///< of an analysis; absent: a remark says why
    std::vector<Notice> remarks{};        ///< what the reader has to know of this document: stale, plugin gone, other language
};

/// What a composed report is of: the store as it is now.
struct ReportSource {
    StoreState store;
    bool anonymous = false;
};

/// One document: a heading for each analysis and heading, notes and own text as paragraphs, the blocks of each document
/// with `key.` before their ids, and at the end a table that tells of each analysis what it was made from and the command
/// line that repeats it. Analyses after a heading stand one level below it. Notices on the whole (illustrative,
/// anonymous) stand once, at the head.
Document compose(const db::Report& report, const std::vector<Part>& parts, const ReportSource& source);

/// Cover and look; on `otherwise` where the style names no paper. Throws Error that names the report when its style or logo
/// cannot be read.
render::ReportStyle style_of(const db::Report& report, render::Paper otherwise = render::Paper::a4);

/// Puts what a style file says, and its logo, into the report. Throws Error as render::read_house_style() does.
void take_style(db::Report& report, const std::filesystem::path& style_file);

}  // namespace cabildo::reports
