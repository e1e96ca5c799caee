# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Finds KSyntaxHighlighting for Qt 6: the distribution's, else what installer/syntax-highlighting built. With it the
# target Pulpit::SyntaxHighlighting exists and defines PULPIT_SYNTAX_HIGHLIGHTING; without it the build goes on
# without syntax colours. A distribution's KF5 package is of Qt 5 and not looked at.

find_package(KF6SyntaxHighlighting QUIET)
if(NOT KF6SyntaxHighlighting_FOUND)
    find_package(KF5SyntaxHighlighting 5.116 QUIET PATHS ${PROJECT_SOURCE_DIR}/.tools/syntax-highlighting NO_DEFAULT_PATH)
endif()

foreach(framework KF6 KF5)
    if(TARGET ${framework}::SyntaxHighlighting AND NOT TARGET Pulpit::SyntaxHighlighting)
        add_library(pulpit_syntax_highlighting INTERFACE)
        add_library(Pulpit::SyntaxHighlighting ALIAS pulpit_syntax_highlighting)
        target_link_libraries(pulpit_syntax_highlighting INTERFACE ${framework}::SyntaxHighlighting)
        target_compile_definitions(pulpit_syntax_highlighting INTERFACE PULPIT_SYNTAX_HIGHLIGHTING)
        message(STATUS "Syntax colours: ${framework}SyntaxHighlighting ${${framework}SyntaxHighlighting_VERSION}")
    endif()
endforeach()
if(NOT TARGET Pulpit::SyntaxHighlighting)
    message(STATUS "Syntax colours: none (installer/syntax-highlighting builds what they need)")
endif()
