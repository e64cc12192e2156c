// coverage.csv: what was looked at, said row by row; and what follows for parts where it is silent.
#include "work.hpp"

namespace cabildo::db::package {

namespace {

std::uint32_t subject_in(const Work& work, const csv::Reader& reader, std::size_t column) {
    const std::string subject = required_word(reader, column);
    if (const auto part = part_of(subject)) return subject_of(*part);
    if (const auto variable = work.codebook.find(subject)) return static_cast<std::uint32_t>(*variable);
    std::vector<std::string> known = work.codebook.names();
    for (std::size_t i = 0; i < parts; ++i) known.emplace_back(part_id(static_cast<Part>(i)));
    throw unknown_id(reader.place(column), {"ni variable ni parte:", "neither a variable nor a part:"}, subject, known,
                     {"Escriba el nombre de una variable o de un archivo de partes sin .csv",
                      "Write the name of a variable, or of a file of parts without .csv"});
}

Coverage status_in(const csv::Reader& reader, std::size_t column) {
    const std::string status = required_word(reader, column);
    if (const auto coverage = coverage_of(status)) return *coverage;
    throw unknown_id(reader.place(column), {"estado desconocido", "unknown status"}, status,
                     {"coded", "none", "not_reported", "not_coded"}, {"Elija uno de los estados", "Choose one of the statuses"});
}

[[noreturn]] void fail_uncoded(const Work& work, const CoverageEntry& entry, Part part) {
    const std::string file = file_of(part).name();
    throw csv::error_at({work.source.shown_name("coverage.csv"), entry.row, "status"},
                        format(Text{"dice \"coded\", pero {0} no tiene filas de la iniciativa \"{1}\"",
                                    "it says \"coded\", but {0} has no row of the initiative \"{1}\""},
                               {file, work.initiatives[entry.initiative].code}),
                        {"Agregue las filas, o escriba none, not_reported o not_coded",
                         "Add the rows, or write none, not_reported or not_coded"});
}

void write_status(Work& work, Part part, std::uint32_t initiative, Coverage status) {
    const InitiativeEntry& entry = work.initiatives[initiative];
    if (entry.fate == Fate::skip || status == Coverage::coded || status == Coverage::not_coded) return;
    work.target.insert(Table::part_coverage,
                       {static_cast<std::int64_t>(part), entry.key, static_cast<std::int64_t>(status)});
}

}  // namespace

void read_coverage(Work& work) {
    if (!work.source.has("coverage.csv")) return;
    csv::Reader reader = work.open("coverage.csv");
    const std::size_t initiative_column = required(reader, "initiative"), subject_column = required(reader, "subject"),
                      status_column = required(reader, "status");
    remark_further_columns(work, reader, {"initiative", "subject", "status"});
    ImportSummary::File file;
    file.name = "coverage.csv";
    while (reader.next()) {
        CoverageEntry entry;
        entry.initiative = initiative_in(work, reader, initiative_column);
        entry.subject = subject_in(work, reader, subject_column);
        entry.status = status_in(reader, status_column);
        entry.row = reader.row();
        const std::uint64_t key = (std::uint64_t{entry.initiative} << 32) | entry.subject;
        if (const auto [at, fresh] = work.coverage_of.emplace(key, work.coverage.size()); !fresh)
            throw twice(reader.place(subject_column), required_word(reader, subject_column), work.coverage[at->second].row);
        work.coverage.push_back(entry);
        count(file, work.initiatives[entry.initiative].fate);
    }
    work.summary.files.push_back(file);
}

void write_part_coverage(Work& work) {
    for (std::size_t i = 0; i < parts; ++i) {
        const Part part = static_cast<Part>(i);
        const std::vector<bool>& present = work.present[i];
        for (std::uint32_t initiative = 0; initiative < work.initiatives.size(); ++initiative) {
            const CoverageEntry* said = find_coverage(work, initiative, subject_of(part));
            if (said != nullptr && said->status == Coverage::coded && (present.empty() || !present[initiative])) fail_uncoded(work, *said, part);
            if (said != nullptr) write_status(work, part, initiative, said->status);
            else if (!present.empty() && !present[initiative]) write_status(work, part, initiative, Coverage::none);
        }
    }
}

}  // namespace cabildo::db::package
