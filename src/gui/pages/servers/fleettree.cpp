// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/fleettree.h"

#include "gui/ask.h"
#include "gui/background.h"
#include "gui/format/format.h"

#include <QCoreApplication>
#include <QMultiHash>

namespace pulpit::gui {

namespace {

struct Tree
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::FleetTreeModel)
};

QList<Column<FleetNode>> makeColumns()
{
    Column<FleetNode> name;
    name.id = QStringLiteral("name");
    name.title = Tree::tr("Name");
    name.text = [](const FleetNode &n) { return n.name; };
    name.icon = [](const FleetNode &n) { return iconOf(n.state.state); };
    name.toolTip = [](const FleetNode &n) { return QStringLiteral("%1: %2").arg(n.name, n.state.word); };
    Column<FleetNode> trailing;
    trailing.id = QStringLiteral("count");
    trailing.title = Tree::tr("Count");
    trailing.alignment = Qt::AlignRight | Qt::AlignVCenter;
    trailing.text = [](const FleetNode &n) { return n.trailing; };
    trailing.tone = [](const FleetNode &n) {
        return int(n.state.state == State::Failed || n.state.state == State::Attention ? tokenOf(n.state.state)
                                                                                       : Token::TextSecondary);
    };
    trailing.toolTip = [](const FleetNode &n) { return n.state.word; };
    return {name, trailing};
}

constexpr qsizetype kCountedAtOnce = 2000; // more than these, and it is done elsewhere

StateText stateIn(const FleetSnapshot &fleet, const domain::Repository &repository)
{
    if (fleet.isSyncing(repository))
        return {State::Running, Tree::tr("syncing")};
    return stateOf(repository, fleet.state(repository.server));
}

QHash<QString, RollUp> rollUpsOf(const FleetSnapshot &fleet)
{
    QHash<QString, RollUp> rollUps;
    for (const domain::Repository &repository : fleet.repositories)
        rollUps[repository.server].add(stateIn(fleet, repository));
    return rollUps;
}

QString groupKey(const QString &server, const QString &group)
{
    return server + QLatin1Char('/') + group;
}

} // namespace

void RollUp::add(const StateText &state)
{
    ++m_total;
    if (state.state == State::Healthy)
        ++m_healthy;
    if (state.word != m_anyWord)
        m_isOneWord = m_total == 1;
    m_anyWord = state.word;
    if (state.state > m_worst || m_total == 1) {
        m_worst = state.state;
        m_word = state.word;
        m_ofWorst = 0;
    }
    if (state.state == m_worst)
        ++m_ofWorst;
}

StateText RollUp::text() const
{
    if (m_total == 0)
        return {State::Never, Tree::tr("no repositories")};
    if (m_worst == State::Healthy && m_healthy < m_total) // the others were never synced
        return {m_worst, Tree::tr("%1 of %2 in sync").arg(countText(m_healthy), countText(m_total))};
    if (m_worst == State::Healthy || m_worst == State::Never)
        return {m_worst, m_isOneWord ? m_word : wordOf(m_worst)};
    if (m_total == 1)
        return {m_worst, m_word};
    // Without how often one of them failed: of a server "failed 3×" would be said.
    return {m_worst, Tree::tr("%1 × %2", "how many, state").arg(m_ofWorst).arg(wordOf(m_worst))};
}

FleetTreeModel::FleetTreeModel(ports::Engine &engine, FleetFeed &feed, QObject *parent)
    : TreeModel(makeColumns(), parent)
    , m_engine(engine)
    , m_feed(feed)
{
    connect(&feed, &FleetFeed::serversChanged, this, &FleetTreeModel::refreshServers);
    connect(&feed, &FleetFeed::repositoriesChanged, this, &FleetTreeModel::refreshOpened);
    connect(&feed, &FleetFeed::schedulesChanged, this, &FleetTreeModel::refreshOpened);
    refreshServers();
}

StateText FleetTreeModel::stateOfRepository(const domain::Repository &repository) const
{
    if (m_feed.isSyncing(repository.server, repository.name))
        return {State::Running, Tree::tr("syncing")};
    return stateOf(repository, m_feed.state(repository.server));
}

void FleetTreeModel::refreshServers()
{
    showServers();
    countRepositories();
}

void FleetTreeModel::countRepositories()
{
    if (m_isCounting) {
        m_isCountedAgain = true;
        return;
    }
    const auto take = [this](const QHash<QString, RollUp> &rollUps) {
        m_isCounting = false;
        m_rollUps = rollUps;
        showServers();
        Q_EMIT counted();
        if (std::exchange(m_isCountedAgain, false))
            countRepositories();
    };
    m_isCounting = true;
    if (m_feed.repositories().size() <= kCountedAtOnce)
        take(rollUpsOf(m_feed.snapshot()));
    else
        compute(
            this, [fleet = m_feed.snapshot()] { return rollUpsOf(fleet); }, take);
}

void FleetTreeModel::showServers()
{
    QList<FleetNode> nodes;
    for (const domain::Server &server : m_feed.servers()) {
        FleetNode node;
        node.name = server.name;
        node.server = server.name;
        const RollUp rollUp = m_rollUps.value(server.name);
        const domain::ServerState *state = m_feed.state(server.name);
        const StateText own = state ? stateOf(*state) : StateText {State::Unknown, Tree::tr("not asked yet")};
        node.state = own.state != State::Healthy || rollUp.count() == 0 ? own : rollUp.text();
        node.trailing = countText(rollUp.count());
        nodes.append(node);
    }
    std::sort(nodes.begin(), nodes.end(), [](const FleetNode &a, const FleetNode &b) { return a.name < b.name; });
    setChildren({}, nodes);
    for (int row = 0; row < rowCount(); ++row)
        setMayHaveChildren(index(row, 0), true);
}

void FleetTreeModel::refreshOpened()
{
    refreshServers();
    for (const QString &server : std::as_const(m_opened))
        fillServer(server);
}

QStringList FleetTreeModel::groupsOf(const QString &server) const
{
    QStringList groups;
    for (const domain::Schedule &schedule : m_feed.schedules())
        if (schedule.server == server && !groups.contains(schedule.group))
            groups.append(schedule.group);
    groups.sort();
    return groups;
}

void FleetTreeModel::openServer(const QString &server)
{
    if (m_opened.contains(server))
        return;
    m_opened.insert(server);
    fillServer(server);
    for (const QString &group : groupsOf(server))
        readMembers(server, group);
}

void FleetTreeModel::readMembers(const QString &server, const QString &group)
{
    ask(this, m_engine.repositories().selectedBy(server, group),
        [this, server, group](const Result<QList<domain::Repository>> &answer) {
            if (!answer)
                return; // the group stays without repositories and says so
            QList<RepositoryId> ids;
            for (const domain::Repository &repository : *answer)
                ids.append(repository.id);
            m_members.insert(groupKey(server, group), ids);
            fillServer(server);
        });
}

QList<RepositoryId> FleetTreeModel::members(const QString &server, const QString &group) const
{
    return m_members.value(groupKey(server, group));
}

FleetNode FleetTreeModel::nodeOf(const domain::Repository &repository, const QString &group) const
{
    FleetNode node;
    node.kind = FleetNode::Kind::Repository;
    node.name = repository.name;
    node.server = repository.server;
    node.group = group;
    node.repository = repository.id;
    node.state = stateOfRepository(repository);
    const bool isQuiet = node.state.state == State::Healthy && repository.latestVersion >= 0;
    node.trailing = isQuiet ? QStringLiteral("v%1").arg(repository.latestVersion) : node.state.word;
    return node;
}

void FleetTreeModel::fillServer(const QString &server)
{
    const QModelIndex parent = indexOfServer(server);
    if (!parent.isValid())
        return;
    QList<FleetNode> groups;
    QList<QList<FleetNode>> below;
    QSet<RepositoryId> grouped;
    const auto append = [&](FleetNode::Kind kind, const QString &name, QList<FleetNode> repositories, bool isKnown) {
        std::sort(repositories.begin(), repositories.end(),
                  [](const FleetNode &a, const FleetNode &b) { return a.name < b.name; });
        RollUp rollUp;
        for (const FleetNode &repository : std::as_const(repositories))
            rollUp.add(repository.state);
        FleetNode node;
        node.kind = kind;
        node.name = name;
        node.server = server;
        node.group = kind == FleetNode::Kind::Group ? name : QString();
        node.state = isKnown ? rollUp.text() : StateText {State::Unknown, Tree::tr("reading…")};
        node.trailing = isKnown ? countText(rollUp.count()) : QStringLiteral("…");
        groups.append(node);
        below.append(std::move(repositories));
    };
    for (const QString &group : groupsOf(server)) {
        QList<FleetNode> repositories;
        for (RepositoryId id : members(server, group)) {
            grouped.insert(id);
            if (const domain::Repository *repository = m_feed.repository(id))
                repositories.append(nodeOf(*repository, group));
        }
        append(FleetNode::Kind::Group, group, std::move(repositories), m_members.contains(groupKey(server, group)));
    }
    QList<FleetNode> others;
    for (const int position : m_feed.positionsOf(server))
        if (const domain::Repository &repository = m_feed.repositories().at(position); !grouped.contains(repository.id))
            others.append(nodeOf(repository, {}));
    const bool allKnown = std::all_of(groups.cbegin(), groups.cend(), [this, &server](const FleetNode &n) {
        return m_members.contains(groupKey(server, n.name));
    });
    if (!others.isEmpty() && allKnown)
        append(FleetNode::Kind::Ungrouped, Tree::tr("in no group"), std::move(others), true);
    setChildren(parent, groups);
    for (int i = 0; i < groups.size(); ++i) {
        const QModelIndex group = index(i, 0, parent);
        setChildren(group, below.at(i));
        setMayHaveChildren(group, !below.at(i).isEmpty());
    }
    setMayHaveChildren(parent, !groups.isEmpty());
    Q_EMIT serverFilled(server);
}

QModelIndex FleetTreeModel::indexOfServer(const QString &server) const
{
    FleetNode node;
    node.name = server;
    return find(FleetNodeTraits::key(node));
}

QModelIndex FleetTreeModel::indexOfGroup(const QString &server, const QString &group) const
{
    const QModelIndex parent = indexOfServer(server);
    FleetNode node;
    node.kind = FleetNode::Kind::Group;
    node.name = group;
    return parent.isValid() ? find(FleetNodeTraits::key(node), parent) : QModelIndex();
}

} // namespace pulpit::gui
