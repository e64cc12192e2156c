// What a summary says of a single CSV file; and the order of the categories that it brings.
#include "../package/work.hpp"
#include "headers.hpp"
#include "sheet.hpp"

#include <algorithm>

namespace cabildo::db::sheet {

namespace {

using Use = ColumnChoice::Use;
using package::Work;

/// "2. Medio", "3": the number that a category begins with.
std::optional<double> leading_number(const std::string& category) {
    const std::size_t end = category.find_first_not_of("0123456789");
    if (end == 0) return std::nullopt;
    return package::number_in(category.substr(0, end));
}

void quote_into(std::string& list, const std::string& name) { list += (list.empty() ? "\"" : ", \"") + name + '"'; }

}  // namespace

/// By the numbers that all of them begin with; otherwise as they come.
void Sheet::order_categories(Work& work) const {
    for (const Column& column : columns_) {
        if (column.in_order.empty()) continue;
        std::vector<std::string> order = column.in_order;
        if (std::all_of(order.begin(), order.end(), [](const std::string& one) { return leading_number(one).has_value(); }))
            std::stable_sort(order.begin(), order.end(), [](const std::string& a, const std::string& b) {
                return leading_number(a) < leading_number(b);
            });
        package::Vocabulary& categories = work.codebook[*column.variable].categories;
        for (const std::string& id : order) categories.add({id, untranslated(id), categories.next_position(), 0});
    }
}

void Sheet::tell_columns(Work& work, const csv::Reader& reader) const {
    std::string left_out;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const ColumnChoice& choice = mapping_.columns[i];
        if (choice.use == Use::leave_out) {
            quote_into(left_out, shown_column(mapping_.columns, i));
        } else if (choice.use == Use::core) {
            const std::string& id = headers_of(choice.core).front();
            const Text& label = core_field_label(choice.core);
            if (choice.column != id)
                work.remark({format("la columna \"{0}\" se lee como {1} ({2})", {choice.column, label.es, id}),
                             format("the column \"{0}\" is read as {1}", {choice.column, label.en})});
        } else if (choice.column != choice.variable) {
            work.remark(format(choice.use == Use::variable
                                   ? Text{"la columna \"{0}\" llena la variable \"{1}\"", "the column \"{0}\" fills the variable \"{1}\""}
                                   : Text{"la columna \"{0}\" crea la variable \"{1}\"", "the column \"{0}\" makes the variable \"{1}\""},
                               {choice.column, choice.variable}));
        }
    }
    if (!left_out.empty()) work.remark(format(Text{"quedan fuera las columnas: {0}", "columns left out: {0}"}, {left_out}));
    if (!work.core[static_cast<std::size_t>(CoreField::title)])
        work.remark(format(Text{"{0}: ninguna columna es el título; se entienden: {1}",
                                "{0}: no column is the title; these are understood: {1}"},
                           {reader.name(), understood(CoreField::title)}));
}

void Sheet::tell_numbers(Work& work, std::size_t column) const {
    const ColumnChoice& choice = mapping_.columns[column];
    if (work.codebook[*columns_[column].variable].kind != VariableKind::number) return;
    if (choice.decimal == DecimalMark::comma)
        work.remark(format(Text{"columna \"{0}\": los números se leen con coma decimal",
                                "column \"{0}\": numbers are read with a decimal comma"},
                           {choice.column}));
    else if (choice.decimal == DecimalMark::point && columns_[column].thousands)
        work.remark(format(Text{"columna \"{0}\": {1} se lee con punto decimal, no con coma decimal",
                                "column \"{0}\": {1} is read with a decimal point, not a decimal comma"},
                           {choice.column, csv::shown(*columns_[column].thousands)}));
}

void Sheet::summarise(Work& work, const csv::Reader& reader) const {
    tell_columns(work, reader);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const ColumnChoice& choice = mapping_.columns[i];
        for (const auto& [word, cells] : columns_[i].words)
            work.summary.not_reported.push_back({shown_column(mapping_.columns, i), word, cells});
        if (!columns_[i].variable) continue;
        tell_numbers(work, i);
        if (choice.use != Use::new_variable) continue;
        const package::VariableEntry& variable = work.codebook[*columns_[i].variable];
        work.summary.inferred.push_back(
            {variable.name, variable.kind, static_cast<std::int64_t>(variable.categories.entries.size()), columns_[i].empty});
    }
}

}  // namespace cabildo::db::sheet
