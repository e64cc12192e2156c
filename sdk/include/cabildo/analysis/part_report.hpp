// The frame of a panel about a part of the initiatives (resources, plans, innovations, …): the sentence on the cases first,
// the comparison by groups and the sources last. A panel derives from it and writes what stands between.
#pragma once

#include <cabildo/analysis/bibliography.hpp>
#include <cabildo/analysis/comparison.hpp>
#include <cabildo/analysis/grouping.hpp>
#include <cabildo/analysis/questions.hpp>
#include <cabildo/analysis/share.hpp>
#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/options.hpp>
#include <cabildo/run.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cabildo {

class PartReport {
protected:
    /// All three outlive the report. The panel has the options `group` and those of ShareInterval.
    PartReport(const Dataset& data, const Options& options, const Run& run)
        : data_(data), run_(run), options_(options), interval_(ShareInterval::from(options)) {}

    template <class BlockType>
    void add(BlockType block) {
        document_.blocks.emplace_back(std::move(block));
    }

    /// Title, and the sentence on the cases, with `before` in front of it. False where no initiative has a value: that is told,
    /// and there is nothing else to say.
    bool open(const Text& title, std::span<const Coverage> coverage, const Text& before = {"", ""});
    /// The heading of the comparison, and its sentence: "`what` en cada grupo, y si el azar basta…". Absent, and nothing written,
    /// where the reader compares no groups.
    std::optional<Grouping> open_groups(const Text& what);
    /// A table of the comparison, made of the same words, with its sentence above.
    void add_comparison(const ComparisonWords& words, const Grouping& grouping, Table table);
    /// One a question, with their sentences.
    void add_comparisons(const std::vector<Question>& questions, const Grouping& grouping);
    /// These sources, that of the intervals, and those of the comparison where there is one.
    void cite(const Bibliography& bibliography, std::vector<std::string_view> ids);

    const Dataset& data_;
    const Run& run_;
    const Options& options_;
    ShareInterval interval_;
    Document document_;
};

}  // namespace cabildo
