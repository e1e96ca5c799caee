// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/textedits.h"
#include "gui/pages/configuration/nodeview.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace pulpit::gui {

class Card;

/// A form for the mapping under the cursor. It edits nothing itself: what is entered is asked for by valueEntered(),
/// and the text's own reading shows it again.
class NodeForm final : public QWidget
{
    Q_OBJECT
public:
    explicit NodeForm(QWidget *parent = nullptr);
    void show(const NodeView &view);
    [[nodiscard]] const NodeView &view() const { return m_view; }

Q_SIGNALS:
    /// \a text empty: the key is to be removed.
    void valueEntered(const QStringList &path, const QString &text);

private:
    struct Row
    {
        QString key;
        QWidget *field = nullptr;
        QLabel *problem = nullptr;
    };
    void build(const NodeView &view);
    QWidget *makeField(const NodeField &field);
    void refresh(const NodeView &view);

    NodeView m_view;
    Card *m_card;
    QWidget *m_body = nullptr;
    QList<Row> m_rows;
};

/// The edits that give the value at \a path of \a bytes the text \a text, or take the key out where that is empty.
[[nodiscard]] Result<config::TextEdits> valueEdits(const QByteArray &bytes, const QStringList &path,
                                                   const QString &text);
/// A key of the schema as words: "Maximum run time".
[[nodiscard]] QString labelOf(const QString &key);

} // namespace pulpit::gui
