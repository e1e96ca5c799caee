// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/failurebox.h"

#include "domain/endedtask.h"
#include "gui/format/failuretext.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/stateline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace pulpit::gui {

FailureBox::FailureBox(QWidget *parent)
    : QWidget(parent)
    , m_what(plainLabel({}, this))
    , m_advice(secondaryLabel({}, this))
    , m_toggle(makeLinkButton(tr("Pulp's text"), this))
    , m_copy(makeLinkButton(tr("Copy"), this))
    , m_raw(new QPlainTextEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    auto *shape = new StateIcon(this);
    shape->setState({State::Failed, tr("failed")});
    m_what->setProperty("role", QStringLiteral("failed"));
    m_what->setWordWrap(true);
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addWidget(m_what, 1, Qt::AlignTop);
    row->addWidget(m_toggle, 0, Qt::AlignTop);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    column->addLayout(row);
    m_advice->setWordWrap(true);
    m_advice->setContentsMargins(24, 0, 0, 0);
    column->addWidget(m_advice);
    m_raw->setReadOnly(true);
    m_raw->setFont(monospaceFont());
    m_raw->setAccessibleName(tr("Pulp's text"));
    m_raw->setMinimumHeight(72);
    m_raw->setMaximumHeight(150);
    m_raw->hide();
    column->addWidget(m_raw);
    m_toggle->setCheckable(true);
    connect(m_toggle, &QPushButton::toggled, m_raw, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            QStringLiteral("%1\n%2\n%3").arg(m_what->text(), m_advice->text(), m_raw->toPlainText()).trimmed());
    });
    hide();
}

void FailureBox::setFailure(const domain::Failure &failure)
{
    setVisible(failure.isSet());
    if (!failure.isSet())
        return;
    const QString kind = failureClassText(failure.failureClass);
    // That a task failed says less than the first line of why.
    constexpr int kLongestLine = 300;
    QString message = failure.message;
    if (domain::isWhyInPulpText(failure))
        message = failure.pulpText.section(QLatin1Char('\n'), 0, 0).left(kLongestLine);
    m_what->setText(
        message.isEmpty() || message == kind ? kind : tr("%1 · %2", "class of failure · message").arg(kind, message));
    const QString advice = domain::adviceFor(failure.failureClass);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    const QString raw = failure.pulpCode.isEmpty() ? failure.pulpText
                                                   : QStringLiteral("[%1] %2").arg(failure.pulpCode, failure.pulpText);
    if (m_raw->toPlainText() != raw)
        m_raw->setPlainText(raw);
    m_toggle->setVisible(!raw.isEmpty());
    m_raw->setVisible(!raw.isEmpty() && m_toggle->isChecked());
}

} // namespace pulpit::gui
