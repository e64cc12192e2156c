# The language level and warnings of all our targets: link cabildo_flags.
add_library(cabildo_flags INTERFACE)
target_compile_features(cabildo_flags INTERFACE cxx_std_20)
target_compile_options(cabildo_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Werror)
# Where several sources are compiled as one, a source's own names are global to those after it.
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(cabildo_flags INTERFACE -Wshadow=local -Wno-subobject-linkage)
else()
    target_compile_options(cabildo_flags INTERFACE -Wshadow)
endif()
# When it optimises, gcc 12 sees overlaps and overruns in std::string, and unset members of std::variant, that are not there
# (gcc bugs 105651, 105329, 80635).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(cabildo_flags INTERFACE
        -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-maybe-uninitialized)
endif()

# cabildo_builds_fast(TARGET...): code that words and lays out rather than computes. At -O1 it compiles in half the time
# of -O2, and nobody can tell the difference when it runs.
function(cabildo_builds_fast)
    foreach(target IN LISTS ARGN)
        target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
    endforeach()
endfunction()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(CABILDO_SANITIZERS)
    # SOCI's libraries keep the typeinfo that the vptr check needs to themselves.
    add_compile_options(-fsanitize=${CABILDO_SANITIZERS} -fno-sanitize=vptr -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${CABILDO_SANITIZERS})
endif()
