# Installs one component alone into a folder of its own. Run as cmake -DBUILD=… -DCOMPONENT=sdk|program -DFOLDER=… -P install.cmake
file(REMOVE_RECURSE "${FOLDER}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --component "${COMPONENT}" --prefix "${FOLDER}"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
