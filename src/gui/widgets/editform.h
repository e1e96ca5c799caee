// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repositoryedit.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace pulpit::gui {

/// Fields of a repository, its remote and its distribution as a form: validated while typing with the problem under the
/// field. Only what was changed is asked for. In a form for many objects nothing is filled in, and what is left empty
/// stays as it is.
class EditForm final : public QWidget
{
    Q_OBJECT
public:
    /// \a isForMany: see above.
    explicit EditForm(bool isForMany, QWidget *parent = nullptr);

    void addHeading(const QString &text);
    /// Adds the fields of these names (empty: all that \a plugin has; an empty plugin has all).
    void addFields(domain::EditPart part, const QString &plugin, const QStringList &names = {});
    /// Where secrets of the remote are kept: "file:/etc/mirror", "vault:path#field".
    void addSecrets();
    /// Fills in what an object has now; forgets what was written.
    void setTold(domain::EditPart part, const QJsonObject &object);
    /// Puts a value in, as if it was written.
    void setValue(domain::EditPart part, const QString &name, const QString &text);
    /// Back to what was told.
    void reset();

    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool isValid() const;
    /// The keys "remote", "distribution", "repository", "secrets" of a request; only what differs from what was told.
    [[nodiscard]] QJsonObject request() const;
    [[nodiscard]] QString text(domain::EditPart part, const QString &name) const;

    [[nodiscard]] static QString labelOf(const QString &field);
    [[nodiscard]] static QString problemText(domain::EditProblem problem);

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        domain::EditPart part = domain::EditPart::Remote;
        domain::EditField field;
        bool isSecret = false;
        QLineEdit *edit = nullptr; ///< or choice
        QComboBox *choice = nullptr;
        QLabel *problem = nullptr;
        QString told; ///< as text
    };
    void addRow(Row row, const QString &hint);
    [[nodiscard]] static QString textOf(const Row &row);
    void setText(const Row &row, const QString &text);
    [[nodiscard]] QJsonValue valueOf(const Row &row) const;
    [[nodiscard]] bool isRowChanged(const Row &row) const;
    [[nodiscard]] domain::EditProblem problemOf(const Row &row) const;
    void check();

    const bool m_isForMany;
    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace pulpit::gui
