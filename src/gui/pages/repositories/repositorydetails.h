// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

class QAction;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTabWidget;
class QVBoxLayout;

namespace pulpit::gui {

class FactGrid;
class FailureBox;
class HistoryTab;
class Pill;
class SettingsTab;
class SourceTab;
class TrustTab;
class VersionsTab;

/// One repository on one server: where it stands and what went wrong last, its versions, its sync history, what it is
/// set to, how it compares with its source, and what of it is certified and signed.
class RepositoryDetails final : public QWidget
{
    Q_OBJECT
public:
    RepositoryDetails(const PageContext &context, QWidget *parent);
    /// Null: nothing is selected.
    void showRepository(const domain::Repository *repository);
    /// The tab that is in front: "overview", "versions", "history", "settings", "source", "trust".
    [[nodiscard]] QString tab() const;
    /// The ages in its texts have grown.
    void refreshTexts();
    void setTab(const QString &id);

private:
    void addHeading(QVBoxLayout *column, QWidget *card);
    QWidget *makeFacts(QWidget *parent);
    void showFacts(const domain::Repository &repository);
    void settleHeldBack(bool publish);
    /// The server's own objects behind it, in the inspector.
    void makeInspectMenu();
    void fillWhenKnown(QAction *version, QAction *publication);

    PageContext m_context;
    RepositoryId m_id;
    QString m_name;
    QStackedLayout *m_stack;
    QLabel *m_title;
    QPushButton *m_server;
    Pill *m_pill;
    FactGrid *m_facts;
    FailureBox *m_failure;
    QWidget *m_heldBack;
    QPushButton *m_publish;
    QPushButton *m_goBack;
    QPushButton *m_lastJob;
    QTabWidget *m_tabs;
    VersionsTab *m_versions;
    HistoryTab *m_history;
    SettingsTab *m_settings;
    SourceTab *m_source;
    TrustTab *m_trust;
    QPushButton *m_inspect;
};

} // namespace pulpit::gui
