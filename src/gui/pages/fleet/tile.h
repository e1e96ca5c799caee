// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/format/state.h"
#include "gui/widgets/card.h"

namespace pulpit::gui {

class ElidedLabel;
class StateIcon;

/// One number that matters, with its word and what it means; a click or Enter filters by what it counts.
class Tile final : public Card
{
    Q_OBJECT
public:
    Tile(State state, const QString &word, QWidget *parent);
    /// \a number -1: it is not known yet.
    void setNumber(int number, const QString &meaning);
    /// Marks the tile whose filter is in force.
    void setChosen(bool isChosen);
    [[nodiscard]] bool isChosen() const { return m_isChosen; }

Q_SIGNALS:
    void activated();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_word;
    QLabel *m_number;
    ElidedLabel *m_meaning;
    bool m_isChosen = false;
};

} // namespace pulpit::gui
