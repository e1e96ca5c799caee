// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/linediff.h"

#include <QPlainTextEdit>

namespace pulpit::gui {

/// Two texts compared line by line: what was removed and added, with some lines around.
class DiffView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);
    void show(const QList<DiffLine> &lines);
};

} // namespace pulpit::gui
