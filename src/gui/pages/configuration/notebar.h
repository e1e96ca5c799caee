// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace pulpit::gui {

class StateIcon;

/// One line over the text that asks for a decision, with its choices beside it. A later note takes the place of the one
/// before.
class NoteBar final : public QFrame
{
    Q_OBJECT
public:
    struct Choice
    {
        QString text;
        std::function<void()> act;
        bool stays = false; ///< the note is still there afterwards
    };
    explicit NoteBar(QWidget *parent = nullptr);
    void show(const QString &text, const QList<Choice> &choices);

private:
    QHBoxLayout *m_row;
    StateIcon *m_icon;
    QLabel *m_text;
    QList<QWidget *> m_buttons;
};

} // namespace pulpit::gui
