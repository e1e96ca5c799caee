// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/format/state.h"

#include <QLabel>
#include <QWidget>

namespace pulpit::gui {

/// A state's shape alone, 16 px, with its word for screen readers.
class StateIcon final : public QLabel
{
    Q_OBJECT
public:
    explicit StateIcon(QWidget *parent = nullptr);
    void setState(const StateText &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    StateText m_state;
};

/// A rounded label with a state's word in its colours.
class Pill final : public QLabel
{
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);
    void setState(const StateText &state);
};

} // namespace pulpit::gui
