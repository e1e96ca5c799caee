// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/serveroverview.h"

#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/factgrid.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/thinbar.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <QVersionNumber>

namespace pulpit::gui {

namespace {

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

void clearGrid(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

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

    auto *grid = new QGridLayout;
    grid->setSpacing(space::kMedium);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *identity = new Card(tr("Server"), this);
    m_facts = new FactGrid(identity);
    identity->body()->addWidget(m_facts);
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
    column->addStretch(1);
}

void ServerOverview::showServer(const QString &name)
{
    const domain::Server *server = nullptr;
    for (const domain::Server &candidate : m_context.feed.servers())
        if (candidate.name == name)
            server = &candidate;
    if (!server)
        return;
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
    m_facts->setFact(tr("Looked at"), state.checked.isValid() ? relativeTime(state.checked, now) : tr("never"),
                     exactTime(state.checked));
    showComponents(state);
    showWorkers(state);
    showStorage(state.status);
}

void ServerOverview::showComponents(const domain::ServerState &state)
{
    const QList<domain::PulpComponent> &components = state.status.components;
    m_components->setHeading(tr("Components"), components.isEmpty() ? tr("not known yet") : QString());
    if (components == m_shownComponents)
        return;
    m_shownComponents = components;
    clearGrid(m_componentRows);
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
    const QList<domain::PulpWorker> &workers = state.status.onlineWorkers;
    m_workers->setHeading(tr("Workers"),
                          tr("%1 online, %2 API, %3 content")
                              .arg(workers.size())
                              .arg(state.status.onlineApiApps)
                              .arg(state.status.onlineContentApps));
    clearGrid(m_workerRows);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const int shown = std::min<int>(kWorkersShown, int(workers.size()));
    for (int row = 0; row < shown; ++row) {
        const domain::PulpWorker &worker = workers.at(row);
        QLabel *name = plainLabel(worker.name, m_workers);
        name->setFont(monospaceFont());
        m_workerRows->addWidget(name, row, 0);
        m_workerRows->addWidget(secondaryLabel(worker.currentTaskHref.isEmpty() ? tr("idle") : tr("busy"), m_workers),
                                row, 1);
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
    if (!status.storageTotal || !status.storageUsed || *status.storageTotal <= 0) {
        m_storage->setHeading(tr("Storage"), tr("the server does not tell"));
        m_storageBar->setPercent(-1);
        m_storageText->setText(tr("Servers on object storage have no size to report."));
        return;
    }
    const int percent = int(*status.storageUsed * 100 / *status.storageTotal);
    constexpr int kNearlyFull = 90;
    m_storage->setHeading(tr("Storage"),
                          tr("%1 of %2 in use").arg(bytesText(*status.storageUsed), bytesText(*status.storageTotal)));
    m_storageBar->setPercent(percent);
    m_storageBar->setInk(percent >= kNearlyFull ? Token::Attention : Token::Running);
    m_storageText->setText(
        tr("%1 % used, %2 free")
            .arg(percent)
            .arg(bytesText(status.storageFree.value_or(*status.storageTotal - *status.storageUsed))));
}

} // namespace pulpit::gui
