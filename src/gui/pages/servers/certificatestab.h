// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/certificate.h"
#include "gui/format/state.h"
#include "gui/models/tablemodel.h"
#include "gui/pages/servers/servertab.h"

namespace pulpit::gui {

class TableView;

struct CertificateRowTraits
{
    static QString key(const domain::Certificate &one)
    {
        return QStringLiteral("%1/%2/%3")
            .arg(int(one.use))
            .arg(one.remoteHref + one.host, QString::fromLatin1(one.sha256.toHex()));
    }
    static bool same(const domain::Certificate &a, const domain::Certificate &b) { return a == b; }
    static QString haystack(const domain::Certificate &one)
    {
        return one.remote + one.host + QLatin1Char('\n') + one.subject + QLatin1Char('\n') + one.issuer;
    }
};

/// Expired is a failure, less than 30 days left needs attention. Pure.
[[nodiscard]] StateText stateOf(const domain::Certificate &certificate, const QDateTime &now);
[[nodiscard]] QString useText(domain::Certificate::Use use);

/// Certificates that the server shows and that its remotes hold, soonest to expire first.
class CertificatesTab final : public ServerTab
{
    Q_OBJECT
public:
    CertificatesTab(const PageContext &context, QWidget *parent);
    void setFilterText(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    void clear() override;
    void read() override;

private:
    TableModel<domain::Certificate, CertificateRowTraits> *m_model;
    TableView *m_table;
};

} // namespace pulpit::gui
