// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace pulpit::gui {

class DrawerModel;
class TableView;

/// All jobs over the lower half of the page, without leaving it: what runs with its bars, what waits, what ended last.
/// Cancels and opens them. Esc closes it. Reads jobs only while it is open.
class JobsDrawer final : public QFrame
{
    Q_OBJECT
public:
    /// Lies over \a parent, whose lowest \a below pixels it leaves free.
    JobsDrawer(const PageContext &context, int below, QWidget *parent);
    void open();
    void close();
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void read();
    void refreshActions();
    void cancelSelected();
    void cancel(const QList<JobId> &ids);
    void openCurrent();
    [[nodiscard]] QList<JobId> cancelable() const;

    PageContext m_context;
    int m_below;
    DrawerModel *m_model;
    TableView *m_table;
    QLabel *m_counts;
    QPushButton *m_cancel;
    QPushButton *m_openJob;
    QPointer<QWidget> m_focusBefore;
    bool m_isReading = false;
    bool m_isDue = false;
};

} // namespace pulpit::gui
