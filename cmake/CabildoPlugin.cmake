# cabildo_loadable(TARGET FILE DIRECTORY): FILE.so in DIRECTORY, which shows nothing but what it exports, and holds
# nothing of the SDK that it does not use: it is read whole, for its hash, each time that it is loaded.
function(cabildo_loadable target file directory)
    set_target_properties(${target} PROPERTIES
        PREFIX "" OUTPUT_NAME "${file}"
        LIBRARY_OUTPUT_DIRECTORY "${directory}"
        CXX_EXTENSIONS OFF
        CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    target_link_options(${target} PRIVATE -Wl,--exclude-libs,ALL -Wl,--gc-sections)
endfunction()

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
    target_link_libraries(plugin_${name} PRIVATE Cabildo::sdk ${plugin_LIBRARIES})
    cabildo_loadable(plugin_${name} "${name}" "${plugin_DIRECTORY}")
endfunction()

# cabildo_add_native_panel(NAME SOURCES ... [LIBRARIES ...] [DIRECTORY dir]): the native panels of the plugin NAME, a library
# NAME-native.so against the SDK's wx part: find_package(Cabildo COMPONENTS wx). It lands beside the plugin, or in dir.
function(cabildo_add_native_panel name)
    cmake_parse_arguments(PARSE_ARGV 1 native "" "DIRECTORY" "SOURCES;LIBRARIES")
    if(NOT native_DIRECTORY AND TARGET plugin_${name})
        get_target_property(native_DIRECTORY plugin_${name} LIBRARY_OUTPUT_DIRECTORY)
    endif()
    if(NOT native_DIRECTORY)
        set(native_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
    endif()
    add_library(native_${name} MODULE ${native_SOURCES})
    target_link_libraries(native_${name} PRIVATE Cabildo::sdk-wx ${native_LIBRARIES})
    cabildo_loadable(native_${name} "${name}-native" "${native_DIRECTORY}")
endfunction()
