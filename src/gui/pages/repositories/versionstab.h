// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/tablemodel.h"
#include "gui/shell/page.h"
#include "ports/versionservice.h"

class QListWidget;
class QLabel;
class QPlainTextEdit;
class QSplitter;

namespace pulpit::gui {

class TableView;

struct RepositoryVersionTraits
{
    static qint64 key(const domain::PulpVersion &row) { return row.number; }
    static bool same(const domain::PulpVersion &a, const domain::PulpVersion &b) { return a == b; }
    static QString haystack(const domain::PulpVersion &row) { return QString::number(row.number); }
};

/// The versions of one repository with their counts.
class RepositoryVersionsModel final : public TableModel<domain::PulpVersion, RepositoryVersionTraits>
{
    Q_OBJECT
public:
    explicit RepositoryVersionsModel(QObject *parent = nullptr);
};

/// The retained versions of a repository; the selected one with what it added and removed, by name. Asks the server
/// only while it is shown.
class VersionsTab final : public QWidget
{
    Q_OBJECT
public:
    VersionsTab(const PageContext &context, QWidget *parent);
    /// Reads again where the repository is another one, or has a new version.
    void showRepository(const domain::Repository &repository);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void readChange();
    void showChange(const ports::VersionChange &change);
    void fill(QListWidget *list, QLabel *heading, const QString &title, const QStringList &keys, qint64 count);

    PageContext m_context;
    domain::Repository m_repository;
    bool m_isDue = false;
    int m_number = -1; ///< of the version whose changes are shown
    RepositoryVersionsModel *m_model;
    TableView *m_table;
    QLabel *m_addedHeading;
    QListWidget *m_added;
    QLabel *m_removedHeading;
    QListWidget *m_removed;
};

} // namespace pulpit::gui
