// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packagefind.h"
#include "gui/shell/page.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pulpit::gui {

class FoundModel;
class SinceFinder;
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
    void start();
    void show(const domain::PackageFinding &finding);
    void selectionChanged();
    void showSince(const QString &text);
    void remove();
    void openEmergency();
    [[nodiscard]] domain::PackageQuery query() const;
    void refreshTexts();

    PageContext m_context;
    domain::PackageQuery m_asked; ///< what the rows answer
    bool m_isFinding = false;
    bool m_hasAnswer = false;
    int m_round = 0;
    QString m_filter;
    std::shared_ptr<Relay> m_relay;
    FoundModel *m_model;
    SinceFinder *m_since;
    QLineEdit *m_name;
    QLineEdit *m_version;
    QComboBox *m_type;
    QCheckBox *m_contains;
    QPushButton *m_find;
    QPushButton *m_remove;
    QPushButton *m_emergency;
    QLabel *m_summary;
    QLabel *m_unread;
    QLabel *m_details;
    TableView *m_table;
};

} // namespace pulpit::gui
