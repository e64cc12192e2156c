// What the host adds to documents: notices, and the marks of an anonymised one.
#pragma once

#include <cabildo/db/pseudonyms.hpp>
#include <cabildo/provenance_marks.hpp>

#include <vector>

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

/// First block of every anonymised document; id "anonymous".
inline Notice anonymous_notice(Language language) {
    const Text title{"Exportación anonimizada", "Anonymised export"};
    const Text text{"Las iniciativas, los actores y los evaluadores llevan códigos; sus títulos y organismos y los pasajes citados no se "
                    "muestran, y los textos libres se reemplazan por códigos. La clave se guarda aparte.",
                    "Initiatives, actors and evaluators carry codes; their titles and organisations and quoted passages are not "
                    "shown, and free texts are replaced by codes. The key is kept apart."};
    Notice notice;
    notice.id = "anonymous";
    notice.kind = NoticeKind::note;
    notice.title = title.in(language);
    notice.text = text.in(language);
    return notice;
}

/// Marks the provenance of an anonymised document, and leaves out a title of the store that names somebody. Throws Error.
inline void make_anonymous(Provenance& provenance, db::Store& store) {
    mark_anonymous(provenance);
    if (db::Identities(store).named_in(provenance.store_title)) provenance.store_title.clear();
}

/// The notices that a document's provenance asks for, in their order.
inline std::vector<Notice> opening_notices(const Provenance& provenance, Language language) {
    std::vector<Notice> notices;
    if (provenance.illustrative) notices.push_back(illustrative_notice(language));
    if (is_anonymous(provenance)) notices.push_back(anonymous_notice(language));
    return notices;
}

/// One of opening_notices().
inline bool is_opening_notice(const Block& block) { return block_id(block) == "illustrative" || block_id(block) == "anonymous"; }

}  // namespace cabildo::engine
