// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace pulpit::gui {

/// Back and forward, where we are, and the filter of the page.
class HeaderBar final : public QFrame
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);
    void setPlace(const QString &pageTitle, const QString &crumb);
    void setCanGo(bool back, bool forward);
    void setFilterText(const QString &text);
    void setCanFilter(bool can);

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void pageRequested(); ///< the page's title was clicked
    void filterChanged(const QString &text);

private:
    QToolButton *m_back;
    QToolButton *m_forward;
    QPushButton *m_page;
    QLabel *m_separator;
    QLabel *m_crumb;
    QLineEdit *m_filter;
};

} // namespace pulpit::gui
