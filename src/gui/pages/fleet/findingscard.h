// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/fleet/findingways.h"
#include "gui/shell/page.h"
#include "gui/widgets/card.h"

#include <QSet>

class QScrollArea;

namespace pulpit::gui {

class FindingRow;
class StateIcon;

/// "What needs you": the engine's findings, most urgent first, each with the action that solves it. What could not be
/// read is said, with the time of what is shown; what is muted is folded away.
class FindingsCard final : public Card
{
    Q_OBJECT
public:
    FindingsCard(const PageContext &context, QWidget *parent);
    /// Shows what fits the page's filter.
    void setFilter(const FilterQuery &query);
    /// Only what is of this server or concerns it among others; empty: the fleet.
    void setServer(const QString &server);
    /// At most this high; the list scrolls within it.
    void setHeightLimit(int pixels);

Q_SIGNALS:
    void clearFilterRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    /// Asks the engine which findings of the fleet concern the server.
    void askConcerning();
    [[nodiscard]] QList<domain::Finding> chosen() const;
    void showRows(const QList<domain::Finding> &open, const QList<domain::Finding> &muted);
    void showStatus(bool isAnyShown, bool isAnyThere);
    void fitHeight();
    FindingRow *rowAt(int place);
    void askToMute(const domain::Finding &finding);
    void mute(const QString &id, const QString &reason, const QDateTime &until);
    void unmute(const QString &id, bool offersUndo, const domain::Finding &finding);

    PageContext m_context;
    FilterQuery m_query;
    QString m_server; ///< empty: the fleet
    QSet<QString> m_concerning; ///< ids of findings of the fleet that concern the server
    QScrollArea *m_scroll;
    QWidget *m_list;
    QVBoxLayout *m_column;
    QList<FindingRow *> m_rows; ///< in their order; those at the end may be hidden
    QWidget *m_status;
    StateIcon *m_statusIcon;
    QLabel *m_statusText;
    QPushButton *m_statusLink;
    QPushButton *m_all;
    QPushButton *m_muted;
    int m_heightLimit = 320;
    bool m_isDue = false;
    bool m_showsAll = false;
    bool m_showsMuted = false;
};

} // namespace pulpit::gui
