// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/palette/palettesource.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace pulpit::gui {

class PaletteModel;

/// Ctrl+K: finds every page, server, repository, job and action by a few letters and does it. Lies over the window as
/// long as it has the focus. Keyboard: letters, up and down, Enter, Escape.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(const PageContext &context, const QList<PageInfo> &pages, QWidget *window);
    ~CommandPalette() override;

    void open();
    [[nodiscard]] PaletteUsage &usage() { return m_usage; }
    [[nodiscard]] QStringList titles() const; ///< of what is found, best first

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void readJobs();
    void search();
    void move(int by);
    void run(int row);
    void close();

    PageContext m_context;
    PaletteSource m_source;
    PaletteUsage m_usage;
    PaletteModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_hint;
    QPointer<QWidget> m_hadFocus;
};

} // namespace pulpit::gui
