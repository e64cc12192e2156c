#include <cabildo/reports/compose.hpp>

#include "light_markup.hpp"

#include <cabildo/engine/blocks.hpp>
#include <cabildo/engine/notices.hpp>
#include <cabildo/render/files.hpp>
#include <cabildo/version.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>

namespace cabildo::reports {

namespace {

using Kind = db::ReportItem::Kind;

constexpr int deepest = 3;

class Composer {
public:
    Composer(const db::Report& report, const ReportSource& source) : source_(source) {
        document_.title = report.title;
        document_.language = report.language;
    }

    Document compose(const std::vector<Part>& parts) {
        provenance(parts);
        for (Notice& notice : engine::opening_notices(document_.provenance, document_.language)) add(std::move(notice));
        for (const Part& part : parts) {
            switch (part.kind) {
                case Kind::heading:
                    heading(part.key, part.title, 1);
                    below_heading_ = true;
                    paragraphs(part);
                    break;
                case Kind::text:
                    if (!part.title.empty()) heading(part.key, part.title, own_level());
                    paragraphs(part);
                    break;
                case Kind::analysis: analysis(part); break;
            }
        }
        how_made(parts);
        return std::move(document_);
    }

private:
    const std::string& in(const Text& text) const { return text.in(document_.language); }
    int own_level() const { return below_heading_ ? 2 : 1; }
    void add(Block block) { document_.blocks.push_back(std::move(block)); }

    void heading(const std::string& id, const std::string& title, int level) {
        Heading heading;
        heading.id = id;
        heading.title = title;
        heading.level = level;
        add(std::move(heading));
    }

    void paragraph(const std::string& id, const std::string& text) {
        Paragraph paragraph;
        paragraph.id = id;
        paragraph.text = text;
        add(std::move(paragraph));
    }

    /// Own ids have a '-' where those of the documents have a '.', so that they never meet.
    void paragraphs(const Part& part) {
        std::size_t number = 0;
        for (const std::string& text : paragraphs_of(part.text)) paragraph(part.key + "-text" + std::to_string(++number), text);
    }

    void analysis(const Part& part) {
        heading(part.key, part.title, own_level());
        if (!part.question.empty()) paragraph(part.key + ".question", part.question);
        for (Notice remark : part.remarks) {
            remark.id = part.key + "-" + remark.id;
            add(std::move(remark));
        }
        paragraphs(part);
        if (!part.document) return;
        // A document of one panel has its sections at level 2; one of several has its panels at level 1.
        const int shift = own_level() - (part.document->provenance.panel.empty() ? 0 : 1);
        for (Block block : part.document->blocks) {
            if (engine::is_opening_notice(block)) continue;
            if (auto* inner = std::get_if<Heading>(&block)) inner->level = std::clamp(inner->level + shift, 1, deepest);
            engine::prefix_ids(block, part.key + ".");
            add(std::move(block));
        }
    }

    void provenance(const std::vector<Part>& parts) {
        Provenance& all = document_.provenance;
        all.store_id = source_.store.store_id;
        all.store_title = source_.store.title;
        all.data_revision = source_.store.data_revision;
        all.illustrative = source_.store.illustrative;
        if (source_.anonymous) {
            mark_anonymous(all);
            all.store_title.clear();  // as the documents have it, which leave it out where it names somebody
        }
        mark_report(all, document_.title);
        all.sdk_version = CABILDO_SDK_VERSION;
        all.program_version = CABILDO_VERSION;
        // Where all are of one selection, so is the whole.
        const Provenance* first = nullptr;
        for (const Part& part : parts) {
            if (!part.document) continue;
            const Provenance& one = part.document->provenance;
            all.illustrative = all.illustrative || one.illustrative;
            if (first == nullptr) {
                first = &one;
                if (source_.anonymous) all.store_title = one.store_title;
                all.selection = one.selection;
                all.selection_label = one.selection_label;
                all.selected = one.selected;
                all.population = one.population;
            } else if (one.selection != first->selection || one.population != first->population || one.selected != first->selected) {
                all.selection.clear();
                all.selection_label.clear();
                all.selected = all.population = 0;
            }
        }
    }

    void how_made(const std::vector<Part>& parts) {
        Table table;
        table.id = "made.analyses";
        table.title = in({"Análisis de este informe", "Analyses of this report"});
        table.columns = {{"analysis", in({"Análisis", "Analysis"}), ColumnKind::text, {}},
                         {"plugin", in({"Complemento", "Plugin"}), ColumnKind::text, {}},
                         {"revision", in({"Revisión de los datos", "Data revision"}), ColumnKind::integer, {}},
                         {"command", in({"Orden que lo repite", "Command that repeats it"}), ColumnKind::text, {}}};
        table.how_to_read = in({"Con los mismos datos y programas, cada orden da las mismas cifras; STORE es el almacén.",
                                "With the same data and programs, each command gives the same figures; STORE is the store."});
        for (const Part& part : parts) {
            if (!part.document) continue;
            const Provenance& from = part.document->provenance;
            TableRow row;
            row.id = part.key;
            row.cells = {text_cell(part.title), text_cell(from.plugin + (from.panel.empty() ? "" : "/" + from.panel) + " " + from.plugin_version),
                         count_cell(from.data_revision, document_.language), text_cell(render::command_line(*part.document))};
            table.rows.push_back(std::move(row));
        }
        if (table.rows.empty()) return;
        heading("made", in({"Cómo se hizo este informe", "How this report was made"}), 1);
        add(std::move(table));
    }

    const ReportSource& source_;
    Document document_;
    bool below_heading_ = false;
};

/// Big-endian, as in the header of a PNG picture.
int side(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return static_cast<int>(value);
}

}  // namespace

Document compose(const db::Report& report, const std::vector<Part>& parts, const ReportSource& source) {
    return Composer(report, source).compose(parts);
}

render::ReportStyle style_of(const db::Report& report, render::Paper otherwise) {
    render::ReportStyle style;
    if (!report.style.empty()) style.house = render::house_style_from_json(report.style, report.title);
    if (report.style.empty() || !nlohmann::json::parse(report.style).contains("paper")) style.house.paper = otherwise;
    if (!report.logo.empty()) {
        constexpr int largest = 8000;
        const bool whole = report.logo.size() >= 33 && report.logo.substr(12, 4) == "IHDR";
        const int width = whole ? side(report.logo, 16) : 0, height = whole ? side(report.logo, 20) : 0;
        if (width <= 0 || height <= 0 || width > largest || height > largest)
            throw Error({"el logotipo no es una imagen PNG que se pueda usar", "the logo is no PNG picture that can be used"}, report.title,
                        {"Elija otro, de hasta 8000 píxeles por lado.", "Choose another, of up to 8,000 pixels a side."});
        style.house.logo = render::Logo{report.logo, width, height};
    }
    style.cover = {report.title, report.subtitle, report.institution, report.authors, report.period, report.date};
    return style;
}

void take_style(db::Report& report, const std::filesystem::path& style_file) {
    const render::HouseStyle house = render::read_house_style(style_file);  // says what is wrong with it
    std::ifstream in(style_file, std::ios::binary);
    auto said = nlohmann::ordered_json::parse(in);
    said.erase("logo");
    report.style = said.empty() ? std::string() : said.dump();
    report.logo = house.logo ? house.logo->bytes : std::string();
}

}  // namespace cabildo::reports
