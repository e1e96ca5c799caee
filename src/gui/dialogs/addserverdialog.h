// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/serveraddition.h"
#include "gui/shell/page.h"

#include <QDialog>

#include <memory>

namespace pulpit::gui {

namespace Ui {
class AddServerDialog;
}

/// Adds a server: address, user, password, trust; a test that shows each step as it happens and how to mend the one
/// that failed. The password goes into the keyring and nowhere else.
class AddServerDialog final : public QDialog
{
    Q_OBJECT
public:
    AddServerDialog(const PageContext &context, QWidget *parent);
    ~AddServerDialog() override;

private:
    struct Relay; ///< carries steps from the engine's thread; knows when the dialog is gone

    void validate();
    void test();
    void stopTest();
    void showStep(const ports::ProbeStep &step);
    void pin();
    void add();
    void storePassword(const domain::Server &server);
    void addToConfiguration(const domain::Server &server);
    void apply(const domain::Server &server, const ports::StoredConfiguration &current);
    void showProblem(const Error &error);
    void setBusy(bool busy);
    void showTrust();
    [[nodiscard]] TrustInput trustInput() const;
    [[nodiscard]] Result<domain::Server> server() const;
    /// The server as the configuration reader reads it from \a yaml; fails with the problems of the text.
    [[nodiscard]] Result<domain::Server> readBack(const QString &before, const QString &yaml,
                                                  const domain::Server &server) const;

    PageContext m_context;
    std::unique_ptr<Ui::AddServerDialog> m_ui;
    std::shared_ptr<Relay> m_relay;
    CancellationSource m_cancellation;
    QByteArray m_seenCertificate;
    bool m_isTesting = false;
    int m_testNumber = 0;
};

/// The step's name in the operator's language.
[[nodiscard]] QString probeStepText(ports::ProbeStep::Id id);

} // namespace pulpit::gui
