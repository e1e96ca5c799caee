// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settings/credentialscard.h"

#include "gui/ask.h"
#include "gui/format/format.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/namelink.h"
#include "gui/widgets/stateline.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

QString trustText(const domain::TlsTrust &trust, const QUrl &url)
{
    if (url.scheme() != QLatin1String("https"))
        return CredentialsCard::tr("not encrypted");
    switch (trust.kind) {
    case domain::TlsTrust::Kind::System: return CredentialsCard::tr("the system's authorities");
    case domain::TlsTrust::Kind::OwnCa: return CredentialsCard::tr("an authority of its own");
    case domain::TlsTrust::Kind::Pinned: return CredentialsCard::tr("one certificate");
    }
    return {};
}

QString sourceText(const domain::CredentialReference &reference)
{
    switch (reference.kind) {
    case domain::CredentialReference::Kind::None: return CredentialsCard::tr("none");
    case domain::CredentialReference::Kind::LocalPassword: return CredentialsCard::tr("config.ini");
    case domain::CredentialReference::Kind::Vault: return CredentialsCard::tr("Vault");
    case domain::CredentialReference::Kind::Keychain: return CredentialsCard::tr("the keyring");
    case domain::CredentialReference::Kind::Environment: return CredentialsCard::tr("the environment");
    case domain::CredentialReference::Kind::File: return CredentialsCard::tr("a file");
    }
    return {};
}

enum GridColumn { ServerColumn, UserColumn, SourceColumn, TrustColumn, StateColumn };

} // namespace

CredentialsCard::CredentialsCard(const PageContext &context, QWidget *parent)
    : Card(tr("Passwords and trust"), parent)
    , m_context(context)
    , m_test(makeButton(tr("Test the passwords"), this))
    , m_grid(new QGridLayout)
    , m_nothing(secondaryLabel(tr("There is no server yet."), this))
{
    setProperty("manual", QStringLiteral("console/settings#passwords-and-trust"));
    setObjectName(QStringLiteral("settingsPasswords"));
    m_test->setObjectName(QStringLiteral("testPasswords"));
    addAction(m_test);
    m_grid->setHorizontalSpacing(space::kLarge);
    m_grid->setVerticalSpacing(space::kTiny);
    m_grid->setColumnStretch(StateColumn, 1);
    body()->addWidget(m_nothing);
    body()->addLayout(m_grid);
    QLabel *hint = secondaryLabel(
        tr("A test fetches each password once and throws it away. Where they come from, and which certificates are "
           "trusted, is part of pulp_config.yml."),
        this);
    hint->setWordWrap(true);
    body()->addWidget(hint);
    connect(m_test, &QPushButton::clicked, this, &CredentialsCard::test);
    connect(&context.feed, &FleetFeed::serversChanged, this, &CredentialsCard::fill);
    fill();
}

void CredentialsCard::fill()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<domain::Server> &servers = m_context.feed.servers();
    m_nothing->setVisible(servers.isEmpty());
    m_test->setEnabled(!servers.isEmpty());
    int row = 0;
    const auto put = [&](int column, const QString &text) {
        auto *label = new ElidedLabel(this);
        label->setText(text);
        m_grid->addWidget(label, row, column);
        return label;
    };
    if (!servers.isEmpty()) {
        put(ServerColumn, tr("Server"));
        put(UserColumn, tr("User"));
        put(SourceColumn, tr("Password from"));
        put(TrustColumn, tr("Trusts"));
        if (!m_checks.isEmpty())
            put(StateColumn, tr("Test"));
        ++row;
    }
    for (const domain::Server &server : servers) {
        if (row > kMaxRows) {
            put(ServerColumn, tr("and %n more", nullptr, int(servers.size()) - kMaxRows));
            break;
        }
        QPushButton *link = makeNameLink(server.name, this);
        link->setProperty("flush", true); // it stands below its column's title
        connect(link, &QPushButton::clicked, this, [this, name = server.name] {
            m_context.shell.open({pageid::kServers, name});
        });
        m_grid->addWidget(link, row, ServerColumn, Qt::AlignLeading);
        put(UserColumn, server.credentials.username);
        put(SourceColumn, sourceText(server.credentials));
        put(TrustColumn, trustText(server.trust, server.url))->setToolTip(fingerprintText(server.trust.pinnedSha256));
        for (const ports::PasswordCheck &check : std::as_const(m_checks))
            if (check.server == server.name) {
                ElidedLabel *state = put(StateColumn, check.isFetched ? tr("fetched") : check.error.what);
                state->setProperty("role", check.isFetched ? QStringLiteral("healthy") : QStringLiteral("failed"));
                state->setToolTip(check.isFetched ? check.source : check.error.advice);
            }
        ++row;
    }
}

void CredentialsCard::test()
{
    m_test->setEnabled(false);
    m_test->setText(tr("Testing…"));
    ask(this, m_context.engine.credentials().testPasswords({}),
        [this](const Result<QList<ports::PasswordCheck>> &answer) {
            m_test->setText(tr("Test the passwords"));
            m_test->setEnabled(true);
            if (answer)
                m_checks = *answer;
            else
                m_context.shell.showError(tr("The passwords could not be tested"), answer.error());
            fill();
        });
}

} // namespace pulpit::gui
