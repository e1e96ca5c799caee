// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace pulpit::gui {

/// The pages, as icon and word; Ctrl+1 to Ctrl+9. Can be folded to icons.
class NavigationBar final : public QFrame
{
    Q_OBJECT
public:
    explicit NavigationBar(QWidget *parent = nullptr);
    void addPage(const QString &id, const QString &title, const QString &iconName);
    void setCurrent(const QString &id);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }

Q_SIGNALS:
    void pageChosen(const QString &id);

private:
    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    QHash<QString, QToolButton *> m_buttons;
    QToolButton *m_fold;
    bool m_isFolded = false;
};

} // namespace pulpit::gui
