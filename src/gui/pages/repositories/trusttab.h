// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/repositories/trustfacts.h"
#include "gui/shell/page.h"

class QGridLayout;
class QLabel;

namespace pulpit::gui {

/// Certificates and signatures of a repository in words, with the days that certificates have left. Asks the server
/// only while it is shown. Each object can be inspected.
class TrustTab final : public QWidget
{
    Q_OBJECT
public:
    TrustTab(const PageContext &context, QWidget *parent);
    void showRepository(const domain::Repository &repository);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void readObject(const QString &href, QJsonObject TrustView::*place);
    void readDone(const QString &failure);
    void showFacts();
    void fill(QWidget *&body, QWidget *place, const QList<TrustFact> &facts);

    PageContext m_context;
    domain::Repository m_repository;
    TrustView m_view;
    QString m_failure;
    bool m_isDue = false;
    int m_round = 0;
    int m_open = 0; ///< answers that are outstanding
    QLabel *m_status;
    QWidget *m_certificates;
    QWidget *m_certificatesBody = nullptr;
    QWidget *m_signatures;
    QWidget *m_signaturesBody = nullptr;
};

} // namespace pulpit::gui
