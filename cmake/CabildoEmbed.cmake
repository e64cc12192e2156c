# cabildo_embed(TARGET NAMESPACE FILES...): puts files into a target as std::string_view, for what a program must never
# miss at run time (SQL migrations, the document schema, style sheets). FILE 0001_initial.sql becomes the variable
# `file_0001_initial_sql` of namespace NAMESPACE, declared in embedded_<TARGET>.hpp.
function(cabildo_embed target namespace)
    set(directory "${CMAKE_CURRENT_BINARY_DIR}/embedded")
    set(source "${directory}/embedded_${target}.cpp")
    set(header "${directory}/embedded_${target}.hpp")
    set(inputs)
    foreach(file IN LISTS ARGN)
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE path)
        list(APPEND inputs "${path}")
    endforeach()
    add_custom_command(
        OUTPUT "${source}" "${header}"
        COMMAND "${CMAKE_COMMAND}" "-DSOURCE=${source}" "-DHEADER=${header}" "-DNAMESPACE=${namespace}"
            "-DINPUTS=${inputs}" -P "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
        DEPENDS ${inputs} "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
        VERBATIM)
    target_sources(${target} PRIVATE "${source}" "${header}")
    target_include_directories(${target} PRIVATE "${directory}")
endfunction()
