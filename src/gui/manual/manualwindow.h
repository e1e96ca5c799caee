// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/manual/manuallibrary.h"
#include "gui/manual/manualtopics.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QSettings;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace pulpit::gui {

class ManualBrowser;

/// The manual in a window of its own beside the console: contents or what a search found at the left, the page at the
/// right, back and forward. Needs no network. GUI thread.
class ManualWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit ManualWindow(QWidget *parent = nullptr);

    /// Shows the page about \a topic (see ManualLibrary::find()) and brings the window to the front.
    void openTopic(const QString &topic);
    [[nodiscard]] ManualPlace place() const { return m_here; }
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    /// A link that leaves the manual was followed.
    void outsideLinkActivated(const QUrl &url);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeSide();
    void fillContents();
    void open(const ManualPlace &where);
    void show(const ManualPlace &where);
    void goBack();
    void goForward();
    void search(const QString &typed);
    void followLink(const QUrl &url);
    void selectInContents();

    ManualLibrary m_library;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QLabel *m_title = nullptr;
    QLineEdit *m_search = nullptr;
    QStackedWidget *m_side = nullptr;
    QTreeWidget *m_contents = nullptr;
    QListWidget *m_found = nullptr;
    QLabel *m_nothing = nullptr;
    QSplitter *m_splitter = nullptr;
    ManualBrowser *m_browser = nullptr;
    ManualPlace m_here;
    QList<ManualPlace> m_pastPlaces;
    QList<ManualPlace> m_nextPlaces;
};

} // namespace pulpit::gui
