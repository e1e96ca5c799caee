// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <QDialog>

#include <memory>

namespace pulpit::gui {

namespace Ui {
class NewSyncDialog;
}

/// What the dialog's fields say, without widgets.
struct SyncForm
{
    domain::SyncRequest request;
    QString problem; ///< empty: the sync can start

    bool operator==(const SyncForm &) const = default;
};
[[nodiscard]] SyncForm checkSync(domain::SyncRequest request);

/// How many repositories of \a server the patterns select; -1 where a pattern is not valid.
[[nodiscard]] int countSelected(const QList<domain::Repository> &repositories, const domain::SyncRequest &request);

/// Starts a sync of a group, or of the repositories that patterns select.
class NewSyncDialog final : public QDialog
{
    Q_OBJECT
public:
    NewSyncDialog(const PageContext &context, QWidget *parent);
    ~NewSyncDialog() override;
    void choose(const QString &server, const QString &group);
    /// Takes over what a sync was asked for, to start it again with other options.
    void fill(const domain::SyncRequest &request);

private:
    void fillGroups();
    void groupChosen();
    void validate();
    void start();
    [[nodiscard]] domain::SyncRequest request() const;

    PageContext m_context;
    domain::SyncRequest m_base; ///< what has no field here is taken from it
    std::unique_ptr<Ui::NewSyncDialog> m_ui;
};

} // namespace pulpit::gui
