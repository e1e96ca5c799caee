// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/inspectionservice.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// InspectionService of a FakeEngine: answers with what the test put here.
class FakeInspectionService final : public ports::InspectionService
{
public:
    explicit FakeInspectionService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QJsonObject> object(QString, QString href) override
    {
        return m_engine.answer<QJsonObject>(objects.contains(href) ? Result<QJsonObject>(objects.value(href))
                                                                   : objectAnswer);
    }
    Answer<QList<ports::ObjectReference>> referrers(QString, QString) override
    {
        return m_engine.answer<QList<ports::ObjectReference>>(referrersAnswer);
    }
    Answer<QList<ports::RequestRecord>> requests(QString, int) override
    {
        return m_engine.answer<QList<ports::RequestRecord>>(requestsAnswer);
    }
    Answer<QList<ports::ServerSample>> samples(QString, QDateTime) override
    {
        return m_engine.answer<QList<ports::ServerSample>>(samplesAnswer);
    }
    Answer<QList<domain::Certificate>> certificates(QString) override
    {
        return m_engine.answer<QList<domain::Certificate>>(certificatesAnswer);
    }

    QHash<QString, QJsonObject> objects; ///< by href; where there is none, objectAnswer
    Result<QJsonObject> objectAnswer;
    Result<QList<ports::ObjectReference>> referrersAnswer;
    Result<QList<ports::RequestRecord>> requestsAnswer;
    Result<QList<ports::ServerSample>> samplesAnswer;
    Result<QList<domain::Certificate>> certificatesAnswer;

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
