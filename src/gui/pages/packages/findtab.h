// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "domain/packagefind.h"
#include "gui/shell/page.h"

#include <QSet>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pulpit::gui {

class FoundModel;
class ServerPicker;
class SinceFinder;
class SizeFinder;
class TableView;
class ThinBar;

/// Looks for a package on all servers, and tells where it is, what serves it, and since which version. What is found
/// can be removed, with a plan and a proof, and kept out.
class FindTab final : public QWidget
{
    Q_OBJECT
public:
    FindTab(const PageContext &context, QWidget *parent);
    ~FindTab() override;
    void setFilterText(const QString &text);
    /// Puts \a name in and looks for it.
    void find(const QString &name);
    [[nodiscard]] TableView *table() const { return m_table; }

Q_SIGNALS:
    void filterClearRequested();
    void bansChanged();

private:
    struct Relay;
    QWidget *makeForm();
    void fillServers();
    void start();
    void cancel();
    void searched(const QString &server);
    void show(const domain::PackageFinding &finding);
    void selectionChanged();
    void showSince(const QString &text);
    void showDetails();
    void remove();
    /// Rows that are chosen and lie in a repository; empty: all that was found is meant.
    [[nodiscard]] QList<domain::FoundPackage> chosenRows() const;
    void openEmergency();
    [[nodiscard]] domain::PackageQuery query() const;
    void refreshTexts();

    PageContext m_context;
    domain::PackageQuery m_asked; ///< what the rows answer
    bool m_isFinding = false;
    bool m_hasAnswer = false;
    int m_round = 0;
    CancellationSource m_cancellation; ///< of the search that goes on
    QSet<QString> m_searched; ///< servers that it is done with
    int m_toSearch = 0;
    QString m_filter;
    std::shared_ptr<Relay> m_relay;
    FoundModel *m_model;
    SinceFinder *m_since;
    SizeFinder *m_size;
    QString m_sinceText; ///< of the one selected row
    QString m_sizeText; ///< likewise; empty: not asked yet
    QLineEdit *m_name;
    QLineEdit *m_version;
    QComboBox *m_type;
    QCheckBox *m_contains;
    ServerPicker *m_servers;
    QPushButton *m_find;
    QPushButton *m_cancel;
    ThinBar *m_progress;
    QPushButton *m_remove;
    QPushButton *m_emergency;
    QLabel *m_summary;
    QLabel *m_unread;
    QLabel *m_details;
    TableView *m_table;
};

} // namespace pulpit::gui
