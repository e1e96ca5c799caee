// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pulpit::gui {

class EditForm;

/// What a repository, its remote and its distribution are set to, as the server tells it now, in a form that ends in a
/// plan. Asks the server only while it is shown; what is being written is kept when the repository changes meanwhile.
class SettingsTab final : public QWidget
{
    Q_OBJECT
public:
    SettingsTab(const PageContext &context, QWidget *parent);
    void showRepository(const domain::Repository &repository);
    /// Whether something was written that no plan was made of.
    [[nodiscard]] bool isChanged() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeForm();
    void read();
    void readPart(int part, const QString &href);
    void refresh();
    void plan();

    PageContext m_context;
    domain::Repository m_repository;
    bool m_isDue = false;
    int m_round = 0; ///< of reading; older answers do not count
    int m_open = 0; ///< answers that are still to come
    QVBoxLayout *m_place;
    EditForm *m_form = nullptr;
    QLabel *m_status;
    QPushButton *m_reset;
    QPushButton *m_plan;
};

} // namespace pulpit::gui
