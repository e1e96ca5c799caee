// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/fleetfeed.h"
#include "gui/models/filterquery.h"
#include "gui/prompter.h"
#include "gui/shell/location.h"

#include <QStringList>
#include <QWidget>

#include <functional>

class QSettings;

namespace pulpit::gui {

class Desktop;
class Preferences;
struct Notice;

/// What pages may ask of the window around them.
class Shell
{
public:
    virtual ~Shell() = default;
    virtual void open(const Location &where) = 0;
    /// Opens a page with its filter set.
    virtual void openFiltered(const QString &page, const QString &filter) = 0;
    /// One line at the top of the page for a failure: what, where, advice; the raw text one click away.
    virtual void showError(const QString &what, const Error &error) = 0;
    /// One line for something done, with a link to what came of it.
    virtual void showDone(const QString &text, const QString &linkText, const Location &link) = 0;
    void showDone(const QString &text) { showDone(text, {}, {}); }
    /// The same with everything that a notice can have: an action, advice, the raw text.
    virtual void showNotice(const Notice &notice) = 0;
    /// For what was done and can be taken back: \a undo is called when the operator says so, at most once.
    void showUndoable(const QString &text, std::function<void()> undo);
    virtual void addServer() = 0;
    virtual void openConfiguration() = 0;
    virtual void newSync(const QString &server, const QString &group) = 0;
    /// Opens the offline manual at a page of docs/: "console/jobs", "findings/disk-full", a page's id alone, or one of
    /// these with "#heading". F1 does it by itself: for the dynamic property "manual" (such a topic) of the focused
    /// widget or of the nearest parent that has one, else for the page that is shown.
    virtual void openManual(const QString &topic) = 0;
};

/// Everything that a page works with.
struct PageContext
{
    ports::Engine &engine;
    ports::ConfigurationReader &reader;
    FleetFeed &feed;
    Prompter &prompter;
    Shell &shell;
    QString operatorName; ///< recorded as who started a job
    Preferences &preferences;
    Desktop *desktop = nullptr; ///< null: the program has no say on this desktop
};

/// One page of the window.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// What follows the page's title in the breadcrumb.
    [[nodiscard]] virtual QString crumb() const { return {}; }
    [[nodiscard]] virtual QString object() const { return {}; }
    /// Shows an object in the page's own words; empty: the page as such.
    virtual void openObject(const QString &object) { Q_UNUSED(object) }
    virtual void setFilterText(const QString &text) { Q_UNUSED(text) }
    [[nodiscard]] virtual bool canFilter() const { return true; }
    /// What its filter knows besides words.
    [[nodiscard]] virtual QList<FilterField> filterFields() const { return {}; }
    virtual void saveState(QSettings &settings) const { Q_UNUSED(settings) }
    virtual void restoreState(QSettings &settings) { Q_UNUSED(settings) }

Q_SIGNALS:
    /// The operator went to another object on this page.
    void objectChanged();
    /// The page wants its filter set (a tile was clicked).
    void filterRequested(const QString &text);
};

/// How a page makes itself known to the window; the window knows no page by name.
struct PageInfo
{
    QString id;
    QString title;
    QString icon;
    std::function<Page *(const PageContext &, QWidget *parent)> factory;
};

} // namespace pulpit::gui
