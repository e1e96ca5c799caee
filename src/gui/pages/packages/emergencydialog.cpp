// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/packages/emergencydialog.h"

#include "gui/ask.h"
#include "gui/pages/packages/foundmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {
constexpr int kLookAfter = 400; // milliseconds after the last key
} // namespace

void fillUntil(QComboBox *box, const QDateTime &now)
{
    box->addItem(EmergencyDialog::tr("for ever"), QString());
    for (const int days : {7, 30, 90, 365})
        box->addItem(EmergencyDialog::tr("for %n days", nullptr, days),
                     now.addDays(days).toUTC().toString(Qt::ISODate));
}

EmergencyDialog::EmergencyDialog(const PageContext &context, const domain::PackageQuery &query, QWidget *parent)
    : FormDialog(u"emergencyDialog"_s, tr("Remove a malicious package"), tr("Plan the removal…"), parent)
    , m_context(context)
    , m_soon(new QTimer(this))
{
    addNote(tr("The ban is written before the first change, so that no sync brings the package back meanwhile. You see "
               "the plan before anything is changed."));
    m_where = addNote({});
    m_where->setObjectName(u"emergencyWhere"_s);
    m_type = addChoice(tr("Type"), u"emergencyType"_s);
    m_type->addItem(tr("all types"), QString());
    for (const QString &type : domain::bannableTypes())
        m_type->addItem(type, type);
    m_type->setCurrentIndex(std::max(0, m_type->findData(query.type)));
    m_name = addLine(tr("Name"), u"emergencyName"_s, tr("exact name, or path of a file"));
    m_versions = addLine(tr("Versions"), u"emergencyVersions"_s, tr("all; or < 5.6.2-1, >= 5.6.0"));
    m_sha256 = addLine(tr("SHA-256"), u"emergencySha"_s, tr("any"));
    m_reason = addLine(tr("Why"), u"emergencyReason"_s, tr("backdoor in the release of 29 March"));
    m_advisory = addLine(tr("Advisory"), u"emergencyAdvisory"_s, u"CVE-2026-1234"_s);
    m_until = addChoice(tr("Keep it out"), u"emergencyUntil"_s);
    fillUntil(m_until, QDateTime::currentDateTimeUtc());
    m_snapshots = addCheck(tr("Snapshots as well"), u"emergencySnapshots"_s, true);
    m_name->setText(query.name);
    m_sha256->setText(query.sha256);
    if (!query.version.isEmpty())
        m_versions->setText(u"= "_s + query.version);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kLookAfter);
    connect(m_soon, &QTimer::timeout, this, &EmergencyDialog::look);
    connect(this, &FormDialog::edited, this, &EmergencyDialog::check);
    check();
    look();
}

domain::PackageQuery EmergencyDialog::query() const
{
    domain::PackageQuery query;
    query.name = m_name->text().trimmed();
    query.type = m_type->currentData().toString();
    query.sha256 = m_sha256->text().trimmed().toLower();
    query.includeSnapshots = m_snapshots->isChecked();
    return query;
}

QString EmergencyDialog::problem() const
{
    const domain::PackageQuery asked = query();
    if (const auto checked = domain::checkedQuery(asked); !checked)
        return asked.name.isEmpty() && asked.sha256.isEmpty() ? tr("Name the package, or give its checksum.")
                                                              : checked.error().what;
    domain::BannedRule rule;
    rule.type = asked.type;
    rule.name = asked.name;
    rule.sha256 = asked.sha256;
    rule.versions = m_versions->text().trimmed();
    if (const auto checked = domain::checkedRule(rule); !checked)
        return checked.error().what;
    return m_reason->text().trimmed().isEmpty() ? tr("Say why: others will see it at the ban.") : QString();
}

void EmergencyDialog::check()
{
    setProblem(problem());
    m_soon->start();
}

void EmergencyDialog::look()
{
    const domain::PackageQuery asked = query();
    const int round = ++m_round;
    if (!domain::checkedQuery(asked)) {
        m_where->setText(tr("Where it is shows here as soon as it has a name."));
        return;
    }
    m_where->setText(tr("Looking on all servers…"));
    ask(this, m_context.engine.content().find(asked, {}, {}),
        [this, round](const Result<domain::PackageFinding> &answer) {
            if (round != m_round)
                return;
            if (!answer) {
                m_where->setText(answer.error().oneLine());
                return;
            }
            QString text = tr("Now: %1").arg(foundText(*answer));
            if (!answer->unread.isEmpty())
                text += u" · "_s
                    + tr("%n servers gave no answer; nothing is known of them.", nullptr, int(answer->unread.size()));
            m_where->setText(text);
        });
}

QJsonObject EmergencyDialog::request() const
{
    QJsonObject request = query().toJson();
    request.insert(u"include_snapshots"_s, m_snapshots->isChecked());
    request.insert(u"ban"_s, true);
    request.insert(u"reason"_s, m_reason->text().trimmed());
    request.insert(u"who"_s, m_context.operatorName);
    for (const auto &[key, text] :
         {std::pair(u"versions"_s, m_versions->text()), std::pair(u"advisory"_s, m_advisory->text()),
          std::pair(u"until"_s, m_until->currentData().toString())})
        if (!text.trimmed().isEmpty())
            request.insert(key, text.trimmed());
    return request;
}

} // namespace pulpit::gui
