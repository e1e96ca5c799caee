// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reports/reportschedulesdialog.h"

#include "domain/cron.h"
#include "gui/ask.h"
#include "gui/drafts/formdraft.h"
#include "gui/format/format.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/celldelegate.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace pulpit::gui {

namespace {

/// The style sheet looks at the role when it is polished only.
void setRole(QLabel *label, const QString &role)
{
    label->setProperty("role", role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

QString problemOf(const ports::ReportSchedule &schedule)
{
    if (schedule.name.trimmed().isEmpty())
        return ReportSchedulesDialog::tr("Give it a name.");
    if (const auto cron = domain::CronExpression::parse(schedule.cron); !cron)
        return ReportSchedulesDialog::tr("When: %1").arg(cron.error().what);
    if (!QDir::isAbsolutePath(schedule.folder))
        return ReportSchedulesDialog::tr("Give the whole path of the folder, on the machine that schedules.");
    return {};
}

ReportSchedulesDialog::ReportSchedulesDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("reportSchedulesDialog"));
    setWindowTitle(tr("Scheduled reports"));
    setAccessibleName(windowTitle());
    setWindowModality(Qt::WindowModal);
    resize(820, 480);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(windowTitle(), this);
    heading->setFont(titleFont());
    column->addWidget(heading);
    QLabel *note = secondaryLabel(tr("Whoever schedules syncs writes them as well, into a folder of its own machine. "
                                     "Old reports of a schedule go; nothing else there is "
                                     "touched."),
                                  this);
    note->setWordWrap(true);
    column->addWidget(note);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    row->addWidget(makeList(), 2);
    row->addWidget(makeForm(), 3);
    column->addLayout(row, 1);
    auto *buttons = new QHBoxLayout;
    m_run = makeButton(tr("Write one now"), this);
    m_run->setObjectName(QStringLiteral("runReport"));
    m_remove = makeButton(tr("Remove"), this);
    m_remove->setObjectName(QStringLiteral("removeReport"));
    m_save = makePrimaryButton(tr("Save"), this);
    m_save->setObjectName(QStringLiteral("saveReport"));
    m_save->setDefault(true);
    QPushButton *close = makeButton(tr("Close"), this);
    buttons->addWidget(m_run);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(m_run, &QPushButton::clicked, this, &ReportSchedulesDialog::runCurrent);
    connect(m_remove, &QPushButton::clicked, this, &ReportSchedulesDialog::removeCurrent);
    connect(m_save, &QPushButton::clicked, this, &ReportSchedulesDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    addNew();
    read({});
}

QWidget *ReportSchedulesDialog::makeList()
{
    auto *card = new Card(this);
    m_list = new QListWidget(card);
    m_list->setObjectName(QStringLiteral("reportList"));
    m_list->setAccessibleName(tr("Scheduled reports"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty = secondaryLabel(tr("Reading…"), card);
    m_empty->setWordWrap(true);
    QPushButton *add = makeLinkButton(tr("Add another one"), card);
    add->setObjectName(QStringLiteral("addReport"));
    card->body()->addWidget(m_empty);
    card->body()->addWidget(m_list, 1);
    card->body()->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        addNew();
        m_name->setFocus();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ReportSchedulesDialog::showCurrent);
    return card;
}

QWidget *ReportSchedulesDialog::makeForm()
{
    auto *holder = new QWidget(this);
    auto *form = new QFormLayout(holder);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::kSmall);
    const auto named = [](auto *widget, const QString &objectName, const QString &name) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(name);
        return widget;
    };
    m_name = named(new QLineEdit(holder), QStringLiteral("reportName"), tr("Name"));
    m_name->setMaxLength(100);
    m_name->setPlaceholderText(tr("weekly"));
    m_server = named(new QComboBox(holder), QStringLiteral("reportOf"), tr("Servers"));
    m_server->addItem(tr("All servers"), QString());
    QStringList names;
    for (const domain::Server &server : m_context.feed.servers())
        names.append(server.name);
    names.sort();
    for (const QString &name : std::as_const(names))
        m_server->addItem(name, name);
    m_cron = named(new QLineEdit(holder), QStringLiteral("reportCron"), tr("When"));
    m_cron->setPlaceholderText(QStringLiteral("0 7 * * 1"));
    m_cronText = secondaryLabel({}, holder);
    m_cronText->setWordWrap(true);
    m_days = named(new QSpinBox(holder), QStringLiteral("reportDays"), tr("Period"));
    m_days->setRange(1, 366);
    m_days->setSuffix(tr(" days"));
    m_format = named(new QComboBox(holder), QStringLiteral("reportKind"), tr("Format"));
    m_format->addItem(tr("HTML, one file"), int(ports::ReportSchedule::Format::Html));
    m_format->addItem(tr("CSV, one row each"), int(ports::ReportSchedule::Format::Csv));
    m_folder = named(new QLineEdit(holder), QStringLiteral("reportFolder"), tr("Folder"));
    m_folder->setPlaceholderText(QStringLiteral("/srv/reports"));
    m_keep = named(new QSpinBox(holder), QStringLiteral("reportKeep"), tr("Keeps"));
    m_keep->setRange(0, 10'000);
    m_keep->setSuffix(tr(" reports"));
    m_keep->setSpecialValueText(tr("all reports"));
    m_state = secondaryLabel({}, holder);
    m_state->setObjectName(QStringLiteral("reportState"));
    m_state->setWordWrap(true);
    m_message = plainLabel({}, holder);
    m_message->setObjectName(QStringLiteral("reportMessage"));
    m_message->setWordWrap(true);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Servers"), m_server);
    form->addRow(tr("When"), m_cron);
    form->addRow(QString(), m_cronText);
    form->addRow(tr("Looks back"), m_days);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(tr("Keeps"), m_keep);
    form->addRow(m_state);
    form->addRow(m_message);
    for (QLineEdit *edit : {m_name, m_cron, m_folder})
        connect(edit, &QLineEdit::textChanged, this, &ReportSchedulesDialog::validate);
    return holder;
}

void ReportSchedulesDialog::read(const QString &choose)
{
    ask(this, m_context.engine.reportSchedules().schedules(),
        [this, choose](const Result<QList<ports::ReportSchedule>> &answer) {
            if (!answer) {
                m_empty->setText(answer.error().what);
                m_empty->show();
                return;
            }
            m_schedules = *answer;
            showList(choose);
        });
}

void ReportSchedulesDialog::showList(const QString &choose)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int row = -1;
    for (const ports::ReportSchedule &one : std::as_const(m_schedules)) {
        const QString state = !one.lastFailure.isEmpty() ? tr("failed")
            : one.nextRun.isValid()                      ? clockTime(one.nextRun, now)
                                                         : tr("no next run");
        auto *item = new QListWidgetItem(QStringLiteral("%1 · %2").arg(one.name, state), m_list);
        item->setSizeHint(QSize(0, rowHeight()));
        item->setToolTip(one.lastFailure.isEmpty() ? one.folder : one.lastFailure);
        if (one.id == choose)
            row = m_list->count() - 1;
    }
    m_empty->setText(tr("No report is scheduled yet. Fill in the fields and save."));
    m_empty->setVisible(m_schedules.isEmpty());
    m_list->setCurrentRow(row);
    if (row >= 0)
        showCurrent();
    else
        validate();
}

const ports::ReportSchedule *ReportSchedulesDialog::current() const
{
    const auto it = std::find_if(m_schedules.cbegin(), m_schedules.cend(),
                                 [this](const ports::ReportSchedule &one) { return one.id == m_id; });
    return it == m_schedules.cend() ? nullptr : &*it;
}

void ReportSchedulesDialog::addNew()
{
    m_id.clear();
    m_name->clear();
    m_cron->clear();
    m_folder->clear();
    m_server->setCurrentIndex(0);
    m_days->setValue(7);
    m_keep->setValue(30);
    m_format->setCurrentIndex(0);
    keepDraft(this, QStringLiteral("reportSchedule/"));
    m_state->clear();
    tell({}, false);
    validate();
}

void ReportSchedulesDialog::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_schedules.size())
        return;
    const ports::ReportSchedule one = m_schedules.at(row);
    m_id = one.id;
    m_name->setText(one.name);
    m_server->setCurrentIndex(std::max(0, m_server->findData(one.server)));
    m_cron->setText(one.cron);
    m_days->setValue(one.periodDays);
    m_format->setCurrentIndex(m_format->findData(int(one.format)));
    m_folder->setText(one.folder);
    m_keep->setValue(one.keep);
    keepDraft(this, QStringLiteral("reportSchedule/") + one.id);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList lines;
    if (one.lastRun.isValid() && one.lastFailure.isEmpty())
        lines.append(tr("Last written %1: %2").arg(relativeTime(one.lastRun, now), one.lastFile));
    else if (one.lastRun.isValid())
        lines.append(tr("Failed %1: %2").arg(relativeTime(one.lastRun, now), one.lastFailure));
    m_state->setText(lines.join(QLatin1Char('\n')));
    setRole(m_state, one.lastFailure.isEmpty() ? QStringLiteral("secondary") : QStringLiteral("failed"));
    tell({}, false);
    validate();
}

ports::ReportSchedule ReportSchedulesDialog::written() const
{
    ports::ReportSchedule schedule;
    schedule.id = m_id;
    schedule.name = m_name->text().trimmed();
    schedule.server = m_server->currentData().toString();
    schedule.cron = m_cron->text().trimmed();
    schedule.periodDays = m_days->value();
    schedule.format = ports::ReportSchedule::Format(m_format->currentData().toInt());
    schedule.folder = m_folder->text().trimmed();
    schedule.keep = m_keep->value();
    return schedule;
}

void ReportSchedulesDialog::validate()
{
    const ports::ReportSchedule schedule = written();
    const auto cron = domain::CronExpression::parse(schedule.cron);
    QString when;
    if (cron) {
        const auto next = cron->next(QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone());
        when = cron->describe();
        if (next)
            when = tr("%1, next %2").arg(when, clockTime(*next, QDateTime::currentDateTimeUtc()));
    }
    m_cronText->setText(when);
    const QString problem = problemOf(schedule);
    const bool isTouched = !schedule.name.isEmpty() || !schedule.cron.isEmpty() || !schedule.folder.isEmpty();
    tell(isTouched ? problem : QString(), true);
    if (m_save) {
        m_save->setEnabled(problem.isEmpty());
        m_remove->setEnabled(!m_id.isEmpty());
        m_run->setEnabled(!m_id.isEmpty());
    }
}

void ReportSchedulesDialog::tell(const QString &text, bool isProblem)
{
    setRole(m_message, isProblem ? QStringLiteral("failed") : QStringLiteral("healthy"));
    m_message->setText(text);
}

void ReportSchedulesDialog::save()
{
    m_save->setEnabled(false);
    ask(this, m_context.engine.reportSchedules().save(written()), [this](const Result<ports::ReportSchedule> &answer) {
        m_save->setEnabled(true);
        if (!answer) {
            tell(QStringLiteral("%1\n%2").arg(answer.error().what, answer.error().advice).trimmed(), true);
            return;
        }
        m_context.shell.showDone(tr("The report “%1” is scheduled").arg(answer->name));
        m_id = answer->id;
        forgetDraft(this);
        read(answer->id);
    });
}

void ReportSchedulesDialog::removeCurrent()
{
    const ports::ReportSchedule *schedule = current();
    if (!schedule)
        return;
    // Undone by adding it again, so it does not ask.
    ask(this, m_context.engine.reportSchedules().remove(schedule->id),
        [this, removed = *schedule](const Result<> &answer) {
            if (!answer) {
                tell(answer.error().what, true);
                return;
            }
            m_context.shell.showUndoable(tr("“%1” writes no more reports; those that are there stay").arg(removed.name),
                                         [context = m_context, removed]() mutable {
                                             removed.id.clear();
                                             (void)context.engine.reportSchedules().save(removed);
                                         });
            addNew();
            read({});
        });
}

void ReportSchedulesDialog::runCurrent()
{
    if (m_id.isEmpty())
        return;
    m_run->setEnabled(false);
    tell(tr("Writing…"), false);
    ask(this, m_context.engine.reportSchedules().runNow(m_id), [this, id = m_id](const Result<QString> &answer) {
        m_run->setEnabled(true);
        const QString failure = answer ? QString() : answer.error().oneLine();
        read(id);
        if (answer)
            m_context.shell.showDone(tr("The report is in %1").arg(*answer));
        else
            m_context.shell.showError(tr("The report could not be written"), answer.error());
        tell(answer ? tr("Written: %1").arg(*answer) : failure, !answer);
    });
}

} // namespace pulpit::gui
