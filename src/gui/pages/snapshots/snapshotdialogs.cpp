// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/snapshots/snapshotdialogs.h"

#include "domain/duration.h"
#include "domain/pattern.h"
#include "gui/drafts/formdraft.h"
#include "gui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

QString patternProblem(const QString &include, const QString &exclude)
{
    for (const QString &text : {include, exclude}) {
        if (text.isEmpty())
            continue;
        if (const auto pattern = domain::Pattern::compile(text); !pattern)
            return CreateSnapshotDialog::tr("“%1” is not a valid pattern: %2").arg(text, pattern.error().what);
    }
    return {};
}

ServerChoice::ServerChoice(const QList<domain::Server> &servers, const QStringList &chosen, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    m_list->setObjectName(u"serverChoice"_s);
    m_list->setAccessibleName(tr("Servers"));
    for (const domain::Server &server : servers) {
        auto *item = new QListWidgetItem(server.name, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(chosen.contains(server.name) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, rowHeight()});
    }
    const int rows = std::clamp(m_list->count(), 2, 6); // more are scrolled
    m_list->setFixedHeight(rows * rowHeight() + 2 * m_list->frameWidth() + 4);
    connect(m_list, &QListWidget::itemChanged, this, &ServerChoice::changed);
    setFocusProxy(m_list);
}

QStringList ServerChoice::chosen() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            names.append(m_list->item(i)->text());
    return names;
}

CreateSnapshotDialog::CreateSnapshotDialog(const PageContext &context, const QString &server, QWidget *parent)
    : FormDialog(u"createSnapshotDialog"_s, tr("Create a snapshot"), tr("Plan the snapshot…"), parent)
    , m_context(context)
{
    addNote(tr("An exact copy of what each chosen repository has now, under another name. Neither syncs nor retention "
               "change it."));
    m_server = addChoice(tr("Server"), u"snapshotServer"_s);
    for (const domain::Server &one : context.feed.servers())
        m_server->addItem(one.name);
    const int wanted = m_server->findText(server);
    m_server->setCurrentIndex(wanted >= 0 ? wanted : firstThatMayMakeThem());
    m_refusal = addNote({});
    m_refusal->setObjectName(u"snapshotRefusal"_s);
    m_refusal->setProperty("role", u"attention"_s);
    m_name = addLine(tr("Name"), u"snapshotName"_s, QDate::currentDate().toString(Qt::ISODate));
    m_include = addLine(tr("Repositories"), u"snapshotInclude"_s, tr("all; or a pattern: ^ext-"));
    m_exclude = addLine(tr("But not"), u"snapshotExclude"_s, tr("none; or a pattern"));
    m_reuse = addCheck(tr("Renew it where it exists"), u"snapshotReuse"_s);
    m_distribute = addCheck(tr("Serve it under its own paths"), u"snapshotDistribute"_s, true);
    connect(this, &FormDialog::edited, this, &CreateSnapshotDialog::check);
    check();
    m_name->setFocus();
}

bool CreateSnapshotDialog::mayMakeThem(const QString &name) const
{
    const QList<domain::Server> servers = m_context.feed.servers();
    return std::any_of(servers.cbegin(), servers.cend(), [&name](const domain::Server &one) {
        return one.name == name && one.maxConcurrentSnapshots.has_value();
    });
}

int CreateSnapshotDialog::firstThatMayMakeThem() const
{
    for (int i = 0; i < m_server->count(); ++i)
        if (mayMakeThem(m_server->itemText(i)))
            return i;
    return 0;
}

void CreateSnapshotDialog::check()
{
    // The engine would refuse it after all servers were read.
    const QString server = m_server->currentText();
    const QString refusal = server.isEmpty() || mayMakeThem(server)
        ? QString()
        : tr("%1 is not configured to make snapshots: give it max_concurrent_snapshots below snapshot_support in the "
             "configuration.")
              .arg(server);
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    static const QRegularExpression plain(u"\\A[A-Za-z0-9][A-Za-z0-9._-]*\\z"_s);
    const QString name = m_name->text().trimmed();
    if (m_server->count() == 0)
        setProblem(tr("There is no server yet."));
    else if (!refusal.isEmpty())
        setProblem(tr("The server is not configured to make snapshots."));
    else if (!name.isEmpty() && !plain.match(name).hasMatch())
        setProblem(tr("A name has letters, digits, dots, dashes and underscores."));
    else
        setProblem(patternProblem(m_include->text(), m_exclude->text()));
}

QJsonObject CreateSnapshotDialog::request() const
{
    const QString name = m_name->text().trimmed();
    return {{u"server"_s, m_server->currentText()},
            {u"snapshot_prefix"_s, name.isEmpty() ? m_name->placeholderText() : name},
            {u"regex_include"_s, m_include->text()},
            {u"regex_exclude"_s, m_exclude->text()},
            {u"allow_snapshot_reuse"_s, m_reuse->isChecked()},
            {u"distribute"_s, m_distribute->isChecked()}};
}

SwitchSnapshotDialog::SwitchSnapshotDialog(const PageContext &context, const QString &name, const QStringList &servers,
                                           QWidget *parent)
    : FormDialog(u"switchSnapshotDialog"_s,
                 name.isEmpty() ? tr("Go one step back") : tr("Let clients get the snapshot %1").arg(name),
                 name.isEmpty() ? tr("Plan the way back…") : tr("Plan the switch…"), parent)
    , m_name(name)
    , m_servers(new ServerChoice(context.feed.servers(), servers, this))
{
    addNote(
        name.isEmpty()
            ? tr("The distributions serve again what they served before the last switch. One that somebody pointed "
                 "elsewhere meanwhile is left alone.")
            : tr("What is missing is published on every server first; then all distributions are changed together, and "
                 "changed back if one of them cannot be. Syncs do not touch them until you switch again."));
    addField(tr("Servers"), m_servers, u"switchServers"_s);
    m_include = addLine(tr("Repositories"), u"switchInclude"_s, tr("all; or a pattern: ^ext-"));
    m_exclude = addLine(tr("But not"), u"switchExclude"_s, tr("none; or a pattern"));
    connect(m_servers, &ServerChoice::changed, this, &FormDialog::edited);
    connect(this, &FormDialog::edited, this, &SwitchSnapshotDialog::check);
    keepDraft(this, u"switchSnapshot/"_s + name);
    check();
}

void SwitchSnapshotDialog::check()
{
    setProblem(m_servers->chosen().isEmpty() ? tr("Choose a server.")
                                             : patternProblem(m_include->text(), m_exclude->text()));
}

QJsonObject SwitchSnapshotDialog::request() const
{
    QJsonObject request {{u"servers"_s, QJsonArray::fromStringList(m_servers->chosen())},
                         {u"regex_include"_s, m_include->text()},
                         {u"regex_exclude"_s, m_exclude->text()}};
    if (!m_name.isEmpty())
        request.insert(u"snapshot_prefix"_s, m_name);
    return request;
}

ExpireSnapshotsDialog::ExpireSnapshotsDialog(const PageContext &context, const QStringList &servers, QWidget *parent)
    : FormDialog(u"expireSnapshotsDialog"_s, tr("Remove old snapshots"), tr("Plan the removal…"), parent)
    , m_servers(new ServerChoice(context.feed.servers(), servers, this))
{
    addNote(tr(
        "A snapshot goes when it is older and not among the newest. It stays as long as a distribution serves it, or "
        "the next way back would lead to it."));
    addField(tr("Servers"), m_servers, u"expireServers"_s);
    m_olderThan = addLine(tr("Older than"), u"expireOlderThan"_s, tr("any age; or 90d"));
    m_keep = addLine(tr("Keep the newest"), u"expireKeep"_s, tr("none; or 3"));
    m_prefix = addLine(tr("Names begin with"), u"expirePrefix"_s, tr("all snapshots"));
    connect(m_servers, &ServerChoice::changed, this, &FormDialog::edited);
    connect(this, &FormDialog::edited, this, &ExpireSnapshotsDialog::check);
    check();
}

void ExpireSnapshotsDialog::check()
{
    bool isNumber = true;
    if (!m_keep->text().trimmed().isEmpty())
        (void)m_keep->text().toUInt(&isNumber);
    const QString age = m_olderThan->text().trimmed();
    if (m_servers->chosen().isEmpty())
        setProblem(tr("Choose a server."));
    else if (age.isEmpty() && m_keep->text().trimmed().isEmpty())
        setProblem(tr("Say how old, or how many stay."));
    else if (!age.isEmpty() && !domain::parseRuntime(age))
        setProblem(tr("“%1” is not a duration. Write digits and one of d, h, m, s: 90d").arg(age));
    else
        setProblem(isNumber ? QString() : tr("How many stay is a number."));
}

QJsonObject ExpireSnapshotsDialog::request() const
{
    QJsonObject request {{u"servers"_s, QJsonArray::fromStringList(m_servers->chosen())},
                         {u"snapshot_prefix"_s, m_prefix->text().trimmed()},
                         {u"older_than"_s, m_olderThan->text().trimmed()}};
    if (!m_keep->text().trimmed().isEmpty())
        request.insert(u"keep"_s, m_keep->text().toInt());
    return request;
}

} // namespace pulpit::gui
