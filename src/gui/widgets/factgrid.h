// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace pulpit::gui {

/// Names in the secondary tone with their values beside them: the quiet form of a property list. Facts without a value
/// are hidden, and the ones after them close up.
class FactGrid final : public QWidget
{
    Q_OBJECT
public:
    /// \a columns: how many facts stand beside each other.
    explicit FactGrid(QWidget *parent = nullptr, int columns = 1);
    void setFact(const QString &name, const QString &value, const QString &toolTip = {});

private:
    QGridLayout *m_layout;
    int m_columns;
    void placeFacts();
    QHash<QString, std::pair<QLabel *, QLabel *>> m_facts;
    QStringList m_order; ///< in which they were set first
};

} // namespace pulpit::gui
