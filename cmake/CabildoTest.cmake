# cabildo_add_test(NAME SOURCES ... [LIBRARIES ...] [GUI] [OWN_DEFINITIONS]): one Boost.Test program, registered with CTest.
# All share the target test_main: Boost.Test's main and, unless their libraries bring definitions of their own (GTK, Pango),
# its precompiled headers. GUI tests get a display of their own (Xvfb) and session bus.
find_package(Boost 1.81 REQUIRED COMPONENTS unit_test_framework)

function(cabildo_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "GUI;OWN_DEFINITIONS" "" "SOURCES;LIBRARIES")
    add_executable(${name} ${test_SOURCES} $<TARGET_OBJECTS:test_main>)
    target_link_libraries(${name} PRIVATE cabildo_flags ${test_LIBRARIES} Boost::unit_test_framework)
    if(NOT test_GUI AND NOT test_OWN_DEFINITIONS)
        target_precompile_headers(${name} REUSE_FROM test_main)
    endif()
    target_compile_definitions(${name} PRIVATE BOOST_TEST_DYN_LINK
        CABILDO_TEST_DATA="${PROJECT_SOURCE_DIR}/tests"
        CABILDO_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        CABILDO_BUILD_DIR="${PROJECT_BINARY_DIR}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    # The cases are counted by script/count-tests.
    set(logger "--logger=HRF,test_suite,stdout:JUNIT,error,${PROJECT_BINARY_DIR}/test-results/${name}.xml")
    file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/test-results")
    if(test_GUI)
        add_test(NAME ${name} COMMAND "${PROJECT_SOURCE_DIR}/script/with-display" $<TARGET_FILE:${name}> ${logger})
        set_tests_properties(${name} PROPERTIES LABELS gui TIMEOUT 1200 RUN_SERIAL ON)
    else()
        add_test(NAME ${name} COMMAND ${name} ${logger})
        set_tests_properties(${name} PROPERTIES TIMEOUT 1200)
    endif()
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
        "ASAN_OPTIONS=detect_leaks=0" "UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
