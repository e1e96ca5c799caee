// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <QDialog>
#include <QJsonObject>

class QComboBox;
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
    QLineEdit *addLine(class QFormLayout *form, const QString &label, const QString &id, const QString &hint);
    void check();
    void makeMore();
    void plan();
    [[nodiscard]] QJsonObject request() const;
    /// Empty: it can be planned.
    [[nodiscard]] QString problem() const;

    PageContext m_context;
    QComboBox *m_server;
    QComboBox *m_type;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_distributions;
    QLineEdit *m_path;
    QLineEdit *m_description;
    QWidget *m_morePlace;
    EditForm *m_more = nullptr;
    QLabel *m_problem;
    QPushButton *m_plan;
};

} // namespace pulpit::gui
