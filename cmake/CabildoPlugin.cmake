# cabildo_add_plugin(NAME SOURCES ... [LIBRARIES ...] [DIRECTORY dir]): a plugin library NAME.so against the SDK.
function(cabildo_add_plugin name)
    cmake_parse_arguments(PARSE_ARGV 1 plugin "" "DIRECTORY" "SOURCES;LIBRARIES")
    if(NOT plugin_DIRECTORY)
        set(plugin_DIRECTORY "${CABILDO_PLUGIN_DIRECTORY}")
    endif()
    add_library(plugin_${name} MODULE ${plugin_SOURCES})
    set_target_properties(plugin_${name} PROPERTIES
        PREFIX "" OUTPUT_NAME "${name}"
        LIBRARY_OUTPUT_DIRECTORY "${plugin_DIRECTORY}"
        CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    target_link_libraries(plugin_${name} PRIVATE cabildo_sdk ${plugin_LIBRARIES})
    target_link_options(plugin_${name} PRIVATE -Wl,--exclude-libs,ALL)
endfunction()
