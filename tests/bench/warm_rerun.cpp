// Times a cross table again and again in one warm worker, with another pair of variables each time, as a reader who changes
// an option does. Prints the median in milliseconds. Usage: warm_rerun STORE VARIABLE VARIABLE [VARIABLE…]
#include <cabildo/engine/engine.hpp>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

namespace {

using cabildo::engine::Catalogue;
using cabildo::engine::Engine;
using cabildo::engine::Places;
using cabildo::engine::Request;

double run_once(Engine& engine, Request request, const std::string& rows, const std::string& columns) {
    request.options = {{"rows", rows}, {"columns", columns}};
    const auto start = std::chrono::steady_clock::now();
    const auto outcome = engine.run(request);
    const auto elapsed = std::chrono::steady_clock::now() - start;
    if (outcome.fault) throw *outcome.fault;
    return std::chrono::duration<double, std::milli>(elapsed).count();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: warm_rerun STORE VARIABLE VARIABLE [VARIABLE...]\n";
        return 2;
    }
    try {
        const std::vector<std::string> variables(argv + 2, argv + argc);
        const auto places = Places::of_this_program();
        const Catalogue catalogue(places);
        Engine engine(places);
        Request request;
        request.store = argv[1];
        request.plugin = &catalogue.find("tabulation");
        request.panel = "crosstab";
        for (const auto& variable : variables) run_once(engine, request, variables.front(), variable);
        std::vector<double> times;
        for (std::size_t i = 0; i < 40; ++i) {
            const auto& rows = variables[i % variables.size()];
            const auto& columns = variables[(i + 1) % variables.size()];
            times.push_back(run_once(engine, request, rows, columns));
        }
        std::nth_element(times.begin(), times.begin() + 20, times.end());
        std::cout << times[20] << '\n';
        return 0;
    } catch (const std::exception& error) {
        std::cerr << cabildo::describe(error, cabildo::Language::en) << '\n';
        return 1;
    }
}
