// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/editscheduledialog.h"

#include "domain/comingruns.h"
#include "gui/ask.h"
#include "gui/dialogs/serveraddition.h"
#include "gui/drafts/formdraft.h"
#include "gui/format/format.h"
#include "gui/format/scheduletext.h"
#include "gui/pages/configuration/applysheet.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/sheetheight.h"
#include "ports/timedschedules.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QStyle>

namespace pulpit::gui {

namespace {

constexpr int kMostAtATime = 1000;

void setWrong(QLabel *hint, const QString &problem, const QString &otherwise)
{
    const QString role = problem.isEmpty() ? QStringLiteral("secondary") : QStringLiteral("failed");
    hint->setText(problem.isEmpty() ? otherwise : problem);
    if (hint->property("role").toString() == role)
        return;
    hint->setProperty("role", role);
    hint->style()->unpolish(hint);
    hint->style()->polish(hint);
}

} // namespace

EditScheduleDialog::EditScheduleDialog(const PageContext &context, const domain::TimedSchedule &schedule,
                                       QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_schedule(schedule)
{
    setObjectName(QStringLiteral("editScheduleDialog"));
    setProperty("manual", QStringLiteral("console/schedules"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Edit schedule"));
    setAccessibleName(tr("Edit the schedule of %1").arg(scheduleName(schedule)));
    setMinimumWidth(560);
    keepRoom(this);
    build();
    check();
    read();
    keepDraft(this, QStringLiteral("editSchedule/") + scheduleName(schedule));
}

void EditScheduleDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(tr("Edit the schedule of %1").arg(scheduleName(m_schedule)), this);
    heading->setFont(titleFont());
    heading->setWordWrap(true);
    m_note = secondaryLabel(tr("Reading the configuration in force…"), this);
    m_note->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(m_note);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::kMedium);
    form->setVerticalSpacing(space::kSmall);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(form);
    column->addLayout(form);
    QLabel *next = plainLabel(tr("Next runs"), this);
    next->setFont(strongFont());
    column->addWidget(next);
    auto *runs = new QGridLayout;
    runs->setHorizontalSpacing(space::kLarge);
    runs->setVerticalSpacing(2);
    runs->setColumnStretch(1, 1);
    for (int i = 0; i < kRuns; ++i) {
        const auto row = std::size_t(i);
        m_when[row] = plainLabel({}, this);
        m_when[row]->setObjectName(QStringLiteral("editNextRun%1").arg(i));
        m_distance[row] = secondaryLabel({}, this);
        runs->addWidget(m_when[row], i, 0);
        runs->addWidget(m_distance[row], i, 1);
    }
    column->addLayout(runs);
    m_problem = plainLabel({}, this);
    m_problem->setObjectName(QStringLiteral("editScheduleProblem"));
    m_problem->setProperty("role", QStringLiteral("failed"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    m_show = makeLinkButton(tr("Show in the configuration"), this);
    m_show->setObjectName(QStringLiteral("showInConfiguration"));
    QPushButton *close = makeButton(tr("Cancel"), this);
    close->setAutoDefault(false);
    m_go = makePrimaryButton(tr("Plan the change"), this);
    m_go->setObjectName(QStringLiteral("planSchedule"));
    m_go->setDefault(true);
    buttons->addWidget(m_show);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &EditScheduleDialog::plan);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_context.shell.open({pageid::kConfiguration, configurationPlace(m_path)});
        reject();
    });
}

void EditScheduleDialog::buildFields(QFormLayout *form)
{
    const auto add = [this, form](const QString &text, QWidget *field, const QString &name, QLabel *hint) {
        field->setObjectName(name);
        field->setAccessibleName(text);
        QLabel *label = secondaryLabel(text, this);
        label->setBuddy(field);
        auto *cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(field);
        if (hint) {
            hint->setWordWrap(true);
            cell->addWidget(hint);
        }
        form->addRow(label, cell);
    };
    const bool isSync = m_schedule.kind == domain::ScheduleKind::Sync;
    m_enabled = new QCheckBox(tr("Runs by itself"), this);
    m_enabled->setObjectName(QStringLiteral("editEnabled"));
    m_enabled->setToolTip(tr("Without a time it runs only when asked to. To stop it for a while, pause it instead."));
    m_enabled->setChecked(!m_schedule.cron.isEmpty());
    m_enabled->setVisible(isSync);
    form->addRow(QString(), m_enabled);
    m_cron = new QLineEdit(m_schedule.cron, this);
    m_cron->setFont(monospaceFont());
    m_cron->setPlaceholderText(QStringLiteral("0 2 * * *"));
    m_cronHint = secondaryLabel({}, this);
    m_cronHint->setObjectName(QStringLiteral("editCronHint"));
    add(tr("When"), m_cron, QStringLiteral("editCron"), m_cronHint);
    m_runtime = new QLineEdit(m_schedule.maxRuntime, this);
    m_runtimeHint = secondaryLabel({}, this);
    m_runtimeHint->setObjectName(QStringLiteral("editRuntimeHint"));
    m_concurrent = new QSpinBox(this);
    m_concurrent->setRange(1, kMostAtATime);
    m_concurrent->setValue(m_schedule.maxConcurrentSyncs);
    if (hasRuntime(m_schedule.kind))
        add(tr("Ended after"), m_runtime, QStringLiteral("editRuntime"), m_runtimeHint);
    if (isSync)
        add(tr("Syncs at a time"), m_concurrent, QStringLiteral("editConcurrent"), nullptr);
    m_runtime->setVisible(hasRuntime(m_schedule.kind));
    m_runtimeHint->setVisible(hasRuntime(m_schedule.kind));
    m_concurrent->setVisible(isSync);
    for (QLineEdit *edit : {m_cron, m_runtime})
        connect(edit, &QLineEdit::textChanged, this, &EditScheduleDialog::check);
    connect(m_enabled, &QCheckBox::toggled, this, &EditScheduleDialog::check);
    connect(m_concurrent, &QSpinBox::valueChanged, this, &EditScheduleDialog::check);
}

void EditScheduleDialog::read()
{
    ask(this, m_context.engine.configuration().current(), [this](const Result<ports::StoredConfiguration> &answer) {
        if (answer)
            take(*answer);
        else
            showProblem(answer.error());
    });
}

void EditScheduleDialog::take(const ports::StoredConfiguration &configuration)
{
    m_configuration = configuration;
    const auto index = config::DocumentIndex::read(configuration.yaml.toUtf8());
    const Result<QStringList> path
        = index ? schedulePath(*index, m_schedule) : Result<QStringList>(fail(index.error()));
    if (!path) {
        showProblem(path.error());
        return;
    }
    m_path = *path;
    m_note->setText(
        isOfFleet(m_path)
            ? tr("This entry of pulp_config.yml is for every server. What you change here is written there, "
                 "everything else in the text stays as it is.")
            : tr("What you change here is written into pulp_config.yml, everything else in the text stays "
                 "as it is."));
    check();
}

ScheduleValues EditScheduleDialog::values() const
{
    return {m_enabled->isChecked(), m_cron->text(), m_runtime->text(), m_concurrent->value()};
}

void EditScheduleDialog::check()
{
    const ScheduleValues wanted = values();
    const QString cron = cronProblem(wanted);
    const QString runtime = runtimeProblem(wanted, m_schedule.kind);
    const auto parsed = domain::CronExpression::parse(wanted.cron.trimmed());
    m_cron->setEnabled(wanted.isEnabled);
    setWrong(m_cronHint, cron, wanted.isEnabled && parsed ? parsed->describe() : tr("It runs only when asked to."));
    setWrong(m_runtimeHint, runtime, tr("A number with s, m, h or d; -1: no limit."));
    m_problem->hide();
    const bool isChanged = wanted != valuesOf(m_schedule);
    m_go->setEnabled(!m_path.isEmpty() && isChanged && cron.isEmpty() && runtime.isEmpty());
    m_go->setToolTip(isChanged ? QString() : tr("Nothing has been changed yet"));
    m_show->setEnabled(!m_path.isEmpty());
    showRuns();
}

void EditScheduleDialog::showRuns()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const ScheduleValues wanted = values();
    domain::TimedSchedule schedule = m_schedule;
    schedule.cron = wanted.cron.trimmed();
    schedule.skips.clear();
    schedule.nextDue = {};
    const bool isTimed = wanted.isEnabled && !schedule.cron.isEmpty();
    if (const auto cron = domain::CronExpression::parse(schedule.cron); cron && wanted.isEnabled)
        schedule.nextDue = cron->next(now, zone).value_or(QDateTime());
    domain::ComingLimits limits;
    limits.most = limits.enough = kRuns;
    const auto windows = domain::windowsFor(m_configuration.fleet, schedule.server, schedule.source);
    const QList<domain::ComingRun> runs = domain::comingRuns(schedule, windows, zone, limits);
    for (int i = 0; i < kRuns; ++i) {
        const domain::ComingRun run = runs.value(i);
        const bool isThere = i < runs.size();
        const QString fate = isThere ? fateText(run, now) : QString();
        m_when[std::size_t(i)]->setText(
            isThere ? QLocale().toString(run.when().toLocalTime(), QStringLiteral("ddd d MMM HH:mm")) : QString());
        m_when[std::size_t(i)]->setToolTip(isThere ? exactTime(run.when()) : QString());
        m_distance[std::size_t(i)]->setText(!isThere             ? QString()
                                                : fate.isEmpty() ? relativeTime(run.when(), now)
                                                                 : fate);
    }
    if (runs.isEmpty())
        m_when[0]->setText(isTimed ? tr("none") : tr("only when asked"));
}

void EditScheduleDialog::plan()
{
    const Result<QString> yaml = withValues(m_configuration.yaml, m_path, m_schedule, values());
    if (!yaml) {
        showProblem(yaml.error());
        return;
    }
    const auto before = m_context.reader.readText(m_configuration.yaml);
    const auto after = m_context.reader.readText(*yaml);
    const QList<domain::Problem> errors = newErrors(before.problems, after.problems);
    if (!errors.isEmpty() || !after.fleet) {
        Error error;
        error.what = errors.isEmpty() ? tr("The configuration in force has errors; mend them on its page first.")
                                      : errors.first().message;
        error.advice = errors.isEmpty() ? QString() : errors.first().expected;
        showProblem(error);
        return;
    }
    auto *sheet = new ApplySheet(m_context, *after.fleet, *yaml, m_configuration.version,
                                 tr("Change the schedule of %1").arg(scheduleName(m_schedule)), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ApplySheet::applied, this, [this](qint64 version) {
        m_context.shell.showDone(tr("The schedule of %1 is changed; the configuration in force is version %2 now")
                                     .arg(scheduleName(m_schedule))
                                     .arg(version));
        accept();
    });
    sheet->open();
}

void EditScheduleDialog::showProblem(const Error &error)
{
    QStringList lines {error.what};
    for (const QString &more : {error.where, error.advice})
        if (!more.isEmpty())
            lines.append(more);
    m_problem->setText(lines.join(QLatin1Char('\n')));
    m_problem->setToolTip(error.detail);
    m_problem->show();
}

void editSchedule(const PageContext &context, ScheduleId id, QWidget *parent)
{
    ask(parent, ports::timedSchedules(context.engine).all(),
        [context, id, parent](const Result<QList<domain::TimedSchedule>> &answer) {
            const QString failed = EditScheduleDialog::tr("The schedule could not be opened");
            if (!answer) {
                context.shell.showError(failed, answer.error());
                return;
            }
            for (const domain::TimedSchedule &schedule : *answer)
                if (schedule.id == id) {
                    (new EditScheduleDialog(context, schedule, parent->window()))->open();
                    return;
                }
            Error gone;
            gone.code = ErrorCode::NotFound;
            gone.what = EditScheduleDialog::tr("the configuration has no such schedule any more");
            context.shell.showError(failed, gone);
        });
}

void showInConfiguration(const PageContext &context, const domain::TimedSchedule &schedule)
{
    ask(&context.feed, context.engine.configuration().current(),
        [context, schedule](const Result<ports::StoredConfiguration> &answer) {
            const auto index = answer ? config::DocumentIndex::read(answer->yaml.toUtf8())
                                      : Result<config::DocumentIndex>(fail(answer.error()));
            const Result<QStringList> path
                = index ? schedulePath(*index, schedule) : Result<QStringList>(fail(index.error()));
            context.shell.open({pageid::kConfiguration, path ? configurationPlace(*path) : QString()});
        });
}

} // namespace pulpit::gui
