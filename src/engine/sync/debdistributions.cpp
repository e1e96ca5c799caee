// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/debdistributions.h"

#include "engine/sync/failures.h"
#include "engine/sync/parallel.h"

namespace pulpit::engine {

namespace {

constexpr int kListsAtATime = 4;

bool isDeb(const WantedRepository &wanted)
{
    return domain::pluginOf(wanted.type) == QLatin1String("deb") && !wanted.problem.isSet();
}

/// One run of resolving, with what its steps share.
class Resolver
{
public:
    Resolver(JobContext &context, std::shared_ptr<ports::PulpServer> source)
        : m_context(context)
        , m_source(std::move(source))
    {
    }

    Async<void> run(QString sourceName, QList<WantedRepository> *wanted)
    {
        const auto known = m_context.store().repositories().debDistributions(sourceName);
        if (!known)
            co_return fail(known.error());
        for (WantedRepository &one : *wanted) {
            if (!isDeb(one))
                continue;
            one.debDistributions = known->value(one.sourceVersionHref);
            if (one.debDistributions.isEmpty())
                m_open.append(&one);
        }
        if (auto done = co_await askRemotes(); !done)
            co_return fail(done.error());
        co_await askContent();
        if (m_fatal)
            co_return fail(*m_fatal);
        if (!m_learned.isEmpty())
            m_context.store().repositories().saveDebDistributions(sourceName, m_learned);
        co_return {};
    }

private:
    /// A remote is only asked where its version's time of making is known; one batched request tells those.
    Async<void> askRemotes()
    {
        QStringList hrefs;
        for (const WantedRepository *one : m_open)
            if (!one->sourceRemoteDistributions.isEmpty() && one->sourceRemoteChanged.isValid())
                hrefs.append(one->sourceVersionHref);
        if (hrefs.isEmpty())
            co_return {};
        const auto versions = co_await m_source->versions(hrefs, m_context.call());
        if (!versions)
            co_return fail(versions.error());
        QHash<QString, QDateTime> made;
        for (const domain::PulpVersion &version : *versions)
            made.insert(version.href, version.created);
        QList<WantedRepository *> stillOpen;
        for (WantedRepository *one : std::as_const(m_open)) {
            if (remoteTellsDistributions(*one, made))
                learn(*one, debDistributionsOfRemote(one->sourceRemoteDistributions));
            else
                stillOpen.append(one);
        }
        m_open = stillOpen;
        co_return {};
    }

    QCoro::Task<> askContent()
    {
        const std::function<QCoro::Task<>(int)> step = [this](int index) { return askOne(m_open.at(index)); };
        co_await forEachBounded(int(m_open.size()), kListsAtATime, step);
    }

    QCoro::Task<> askOne(WantedRepository *one)
    {
        if (m_fatal)
            co_return;
        const auto found = co_await m_source->debDistributions(one->sourceVersionHref, m_context.call());
        if (!found) {
            if (concernsServer(found.error()))
                m_fatal = found.error();
            one->problem
                = failureOf(found.error(), QStringLiteral("the distributions of the source could not be read"));
        } else if (found->isEmpty()) {
            one->problem.failureClass = domain::FailureClass::NotFoundUpstream;
            one->problem.message
                = QStringLiteral("the source has no distribution in this repository yet; was it ever synced?");
        } else {
            learn(*one, debDistributionsOfRemote(found->join(QLatin1Char(' '))));
        }
    }

    void learn(WantedRepository &one, const QStringList &distributions)
    {
        one.debDistributions = distributions;
        m_learned.insert(one.sourceVersionHref, distributions);
    }

    JobContext &m_context;
    std::shared_ptr<ports::PulpServer> m_source;
    QList<WantedRepository *> m_open;
    QHash<QString, QStringList> m_learned;
    std::optional<Error> m_fatal;
};

} // namespace

bool remoteTellsDistributions(const WantedRepository &wanted, const QHash<QString, QDateTime> &made)
{
    const QDateTime version = made.value(wanted.sourceVersionHref);
    // Version 0 is empty whatever the remote says.
    return !wanted.sourceRemoteDistributions.isEmpty() && wanted.sourceRemoteChanged.isValid() && version.isValid()
        && versionNumberOf(wanted.sourceVersionHref) > 0 && wanted.sourceRemoteChanged <= version;
}

Async<void> resolveDebDistributions(JobContext &context, QString sourceName, std::shared_ptr<ports::PulpServer> source,
                                    QList<WantedRepository> *wanted)
{
    Resolver resolver(context, std::move(source));
    co_return co_await resolver.run(std::move(sourceName), wanted);
}

} // namespace pulpit::engine
