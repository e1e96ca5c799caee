// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/tablemodel.h"
#include "gui/shell/page.h"
#include "ports/savedconfigurations.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace pulpit::gui {

class ComparisonView;
class TableView;

/// One version, applied or saved or both.
struct VersionRow
{
    qint64 version = 0;
    QString author; ///< who saved it, else who applied it
    QDateTime applied; ///< UTC; invalid: never in force
    QString appliedBy;
    QDateTime saved; ///< UTC; invalid: applied without being saved before

    bool operator==(const VersionRow &) const = default;
};
/// Both lists in one, newest first.
[[nodiscard]] QList<VersionRow> versionRows(const QList<ports::ConfigurationVersion> &applied,
                                            const QList<ports::SavedConfiguration> &saved);

struct VersionRowTraits
{
    static qint64 key(const VersionRow &v) { return v.version; }
    static bool same(const VersionRow &a, const VersionRow &b) { return a == b; }
    static QString haystack(const VersionRow &v) { return v.author; }
};

class VersionsModel final : public TableModel<VersionRow, VersionRowTraits>
{
    Q_OBJECT
public:
    /// \a inForce: the version that is in force.
    explicit VersionsModel(qint64 inForce, QObject *parent = nullptr);
};

/// The versions of the configuration with their authors and whether they are in force, waiting or past: any two
/// compared, or one with what is in the editor; the way back to one.
class VersionsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a edited: the text in the editor; \a inForce: the version that is in force.
    VersionsDialog(const PageContext &context, QString edited, qint64 inForce, QWidget *parent);

Q_SIGNALS:
    /// The operator wants the text of a version (back) in force.
    void revertRequested(qint64 version, const QString &text);

private:
    void build();
    void readVersions();
    void showVersions(const QList<VersionRow> &rows);
    void compare();
    void refreshAction();
    void withText(qint64 version, std::function<void(QString)> then);
    [[nodiscard]] qint64 selected() const;
    [[nodiscard]] QString nameOf(qint64 version) const;

    PageContext m_context;
    QString m_edited;
    qint64 m_inForce;
    VersionsModel *m_model;
    TableView *m_table = nullptr;
    QComboBox *m_with = nullptr;
    QLabel *m_status = nullptr;
    ComparisonView *m_diff = nullptr;
    QPushButton *m_revert = nullptr;
    QHash<qint64, QString> m_texts; ///< that were read
};

} // namespace pulpit::gui
