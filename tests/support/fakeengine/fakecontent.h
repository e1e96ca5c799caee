// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/advisory.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// ContentService of a FakeEngine: answers with what the fleet holds.
class FakeContentService final : public ports::ContentService
{
public:
    explicit FakeContentService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<ports::ContentTypeInfo>> types(QString server) override
    {
        return m_engine.answerOf<QList<ports::ContentTypeInfo>>(server, m_engine.fleet.contentTypes);
    }
    Answer<ports::ContentRows> list(QString server, QString, QMap<QString, QString>, int limit) override
    {
        ports::ContentRows rows = m_engine.fleet.contentRows;
        rows.rows = rows.rows.mid(0, limit);
        return m_engine.answerOf<ports::ContentRows>(server, rows);
    }
    Answer<domain::PackageFinding> find(domain::PackageQuery query, std::function<void(QString)> onProgress,
                                        CancellationToken cancellation) override
    {
        lastCancellation = cancellation;
        lastProgress = onProgress;
        const auto checked = domain::checkedQuery(query);
        if (!checked)
            return m_engine.answer<domain::PackageFinding>(fail(checked.error()));
        m_engine.fleet.lastQuery = *checked;
        return m_engine.answer<domain::PackageFinding>(m_engine.fleet.finding);
    }
    Answer<QList<domain::BannedRule>> bans() override
    {
        return m_engine.answer<QList<domain::BannedRule>>(m_engine.fleet.bans);
    }
    Answer<domain::BannedRule> ban(domain::BannedRule rule) override
    {
        return m_engine.change<domain::BannedRule>(QStringLiteral("ban ") + rule.text(),
                                                   [&]() -> Result<domain::BannedRule> {
                                                       auto checked = domain::checkedRule(rule);
                                                       if (checked)
                                                           m_engine.fleet.bans.prepend(*checked);
                                                       return checked;
                                                   });
    }
    Answer<ports::AdvisoryBans> bansOfAdvisory(QString id) override
    {
        askedAdvisory = id;
        QList<domain::AdvisoryPackage> packages;
        for (const QJsonObject &row : m_engine.fleet.contentRows.rows)
            packages += domain::advisoryPackages(row);
        auto rules = domain::bansOfAdvisory(id, packages);
        if (!rules)
            return m_engine.answer<ports::AdvisoryBans>(fail(rules.error()));
        return m_engine.answer<ports::AdvisoryBans>(ports::AdvisoryBans {*rules, m_engine.fleet.finding.unread});
    }
    Answer<> unban(QString id) override
    {
        return m_engine.change<void>(QStringLiteral("unban ") + id, [&]() -> Result<> {
            if (m_engine.fleet.bans.removeIf([&](const domain::BannedRule &one) { return one.id == id; }) == 0)
                return fail(ErrorCode::NotFound, QStringLiteral("there is no ban of this id"), id);
            return {};
        });
    }

    CancellationToken lastCancellation; ///< of the last search
    std::function<void(QString)> lastProgress; ///< likewise
    QString askedAdvisory;

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
