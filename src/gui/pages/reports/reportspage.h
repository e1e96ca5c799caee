// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthreport.h"
#include "domain/reportbackground.h"
#include "gui/shell/page.h"

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace pulpit::gui {

class CsvPreviewModel;
class ReportDocument;
class TableView;

[[nodiscard]] PageInfo reportsPageInfo();

/// A preview of the health report of now, for the fleet or one server, and its export as HTML or CSV.
class ReportsPage final : public Page
{
    Q_OBJECT
public:
    enum class Format { Html, Csv };

    ReportsPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] QString crumb() const override;
    [[nodiscard]] QString object() const override;
    /// A server's name; empty: the fleet.
    void openObject(const QString &object) override;
    [[nodiscard]] bool canFilter() const override { return false; }
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBar();
    void fillServers();
    void read();
    void take(domain::HealthReport report);
    void readBackground(int number, const QDateTime &start);
    void keepDigest();
    void forgetBackground();
    void openSchedules();
    void openTargets();
    void rebuild();
    void showBuilt();
    void setBusy(bool isBusy);
    void stop();
    void showFormat();
    void refreshAge();
    void openLink(const QUrl &link);
    void askWhereTo();
    void exportTo(const QString &path);
    [[nodiscard]] Format format() const;
    [[nodiscard]] QString server() const;
    [[nodiscard]] QString scope() const;

    PageContext m_context;
    std::shared_ptr<const domain::HealthReport> m_report; ///< null until one was read
    std::shared_ptr<const domain::ReportBackground> m_background; ///< null: not known (yet)
    int m_reading = 0; ///< number of the newest reading; older answers are dropped
    int m_building = 0; ///< number of the newest preview; older ones that come later are dropped
    bool m_isReading = false;
    bool m_isReadingBackground = false;
    int m_builtWidth = -1; ///< that the newest preview is made for
    QTimer *m_busy = nullptr; ///< until it is worth saying that something is under way
    QPushButton *m_stop = nullptr;
    QString m_lastFolder;
    QLabel *m_title = nullptr;
    QLabel *m_age = nullptr;
    QComboBox *m_server = nullptr;
    QComboBox *m_period = nullptr;
    QComboBox *m_format = nullptr;
    QToolButton *m_refresh = nullptr;
    QPushButton *m_schedules = nullptr;
    QPushButton *m_targets = nullptr;
    QPushButton *m_export = nullptr;
    QStackedWidget *m_stack;
    ReportDocument *m_document;
    CsvPreviewModel *m_model;
    TableView *m_table;
};

/// "pulpit-health-eu-1.example.com-2026-11-21.html"; a file name on every system.
[[nodiscard]] QString reportFileName(const QString &server, QDate day, ReportsPage::Format format);

} // namespace pulpit::gui
