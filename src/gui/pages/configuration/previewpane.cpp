// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/previewpane.h"

#include "gui/background.h"
#include "gui/format/format.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/card.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kRuns = 5;
constexpr int kNames = 200; ///< that are listed; the rest is counted
} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_runs(new Card(tr("Next runs"), this))
    , m_warning(plainLabel({}, m_runs))
    , m_selected(new Card(tr("Selected repositories"), this))
    , m_names(new QListWidget(m_selected))
    , m_more(secondaryLabel({}, m_selected))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(m_runs);
    column->addWidget(m_selected, 1);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(space::kHuge);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    for (int i = 0; i < kRuns; ++i) {
        m_grid->addWidget(plainLabel({}, m_runs), i, 0);
        m_grid->addWidget(secondaryLabel({}, m_runs), i, 1);
    }
    m_warning->setObjectName(QStringLiteral("scheduleWarning"));
    m_warning->setProperty("role", QStringLiteral("attention"));
    m_warning->setWordWrap(true);
    m_runs->setObjectName(QStringLiteral("nextRuns"));
    m_runs->body()->addLayout(m_grid);
    m_runs->body()->addWidget(m_warning);
    m_names->setObjectName(QStringLiteral("selectedNames"));
    m_names->setAccessibleName(tr("Selected repositories"));
    m_names->setUniformItemSizes(true);
    m_selected->setObjectName(QStringLiteral("selectedByPattern"));
    m_selected->body()->addWidget(m_names, 1);
    m_selected->body()->addWidget(m_more);
    connect(m_names, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT repositoryActivated(item->text()); });
    m_runs->hide();
    m_selected->hide();
}

void PreviewPane::show(const NodeView &view, const QList<domain::Repository> &repositories)
{
    m_runs->setVisible(!view.schedule.isEmpty());
    if (!view.schedule.isEmpty())
        showSchedule(view.schedule);
    const QStringList asked = view.path + QStringList {view.regexInclude, view.regexExclude};
    if (view.hasPattern && asked == m_asked && repositories.isSharedWith(m_repositories))
        return; // the cursor moved within the same mapping
    m_asked = asked;
    m_repositories = repositories;
    const int generation = ++m_generation;
    if (!view.hasPattern) {
        m_selected->hide();
        m_before.reset();
        m_shownPath.clear();
        return;
    }
    const std::optional<QStringList> before = m_shownPath == view.path ? m_before : std::nullopt;
    compute(
        this,
        [view, repositories, before] {
            QStringList names;
            for (const domain::Repository &repository : repositories)
                if (view.server.isEmpty() || repository.server == view.server)
                    names.append(repository.name);
            names.sort();
            if (view.server.isEmpty())
                names.removeDuplicates();
            return previewPattern(view.regexInclude, view.regexExclude, names, before);
        },
        [this, view, generation](const PatternPreview &preview) {
            if (generation == m_generation)
                showPattern(view, preview);
        });
}

void PreviewPane::showSchedule(const QString &cron)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const SchedulePreview preview = previewSchedule(cron, now, kRuns);
    m_runs->setHeading(tr("Next runs"), preview.error.isEmpty() ? preview.meaning : preview.error);
    for (int i = 0; i < kRuns; ++i) {
        const QDateTime run = preview.runs.value(i);
        auto *when = qobject_cast<QLabel *>(m_grid->itemAtPosition(i, 0)->widget());
        auto *distance = qobject_cast<QLabel *>(m_grid->itemAtPosition(i, 1)->widget());
        const QString form = run.isValid() && run.toLocalTime().date().year() != now.toLocalTime().date().year()
            ? QStringLiteral("ddd d MMM yyyy HH:mm")
            : QStringLiteral("ddd d MMM HH:mm");
        when->setText(run.isValid() ? QLocale().toString(run.toLocalTime(), form) : QString());
        when->setToolTip(exactTime(run));
        when->setVisible(run.isValid());
        distance->setText(run.isValid() ? relativeTime(run, now) : QString());
        distance->setVisible(run.isValid());
    }
    m_warning->setText(preview.warning);
    m_warning->setVisible(!preview.warning.isEmpty());
}

void PreviewPane::showPattern(const NodeView &view, const PatternPreview &preview)
{
    m_selected->show();
    QStringList patterns;
    if (!view.regexInclude.isEmpty())
        patterns.append(view.regexInclude);
    if (!view.regexExclude.isEmpty())
        patterns.append(tr("not %1").arg(view.regexExclude));
    const QString what = patterns.isEmpty() ? tr("every name") : patterns.join(QStringLiteral(", "));
    const QString shown = what.size() > 40 ? what.left(40) + QStringLiteral("…") : what;
    const QString key = what + QLatin1Char('\n') + view.server;
    if (!preview.error.isEmpty()) {
        m_selected->setHeading(tr("Selected by %1").arg(shown), preview.error);
        m_names->clear();
        m_more->hide();
        return;
    }
    QString line = tr("%1 of %n repositories", nullptr, preview.of).arg(countText(preview.selected.size()));
    const bool isEdited = m_shownPath == view.path && m_shownPatterns != key;
    if (isEdited)
        line += tr(" · +%1 −%2 by this edit").arg(preview.added).arg(preview.removed);
    if (isEdited || m_shownPath != view.path)
        m_selected->setHeading(tr("Selected by %1").arg(shown), line);
    m_shownPath = view.path;
    m_shownPatterns = key;
    if (!m_before || *m_before != preview.selected) {
        m_names->clear();
        m_names->addItems(preview.selected.mid(0, kNames));
    }
    m_before = preview.selected;
    m_more->setText(tr("and %n more", nullptr, int(preview.selected.size()) - kNames));
    m_more->setVisible(preview.selected.size() > kNames);
}

} // namespace pulpit::gui
