// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "config/clitoml.h"
#include "gui/shell/page.h"

#include <QObject>

namespace pulpit::gui {

/// A profile of pulp-cli as a server of the fleet, or why it cannot be one.
struct CliServer
{
    QString profile;
    domain::Server server;
    Secret password; ///< may be empty
    QStringList remarks; ///< what is not taken over, in the operator's words
    Error problem; ///< what not empty: it is left out
};
/// Pure.
[[nodiscard]] QList<CliServer> cliServers(const QList<config::CliProfile> &profiles);

/// Takes the profiles of pulp-cli's cli.toml over as servers: reads the file, shows what would be added, and after a
/// yes puts the passwords into the keyring and the servers into the configuration, as edits of its text. The file stays
/// as it is. Deletes itself at its end.
class CliTakeover final : public QObject
{
    Q_OBJECT
public:
    CliTakeover(const PageContext &context, QWidget *window);
    void open(const QString &path);

private:
    void take(const Result<QList<config::CliProfile>> &profiles);
    void confirm(QList<CliServer> servers);
    void storePasswords();
    void readConfiguration();
    void edit(const ports::StoredConfiguration &current);
    void apply(const domain::FleetConfiguration &fleet, const QString &yaml, qint64 version);
    void end(const QString &what, const Error &error);

    PageContext m_context;
    QWidget *m_window;
    QString m_path;
    QList<CliServer> m_servers; ///< to be added
    int m_stored = 0; ///< so many passwords are in the keyring
};

} // namespace pulpit::gui
