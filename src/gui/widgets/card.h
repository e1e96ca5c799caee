// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace pulpit::gui {

/// A white sheet with a hairline around it: optional heading with a secondary text and actions at its right, then the
/// content.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    Card(const QString &heading, QWidget *parent);

    void setHeading(const QString &heading, const QString &secondary = {});
    /// To the right of the heading.
    void addAction(QWidget *widget);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Tables go to the edges of their card.
    void setFlush();

private:
    void ensureHeader();
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QHBoxLayout *m_header = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_secondary = nullptr;
};

/// A label in the secondary tone. Texts from outside are shown as they are, never as rich text.
[[nodiscard]] QLabel *secondaryLabel(const QString &text, QWidget *parent);
[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent);

} // namespace pulpit::gui
