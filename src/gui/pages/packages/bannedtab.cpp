// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/packages/bannedtab.h"

#include "gui/ask.h"
#include "gui/models/columns.h"
#include "gui/pages/packages/advisorydialog.h"
#include "gui/pages/packages/emergencydialog.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {

using Rule = domain::BannedRule;

StateText stateOfBan(const Rule &rule)
{
    return rule.isInForce(QDateTime::currentDateTimeUtc()) ? StateText {State::Healthy, BannedTab::tr("in force")}
                                                           : StateText {State::Skipped, BannedTab::tr("over")};
}

QList<Column<Rule>> banColumns()
{
    QList<Column<Rule>> columns;
    columns.append(
        textColumnOf<Rule>(u"rule"_s, BannedTab::tr("Kept out"), 300, [](const Rule &r) { return r.text(); }));
    columns.append(stateColumnOf<Rule>(u"state"_s, BannedTab::tr("State"), 100, &stateOfBan));
    columns.append(textColumnOf<Rule>(u"why"_s, BannedTab::tr("Why"), 260, [](const Rule &r) { return r.why; }));
    columns.append(textColumnOf<Rule>(
        u"advisory"_s, BannedTab::tr("Advisory"), 120, [](const Rule &r) { return r.advisory; }, Token::TextSecondary));
    columns.append(textColumnOf<Rule>(
        u"who"_s, BannedTab::tr("Who"), 110, [](const Rule &r) { return r.who; }, Token::TextSecondary));
    columns.append(timeColumnOf<Rule>(u"since"_s, BannedTab::tr("Since"), 100, [](const Rule &r) { return r.since; }));
    Column<Rule> until
        = timeColumnOf<Rule>(u"until"_s, BannedTab::tr("Until"), 110, [](const Rule &r) { return r.until; });
    until.text = [](const Rule &r) {
        return r.until.isValid() ? clockTime(r.until, QDateTime::currentDateTimeUtc()) : BannedTab::tr("for ever");
    };
    columns.append(until);
    return columns;
}

} // namespace

BansModel::BansModel(QObject *parent)
    : TableModel(banColumns(), parent)
{
}

BanDialog::BanDialog(const QString &who, QWidget *parent)
    : FormDialog(u"banDialog"_s, tr("Keep a package out"), tr("Ban it"), parent)
    , m_who(who)
{
    addNote(
        tr("Takes effect at the next sync of each repository. What is there already stays: remove it under Find, or "
           "do both at once with Malicious package."));
    m_type = addChoice(tr("Type"), u"banType"_s);
    m_type->addItem(tr("all types"), QString());
    for (const QString &type : domain::bannableTypes())
        m_type->addItem(type, type);
    m_name = addLine(tr("Name"), u"banName"_s, tr("any"));
    m_isPattern = addCheck(tr("The name is a pattern"), u"banPattern"_s);
    m_versions = addLine(tr("Versions"), u"banVersions"_s, tr("all; or < 5.6.2-1, >= 5.6.0"));
    m_sha256 = addLine(tr("SHA-256"), u"banSha"_s, tr("any"));
    m_why = addLine(tr("Why"), u"banWhy"_s);
    m_advisory = addLine(tr("Advisory"), u"banAdvisory"_s, u"CVE-2026-1234"_s);
    m_until = addChoice(tr("Until"), u"banUntil"_s);
    fillUntil(m_until, QDateTime::currentDateTimeUtc());
    connect(this, &FormDialog::edited, this, &BanDialog::check);
    check();
}

Rule BanDialog::rule() const
{
    Rule rule;
    rule.type = m_type->currentData().toString();
    rule.name = m_name->text().trimmed();
    rule.isPattern = m_isPattern->isChecked();
    rule.versions = m_versions->text().trimmed();
    rule.sha256 = m_sha256->text().trimmed().toLower();
    rule.why = m_why->text().trimmed();
    rule.advisory = m_advisory->text().trimmed();
    rule.who = m_who;
    rule.until = QDateTime::fromString(m_until->currentData().toString(), Qt::ISODate);
    return rule;
}

void BanDialog::check()
{
    const Rule said = rule();
    if (const auto checked = domain::checkedRule(said); !checked)
        setProblem(said.name.isEmpty() && said.sha256.isEmpty() ? tr("Name the package, or give its checksum.")
                                                                : checked.error().what);
    else
        setProblem(said.why.isEmpty() ? tr("Say why: others will see it.") : QString());
}

BannedTab::BannedTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new BansModel(this))
    , m_table(new TableView(tr("Banned packages"), this))
    , m_takeBack(makeButton(tr("&Take back"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kMedium, 0, 0);
    column->setSpacing(space::kMedium);
    auto *line = new QHBoxLayout;
    QLabel *note
        = secondaryLabel(tr("What a sync brings of these is removed again before anything is published."), this);
    note->setWordWrap(true);
    QPushButton *addRule = makePrimaryButton(tr("&Ban a package…"), this);
    addRule->setObjectName(u"addBan"_s);
    QPushButton *advisory = makeButton(tr("Ban by ad&visory…"), this);
    advisory->setObjectName(u"banByAdvisory"_s);
    advisory->setToolTip(tr("Keep out everything that an advisory mends"));
    connect(advisory, &QPushButton::clicked, this, &BannedTab::addByAdvisory);
    m_takeBack->setObjectName(u"takeBackBan"_s);
    line->addWidget(note, 1);
    line->addWidget(m_takeBack);
    line->addWidget(advisory);
    line->addWidget(addRule);
    column->addLayout(line);
    auto *card = new Card(this);
    card->setFlush();
    m_table->setObjectName(u"bansTable"_s);
    showColumns(m_table, m_model, 2);
    m_table->sortByColumn(5, Qt::DescendingOrder);
    TableExport::addTo(m_table, context, u"banned"_s);
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    connect(addRule, &QPushButton::clicked, this, &BannedTab::add);
    connect(m_takeBack, &QPushButton::clicked, this, &BannedTab::takeBack);
    connect(m_table, &TableView::emptyLinkActivated, this, [this] {
        if (m_filter.isEmpty())
            add();
        else
            Q_EMIT filterClearRequested();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BannedTab::refreshTexts);
    refreshTexts();
    read();
}

void BannedTab::read()
{
    ask(this, m_context.engine.content().bans(), [this](const Result<QList<Rule>> &answer) {
        m_hasAnswer = true;
        m_failure = answer ? QString() : answer.error().oneLine();
        if (answer)
            m_model->setSnapshot(*answer);
        refreshTexts();
    });
}

void BannedTab::setFilterText(const QString &text)
{
    m_filter = text;
    m_model->setFilterText(text);
    refreshTexts();
}

void BannedTab::refreshTexts()
{
    const auto count = m_table->selectionModel()->selectedRows().size();
    m_takeBack->setEnabled(count > 0);
    if (!m_failure.isEmpty())
        m_table->setEmptyText(tr("The bans could not be read: %1").arg(m_failure));
    else if (m_model->totalCount() > 0)
        m_table->setEmptyText(tr("No ban matches “%1”.").arg(m_filter), tr("Clear the filter"));
    else
        m_table->setEmptyText(m_hasAnswer ? tr("Nothing is banned.") : tr("Reading the bans…"),
                              m_hasAnswer && m_filter.isEmpty() ? tr("Ban a package") : QString());
}

void BannedTab::add()
{
    auto *dialog = new BanDialog(m_context.operatorName, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { ban({dialog->rule()}); });
    dialog->open();
}

void BannedTab::addByAdvisory()
{
    auto *dialog = new AdvisoryDialog(m_context, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { ban(dialog->rules()); });
    dialog->open();
}

void BannedTab::ban(const QList<Rule> &rules)
{
    auto left = std::make_shared<int>(int(rules.size()));
    auto failed = std::make_shared<int>(0);
    for (const Rule &rule : rules)
        ask(this, m_context.engine.content().ban(rule),
            [this, left, failed, rule, count = int(rules.size())](const Result<Rule> &stored) {
                if (!stored) {
                    ++*failed;
                    m_context.shell.showError(tr("The ban of %1 could not be stored").arg(rule.text()), stored.error());
                }
                if (--*left > 0)
                    return;
                read();
                if (*failed == 0)
                    m_context.shell.showDone(
                        count == 1 ? tr("%1 is kept out from the next syncs on").arg(rule.text())
                                   : tr("%n packages are kept out from the next syncs on", nullptr, count));
            });
}

void BannedTab::takeBack()
{
    QStringList ids;
    QStringList texts;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        ids.append(m_model->row(index.row()).id);
        texts.append(m_model->row(index.row()).text());
    }
    Prompter::Question question;
    question.title = tr("Take back %n bans?", nullptr, int(ids.size()));
    question.text = texts.mid(0, 8).join(u'\n');
    question.detail = tr("The next syncs let these packages in again.");
    question.verb = tr("Take back %n bans", nullptr, int(ids.size()));
    m_context.prompter.confirm(this, question, [this, ids] {
        for (const QString &id : ids)
            ask(this, m_context.engine.content().unban(id), [this](const Result<> &done) {
                if (!done)
                    m_context.shell.showError(tr("A ban could not be taken back"), done.error());
                read();
            });
    });
}

} // namespace pulpit::gui
