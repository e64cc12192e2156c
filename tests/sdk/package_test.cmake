# Builds a plugin against the installed SDK, as an author outside this tree does: what it exports, and that it passes.
# Run as cmake -DFOLDER=… -DSOURCE=… -DGENERATOR=… -DCOMPILER=… -DFLAGS=… -DSYMBOLS=… -P package_test.cmake
set(prefix "${FOLDER}/prefix")
set(build "${FOLDER}/package")
file(REMOVE_RECURSE "${build}")
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}/package" -B "${build}" -G "${GENERATOR}"
    "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}"
    "-DPLUGIN_SOURCE=${SOURCE}/minimal_plugin.cpp" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${build}" COMMAND_ERROR_IS_FATAL ANY)
if(NOT EXISTS "${build}/outside.so")
    message(FATAL_ERROR "the plugin was not built")
endif()
execute_process(COMMAND "${SYMBOLS}" -D --defined-only "${build}/outside.so"
    OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES " [RDV] cabildo_abi_tag" OR NOT symbols MATCHES " T cabildo_plugin")
    message(FATAL_ERROR "the tag is not exported as data, or the entry not as a function:\n${symbols}")
endif()
if(symbols MATCHES "_ZN7cabildo")
    message(FATAL_ERROR "the plugin exports its copy of the SDK:\n${symbols}")
endif()
execute_process(COMMAND "${prefix}/bin/cabildo" check "${build}/outside.so" --lang en COMMAND_ERROR_IS_FATAL ANY)
