# Installs the SDK alone into a folder of its own and builds a plugin against it there.
# Run as cmake -DBUILD=… -DSOURCE=… -DGENERATOR=… -DCOMPILER=… -P package_test.cmake
set(folder "${BUILD}/tests/package")
file(REMOVE_RECURSE "${folder}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --component sdk --prefix "${folder}/prefix"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}/package" -B "${folder}/build" -G "${GENERATOR}"
    "-DCMAKE_PREFIX_PATH=${folder}/prefix" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}"
    "-DPLUGIN_SOURCE=${SOURCE}/minimal_plugin.cpp" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${folder}/build" COMMAND_ERROR_IS_FATAL ANY)
if(NOT EXISTS "${folder}/build/outside.so")
    message(FATAL_ERROR "the plugin was not built")
endif()
execute_process(COMMAND "${SYMBOLS}" -D --defined-only "${folder}/build/outside.so"
    OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES " [RDV] cabildo_abi_tag" OR NOT symbols MATCHES " T cabildo_plugin")
    message(FATAL_ERROR "the tag is not exported as data, or the entry not as a function:\n${symbols}")
endif()
if(symbols MATCHES "_ZN7cabildo")
    message(FATAL_ERROR "the plugin exports its copy of the SDK:\n${symbols}")
endif()
