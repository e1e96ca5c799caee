// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/mutesheet.h"

#include "gui/drafts/formdraft.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/sheetheight.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
enum Span { Hours, Day, Week, Chosen, Open };
constexpr int kReasonLimit = 500;
} // namespace

QStringList muteScopesOf(const QString &findingId)
{
    QStringList scopes {findingId};
    for (QString id = findingId; id.contains(QLatin1Char('/'));) {
        id = id.left(id.lastIndexOf(QLatin1Char('/')));
        if (!id.isEmpty() && !id.endsWith(QLatin1Char('/')))
            scopes.append(id);
    }
    return scopes;
}

MuteSheet::MuteSheet(const domain::Finding &finding, QWidget *parent)
    : QDialog(parent)
    , m_finding(finding)
    , m_scope(new QComboBox(this))
    , m_span(new QComboBox(this))
    , m_time(new QDateTimeEdit(QDateTime::currentDateTime().addDays(3), this))
    , m_reason(new QLineEdit(this))
    , m_problem(plainLabel({}, this))
    , m_mute(nullptr)
{
    setObjectName(QStringLiteral("muteSheet"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Mute a finding"));
    setAccessibleName(tr("Mute a finding"));
    setMinimumWidth(520);
    keepRoom(this);
    keepDraft(this, QStringLiteral("mute/") + finding.id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    auto *title = new ElidedLabel(this);
    title->setFont(titleFont());
    title->setProperty("role", QString());
    title->setText(tr("Mute “%1”").arg(finding.what.left(500).simplified()));
    title->setToolTip(finding.what);
    column->addWidget(title);
    auto *form = new QFormLayout;
    form->setSpacing(space::kSmall);
    for (const QString &scope : muteScopesOf(finding.id))
        m_scope->addItem(scope == finding.id ? tr("only this one") : tr("all of %1").arg(scope), scope);
    m_scope->setObjectName(QStringLiteral("muteScope"));
    m_scope->setAccessibleName(tr("Which findings"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_span->addItems(
        {tr("for 4 hours"), tr("until tomorrow, 08:00"), tr("for a week"), tr("until…"), tr("until I unmute it")});
    m_span->setCurrentIndex(Day);
    m_span->setObjectName(QStringLiteral("muteSpan"));
    m_span->setAccessibleName(tr("How long"));
    m_time->setAccessibleName(tr("Until when"));
    m_time->setDisplayFormat(QStringLiteral("ddd d MMM yyyy HH:mm"));
    m_time->setCalendarPopup(true);
    m_reason->setObjectName(QStringLiteral("muteReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(kReasonLimit);
    m_reason->setPlaceholderText(tr("for whoever looks next: “new disks come on Friday”"));
    m_problem->setProperty("role", QStringLiteral("failed"));
    form->addRow(tr("Which"), m_scope);
    form->addRow(tr("How long"), m_span);
    form->addRow(QString(), m_time);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(QString(), m_problem);
    column->addLayout(form);
    auto *buttons = new QDialogButtonBox(this);
    m_mute = makePrimaryButton(tr("Mute"), this);
    m_mute->setObjectName(QStringLiteral("muteGo"));
    buttons->addButton(makeButton(tr("Leave it"), this), QDialogButtonBox::RejectRole);
    buttons->addButton(m_mute, QDialogButtonBox::AcceptRole);
    m_mute->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &MuteSheet::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MuteSheet::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &MuteSheet::check);
    connect(m_span, &QComboBox::currentIndexChanged, this, &MuteSheet::check);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &MuteSheet::check);
    check();
    m_reason->setFocus();
}

QDateTime MuteSheet::until() const
{
    const QDateTime now = QDateTime::currentDateTime();
    switch (Span(m_span->currentIndex())) {
    case Hours: return now.addSecs(4 * 3600).toUTC();
    case Day: return QDateTime(now.date().addDays(1), QTime(8, 0)).toUTC();
    case Week: return now.addDays(7).toUTC();
    case Chosen: return m_time->dateTime().toUTC();
    case Open: break;
    }
    return {};
}

void MuteSheet::check()
{
    m_time->setVisible(m_span->currentIndex() == Chosen);
    QString problem;
    if (until().isValid() && until() <= QDateTime::currentDateTimeUtc())
        problem = tr("This time is over.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_mute->setEnabled(problem.isEmpty() && !m_reason->text().trimmed().isEmpty());
}

void MuteSheet::accept()
{
    if (!m_mute->isEnabled())
        return;
    Q_EMIT muteRequested(m_scope->currentData().toString(), m_reason->text().trimmed(), until());
    QDialog::accept();
}

} // namespace pulpit::gui
