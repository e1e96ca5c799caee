// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/addserverdialog.h"

#include "gui/ask.h"
#include "gui/drafts/formdraft.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/pages/welcome/configurationopening.h"
#include "gui/preferences.h"
#include "gui/shell/pages.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/sheetheight.h"
#include "gui/widgets/stateline.h"
#include "ui_addserverdialog.h"

#include <QMutex>
#include <QStyle>

namespace pulpit::gui {

namespace {

constexpr int kProblems = 5;

enum StepColumn { ShapeColumn, NameColumn, FindingColumn, TimeColumn };

void setRole(QWidget *widget, const QString &role)
{
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

StateText stateOfStep(ports::ProbeStep::State state)
{
    switch (state) {
    case ports::ProbeStep::State::Running: return {State::Running, AddServerDialog::tr("running")};
    case ports::ProbeStep::State::Passed: return {State::Healthy, AddServerDialog::tr("passed")};
    case ports::ProbeStep::State::Failed: return {State::Failed, AddServerDialog::tr("failed")};
    case ports::ProbeStep::State::Skipped: return {State::Skipped, AddServerDialog::tr("skipped")};
    case ports::ProbeStep::State::Warning: return {State::Attention, AddServerDialog::tr("needs attention")};
    }
    return {};
}

} // namespace

/// The engine calls in its own thread, perhaps after the dialog was closed: the mutex makes "is it still there" and
/// "post to it" one act.
struct AddServerDialog::Relay
{
    QMutex mutex; // guards dialog
    AddServerDialog *dialog = nullptr;

    void post(const ports::ProbeStep &step, int test)
    {
        const QMutexLocker lock(&mutex);
        if (dialog)
            QMetaObject::invokeMethod(
                dialog,
                [target = dialog, step, test] {
                    if (test == target->m_testNumber)
                        target->showStep(step);
                },
                Qt::QueuedConnection);
    }
};

QString probeStepText(ports::ProbeStep::Id id)
{
    switch (id) {
    case ports::ProbeStep::Id::Resolve: return AddServerDialog::tr("Find the host");
    case ports::ProbeStep::Id::Connect: return AddServerDialog::tr("Connect");
    case ports::ProbeStep::Id::Certificate: return AddServerDialog::tr("Check the certificate");
    case ports::ProbeStep::Id::ApiRoot: return AddServerDialog::tr("Find Pulp's API");
    case ports::ProbeStep::Id::LogIn: return AddServerDialog::tr("Sign in");
    case ports::ProbeStep::Id::Versions: return AddServerDialog::tr("Look at the versions");
    case ports::ProbeStep::Id::Permissions: return AddServerDialog::tr("See what is allowed");
    }
    return {};
}

AddServerDialog::AddServerDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::AddServerDialog>())
    , m_relay(std::make_shared<Relay>())
{
    m_ui->setupUi(this);
    m_relay->dialog = this;
    setWindowModality(Qt::WindowModal);
    keepRoom(this);
    setAccessibleName(windowTitle());
    m_ui->heading->setFont(titleFont());
    m_ui->stepsCard->setProperty("card", true);
    m_ui->add->setProperty("primary", true);
    for (QLabel *label : {m_ui->addressLabel, m_ui->userLabel, m_ui->passwordLabel, m_ui->trustLabel, m_ui->testHint})
        label->setProperty("role", QStringLiteral("secondary"));
    m_ui->addressProblem->setProperty("role", QStringLiteral("failed"));
    m_ui->problem->setProperty("role", QStringLiteral("failed"));
    m_ui->trustProblem->setProperty("role", QStringLiteral("failed"));
    for (QLabel *label : {m_ui->addressProblem, m_ui->problem, m_ui->trustProblem}) {
        label->setTextFormat(Qt::PlainText);
        label->hide();
    }
    m_ui->reveal->setIcon(icon(QStringLiteral("eye")));
    m_ui->trust->addItem(tr("The system's certificate authorities"), int(domain::TlsTrust::Kind::System));
    m_ui->trust->addItem(tr("A certificate authority of its own"), int(domain::TlsTrust::Kind::OwnCa));
    m_ui->trust->addItem(tr("This certificate only"), int(domain::TlsTrust::Kind::Pinned));
    m_ui->chooseCa->setIcon(icon(QStringLiteral("file-open")));
    m_ui->pin->hide();
    m_ui->add->setDefault(true);
    m_ui->test->setAutoDefault(false);
    m_ui->pin->setAutoDefault(false);
    m_ui->close->setAutoDefault(false);
    connect(m_ui->address, &QLineEdit::textChanged, this, &AddServerDialog::validate);
    connect(m_ui->user, &QLineEdit::textChanged, this, &AddServerDialog::validate);
    connect(m_ui->reveal, &QToolButton::toggled, this, [this](bool isShown) {
        m_ui->password->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        m_ui->reveal->setIcon(icon(isShown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    });
    connect(m_ui->trust, &QComboBox::currentIndexChanged, this, &AddServerDialog::showTrust);
    connect(m_ui->caFile, &QLineEdit::textChanged, this, &AddServerDialog::validate);
    connect(m_ui->fingerprint, &QLineEdit::textChanged, this, &AddServerDialog::validate);
    connect(m_ui->chooseCa, &QToolButton::clicked, this, [this] {
        m_context.prompter.chooseFile(this, tr("Certificate authority"),
                                      tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
                                      [this](const QString &path) { m_ui->caFile->setText(path); });
    });
    connect(m_ui->test, &QPushButton::clicked, this, [this] { m_isTesting ? stopTest() : test(); });
    connect(m_ui->pin, &QPushButton::clicked, this, &AddServerDialog::pin);
    connect(m_ui->add, &QPushButton::clicked, this, &AddServerDialog::add);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    keepDraft(this, QStringLiteral("addServer"));
    setProperty("manual", QStringLiteral("console#adding-a-server"));
    showTrust();
}

AddServerDialog::~AddServerDialog()
{
    m_cancellation.cancel();
    const QMutexLocker lock(&m_relay->mutex);
    m_relay->dialog = nullptr;
}

TrustInput AddServerDialog::trustInput() const
{
    return {domain::TlsTrust::Kind(m_ui->trust->currentData().toInt()), m_ui->caFile->text(),
            m_ui->fingerprint->text()};
}

Result<domain::Server> AddServerDialog::server() const
{
    const Result<domain::TlsTrust> trust = trustOf(trustInput());
    if (!trust)
        return fail(trust.error());
    return serverOf({m_ui->address->text(), m_ui->user->text(), *trust});
}

void AddServerDialog::showTrust()
{
    const domain::TlsTrust::Kind kind = trustInput().kind;
    m_ui->caFile->setVisible(kind == domain::TlsTrust::Kind::OwnCa);
    m_ui->chooseCa->setVisible(kind == domain::TlsTrust::Kind::OwnCa);
    m_ui->fingerprint->setVisible(kind == domain::TlsTrust::Kind::Pinned);
    validate();
}

void AddServerDialog::validate()
{
    const auto mark = [](QLineEdit *edit, bool isInvalid) {
        edit->setProperty("invalid", isInvalid);
        edit->style()->unpolish(edit);
        edit->style()->polish(edit);
    };
    const bool isEmpty = m_ui->address->text().trimmed().isEmpty();
    const Result<domain::Server> address = serverOf({m_ui->address->text(), m_ui->user->text(), {}});
    m_ui->addressProblem->setVisible(!isEmpty && !address);
    m_ui->addressProblem->setText(address ? QString() : address.error().what);
    mark(m_ui->address, !isEmpty && !address);
    const TrustInput input = trustInput();
    QLineEdit *field = input.kind == domain::TlsTrust::Kind::OwnCa ? m_ui->caFile : m_ui->fingerprint;
    const Result<domain::TlsTrust> trust = trustOf(input);
    m_ui->trustProblem->setVisible(!trust && !field->text().isEmpty());
    m_ui->trustProblem->setText(trust ? QString() : trust.error().what);
    mark(field, !trust && !field->text().isEmpty());
    const bool isFine = address && trust;
    m_ui->test->setEnabled(isFine || m_isTesting);
    m_ui->add->setEnabled(isFine && !m_ui->user->text().trimmed().isEmpty());
}

void AddServerDialog::test()
{
    const Result<domain::Server> made = server();
    if (!made)
        return;
    while (QLayoutItem *item = m_ui->steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_ui->problem->hide();
    m_ui->pin->hide();
    m_ui->testHint->setText(tr("Testing %1…").arg(made->name));
    m_isTesting = true;
    m_ui->test->setText(tr("Stop"));
    m_cancellation = {};
    const int number = ++m_testNumber;
    const std::optional<Secret> password
        = m_ui->password->text().isEmpty() ? std::nullopt : std::optional(Secret(m_ui->password->text()));
    ask(this,
        m_context.engine.servers().test(
            *made, password, [relay = m_relay, number](const ports::ProbeStep &step) { relay->post(step, number); },
            m_cancellation.token()),
        [this, number](const Result<QList<ports::ProbeStep>> &answer) {
            if (number != m_testNumber)
                return;
            m_isTesting = false;
            m_ui->test->setText(tr("T&est"));
            validate();
            if (!answer) {
                m_ui->testHint->setText(answer.error().code == ErrorCode::Canceled ? tr("The test was stopped.")
                                                                                   : tr("The test ended early."));
                showProblem(answer.error());
                return;
            }
            bool isFine = true;
            for (const ports::ProbeStep &step : *answer) {
                showStep(step);
                isFine = isFine && step.state != ports::ProbeStep::State::Failed;
            }
            m_ui->testHint->setText(isFine ? tr("The server is fit for use.")
                                           : tr("The server cannot be used like this; see the failed step."));
        });
}

void AddServerDialog::stopTest()
{
    m_cancellation.cancel();
    ++m_testNumber; // what still comes is of the stopped test
    m_isTesting = false;
    m_ui->test->setText(tr("T&est"));
    m_ui->testHint->setText(tr("The test was stopped."));
    validate();
}

void AddServerDialog::showStep(const ports::ProbeStep &step)
{
    const int row = int(step.id);
    if (!m_ui->steps->itemAtPosition(row, NameColumn)) {
        m_ui->steps->addWidget(new StateIcon(m_ui->stepsCard), row, ShapeColumn, Qt::AlignTop);
        m_ui->steps->addWidget(plainLabel(probeStepText(step.id), m_ui->stepsCard), row, NameColumn, Qt::AlignTop);
        QLabel *finding = secondaryLabel({}, m_ui->stepsCard);
        finding->setWordWrap(true);
        finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_ui->steps->addWidget(finding, row, FindingColumn);
        m_ui->steps->addWidget(secondaryLabel({}, m_ui->stepsCard), row, TimeColumn, Qt::AlignTop | Qt::AlignRight);
    }
    const auto label = [this, row](int column) {
        return qobject_cast<QLabel *>(m_ui->steps->itemAtPosition(row, column)->widget());
    };
    qobject_cast<StateIcon *>(m_ui->steps->itemAtPosition(row, ShapeColumn)->widget())
        ->setState(stateOfStep(step.state));
    QStringList lines;
    for (const QString &line : {step.finding, step.error.what, step.error.advice})
        if (!line.isEmpty() && !lines.contains(line))
            lines.append(line);
    label(FindingColumn)->setText(lines.join(QLatin1Char('\n')));
    label(FindingColumn)->setToolTip(step.error.detail);
    setRole(label(FindingColumn),
            step.state == ports::ProbeStep::State::Failed ? QStringLiteral("failed") : QStringLiteral("secondary"));
    const bool isDone = step.state == ports::ProbeStep::State::Passed || step.state == ports::ProbeStep::State::Failed;
    label(TimeColumn)->setText(isDone ? tr("%1 ms").arg(step.milliseconds) : QString());
    if (step.id == ports::ProbeStep::Id::Certificate && !step.certificateSha256.isEmpty()) {
        m_seenCertificate = step.certificateSha256;
        m_ui->pin->setVisible(step.state == ports::ProbeStep::State::Failed
                              || step.state == ports::ProbeStep::State::Warning);
    }
}

void AddServerDialog::pin()
{
    Prompter::Question question;
    question.title = tr("Trust this certificate only?");
    question.text = tr("SHA-256 fingerprint of the server's certificate:\n%1").arg(fingerprintText(m_seenCertificate));
    question.detail = tr("Compare it with what the server's administrator tells you. Whoever shows this certificate "
                         "gets your password; any other certificate will be refused.");
    question.verb = tr("Trust it");
    question.isDestructive = true;
    m_context.prompter.confirm(this, question, [this] {
        m_ui->fingerprint->setText(fingerprintText(m_seenCertificate));
        m_ui->trust->setCurrentIndex(m_ui->trust->findData(int(domain::TlsTrust::Kind::Pinned)));
        m_ui->pin->hide();
        test();
    });
}

void AddServerDialog::setBusy(bool busy)
{
    m_ui->add->setEnabled(!busy);
    m_ui->add->setText(busy ? tr("Adding…") : tr("&Add the server"));
}

void AddServerDialog::showProblem(const Error &error)
{
    setBusy(false);
    validate();
    if (error.code == ErrorCode::Canceled)
        return;
    QStringList lines {error.what};
    for (const QString &more : {error.where, error.advice})
        if (!more.isEmpty())
            lines.append(more);
    m_ui->problem->setText(lines.join(QLatin1Char('\n')));
    m_ui->problem->setToolTip(error.detail);
    m_ui->problem->show();
}

void AddServerDialog::add()
{
    const Result<domain::Server> made = server();
    if (!made)
        return;
    m_ui->problem->hide();
    setBusy(true);
    if (m_ui->password->text().isEmpty())
        addToConfiguration(*made); // the entry may be in the keyring already
    else
        storePassword(*made);
}

void AddServerDialog::storePassword(const domain::Server &server)
{
    ask(this, m_context.engine.credentials().storePassword(server.credentials.location, Secret(m_ui->password->text())),
        [this, server](const Result<> &answer) {
            if (answer)
                addToConfiguration(server);
            else
                showProblem(answer.error());
        });
}

void AddServerDialog::addToConfiguration(const domain::Server &server)
{
    ask(this, m_context.engine.configuration().current(),
        [this, server](const Result<ports::StoredConfiguration> &answer) {
            if (answer)
                apply(server, *answer);
            else
                showProblem(answer.error());
        });
}

Result<domain::Server> AddServerDialog::readBack(const QString &before, const QString &yaml,
                                                 const domain::Server &server) const
{
    const ports::ConfigurationReader::Read read = m_context.reader.readText(yaml);
    const QList<domain::Problem> errors = newErrors(m_context.reader.readText(before).problems, read.problems);
    if (!errors.isEmpty())
        return fail(
            ErrorCode::InvalidConfiguration,
            tr("The configuration would not be valid with this server: %1").arg(problemsText(errors, kProblems)), {},
            tr("Add the server to pulp_config.yml with an editor and open the file again."));
    if (!read.fleet)
        return server; // it has errors of its own, in parts that have nothing to do with the new server
    const domain::Server *found = read.fleet->server(server.name);
    if (!found || found->url != server.url || found->trust != server.trust
        || found->credentials.location != server.credentials.location)
        return fail(ErrorCode::InvalidConfiguration,
                    tr("The server would be read differently from how it was entered; nothing was changed"), {},
                    tr("Add the server to pulp_config.yml with an editor and open the file again."));
    return *found;
}

void AddServerDialog::apply(const domain::Server &entered, const ports::StoredConfiguration &current)
{
    const Result<QString> yaml = withServer(current.yaml, entered, m_ui->caFile->text().trimmed());
    if (!yaml) {
        showProblem(yaml.error());
        return;
    }
    const Result<domain::Server> read = readBack(current.yaml, *yaml, entered);
    if (!read) {
        showProblem(read.error());
        return;
    }
    const domain::Server server = *read;
    domain::FleetConfiguration fleet = current.fleet;
    fleet.servers.append(server);
    ask(this, m_context.engine.configuration().plan(fleet),
        [this, server, fleet, yaml = *yaml, version = current.version](const Result<domain::Plan> &plan) {
            if (!plan) {
                showProblem(plan.error());
                return;
            }
            const auto go = [this, server, fleet, yaml, version] {
                ask(this, m_context.engine.configuration().apply(fleet, yaml, m_context.operatorName, version),
                    [this, server](const Result<qint64> &applied) {
                        if (!applied) {
                            showProblem(applied.error());
                            return;
                        }
                        m_context.feed.invalidate(ports::Topic::Configuration | ports::Topic::Servers);
                        m_context.shell.showDone(tr("%1 is added; its repositories are being read").arg(server.name));
                        // The engine looks at a new server by itself in time; asking now fills the window at once.
                        ask(&m_context.feed, m_context.engine.servers().refresh(server.name),
                            [feed = &m_context.feed](const Result<domain::ServerState> &) {
                                feed->invalidate(ports::Topic::Servers);
                            });
                        ask(&m_context.feed, m_context.engine.servers().reconcile(server.name),
                            [feed = &m_context.feed](const Result<> &) {
                                feed->invalidate(ports::Topic::Repositories);
                            });
                        m_context.shell.open({pageid::kServers, server.name});
                        accept();
                    });
            };
            const bool isOnlyThis
                = std::all_of(plan->changes.cbegin(), plan->changes.cend(), [](const domain::PlannedChange &c) {
                      return c.kind == domain::PlannedChange::Kind::Create;
                  });
            if (isOnlyThis) {
                go();
                return;
            }
            Prompter::Question question;
            question.title = tr("More than the new server would change");
            QStringList lines;
            for (const domain::PlannedChange &change : plan->changes)
                lines.append(QStringLiteral("%1 %2: %3").arg(change.object, change.name, domain::detailsOf(change)));
            question.text = lines.join(QLatin1Char('\n'));
            question.verb = tr("Apply the plan");
            m_context.prompter.confirm(this, question, go);
            setBusy(false);
        });
}

} // namespace pulpit::gui
