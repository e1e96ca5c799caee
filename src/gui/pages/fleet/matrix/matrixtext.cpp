// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/matrix/matrixtext.h"

#include "gui/format/failuretext.h"
#include "gui/format/format.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {

struct MatrixTexts
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::Matrix)
};

QString whenText(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() ? MatrixTexts::tr("%1 (%2)").arg(relativeTime(time, now), exactTime(time))
                          : MatrixTexts::tr("never");
}

} // namespace

QString servedText(const domain::Repository &repository)
{
    const domain::Served &served = repository.served;
    switch (served.what) {
    case domain::Served::What::Unknown:
        return MatrixTexts::tr("not known: nobody has looked since version %1")
            .arg(std::max(0, repository.latestVersion));
    case domain::Served::What::Nothing:
        return repository.distributionHref.isEmpty() && repository.basePath.isEmpty()
            ? MatrixTexts::tr("nothing: there is no distribution")
            : MatrixTexts::tr("nothing: no version is published");
    case domain::Served::What::Other: return MatrixTexts::tr("what another repository holds, a snapshot perhaps");
    case domain::Served::What::Version: break;
    }
    QString text = MatrixTexts::tr("version %1").arg(served.version);
    if (served.version < repository.latestVersion)
        text = MatrixTexts::tr("%1, the newest is %2").arg(text).arg(repository.latestVersion);
    return served.isBound ? MatrixTexts::tr("%1; its distribution is bound to it").arg(text) : text;
}

QString publishedText(const domain::Repository &repository, const QDateTime &now)
{
    if (repository.served.published.isValid())
        return domain::hasPublications(repository.type)
            ? whenText(repository.served.published, now)
            : MatrixTexts::tr("%1, when the version was made; this type needs no publications")
                  .arg(whenText(repository.served.published, now));
    if (repository.served.what == domain::Served::What::Nothing)
        return MatrixTexts::tr("never");
    return domain::hasPublications(repository.type)
        ? MatrixTexts::tr("not known")
        : MatrixTexts::tr("not known: this type needs no publications, and when its version was made is not told");
}

QString matrixToolTip(const MatrixTable &table, int row, int column, const FleetSnapshot &fleet, const QDateTime &now)
{
    const QString server = table.columns.at(column).server;
    QStringList lines {MatrixTexts::tr("%1 on %2").arg(table.rows.at(row).name, server)};
    const domain::ServerState *state = fleet.state(server);
    if (table.columns.at(column).isSilent && state)
        lines.append(state->answered.isValid()
                         ? MatrixTexts::tr("The server gives no answer since %1: what follows is from then.")
                               .arg(clockTime(state->answered, now))
                         : MatrixTexts::tr("The server never answered."));
    const domain::Repository *repository = table.repository(row, column);
    if (!repository) {
        lines.append(table.columns.at(column).isUnread
                         ? MatrixTexts::tr("Unknown: no repository of the server is known. It is empty, or Pulpit has "
                                           "not read its repositories yet.")
                         : MatrixTexts::tr("not there, as far as the last look at the server tells"));
        return lines.join(QLatin1Char('\n'));
    }
    const domain::Repository &r = *repository;
    lines.append(r.isGone ? MatrixTexts::tr("Present: no, gone since the last look") : MatrixTexts::tr("Present: yes"));
    lines.append(
        MatrixTexts::tr("State: %1").arg(fleet.isSyncing(r) ? MatrixTexts::tr("syncing") : stateOf(r, state).word));
    if (r.lastFailure.isSet())
        lines.append(MatrixTexts::tr("Failure: %1").arg(failureClassText(r.lastFailure.failureClass)));
    lines.append(
        MatrixTexts::tr("Remote: %1").arg(r.remoteFeed.isEmpty() ? MatrixTexts::tr("none") : r.remoteFeed.left(200)));
    lines.append(MatrixTexts::tr("Last sync: %1").arg(whenText(r.lastSyncFinished, now)));
    if (r.lastSuccess != r.lastSyncFinished)
        lines.append(MatrixTexts::tr("Last success: %1").arg(whenText(r.lastSuccess, now)));
    lines.append(MatrixTexts::tr("Serves: %1").arg(servedText(r)));
    lines.append(MatrixTexts::tr("Published: %1").arg(publishedText(r, now)));
    lines.append(MatrixTexts::tr("Content changed: %1").arg(whenText(r.lastChange, now)));
    const domain::Verification &v = r.verification;
    lines.append(v.when.isValid() ? MatrixTexts::tr("Against its source: %1, compared %2 by %3")
                                        .arg(agreementText(v), relativeTime(v.when, now), v.method)
                                  : MatrixTexts::tr("Against its source: not compared yet"));
    lines.append(MatrixTexts::tr("Looked at: %1").arg(whenText(r.seen, now)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace pulpit::gui
