# Installs the SDK alone into a folder of its own. Run as cmake -DBUILD=… -DFOLDER=… -P install.cmake
file(REMOVE_RECURSE "${FOLDER}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --component sdk --prefix "${FOLDER}/prefix"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
