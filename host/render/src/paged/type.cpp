#include "paged/type.hpp"

#include "letters.hpp"

#include <cabildo/error.hpp>

#include <pango/pangocairo.h>

#include <algorithm>
#include <mutex>

namespace cabildo::render::paged {
namespace {

constexpr std::string_view mono_families = "Noto Sans Mono, DejaVu Sans Mono, Liberation Mono, monospace";
constexpr double raised_size = 0.72, raised_by = 0.33;
/// Ligatures hinder search; figures are all of one width.
constexpr const char* features = "liga=0, tnum=1, lnum=1";
constexpr const char* figure_features = "liga=0, tnum=1, lnum=1, kern=0";
constexpr std::size_t most_widths = 20000;

/// A font map of one's own as long as it is held: one that served others knows their fonts already.
std::shared_ptr<PangoFontMap> font_map() {
    struct Idle {
        std::mutex mutex;
        std::vector<PangoFontMap*> maps;
    };
    static Idle& idle = *new Idle;  // outlives whoever gives one back
    PangoFontMap* map = nullptr;
    {
        const std::lock_guard lock(idle.mutex);
        if (!idle.maps.empty()) {
            map = idle.maps.back();
            idle.maps.pop_back();
        }
    }
    return {map != nullptr ? map : pango_cairo_font_map_new(), [](PangoFontMap* done) {
                const std::lock_guard lock(idle.mutex);
                idle.maps.push_back(done);
            }};
}

std::vector<std::string> installed_families(PangoFontMap* map) {
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(map, &families, &count);
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) names.emplace_back(pango_font_family_get_name(families[i]));
    g_free(families);
    return names;
}

bool is_installed(const std::vector<std::string>& installed, std::string_view family) {
    return std::any_of(installed.begin(), installed.end(), [family](const std::string& name) {
        return name.size() == family.size() && g_ascii_strncasecmp(name.c_str(), family.data(), family.size()) == 0;
    });
}

double points(int units) { return static_cast<double>(units) / PANGO_SCALE; }

/// What the width of a text depends on beside the text.
std::string key_of(const Look& look) {
    std::string key = std::to_string(look.size);
    for (const auto& [on, letter] : {std::pair{look.bold, 'b'}, {look.italic, 'i'}, {look.mono, 'm'}, {look.figures, 'f'}})
        if (on) key += letter;
    return key + '|';
}

void add(PangoAttrList* attributes, PangoAttribute* attribute, std::size_t start = 0, std::size_t end = G_MAXUINT) {
    attribute->start_index = static_cast<guint>(start);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(attributes, attribute);
}

/// No break within a word that a line can hold.
void keep_words(PangoAttrList* attributes, const std::string& text) {
    constexpr std::size_t longest = 60;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        if (end > start && end - start <= longest) add(attributes, pango_attr_allow_breaks_new(FALSE), start, end);
        start = end + 1;
    }
}

}  // namespace

Lines::Lines(std::shared_ptr<PangoLayout> layout) : layout_(std::move(layout)) {
    PangoLayoutIter* at = pango_layout_get_iter(layout_.get());
    do {
        int top = 0, bottom = 0;
        pango_layout_iter_get_line_yrange(at, &top, &bottom);
        lines_.push_back({points(top), points(bottom - top), points(pango_layout_iter_get_baseline(at))});
    } while (pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
    PangoRectangle logical;
    pango_layout_get_extents(layout_.get(), nullptr, &logical);
    width_ = points(logical.width);
}

double Lines::height() const { return lines_.back().top + lines_.back().height; }

void Lines::paint(cairo_t* context, std::size_t line, double x, double y) const {
    PangoLayoutLine* shown = pango_layout_get_line_readonly(layout_.get(), static_cast<int>(line));
    const int width = pango_layout_get_width(layout_.get());
    double left = 0;
    if (width > 0 && pango_layout_get_alignment(layout_.get()) != PANGO_ALIGN_LEFT) {
        PangoRectangle logical;
        pango_layout_line_get_extents(shown, nullptr, &logical);
        left = points(width - logical.width) / (pango_layout_get_alignment(layout_.get()) == PANGO_ALIGN_CENTER ? 2 : 1);
    }
    cairo_move_to(context, x + left, y + lines_[line].baseline - lines_[line].top);
    pango_cairo_show_layout_line(context, shown);
    cairo_new_path(context);
}

void Lines::paint(cairo_t* context, double x, double y) const {
    for (std::size_t i = 0; i < lines_.size(); ++i) paint(context, i, x, y + lines_[i].top);
}

void Lines::paint_on(cairo_t* context, double x, double y) const { paint(context, x, y - lines_.front().baseline); }

Type::Type(const std::string& font, Language language) : families_(font_families) {
    map_ = font_map();
    context_.reset(pango_font_map_create_context(map_.get()), g_object_unref);
    const std::string found = family_found(context_.get(), families_);
    const std::vector<std::string> installed = installed_families(map_.get());
    const std::string own(font_families.substr(0, font_families.find(',')));
    if (!font.empty()) {
        if (!is_installed(installed, font))
            throw Error({"la letra «" + font + "» del estilo no está instalada", "the style's font “" + font + "” is not installed"}, {},
                        {"Instálela, o quite «font» del archivo de estilo.", "Install it, or remove “font” from the style file."});
        families_ = font + ", " + families_;
    } else if (!is_installed(installed, own)) {
        fallback_ = found;
    }
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_language(context_.get(), pango_language_from_string(language == Language::es ? "es" : "en"));
    pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
}

const Type::Shared& Type::shared_by(const Look& look) const {
    const Colour& colour = look.colour;
    const auto sixteen = [](double part) { return static_cast<guint16>(part * 65535 + 0.5); };
    const guint16 red = sixteen(colour.red), green = sixteen(colour.green), blue = sixteen(colour.blue);
    const auto [at, fresh] = shared_.try_emplace(key_of(look) + std::to_string(red) + ' ' + std::to_string(green) + ' ' + std::to_string(blue));
    if (!fresh) return at->second;
    PangoFontDescription* font = pango_font_description_new();
    at->second.font.reset(font, pango_font_description_free);
    pango_font_description_set_family(font, look.mono ? mono_families.data() : families_.c_str());
    pango_font_description_set_absolute_size(font, look.size * PANGO_SCALE);
    pango_font_description_set_weight(font, look.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font, look.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    PangoAttrList* attributes = pango_attr_list_new();
    at->second.attributes.reset(attributes, pango_attr_list_unref);
    add(attributes, pango_attr_font_features_new(look.figures ? figure_features : features));
    add(attributes, pango_attr_foreground_new(red, green, blue));
    return at->second;
}

Lines Type::laid_out(const std::string& text, const std::vector<Run>& runs, const Look& look, double width) const {
    const Shared& shared = shared_by(look);
    std::shared_ptr<PangoLayout> layout(pango_layout_new(context_.get()), g_object_unref);
    pango_layout_set_font_description(layout.get(), shared.font.get());
    if (runs.empty() && !look.whole_words) {
        pango_layout_set_attributes(layout.get(), shared.attributes.get());
    } else {
        PangoAttrList* attributes = pango_attr_list_copy(shared.attributes.get());
        for (const Run& run : runs) {
            if (run.strong) add(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), run.start, run.end);
            if (run.emphasis)
                add(attributes, pango_attr_style_new(look.italic ? PANGO_STYLE_NORMAL : PANGO_STYLE_ITALIC), run.start, run.end);
            if (!run.raised) continue;
            add(attributes, pango_attr_size_new_absolute(static_cast<int>(look.size * raised_size * PANGO_SCALE)), run.start, run.end);
            add(attributes, pango_attr_rise_new(static_cast<int>(look.size * raised_by * PANGO_SCALE)), run.start, run.end);
        }
        if (look.whole_words) keep_words(attributes, text);
        pango_layout_set_attributes(layout.get(), attributes);
        pango_attr_list_unref(attributes);
    }
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    if (width > 0) {
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE + 0.5));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    pango_layout_set_alignment(layout.get(), look.align == Align::left     ? PANGO_ALIGN_LEFT
                                             : look.align == Align::centre ? PANGO_ALIGN_CENTER
                                                                           : PANGO_ALIGN_RIGHT);
    return Lines(std::move(layout));
}

Lines Type::lines(const std::vector<Span>& spans, const Look& look, double width) const {
    std::string text;
    std::vector<Run> runs;
    for (const Span& span : spans) {
        if (span.strong || span.emphasis) runs.push_back({text.size(), text.size() + span.text.size(), span.strong, span.emphasis, false});
        text += span.text;
    }
    return laid_out(text, runs, look, width);
}

Lines Type::lines(std::string_view text, const Look& look, double width) const { return laid_out(std::string(text), {}, look, width); }

Lines Type::lines(std::string_view text, const std::vector<std::string>& marks, const Look& look, double width) const {
    std::string all(text);
    for (const std::string& mark : marks) all += (all.size() > text.size() ? "," : "") + mark;
    std::vector<Run> runs;
    if (!marks.empty()) runs.push_back({text.size(), all.size(), false, false, true});
    return laid_out(all, runs, look, width);
}

double Type::width(std::string_view text, const Look& look) const {
    if (text.empty()) return 0;
    if (look.figures && text.size() > 4) return width_of_figures(text, look);
    if (widths_.size() > most_widths) widths_.clear();
    const auto [at, fresh] = widths_.try_emplace(key_of(look).append(text), 0);
    if (fresh) at->second = lines(text, look).width();
    return at->second;
}

double Type::width_of_figures(std::string_view text, const Look& look) const {
    double sum = 0;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = start + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0u) == 0x80u) ++end;
        sum += width(text.substr(start, end - start), look);
        start = end;
    }
    return sum;
}

double Type::width(std::string_view text, const std::vector<std::string>& marks, const Look& look) const {
    if (marks.empty()) return width(text, look);
    Look raised = look;
    raised.size *= raised_size;
    std::string all;
    for (const std::string& mark : marks) all += (all.empty() ? "" : ",") + mark;
    return width(text, look) + width(all, raised);
}

double Type::longest_word(std::string_view text, const Look& look) const {
    double longest = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", start), text.size());
        longest = std::max(longest, width(text.substr(start, end - start), look));
        start = end + 1;
    }
    return longest;
}

std::string Type::shortened(const std::string& text, const Look& look, double room) const {
    std::string kept = text;
    while (!kept.empty() && width(kept.size() == text.size() ? text : kept + "…", look) > room) {
        do kept.pop_back();
        while (!kept.empty() && (static_cast<unsigned char>(kept.back()) & 0xc0u) == 0x80u);
        if (!kept.empty() && static_cast<unsigned char>(kept.back()) >= 0xc0u) kept.pop_back();
    }
    return kept.size() == text.size() ? text : kept + "…";
}

}  // namespace cabildo::render::paged
