// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <QDialog>
#include <QJsonObject>

class QLabel;
class QPushButton;

namespace pulpit::gui {

class EditForm;

/// Fields for many repositories at once: what is left empty stays as it is. Ends in the plan of "repo edit".
class EditDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class What { Remote, Retention, Labels };
    /// \a targets: see targetsOf(); \a plugin: of all of them, empty where they differ; \a count: how many they are.
    EditDialog(const PageContext &context, What what, const QJsonObject &targets, const QString &plugin, int count,
               QWidget *parent);

private:
    void check();
    void plan();

    PageContext m_context;
    QJsonObject m_targets;
    EditForm *m_form;
    QLabel *m_status;
    QPushButton *m_plan;
};

} // namespace pulpit::gui
