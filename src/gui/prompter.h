// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <functional>

class QWidget;

namespace pulpit::gui {

/// Every question that the console asks beside its own pages and forms, so that tests answer by script. Nothing blocks:
/// the answer comes by the function, in the GUI thread, and not at all when the question was dismissed.
class Prompter
{
public:
    struct Question
    {
        QString title;
        QString text; ///< what will happen
        QString detail; ///< what cannot be undone, or more on it; may be empty
        QString verb; ///< on the button: "Cancel 3 jobs"
        bool isDestructive = false;
    };
    virtual ~Prompter() = default;
    virtual void confirm(QWidget *parent, const Question &question, std::function<void()> onYes) = 0;
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
    virtual void chooseFile(QWidget *parent, const QString &title, const QString &filter,
                            std::function<void(QString)> onChosen)
        = 0;
    virtual void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestion,
                                std::function<void(QString)> onChosen)
        = 0;
    /// Asks for a moment in the future; local time shown, UTC given.
    virtual void chooseTime(QWidget *parent, const QString &title, const QString &text, const QDateTime &suggestion,
                            const QString &verb, std::function<void(QDateTime)> onChosen)
        = 0;
};

} // namespace pulpit::gui
