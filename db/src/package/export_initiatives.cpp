// initiatives.csv, a column for each variable, and coverage.csv with what those files and columns do not say by
// themselves. Initiatives are taken in blocks, so that memory does not grow with the store.
#include "export_work.hpp"
#include "source.hpp"

#include "../bulk.hpp"

#include <algorithm>

namespace cabildo::db::package {

namespace {

constexpr std::size_t block_size = 5000;

/// The values and coverage of a block of initiatives, by position in the block and position of the variable.
struct Block {
    std::int64_t first = 0, last = 0;  ///< keys
    std::vector<std::int64_t> keys;
    std::size_t width = 0;
    std::vector<std::string> cells;
    std::vector<Coverage> coverage;
    std::vector<std::array<Coverage, parts>> part_coverage;

    std::size_t at(std::size_t initiative, std::size_t variable) const { return initiative * width + variable; }
    std::optional<std::size_t> find(std::int64_t key) const {
        const auto found = std::lower_bound(keys.begin(), keys.end(), key);
        if (found == keys.end() || *found != key) return std::nullopt;
        return static_cast<std::size_t>(found - keys.begin());
    }
    std::string range() const {
        return " BETWEEN " + std::to_string(first) + " AND " + std::to_string(last);
    }
};

class BlockReader {
public:
    explicit BlockReader(ExportWork& work) : work_(work) {
        for (std::size_t i = 0; i < work.variables.size(); ++i) position_.emplace(work.variables[i].key, i);
    }

    Block read(std::size_t begin) {
        Block block;
        const std::size_t end = std::min(begin + block_size, work_.initiatives.size());
        block.keys.assign(work_.initiatives.begin() + static_cast<std::ptrdiff_t>(begin),
                          work_.initiatives.begin() + static_cast<std::ptrdiff_t>(end));
        block.first = block.keys.front();
        block.last = block.keys.back();
        block.width = work_.variables.size();
        block.cells.resize(block.keys.size() * block.width);
        block.coverage.assign(block.cells.size(), Coverage::not_coded);
        block.part_coverage.resize(block.keys.size());
        for (auto& each : block.part_coverage) each.fill(Coverage::not_coded);
        read_values(block);
        read_coverage(block);
        return block;
    }

private:
    template <typename Write>
    void value(Block& block, long long initiative, long long variable, Write&& write) {
        const auto number = block.find(initiative);
        if (!number) return;
        const std::size_t at = block.at(*number, position_.at(variable));
        write(block.cells[at]);
        block.coverage[at] = Coverage::coded;
    }

    void read_values(Block& block) {
        scan<long long, long long, long long>(
            work_.session,
            "SELECT a.initiative_id, a.variable_id, a.category_id FROM answer a JOIN category c ON c.id = a.category_id "
            "WHERE a.initiative_id" + block.range() + " ORDER BY a.initiative_id, a.variable_id, c.position, c.id",
            [&](const long long* initiative, const long long* variable, const long long* category) {
                value(block, *initiative, *variable, [&](std::string& cell) {
                    if (!cell.empty()) cell += ';';
                    cell += work_.categories.at(*category);
                });
            });
        scan<long long, long long, double>(
            work_.session, "SELECT initiative_id, variable_id, value FROM number_value WHERE initiative_id" + block.range(),
            [&](const long long* initiative, const long long* variable, const double* number) {
                value(block, *initiative, *variable, [&](std::string& cell) { cell = number_text(*number); });
            });
        scan<long long, long long, std::string>(
            work_.session, "SELECT initiative_id, variable_id, value FROM text_value WHERE initiative_id" + block.range(),
            [&](const long long* initiative, const long long* variable, const std::string* text) {
                value(block, *initiative, *variable, [&](std::string& cell) { cell = *text; });
            });
    }

    void read_coverage(Block& block) {
        scan<long long, long long, long long>(
            work_.session, "SELECT initiative_id, variable_id, status FROM variable_coverage WHERE initiative_id" + block.range(),
            [&](const long long* initiative, const long long* variable, const long long* status) {
                if (const auto number = block.find(*initiative))
                    block.coverage[block.at(*number, position_.at(*variable))] = static_cast<Coverage>(*status);
            });
        scan<long long, long long, long long>(
            work_.session, "SELECT initiative_id, part, status FROM part_coverage WHERE initiative_id" + block.range(),
            [&](const long long* initiative, const long long* part, const long long* status) {
                if (const auto number = block.find(*initiative))
                    block.part_coverage[*number][static_cast<std::size_t>(*part)] = static_cast<Coverage>(*status);
            });
        for (std::size_t part = 0; part < parts; ++part)
            for (std::size_t i = 0; i < block.keys.size(); ++i)
                if (work_.present[part].contains(block.keys[i])) block.part_coverage[i][part] = Coverage::coded;
    }

    ExportWork& work_;
    std::unordered_map<std::int64_t, std::size_t> position_;
};

/// Which variables get a column, and who has rows of which part.
void look_around(ExportWork& work) {
    std::unordered_set<std::int64_t> seen;
    for (const char* rows : {"answer", "number_value", "text_value", "variable_coverage WHERE status = 2"})
        scan<long long, long long>(work.session, "SELECT DISTINCT variable_id, initiative_id FROM " + std::string(rows),
                                   [&](const long long* variable, const long long* initiative) {
                                       if (work.exported(*initiative)) seen.insert(*variable);
                                   });
    for (ExportedVariable& variable : work.variables) variable.column = seen.contains(variable.key);
    for (std::size_t part = 0; part < parts; ++part)
        scan<long long>(work.session,
                        "SELECT DISTINCT initiative_id FROM " + std::string(table_name(file_of(static_cast<Part>(part)).table)),
                        [&](const long long* initiative) {
                            if (work.exported(*initiative)) work.present[part].insert(*initiative);
                        });
}

/// What a reader would take for granted without a row in coverage.csv.
Coverage silent(const ExportedVariable& variable, Coverage actual) {
    if (actual == Coverage::coded) return actual;
    return variable.column ? Coverage::not_reported : Coverage::not_coded;
}

Coverage silent(const ExportWork& work, std::size_t part, Coverage actual) {
    if (actual == Coverage::coded) return actual;
    return work.present[part].empty() ? Coverage::not_coded : Coverage::none;
}

void write_coverage(const ExportWork& work, const Block& block, std::size_t number, OutFile& file) {
    const std::string& code = work.codes.at(block.keys[number]);
    for (std::size_t i = 0; i < work.variables.size(); ++i) {
        const Coverage actual = block.coverage[block.at(number, i)];
        if (actual != silent(work.variables[i], actual))
            file.row().row({code, work.variables[i].name, coverage_id(actual)});
    }
    for (std::size_t part = 0; part < parts; ++part) {
        const Coverage actual = block.part_coverage[number][part];
        if (actual != silent(work, part, actual))
            file.row().row({code, part_id(static_cast<Part>(part)), coverage_id(actual)});
    }
}

}  // namespace

void export_initiatives(ExportWork& work) {
    look_around(work);
    std::vector<std::string> header{"code", "title", "organisation", "summary"};
    for (const ExportedVariable& variable : work.variables)
        if (variable.column) header.push_back(variable.name);
    OutFile initiatives(work.folder, initiatives_file, header);
    OutFile coverage(work.folder, "coverage.csv", {"initiative", "subject", "status"});
    initiatives.begin();
    BlockReader reader(work);
    Block block;
    std::size_t number = 0;  // in all
    stream_rows(work.session, "initiative", {"id", "title", "organisation", "summary"}, "id",
                [&](const std::vector<Cell>& row) {
                    if (!work.exported(integer(row[0]))) return;
                    if (number % block_size == 0) block = reader.read(number);
                    const std::size_t in_block = number++ % block_size;
                    csv::Writer& writer = initiatives.row();
                    writer.cell(work.codes.at(integer(row[0]))).cell(words(row[1])).cell(words(row[2])).cell(words(row[3]));
                    for (std::size_t i = 0; i < work.variables.size(); ++i)
                        if (work.variables[i].column) writer.cell(block.cells[block.at(in_block, i)]);
                    writer.end_row();
                    write_coverage(work, block, in_block, coverage);
                });
    initiatives.close();
    coverage.close();
}

}  // namespace cabildo::db::package
