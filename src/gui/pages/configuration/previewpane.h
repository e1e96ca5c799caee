// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repository.h"
#include "gui/pages/configuration/nodeview.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QListWidget;

namespace pulpit::gui {

class Card;

/// What the lines under the cursor come to: the next five runs of a schedule, the repositories that patterns select.
class PreviewPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);
    /// \a repositories: as the fleet has them now. What they select is computed in another thread.
    void show(const NodeView &view, const QList<domain::Repository> &repositories);

Q_SIGNALS:
    void repositoryActivated(const QString &name);

private:
    void showSchedule(const QString &cron);
    void showPattern(const NodeView &view, const PatternPreview &preview);

    Card *m_runs;
    QGridLayout *m_grid = nullptr;
    QLabel *m_warning;
    Card *m_selected;
    QListWidget *m_names;
    QLabel *m_more;
    int m_generation = 0; ///< newest wins
    QStringList m_asked; ///< what the last computation was about
    QList<domain::Repository> m_repositories;
    QStringList m_shownPath;
    QString m_shownPatterns;
    std::optional<QStringList> m_before; ///< what was selected at m_shownPath
};

} // namespace pulpit::gui
