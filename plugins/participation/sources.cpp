// The published sources of the scales and measures.
#include "sources.hpp"

namespace cabildo::participation {

const Bibliography& sources() {
    static const Bibliography bibliography({
        {"arnstein1969", "Arnstein, S. R. (1969). A ladder of citizen participation. Journal of the American Institute of Planners, 35, 216–224.", "https://doi.org/10.1080/01944366908977225"},
        {"iap2", "International Association for Public Participation. IAP2 Spectrum of Public Participation.", "https://www.iap2.org/page/pillars"},
        {"oecd2017", "OECD (2017). Recommendation of the Council on Open Government. OECD/LEGAL/0438.", "https://legalinstruments.oecd.org/en/instruments/OECD-LEGAL-0438"},
        {"jaccard1901", "Jaccard, P. (1901). Étude comparative de la distribution florale dans une portion des Alpes et des Jura. Bulletin de la Société Vaudoise des Sciences Naturelles, 37, 547–579.", ""},
    });
    return bibliography;
}

std::vector<std::string_view> scale_sources(Scale scale) {
    switch (scale) {
        case Scale::iap2: return {"iap2"};
        case Scale::arnstein: return {"arnstein1969"};
        case Scale::oecd: return {"oecd2017"};
        case Scale::d: break;
    }
    return {"iap2", "arnstein1969", "oecd2017"};
}

}  // namespace cabildo::participation
