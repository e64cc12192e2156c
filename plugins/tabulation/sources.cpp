// The published sources of the measures.
#include "sources.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace cabildo::tabulation {

const std::vector<Reference>& all_sources() {
    static const std::vector<Reference> sources{
        {"wilson1927", "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22, 209–212.", "https://doi.org/10.1080/01621459.1927.10502953"},
        {"clopper1934", "Clopper, C. J., Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika, 26, 404–413.", "https://doi.org/10.1093/biomet/26.4.404"},
        {"blau1977", "Blau, P. M. (1977). Inequality and Heterogeneity. Free Press.", ""},
        {"mueller1961", "Mueller, J. H., Schuessler, K. F. (1961). Statistical Reasoning in Sociology. Houghton Mifflin.", ""},
        {"shannon1948", "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal, 27, 379–423.", "https://doi.org/10.1002/j.1538-7305.1948.tb01338.x"},
        {"pielou1966", "Pielou, E. C. (1966). The measurement of diversity in different types of biological collections. Journal of Theoretical Biology, 13, 131–144.", "https://doi.org/10.1016/0022-5193(66)90013-0"},
        {"hyndman1996", "Hyndman, R. J., Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician, 50, 361–365.", "https://doi.org/10.1080/00031305.1996.10473566"},
        {"balinski1982", "Balinski, M. L., Young, H. P. (1982). Fair Representation: Meeting the Ideal of One Man, One Vote. Yale University Press.", ""},
        {"cochran1954", "Cochran, W. G. (1954). Some methods for strengthening the common χ² tests. Biometrics, 10, 417–451.", "https://doi.org/10.2307/3001616"},
        {"haberman1973", "Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. Biometrics, 29, 205–220.", "https://doi.org/10.2307/2529686"},
        {"yates1934", "Yates, F. (1934). Contingency tables involving small numbers and the χ² test. Supplement to the Journal of the Royal Statistical Society, 1, 217–235.", "https://doi.org/10.2307/2983604"},
        {"freeman1951", "Freeman, G. H., Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika, 38, 141–149.", "https://doi.org/10.1093/biomet/38.1-2.141"},
        {"mehta1983", "Mehta, C. R., Patel, N. R. (1983). A network algorithm for performing Fisher's exact test in r × c contingency tables. Journal of the American Statistical Association, 78, 427–434.", "https://doi.org/10.1080/01621459.1983.10477989"},
        {"patefield1981", "Patefield, W. M. (1981). Algorithm AS 159: An efficient method of generating random R × C tables with given row and column totals. Applied Statistics, 30, 91–97.", "https://doi.org/10.2307/2346669"},
        {"phipson2010", "Phipson, B., Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology, 9, 39.", "https://doi.org/10.2202/1544-6115.1585"},
        {"cramer1946", "Cramér, H. (1946). Mathematical Methods of Statistics. Princeton University Press.", ""},
        {"bergsma2013", "Bergsma, W. (2013). A bias-correction for Cramér's V and Tschuprow's T. Journal of the Korean Statistical Society, 42, 323–328.", "https://doi.org/10.1016/j.jkss.2012.10.002"},
        {"cornfield1956", "Cornfield, J. (1956). A statistical problem arising from retrospective studies. Proceedings of the Third Berkeley Symposium, 4, 135–148.", ""},
        {"mantel1959", "Mantel, N., Haenszel, W. (1959). Statistical aspects of the analysis of data from retrospective studies of disease. Journal of the National Cancer Institute, 22, 719–748.", "https://doi.org/10.1093/jnci/22.4.719"},
        {"robins1986", "Robins, J., Breslow, N., Greenland, S. (1986). Estimators of the Mantel–Haenszel variance consistent in both sparse data and large-strata limiting models. Biometrics, 42, 311–323.", "https://doi.org/10.2307/2531052"},
    };
    return sources;
}

References sources(const std::vector<std::string_view>& ids, Language language) {
    References block;
    block.id = "references";
    block.title = language == Language::es ? "Referencias" : "References";
    for (const auto id : ids) {
        const auto& known = all_sources();
        const auto found = std::find_if(known.begin(), known.end(), [&](const Reference& r) { return r.id == id; });
        if (found == known.end()) throw std::logic_error("unknown source " + std::string(id));
        block.items.push_back(*found);
    }
    return block;
}

References sources(std::initializer_list<std::string_view> ids, Language language) {
    return sources(std::vector<std::string_view>(ids), language);
}

}  // namespace cabildo::tabulation
