// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/snapshots/cutovertab.h"

#include "domain/duration.h"
#include "gui/drafts/formdraft.h"
#include "gui/pages/snapshots/snapshotdialogs.h"
#include "gui/plan/planrun.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

CutOverTab::CutOverTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kMedium, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(makeChoice());
    auto *steps = new QHBoxLayout;
    steps->setSpacing(space::kMedium);
    const auto step = [&](const QString &title, const QString &text, const QString &verb, const QString &id,
                          QLineEdit **edit = nullptr) {
        auto *holder = new QVBoxLayout;
        QPushButton *button = addStep(holder, title, text, verb, id, edit);
        steps->addLayout(holder, 1);
        return button;
    };
    m_prepare = step(tr("1  Prepare"),
                     tr("Each distribution is pinned to what it serves now; then the group is synced. New versions are "
                        "fetched, checked and published, and clients do not see them."),
                     tr("&Prepare…"), u"releasePrepare"_s);
    m_switch
        = step(tr("2  Switch"),
               tr("All pinned distributions serve the newest versions together, and the old ones again if one server "
                  "cannot. Refused where a sync failed or a repository differs from its source."),
               tr("S&witch…"), u"releaseSwitch"_s, &m_rings);
    m_back = step(tr("3  Back"),
                  tr("If something is wrong: everything serves again what it served before the last switch."),
                  tr("Go &back…"), u"releaseBack"_s);
    column->addLayout(steps);
    column->addStretch(1);
    connect(m_prepare, &QPushButton::clicked, this, [this] {
        QJsonObject more;
        if (const QString group = m_group->currentData().toString(); !group.isEmpty())
            more.insert(u"group"_s, group);
        run(u"release prepare"_s, tr("Prepare a release"), more);
    });
    connect(m_switch, &QPushButton::clicked, this, [this] {
        QString problem;
        const auto ringList = rings(&problem);
        QJsonObject more;
        if (ringList && !ringList->isEmpty())
            more.insert(u"rings"_s, *ringList);
        run(u"release switch"_s, tr("Switch to the newest versions"), more);
    });
    connect(m_back, &QPushButton::clicked, this,
            [this] { run(u"release back"_s, tr("Serve what was served before"), {}); });
    connect(&context.feed, &FleetFeed::serversChanged, this, &CutOverTab::fill);
    connect(&context.feed, &FleetFeed::schedulesChanged, this, &CutOverTab::fill);
    connect(m_rings, &QLineEdit::textChanged, this, &CutOverTab::check);
    keepDraft(this, u"cutOver"_s);
    fill();
}

QWidget *CutOverTab::makeChoice()
{
    auto *card = new Card(tr("Which servers, which repositories"), this);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::kMedium);
    form->setVerticalSpacing(space::kSmall);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *holder = new QWidget(card);
    m_place = new QVBoxLayout(holder);
    m_place->setContentsMargins(0, 0, 0, 0);
    form->addRow(secondaryLabel(tr("Servers"), card), holder);
    m_include = new QLineEdit(card);
    m_include->setObjectName(u"releaseInclude"_s);
    m_include->setAccessibleName(tr("Repositories"));
    m_include->setPlaceholderText(tr("all; or a pattern: ^ext-"));
    form->addRow(secondaryLabel(tr("Repositories"), card), m_include);
    m_group = new QComboBox(card);
    m_group->setObjectName(u"releaseGroup"_s);
    m_group->setAccessibleName(tr("Group that is synced"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names of groups may be long
    m_group->setMinimumContentsLength(12);
    form->addRow(secondaryLabel(tr("Sync the group"), card), m_group);
    m_problem = plainLabel({}, card);
    m_problem->setProperty("role", u"failed"_s);
    m_problem->setObjectName(u"releaseProblem"_s);
    m_problem->setWordWrap(true);
    card->body()->addLayout(form);
    card->body()->addWidget(m_problem);
    connect(m_include, &QLineEdit::textChanged, this, &CutOverTab::check);
    return card;
}

QPushButton *CutOverTab::addStep(QVBoxLayout *column, const QString &title, const QString &text, const QString &verb,
                                 const QString &id, QLineEdit **edit)
{
    auto *card = new Card(title, this);
    QLabel *words = secondaryLabel(text, card);
    words->setWordWrap(true);
    card->body()->setSpacing(space::kSmall);
    card->body()->addWidget(words);
    card->body()->addStretch(1);
    if (edit) {
        *edit = new QLineEdit(card);
        (*edit)->setObjectName(u"releaseRings"_s);
        (*edit)->setAccessibleName(tr("Rings, one after the other"));
        (*edit)->setPlaceholderText(tr("all at once; or rings: dev=server-a@2h prod=server-b"));
        card->body()->addWidget(*edit);
    }
    QPushButton *button = makeButton(verb, card);
    button->setObjectName(id);
    card->body()->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(card);
    return button;
}

void CutOverTab::fill()
{
    QStringList names;
    for (const domain::Server &server : m_context.feed.servers())
        names.append(server.name);
    if (!m_servers || names != m_known) {
        const QStringList chosen = m_servers ? m_servers->chosen() : QStringList();
        delete m_servers;
        m_servers = new ServerChoice(m_context.feed.servers(), chosen, this);
        m_place->addWidget(m_servers);
        m_known = names;
        connect(m_servers, &ServerChoice::changed, this, &CutOverTab::check);
    }
    QStringList groups;
    for (const domain::Schedule &schedule : m_context.feed.schedules())
        groups.append(schedule.group);
    groups.removeDuplicates();
    groups.sort();
    const QString before = m_group->currentData().toString();
    m_group->clear();
    m_group->addItem(tr("none: only pin"), QString());
    for (const QString &group : std::as_const(groups))
        m_group->addItem(group, group);
    m_group->setCurrentIndex(std::max(0, m_group->findData(before)));
    check();
}

std::optional<QJsonArray> CutOverTab::rings(QString *problem) const
{
    QJsonArray list;
    const QStringList parts = m_rings->text().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = part.section(u'=', 0, 0);
        const QString rest = part.section(u'=', 1);
        const QString wait = rest.section(u'@', 1);
        const QStringList servers = rest.section(u'@', 0, 0).split(u',', Qt::SkipEmptyParts);
        if (name.isEmpty() || servers.isEmpty()) {
            *problem = tr("Write a ring as dev=server-a,server-b@2h");
            return std::nullopt;
        }
        for (const QString &server : servers)
            if (!m_known.contains(server)) {
                *problem = tr("There is no server %1.").arg(server);
                return std::nullopt;
            }
        if (!wait.isEmpty() && !domain::parseRuntime(wait)) {
            *problem = tr("“%1” is not a duration. Write digits and one of d, h, m, s: 2h").arg(wait);
            return std::nullopt;
        }
        QJsonObject ring {{u"name"_s, name}, {u"servers"_s, QJsonArray::fromStringList(servers)}};
        if (!wait.isEmpty())
            ring.insert(u"wait"_s, wait);
        list.append(ring);
    }
    return list;
}

void CutOverTab::check()
{
    if (!m_back)
        return; // it is being built
    QString problem = patternProblem(m_include->text(), {});
    QString ringProblem;
    const auto ringList = rings(&ringProblem);
    const bool hasServers = !m_servers->chosen().isEmpty();
    m_prepare->setEnabled(hasServers && problem.isEmpty());
    m_back->setEnabled(hasServers && problem.isEmpty());
    m_switch->setEnabled(problem.isEmpty() && ringList && (hasServers || !ringList->isEmpty()));
    if (problem.isEmpty())
        problem = ringProblem;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const QString why = hasServers ? QString() : tr("Choose the servers first.");
    for (QPushButton *button : {m_prepare, m_switch, m_back})
        button->setToolTip(button->isEnabled() ? QString() : why);
}

void CutOverTab::run(const QString &operation, const QString &title, const QJsonObject &more)
{
    QJsonObject request = more;
    if (!request.contains(u"rings"_s))
        request.insert(u"servers"_s, QJsonArray::fromStringList(m_servers->chosen()));
    request.insert(u"regex_include"_s, m_include->text());
    runWithPlan(m_context, operation, request, title, this);
}

} // namespace pulpit::gui
