// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/welcome/clitakeover.h"

#include "domain/clientcertificate.h"
#include "gui/ask.h"
#include "gui/background.h"
#include "gui/dialogs/serveraddition.h"
#include "gui/pages/welcome/configurationopening.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

namespace pulpit::gui {

namespace {
constexpr int kProblems = 5;
const QString kApiRoot = QStringLiteral("/pulp/");
const QString kNobody = QStringLiteral("certificate"); // the format wants a user's name where none is needed

/// pulp-cli is often told "~/…"; the configuration names files by their full paths.
QString fullPath(const QString &path)
{
    return path.startsWith(QLatin1String("~/")) ? QDir::homePath() + path.mid(1) : path;
}

/// The files stay where they are; the configuration names them.
void takeCertificate(const config::CliProfile &profile, CliServer *made)
{
    const QString certificate = fullPath(profile.certificate);
    const QString key = fullPath(profile.key);
    if (!QDir::isAbsolutePath(certificate) || (!key.isEmpty() && !QDir::isAbsolutePath(key))) {
        made->problem.what = CliTakeover::tr("its certificate is named without its full path");
        return;
    }
    made->remarks.append(CliTakeover::tr("shows the certificate %1").arg(certificate));
    for (const QString &file : {certificate, key})
        if (!file.isEmpty() && !QFileInfo(file).isReadable())
            made->remarks.append(CliTakeover::tr("%1 cannot be read").arg(file));
    made->server.credentials = {};
    made->server.credentials.username = kNobody;
    made->server.credentials.location = locationOf(domain::ClientCertificate {certificate, key});
    made->password = Secret();
}

} // namespace

QList<CliServer> cliServers(const QList<config::CliProfile> &profiles)
{
    QList<CliServer> servers;
    for (const config::CliProfile &profile : profiles) {
        CliServer made;
        made.profile = profile.name;
        made.password = profile.password;
        QString address = profile.baseUrl.trimmed();
        while (address.endsWith(QLatin1Char('/')))
            address.chop(1);
        const Result<domain::Server> server = serverOf({address, profile.username, {}});
        if (!server)
            made.problem = server.error();
        else if (profile.username.isEmpty() && profile.certificate.isEmpty())
            made.problem.what = CliTakeover::tr("it has neither a user nor a certificate");
        else
            made.server = *server;
        if (made.problem.what.isEmpty() && profile.username.isEmpty())
            takeCertificate(profile, &made);
        else if (!profile.certificate.isEmpty()) // pulp-cli itself uses the one or the other
            made.remarks.append(CliTakeover::tr("signs in by its password; the certificate is left out"));
        if (!profile.apiRoot.isEmpty() && profile.apiRoot != kApiRoot)
            made.server.apiRoot = profile.apiRoot;
        made.server.domain = profile.domain;
        for (const CliServer &other : std::as_const(servers))
            if (made.problem.what.isEmpty() && other.server.name == made.server.name)
                made.problem.what = CliTakeover::tr("the profile “%1” has the same server").arg(other.profile);
        const bool signsInByPassword = made.server.credentials.kind != domain::CredentialReference::Kind::None;
        if (made.password.isEmpty() && signsInByPassword)
            made.remarks.append(CliTakeover::tr("without a password: give it in Servers, later"));
        if (!profile.verifiesTls)
            made.remarks.append(CliTakeover::tr("pulp-cli does not check its certificate; Pulpit will"));
        servers.append(made);
    }
    return servers;
}

CliTakeover::CliTakeover(const PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

void CliTakeover::open(const QString &path)
{
    m_path = path;
    compute(
        this, [path] { return config::readCliTomlFile(path); },
        [this](const Result<QList<config::CliProfile>> &profiles) { take(profiles); });
}

void CliTakeover::take(const Result<QList<config::CliProfile>> &profiles)
{
    if (!profiles) {
        end(tr("The profiles of pulp-cli could not be read"), profiles.error());
        return;
    }
    QList<CliServer> servers = cliServers(*profiles);
    for (CliServer &one : servers)
        for (const domain::Server &known : m_context.feed.servers())
            if (one.problem.what.isEmpty() && known.name == one.server.name)
                one.problem.what = tr("it is in the fleet already");
    confirm(std::move(servers));
}

void CliTakeover::confirm(QList<CliServer> servers)
{
    QStringList lines;
    for (const CliServer &one : std::as_const(servers)) {
        if (!one.problem.what.isEmpty()) {
            lines.append(tr("%1: left out, %2").arg(one.profile, one.problem.what));
            continue;
        }
        const bool hasUser = one.server.credentials.kind != domain::CredentialReference::Kind::None;
        QString line = hasUser ? tr("%1: %2 as %3").arg(one.profile, one.server.name, one.server.credentials.username)
                               : tr("%1: %2 by its certificate", "profile: server").arg(one.profile, one.server.name);
        if (!one.remarks.isEmpty())
            line += QStringLiteral(" (%1)").arg(one.remarks.join(QStringLiteral("; ")));
        lines.append(line);
    }
    servers.removeIf([](const CliServer &one) { return !one.problem.what.isEmpty(); });
    if (servers.isEmpty()) {
        m_context.prompter.tell(m_window, tr("There is no profile to take over"),
                                lines.isEmpty() ? tr("%1 has none.").arg(m_path) : lines.join(QLatin1Char('\n')));
        deleteLater();
        return;
    }
    m_servers = std::move(servers);
    Prompter::Question question;
    question.title = tr("Take over %n servers from pulp-cli?", nullptr, int(m_servers.size()));
    question.text = lines.join(QLatin1Char('\n'));
    question.detail = tr("Passwords go into the keyring and nowhere else. %1 stays as it is.").arg(m_path);
    question.verb = tr("Add %n servers", nullptr, int(m_servers.size()));
    m_context.prompter.confirm(m_window, question, [self = QPointer(this)] {
        if (self)
            self->storePasswords();
    });
}

void CliTakeover::storePasswords()
{
    while (m_stored < m_servers.size() && m_servers.at(m_stored).password.isEmpty())
        ++m_stored;
    if (m_stored == m_servers.size()) {
        readConfiguration();
        return;
    }
    const CliServer &one = m_servers.at(m_stored);
    ask(this, m_context.engine.credentials().storePassword(one.server.credentials.location, one.password),
        [this](const Result<> &answer) {
            if (!answer) {
                end(tr("A password could not be put into the keyring; no server was added"), answer.error());
                return;
            }
            m_servers[m_stored].password = Secret();
            ++m_stored;
            storePasswords();
        });
}

void CliTakeover::readConfiguration()
{
    ask(this, m_context.engine.configuration().current(), [this](const Result<ports::StoredConfiguration> &current) {
        if (current)
            edit(*current);
        else
            end(tr("The configuration in force could not be read"), current.error());
    });
}

void CliTakeover::edit(const ports::StoredConfiguration &current)
{
    QString yaml = current.yaml;
    for (const CliServer &one : std::as_const(m_servers)) {
        const Result<QString> next = withServer(yaml, one.server);
        if (!next) {
            end(tr("%1 could not be added").arg(one.server.name), next.error());
            return;
        }
        yaml = *next;
    }
    const ports::ConfigurationReader::Read read = m_context.reader.readText(yaml);
    const QList<domain::Problem> errors = newErrors(m_context.reader.readText(current.yaml).problems, read.problems);
    if (!errors.isEmpty()) {
        Error error;
        error.code = ErrorCode::InvalidConfiguration;
        error.what = problemsText(errors, kProblems);
        error.advice = tr("Add the servers one by one.");
        end(tr("The configuration would not be valid with these servers"), error);
        return;
    }
    domain::FleetConfiguration fleet = current.fleet;
    for (const CliServer &one : std::as_const(m_servers)) {
        const domain::Server *found = read.fleet ? read.fleet->server(one.server.name) : nullptr;
        fleet.servers.append(found ? *found : one.server);
    }
    apply(fleet, yaml, current.version);
}

void CliTakeover::apply(const domain::FleetConfiguration &fleet, const QString &yaml, qint64 version)
{
    ask(this, m_context.engine.configuration().apply(fleet, yaml, m_context.operatorName, version),
        [this](const Result<qint64> &applied) {
            if (!applied) {
                end(tr("The servers could not be added"), applied.error());
                return;
            }
            m_context.feed.invalidate(ports::Topic::Configuration | ports::Topic::Servers);
            m_context.shell.showDone(
                tr("%n servers are added; their repositories are being read", nullptr, int(m_servers.size())));
            for (const CliServer &one : std::as_const(m_servers)) {
                // As after adding one by hand: the window is filled at once.
                FleetFeed *feed = &m_context.feed;
                ask(feed, m_context.engine.servers().refresh(one.server.name),
                    [feed](const Result<domain::ServerState> &) { feed->invalidate(ports::Topic::Servers); });
                ask(feed, m_context.engine.servers().reconcile(one.server.name),
                    [feed](const Result<> &) { feed->invalidate(ports::Topic::Repositories); });
            }
            deleteLater();
        });
}

void CliTakeover::end(const QString &what, const Error &error)
{
    m_context.shell.showError(what, error);
    deleteLater();
}

} // namespace pulpit::gui
