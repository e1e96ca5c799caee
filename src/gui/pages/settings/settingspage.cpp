// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settings/settingspage.h"

#include "gui/ask.h"
#include "gui/desktop/desktop.h"
#include "gui/format/format.h"
#include "gui/language.h"
#include "gui/pages/settings/credentialscard.h"
#include "gui/pages/settings/notificationscard.h"
#include "gui/pages/settings/profilescard.h"
#include "gui/pages/settings/servicecard.h"
#include "gui/preferences.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/tray/traycontroller.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/factgrid.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kNameWidth = 150;
constexpr int kWidth = 720; // of a column, at most
constexpr int kTwoColumns = 1100; // of the page
} // namespace

PageInfo settingsPageInfo()
{
    return {pageid::kSettings, SettingsPage::tr("Settings"), QStringLiteral("nav-settings"),
            [](const PageContext &context, QWidget *parent) -> Page * { return new SettingsPage(context, parent); }};
}

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Settings"));
    auto *body = new QWidget(area);
    body->setProperty("scrollBody", true);
    m_body = body;
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom, body);
    m_columns->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    m_columns->setSpacing(space::kMedium);
    const auto addColumn = [this](const QList<Card *> &cards) {
        auto *column = new QVBoxLayout;
        column->setSpacing(space::kMedium);
        for (Card *card : cards)
            column->addWidget(card);
        column->addStretch(1);
        m_columns->addLayout(column);
    };
    addColumn({makeAppearance(), makeWindow(), new NotificationsCard(context.preferences, body), makeFleet()});
    QList<Card *> cards;
    if (context.desktop)
        cards.append(new ProfilesCard(context, body));
    if (Companion *companion = context.desktop ? context.desktop->companion() : nullptr)
        cards.append(new ServiceCard(context, *companion, body));
    cards.append(new CredentialsCard(context, body));
    addColumn(cards);
    m_columns->addStretch();
    arrange();
    area->setWidget(body);
    outer->addWidget(area);
    connect(&context.preferences, &Preferences::changed, this, &SettingsPage::showValues);
    setFocusProxy(m_scheme->buttons().first());
    showValues();
}

/// Two columns where both are wide enough to read. The body itself ends where the cards do: a layout reckons the height
/// of wrapped texts from the width that it is given.
void SettingsPage::arrange()
{
    const bool isWide = width() >= kTwoColumns;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (const int column : {0, 1})
        m_columns->setStretch(column, isWide ? 1 : 0);
    m_columns->setStretch(2, isWide ? 0 : 1);
    m_body->setMaximumWidth((isWide ? 2 * kWidth + space::kMedium : kWidth) + 2 * space::kLarge);
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

QButtonGroup *SettingsPage::addChoice(QVBoxLayout *layout, const QString &name, const QString &objectName,
                                      const QList<std::pair<int, QString>> &choices)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    QLabel *label = secondaryLabel(name, this);
    label->setFixedWidth(kNameWidth);
    row->addWidget(label);
    auto *group = new QButtonGroup(this);
    group->setObjectName(objectName);
    for (const auto &[id, words] : choices) {
        auto *button = new QRadioButton(words, this);
        button->setObjectName(objectName + QString::number(id));
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, words));
        group->addButton(button, id);
        row->addWidget(button);
    }
    row->addStretch(1);
    layout->addLayout(row);
    connect(group, &QButtonGroup::idClicked, this, &SettingsPage::take);
    return group;
}

Card *SettingsPage::makeAppearance()
{
    auto *card = new Card(tr("Appearance"), this);
    card->setObjectName(QStringLiteral("settingsAppearance"));
    QVBoxLayout *body = card->body();
    body->setSpacing(space::kMedium);
    m_scheme = addChoice(body, tr("Colours"), QStringLiteral("scheme"),
                         {{int(SchemeChoice::System), tr("As the desktop")},
                          {int(SchemeChoice::Light), tr("Light")},
                          {int(SchemeChoice::Dark), tr("Dark")}});
    m_density = addChoice(body, tr("Rows"), QStringLiteral("density"),
                          {{int(Density::Compact), tr("Compact")}, {int(Density::Comfortable), tr("Comfortable")}});
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    QLabel *label = secondaryLabel(tr("Language"), this);
    label->setFixedWidth(kNameWidth);
    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the desktop"), QString());
    for (const QString &code : languages())
        m_language->addItem(languageName(code), code);
    m_languageHint = secondaryLabel({}, this);
    row->addWidget(label);
    row->addWidget(m_language);
    row->addWidget(m_languageHint, 1);
    body->addLayout(row);
    connect(m_language, &QComboBox::activated, this, [this] {
        take();
        m_languageHint->setText(tr("Takes effect at the next start."));
    });
    return card;
}

Card *SettingsPage::makeWindow()
{
    auto *card = new Card(tr("Window and tray"), this);
    card->setObjectName(QStringLiteral("settingsWindow"));
    m_staysInTray = new QCheckBox(tr("Go on scheduling in the tray when the window is closed"), this);
    m_staysInTray->setObjectName(QStringLiteral("staysInTray"));
    m_staysInTray->setAccessibleName(m_staysInTray->text());
    card->body()->addWidget(m_staysInTray);
    const bool hasTray = TrayController::isAvailable();
    m_staysInTray->setEnabled(hasTray);
    QLabel *hint = secondaryLabel(hasTray ? tr("Quit in the tray's menu ends the program and its schedules.")
                                          : tr("This desktop has no tray: closing the window ends the program."),
                                  this);
    hint->setWordWrap(true);
    card->body()->addWidget(hint);
    connect(m_staysInTray, &QCheckBox::clicked, this, &SettingsPage::take);
    return card;
}

Card *SettingsPage::makeFleet()
{
    auto *card = new Card(tr("What is kept"), this);
    card->setObjectName(QStringLiteral("settingsFleet"));
    m_facts = new FactGrid(card);
    card->body()->addWidget(m_facts);
    QLabel *hint = secondaryLabel(
        tr("How long history is kept is part of the fleet's configuration: x-pulpit, history in pulp_config.yml."),
        card);
    hint->setWordWrap(true);
    card->body()->addWidget(hint);
    QPushButton *open = makeLinkButton(tr("Open a pulp_config.yml"), card);
    open->setProperty("flush", true);
    connect(open, &QPushButton::clicked, this, [this] { m_context.shell.openConfiguration(); });
    card->body()->addWidget(open, 0, Qt::AlignLeft);
    return card;
}

void SettingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    readConfiguration();
}

void SettingsPage::readConfiguration()
{
    ask(this, m_context.engine.configuration().current(), [this](const Result<ports::StoredConfiguration> &answer) {
        if (!answer) {
            m_context.shell.showError(tr("The configuration could not be read"), answer.error());
            return;
        }
        const domain::EngineSettings &settings = answer->fleet.settings;
        m_facts->setFact(tr("Jobs and history"), tr("%n days", nullptr, settings.historyMaxAgeDays));
        m_facts->setFact(tr("At most"), tr("%1 jobs").arg(countText(settings.historyMaxJobs)));
        QString version = tr("none yet");
        if (answer->version > 0)
            version = answer->applied.isValid()
                ? tr("version %1 by %2, %3")
                      .arg(answer->version)
                      .arg(answer->author, clockTime(answer->applied, QDateTime::currentDateTimeUtc()))
                : tr("version %1").arg(answer->version);
        m_facts->setFact(tr("Configuration"), version, exactTime(answer->applied));
    });
}

void SettingsPage::take()
{
    Preferences::Values values = m_context.preferences.values();
    values.scheme = SchemeChoice(m_scheme->checkedId());
    values.density = Density(m_density->checkedId());
    values.language = m_language->currentData().toString();
    values.staysInTray = m_staysInTray->isChecked();
    m_context.preferences.set(values);
}

void SettingsPage::showValues()
{
    const Preferences::Values &values = m_context.preferences.values();
    m_scheme->button(int(values.scheme))->setChecked(true);
    m_density->button(int(values.density))->setChecked(true);
    m_language->setCurrentIndex(std::max(0, m_language->findData(values.language)));
    m_staysInTray->setChecked(values.staysInTray);
}

} // namespace pulpit::gui
