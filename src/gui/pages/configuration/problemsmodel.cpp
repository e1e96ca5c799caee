// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/problemsmodel.h"

#include "gui/format/phrases.h"
#include "gui/theme/icons.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {

struct Problems
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::ProblemsModel)
};

using domain::Problem;

QString severityText(const Problem &p)
{
    switch (p.severity) {
    case Problem::Severity::Error: return Problems::tr("error");
    case Problem::Severity::Warning: return Problems::tr("warning");
    case Problem::Severity::Hint: return Problems::tr("hint");
    }
    return {};
}

QIcon severityIcon(const Problem &p)
{
    switch (p.severity) {
    case Problem::Severity::Error: return icon(QStringLiteral("state-failed"), Token::Failed);
    case Problem::Severity::Warning: return icon(QStringLiteral("state-attention"), Token::Attention);
    case Problem::Severity::Hint: return icon(QStringLiteral("info"), Token::Running);
    }
    return {};
}

QList<Column<Problem>> makeColumns()
{
    Column<Problem> severity;
    severity.id = QStringLiteral("severity");
    severity.title = Problems::tr("Kind");
    severity.width = 100;
    severity.text = severityText;
    severity.icon = severityIcon;
    severity.less = [](const Problem &a, const Problem &b) { return int(a.severity) < int(b.severity); };
    Column<Problem> message;
    message.id = QStringLiteral("problem");
    message.title = Problems::tr("Problem");
    message.width = 480;
    message.text = problemText;
    message.less = [](const Problem &a, const Problem &b) { return messageOf(a) < messageOf(b); };
    message.toolTip = message.text;
    Column<Problem> line;
    line.id = QStringLiteral("line");
    line.title = Problems::tr("Line");
    line.width = 70;
    line.alignment = Qt::AlignRight | Qt::AlignVCenter;
    line.text = [](const Problem &p) { return p.line > 0 ? QString::number(p.line) : QString(); };
    line.less
        = [](const Problem &a, const Problem &b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); };
    Column<Problem> where;
    where.id = QStringLiteral("where");
    where.title = Problems::tr("Where");
    where.width = 300;
    where.text = [](const Problem &p) { return p.path; };
    where.less = [](const Problem &a, const Problem &b) { return a.path < b.path; };
    where.tone = [](const Problem &) { return int(Token::TextSecondary); };
    return {severity, message, line, where};
}

} // namespace

ProblemsModel::ProblemsModel(QObject *parent)
    : TableModel(makeColumns(), parent)
{
}

} // namespace pulpit::gui
