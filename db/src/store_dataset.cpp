#include "store_dataset.hpp"

#include "connection.hpp"
#include "store_access.hpp"

#include <soci/soci.h>

#include <algorithm>

namespace cabildo::db {

ReadTransaction::ReadTransaction(std::shared_ptr<Store> store) : store_(std::move(store)) {
    guarded(store_->path(), [&] {
        renewed_ = StoreAccess::renew(*store_);
        store_->session() << "BEGIN";
        try {
            long long version = 0;
            store_->session() << "SELECT schema_version FROM store WHERE id = 1", soci::into(version);
            if (version != StoreAccess::schema_version(*store_)) {
                throw Error({"Otro programa actualizó el almacén", "Another program has brought the store up to date"},
                            store_->path().string(), {"Ábralo de nuevo", "Open it again"});
            }
            state_ = store_->state();
        } catch (...) {
            store_->session() << "ROLLBACK";
            throw;
        }
    });
}

ReadTransaction::~ReadTransaction() {
    try {
        store_->session() << "ROLLBACK";
    } catch (...) {
        // Whoever used the session ended it already; nothing is lost by that.
    }
}

namespace {

class StoreDataset final : public Dataset {
public:
    StoreDataset(std::shared_ptr<ReadTransaction> transaction, std::shared_ptr<Snapshot> snapshot, const Selection& selection)
        : transaction_(std::move(transaction)), snapshot_(std::move(snapshot)), selection_(selection) {
        if (!selection_.empty()) guarded(path(), [&] { select_initiatives(); });
    }

    StoreState state() const override { return transaction_->state(); }
    std::size_t size() const override { return selection_.empty() ? population() : selected_.size(); }
    std::size_t population() const override {
        return guarded(path(), [&] { return snapshot_->size(); });
    }
    std::string selection(Language language) const override { return selection_.label(variables(), language); }
    std::unique_ptr<Dataset> select(std::string_view selection) const override {
        return make_dataset(transaction_, snapshot_, Selection::parse(selection));
    }

    const std::vector<Variable>& variables() const override { return whole(&Snapshot::variables); }
    const std::vector<Category>& vocabulary(std::string_view field) const override {
        return loaded([&]() -> const auto& { return snapshot_->vocabulary(field); });
    }
    const std::vector<Actor>& actors() const override { return whole(&Snapshot::actors); }
    const std::vector<Evaluator>& evaluators() const override { return whole(&Snapshot::evaluators); }
    const std::vector<DeclaredTable>& declared_tables() const override { return whole(&Snapshot::declared_tables); }

    const std::vector<Initiative>& initiatives() const override {
        const auto& all = whole(&Snapshot::initiatives);
        if (selection_.empty()) return all;
        if (!initiatives_) initiatives_ = std::make_unique<std::vector<Initiative>>(gather(all));
        return *initiatives_;
    }
    const Column& column(std::string_view variable) const override;
    const std::vector<Coverage>& coverage(Part part) const override;
    const std::vector<Involvement>& involvements() const override { return rows(&Snapshot::involvements, involvements_); }
    const std::vector<Mechanism>& mechanisms() const override { return rows(&Snapshot::mechanisms, mechanisms_); }
    const std::vector<Resource>& resources() const override { return rows(&Snapshot::resources, resources_); }
    const std::vector<Plan>& plans() const override { return rows(&Snapshot::plans, plans_); }
    const std::vector<Innovation>& innovations() const override { return rows(&Snapshot::innovations, innovations_); }
    const std::vector<SustainabilityBasis>& sustainability() const override {
        return rows(&Snapshot::sustainability, sustainability_);
    }
    const std::vector<Coding>& codings() const override { return rows(&Snapshot::codings, codings_); }
    const std::vector<Evidence>& evidence() const override { return rows(&Snapshot::evidence, evidence_); }

    soci::session& session() const override {
        if (!snapshot_->anonymous()) return transaction_->store().session();
        throw Error({"El complemento lee el almacén por su cuenta y no se puede anonimizar",
                     "The plugin reads the store by itself and cannot be anonymised"},
                    path().string(), {"Exporte sin anonimizar, o sin ese complemento", "Export without anonymising, or without that plugin"});
    }

private:
    const std::filesystem::path& path() const { return transaction_->store().path(); }

    /// What `get` finds in the snapshot; what had to be read for it is of one state, or an Error is thrown.
    template <typename Get>
    auto loaded(Get&& get) const -> decltype(get()) {
        return guarded(path(), [&]() -> const auto& {
            const std::size_t before = snapshot_->queries();
            const auto& result = get();
            if (snapshot_->queries() != before) StoreAccess::check_unchanged(transaction_->store());
            return result;
        });
    }
    template <typename T>
    const std::vector<T>& whole(const std::vector<T>& (Snapshot::*get)()) const {
        return loaded([&]() -> const auto& { return (*snapshot_.*get)(); });
    }

    void select_initiatives();

    template <typename T>
    std::vector<T> gather(const std::vector<T>& all) const {
        std::vector<T> result;
        result.reserve(selected_.size());
        for (const std::uint32_t i : selected_) result.push_back(all[i]);
        return result;
    }

    /// The rows of selected initiatives, numbered by the selection.
    template <typename T>
    const std::vector<T>& rows(const std::vector<T>& (Snapshot::*get)(), std::unique_ptr<std::vector<T>>& kept) const {
        const std::vector<T>& all = whole(get);
        if (selection_.empty()) return all;
        if (!kept) {
            kept = std::make_unique<std::vector<T>>();
            for (const T& row : all) {
                const std::int32_t number = numbers_[row.initiative];
                if (number < 0) continue;
                kept->push_back(row);
                kept->back().initiative = static_cast<std::uint32_t>(number);
            }
        }
        return *kept;
    }

    std::shared_ptr<ReadTransaction> transaction_;
    std::shared_ptr<Snapshot> snapshot_;
    Selection selection_;
    std::vector<std::uint32_t> selected_;  ///< positions in the whole store
    std::vector<std::int32_t> numbers_;    ///< position in the whole store → in the selection, or −1
    template <typename T>
    using Kept = std::unique_ptr<std::vector<T>>;
    mutable Kept<Initiative> initiatives_;
    mutable std::map<std::string, Column, std::less<>> columns_;
    mutable std::map<Part, std::vector<Coverage>> coverage_;
    mutable Kept<Involvement> involvements_;
    mutable Kept<Mechanism> mechanisms_;
    mutable Kept<Resource> resources_;
    mutable Kept<Plan> plans_;
    mutable Kept<Innovation> innovations_;
    mutable Kept<SustainabilityBasis> sustainability_;
    mutable Kept<Coding> codings_;
    mutable Kept<Evidence> evidence_;
};

void StoreDataset::select_initiatives() {
    selection_.check(snapshot_->variables());
    const std::size_t count = snapshot_->size();
    std::vector<char> chosen(count, 1);
    for (const Condition& condition : selection_.conditions) {
        const Variable& variable = Dataset::variable(condition.variable);
        const Column& column = snapshot_->column(condition.variable);
        std::vector<char> wanted(variable.categories.size(), 0);
        bool not_reported = false;
        for (const std::string& category : condition.categories) {
            const Code code = variable.code_of(category);
            if (code != no_code) wanted[static_cast<std::size_t>(code)] = 1;
            else not_reported = true;
        }
        for (std::size_t i = 0; i < count; ++i) {
            bool holds = not_reported && column.coverage[i] == Coverage::not_reported;
            if (column.coverage[i] == Coverage::coded && variable.categorical()) {
                for (const Code code : column.answers_of(i)) holds = holds || wanted[static_cast<std::size_t>(code)] != 0;
            }
            if (!holds) chosen[i] = 0;
        }
    }
    numbers_.assign(count, -1);
    for (std::size_t i = 0; i < count; ++i) {
        if (chosen[i] == 0) continue;
        numbers_[i] = static_cast<std::int32_t>(selected_.size());
        selected_.push_back(static_cast<std::uint32_t>(i));
    }
}

const Column& StoreDataset::column(std::string_view variable) const {
    const Column& all = loaded([&]() -> const auto& { return snapshot_->column(variable); });
    if (selection_.empty()) return all;
    const auto kept = columns_.find(variable);
    if (kept != columns_.end()) return kept->second;
    Column column;
    column.coverage = gather(all.coverage);
    if (!all.codes.empty()) column.codes = gather(all.codes);
    if (!all.numbers.empty()) column.numbers = gather(all.numbers);
    if (!all.texts.empty()) column.texts = gather(all.texts);
    if (!all.offsets.empty()) {
        column.offsets.push_back(0);
        for (const std::uint32_t i : selected_) {
            const auto answers = all.answers_of(i);
            column.answers.insert(column.answers.end(), answers.begin(), answers.end());
            column.offsets.push_back(static_cast<std::uint32_t>(column.answers.size()));
        }
    }
    return columns_.emplace(std::string(variable), std::move(column)).first->second;
}

const std::vector<Coverage>& StoreDataset::coverage(Part part) const {
    const auto& all = loaded([&]() -> const auto& { return snapshot_->coverage(part); });
    if (selection_.empty()) return all;
    const auto kept = coverage_.find(part);
    if (kept != coverage_.end()) return kept->second;
    return coverage_.emplace(part, gather(all)).first->second;
}

}  // namespace

std::unique_ptr<Dataset> make_dataset(std::shared_ptr<ReadTransaction> transaction, std::shared_ptr<Snapshot> snapshot,
                                      const Selection& selection) {
    return std::make_unique<StoreDataset>(std::move(transaction), std::move(snapshot), selection);
}

}  // namespace cabildo::db
