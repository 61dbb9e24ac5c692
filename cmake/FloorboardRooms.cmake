# SPDX-License-Identifier: GPL-3.0-or-later
# One place for how every target is compiled, and the two functions that declare rooms and tests.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(FLOORBOARD_WERROR "Treat warnings as errors" ON)
set(FLOORBOARD_SANITIZE "" CACHE STRING "Sanitizers, as in -fsanitize=…")

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are cached only with this sloppiness.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime" ${CCACHE})
endif()

add_library(floorboard_options INTERFACE)
target_compile_definitions(floorboard_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    FLOORBOARD_VERSION="${PROJECT_VERSION}")
target_compile_options(floorboard_options INTERFACE
    -fcoroutines -fpch-preprocess -fno-strict-overflow -fstack-protector-strong
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wimplicit-fallthrough
    -Wno-missing-field-initializers
    $<$<BOOL:${FLOORBOARD_WERROR}>:-Werror>)
if(FLOORBOARD_SANITIZE)
    # GCC 12 sees uninitialised values in std::expected that aren't there once its code is instrumented.
    target_compile_options(floorboard_options INTERFACE -fsanitize=${FLOORBOARD_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -Wno-maybe-uninitialized)
    target_link_options(floorboard_options INTERFACE -fsanitize=${FLOORBOARD_SANITIZE})
endif()

# floorboard_room(NAME [PUBLIC targets…] [PRIVATE targets…])
# A room is one static library made of the *.cpp and *.h of its directory. That directory is its only include root, so a
# header of a room that isn't linked does not compile.
function(floorboard_room name)
    cmake_parse_arguments(ROOM "" "" "PUBLIC;PRIVATE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${ROOM_PUBLIC} PRIVATE floorboard_options ${ROOM_PRIVATE})
    floorboard_precompile(${name})
endfunction()

# The few headers that nearly every file reads, parsed once.
function(floorboard_precompile name)
    if(TARGET base AND NOT name STREQUAL "base")
        target_precompile_headers(${name} REUSE_FROM base)
    endif()
endfunction()

# floorboard_test(NAME [LABELS …] [TIMEOUT seconds] LINK targets…): tests/NAME.cpp as one Qt Test program, in a fixed environment.
function(floorboard_test name)
    cmake_parse_arguments(T "" "TIMEOUT" "LINK;LABELS;SOURCES" ${ARGN})
    add_executable(${name} ${name}.cpp ${T_SOURCES})
    target_link_libraries(${name} PRIVATE floorboard_options Qt6::Test ${T_LINK})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support")
    target_compile_definitions(${name} PRIVATE FLOORBOARD_BIN="${CMAKE_BINARY_DIR}/bin" FLOORBOARD_SOURCE="${PROJECT_SOURCE_DIR}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    floorboard_precompile(${name})
    if("threads" IN_LIST T_LABELS)
        add_dependencies(thread_tests ${name})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT T_TIMEOUT)
        set(T_TIMEOUT 300)
    endif()
    # Those that may take longest start first, so that none of them is left running alone at the end.
    # LeakSanitizer of GCC 12 may trip over the thread-local memory of threads that are just ending, where it looks for it itself.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${T_TIMEOUT} COST ${T_TIMEOUT} LABELS "${T_LABELS}"
        ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=${T_TIMEOUT}000;TZ=America/New_York;LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QT_LOGGING_TO_CONSOLE=1;TSAN_OPTIONS=die_after_fork=0;ASAN_OPTIONS=intercept_tls_get_addr=0;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp")
endfunction()
