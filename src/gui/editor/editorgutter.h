// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/codeeditor.h"

#include <QMouseEvent>

namespace pulpit::gui {

/// The strip left of an editor's text; the editor draws it.
class EditorGutter final : public QWidget
{
    Q_OBJECT
public:
    explicit EditorGutter(CodeEditor *editor)
        : QWidget(editor)
        , m_editor(editor)
    {
        setAccessibleName(tr("Line numbers"));
    }
    [[nodiscard]] int neededWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }
    void mousePressEvent(QMouseEvent *event) override { m_editor->gutterClicked(event->pos()); }

private:
    CodeEditor *m_editor;
};

} // namespace pulpit::gui
