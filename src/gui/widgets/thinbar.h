// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"

#include <QWidget>

namespace pulpit::gui {

/// A quiet progress bar, 5 px high. -1: nothing known, drawn empty.
class ThinBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ThinBar(QWidget *parent = nullptr);
    void setPercent(int percent);
    void setInk(Token ink);
    [[nodiscard]] QSize sizeHint() const override { return {140, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_percent = -1;
    Token m_ink = Token::Running;
};

} // namespace pulpit::gui
