// Takes it for granted that a variable that it can choose has been answered by somebody.
#include "with_option.hpp"

#include <stdexcept>

PLUGIN_WITH_OPTION("needs_answers", cabildo::Option::variable("variable", {"Variable", "Variable"}), {
    if (data.column(options.text("variable")).size() == 0) throw std::domain_error("no hay nadie");
    return faults::good_document(data);
})
