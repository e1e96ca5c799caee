// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "ports/reportschedules.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace pulpit::gui {

/// What the fields say, without widgets: what is wrong, empty where it can be saved.
[[nodiscard]] QString problemOf(const ports::ReportSchedule &schedule);

/// Reports that are written into a folder again and again: the list at the left, the chosen one's fields at the right.
class ReportSchedulesDialog final : public QDialog
{
    Q_OBJECT
public:
    ReportSchedulesDialog(const PageContext &context, QWidget *parent);

private:
    QWidget *makeList();
    QWidget *makeForm();
    void read(const QString &choose);
    void showList(const QString &choose);
    void showCurrent();
    void addNew();
    void validate();
    void save();
    void removeCurrent();
    void runCurrent();
    void tell(const QString &text, bool isProblem);
    [[nodiscard]] ports::ReportSchedule written() const;
    [[nodiscard]] const ports::ReportSchedule *current() const;

    PageContext m_context;
    QList<ports::ReportSchedule> m_schedules;
    QString m_id; ///< of the one that is edited; empty: a new one
    QListWidget *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_server = nullptr;
    QLineEdit *m_cron = nullptr;
    QLabel *m_cronText = nullptr;
    QSpinBox *m_days = nullptr;
    QComboBox *m_format = nullptr;
    QLineEdit *m_folder = nullptr;
    QSpinBox *m_keep = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_run = nullptr;
};

} // namespace pulpit::gui
