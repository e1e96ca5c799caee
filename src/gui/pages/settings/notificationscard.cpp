// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settings/notificationscard.h"

#include "gui/preferences.h"
#include "gui/theme/tokens.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace pulpit::gui {

NotificationsCard::NotificationsCard(Preferences &preferences, QWidget *parent)
    : Card(tr("Notifications of the desktop"), parent)
    , m_preferences(preferences)
    , m_failed(addBox(tr("A sync fails, or a server gives no answer"), QStringLiteral("tellsFailed")))
    , m_overrun(addBox(tr("A run takes longer than it may"), QStringLiteral("tellsOverrun")))
    , m_needsYou(addBox(tr("Something else needs you"), QStringLiteral("tellsNeedsYou")))
    , m_recovered(addBox(tr("What failed works again"), QStringLiteral("tellsRecovered")))
{
    setProperty("manual", QStringLiteral("console/settings#notifications"));
    QLabel *hint
        = secondaryLabel(tr("What happens within half a minute is one message. A click on it opens the place."), this);
    hint->setWordWrap(true);
    body()->addWidget(hint);
    addQuietHours();
    connect(&preferences, &Preferences::changed, this, &NotificationsCard::showValues);
    showValues();
}

QCheckBox *NotificationsCard::addBox(const QString &text, const QString &objectName)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(objectName);
    box->setAccessibleName(text);
    body()->addWidget(box);
    connect(box, &QCheckBox::clicked, this, &NotificationsCard::take);
    return box;
}

void NotificationsCard::addQuietHours()
{
    m_quiet = new QCheckBox(tr("Quiet hours from"), this);
    m_quiet->setObjectName(QStringLiteral("quiet"));
    m_quiet->setAccessibleName(tr("Quiet hours"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    const auto edit = [this](const QString &objectName, const QString &name) {
        auto *time = new QTimeEdit(this);
        time->setObjectName(objectName);
        time->setAccessibleName(name);
        // Some locales write seconds in their short form, too.
        time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat).remove(QLatin1String(":ss")));
        connect(time, &QTimeEdit::editingFinished, this, &NotificationsCard::take);
        return time;
    };
    m_from = edit(QStringLiteral("quietFrom"), tr("Quiet hours from"));
    m_to = edit(QStringLiteral("quietTo"), tr("Quiet hours to"));
    for (QWidget *widget : QList<QWidget *> {m_quiet, m_from, plainLabel(tr("to", "a time"), this), m_to})
        row->addWidget(widget, 0, Qt::AlignVCenter); // a field is taller than a box
    row->addStretch(1);
    body()->addLayout(row);
    auto *days = new QHBoxLayout;
    days->setSpacing(space::kMedium);
    days->addWidget(secondaryLabel(tr("beginning on"), this));
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto *box = new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat), this);
        box->setObjectName(QStringLiteral("quietDay%1").arg(day));
        box->setAccessibleName(tr("Quiet hours on %1").arg(QLocale().dayName(day)));
        connect(box, &QCheckBox::clicked, this, &NotificationsCard::take);
        days->addWidget(box);
        m_days.append(box);
    }
    days->addStretch(1);
    body()->addLayout(days);
    QLabel *hint = secondaryLabel(tr("What happens meanwhile is told in one message at their end."), this);
    hint->setWordWrap(true);
    body()->addWidget(hint);
    connect(m_quiet, &QCheckBox::clicked, this, &NotificationsCard::take);
}

void NotificationsCard::take()
{
    Preferences::Values values = m_preferences.values();
    values.tellsFailed = m_failed->isChecked();
    values.tellsOverrun = m_overrun->isChecked();
    values.tellsNeedsYou = m_needsYou->isChecked();
    values.tellsRecovered = m_recovered->isChecked();
    values.quiet.isOn = m_quiet->isChecked();
    values.quiet.from = m_from->time();
    values.quiet.to = m_to->time();
    values.quiet.days.clear();
    for (int i = 0; i < m_days.size(); ++i)
        if (m_days.at(i)->isChecked())
            values.quiet.days.insert(i + 1);
    m_preferences.set(values);
    showValues();
}

void NotificationsCard::showValues()
{
    const Preferences::Values &values = m_preferences.values();
    m_failed->setChecked(values.tellsFailed);
    m_overrun->setChecked(values.tellsOverrun);
    m_needsYou->setChecked(values.tellsNeedsYou);
    m_recovered->setChecked(values.tellsRecovered);
    m_quiet->setChecked(values.quiet.isOn);
    for (auto &[edit, time] : {std::pair(m_from, values.quiet.from), std::pair(m_to, values.quiet.to)}) {
        const QSignalBlocker blocker(edit);
        edit->setTime(time);
        edit->setEnabled(values.quiet.isOn);
    }
    for (int i = 0; i < m_days.size(); ++i) {
        m_days.at(i)->setChecked(values.quiet.days.contains(i + 1));
        m_days.at(i)->setEnabled(values.quiet.isOn);
    }
}

} // namespace pulpit::gui
