// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QStringList>

class QListWidget;

namespace pulpit::gui {

/// A button that tells which servers are meant, with a list of them to choose from that stays open while several are
/// chosen. None chosen means all.
class ServerPicker final : public QPushButton
{
    Q_OBJECT
public:
    explicit ServerPicker(QWidget *parent = nullptr);
    /// Keeps what is chosen as far as it is still there.
    void setServers(const QStringList &names);
    /// In the order of the list; empty: all.
    [[nodiscard]] QStringList chosen() const;
    void setChosen(const QStringList &names);
    [[nodiscard]] int count() const; ///< of the servers that are meant

Q_SIGNALS:
    void changed();

private:
    void refreshText();
    QListWidget *m_list;
};

} // namespace pulpit::gui
