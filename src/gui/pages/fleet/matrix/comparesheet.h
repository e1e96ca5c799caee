// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/tablemodel.h"
#include "gui/shell/page.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace pulpit::gui {

class TableView;

/// A repository on a server, beside the others.
struct ComparedRow
{
    domain::Repository repository;
    QString verdict; ///< against the others of the same name
    bool isDifferent = false;

    bool operator==(const ComparedRow &) const = default;
};
struct ComparedRowTraits
{
    static qint64 key(const ComparedRow &row) { return row.repository.id.value; }
    static bool same(const ComparedRow &a, const ComparedRow &b) { return a == b; }
    static QString haystack(const ComparedRow &row)
    {
        return row.repository.name + QLatin1Char('\n') + row.repository.server + QLatin1Char('\n') + row.verdict;
    }
};

/// What the last comparisons say of repositories of the same name: those that serve the same index as the first of
/// their name, those that do not, and those of which nothing is known. Pure.
[[nodiscard]] QList<ComparedRow> compareRows(const QList<domain::Repository> &repositories);

/// Chosen repositories beside each other, with "Compare now" for what is not known or old.
class CompareSheet final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int kComparedAtMost = 200;
    CompareSheet(const PageContext &context, const QList<domain::Repository> &repositories, QWidget *parent);

private:
    void show(const QList<domain::Repository> &repositories);
    void compareNow();

    PageContext m_context;
    QList<RepositoryId> m_ids;
    TableModel<ComparedRow, ComparedRowTraits> *m_model;
    TableView *m_view;
    QLabel *m_summary;
    QPushButton *m_now;
};

} // namespace pulpit::gui
