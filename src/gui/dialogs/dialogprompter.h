// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/prompter.h"

namespace pulpit::gui {

/// Asks by window-modal dialogs that are opened, never run.
class DialogPrompter final : public Prompter
{
public:
    void confirm(QWidget *parent, const Question &question, std::function<void()> onYes) override;
    void tell(QWidget *parent, const QString &title, const QString &text) override;
    void chooseFile(QWidget *parent, const QString &title, const QString &filter,
                    std::function<void(QString)> onChosen) override;
    void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestion,
                        std::function<void(QString)> onChosen) override;
    void chooseTime(QWidget *parent, const QString &title, const QString &text, const QDateTime &suggestion,
                    const QString &verb, std::function<void(QDateTime)> onChosen) override;
};

} // namespace pulpit::gui
