// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/console.h"
#include "gui/feed/fleetfeed.h"
#include "gui/scriptedprompter.h"
#include "gui/shell/mainwindow.h"
#include "gui/stallwatch.h"
#include "support/fakeengine/fakeengine.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <memory>

namespace pulpit::test {

/// The real console on a fake engine. Fails the test function in the end if one event kept the window busy for longer
/// than stallLimitMs.
struct ConsoleFixture
{
    Q_DISABLE_COPY_MOVE(ConsoleFixture)
    explicit ConsoleFixture(FakeFleet fleet, gui::ConsoleOptions options = {})
        : engine(std::move(fleet))
    {
        if (options.profile.isEmpty())
            options.profile = QStringLiteral("production");
        if (options.scheme == gui::SchemeChoice::System)
            options.scheme = gui::SchemeChoice::Light;
        options.operatorName = QStringLiteral("m.keller");
        console = std::make_unique<gui::Console>(*qobject_cast<QApplication *>(QCoreApplication::instance()), engine,
                                                 reader, options, &prompter);
        if (auto *application = watch())
            application->forget();
        console->open();
    }
    ~ConsoleFixture()
    {
        const auto *application = watch();
        if (!application)
            QTest::qFail("the application is not watched: stalls would not be seen", __FILE__, __LINE__);
        else if (application->worst() > stallLimitMs && !QTest::currentTestFailed())
            QTest::qFail(qPrintable(QStringLiteral("the window stood still for %1 ms: %2")
                                        .arg(application->worst(), 0, 'f', 0)
                                        .arg(application->worstEvent())),
                         __FILE__, __LINE__);
    }
    [[nodiscard]] static WatchedApplication *watch()
    {
        return dynamic_cast<WatchedApplication *>(QCoreApplication::instance());
    }
    [[nodiscard]] gui::MainWindow &window() { return console->window(); }
    /// True as soon as the window is on the screen and the fleet was read.
    [[nodiscard]] bool isReady()
    {
        return QTest::qWaitForWindowExposed(&window())
            && QTest::qWaitFor([this] { return console->feed().hasRepositories() && console->feed().hasRole(); });
    }
    template <typename W>
    W *find(const QString &name)
    {
        for (W *widget : window().findChildren<W *>(name))
            if (widget->isVisible())
                return widget;
        if constexpr (std::is_same_v<W, QLabel>) // notices come and go; before the first one its text is empty
            if (name == QLatin1String("noticeText") && !window().findChild<W *>(name))
                return &noNotice;
        return window().findChild<W *>(name);
    }

    double stallLimitMs = kStallLimitMs;
    FakeEngine engine;
    FakeReader reader;
    ScriptedPrompter prompter;
    QLabel noNotice;
    std::unique_ptr<gui::Console> console;
};

} // namespace pulpit::test
