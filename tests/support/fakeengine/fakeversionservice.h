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
    Answer<QList<domain::PulpVersion>> versions(RepositoryId id, int) override
    {
        return m_engine.answerOf<QList<domain::PulpVersion>>(serverOf(id), versionsAnswer);
    }
    Answer<ports::VersionChange> change(RepositoryId id, int number, int) override
    {
        asked.append(number);
        return m_engine.answerOf<ports::VersionChange>(serverOf(id), changeAnswer);
    }
    Answer<ports::VersionDifference> compare(ports::VersionSide first, ports::VersionSide second, int) override
    {
        compared = {first, second};
        return m_engine.answer<ports::VersionDifference>(compareAnswer);
    }

    Result<QList<domain::PulpVersion>> versionsAnswer;
    Result<ports::VersionChange> changeAnswer;
    Result<ports::VersionDifference> compareAnswer;
    QList<int> asked; ///< numbers of versions whose changes were asked for
    QList<ports::VersionSide> compared; ///< the last two

private:
    [[nodiscard]] QString serverOf(RepositoryId id) const
    {
        for (const domain::Repository &row : std::as_const(m_engine.fleet.repositories))
            if (row.id == id)
                return row.server;
        return {};
    }
    FakeEngine &m_engine;
};

} // namespace pulpit::test
