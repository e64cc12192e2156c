// Prints on standard output what looks like an answer of the worker, and reads standard input; works otherwise.
#include "faulty.hpp"

#include <cstdio>
#include <iostream>

FAULTY_PLUGIN("prints", {
    for (int i = 0; i < 10000; ++i) std::printf("{\"message\":\"document\"}\n");
    std::fflush(stdout);
    std::cout << "hola" << std::endl;
    std::string word;
    std::cin >> word;
    return faults::good_document(data);
})
