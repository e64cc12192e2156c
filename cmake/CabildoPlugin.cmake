# cabildo_add_plugin(NAME SOURCES ... [LIBRARIES ...] [DIRECTORY dir]): a plugin library NAME.so against the SDK. It lands in
# dir, else in CABILDO_PLUGIN_DIRECTORY, else in the build folder. Installed with the SDK's CMake package.
function(cabildo_add_plugin name)
    cmake_parse_arguments(PARSE_ARGV 1 plugin "" "DIRECTORY" "SOURCES;LIBRARIES")
    if(NOT plugin_DIRECTORY)
        set(plugin_DIRECTORY "${CABILDO_PLUGIN_DIRECTORY}")
    endif()
    if(NOT plugin_DIRECTORY)
        set(plugin_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
    endif()
    add_library(plugin_${name} MODULE ${plugin_SOURCES})
    set_target_properties(plugin_${name} PROPERTIES
        PREFIX "" OUTPUT_NAME "${name}"
        LIBRARY_OUTPUT_DIRECTORY "${plugin_DIRECTORY}"
        CXX_EXTENSIONS OFF
        CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    target_link_libraries(plugin_${name} PRIVATE Cabildo::sdk ${plugin_LIBRARIES})
    target_link_options(plugin_${name} PRIVATE -Wl,--exclude-libs,ALL)
endfunction()
