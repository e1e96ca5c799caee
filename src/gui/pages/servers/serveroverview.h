// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "ports/inspectionservice.h"

class QGridLayout;
class QLabel;

namespace pulpit::gui {

class Card;
class FactGrid;
class FindingsCard;
class RightsCard;
class Sparkline;
class StateIcon;
class ThinBar;

/// What a server is and how it does: address, versions, workers, latency, storage, trust, when it was looked at.
class ServerOverview final : public QWidget
{
    Q_OBJECT
public:
    ServerOverview(const PageContext &context, QWidget *parent);
    void showServer(const QString &server);
    /// Forgets what was read of another server.
    void clear();
    void setSamples(const QList<ports::ServerSample> &samples);
    void setWorkers(const QList<domain::PulpWorker> &workers); ///< also those that are gone
    void setTasks(const QList<domain::PulpTask> &tasks); ///< the newest ones
    void setStorage(const domain::StorageForecast &forecast);
    [[nodiscard]] RightsCard *rights() const { return m_rights; }

private:
    void showComponents(const domain::ServerState &state);
    void showWorkers(const domain::ServerState &state);
    void showStorage(const domain::PulpStatus &status);
    void showAbilities(const domain::Server &server, const domain::ServerState &state);

    PageContext m_context;
    QWidget *m_error;
    QLabel *m_errorWhat;
    QLabel *m_errorAdvice;
    QLabel *m_errorRaw;
    QString m_server;
    FindingsCard *m_findings; ///< what needs a person at this server
    QList<domain::PulpWorker> m_allWorkers;
    QHash<QString, QString> m_taskNames; ///< of unfinished tasks, by href
    FactGrid *m_facts;
    QLabel *m_latencyText;
    Sparkline *m_latency;
    Sparkline *m_used;
    QLabel *m_usedText;
    Card *m_abilities;
    FactGrid *m_abilityFacts;
    Card *m_components;
    QGridLayout *m_componentRows;
    QList<domain::PulpComponent> m_shownComponents;
    Card *m_workers;
    QGridLayout *m_workerRows;
    Card *m_storage;
    ThinBar *m_storageBar;
    QLabel *m_storageText;
    QLabel *m_forecastText;
    domain::StorageForecast m_forecast;
    RightsCard *m_rights;
};

/// "Grows by 14 GiB a day: full in 12 days, on ...": by the rule of the finding "disk-full". Empty where the server
/// does not tell its size. Pure.
[[nodiscard]] QString forecastText(const domain::StorageForecast &forecast, const QDateTime &now);

/// The newest version of each component in the fleet; to tell mixtures. Versions compare by their numbers. Pure.
[[nodiscard]] QHash<QString, QString> newestVersions(const QHash<QString, domain::ServerState> &states);

} // namespace pulpit::gui
