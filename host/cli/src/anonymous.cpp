#include "anonymous.hpp"

#include "console.hpp"

#include <cabildo/reports/nameless_style.hpp>

#include <utility>

namespace cabildo::cli {

Argument anonymous_argument() {
    return value("--anonymous", "KEYFILE",
                 {"Pone códigos en lugar de iniciativas, actores y evaluadores, y escribe aparte, en ese archivo CSV, a quién corresponde "
                  "cada uno. Los códigos se sortean una vez por almacén y no cambian.",
                  "Puts codes in place of initiatives, actors and evaluators, and writes to that CSV file, apart, which is whose. "
                  "Codes are drawn once for a store and do not change."});
}

AnonymousKey::AnonymousKey(const Arguments& arguments, const std::filesystem::path& store, const std::filesystem::path& output)
    : store_(store) {
    if (!arguments.has("--anonymous")) return;
    key_.emplace(arguments.text("--anonymous"), store, output == "-" ? std::filesystem::path() : output, stop_on_interrupt());
}

void AnonymousKey::write() const {
    if (key_) key_->write(stop_on_interrupt());
}

render::ReportStyle AnonymousKey::nameless(render::ReportStyle style) const {
    if (!key_) return style;
    db::Store store = db::Store::open(store_, db::Access::read);
    return reports::nameless(std::move(style), db::Identities(store));
}

}  // namespace cabildo::cli
