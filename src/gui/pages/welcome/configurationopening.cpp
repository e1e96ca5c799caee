// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/welcome/configurationopening.h"

#include "gui/ask.h"
#include "gui/format/phrases.h"

#include <QFileInfo>
#include <QPointer>

namespace pulpit::gui {

namespace {
constexpr int kLines = 20;
}

QString planText(const domain::Plan &plan, int limit)
{
    QStringList lines;
    for (const domain::PlannedChange &change : plan.changes) {
        if (lines.size() == limit) {
            lines.append(ConfigurationOpening::tr("and %n more", nullptr, int(plan.changes.size()) - limit));
            break;
        }
        QString verb;
        switch (change.kind) {
        case domain::PlannedChange::Kind::Create: verb = ConfigurationOpening::tr("add"); break;
        case domain::PlannedChange::Kind::Act:
        case domain::PlannedChange::Kind::Update: verb = ConfigurationOpening::tr("change"); break;
        case domain::PlannedChange::Kind::Remove: verb = ConfigurationOpening::tr("remove"); break;
        }
        lines.append(
            QStringLiteral("%1 %2 %3  %4").arg(verb, change.object, change.name, domain::detailsOf(change)).trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

QString problemsText(const QList<domain::Problem> &problems, int limit)
{
    QStringList lines;
    for (const domain::Problem &problem : problems) {
        if (problem.severity != domain::Problem::Severity::Error)
            continue;
        if (lines.size() == limit) {
            lines.append(QStringLiteral("…"));
            break;
        }
        QString line = problem.line > 0
            ? ConfigurationOpening::tr("line %1: %2").arg(problem.line).arg(messageOf(problem))
            : messageOf(problem);
        if (!problem.expected.isEmpty())
            line += ConfigurationOpening::tr(" – expected %1").arg(problem.expected);
        lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

ConfigurationOpening::ConfigurationOpening(const PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

void ConfigurationOpening::open(const QString &path)
{
    m_path = path;
    // A config.ini beside the file belongs to it, as Pulp Manager installs them.
    const QFileInfo ini(QFileInfo(path).absolutePath() + QStringLiteral("/config.ini"));
    take(m_context.reader.read(path, ini.exists() ? ini.filePath() : QString()));
}

void ConfigurationOpening::take(const ports::ConfigurationReader::Read &read)
{
    if (!read.fleet) {
        m_context.prompter.tell(m_window, tr("%1 cannot be used as it is").arg(QFileInfo(m_path).fileName()),
                                problemsText(read.problems, kLines));
        deleteLater();
        return;
    }
    ask(this, m_context.engine.configuration().current(),
        [this, fleet = *read.fleet, yaml = read.yaml](const Result<ports::StoredConfiguration> &current) {
            if (current)
                plan(fleet, yaml, current->version);
            else
                end(tr("The configuration in force could not be read"), current.error());
        });
}

void ConfigurationOpening::plan(const domain::FleetConfiguration &fleet, const QString &yaml, qint64 version)
{
    ask(this, m_context.engine.configuration().plan(fleet),
        [this, fleet, yaml, version](const Result<domain::Plan> &changes) {
            if (!changes) {
                end(tr("The plan could not be made"), changes.error());
                return;
            }
            if (changes->isEmpty()) {
                m_context.shell.showDone(
                    tr("%1 is in force already; nothing would change").arg(QFileInfo(m_path).fileName()));
                deleteLater();
                return;
            }
            Prompter::Question question;
            question.title = tr("Apply %1?").arg(QFileInfo(m_path).fileName());
            question.text = planText(*changes, kLines);
            question.detail = tr("No Pulp server is changed by this; syncs start at their next scheduled time.");
            question.verb = tr("Apply the plan");
            m_context.prompter.confirm(m_window, question, [self = QPointer(this), fleet, yaml, version] {
                if (self)
                    self->apply(fleet, yaml, version);
            });
        });
}

void ConfigurationOpening::apply(const domain::FleetConfiguration &fleet, const QString &yaml, qint64 version)
{
    ask(this, m_context.engine.configuration().apply(fleet, yaml, m_context.operatorName, version),
        [this](const Result<qint64> &applied) {
            if (!applied) {
                end(tr("%1 could not be applied").arg(m_path), applied.error());
                return;
            }
            m_context.feed.invalidate(ports::Topic::Configuration | ports::Topic::Servers | ports::Topic::Repositories
                                      | ports::Topic::Schedules);
            m_context.shell.showDone(
                tr("%1 is in force as version %2").arg(QFileInfo(m_path).fileName()).arg(*applied));
            deleteLater();
        });
}

void ConfigurationOpening::end(const QString &what, const Error &error)
{
    m_context.shell.showError(what, error);
    deleteLater();
}

} // namespace pulpit::gui
