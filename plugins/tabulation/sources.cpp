// The published sources of the measures.
#include "sources.hpp"

namespace cabildo::tabulation {

const Bibliography& sources() {
    static const Bibliography bibliography({
        {"hyndman1996", "Hyndman, R. J., Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician, 50, 361–365.", "https://doi.org/10.1080/00031305.1996.10473566"},
        {"cochran1954", "Cochran, W. G. (1954). Some methods for strengthening the common χ² tests. Biometrics, 10, 417–451.", "https://doi.org/10.2307/3001616"},
        {"haberman1973", "Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. Biometrics, 29, 205–220.", "https://doi.org/10.2307/2529686"},
        {"yates1934", "Yates, F. (1934). Contingency tables involving small numbers and the χ² test. Supplement to the Journal of the Royal Statistical Society, 1, 217–235.", "https://doi.org/10.2307/2983604"},
        {"cramer1946", "Cramér, H. (1946). Mathematical Methods of Statistics. Princeton University Press.", ""},
        {"bergsma2013", "Bergsma, W. (2013). A bias-correction for Cramér's V and Tschuprow's T. Journal of the Korean Statistical Society, 42, 323–328.", "https://doi.org/10.1016/j.jkss.2012.10.002"},
        {"cornfield1956", "Cornfield, J. (1956). A statistical problem arising from retrospective studies. Proceedings of the Third Berkeley Symposium, 4, 135–148.", ""},
        {"mantel1959", "Mantel, N., Haenszel, W. (1959). Statistical aspects of the analysis of data from retrospective studies of disease. Journal of the National Cancer Institute, 22, 719–748.", "https://doi.org/10.1093/jnci/22.4.719"},
        {"robins1986", "Robins, J., Breslow, N., Greenland, S. (1986). Estimators of the Mantel–Haenszel variance consistent in both sparse data and large-strata limiting models. Biometrics, 42, 311–323.", "https://doi.org/10.2307/2531052"},
    });
    return bibliography;
}

}  // namespace cabildo::tabulation
