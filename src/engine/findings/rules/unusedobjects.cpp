// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules about objects that are there and do nothing. They read the inventory that is taken once a day.
#include "engine/findings/rules/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

class UnusedObjects : public FindingRule
{
public:
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (auto it = facts.inventories.cbegin(); it != facts.inventories.cend(); ++it) {
            const NamedObjects &objects = of(*it);
            if (objects.count == 0 || !facts.fleet.server(it.key()))
                continue;
            Finding finding = about(Finding::Severity::Notice, it.key());
            finding.what = sentence(objects.count, it.key());
            finding.why = someOf(objects.names);
            if (objects.count > objects.names.size())
                finding.why += u", %1 in all"_s.arg(objects.count);
            finding.why += u"; looked at %1 UTC"_s.arg(it->when.toUTC().toString(u"yyyy-MM-dd HH:mm"_s));
            finding.advice = advice();
            finding.weight = int(std::min<qint64>(objects.count, 1000));
            findings.append(finding);
        }
        return findings;
    }

protected:
    virtual const NamedObjects &of(const Inventory &inventory) const = 0;
    virtual QString sentence(qint64 count, const QString &server) const = 0;
    virtual QString advice() const = 0;
};

QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? u"a "_s + one : QString::number(count) + u' ' + many;
}

// Remotes that nothing syncs from.
class OrphanedRemotes final : public UnusedObjects
{
public:
    QString name() const override { return u"orphaned-remotes"_s; }

protected:
    const NamedObjects &of(const Inventory &inventory) const override { return inventory.unusedRemotes; }
    QString sentence(qint64 count, const QString &server) const override
    {
        return u"%1 on %2 no repository syncs from"_s.arg(counted(count, u"remote"_s, u"remotes"_s), server);
    }
    QString advice() const override { return u"attach them to their repositories, or remove them"_s; }
};

// Publications that nobody can reach.
class OrphanedPublications final : public UnusedObjects
{
public:
    QString name() const override { return u"orphaned-publications"_s; }

protected:
    const NamedObjects &of(const Inventory &inventory) const override { return inventory.unusedPublications; }
    QString sentence(qint64 count, const QString &server) const override
    {
        return u"%1 on %2 no distribution serves"_s.arg(counted(count, u"publication"_s, u"publications"_s), server);
    }
    QString advice() const override
    {
        return u"add a distribution to their repositories, or remove them: they hold space and slow down publishing"_s;
    }
};

// Distributions with nothing behind them.
class OrphanedDistributions final : public UnusedObjects
{
public:
    QString name() const override { return u"orphaned-distributions"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings = UnusedObjects::look(facts);
        for (Finding &finding : findings) // clients get an error from them
            finding.severity = Finding::Severity::Warning;
        return findings;
    }

protected:
    const NamedObjects &of(const Inventory &inventory) const override { return inventory.idleDistributions; }
    QString sentence(qint64 count, const QString &server) const override
    {
        return u"%1 on %2 with nothing to serve"_s.arg(counted(count, u"distribution"_s, u"distributions"_s), server);
    }
    QString advice() const override
    {
        return u"point them at a repository, or remove them: clients get 404 from them"_s;
    }
};

// Distributions that are bound to something older than the newest version, on purpose or forgotten.
class PinnedDistributions final : public UnusedObjects
{
public:
    QString name() const override { return u"pinned-distributions"_s; }

protected:
    const NamedObjects &of(const Inventory &inventory) const override { return inventory.pinned; }
    QString sentence(qint64 count, const QString &server) const override
    {
        return u"%1 on %2 bound to a version that is not the newest"_s.arg(
            counted(count, u"distribution"_s, u"distributions"_s), server);
    }
    QString advice() const override
    {
        return u"mute this where it is meant (staged releases, rolled back); else point them at the repository again"_s;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeOrphanedRemotes()
{
    return std::make_unique<OrphanedRemotes>();
}

std::unique_ptr<FindingRule> makeOrphanedPublications()
{
    return std::make_unique<OrphanedPublications>();
}

std::unique_ptr<FindingRule> makeOrphanedDistributions()
{
    return std::make_unique<OrphanedDistributions>();
}

std::unique_ptr<FindingRule> makePinnedDistributions()
{
    return std::make_unique<PinnedDistributions>();
}

} // namespace pulpit::engine
