// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// QCOMPARE for our enumerations. Qt's own finds our toString(), which gives a QString where Qt expects a char array,
/// and does not compile.
#define COMPARE_ENUM(actual, expected) QCOMPARE(static_cast<int>(actual), static_cast<int>(expected))
