// The published sources of the measures.
#include "sources.hpp"

namespace cabildo::articulation {

const Bibliography& bibliography() {
    static const Bibliography sources{std::vector<Reference>{
        {"borgatti2011", "Borgatti, S. P., Halgin, D. S. (2011). Analyzing affiliation networks. In J. Scott & P. J. Carrington (Eds.), The SAGE Handbook of Social Network Analysis, 417–433.", ""},
        {"brandes2001", "Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology, 25, 163–177.", "https://doi.org/10.1080/0022250X.2001.9990249"},
        {"brandes2007", "Brandes, U., Pich, C. (2007). Centrality estimation in large networks. International Journal of Bifurcation and Chaos, 17, 2303–2318.", "https://doi.org/10.1142/S0218127407018403"},
        {"geisberger2008", "Geisberger, R., Sanders, P., Schultes, D. (2008). Better approximation of betweenness centrality. Proceedings of the Tenth Workshop on Algorithm Engineering and Experiments (ALENEX), 90–100.", "https://doi.org/10.1137/1.9781611972887.9"},
        {"bonacich1991", "Bonacich, P. (1991). Simultaneous group and individual centralities. Social Networks, 13, 155–168.", "https://doi.org/10.1016/0378-8733(91)90018-O"},
        {"newman2001", "Newman, M. E. J. (2001). Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality. Physical Review E, 64, 016132.", "https://doi.org/10.1103/PhysRevE.64.016132"},
        {"newman2006", "Newman, M. E. J. (2006). Modularity and community structure in networks. Proceedings of the National Academy of Sciences, 103, 8577–8582.", "https://doi.org/10.1073/pnas.0601602103"},
        {"clauset2004", "Clauset, A., Newman, M. E. J., Moore, C. (2004). Finding community structure in very large networks. Physical Review E, 70, 066111.", "https://doi.org/10.1103/PhysRevE.70.066111"},
        {"traag2019", "Traag, V. A., Waltman, L., van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports, 9, 5233.", "https://doi.org/10.1038/s41598-019-41695-z"},
        {"robins2004", "Robins, G., Alexander, M. (2004). Small worlds among interlocking directors: network structure and distance in bipartite graphs. Computational and Mathematical Organization Theory, 10, 69–94.", "https://doi.org/10.1023/B:CMOT.0000032580.12184.c0"},
        {"krackhardt1988", "Krackhardt, D., Stern, R. N. (1988). Informal networks and organizational crises: an experimental simulation. Social Psychology Quarterly, 51, 123–140.", "https://doi.org/10.2307/2786835"},
        {"gould1989", "Gould, R. V., Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in transaction networks. Sociological Methodology, 19, 89–126.", "https://doi.org/10.2307/270949"},
        {"kamada1989", "Kamada, T., Kawai, S. (1989). An algorithm for drawing general undirected graphs. Information Processing Letters, 31, 7–15.", "https://doi.org/10.1016/0020-0190(89)90102-6"},
    }};
    return sources;
}

}  // namespace cabildo::articulation
