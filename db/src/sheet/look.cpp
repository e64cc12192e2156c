// A CSV read cell by cell, with everything that is wrong in it.
#include "../connection.hpp"
#include "../package/work.hpp"
#include "sheet.hpp"

#include <cabildo/db/csv_import.hpp>

#include <soci/soci.h>

namespace cabildo::db {

namespace sheet {

namespace {

using Use = ColumnChoice::Use;
using State = CsvLook::Cell::State;
using package::VariableEntry;
using package::Work;

class Looker {
public:
    Looker(Work& work, std::size_t most_rows) : work_(work), most_rows_(most_rows) {}

    CsvLook look() {
        csv::Reader reader = work_.open(package::initiatives_file);
        look_.columns.resize(reader.header().size());
        try_to([&] { work_.sheet->check(reader); });
        if (!try_to([&] { work_.sheet->bind(work_, reader); }) && look_.problems.size() > 1) look_.problems.pop_back();
        work_.codebook.settle();
        try_to([&] {
            while (reader.next()) row(reader);
        });  // a file that is broken is read up to there
        for (const auto& [column, variable] : work_.columns)
            look_.columns[column].categories = static_cast<std::int64_t>(work_.codebook[variable].categories.entries.size());
        for (std::size_t i = 0; i < look_.columns.size(); ++i)
            for (const auto& [word, cells] : words_[i])
                look_.words.push_back({shown_column(work_.sheet->mapping().columns, i), word, cells});
        return std::move(look_);
    }

private:
    /// False where it was a problem, which is kept.
    template <typename Step>
    bool try_to(Step step) {
        try {
            step();
            return true;
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::cancelled) throw;
            look_.problems.push_back(error);
            return false;
        }
    }

    void row(const csv::Reader& reader) {
        ++look_.row_count;
        const bool shown = look_.rows.size() < most_rows_;
        if (!shown && look_.problems.size() >= most_problems) return;
        if (shown) look_.rows.push_back({reader.row(), {}});
        for (std::size_t column = 0; column < reader.header().size(); ++column) {
            CsvLook::Cell cell = read(reader, column);
            if (shown) look_.rows.back().cells.push_back(std::move(cell));
        }
    }

    CsvLook::Cell read(const csv::Reader& reader, std::size_t column) {
        const ColumnChoice& choice = work_.sheet->mapping().columns[column];
        const Text raw = untranslated(std::string(reader.cell(column)));
        const auto variable = variable_of(column);
        if (choice.use == Use::leave_out || (choice.use != Use::core && !variable)) return {raw, State::left_out};
        try {
            if (choice.use == Use::core && choice.core == CoreField::code) check_code(reader, column);
            const Sheet::Meant meant = work_.sheet->read(work_, reader, column);
            if (meant.word != nullptr) {
                ++words_[column][*meant.word];
                ++look_.columns[column].not_reported;
                return {raw, State::not_reported};
            }
            if (package::trimmed(meant.value).empty()) {
                ++look_.columns[column].empty;
                return {{}, State::empty};
            }
            if (!variable) return {raw, State::value};
            check_answer(work_, *variable, meant.value, reader.place(column));
            return {shown_value(*variable, meant.value), State::value};
        } catch (const Error& error) {
            if (look_.problems.size() < most_problems) {
                if (!look_.columns[column].problem) look_.columns[column].problem = look_.problems.size();
                look_.problems.push_back(error);
            }
            return {raw, State::wrong};
        }
    }

    std::optional<std::size_t> variable_of(std::size_t column) const {
        for (const auto& [one, variable] : work_.columns)
            if (one == column) return variable;
        return std::nullopt;
    }

    void check_code(const csv::Reader& reader, std::size_t column) {
        const std::string code = package::required_word(reader, column);
        if (const auto [at, fresh] = codes_.emplace(code, reader.row()); !fresh)
            throw package::twice(reader.place(column), code, at->second);
    }

    Text shown_value(std::size_t index, std::string_view value) {
        const VariableEntry& variable = work_.codebook[index];
        if (!variable.categorical()) return untranslated(std::string(value));
        Text text;
        const auto add = [&](const std::string& id) {
            const Text& label = variable.categories.find(id)->label;
            text.es += (text.es.empty() ? "" : "; ") + label.es;
            text.en += (text.en.empty() ? "" : "; ") + label.en;
        };
        if (variable.kind == VariableKind::several) {
            for (const std::string& id : package::split(value)) add(id);
        } else {
            add(std::string(value));
        }
        return text;
    }

    Work& work_;
    std::size_t most_rows_;
    CsvLook look_;
    std::map<std::size_t, std::map<std::string, std::int64_t>> words_;
    std::unordered_map<std::string, std::size_t> codes_;
};

}  // namespace

}  // namespace sheet

bool plain_csv(const std::filesystem::path& path) { return package::Source::open(path)->plain(); }

namespace {

std::unique_ptr<package::Source> open_plain(const std::filesystem::path& path) {
    auto source = package::Source::open(path);
    if (source->plain()) return source;
    throw Error({"es un paquete de datos, no un archivo CSV", "it is a data package, not a CSV file"}, path.string(),
                {"Elija un solo archivo CSV", "Choose a single CSV file"});
}

}  // namespace

ImportMapping infer_mapping(Store& store, const std::filesystem::path& path, ImportMapping wanted) {
    const auto source = open_plain(path);
    return guarded(store.path(), [&] {
        soci::transaction reading(store.session());
        package::Work work(store, *source, Existing::refuse, false);
        work.encoding = wanted.encoding;
        work.delimiter = wanted.separator ? *wanted.separator : csv::delimiter_of(csv::first_line(work.bytes(package::initiatives_file)));
        return sheet::guess(work, std::move(wanted));
    });
}

CsvLook look_at_csv(Store& store, const std::filesystem::path& path, const ImportMapping& mapping, Existing existing,
                    std::size_t most_rows) {
    const auto source = open_plain(path);
    CsvLook look = guarded(store.path(), [&] {
        soci::transaction reading(store.session());
        package::Work work(store, *source, existing, false);
        sheet::open_sheet(work, mapping);
        return sheet::Looker(work, most_rows).look();
    });
    if (!look.problems.empty()) return look;
    try {
        look.summary = preview_package(store, path, existing, mapping);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::cancelled) throw;
        look.problems.push_back(error);
    }
    return look;
}

}  // namespace cabildo::db
