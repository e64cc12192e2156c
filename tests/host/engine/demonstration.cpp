// A plugin in good order for the engine's tests: options, random numbers, a figure with its table, and a panel that
// fails or crashes when it is told to.
#include <cabildo/plugin.hpp>

#include <cstdlib>

namespace {

using namespace cabildo;

Table table_of(Run& run, const std::string& colour) {
    Table table;
    table.id = "table";
    table.title = run({"Tabla", "Table"});
    table.columns = {{"colour", run({"Color", "Colour"}), ColumnKind::category, ""}, {"draw", run({"Sorteo", "Draw"}), ColumnKind::integer, ""}};
    const auto draw = static_cast<std::int64_t>(run.random("draw")() % 1'000'000);
    table.rows = {{"row", RowRole::body, {category_cell(colour, colour), count_cell(draw, run.language())}}};
    return table;
}

Document echo(const Dataset& data, const Options& options, Run& run) {
    run.progress(0.5, run({"a medias", "half-way"}));
    Document document;
    document.title = run({"Eco", "Echo"});
    document.blocks.emplace_back(table_of(run, options.text("colour")));
    Chart chart;
    chart.id = "chart";
    chart.title = run({"Figura", "Figure"});
    chart.categories = {{"all", run({"Todas", "All"})}};
    chart.series = {{"n", "n", {{static_cast<double>(data.size()), std::to_string(data.size()), {}, {}}}}};
    chart.alt = run({"Iniciativas", "Initiatives"});
    chart.table = "table";
    document.blocks.emplace_back(std::move(chart));
    return document;
}

Document variable(const Dataset&, const Options& options, Run& run) {
    Document document;
    document.title = run({"Variable", "Variable"});
    Paragraph paragraph;
    paragraph.id = "variable";
    paragraph.text = options.text("variable");
    document.blocks.emplace_back(std::move(paragraph));
    return document;
}

Document moody(const Dataset&, const Options& options, Run& run) {
    if (options.text("mood") == "throw") throw Error({"hoy no", "not today"}, {}, {"Pruebe mañana.", "Try tomorrow."});
    if (options.text("mood") == "crash") std::abort();
    Document document;
    document.title = run({"Humor", "Mood"});
    Paragraph paragraph;
    paragraph.id = "mood";
    paragraph.text = options.text("mood") + " " + options.text("colour");
    document.blocks.emplace_back(std::move(paragraph));
    return document;
}

class Demonstration : public Plugin {
public:
    Descriptor descriptor() const override {
        Descriptor descriptor;
        descriptor.id = "org.cabildo.tests.demonstration";
        descriptor.version = "2.1.0";
        descriptor.publisher = "Cabildo";
        descriptor.title = {"Demostración", "Demonstration"};
        descriptor.question = {"¿Funciona el motor?", "Does the engine work?"};
        descriptor.dimension = Dimension::synthesis;
        descriptor.references = {{"ref", "Una referencia", "https://example.org/"}};
        return descriptor;
    }
    std::vector<Panel> panels() const override {
        const std::vector<Category> colours{{"red", {"Rojo", "Red"}}, {"blue", {"Azul", "Blue"}}};
        const std::vector<Category> moods{{"good", {"Bueno", "Good"}}, {"throw", {"Malo", "Bad"}}, {"crash", {"Pésimo", "Awful"}}};
        const Option colour = Option::choice("colour", {"Color", "Colour"}, colours).initially("red").helped({"Un color.", "A colour."});
        return {{"echo", {"Eco", "Echo"}, {"¿Qué se oye?", "What is heard?"}, {colour, Option::number("digits", {"Cifras", "Digits"}, 0, 9)}, echo},
                {"moody", {"Humor", "Mood"}, {"¿Qué ánimo?", "What mood?"}, {Option::choice("mood", {"Ánimo", "Mood"}, moods).initially("good"), colour}, moody},
                {"variable", {"Variable", "Variable"}, {"¿Cuál?", "Which?"}, {Option::variable("variable", {"Variable", "Variable"})}, variable}};
    }
};

}  // namespace

CABILDO_PLUGIN(Demonstration)
