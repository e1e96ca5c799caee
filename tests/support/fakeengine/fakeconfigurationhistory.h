// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/configurationhistory.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// ConfigurationHistory of a FakeEngine: answers with what the test put here.
class FakeConfigurationHistory final : public ports::ConfigurationHistory
{
public:
    explicit FakeConfigurationHistory(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<ports::ConfigurationVersion>> versions(int) override
    {
        return m_engine.answer<QList<ports::ConfigurationVersion>>(versionsAnswer);
    }
    Answer<QString> text(qint64) override { return m_engine.answer<QString>(textAnswer); }

    Result<QList<ports::ConfigurationVersion>> versionsAnswer;
    Result<QString> textAnswer;

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
