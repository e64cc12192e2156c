// What the columns of a CSV are, by their headers and cells.
#include "../fold.hpp"
#include "../package/work.hpp"
#include "headers.hpp"
#include "sheet.hpp"

#include <algorithm>

namespace cabildo::db::sheet {

namespace {

using Use = ColumnChoice::Use;
using package::VariableEntry;
using package::Work;

/// Of a column that becomes a new variable, or numbers: its cells but those that say "not reported".
struct Cells {
    package::Profile profile;
    NumberLook numbers;
};

class Guess {
public:
    Guess(Work& work, const csv::Reader& reader, ImportMapping wanted) : work_(work), mapping_(std::move(wanted)) {
        const auto& header = reader.header();
        const auto named = [](const ColumnChoice& choice, const std::string& name) { return choice.column == name; };
        const bool other = !std::equal(mapping_.columns.begin(), mapping_.columns.end(), header.begin(), header.end(), named);
        if (other) mapping_.columns.clear();
        mapping_.columns.resize(header.size());
        settled_.resize(header.size());
        for (std::size_t i = 0; i < header.size(); ++i) {
            ColumnChoice& choice = mapping_.columns[i];
            if (!choice.chosen) choice = {};
            choice.column = header[i];
            settled_[i] = choice.chosen || header[i].empty();
        }
    }

    void roles() {
        for (std::size_t field = 0; field < core_fields; ++field) core(static_cast<CoreField>(field), 0);
        variables([](const VariableEntry& variable, const std::string& column) { return variable.name == column; });
        for (std::size_t field = 0; field < core_fields; ++field)
            for (std::size_t rank = 1; rank < headers_of(static_cast<CoreField>(field)).size(); ++rank)
                core(static_cast<CoreField>(field), rank);
        variables([](const VariableEntry& variable, const std::string& column) {
            const std::string name = plain_header(column);
            return !name.empty() && (name == plain_header(variable.name) || name == plain_header(variable.label.es) ||
                                     name == plain_header(variable.label.en));
        });
        std::vector<std::string> taken = work_.codebook.names();
        for (const ColumnChoice& one : mapping_.columns) taken.push_back(one.variable);
        for (std::size_t i = 0; i < settled_.size(); ++i) {
            if (settled_[i]) continue;
            take(i, new_variable(mapping_.columns[i].column, VariableKind::single, taken));
            taken.push_back(mapping_.columns[i].variable);
        }
    }

    void see(const csv::Reader& reader, const NotReportedWords& words) {
        cells_.resize(mapping_.columns.size());
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const ColumnChoice& choice = mapping_.columns[i];
            if (choice.use != Use::variable && choice.use != Use::new_variable) continue;
            const std::string_view cell = package::trimmed(reader.cell(i));
            if (cell.empty() || words.find(cell) != nullptr) continue;
            cells_[i].profile.see(cell, reader.row());
            cells_[i].numbers.see(cell);
        }
    }

    /// Kinds of new variables, and how numbers are written.
    ImportMapping settled() {
        cells_.resize(mapping_.columns.size());
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            ColumnChoice& choice = mapping_.columns[i];
            if (choice.use != Use::new_variable || choice.chosen) continue;
            choice.kind = cells_[i].numbers.numbers() ? VariableKind::number : cells_[i].profile.kind_of_words();
        }
        const DecimalMark common = common_mark();
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            ColumnChoice& choice = mapping_.columns[i];
            if (!holds_numbers(choice) || (choice.chosen && choice.decimal != DecimalMark::undecided)) continue;
            choice.decimal = mark_of(cells_[i].numbers, common);
        }
        return mapping_;
    }

private:
    bool core_taken(CoreField field) const {
        return std::any_of(mapping_.columns.begin(), mapping_.columns.end(),
                           [&](const ColumnChoice& one) { return one.use == Use::core && one.core == field; });
    }

    bool filled(const VariableEntry& variable) const {
        return std::any_of(mapping_.columns.begin(), mapping_.columns.end(), [&](const ColumnChoice& one) {
            return one.use == Use::variable && one.variable == variable.name;
        });
    }

    void core(CoreField field, std::size_t rank) {
        for (std::size_t i = 0; i < settled_.size() && !core_taken(field); ++i) {
            const std::string& column = mapping_.columns[i].column;
            const bool named = rank == 0 ? column == headers_of(field).front() : rank_of(column, field) == rank;
            if (settled_[i] || !named) continue;
            ColumnChoice choice;
            choice.use = Use::core;
            choice.core = field;
            take(i, choice);
        }
    }

    template <typename Names>
    void variables(Names names) {
        for (std::size_t i = 0; i < settled_.size(); ++i) {
            if (settled_[i]) continue;
            for (const VariableEntry& variable : work_.codebook.variables()) {
                if (filled(variable) || !names(variable, mapping_.columns[i].column)) continue;
                ColumnChoice choice;
                choice.use = Use::variable;
                choice.variable = variable.name;
                take(i, choice);
                break;
            }
        }
    }

    void take(std::size_t column, ColumnChoice choice) {
        choice.column = mapping_.columns[column].column;
        settled_[column] = true;
        mapping_.columns[column] = std::move(choice);
    }

    bool holds_numbers(const ColumnChoice& choice) {
        if (choice.use == Use::new_variable) return choice.kind == VariableKind::number;
        if (choice.use != Use::variable) return false;
        const auto variable = work_.codebook.find(choice.variable);
        return variable && work_.codebook[*variable].kind == VariableKind::number;
    }

    /// The mark of the file: the one that all columns need that need one.
    DecimalMark common_mark() {
        if (mapping_.decimal != DecimalMark::undecided) return mapping_.decimal;
        DecimalMark common = DecimalMark::undecided;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const DecimalMark mark = cells_[i].numbers.mark();
            if (!holds_numbers(mapping_.columns[i]) || mark == DecimalMark::undecided) continue;
            if (common != DecimalMark::undecided && common != mark) return DecimalMark::undecided;
            common = mark;
        }
        return common;
    }

    DecimalMark mark_of(const NumberLook& numbers, DecimalMark common) const {
        if (numbers.mark() != DecimalMark::undecided) return numbers.mark();
        if (common != DecimalMark::undecided || !numbers.ambiguous()) return common;
        // A file with semicolons comes from where the comma is decimal: there a point may part thousands.
        const bool pointed = numbers.ambiguous()->find(',') == std::string::npos;
        return pointed && work_.delimiter != ';' ? DecimalMark::point : DecimalMark::undecided;
    }

    Work& work_;
    ImportMapping mapping_;
    std::vector<bool> settled_;
    std::vector<Cells> cells_;
};

}  // namespace

ImportMapping guess(Work& work, ImportMapping wanted) {
    csv::Reader reader = work.open(package::initiatives_file);
    const NotReportedWords words(wanted.not_reported);
    wanted.separator = work.delimiter;
    Guess guess(work, reader, std::move(wanted));
    guess.roles();
    while (reader.next()) guess.see(reader, words);
    return guess.settled();
}

void open_sheet(Work& work, const ImportMapping& csv) {
    if (!work.source.plain()) return;
    work.encoding = csv.encoding;
    work.delimiter = csv.separator ? *csv.separator : csv::delimiter_of(csv::first_line(work.bytes(package::initiatives_file)));
    work.sheet = std::make_unique<Sheet>(csv.columns.empty() ? guess(work, csv) : csv);
}

}  // namespace cabildo::db::sheet
