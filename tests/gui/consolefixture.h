// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/console.h"
#include "gui/feed/fleetfeed.h"
#include "gui/prompter.h"
#include "gui/shell/mainwindow.h"
#include "support/fakeengine/fakeengine.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <memory>

namespace pulpit::test {

/// Answers every question with yes, or not at all, and remembers what was asked.
class ScriptedPrompter final : public gui::Prompter
{
public:
    bool saysYes = true;
    QString file;
    QDateTime time;
    QStringList asked;

    void confirm(QWidget *, const Question &question, std::function<void()> onYes) override
    {
        asked.append(question.title + QLatin1Char('\n') + question.text);
        if (saysYes)
            onYes();
    }
    void tell(QWidget *, const QString &title, const QString &text) override
    {
        asked.append(title + QLatin1Char('\n') + text);
    }
    void chooseFile(QWidget *, const QString &title, const QString &, std::function<void(QString)> onChosen) override
    {
        asked.append(title);
        if (!file.isEmpty())
            onChosen(file);
    }
    void chooseSaveFile(QWidget *, const QString &title, const QString &,
                        std::function<void(QString)> onChosen) override
    {
        asked.append(title);
        if (!file.isEmpty())
            onChosen(file);
    }
    void chooseTime(QWidget *, const QString &title, const QString &, const QDateTime &, const QString &,
                    std::function<void(QDateTime)> onChosen) override
    {
        asked.append(title);
        if (time.isValid())
            onChosen(time);
    }
};

/// The real console on a fake engine.
struct ConsoleFixture
{
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
        console->open();
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

    FakeEngine engine;
    FakeReader reader;
    ScriptedPrompter prompter;
    QLabel noNotice;
    std::unique_ptr<gui::Console> console;
};

} // namespace pulpit::test
