// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/consolefixture.h"
#include "gui/editor/codeeditor.h"
#include "gui/pages/configuration/configurationpage.h"
#include "gui/shell/pages.h"
#include "support/fakeengine/fakeconfigurationhistory.h"

#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTextBlock>
#include <QtTest>

namespace pulpit::test {

using namespace pulpit::gui;
using namespace Qt::StringLiterals;

inline const QString kYaml = u"# The fleet \u2013 \u0623\u0633\u0637\u0648\u0644\n"
                             "pulp_servers:\n"
                             "  pulp-eu-1.example.com:\n"
                             "    credentials: svc   # robot\n"
                             "    repo_groups:\n"
                             "      external:\n"
                             "        schedule: \"0 3 13 * 5\"\n"
                             "        max_concurrent_syncs: 2\n"
                             "        max_runtime: '6h'\n"
                             "credentials:\n"
                             "  svc: {username: svc, vault_service_account_mount: m}\n"
                             "repo_groups:\n"
                             "  external: {regex_include: ^ext-}\n"_s;

inline FakeFleet fleetWith(const QString &yaml)
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.configuration.yaml = yaml;
    fleet.configuration.version = 4;
    fleet.configuration.author = u"a.smith"_s;
    return fleet;
}

/// The console with its configuration page open and read.
struct PageFixture : ConsoleFixture
{
    explicit PageFixture(const QString &yaml = kYaml, ConsoleOptions options = {})
        : ConsoleFixture(fleetWith(yaml), std::move(options))
    {
    }
    bool open()
    {
        if (!isReady())
            return false;
        window().open({pageid::kConfiguration, {}});
        if (!QTest::qWaitFor([this] { return !editor()->text().isEmpty(); }) || !isRead())
            return false;
        firstLine = editor()->line();
        QTextCursor cursor = editor()->textCursor();
        cursor.setPosition(0);
        editor()->setTextCursor(cursor);
        return isRead();
    }
    /// The cursor is where nothing is to be filled in, and the form says so.
    bool tellsWhatToDo()
    {
        const auto *hint = page()->findChild<QLabel *>(u"nodeHint"_s);
        return hint && hint->isVisible();
    }
    int firstLine = -1; ///< that the page itself put the cursor on
    ConfigurationPage *page() { return qobject_cast<ConfigurationPage *>(window().page(pageid::kConfiguration)); }
    CodeEditor *editor() { return page()->findChild<CodeEditor *>(u"configurationText"_s); }
    bool isRead()
    {
        return QTest::qWaitFor([this] { return !page()->isReading(); });
    }
    /// Puts the cursor behind the first occurrence of \a text.
    void putBehind(const QString &text)
    {
        QTextCursor cursor = editor()->textCursor();
        cursor.setPosition(int(editor()->text().indexOf(text) + text.size()));
        editor()->setTextCursor(cursor);
    }
    QPushButton *button(const QString &name) { return page()->findChild<QPushButton *>(name); }
    QLabel *note() { return page()->findChild<QWidget *>(u"configurationNote"_s)->findChildren<QLabel *>().last(); }
    bool choose(const QString &text)
    {
        for (QPushButton *one : page()->findChild<QWidget *>(u"configurationNote"_s)->findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text) {
                QTest::mouseClick(one, Qt::LeftButton);
                return true;
            }
        return false;
    }
    bool trigger(const QString &fix)
    {
        auto *menu = page()->findChild<QMenu *>(u"fixMenu"_s);
        for (QAction *action : menu ? menu->actions() : QList<QAction *>())
            if (action->text() == fix) {
                action->trigger();
                menu->close();
                return true;
            }
        return false;
    }
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

inline void writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace pulpit::test
