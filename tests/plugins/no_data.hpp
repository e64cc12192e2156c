// A panel on little or no data: nothing selected, one initiative, nothing reported, none looked at, rows without a field.
#pragma once

#include "panel_run.hpp"

namespace cabildo::test {

/// Runs the panel in both languages, with and without groups, on datasets of `part` that have next to nothing in them.
/// run_panel() reports every breach of the rules, such as a figure that is not finite. `with_rows` adds rows that report
/// nothing but their initiative.
template <class AddRows>
void run_on_next_to_nothing(const Panel& panel, std::initializer_list<Part> parts, AddRows with_rows) {
    for (const std::size_t size : {0u, 1u, 3u}) {
        for (const Coverage coverage : {Coverage::not_coded, Coverage::not_reported, Coverage::none, Coverage::coded}) {
            MemoryDataset data(size);
            data.add("zone", VariableKind::single, {"north", "south"}, std::vector<std::string>(size, "north"));
            for (const Part part : parts) data.coverage_[part].assign(size, coverage);
            if (coverage == Coverage::coded)
                for (std::size_t i = 0; i < size; ++i) with_rows(data, static_cast<std::uint32_t>(i));
            for (const Language language : {Language::es, Language::en}) {
                for (const char* group : {"", "zone"}) {
                    const Document document = run_panel(panel, data, {{"group", group}}, language);
                    BOOST_TEST(!document.title.empty());
                    BOOST_TEST((find_block<Paragraph>(document, "summary") != nullptr));
                    const bool nothing = size == 0 || coverage == Coverage::not_coded || coverage == Coverage::not_reported;
                    BOOST_TEST((find_block<Notice>(document, "no_cases") != nullptr) == nothing);
                }
            }
        }
    }
}

}  // namespace cabildo::test
