// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"

#include <QObject>

#include <memory>

namespace pulpit::app {

/// Turns the operating system's wish that the program ends (SIGINT, SIGTERM; Ctrl+C) into a canceled token, in the main
/// thread's event loop. A second SIGINT ends the program at once, as people expect. One instance a process.
class Interruption : public QObject
{
    Q_OBJECT
public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;
    [[nodiscard]] CancellationToken token() const { return m_source.token(); }

Q_SIGNALS:
    void interrupted();
    /// SIGHUP: read the configuration again.
    void reloadRequested();

private:
    struct Private;
    CancellationSource m_source;
    std::unique_ptr<Private> d;
};

} // namespace pulpit::app
