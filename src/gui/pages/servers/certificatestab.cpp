// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/certificatestab.h"

#include "gui/format/format.h"
#include "gui/models/columns.h"
#include "gui/shell/tableexport.h"
#include "gui/widgets/card.h"
#include "ports/inspectionservice.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

struct Certificates
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::CertificatesTab)
};

constexpr int kDaysOfAttention = 30;
constexpr int kEveryMs = 60'000;

QList<Column<domain::Certificate>> certificateColumns()
{
    using Row = domain::Certificate;
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    QList<Column<Row>> columns {
        plainColumn<Row>(QStringLiteral("expires"), Certificates::tr("Expires"), 128,
                         [now](const Row &r) { return stateOf(r, now()).word; }),
        plainColumn<Row>(QStringLiteral("use"), Certificates::tr("Used as"), 146,
                         [](const Row &r) { return useText(r.use); }),
        plainColumn<Row>(QStringLiteral("remote"), Certificates::tr("Of"), 150,
                         [](const Row &r) { return r.host.isEmpty() ? r.remote : r.host; }),
        plainColumn<Row>(QStringLiteral("subject"), Certificates::tr("Issued to"), 220,
                         [](const Row &r) { return r.subject; }),
        plainColumn<Row>(QStringLiteral("issuer"), Certificates::tr("Issued by"), 140,
                         [](const Row &r) { return r.issuer; }),
        plainColumn<Row>(QStringLiteral("fingerprint"), Certificates::tr("SHA-256"), 100,
                         [](const Row &r) { return fingerprintText(r.sha256); }),
        plainColumn<Row>(QStringLiteral("seen"), Certificates::tr("Read"), 72,
                         [now](const Row &r) { return relativeTime(r.seen, now()); }),
    };
    columns[0].icon = [now](const Row &r) { return iconOf(stateOf(r, now()).state); };
    columns[0].less = [](const Row &a, const Row &b) { return a.notAfter < b.notAfter; };
    columns[0].toolTip = [](const Row &r) {
        return Certificates::tr("valid from %1\nto %2").arg(exactTime(r.notBefore), exactTime(r.notAfter));
    };
    columns[0].tone = [now](const Row &r) {
        const State state = stateOf(r, now()).state;
        return int(state == State::Healthy ? Token::Text : tokenOf(state));
    };
    columns[5].toolTip = [](const Row &r) { return fingerprintText(r.sha256); };
    columns[6].less = [](const Row &a, const Row &b) { return a.seen < b.seen; };
    columns[6].toolTip = [](const Row &r) { return exactTime(r.seen); };
    for (int i : {4, 5, 6})
        columns[i].tone = [](const Row &) { return int(Token::TextSecondary); };
    return columns;
}

} // namespace

StateText stateOf(const domain::Certificate &certificate, const QDateTime &now)
{
    if (!certificate.notAfter.isValid())
        return {State::Unknown, Certificates::tr("unknown")};
    if (certificate.notBefore.isValid() && certificate.notBefore > now)
        return {State::Failed, Certificates::tr("not valid before %1").arg(clockTime(certificate.notBefore, now))};
    const qint64 days = now.daysTo(certificate.notAfter);
    if (certificate.notAfter <= now)
        return {State::Failed, Certificates::tr("expired %1").arg(relativeTime(certificate.notAfter, now))};
    return {days < kDaysOfAttention ? State::Attention : State::Healthy,
            Certificates::tr("in %n days", nullptr, int(days))};
}

QString useText(domain::Certificate::Use use)
{
    switch (use) {
    case domain::Certificate::Use::Server: return Certificates::tr("shown by the server");
    case domain::Certificate::Use::ServerCa: return Certificates::tr("trusted authority");
    case domain::Certificate::Use::RemoteCa: return Certificates::tr("authority of a remote");
    case domain::Certificate::Use::RemoteClient: return Certificates::tr("client of a remote");
    case domain::Certificate::Use::Upstream: return Certificates::tr("shown by an upstream");
    }
    return {};
}

CertificatesTab::CertificatesTab(const PageContext &context, QWidget *parent)
    : ServerTab(context, parent)
    , m_model(new TableModel<domain::Certificate, CertificateRowTraits>(certificateColumns(), this))
    , m_table(new TableView(tr("Certificates"), this))
{
    m_table->setObjectName(QStringLiteral("certificatesTable"));
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_table);
    column()->addWidget(card, 1);
    showColumns(m_table, m_model, 3);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    TableExport::addTo(m_table, context, QStringLiteral("certificates"));
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const QString href = m_model->row(index.row()).remoteHref; !href.isEmpty())
            Q_EMIT inspectRequested(href);
    });
    setFocusProxy(m_table);
    setInterval(kEveryMs);
    clear();
}

void CertificatesTab::clear()
{
    m_model->setSnapshot({});
    m_table->setEmptyText(tr("Reading the certificates…"));
    Q_EMIT titleChanged(tr("Certificates"));
}

void CertificatesTab::read()
{
    readFrom(m_context.engine.inspection().certificates(m_server), tr("The certificates could not be read"),
             [this](const QList<domain::Certificate> &certificates) {
                 m_model->setSnapshot(certificates);
                 m_model->refreshTexts();
                 m_table->setEmptyText(
                     certificates.isEmpty()
                         ? tr("No certificate is known here: the server is reached by http, and none of its "
                              "remotes holds one, as far as they have been read.")
                         : tr("No certificate matches the filter."));
                 Q_EMIT titleChanged(certificates.isEmpty() ? tr("Certificates")
                                                            : tr("Certificates %1").arg(certificates.size()));
             });
}

void CertificatesTab::setFilterText(const QString &text)
{
    m_model->setFilterText(text);
}

void CertificatesTab::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("servers/certificates"));
}

void CertificatesTab::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("servers/certificates"));
}

} // namespace pulpit::gui
