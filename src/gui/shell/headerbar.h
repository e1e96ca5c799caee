// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/filterquery.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;
class QToolButton;

namespace pulpit::gui {

class FilterEdit;

/// Back and forward, where we are, the filter of the page and the way to everything else.
class HeaderBar final : public QFrame
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);
    void setPlace(const QString &pageTitle, const QString &crumb);
    void setCanGo(bool back, bool forward);
    void setFilterText(const QString &text);
    /// \a fields: what the page's filter knows besides words.
    /// Notices that wait for a look, as a number on the bell.
    void setUnread(int count);
    /// Filters that were kept for the page that is shown.
    void setSavedFilters(const QStringList &filters);
    void setCanFilter(bool can, const QList<FilterField> &fields = {});

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void pageRequested(); ///< the page's title was clicked
    void filterChanged(const QString &text);
    void paletteRequested();
    void manualRequested();
    void noticesRequested();
    void saveFilterRequested(const QString &text, bool isSaved); ///< false: it is forgotten

private:
    void fillSavedMenu();
    QToolButton *m_back;
    QToolButton *m_forward;
    QPushButton *m_page;
    QLabel *m_separator;
    QLabel *m_crumb;
    QLabel *m_problem; ///< of the filter
    FilterEdit *m_filter;
    QToolButton *m_saved;
    QStringList m_savedFilters;
    QPushButton *m_palette;
    QToolButton *m_notices;
    QToolButton *m_manual;
};

} // namespace pulpit::gui
