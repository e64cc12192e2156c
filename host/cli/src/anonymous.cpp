#include "anonymous.hpp"

#include "console.hpp"

namespace cabildo::cli {

Argument anonymous_argument() {
    return value("--anonymous", "KEYFILE",
                 {"Pone códigos en lugar de iniciativas, actores y evaluadores, y escribe aparte, en ese archivo CSV, a quién corresponde "
                  "cada uno. Los códigos se sortean una vez por almacén y no cambian.",
                  "Puts codes in place of initiatives, actors and evaluators, and writes to that CSV file, apart, which is whose. "
                  "Codes are drawn once for a store and do not change."});
}

AnonymousKey::AnonymousKey(const Arguments& arguments, const std::filesystem::path& store, const std::filesystem::path& output) {
    if (!arguments.has("--anonymous")) return;
    key_.emplace(arguments.text("--anonymous"), store, output == "-" ? std::filesystem::path() : output, stop_on_interrupt());
}

void AnonymousKey::write() const {
    if (key_) key_->write(stop_on_interrupt());
}

}  // namespace cabildo::cli
