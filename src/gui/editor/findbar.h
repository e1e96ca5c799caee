// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace pulpit::gui {

/// Find and replace under an editor: Enter and Shift+Enter go on and back, Esc closes.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QPlainTextEdit *editor, QWidget *parent = nullptr);
    /// Shows it with what is selected.
    void open();
    void find(bool isBackward);
    /// Gives how many were replaced, in one step of undo.
    int replaceAll();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void replaceOne();
    void close();
    [[nodiscard]] int countAll() const;

    QPlainTextEdit *m_editor;
    QLineEdit *m_find;
    QLineEdit *m_replace;
    QCheckBox *m_case;
    QLabel *m_found;
};

} // namespace pulpit::gui
