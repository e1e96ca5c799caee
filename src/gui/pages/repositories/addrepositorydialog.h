// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <QDialog>
#include <QJsonObject>
#include <QSet>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pulpit::gui {

class EditForm;

/// A new repository with its distribution and, where a URL is given, its remote. Ends in the plan of "repo add".
class AddRepositoryDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a server: chosen at first; may be empty.
    AddRepositoryDialog(const PageContext &context, const QString &server, QWidget *parent);

private:
    QLineEdit *addLine(QFormLayout *form, const QString &label, const QString &id, const QString &hint);
    void check();
    /// Which types the chosen server has; asked of the server.
    void readTypes();
    void markTypes();
    [[nodiscard]] QString limits() const; ///< what cannot be done with the chosen type
    [[nodiscard]] QString textOf(const QLineEdit *edit) const;
    void makeMore();
    void plan();
    [[nodiscard]] QJsonObject request() const;
    /// Empty: it can be planned.
    [[nodiscard]] QString problem() const;

    PageContext m_context;
    QComboBox *m_server;
    QComboBox *m_type;
    QLabel *m_limits;
    QFormLayout *m_fields = nullptr;
    QSet<QString> m_offered; ///< plugins of the chosen server; empty: not known
    int m_round = 0;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_upstream;
    QLineEdit *m_distributions;
    QLineEdit *m_path;
    QLineEdit *m_description;
    QWidget *m_morePlace;
    EditForm *m_more = nullptr;
    QLabel *m_problem;
    QPushButton *m_plan;
};

} // namespace pulpit::gui
