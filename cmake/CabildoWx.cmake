# cabildo_use_wx(TARGET): finds wxWidgets and gives it to an interface target, its headers as those of a system. For
# native panels, in this tree and where the SDK is installed. FindwxWidgets gives variables only.
macro(cabildo_use_wx target)
    find_package(wxWidgets 3.2 QUIET COMPONENTS core base)
    if(wxWidgets_FOUND)
        target_include_directories(${target} SYSTEM INTERFACE ${wxWidgets_INCLUDE_DIRS})
        target_compile_definitions(${target} INTERFACE ${wxWidgets_DEFINITIONS} $<$<CONFIG:Debug>:${wxWidgets_DEFINITIONS_DEBUG}>)
        target_compile_options(${target} INTERFACE ${wxWidgets_CXX_FLAGS})
        target_link_libraries(${target} INTERFACE ${wxWidgets_LIBRARIES})
    endif()
endmacro()
