#include "report_work.hpp"

#include <utility>

namespace cabildo::workbench {

ReportWork::ReportWork(Analyses& analyses, ThreadWork::Progress progress, Failed failed)
    : analyses_(analyses), failed_(std::move(failed)), work_(analyses, std::move(progress)) {}

void ReportWork::start(const std::filesystem::path& store, Work work) {
    const engine::Catalogue& catalogue = analyses_.catalogue();
    work_.start([this, &catalogue, &engine = analyses_.engine(), store, work = std::move(work)](
                    const std::stop_token& stop, const ThreadWork::Progress& progress) -> ThreadWork::Then {
        const auto fail = [this](const Error& error) { return [this, error] { failed_(error); }; };  // called while this lives
        try {
            db::Store opened = db::Store::open(store, db::Access::read);
            opened.stop_with(stop);
            return work({engine, catalogue, store, stop, progress}, opened);
        } catch (const Error& error) {
            return fail(error);
        } catch (const std::exception& exception) {
            return fail(Error({std::string("falló el trabajo: ") + exception.what(), std::string("the work failed: ") + exception.what()}));
        }
    });
}

}  // namespace cabildo::workbench
