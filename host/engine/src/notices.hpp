// Notices that the host adds to documents.
#pragma once

#include <cabildo/document.hpp>

namespace cabildo::engine {

/// First block of every document made from constructed records; id "illustrative".
inline Notice illustrative_notice(Language language) {
    const Text text{"Registros ilustrativos: son construidos y no describen iniciativas reales.",
                    "Illustrative records: they are constructed and describe no real initiatives."};
    Notice notice;
    notice.id = "illustrative";
    notice.kind = NoticeKind::warning;
    notice.text = text.in(language);
    return notice;
}

}  // namespace cabildo::engine
