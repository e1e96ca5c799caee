// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "gui/shell/savedfilters.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class QSettings;
class QStackedWidget;

namespace pulpit::gui {

class CommandPalette;
class HeaderBar;
class JobsDrawer;
class JobsStrip;
class ManualWindow;
class NavigationBar;
class NoticeCenter;
class NoticeLog;
class NoticeStack;
class WelcomePage;

struct WindowOptions
{
    QString profile; ///< shown in the title; may be empty
    QString operatorName;
    QString stateFile; ///< geometry, columns, open page; empty: nothing is kept
    Desktop *desktop = nullptr; ///< see PageContext
};

/// The one window: navigation, page, jobs strip. Contains no page by name. GUI thread.
class MainWindow final : public QMainWindow, public Shell
{
    Q_OBJECT
public:
    MainWindow(ports::Engine &engine, ports::ConfigurationReader &reader, FleetFeed &feed, Prompter &prompter,
               Preferences &preferences, const WindowOptions &options, QWidget *parent = nullptr);
    ~MainWindow() override;

    void open(const Location &where) override;
    void openFiltered(const QString &page, const QString &filter) override;
    void openLink(const Location &where, const QString &filter); ///< either of them
    void showError(const QString &what, const Error &error) override;
    using Shell::showDone;
    void showDone(const QString &text, const QString &linkText, const Location &link) override;
    void showNotice(const Notice &notice) override;
    void addServer() override;
    void openConfiguration() override;
    void newSync(const QString &server, const QString &group) override;
    void openManual(const QString &topic) override;

    /// Opens a configuration file without asking for its name: reads, shows problems or the plan, applies.
    void openConfigurationFile(const QString &path);

    /// Opens the page that was open when the window was closed; open() does so, too. Once, and not by itself: what a
    /// page costs to be made is paid after the window was painted.
    void openFirst();

    /// True: closing the window hides it and the program goes on.
    void setStaysRunning(bool stays) { m_staysRunning = stays; }
    [[nodiscard]] Location location() const { return m_here; }
    [[nodiscard]] Page *page(const QString &id);
    [[nodiscard]] QStringList pageIds() const;
    void saveState();

Q_SIGNALS:
    void hiddenByClose();
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFrame();
    void restoreState();
    void goTo(const Location &where);
    void goBack();
    void goForward();
    void refreshHeader();
    void showWelcomeIfEmpty();
    void toggleDrawer();
    void toggleCenter();
    [[nodiscard]] CommandPalette &commandPalette();
    [[nodiscard]] QString pageTopic() const;
    /// In this window, or in a sheet over it.
    [[nodiscard]] bool isOurs(const QWidget *widget) const;
    void saveFilters();
    [[nodiscard]] bool isWelcome() const;
    [[nodiscard]] std::unique_ptr<QSettings> settings() const;

    WindowOptions m_options;
    PageContext m_context;
    QList<PageInfo> m_infos;
    QHash<QString, Page *> m_pages;
    QHash<QString, QPointer<QWidget>> m_first; ///< what has the focus when a page opens
    QHash<QString, QString> m_filters; ///< by page
    SavedFilters m_savedFilters;
    QTimer m_filtersDue; ///< filters are kept soon, for the case of a crash
    NavigationBar *m_navigation = nullptr;
    HeaderBar *m_header = nullptr;
    NoticeLog *m_log = nullptr;
    NoticeStack *m_notices = nullptr;
    NoticeCenter *m_center = nullptr; ///< made when it is needed
    JobsDrawer *m_drawer = nullptr; ///< likewise
    QStackedWidget *m_stack = nullptr;
    JobsStrip *m_strip = nullptr;
    WelcomePage *m_welcome = nullptr; ///< made when it is needed
    CommandPalette *m_palette = nullptr; ///< likewise
    std::unique_ptr<ManualWindow> m_manual; ///< likewise; without a parent, so that no sheet of the window blocks it
    QString m_firstPage; ///< until it was opened
    Location m_here;
    QList<Location> m_back;
    QList<Location> m_forward;
    bool m_staysRunning = false;
};

} // namespace pulpit::gui
