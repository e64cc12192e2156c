// Declared tables written down in a few lines.
#pragma once

#include "audit.hpp"

#include <string>
#include <vector>

namespace cabildo::tabulation::test {

/// A table with the columns of one call of column() each; rows are given once.
class DeclaredBuilder {
public:
    explicit DeclaredBuilder(std::string title = "Tipo") {
        table_.id = "t";
        table_.title = std::move(title);
        table_.variable = "v";
    }

    DeclaredBuilder& rows(std::vector<std::string> labels) {
        labels_ = std::move(labels);
        return *this;
    }

    /// A value for each row and a last one for the total row; an id "n", "percent" or "VARIABLE=CATEGORY". `counts` are
    /// what the data give (rows, total); without them the column has no computed figures.
    DeclaredBuilder& column(const std::string& id, const std::string& label, const std::vector<std::string>& values,
                            const std::vector<std::int64_t>& counts = {}, const std::string& total_label = "Total") {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const bool total = i == labels_.size();
            table_.cells.push_back({total ? "" : labels_[i], total ? total_label : labels_[i], total, id, label, values[i]});
            ComputedCell cell;
            if (i < counts.size()) cell.count = counts[i];
            if (i < counts.size() && id == "percent") cell.base = counts.back();
            context_.computed.push_back(cell);
        }
        return *this;
    }

    DeclaredBuilder& several_answers() {
        context_.several_answers = true;
        return *this;
    }
    DeclaredBuilder& unit(Text label) {
        context_.unit_labels.push_back(std::move(label));
        return *this;
    }

    std::vector<Finding> audited() const { return audit(table_, context_); }
    /// The ids of the rules that found something.
    std::vector<std::string> found() const {
        std::vector<std::string> ids;
        for (const auto& finding : audited()) ids.emplace_back(rule_id(finding.rule));
        return ids;
    }

    DeclaredTable table_;
    AuditContext context_;

private:
    std::vector<std::string> labels_;
};

}  // namespace cabildo::tabulation::test
