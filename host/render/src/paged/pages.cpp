#include "paged/pages.hpp"

#include "page_words.hpp"

#include <cairo.h>

namespace cabildo::render {
namespace {

using namespace paged;

constexpr double furniture_size = 8;
constexpr double step_of_enlargement = 0.03;  ///< of the sheet on which a document that should be one page is laid out
constexpr int most_steps = 15;                ///< beyond, letters would be too small to read

/// "participation" of "org.cabildo.participation".
std::string short_name(const std::string& plugin) { return plugin.substr(plugin.rfind('.') + 1); }

std::string joined(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts)
        if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
    return line;
}

std::string foot_of(const Document& document) {
    const Provenance& p = document.provenance;
    const auto in = [&document](const Text& text) { return text.in(document.language); };
    if (p.plugin.empty()) return {};
    return joined({short_name(p.plugin) + (p.plugin_version.empty() ? "" : " " + p.plugin_version),
                   format(in(words::revision), {NumberFormat(document.language).integer(p.data_revision)}),
                   p.selection_label.empty() ? std::string() : format(in(words::selection_of), {p.selection_label}),
                   format(in(words::seed_of), {std::to_string(p.seed)})});
}

}  // namespace

Pages::State::State(Document given, ReportStyle given_style)
    : document(std::move(given)), style(std::move(given_style)), type(style.house.font, document.language),
      making{document, type, {size_of(style.house.paper)}, {}, style.house.accent, structure} {
    const Cover titles = completed(style.cover, style.house, document);
    head_ = joined({titles.title, document.provenance.store_title});
    head_right_ = titles.institution.empty() ? "Cabildo" : titles.institution;
    foot_ = foot_of(document);

    // A single panel is a sheet or two: its title stands above it.
    const bool whole = document.provenance.panel.empty() || !style.cover.title.empty();
    if (whole) cover.emplace(making, style);
    lay_out_body(whole);
    if (!whole) return;
    const TextHeight height{making.frame.height(false), making.frame.height(true)};
    // How many pages the contents take does not depend on the numbers in them.
    const auto sheets_with = [&](int front) {
        contents = contents_of(making, body.entries, pages_of_entries(front));
        return sheets_of(contents, height);
    };
    const int front = 1 + static_cast<int>(sheets_with(1).size());
    contents_sheets = sheets_with(front);
}

void Pages::State::lay_out_body(bool whole) {
    const PaperSize paper = making.frame.upright;
    const auto lay_out = [&](double enlarged) {
        making.frame.upright = {paper.width * enlarged, paper.height * enlarged};
        structure = {};
        body = body_of(making, whole);
        body_sheets = sheets_of(body.pieces, {making.frame.height(false), making.frame.height(true)});
        scale_ = 1 / enlarged;
        return body_sheets.size() == 1 && !body_sheets.front().turned;
    };
    if (lay_out(1) || whole || !is_sheet(document)) return;
    making.tight = true;
    for (int step = 0; step <= most_steps; ++step)
        if (lay_out(1 + step_of_enlargement * step)) return;
    making.tight = false;
    lay_out(1);
}

std::vector<int> Pages::State::pages_of_entries(int front) const {
    std::vector<int> pages(body.entries.size(), 0);
    for (std::size_t s = 0; s < body_sheets.size(); ++s)
        for (const Placed& placed : body_sheets[s].pieces)
            for (std::size_t e = 0; e < body.entries.size(); ++e)
                if (placed.piece == &body.pieces[body.entries[e].piece]) pages[e] = front + static_cast<int>(s) + 1;
    return pages;
}

const Sheet& Pages::State::sheet(int page) const {
    const int in_contents = page - (cover ? 1 : 0), in_body = page - front();
    return in_body < 0 ? contents_sheets[static_cast<std::size_t>(in_contents)] : body_sheets[static_cast<std::size_t>(in_body)];
}

PaperSize Pages::State::size(int page) const {
    const PaperSize laid_out = making.frame.sheet(!(cover && page == 0) && sheet(page).turned);
    return {laid_out.width * scale_, laid_out.height * scale_};
}

void Pages::State::paint(cairo_t* context, int page, std::vector<int>* marked) const {
    const Canvas canvas(context, structure, marked);
    cairo_save(context);
    if (scale_ != 1) cairo_scale(context, scale_, scale_);
    if (cover && page == 0) {
        cover->paint(canvas);
    } else {
        const Sheet& shown = sheet(page);
        paint_furniture(canvas, page, shown.turned);
        for (const Placed& placed : shown.pieces) {
            const double y = top_margin + placed.y;
            if (!placed.piece->destination.empty()) canvas.destination(placed.piece->destination, 0, std::max(0.0, y - 14));
            if (placed.scale == 1) {
                placed.piece->paint(canvas, side_margin, y);
                continue;
            }
            cairo_save(context);
            cairo_translate(context, side_margin, y);
            cairo_scale(context, placed.scale, placed.scale);
            placed.piece->paint(canvas, 0, 0);
            cairo_restore(context);
        }
    }
    cairo_restore(context);
}

void Pages::State::paint_furniture(const Canvas& canvas, int page, bool turned) const {
    const PaperSize paper = making.frame.sheet(turned);
    const double width = making.frame.width(turned), right = side_margin + width;
    Look look;
    look.size = furniture_size;
    look.colour = making.inks.muted;
    const auto write = [&](const std::string& text, double x, double y) { type.lines(text, look).paint_on(canvas.context(), x, y); };

    const std::string end = type.shortened(head_right_, look, width / 3);
    const double end_width = type.width(end, look);
    write(end, right - end_width, head_line - 6);
    write(type.shortened(head_, look, width - end_width - 16), side_margin, head_line - 6);
    canvas.line({side_margin, head_line}, {right, head_line}, 0.6, making.inks.rule);

    const double foot = paper.height - foot_line;
    const std::string number = std::to_string(page + 1);
    canvas.line({side_margin, foot}, {right, foot}, 0.6, making.inks.rule);
    write(number, right - type.width(number, look), foot + 14);
    write(type.shortened(foot_, look, width - 40), side_margin, foot + 14);
}

Pages::Pages(Document document, ReportStyle style) : state_(std::make_unique<State>(std::move(document), std::move(style))) {}
Pages::~Pages() = default;
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;

int Pages::count() const { return state_->count(); }
PaperSize Pages::size(int page) const { return state_->size(page); }
void Pages::paint(cairo_t* context, int page) const { state_->paint(context, page, nullptr); }

}  // namespace cabildo::render
