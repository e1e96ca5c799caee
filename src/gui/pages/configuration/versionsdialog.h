// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/tablemodel.h"
#include "gui/shell/page.h"
#include "ports/configurationhistory.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace pulpit::gui {

class DiffView;
class TableView;

struct VersionRowTraits
{
    static qint64 key(const ports::ConfigurationVersion &v) { return v.version; }
    static bool same(const ports::ConfigurationVersion &a, const ports::ConfigurationVersion &b) { return a == b; }
    static QString haystack(const ports::ConfigurationVersion &v) { return v.author; }
};

class VersionsModel final : public TableModel<ports::ConfigurationVersion, VersionRowTraits>
{
    Q_OBJECT
public:
    explicit VersionsModel(QObject *parent = nullptr);
};

/// The versions of the configuration with their authors: any two compared, or one with what is in the editor; the way
/// back to one.
class VersionsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a edited: the text in the editor; \a inForce: the version that is in force.
    VersionsDialog(const PageContext &context, QString edited, qint64 inForce, QWidget *parent);

Q_SIGNALS:
    /// The operator wants the text of a version back.
    void revertRequested(qint64 version, const QString &text);

private:
    void build();
    void readVersions();
    void compare();
    void withText(qint64 version, std::function<void(QString)> then);
    [[nodiscard]] qint64 selected() const;

    PageContext m_context;
    QString m_edited;
    qint64 m_inForce;
    VersionsModel *m_model;
    TableView *m_table = nullptr;
    QComboBox *m_with = nullptr;
    QLabel *m_status = nullptr;
    DiffView *m_diff = nullptr;
    QPushButton *m_revert = nullptr;
    QHash<qint64, QString> m_texts; ///< that were read
};

} // namespace pulpit::gui
