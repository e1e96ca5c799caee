// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <QObject>

namespace pulpit::gui {

/// Opening of a configuration file, from its name to the applied fleet: reads it off the GUI thread, tells its problems
/// or shows the plan, applies after a yes. Deletes itself at its end.
class ConfigurationOpening final : public QObject
{
    Q_OBJECT
public:
    ConfigurationOpening(const PageContext &context, QWidget *window);
    void open(const QString &path);

private:
    void take(const ports::ConfigurationReader::Read &read);
    void plan(const domain::FleetConfiguration &fleet, const QString &yaml, qint64 version);
    void apply(const domain::FleetConfiguration &fleet, const QString &yaml, qint64 version);
    void end(const QString &what, const Error &error);

    PageContext m_context;
    QWidget *m_window;
    QString m_path;
};

/// The plan as lines of text, at most \a limit of them. Pure.
[[nodiscard]] QString planText(const domain::Plan &plan, int limit);
/// The problems of a file as lines of text, at most \a limit of them. Pure.
[[nodiscard]] QString problemsText(const QList<domain::Problem> &problems, int limit);

} // namespace pulpit::gui
