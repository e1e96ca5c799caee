// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/savedconfigurations.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// ConfigurationHistory of a FakeEngine: answers with what the test put here.
class FakeConfigurationHistory final : public ports::ConfigurationHistory, public ports::SavedConfigurations
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
    Answer<QString> text(qint64 version) override
    {
        return m_engine.answer<QString>(texts.contains(version) ? Result<QString>(texts.value(version)) : textAnswer);
    }
    Answer<QList<ports::SavedConfiguration>> saved(int limit) override
    {
        return m_engine.answer<QList<ports::SavedConfiguration>>(waiting.mid(0, limit));
    }
    Answer<qint64> save(QString yaml, QString author, qint64 expectedNewest) override
    {
        return m_engine.change<qint64>(QStringLiteral("save by ") + author, [&]() -> Result<qint64> {
            const qint64 newest = std::max(m_engine.fleet.configuration.version,
                                           waiting.isEmpty() ? qint64(0) : waiting.first().version);
            if (newest != expectedNewest)
                return fail(ErrorCode::Conflict, QStringLiteral("somebody else has saved a version meanwhile"));
            waiting.prepend({newest + 1, author, QDateTime::currentDateTimeUtc()});
            texts.insert(newest + 1, yaml);
            m_engine.announce(ports::Topic::Configuration);
            return newest + 1;
        });
    }

    Result<QList<ports::ConfigurationVersion>> versionsAnswer;
    Result<QString> textAnswer; ///< of every version that is not among texts
    QHash<qint64, QString> texts;
    QList<ports::SavedConfiguration> waiting; ///< that were saved, newest first

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
