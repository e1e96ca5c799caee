// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/serveroverview.h"

#include "domain/storageuse.h"
#include "gui/charts/sparkline.h"
#include "gui/format/format.h"
#include "gui/format/roughduration.h"
#include "gui/format/state.h"
#include "gui/pages/fleet/findingscard.h"
#include "gui/pages/servers/pulptasksmodel.h"
#include "gui/pages/servers/rightscard.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/factgrid.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/thinbar.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>
#include <QVersionNumber>

#include <algorithm>

namespace pulpit::gui {

namespace {

constexpr int kFindingsHeight = 150; // some four findings; more are scrolled

constexpr int kWorkersShown = 8;

QString trustText(const domain::TlsTrust &trust, const QUrl &url)
{
    if (url.scheme() != QLatin1String("https"))
        return ServerOverview::tr("not encrypted");
    switch (trust.kind) {
    case domain::TlsTrust::Kind::System: return ServerOverview::tr("the system's certificate authorities");
    case domain::TlsTrust::Kind::Pinned:
        return ServerOverview::tr("this certificate only: %1")
            .arg(fingerprintText(trust.pinnedSha256).left(23) + QStringLiteral("…"));
    case domain::TlsTrust::Kind::OwnCa: return ServerOverview::tr("own certificate authority");
    }
    return {};
}

QString passwordText(const domain::CredentialReference &credentials)
{
    using Kind = domain::CredentialReference::Kind;
    switch (credentials.kind) {
    case Kind::None: return ServerOverview::tr("without credentials");
    case Kind::LocalPassword: return ServerOverview::tr("%1, local password").arg(credentials.username);
    case Kind::Vault: return ServerOverview::tr("%1, password from Vault").arg(credentials.username);
    case Kind::Keychain: return ServerOverview::tr("%1, password from the keyring").arg(credentials.username);
    case Kind::Environment: return ServerOverview::tr("%1, password from the environment").arg(credentials.username);
    case Kind::File: return ServerOverview::tr("%1, password from a file").arg(credentials.username);
    }
    return {};
}

void clearGridOfOverview(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

QString forecastText(const domain::StorageForecast &forecast, const QDateTime &now)
{
    using Basis = domain::StorageForecast::Basis;
    switch (forecast.basis) {
    case Basis::NoSize: return {};
    case Basis::TooShort: return ServerOverview::tr("Watched for less than a day: when it is full cannot be told yet.");
    case Basis::Steady: return ServerOverview::tr("It did not grow in the last two weeks.");
    case Basis::Grows: break;
    }
    const QString rate = bytesText(qint64(forecast.perDay));
    if (!forecast.full.isValid())
        return ServerOverview::tr("Grows by %1 a day, full in more than ten years.").arg(rate);
    const QString day = QLocale().toString(forecast.full.toLocalTime().date(), QLocale::ShortFormat);
    const int days = int(now.daysTo(forecast.full));
    return days < 1 ? ServerOverview::tr("Grows by %1 a day: full within a day.").arg(rate)
                    : ServerOverview::tr("Grows by %1 a day: full in %n days, on %2.", nullptr, days).arg(rate, day);
}

QHash<QString, QString> newestVersions(const QHash<QString, domain::ServerState> &states)
{
    QHash<QString, QString> newest;
    for (const domain::ServerState &state : states)
        for (const domain::PulpComponent &component : state.status.components)
            if (QString &known = newest[component.component];
                known.isEmpty() || QVersionNumber::fromString(known) < QVersionNumber::fromString(component.version))
                known = component.version;
    return newest;
}

ServerOverview::ServerOverview(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_componentRows(new QGridLayout)
    , m_workerRows(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kMedium, 0, 0);
    column->setSpacing(space::kMedium);
    auto *error = new Card(this);
    m_error = error;
    m_errorWhat = plainLabel({}, error);
    m_errorWhat->setProperty("role", QStringLiteral("failed"));
    m_errorWhat->setFont(strongFont());
    m_errorAdvice = plainLabel({}, error);
    m_errorRaw = secondaryLabel({}, error);
    for (QLabel *label : {m_errorWhat, m_errorAdvice, m_errorRaw}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        error->body()->addWidget(label);
    }
    column->addWidget(error);
    m_findings = new FindingsCard(context, this);
    m_findings->setObjectName(QStringLiteral("serverFindings"));
    m_findings->setHeightLimit(kFindingsHeight);
    column->addWidget(m_findings);

    auto *grid = new QGridLayout;
    grid->setSpacing(space::kMedium);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *identity = new Card(tr("Server"), this);
    m_facts = new FactGrid(identity);
    identity->body()->addWidget(m_facts);
    m_latencyText = secondaryLabel({}, identity);
    m_latencyText->setObjectName(QStringLiteral("latencyText"));
    m_latency = new Sparkline(identity);
    m_latency->setAccessibleName(tr("Time to answer, last 24 hours"));
    m_latency->setFormat([](double value) { return tr("%1 ms").arg(qint64(value)); });
    m_latency->setBottom(0);
    identity->body()->addSpacing(space::kTiny);
    identity->body()->addWidget(m_latencyText);
    identity->body()->addWidget(m_latency);
    identity->body()->addStretch(1);
    m_components = new Card(tr("Components"), this);
    m_componentRows->setHorizontalSpacing(space::kHuge);
    m_componentRows->setVerticalSpacing(6);
    m_componentRows->setColumnStretch(2, 1);
    m_components->body()->addLayout(m_componentRows);
    m_components->body()->addStretch(1);
    m_storage = new Card(tr("Storage"), this);
    m_storageBar = new ThinBar(m_storage);
    m_storageBar->setAccessibleName(tr("Storage in use"));
    m_storageText = secondaryLabel({}, m_storage);
    m_storageText->setWordWrap(true);
    m_storage->body()->addWidget(m_storageBar);
    m_storage->body()->addWidget(m_storageText);
    m_forecastText = plainLabel({}, m_storage);
    m_forecastText->setObjectName(QStringLiteral("forecastText"));
    m_forecastText->setWordWrap(true);
    m_storage->body()->addWidget(m_forecastText);
    m_usedText = secondaryLabel({}, m_storage);
    m_used = new Sparkline(m_storage);
    m_used->setAccessibleName(tr("Storage in use, as far back as it is known"));
    m_used->setFormat([](double value) { return tr("%1 in use").arg(bytesText(qint64(value))); });
    m_storage->body()->addSpacing(space::kTiny);
    m_storage->body()->addWidget(m_usedText);
    m_storage->body()->addWidget(m_used);
    m_storage->body()->addStretch(1);
    m_workers = new Card(tr("Workers"), this);
    m_workerRows->setHorizontalSpacing(space::kHuge);
    m_workerRows->setVerticalSpacing(6);
    m_workerRows->setColumnStretch(1, 1);
    m_workers->body()->addLayout(m_workerRows);
    m_workers->body()->addStretch(1);
    grid->addWidget(identity, 0, 0);
    grid->addWidget(m_components, 0, 1);
    grid->addWidget(m_storage, 1, 0);
    grid->addWidget(m_workers, 1, 1);
    column->addLayout(grid);
    m_rights = new RightsCard(this);
    column->addWidget(m_rights);
    m_abilities = new Card(tr("Configured for this server"), this);
    m_abilityFacts = new FactGrid(m_abilities, 2);
    m_abilities->body()->addWidget(m_abilityFacts);
    column->addWidget(m_abilities);
    column->addStretch(1);
    clear();
}

void ServerOverview::clear()
{
    m_allWorkers.clear();
    m_taskNames.clear();
    if (!m_server.isEmpty()) // facts stand in the order in which they were set first
        m_facts->setFact(tr("Pulp's queue"), {});
    setStorage({});
    setSamples({});
    m_rights->clear();
}

void ServerOverview::setSamples(const QList<ports::ServerSample> &samples)
{
    QList<SparkPoint> latency;
    QList<SparkPoint> used;
    int silent = 0;
    for (const ports::ServerSample &sample : samples) {
        const bool hasLatency = sample.isReachable && sample.milliseconds >= 0;
        latency.append({sample.when, hasLatency ? std::optional<double>(sample.milliseconds) : std::nullopt});
        silent += sample.isReachable ? 0 : 1;
        const bool hasStorage = sample.totalBytes > 0 && sample.freeBytes >= 0;
        used.append({sample.when,
                     hasStorage ? std::optional<double>(double(sample.totalBytes - sample.freeBytes)) : std::nullopt});
    }
    m_latency->setPoints(latency);
    m_latency->setVisible(latency.size() > 1); // one point is no curve
    if (m_forecast.past.size() > 1) { // of weeks, which says more than a day
        used.clear();
        for (const domain::StorageSample &sample : std::as_const(m_forecast.past))
            used.append({sample.when, double(sample.used)});
    }
    m_used->setPoints(used);
    const auto median = medianOf(latency);
    QStringList parts;
    if (median)
        parts.append(tr("median %1 ms").arg(qint64(*median)));
    if (silent > 0)
        parts.append(tr("%n times without answer", nullptr, silent));
    // Only as far back as there were looks: a curve of a minute is none of a day.
    const QString day = samples.size() < 2
        ? tr("one look so far")
        : tr("in the last %1").arg(roughDurationText(double(samples.first().when.secsTo(samples.last().when))));
    parts.append(day);
    m_latencyText->setText(samples.isEmpty() ? tr("nothing is kept of the last day yet")
                                             : parts.join(QStringLiteral(" · ")));
    const auto hasUsed = medianOf(used).has_value();
    m_used->setVisible(hasUsed && used.size() > 1);
    m_usedText->setVisible(hasUsed);
    if (hasUsed) {
        const auto value = [](const SparkPoint &point) { return point.value.has_value(); };
        const auto first = std::find_if(used.cbegin(), used.cend(), value);
        const auto last = std::find_if(used.crbegin(), used.crend(), value);
        const auto change = qint64(*last->value - *first->value);
        const QString changed = change == 0 ? tr("unchanged")
            : change > 0                    ? tr("grew by %1").arg(bytesText(change))
                                            : tr("shrank by %1").arg(bytesText(-change));
        const QString span = used.size() < 2
            ? tr("one look so far")
            : tr("in the last %1").arg(roughDurationText(double(used.first().when.secsTo(used.last().when))));
        m_usedText->setText(used.size() < 2 ? span : changed + QStringLiteral(" · ") + span);
    }
}

void ServerOverview::setStorage(const domain::StorageForecast &forecast)
{
    m_forecast = forecast;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_forecastText->setText(forecastText(forecast, now));
    m_forecastText->setToolTip(forecast.full.isValid() ? exactTime(forecast.full) : QString());
    m_forecastText->setVisible(!m_forecastText->text().isEmpty());
    const bool isNear = forecast.full.isValid() && now.daysTo(forecast.full) < domain::kStorageDaysAhead;
    m_forecastText->setProperty("role", isNear ? QStringLiteral("attention") : QString());
    m_forecastText->style()->unpolish(m_forecastText);
    m_forecastText->style()->polish(m_forecastText);
}

void ServerOverview::setWorkers(const QList<domain::PulpWorker> &workers)
{
    m_allWorkers = workers;
    if (const domain::ServerState *state = m_context.feed.state(m_server))
        showWorkers(*state);
}

void ServerOverview::setTasks(const QList<domain::PulpTask> &tasks)
{
    int running = 0;
    int waiting = 0;
    QDateTime oldest;
    m_taskNames.clear();
    for (const domain::PulpTask &task : tasks) {
        if (domain::isFinal(task.state))
            continue;
        m_taskNames.insert(task.href, shortTaskName(task.name));
        const bool waits = task.state == domain::PulpTaskState::Waiting;
        ++(waits ? waiting : running);
        if (waits && (!oldest.isValid() || task.created < oldest))
            oldest = task.created;
    }
    QString text = tr("%1 running, %2 waiting").arg(running).arg(waiting);
    if (oldest.isValid())
        text = tr("%1, the oldest since %2").arg(text, clockTime(oldest, QDateTime::currentDateTimeUtc()));
    m_facts->setFact(tr("Pulp's queue"), text, exactTime(oldest));
    if (const domain::ServerState *state = m_context.feed.state(m_server))
        showWorkers(*state);
}

void ServerOverview::showServer(const QString &name)
{
    const domain::Server *server = nullptr;
    for (const domain::Server &candidate : m_context.feed.servers())
        if (candidate.name == name)
            server = &candidate;
    if (!server)
        return;
    m_server = name;
    m_findings->setServer(name);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const domain::ServerState *known = m_context.feed.state(name);
    const domain::ServerState state = known ? *known : domain::ServerState {};
    const bool isSilent = state.checked.isValid() && !state.isReachable;
    m_error->setVisible(isSilent);
    m_errorWhat->setText(state.answered.isValid()
                             ? tr("No answer since %1: %2").arg(clockTime(state.answered, now), state.lastError.what)
                             : tr("It never answered: %1").arg(state.lastError.what));
    m_errorAdvice->setText(state.lastError.advice);
    m_errorAdvice->setVisible(!state.lastError.advice.isEmpty());
    m_errorRaw->setText(QStringLiteral("%1 %2").arg(state.lastError.where, state.lastError.detail).trimmed());
    m_errorRaw->setVisible(!m_errorRaw->text().isEmpty());

    m_facts->setFact(tr("Address"), server->url.toString());
    m_facts->setFact(tr("API root"), server->apiRoot == QLatin1String("/pulp/") ? QString() : server->apiRoot);
    m_facts->setFact(tr("Domain"), server->domain);
    m_facts->setFact(tr("Answers in"), state.answered.isValid() ? tr("%1 ms").arg(state.status.latencyMs) : QString());
    m_facts->setFact(tr("Signed in as"), passwordText(server->credentials));
    m_facts->setFact(tr("Trust"), trustText(server->trust, server->url));
    QStringList sources;
    for (const domain::Schedule &schedule : m_context.feed.schedules())
        if (schedule.server == name && !schedule.source.isEmpty() && !sources.contains(schedule.source))
            sources.append(schedule.source);
    m_facts->setFact(tr("Syncs from"), sources.isEmpty() ? tr("its remotes") : sources.join(QStringLiteral(", ")));
    m_facts->setFact(tr("Last answer"), state.answered.isValid() ? relativeTime(state.answered, now) : tr("never"),
                     exactTime(state.answered));
    // The same moment need not be told twice.
    m_facts->setFact(tr("Looked at"),
                     !state.checked.isValid() ? tr("never")
                         : state.isReachable  ? QString()
                                              : relativeTime(state.checked, now),
                     exactTime(state.checked));
    showComponents(state);
    showWorkers(state);
    showStorage(state.status);
    showAbilities(*server, state);
}

void ServerOverview::showAbilities(const domain::Server &server, const domain::ServerState &state)
{
    // What the server has, by its own word; types that it has no plugin for are not even offered.
    static const QStringList kSynced = {QStringLiteral("rpm"), QStringLiteral("deb"), QStringLiteral("file"),
                                        QStringLiteral("python"), QStringLiteral("container")};
    QStringList types;
    for (const domain::PulpComponent &component : state.status.components)
        if (kSynced.contains(component.component))
            types.append(component.component);
    m_abilityFacts->setFact(tr("Sync and publish"),
                            types.isEmpty() ? tr("not known before it has answered")
                                            : types.join(QStringLiteral(", ")));
    m_abilityFacts->setFact(tr("Syncs at a time"),
                            server.maxConcurrentSyncs > 0
                                ? tr("at most %1 over all groups").arg(server.maxConcurrentSyncs)
                                : tr("as many as its groups allow"));
    m_abilityFacts->setFact(tr("Snapshots"),
                            server.maxConcurrentSnapshots ? tr("yes, %1 at a time").arg(*server.maxConcurrentSnapshots)
                                                          : tr("not configured"));
    m_abilityFacts->setFact(tr("As a source"),
                            server.maxConcurrentSecondaries > 0
                                ? tr("for at most %n secondaries at a time", nullptr, server.maxConcurrentSecondaries)
                                : tr("for any number of secondaries"));
    m_abilityFacts->setFact(tr("Registration"),
                            server.registration ? tr("from definitions, %1").arg(server.registration->schedule)
                                                : tr("not configured"));
    m_abilityFacts->setFact(tr("Domains"),
                            state.status.domainEnabled ? tr("the server has them") : tr("the server has none"));
}

void ServerOverview::showComponents(const domain::ServerState &state)
{
    const QList<domain::PulpComponent> &components = state.status.components;
    m_components->setHeading(tr("Components"), components.isEmpty() ? tr("not known yet") : QString());
    if (components == m_shownComponents)
        return;
    m_shownComponents = components;
    clearGridOfOverview(m_componentRows);
    const QHash<QString, QString> newest = newestVersions(m_context.feed.states());
    for (int row = 0; row < components.size(); ++row) {
        const domain::PulpComponent &component = components.at(row);
        QLabel *version = plainLabel(component.version, m_components);
        version->setFont(monospaceFont());
        const QString best = newest.value(component.component);
        const bool isNewest = best == component.version;
        QLabel *remark
            = secondaryLabel(isNewest ? tr("newest in the fleet") : tr("the fleet has %1").arg(best), m_components);
        if (!isNewest)
            remark->setProperty("role", QStringLiteral("attention"));
        m_componentRows->addWidget(plainLabel(component.component, m_components), row, 0);
        m_componentRows->addWidget(version, row, 1, Qt::AlignRight);
        m_componentRows->addWidget(remark, row, 2);
    }
}

void ServerOverview::showWorkers(const domain::ServerState &state)
{
    const QList<domain::PulpWorker> &workers = m_allWorkers.isEmpty() ? state.status.onlineWorkers : m_allWorkers;
    const auto gone
        = std::count_if(workers.cbegin(), workers.cend(), [](const domain::PulpWorker &w) { return !w.online; });
    QString heading = tr("%1 online, %2 API, %3 content")
                          .arg(workers.size() - gone)
                          .arg(state.status.onlineApiApps)
                          .arg(state.status.onlineContentApps);
    if (gone > 0)
        heading = tr("%1, %2 gone", "workers").arg(heading).arg(gone);
    m_workers->setHeading(tr("Workers"), heading);
    clearGridOfOverview(m_workerRows);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const int shown = std::min<int>(kWorkersShown, int(workers.size()));
    for (int row = 0; row < shown; ++row) {
        const domain::PulpWorker &worker = workers.at(row);
        QLabel *name = plainLabel(worker.name, m_workers);
        name->setFont(monospaceFont());
        m_workerRows->addWidget(name, row, 0);
        QString what = tr("idle");
        if (!worker.currentTaskHref.isEmpty())
            what = m_taskNames.value(worker.currentTaskHref, tr("busy"));
        if (!worker.online)
            what = worker.currentTaskHref.isEmpty() ? tr("gone") : tr("gone, still holds a task");
        QLabel *does = secondaryLabel(what, m_workers);
        if (!worker.online)
            does->setProperty("role", QStringLiteral("failed"));
        m_workerRows->addWidget(does, row, 1);
        QLabel *beat = secondaryLabel(relativeTime(worker.lastHeartbeat, now), m_workers);
        beat->setToolTip(exactTime(worker.lastHeartbeat));
        m_workerRows->addWidget(beat, row, 2, Qt::AlignRight);
    }
    if (workers.size() > shown)
        m_workerRows->addWidget(secondaryLabel(tr("and %n more", nullptr, int(workers.size()) - shown), m_workers),
                                shown, 0);
}

void ServerOverview::showStorage(const domain::PulpStatus &status)
{
    const std::optional<domain::StorageUse> use = domain::storageUse(status);
    if (!use) {
        m_storage->setHeading(tr("Storage"), tr("the server does not tell"));
        m_storageBar->setPercent(-1);
        m_storageText->setText(tr("Servers on object storage have no size to report."));
        return;
    }
    constexpr int kNearlyFull = 90;
    m_storage->setHeading(tr("Storage"), tr("%1 in use, %2 free").arg(bytesText(use->used), bytesText(use->free)));
    m_storageBar->setPercent(use->percent());
    m_storageBar->setInk(use->percent() >= kNearlyFull ? Token::Attention : Token::Running);
    const bool isPartOfADisk = use->outOfUse > use->size() / 10;
    m_storageText->setText(
        isPartOfADisk ? tr("%1 % full; %2 of the disk cannot be used").arg(use->percent()).arg(bytesText(use->outOfUse))
                      : tr("%1 % full").arg(use->percent()));
}

} // namespace pulpit::gui
