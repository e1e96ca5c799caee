// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <memory>

namespace pulpit::test {

std::unique_ptr<QObject> makeFleetSuite();
std::unique_ptr<QObject> makeJobSuite();
std::unique_ptr<QObject> makeClaimSuite();
std::unique_ptr<QObject> makeRepositorySuite();
std::unique_ptr<QObject> makeScheduleSuite();
std::unique_ptr<QObject> makeWriterSuite();
std::unique_ptr<QObject> makeMigrationSuite();
std::unique_ptr<QObject> makeProcessSuite();
std::unique_ptr<QObject> makeSecretSuite();
std::unique_ptr<QObject> makeFileSuite();
std::unique_ptr<QObject> makeMemorySuite();

inline constexpr std::array kSuites {makeFleetSuite,    makeJobSuite,    makeClaimSuite,     makeRepositorySuite,
                                     makeScheduleSuite, makeWriterSuite, makeMigrationSuite, makeProcessSuite,
                                     makeSecretSuite,   makeFileSuite,   makeMemorySuite};

} // namespace pulpit::test
