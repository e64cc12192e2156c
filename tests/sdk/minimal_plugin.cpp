// The smallest useful plugin: one panel with one table. Also the example of sdk/README.md.
#include <cabildo/plugin.hpp>
#include <cabildo/table_builder.hpp>

using namespace cabildo;

static Document counts(const Dataset& data, const Options& options, Run& run) {
    const Variable& variable = data.variable(options.text("variable"));
    std::vector<std::int64_t> counted(variable.categories.size());
    for (std::size_t i = 0; i < data.size(); ++i)
        for (Code answer : data.column(variable.id).answers_of(i)) ++counted[static_cast<std::size_t>(answer)];
    TableBuilder table("counts", run(variable.label), run.language());
    table.category_column("category", run(variable.label)).count_column("n", "n");
    for (std::size_t c = 0; c < counted.size(); ++c) table.row(variable.categories[c], {variable.categories[c], counted[c]});
    return {.title = run(variable.label), .blocks = {table}};
}

struct Minimal : Plugin {
    Descriptor descriptor() const override {
        return {.id = "org.example.minimal", .version = "1.0.0", .publisher = "Example", .title = {"Mínimo", "Minimal"},
                .question = {"¿Cuántas iniciativas hay en cada categoría?", "How many initiatives are in each category?"}};
    }
    std::vector<Panel> panels() const override {
        return {{.id = "counts", .title = {"Recuento", "Counts"}, .question = descriptor().question,
                 .options = {Option::variable("variable", {"Variable", "Variable"}).of({VariableKind::single})}, .run = counts}};
    }
};
CABILDO_PLUGIN(Minimal)
