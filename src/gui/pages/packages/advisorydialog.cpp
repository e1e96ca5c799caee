// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/packages/advisorydialog.h"

#include "gui/ask.h"
#include "gui/pages/packages/emergencydialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {
constexpr int kLookAfterMs = 600; // after the last key
constexpr int kListHeight = 168;
} // namespace

AdvisoryDialog::AdvisoryDialog(const PageContext &context, QWidget *parent)
    : FormDialog(u"advisoryDialog"_s, tr("Keep out what an advisory mends"), tr("Ban them"), parent)
    , m_context(context)
    , m_soon(new QTimer(this))
{
    addNote(tr("Everything older than what the advisory brings is kept out, from the next syncs on. rpm repositories "
               "have advisories; they are known by their own ids, not by CVE."));
    m_advisory = addLine(tr("Advisory"), u"advisoryId"_s, u"RHSA-2026:1234"_s);
    m_found = addNote({});
    m_found->setObjectName(u"advisoryFound"_s);
    m_list = new QListWidget(this);
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(kListHeight);
    addField(tr("Kept out"), m_list, u"advisoryRules"_s);
    m_why = addLine(tr("Why"), u"advisoryWhy"_s);
    m_until = addChoice(tr("Until"), u"advisoryUntil"_s);
    fillUntil(m_until, QDateTime::currentDateTimeUtc());
    m_soon->setSingleShot(true);
    m_soon->setInterval(kLookAfterMs);
    connect(m_soon, &QTimer::timeout, this, &AdvisoryDialog::lookUp);
    connect(m_advisory, &QLineEdit::textChanged, this, [this] {
        ++m_round; // an answer to another id does not count
        m_asked.clear();
        m_failure.clear();
        showRules({});
        m_isAsking = !m_advisory->text().trimmed().isEmpty();
        m_found->setText(m_isAsking ? tr("Looking on all servers…") : QString());
        m_soon->start();
        check();
    });
    connect(m_list, &QListWidget::itemChanged, this, &AdvisoryDialog::check);
    connect(this, &FormDialog::edited, this, &AdvisoryDialog::check);
    check();
}

void AdvisoryDialog::lookUp()
{
    const QString id = m_advisory->text().trimmed();
    if (id.isEmpty())
        return;
    const int round = ++m_round;
    ask(this, m_context.engine.content().bansOfAdvisory(id),
        [this, round, id](const Result<ports::AdvisoryBans> &answer) {
            if (round != m_round) // the newest question wins
                return;
            m_isAsking = false;
            m_asked = id;
            m_failure = answer ? QString() : answer.error().oneLine();
            QString text = answer ? tr("%1 mends %n packages.", nullptr, int(answer->rules.size())).arg(id) : m_failure;
            if (answer && !answer->unread.isEmpty())
                text += u' ' + tr("%n servers gave no answer.", nullptr, int(answer->unread.size()));
            m_found->setText(text);
            if (answer)
                showRules(answer->rules);
            if (answer && m_why->text().isEmpty())
                m_why->setText(tr("older than what %1 brings").arg(id));
            check();
        });
}

void AdvisoryDialog::showRules(const QList<domain::BannedRule> &rules)
{
    m_rules = rules;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const domain::BannedRule &rule : rules) {
        auto *item = new QListWidgetItem(rule.text(), m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

QList<domain::BannedRule> AdvisoryDialog::rules() const
{
    QList<domain::BannedRule> chosen;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() != Qt::Checked)
            continue;
        domain::BannedRule rule = m_rules.at(i);
        rule.why = m_why->text().trimmed();
        rule.who = m_context.operatorName;
        rule.until = QDateTime::fromString(m_until->currentData().toString(), Qt::ISODate);
        chosen.append(rule);
    }
    return chosen;
}

void AdvisoryDialog::check()
{
    const int count = int(rules().size());
    verb()->setText(count > 1 ? tr("Ban %n packages", nullptr, count) : tr("Ban them"));
    if (m_advisory->text().trimmed().isEmpty())
        setProblem(tr("Name the advisory."));
    else if (m_isAsking)
        setProblem(tr("It is being looked up."));
    else if (!m_failure.isEmpty())
        setProblem(tr("There is nothing to ban."));
    else if (count == 0)
        setProblem(tr("Choose at least one package."));
    else
        setProblem(m_why->text().trimmed().isEmpty() ? tr("Say why: others will see it.") : QString());
}

} // namespace pulpit::gui
