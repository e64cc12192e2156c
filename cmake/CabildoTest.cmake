# cabildo_add_tests(PROGRAM [PREFIX prefix] SOURCES ... [LIBRARIES ...] [GUI]): one Boost.Test program for a folder. Each source
# x_test.cpp keeps its cases in a suite x_test, which becomes the CTest test prefix_x_test (x_test without PREFIX), so that
# they can run at the same time and one by one. GUI tests get a display of their own (Xvfb) and session bus.
find_package(Boost 1.81 REQUIRED COMPONENTS unit_test_framework)

function(cabildo_add_tests program)
    cmake_parse_arguments(PARSE_ARGV 1 tests "GUI" "PREFIX" "SOURCES;LIBRARIES")
    add_executable(${program} ${tests_SOURCES} $<TARGET_OBJECTS:test_main>)
    target_link_libraries(${program} PRIVATE cabildo_flags ${tests_LIBRARIES} Boost::unit_test_framework)
    target_compile_definitions(${program} PRIVATE BOOST_TEST_DYN_LINK
        CABILDO_TEST_DATA="${PROJECT_SOURCE_DIR}/tests"
        CABILDO_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        CABILDO_BUILD_DIR="${PROJECT_BINARY_DIR}")
    # gcc 12 sees an overlap in Boost.Test's names of data cases that is not there (its bug 105651).
    target_compile_options(${program} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
    set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/test-results")
    foreach(source IN LISTS tests_SOURCES)
        cmake_path(GET source STEM suite)
        if(NOT suite MATCHES "_test$")
            continue()
        endif()
        set(name ${suite})
        if(tests_PREFIX)
            set(name ${tests_PREFIX}_${suite})
        endif()
        # The cases are counted by script/count-tests.
        set(command $<TARGET_FILE:${program}> --run_test=${suite}
            "--logger=HRF,test_suite,stdout:JUNIT,error,${PROJECT_BINARY_DIR}/test-results/${name}.xml")
        if(tests_GUI)
            add_test(NAME ${name} COMMAND "${PROJECT_SOURCE_DIR}/script/with-display" ${command})
            set_tests_properties(${name} PROPERTIES RESOURCE_LOCK display)
        else()
            add_test(NAME ${name} COMMAND ${command})
        endif()
        set_tests_properties(${name} PROPERTIES LABELS "${program}" TIMEOUT 1200
            ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0;UBSAN_OPTIONS=print_stacktrace=1")
    endforeach()
endfunction()
