// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/prompter.h"

#include <QDateTime>
#include <QStringList>

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

} // namespace pulpit::test
