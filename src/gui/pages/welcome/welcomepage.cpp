// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/welcome/welcomepage.h"

#include "config/clitoml.h"
#include "gui/pages/welcome/clitakeover.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kColumnWidth = 640;
const QString kDemoCommand = QStringLiteral("./installer/quickstart");
} // namespace

WelcomePage::WelcomePage(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("page_welcome"));
    setAccessibleName(tr("Welcome"));
    setProperty("manual", QStringLiteral("console#the-first-server"));
    auto *outer = new QHBoxLayout(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::kMedium);
    auto *logo = new QLabel(this);
    logo->setPixmap(icon(QStringLiteral("pulpit")).pixmap(QSize(56, 56), devicePixelRatioF()));
    logo->setAccessibleName(tr("Pulpit"));
    QLabel *title = plainLabel(tr("Which Pulp servers shall Pulpit look after?"), this);
    title->setFont(numberFont());
    title->setWordWrap(true);
    QLabel *text = secondaryLabel(tr("It reads their repositories, syncs them on time and in the right order, and "
                                     "shows what is wrong and what to do about it."),
                                  this);
    text->setWordWrap(true);
    column->addStretch(1);
    column->addWidget(logo);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(space::kMedium);

    QPushButton *add = makePrimaryButton(tr("&Add a server…"), this);
    add->setObjectName(QStringLiteral("welcomeAdd"));
    connect(add, &QPushButton::clicked, this, [this] { m_context.shell.addServer(); });
    column->addWidget(
        makeChoice(QStringLiteral("nav-servers"), tr("Add a server"),
                   tr("Address, user and password; each step of the connection is tested before your eyes."), add));
    QPushButton *open = makeButton(tr("&Open a file…"), this);
    open->setObjectName(QStringLiteral("welcomeOpen"));
    connect(open, &QPushButton::clicked, this, [this] { m_context.shell.openConfiguration(); });
    column->addWidget(makeChoice(
        QStringLiteral("file-open"), tr("Open an existing pulp_config.yml"),
        tr("Pulp Manager's format, unchanged. You see what it would set up before anything happens."), open));
    QPushButton *take = makeButton(tr("&Take over…"), this);
    take->setObjectName(QStringLiteral("welcomeTakeOver"));
    connect(take, &QPushButton::clicked, this, &WelcomePage::takeOver);
    column->addWidget(makeChoice(
        QStringLiteral("nav-settings"), tr("Take over the profiles of pulp-cli"),
        tr("The servers and users of its cli.toml; passwords go into the keyring. The file stays as it is."), take));
    QPushButton *copy = makeButton(tr("&Copy the command"), this);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(kDemoCommand);
        m_context.shell.showDone(tr("The command is in the clipboard"));
    });
    column->addWidget(makeChoice(
        QStringLiteral("demo"), tr("Try the demo fleet"),
        tr("%1 in Pulpit's source folder sets up two real Pulp servers on this computer and opens the console on them.")
            .arg(kDemoCommand),
        copy));
    column->addStretch(2);
    outer->addStretch(1);
    outer->addLayout(column);
    outer->addStretch(1);
}

QWidget *WelcomePage::makeChoice(const QString &iconName, const QString &title, const QString &text,
                                 QPushButton *button)
{
    auto *card = new Card(this);
    card->setFixedWidth(kColumnWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    auto *shape = new QLabel(card);
    shape->setPixmap(icon(iconName, Token::Accent).pixmap(QSize(24, 24), devicePixelRatioF()));
    shape->setAccessibleName(title);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    QLabel *heading = plainLabel(title, card);
    heading->setFont(strongFont());
    QLabel *body = secondaryLabel(text, card);
    body->setWordWrap(true);
    texts->addWidget(heading);
    texts->addWidget(body);
    button->setMinimumWidth(150);
    row->addWidget(shape);
    row->addLayout(texts, 1);
    row->addWidget(button);
    card->body()->addLayout(row);
    return card;
}

void WelcomePage::takeOver()
{
    const QString usual = config::defaultCliTomlFile();
    const auto open = [this](const QString &path) { (new CliTakeover(m_context, window()))->open(path); };
    if (QFileInfo::exists(usual))
        open(usual);
    else
        m_context.prompter.chooseFile(this, tr("Open pulp-cli's cli.toml"),
                                      tr("Profiles of pulp-cli (*.toml);;All files (*)"), open);
}

} // namespace pulpit::gui
