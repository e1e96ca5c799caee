// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/filterquery.h"

#include <QLineEdit>

class QAction;
class QAbstractItemView;
class QCompleter;
class QStandardItemModel;

namespace pulpit::gui {

/// The field in which a page is filtered: offers fields and values while typing, marks what it cannot understand.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterEdit(QWidget *parent = nullptr);
    /// Of the page that is shown; empty: the page knows words only.
    void setFields(const QList<FilterField> &fields);
    /// What is wrong with the text, as one sentence; empty: nothing.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// What is offered at the moment, as it is shown.
    [[nodiscard]] QStringList offered() const;

Q_SIGNALS:
    void problemChanged();

private:
    void refreshProblem();
    void offer();
    [[nodiscard]] QAbstractItemView *popup();
    void take(const QModelIndex &index);

    QList<FilterField> m_fields;
    QStandardItemModel *m_model;
    QCompleter *m_completer;
    QString m_problem;
};

} // namespace pulpit::gui
