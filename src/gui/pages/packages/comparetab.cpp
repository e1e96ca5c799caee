// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/packages/comparetab.h"

#include "gui/ask.h"
#include "gui/format/contentkey.h"
#include "gui/format/format.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {
constexpr int kShownNames = 1000;
constexpr int kShownVersions = 200;
QString hint()
{
    return CompareTab::tr(
        "Choose two versions of a repository, the same repository on two servers, or two repositories");
}

} // namespace

CompareTab::CompareTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_compare(makePrimaryButton(tr("&Compare"), this))
    , m_result(plainLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kMedium, 0, 0);
    column->setSpacing(space::kMedium);
    auto *line = new QHBoxLayout;
    m_result->setObjectName(u"compareResult"_s);
    m_result->setFont(strongFont());
    m_result->setWordWrap(true);
    m_compare->setObjectName(u"compareGo"_s);
    line->addWidget(m_result, 1);
    line->addWidget(m_compare, 0, Qt::AlignTop);
    auto *both = new QHBoxLayout;
    both->setSpacing(space::kLarge);
    both->addWidget(makeSide(0, tr("First")), 1);
    both->addWidget(makeSide(1, tr("Second")), 1);
    column->addLayout(line);
    column->addLayout(both, 1);
    connect(m_compare, &QPushButton::clicked, this, &CompareTab::compare);
    connect(&context.feed, &FleetFeed::serversChanged, this, [this] {
        if (m_isUsed)
            fillServers();
    });
    connect(&context.feed, &FleetFeed::repositoriesChanged, this, [this] {
        if (m_isUsed && m_sides[0].repository->count() == 0)
            for (const int side : {0, 1})
                fillRepositories(side);
        chooseWanted();
    });
    clearResult(hint());
}

QWidget *CompareTab::makeSide(int side, const QString &title)
{
    Side &one = m_sides[side];
    auto *card = new Card(title, this);
    auto *form = new QHBoxLayout;
    form->setSpacing(space::kSmall);
    const auto add = [&](QComboBox *&box, const QString &name, const QString &id, int stretch) {
        box = new QComboBox(card);
        box->setObjectName(id + QString::number(side + 1));
        box->setAccessibleName(tr("%1, side %2").arg(name).arg(side + 1));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        form->addWidget(box, stretch);
    };
    add(one.server, tr("Server"), u"compareServer"_s, 3);
    add(one.repository, tr("Repository"), u"compareRepository"_s, 4);
    add(one.version, tr("Version"), u"compareVersion"_s, 2);
    one.repository->setEditable(true); // so that a name can be typed
    one.repository->lineEdit()->setAccessibleName(one.repository->accessibleName());
    one.repository->setInsertPolicy(QComboBox::NoInsert);
    one.repository->completer()->setCompletionMode(QCompleter::PopupCompletion);
    one.repository->completer()->setFilterMode(Qt::MatchContains);
    one.heading = plainLabel({}, card);
    one.heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    one.list = new QListWidget(card);
    one.list->setObjectName(u"compareOnly"_s + QString::number(side + 1));
    one.list->setAccessibleName(tr("Packages that only side %1 has").arg(side + 1));
    one.list->setFont(monospaceFont());
    one.list->setUniformItemSizes(true);
    card->body()->setSpacing(space::kSmall);
    card->body()->addLayout(form);
    card->body()->addWidget(one.heading);
    card->body()->addWidget(one.list, 1);
    connect(one.server, &QComboBox::currentTextChanged, one.server, &QWidget::setToolTip); // names may be long
    connect(one.server, &QComboBox::currentIndexChanged, this, [this, side] { fillRepositories(side); });
    connect(one.repository, &QComboBox::currentIndexChanged, this, [this, side] { readVersions(side); });
    connect(one.version, &QComboBox::currentIndexChanged, this, [this] { clearResult(hint()); });
    return card;
}

void CompareTab::fillServers()
{
    QStringList names;
    for (const domain::Server &server : m_context.feed.servers())
        names.append(server.name);
    for (const int side : {0, 1}) {
        QComboBox *box = m_sides[side].server;
        const QString before = box->currentText();
        QStringList now;
        for (int i = 0; i < box->count(); ++i)
            now.append(box->itemText(i));
        if (now == names)
            continue;
        {
            const QSignalBlocker blocker(box);
            box->clear();
            box->addItems(names);
            // At first two servers: a repository compared with itself tells nothing.
            const int first = before.isEmpty() ? std::min(side, int(names.size()) - 1) : 0;
            box->setCurrentIndex(std::max(first, int(names.indexOf(before))));
        }
        fillRepositories(side);
    }
}

void CompareTab::fillRepositories(int side)
{
    const QString server = m_sides[side].server->currentText();
    QComboBox *box = m_sides[side].repository;
    const QString before = box->currentText();
    QMap<QString, qint64> ids;
    for (const int position : m_context.feed.positionsOf(server))
        if (const domain::Repository &one = m_context.feed.repositories().at(position); !one.isGone)
            ids.insert(one.name, one.id.value);
    {
        const QSignalBlocker blocker(box);
        box->clear();
        for (auto it = ids.cbegin(); it != ids.cend(); ++it)
            box->addItem(it.key(), it.value());
        box->setCurrentIndex(std::max(0, box->findText(before)));
    }
    readVersions(side);
}

void CompareTab::choose(RepositoryId first, RepositoryId second)
{
    m_wanted = std::pair(first, second);
    use();
    chooseWanted();
}

void CompareTab::chooseWanted()
{
    if (!m_wanted)
        return;
    const auto [first, second] = *m_wanted;
    if (!putIn(0, first) || !putIn(1, second)) {
        if (m_context.feed.hasRepositories()) { // they are gone meanwhile
            m_wanted.reset();
            clearResult(tr("One of the repositories is no longer known."));
        }
        return;
    }
    m_wanted.reset();
    if (first == second)
        m_sides[0].version->setFocus();
    else
        compare();
}

/// false: the fleet does not have it, or was not read yet.
bool CompareTab::putIn(int side, RepositoryId id)
{
    const domain::Repository *repository = m_context.feed.repository(id);
    if (!repository)
        return false;
    Side &one = m_sides[side];
    const int server = one.server->findText(repository->server);
    if (server < 0)
        return false;
    one.server->setCurrentIndex(server);
    const int row = one.repository->findData(id.value);
    if (row < 0)
        return false;
    one.repository->setCurrentIndex(row);
    return true;
}

/// Lists of servers and repositories cost a large fleet what nobody should wait for who only searches.
void CompareTab::use()
{
    if (!std::exchange(m_isUsed, true))
        fillServers();
}

void CompareTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    use();
    for (const int side : {0, 1})
        if (m_sides[side].version->count() == 1) // nothing but "latest": they were chosen while nobody looked
            listVersions(side);
}

void CompareTab::readVersions(int side)
{
    if (isVisible())
        clearResult(hint());
    listVersions(side);
}

// What was compared is still chosen while the versions beside it are listed.
void CompareTab::listVersions(int side)
{
    Side &one = m_sides[side];
    const int round = ++one.round;
    {
        const QSignalBlocker blocker(one.version);
        one.version->clear();
        one.version->addItem(tr("latest"), -1);
    }
    const RepositoryId id(one.repository->currentData().toLongLong());
    m_compare->setEnabled(sideOf(0).repository.isValid() && sideOf(1).repository.isValid());
    if (!id.isValid() || !isVisible())
        return;
    ask(this, m_context.engine.versions().versions(id, kShownVersions),
        [this, side, round](const Result<QList<domain::PulpVersion>> &answer) {
            Side &asked = m_sides[side];
            // Without numbers the latest can be compared all the same.
            if (round != asked.round || !answer)
                return;
            const QSignalBlocker blocker(asked.version);
            for (const domain::PulpVersion &version : *answer)
                asked.version->addItem(tr("%1, %2")
                                           .arg(version.number)
                                           .arg(relativeTime(version.created, QDateTime::currentDateTimeUtc())),
                                       version.number);
        });
}

ports::VersionSide CompareTab::sideOf(int side) const
{
    return {RepositoryId(m_sides[side].repository->currentData().toLongLong()),
            m_sides[side].version->currentData().toInt()};
}

QString CompareTab::nameOf(int side, int number) const
{
    return tr("%1 on %2, version %3")
        .arg(m_sides[side].repository->currentText(), m_sides[side].server->currentText())
        .arg(number);
}

void CompareTab::clearResult(const QString &text)
{
    ++m_round;
    for (Side &side : m_sides) {
        if (!side.list)
            return; // it is being built
        side.list->clear();
        side.heading->clear();
    }
    m_result->setText(text);
}

void CompareTab::compare()
{
    clearResult(tr("Comparing…"));
    const int round = m_round;
    m_compare->setEnabled(false);
    ask(this, m_context.engine.versions().compare(sideOf(0), sideOf(1), kShownNames),
        [this, round](const Result<ports::VersionDifference> &answer) {
            m_compare->setEnabled(true);
            if (round != m_round)
                return;
            if (answer)
                show(*answer);
            else
                m_result->setText(tr("They could not be compared: %1").arg(answer.error().oneLine()));
        });
}

void CompareTab::show(const ports::VersionDifference &difference)
{
    m_result->setText(difference.isSame() ? tr("Both have the same %n packages.", nullptr, int(difference.common))
                                          : tr("%1 in common, %2 only in the first, %3 only in the second.")
                                                .arg(countText(difference.common), countText(difference.onlyFirstCount),
                                                     countText(difference.onlySecondCount)));
    const QStringList *const names[] {&difference.onlyFirst, &difference.onlySecond};
    const qint64 counts[] {difference.onlyFirstCount, difference.onlySecondCount};
    const int numbers[] {difference.first, difference.second};
    for (const int side : {0, 1}) {
        QString type;
        if (const auto *one = m_context.feed.repository(sideOf(side).repository))
            type = one->type;
        m_sides[side].heading->setText(nameOf(side, numbers[side]));
        for (const QString &key : *names[side])
            m_sides[side].list->addItem(contentKeyText(key, type));
        if (counts[side] > names[side]->size())
            m_sides[side].list->addItem(tr("and %n more", nullptr, int(counts[side] - names[side]->size())));
    }
}

} // namespace pulpit::gui
