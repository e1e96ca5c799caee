// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/newsyncdialog.h"

#include "domain/duration.h"
#include "domain/pattern.h"
#include "gui/ask.h"
#include "gui/drafts/formdraft.h"
#include "gui/format/format.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/widgets/sheetheight.h"
#include "ui_newsyncdialog.h"

namespace pulpit::gui {

SyncForm checkSync(domain::SyncRequest request)
{
    SyncForm form {std::move(request), {}};
    if (form.request.server.isEmpty()) {
        form.problem = NewSyncDialog::tr("Choose a server.");
        return form;
    }
    for (const QString &pattern : {form.request.regexInclude, form.request.regexExclude}) {
        if (pattern.isEmpty())
            continue;
        if (const auto compiled = domain::Pattern::compile(pattern); !compiled) {
            form.problem = NewSyncDialog::tr("“%1” is not a valid pattern: %2").arg(pattern, compiled.error().what);
            return form;
        }
    }
    if (const auto limit = domain::parseRuntime(form.request.maxRuntime); !limit)
        form.problem = NewSyncDialog::tr("“%1” is not a duration. Write digits and one of d, h, m, s: 6h")
                           .arg(form.request.maxRuntime);
    else if (!form.request.source.isEmpty() && form.request.source == form.request.server)
        form.problem = NewSyncDialog::tr("A server cannot sync from itself.");
    return form;
}

int countSelected(const QList<domain::Repository> &repositories, const domain::SyncRequest &request)
{
    const auto include = domain::Pattern::compile(request.regexInclude);
    const auto exclude = domain::Pattern::compile(request.regexExclude);
    if (!include || !exclude)
        return -1;
    int count = 0;
    for (const domain::Repository &repository : repositories) {
        if (repository.server != request.server)
            continue;
        const bool isIncluded = request.regexInclude.isEmpty() || include->search(repository.name).value_or(false);
        const bool isExcluded = !request.regexExclude.isEmpty() && exclude->search(repository.name).value_or(false);
        count += isIncluded && !isExcluded ? 1 : 0;
    }
    return count;
}

NewSyncDialog::NewSyncDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::NewSyncDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    setAccessibleName(windowTitle());
    m_ui->heading->setFont(titleFont());
    m_ui->start->setProperty("primary", true);
    m_ui->start->setDefault(true);
    m_ui->close->setAutoDefault(false);
    for (QLabel *label : {m_ui->serverLabel, m_ui->groupLabel, m_ui->includeLabel, m_ui->excludeLabel,
                          m_ui->sourceLabel, m_ui->concurrentLabel, m_ui->limitLabel, m_ui->selected})
        label->setProperty("role", QStringLiteral("secondary"));
    m_ui->problem->setProperty("role", QStringLiteral("failed"));
    m_ui->problem->setTextFormat(Qt::PlainText);
    m_ui->selected->setTextFormat(Qt::PlainText);
    m_ui->source->addItem(tr("their remotes as they are"), QString());
    for (const domain::Server &server : context.feed.servers()) {
        m_ui->server->addItem(server.name, server.name);
        m_ui->source->addItem(server.name, server.name);
    }
    connect(m_ui->server, &QComboBox::currentIndexChanged, this, &NewSyncDialog::fillGroups);
    connect(m_ui->group, &QComboBox::currentIndexChanged, this, &NewSyncDialog::groupChosen);
    for (QLineEdit *edit : {m_ui->include, m_ui->exclude, m_ui->limit})
        connect(edit, &QLineEdit::textChanged, this, &NewSyncDialog::validate);
    connect(m_ui->source, &QComboBox::currentIndexChanged, this, &NewSyncDialog::validate);
    connect(m_ui->start, &QPushButton::clicked, this, &NewSyncDialog::start);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    keepDraft(this, QStringLiteral("newSync"));
    fillGroups();
}

NewSyncDialog::~NewSyncDialog() = default;

void NewSyncDialog::choose(const QString &server, const QString &group)
{
    if (const int index = m_ui->server->findData(server); index >= 0)
        m_ui->server->setCurrentIndex(index);
    if (const int index = m_ui->group->findData(group); index >= 0)
        m_ui->group->setCurrentIndex(index);
}

void NewSyncDialog::fill(const domain::SyncRequest &request)
{
    m_base = request;
    m_ui->heading->setText(tr("Run again with other options"));
    setWindowTitle(m_ui->heading->text());
    keepRoom(this);
    setAccessibleName(windowTitle());
    choose(request.server, {});
    m_ui->include->setText(request.regexInclude);
    m_ui->exclude->setText(request.regexExclude);
    m_ui->source->setCurrentIndex(std::max(0, m_ui->source->findData(request.source)));
    m_ui->concurrent->setValue(request.maxConcurrentSyncs);
    m_ui->limit->setText(request.maxRuntime == QLatin1String("-1") ? QString() : request.maxRuntime);
    validate();
}

void NewSyncDialog::fillGroups()
{
    m_ui->group->clear();
    for (const domain::Schedule &schedule : m_context.feed.schedules())
        if (schedule.server == m_ui->server->currentData().toString())
            m_ui->group->addItem(schedule.group, schedule.group);
    m_ui->group->addItem(tr("by name patterns"), QString());
    groupChosen();
}

void NewSyncDialog::groupChosen()
{
    const QString group = m_ui->group->currentData().toString();
    const bool isFree = group.isEmpty();
    for (QWidget *widget : QList<QWidget *> {m_ui->include, m_ui->exclude, m_ui->source, m_ui->concurrent, m_ui->limit})
        widget->setEnabled(isFree);
    for (const domain::Schedule &schedule : m_context.feed.schedules()) {
        if (isFree || schedule.group != group || schedule.server != m_ui->server->currentData().toString())
            continue;
        m_ui->concurrent->setValue(schedule.maxConcurrentSyncs);
        m_ui->limit->setText(schedule.maxRuntime);
        m_ui->source->setCurrentIndex(std::max(0, m_ui->source->findData(schedule.source)));
    }
    validate();
}

domain::SyncRequest NewSyncDialog::request() const
{
    domain::SyncRequest request = m_base;
    request.server = m_ui->server->currentData().toString();
    if (request.server != m_base.server) { // a group and names belong to their server
        request.group.clear();
        request.onlyRepositories.clear();
    }
    request.regexInclude = m_ui->include->text();
    request.regexExclude = m_ui->exclude->text();
    request.source = m_ui->source->currentData().toString();
    request.maxConcurrentSyncs = m_ui->concurrent->value();
    request.maxRuntime = m_ui->limit->text().trimmed().isEmpty() ? QStringLiteral("-1") : m_ui->limit->text().trimmed();
    return request;
}

void NewSyncDialog::validate()
{
    const bool isFree = m_ui->group->currentData().toString().isEmpty();
    const SyncForm form = checkSync(request());
    const QString problem = isFree || form.request.server.isEmpty() ? form.problem : QString();
    m_ui->problem->setText(problem);
    m_ui->problem->setVisible(!problem.isEmpty());
    m_ui->start->setEnabled(problem.isEmpty());
    const int count = isFree ? countSelected(m_context.feed.repositories(), form.request) : -1;
    m_ui->selected->setVisible(count >= 0);
    if (isFree && !form.request.onlyRepositories.isEmpty()) {
        m_ui->selected->show();
        m_ui->selected->setText(
            form.request.onlyRepositories.size() == 1
                ? tr("Only %1 is synced").arg(form.request.onlyRepositories.first())
                : tr("Only %n repositories of before are synced", nullptr, int(form.request.onlyRepositories.size())));
        return;
    }
    m_ui->selected->setText(form.request.source.isEmpty()
                                ? tr("%n repositories of this server match", nullptr, std::max(count, 0))
                                : tr("%n repositories of this server match; what the source has besides is added",
                                     nullptr, std::max(count, 0)));
}

void NewSyncDialog::start()
{
    const QString server = m_ui->server->currentData().toString();
    const QString group = m_ui->group->currentData().toString();
    m_ui->start->setEnabled(false);
    const QFuture<Result<JobId>> job = group.isEmpty()
        ? m_context.engine.jobs().startSync(request(), m_context.operatorName)
        : m_context.engine.jobs().startGroupSync(server, group, m_context.operatorName);
    ask(this, job, [this, server](const Result<JobId> &answer) {
        m_ui->start->setEnabled(true);
        if (!answer) {
            m_ui->problem->setText(QStringLiteral("%1\n%2").arg(answer.error().what, answer.error().advice).trimmed());
            m_ui->problem->setVisible(answer.error().code != ErrorCode::Canceled);
            return;
        }
        m_context.shell.showDone(tr("A sync on %1 is queued").arg(server), tr("Open the job"),
                                 {pageid::kJobs, QString::number(answer->value)});
        accept();
    });
}

} // namespace pulpit::gui
