# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# All compiler and linker flags, carried by one interface target, plus the optional speed-ups of the build.

add_library(pulpit_options INTERFACE)
add_library(Pulpit::Options ALIAS pulpit_options)
target_compile_definitions(pulpit_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    PULPIT_VERSION="${PROJECT_VERSION}")
target_compile_options(pulpit_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wvla
    $<$<BOOL:${PULPIT_WERROR}>:-Werror>
    # GCC 12 warns about null dereference and free of non-heap objects inside inlined coroutine frames; both are known false alarms.
    # Unity builds include sources, and GCC then takes every coroutine frame with a local type for a type of a header.
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-subobject-linkage>
    $<$<CXX_COMPILER_ID:GNU>:-Wno-free-nonheap-object -Wno-maybe-uninitialized -Wno-dangling-pointer>)
if(PULPIT_SANITIZE)
    target_compile_options(pulpit_options INTERFACE -fsanitize=${PULPIT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(pulpit_options INTERFACE -fsanitize=${PULPIT_SANITIZE})
endif()
if(PULPIT_FUZZ) # what is fuzzed tells the fuzzer where it has been
    # clang 14 cannot write down coroutines whose calls through pointers are checked.
    target_compile_options(pulpit_options INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize=function)
endif()
if(PULPIT_COVERAGE)
    target_compile_options(pulpit_options INTERFACE --coverage)
    target_link_options(pulpit_options INTERFACE --coverage)
endif()

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(PULPIT_CCACHE ccache)
    if(PULPIT_CCACHE)
        set(CMAKE_CXX_COMPILER_LAUNCHER ${PULPIT_CCACHE})
    endif()
endif()
find_program(PULPIT_MOLD mold)
find_program(PULPIT_LLD ld.lld)
if(PULPIT_MOLD)
    add_link_options(-fuse-ld=mold)
elseif(PULPIT_LLD)
    add_link_options(-fuse-ld=lld)
endif()
