// How many initiatives are in each category of a variable, as a table and a figure.
#include <cabildo/analysis/blocks.hpp>
#include <cabildo/analysis/cases.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/plugin.hpp>
#include <cabildo/table_builder.hpp>

using namespace cabildo;

static const Text question{"¿Cuántas iniciativas hay en cada categoría?", "How many initiatives are there in each category?"};

// `data`: the selected initiatives; `options`: what the reader chose; `run`: language, progress and seeded random numbers.
static Document counts(const Dataset& data, const Options& options, Run& run) {
    const Variable& variable = data.variable(options.text("variable"));
    const Column& column = data.column(variable.id);
    const Cases cases = count_cases(column.coverage);
    std::vector<std::int64_t> counted(variable.categories.size());
    for (std::size_t i = 0; i < data.size(); ++i)
        for (const Code answer : column.answers_of(i)) ++counted[static_cast<std::size_t>(answer)];

    const std::string title = run({"Iniciativas según: ", "Initiatives by: "}) + run(variable.label);
    TableBuilder table("table", title, run.language());
    table.category_column("category", run(variable.label)).count_column("n", "n").percent_column("share", "%");
    std::vector<std::size_t> order;
    for (const Category& category : variable.categories) {
        const std::int64_t n = counted[order.size()];
        table.row(category, {category, n, share_cell(percentage(n, cases.valid), run)});
        order.push_back(order.size());
    }
    table.how_to_read(run({"% sobre las iniciativas con dato.", "% of the initiatives with a value."}));

    Document document{.title = title, .blocks = {paragraph("cases", describe(cases, run)), table}};
    if (cases.valid > 0 && !order.empty())
        document.blocks.push_back(bar_chart("figure", title, variable.categories, order, counted, cases.valid, "table", run));
    return document;
}

struct OwnPlugin : Plugin {
    Descriptor descriptor() const override {
        return {.id = "org.example.template", .version = "1.0.0", .publisher = "Example",
                .title = {"Complemento nuevo", "New plugin"}, .question = question};
    }
    std::vector<Panel> panels() const override {
        const Text help{"La variable cuyas categorías se cuentan.", "The variable whose categories are counted."};
        return {{.id = "counts", .title = {"Recuento", "Counts"}, .question = question,
                 .options = {Option::variable("variable", {"Variable por contar", "Variable to count"})
                                 .of({VariableKind::single, VariableKind::several, VariableKind::ordinal}).helped(help)},
                 .run = counts}};
    }
};
CABILDO_PLUGIN(OwnPlugin)
