// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "gui/widgets/formdialog.h"

#include <QJsonObject>

class QLabel;
class QListWidget;

namespace pulpit::gui {

/// Servers that can be ticked.
class ServerChoice final : public QWidget
{
    Q_OBJECT
public:
    ServerChoice(const QList<domain::Server> &servers, const QStringList &chosen, QWidget *parent);
    [[nodiscard]] QStringList chosen() const;

Q_SIGNALS:
    void changed();

private:
    QListWidget *m_list;
};

/// What is asked before a snapshot operation is planned; request() is for the operation of the same name.
class CreateSnapshotDialog final : public FormDialog
{
    Q_OBJECT
public:
    CreateSnapshotDialog(const PageContext &context, const QString &server, QWidget *parent);
    [[nodiscard]] QJsonObject request() const;

private:
    [[nodiscard]] bool mayMakeThem(const QString &server) const;
    [[nodiscard]] int firstThatMayMakeThem() const;
    void check();
    PageContext m_context;
    QLabel *m_refusal = nullptr;
    QComboBox *m_server;
    QLineEdit *m_name;
    QLineEdit *m_include;
    QLineEdit *m_exclude;
    QCheckBox *m_reuse;
    QCheckBox *m_distribute;
};

class SwitchSnapshotDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// \a name empty: one step back instead of a switch.
    SwitchSnapshotDialog(const PageContext &context, const QString &name, const QStringList &servers, QWidget *parent);
    [[nodiscard]] QJsonObject request() const;

private:
    void check();
    QString m_name;
    ServerChoice *m_servers;
    QLineEdit *m_include;
    QLineEdit *m_exclude;
};

class ExpireSnapshotsDialog final : public FormDialog
{
    Q_OBJECT
public:
    ExpireSnapshotsDialog(const PageContext &context, const QStringList &servers, QWidget *parent);
    [[nodiscard]] QJsonObject request() const;

private:
    void check();
    ServerChoice *m_servers;
    QLineEdit *m_prefix;
    QLineEdit *m_olderThan;
    QLineEdit *m_keep;
};

/// What is wrong with the two patterns; empty: nothing.
[[nodiscard]] QString patternProblem(const QString &include, const QString &exclude);

} // namespace pulpit::gui
