// The published sources that a plugin cites.
#include <cabildo/analysis/bibliography.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace cabildo {
namespace {

const Reference* find(const std::vector<Reference>& sources, std::string_view id) {
    const auto found = std::find_if(sources.begin(), sources.end(), [id](const Reference& source) { return source.id == id; });
    return found == sources.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<Reference>& shared_sources() {
    static const std::vector<Reference> sources{
        {"wilson1927", "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22, 209–212.", "https://doi.org/10.1080/01621459.1927.10502953"},
        {"clopper1934", "Clopper, C. J., Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika, 26, 404–413.", "https://doi.org/10.1093/biomet/26.4.404"},
        {"blau1977", "Blau, P. M. (1977). Inequality and Heterogeneity. Free Press.", ""},
        {"mueller1961", "Mueller, J. H., Schuessler, K. F. (1961). Statistical Reasoning in Sociology. Houghton Mifflin.", ""},
        {"shannon1948", "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal, 27, 379–423.", "https://doi.org/10.1002/j.1538-7305.1948.tb01338.x"},
        {"pielou1966", "Pielou, E. C. (1966). The measurement of diversity in different types of biological collections. Journal of Theoretical Biology, 13, 131–144.", "https://doi.org/10.1016/0022-5193(66)90013-0"},
        {"balinski1982", "Balinski, M. L., Young, H. P. (1982). Fair Representation: Meeting the Ideal of One Man, One Vote. Yale University Press.", ""},
        {"freeman1951", "Freeman, G. H., Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika, 38, 141–149.", "https://doi.org/10.1093/biomet/38.1-2.141"},
        {"mehta1983", "Mehta, C. R., Patel, N. R. (1983). A network algorithm for performing Fisher's exact test in r × c contingency tables. Journal of the American Statistical Association, 78, 427–434.", "https://doi.org/10.1080/01621459.1983.10477989"},
        {"patefield1981", "Patefield, W. M. (1981). Algorithm AS 159: An efficient method of generating random R × C tables with given row and column totals. Applied Statistics, 30, 91–97.", "https://doi.org/10.2307/2346669"},
        {"efron1979", "Efron, B. (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics, 7, 1–26.", "https://doi.org/10.1214/aos/1176344552"},
        {"phipson2010", "Phipson, B., Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology, 9, 39.", "https://doi.org/10.2202/1544-6115.1585"},
    };
    return sources;
}

Bibliography::Bibliography(std::vector<Reference> own) : sources_(std::move(own)) {
    for (const Reference& source : shared_sources())
        if (!find(sources_, source.id)) sources_.push_back(source);
}

References Bibliography::cite(const std::vector<std::string_view>& ids, Language language) const {
    References block;
    block.id = "references";
    block.title = language == Language::es ? "Referencias" : "References";
    for (const std::string_view id : ids) {
        const Reference* source = find(sources_, id);
        if (!source) throw std::logic_error("unknown source " + std::string(id));
        if (!find(block.items, id)) block.items.push_back(*source);
    }
    return block;
}

}  // namespace cabildo
