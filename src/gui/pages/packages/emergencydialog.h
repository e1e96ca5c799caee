// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packagefind.h"
#include "gui/shell/page.h"
#include "gui/widgets/formdialog.h"

#include <QJsonObject>

class QTimer;

namespace pulpit::gui {

/// "Malicious package": where it is now, and what to remove everywhere and keep out. Whoever opens it plans request()
/// as "package remove" when it is accepted.
class EmergencyDialog final : public FormDialog
{
    Q_OBJECT
public:
    EmergencyDialog(const PageContext &context, const domain::PackageQuery &query, QWidget *parent);
    [[nodiscard]] QJsonObject request() const;

private:
    void check();
    void look();
    [[nodiscard]] domain::PackageQuery query() const;
    [[nodiscard]] QString problem() const;

    PageContext m_context;
    int m_round = 0;
    QTimer *m_soon;
    QComboBox *m_type;
    QLineEdit *m_name;
    QLineEdit *m_versions;
    QLineEdit *m_sha256;
    QLineEdit *m_reason;
    QLineEdit *m_advisory;
    QComboBox *m_until;
    QCheckBox *m_snapshots;
    QLabel *m_where;
};

/// Fills "until": for ever, or some days. The data is an ISO 8601 time, empty: for ever.
void fillUntil(QComboBox *box, const QDateTime &now);

} // namespace pulpit::gui
