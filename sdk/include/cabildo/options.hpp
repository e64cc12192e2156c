// What a panel lets its reader choose. One declaration gives the form in the workbench, the --set flags of the command
// line and the saved record.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/text.hpp>

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace cabildo {

enum class OptionKind : std::uint8_t { choice, several, variable, initiative, number, toggle, text };

/// The declaration of one option. Built by the named functions and refined by the chained ones:
///   Option::variable("rows", {"Filas", "Rows"}).of({VariableKind::single}).initially("applicant")
struct Option {
    std::string id;
    OptionKind kind = OptionKind::text;
    Text label;
    Text help;
    std::vector<Category> choices;             ///< choice, several
    std::vector<VariableKind> variable_kinds;  ///< variable: which kinds may be chosen; empty = all
    bool may_be_empty = false;                 ///< choice, variable, initiative: "none" is an answer
    double minimum = 0, maximum = 0, step = 1; ///< number
    int decimals = 0;                          ///< number
    /// text: what somebody arranged in the plugin's native panel. A form shows whether there is one and takes it away.
    bool arranged = false;
    /// As written after `--set id=`; several parted by commas; toggles yes or no; numbers with a point. An empty
    /// initial variable or initiative that may not be empty means the first fitting one of the store.
    std::string initial;

    /// Whether an option of kind variable may be this one, by its kind.
    bool takes(const Variable& variable) const;

    [[nodiscard]] static Option choice(std::string id, Text label, std::vector<Category> choices);
    [[nodiscard]] static Option several(std::string id, Text label, std::vector<Category> choices);
    [[nodiscard]] static Option variable(std::string id, Text label);
    [[nodiscard]] static Option initiative(std::string id, Text label);
    [[nodiscard]] static Option number(std::string id, Text label, double minimum, double maximum, double step = 1, int decimals = 0);
    [[nodiscard]] static Option toggle(std::string id, Text label, bool on = false);
    [[nodiscard]] static Option text(std::string id, Text label);
    [[nodiscard]] static Option arrangement(std::string id, Text label);

    [[nodiscard]] Option initially(std::string value) &&;
    [[nodiscard]] Option of(std::vector<VariableKind> kinds) &&;
    [[nodiscard]] Option optional() &&;
    [[nodiscard]] Option helped(Text text) &&;
};

/// The chosen values of one run, complete and valid: every declared option has one.
class Options {
public:
    /// choice, variable, initiative (its code), text; empty for "none".
    const std::string& text(std::string_view id) const;
    std::vector<std::string> several(std::string_view id) const;
    double number(std::string_view id) const;
    bool toggle(std::string_view id) const;
    bool has(std::string_view id) const;  ///< given and not empty

    const std::map<std::string, std::string, std::less<>>& values() const { return values_; }

    /// Fills defaults, checks every given value against its declaration and the store's codebook. Throws a usage Error
    /// that names the option and what it takes; an Error of kind `failed` when the store has nothing to choose from. An
    /// initial variable that the store lacks gives way to the first fitting one.
    [[nodiscard]] static Options resolve(const std::vector<Option>& declared,
                                         const std::map<std::string, std::string, std::less<>>& given, const Dataset& data);

private:
    std::map<std::string, std::string, std::less<>> values_;  ///< id -> canonical text
};

}  // namespace cabildo
