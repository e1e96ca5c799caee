// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/findingrow.h"

#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/stateline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace pulpit::gui {

namespace {
constexpr int kLongestText = 500; // of what can be seen at once
}

FindingRow::FindingRow(QWidget *parent)
    : QWidget(parent)
    , m_icon(new StateIcon(this))
    , m_what(new ElidedLabel(this))
    , m_evidence(new ElidedLabel(this))
    , m_action(makeButton({}, this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(m_more))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 2, 0, 2);
    line->setSpacing(space::kSmall);
    m_what->setFont(strongFont());
    m_what->setProperty("role", QString()); // it is what is read first
    m_evidence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_more->setText(QStringLiteral("⋯"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_action->setObjectName(QStringLiteral("findingAction"));
    m_more->setObjectName(QStringLiteral("findingMore"));
    line->addWidget(m_icon);
    line->addWidget(m_what);
    line->addWidget(m_evidence, 1);
    line->addWidget(m_action);
    line->addWidget(m_more);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_finding.isMuted())
            Q_EMIT unmuteRequested(m_finding);
        else
            Q_EMIT wayChosen(m_ways.first());
    });
    connect(m_menu, &QMenu::aboutToShow, this, &FindingRow::fillMenu);
}

void FindingRow::show(const domain::Finding &finding, const QList<FindingWay> &ways)
{
    m_finding = finding;
    m_ways = ways;
    setProperty("manual", QStringLiteral("findings/") + finding.rule); // F1 tells what it means
    const QDateTime now = QDateTime::currentDateTimeUtc();
    StateText state = stateOf(finding);
    if (finding.isMuted())
        state = {State::Paused, tr("muted")};
    m_icon->setState(state);
    m_what->setText(finding.what.left(kLongestText).simplified());
    m_evidence->setText(finding.isMuted() ? QStringLiteral("%1 · %2").arg(finding.mutedReason, finding.mutedBy)
                                          : evidenceOf(finding, now));
    const QString whole = wholeTextOf(finding, now);
    setToolTip(whole);
    const QString verb = finding.isMuted() ? tr("Unmute") : ways.first().text;
    m_action->setText(verb);
    m_action->setAccessibleName(QStringLiteral("%1: %2").arg(verb, finding.what));
    m_more->setAccessibleName(tr("More about: %1").arg(finding.what));
    m_more->setToolTip(tr("Explain, mute and more"));
}

void FindingRow::fillMenu()
{
    m_menu->clear();
    const QList<FindingWay> others = m_finding.isMuted() ? m_ways : m_ways.mid(1);
    for (const FindingWay &way : others)
        connect(m_menu->addAction(way.text), &QAction::triggered, this, [this, way] { Q_EMIT wayChosen(way); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Explain this rule")), &QAction::triggered, this,
            [this] { Q_EMIT explainRequested(m_finding.rule); });
    if (!m_finding.isMuted())
        connect(m_menu->addAction(tr("&Mute…")), &QAction::triggered, this,
                [this] { Q_EMIT muteRequested(m_finding); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Copy")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(wholeTextOf(m_finding, QDateTime::currentDateTimeUtc())); });
    if (!m_finding.action.isEmpty())
        connect(m_menu->addAction(tr("Copy as &pulpitctl command")), &QAction::triggered, this,
                [this] { QGuiApplication::clipboard()->setText(QStringLiteral("pulpitctl ") + m_finding.action); });
}

} // namespace pulpit::gui
