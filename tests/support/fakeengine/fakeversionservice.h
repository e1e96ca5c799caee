// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/versionservice.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// VersionService of a FakeEngine: answers with what the test put here.
class FakeVersionService final : public ports::VersionService
{
public:
    explicit FakeVersionService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<domain::PulpVersion>> versions(RepositoryId, int) override
    {
        return m_engine.answer<QList<domain::PulpVersion>>(versionsAnswer);
    }
    Answer<ports::VersionChange> change(RepositoryId, int, int) override
    {
        return m_engine.answer<ports::VersionChange>(changeAnswer);
    }

    Result<QList<domain::PulpVersion>> versionsAnswer;
    Result<ports::VersionChange> changeAnswer;

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
