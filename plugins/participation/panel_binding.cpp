// Panel "binding": how much of participation binds those who decide, where, and by whom.
#include "binding_places.hpp"
#include "mechanism_blocks.hpp"
#include "panels.hpp"
#include "sources.hpp"

#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/majority.hpp>

namespace cabildo::participation {
namespace {

constexpr std::size_t most_mechanisms = 1'000;

class Binding {
public:
    Binding(const Dataset& data, const Options& options, const Run& run)
        : data_(data), options_(options), run_(run), interval_(ShareInterval::from(options)), reading_(data),
          counts_(count_mechanisms(data.coverage(Part::mechanisms), data.mechanisms(), data.vocabulary("mechanisms.instrument").size())) {}

    Document write() {
        document_.title = run_({"Carácter vinculante de la participación", "Binding character of participation"});
        document_.blocks.emplace_back(paragraph("who_counts", who_counts(reading_, run_)));
        if (auto nothing = no_mechanisms(data_, reading_, run_)) {
            document_.blocks.emplace_back(*std::move(nothing));
            return std::move(document_);
        }
        document_.blocks.emplace_back(paragraph("summary", summary()));
        write_depths();
        write_means();
        write_places();
        std::vector<std::string_view> cited{"wilson1927", "clopper1934"};
        if (compared_)
            for (const auto& id : comparison_sources()) cited.push_back(id);
        document_.blocks.emplace_back(sources().cite(cited, run_.language()));
        return std::move(document_);
    }

private:
    std::string number(std::int64_t count) const { return run_.numbers().integer(count); }

    std::string summary() const {
        const Answers& binding = reading_.sum.binding;
        std::string text = run_.plural(binding.valid() == 1 ? 1 : binding.yes,
                                       {"{1} de las iniciativas que participan y lo informan tiene algún mecanismo vinculante: {2}.",
                                        "{1} of the initiatives that take part and report it has a binding mechanism: {2}."},
                                       {"{1} de las iniciativas que participan y lo informan tienen algún mecanismo vinculante: {2}.",
                                        "{1} of the initiatives that take part and report it have a binding mechanism: {2}."},
                                       {share_with_both_intervals(binding.yes, binding.valid(), interval_.confidence, run_),
                                        describe(Majority{binding.yes, binding.valid()}, run_)});
        if (binding.unknown > 0)
            text += run_.plural(binding.unknown, {" {0} no lo informa.", " {0} does not report it."},
                                {" {0} no lo informan.", " {0} do not report it."});
        const Answers& mechanisms = counts_.all.binding;
        text += run_.plural(
            mechanisms.yes, {" De los mecanismos que lo informan, es vinculante {1}", " Of the mechanisms that report it, {1} is binding"},
            {" De los mecanismos que lo informan, son vinculantes {1}", " Of the mechanisms that report it, {1} are binding"},
            {interval_.sentence(mechanisms.yes, mechanisms.valid(), run_)});
        if (mechanisms.unknown > 0)
            text += run_.plural(mechanisms.unknown, {"; {0} no lo informa", "; {0} does not report it"},
                                {"; {0} no lo informan", "; {0} do not report it"});
        return text + '.';
    }

    Chart chart(const std::vector<Listed>& rows) const {
        Chart chart;
        chart.id = "depths_chart";
        chart.kind = ChartKind::stacked_bar;
        chart.table = "depths";
        chart.title = format(run_({"Mecanismos vinculantes según profundidad (n = {0})", "Binding mechanisms by depth (n = {0})"}),
                             {number(counts_.all.mechanisms)});
        chart.category_label = run_({"Profundidad (D)", "Depth (D)"});
        chart.value_label = run_({"Mecanismos", "Mechanisms"});
        chart.ordered = true;
        // Numbers as ids: binding is the darkest, what is not reported is neutral.
        Series yes{"2", run_({"Vinculante", "Binding"}), {}}, no{"1", run_({"No vinculante", "Not binding"}), {}},
            unknown{"0", not_reported_label(run_), {}};
        std::string listed;
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            const Answers& binding = row->counts->binding;
            chart.categories.emplace_back(row->category.id, run_(row->category.label));
            yes.data.push_back({static_cast<double>(binding.yes), number(binding.yes), {}, {}});
            no.data.push_back({static_cast<double>(binding.no), number(binding.no), {}, {}});
            unknown.data.push_back({static_cast<double>(binding.unknown), number(binding.unknown), {}, {}});
            listed += (listed.empty() ? "" : "; ") + run_(row->category.label) + ", " + number(binding.yes);
        }
        chart.series = {std::move(yes), std::move(no)};
        if (counts_.all.binding.unknown > 0) chart.series.push_back(std::move(unknown));
        chart.alt = format(
            run_({"Barras apiladas. Mecanismos vinculantes según profundidad: {0}.", "Stacked bars. Binding mechanisms by depth: {0}."}),
            {listed});
        return chart;
    }

    void write_depths() {
        const auto rows = depth_rows(counts_);
        document_.blocks.emplace_back(chart(rows));
        document_.blocks.emplace_back(paragraph(
            "depths_summary",
            run_.plural(counts_.all.mechanisms,
                        {"{0} mecanismo según su profundidad y su carácter, que se codifica aparte y nunca se deduce de ella.",
                         "{0} mechanism by its depth and its character, which is coded apart and never inferred from it."},
                        {"Los {0} mecanismos según su profundidad y su carácter, que se codifica aparte y nunca se deduce de ella.",
                         "The {0} mechanisms by their depth and their character, which is coded apart and never inferred from it."})));
        document_.blocks.emplace_back(
            binding_table({"depths", run_({"Carácter vinculante según profundidad", "Binding character by depth"}),
                           run_({"Profundidad (D)", "Depth (D)"})},
                          rows, counts_.all, run_));
    }

    void write_means() {
        document_.blocks.emplace_back(heading("where_heading", run_({"Dónde", "Where"})));
        document_.blocks.emplace_back(paragraph("instruments_summary", format(run_({"Instrumentos, con los mecanismos vinculantes de {0}.",
                                                                                    "Instruments, with the binding ones of {0}."}),
                                                                              {mechanisms_text(counts_.all.mechanisms, run_)})));
        document_.blocks.emplace_back(
            binding_table({"instruments", run_({"Carácter vinculante según instrumento", "Binding character by instrument"}),
                           run_({"Instrumento", "Instrument"})},
                          occurring(instrument_rows(data_.vocabulary("mechanisms.instrument"), counts_)), counts_.all, run_));
        document_.blocks.emplace_back(
            paragraph("stages_summary", format(run_({"Etapas de la política, con los mecanismos vinculantes de {0}.",
                                                     "Stages of policy, with the binding ones of {0}."}),
                                               {mechanisms_text(counts_.all.mechanisms, run_)})));
        Table stages =
            binding_table({"stages", run_({"Carácter vinculante según etapa", "Binding character by stage"}), run_({"Etapa", "Stage"})},
                          stage_rows(counts_), counts_.all, run_);
        stages.footnotes.push_back({"", run_({"Un mecanismo puede alcanzar varias etapas: las filas no suman el total.",
                                              "A mechanism may reach several stages: the rows do not add to the total."})});
        document_.blocks.emplace_back(std::move(stages));
    }

    void write_group(const char* option) {
        if (!options_.has(option)) return;
        const Grouping grouping(data_, data_.variable(options_.text(option)));
        const std::string id = std::string("by_") + option;
        document_.blocks.emplace_back(
            paragraph(id + "_summary", run_.plural(reading_.sum.takes_part(),
                                                   {"Iniciativas con algún mecanismo vinculante, de {0} que participa, en cada grupo de «{1}»; "
                                                    "las que no lo informan quedan fuera.",
                                                    "Initiatives with a binding mechanism, of {0} that takes part, in each group of “{1}”; "
                                                    "those that do not report it are left out."},
                                                   {"Iniciativas con algún mecanismo vinculante, de las {0} que participan, en cada grupo de «{1}»; "
                                                    "las que no lo informan quedan fuera.",
                                                    "Initiatives with a binding mechanism, of the {0} that take part, in each group of “{1}”; "
                                                    "those that do not report it are left out."},
                                                   {run_(grouping.variable().label)})));
        document_.blocks.emplace_back(binding_by(id, grouping, reading_, interval_, run_));
        compared_ = true;
    }

    void write_places() {
        write_group("where");
        document_.blocks.emplace_back(heading("whom_heading", run_({"Por quiénes", "By whom"})));
        write_group("whom");
        if (counts_.all.binding.yes > 0) {
            document_.blocks.emplace_back(paragraph(
                "binding_mechanisms_summary",
                run_.plural(counts_.all.binding.yes, {"{0} mecanismo vinculante, de {1} en total.", "{0} binding mechanism, of {1} in all."},
                            {"Los {0} mecanismos vinculantes, de {1} en total.", "The {0} binding mechanisms, of {1} in all."},
                            {number(counts_.all.mechanisms)})));
            document_.blocks.emplace_back(binding_list(data_, most_mechanisms, run_));
        } else {
            document_.blocks.emplace_back(
                notice("no_binding", NoticeKind::note,
                       run_({"No hay mecanismos vinculantes que listar.", "There are no binding mechanisms to list."})));
        }
        const std::string& group = options_.text("group");
        if (!group.empty() && group != options_.text("where") && group != options_.text("whom")) {
            document_.blocks.emplace_back(heading("groups_heading", comparison_heading(Grouping(data_, data_.variable(group)), run_)));
            write_group("group");
        }
    }

    const Dataset& data_;
    const Options& options_;
    const Run& run_;
    ShareInterval interval_;
    Reading reading_;
    MechanismCounts counts_;
    bool compared_ = false;
    Document document_;
};

Document binding(const Dataset& data, const Options& options, Run& run) { return Binding(data, options, run).write(); }

}  // namespace

Panel binding_panel() {
    using enum VariableKind;
    Panel panel;
    panel.id = "binding";
    panel.title = {"Carácter vinculante", "Binding character"};
    panel.question = {"¿Cuánta participación obliga a quien decide, dónde y por quiénes?",
                      "How much of participation binds those who decide, where, and by whom?"};
    panel.options = {Option::variable("where", {"Dónde", "Where"}).of({single, ordinal, several}).optional().initially("region")
                         .helped({"Variable que dice dónde está cada iniciativa.", "A variable that says where each initiative is."}),
                     Option::variable("whom", {"Por quiénes", "By whom"}).of({single, ordinal, several}).optional().initially("applicant")
                         .helped({"Variable que dice de quién es cada iniciativa.", "A variable that says whose each initiative is."}),
                     group_option()};
    for (Option& option : interval_options()) panel.options.push_back(std::move(option));
    panel.run = binding;
    return panel;
}

}  // namespace cabildo::participation
