// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <QJsonObject>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pulpit::gui {

class Card;
class ServerChoice;

/// Releases: several servers take new versions in unseen, serve them together, and have a way back. Three steps, each
/// with its plan.
class CutOverTab final : public QWidget
{
    Q_OBJECT
public:
    CutOverTab(const PageContext &context, QWidget *parent);

private:
    QWidget *makeChoice();
    QPushButton *addStep(QVBoxLayout *column, const QString &title, const QString &text, const QString &verb,
                         const QString &id, QLineEdit **edit = nullptr);
    void fill();
    void check();
    void run(const QString &operation, const QString &title, const QJsonObject &more);
    /// "dev=a,b@2h prod=c" as "rings"; nullopt and a problem where it cannot be read.
    [[nodiscard]] std::optional<QJsonArray> rings(QString *problem) const;

    PageContext m_context;
    QStringList m_known;
    QVBoxLayout *m_place = nullptr;
    ServerChoice *m_servers = nullptr;
    QComboBox *m_group = nullptr;
    QLineEdit *m_include = nullptr;
    QLineEdit *m_rings = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_prepare = nullptr;
    QPushButton *m_switch = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace pulpit::gui
