// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/services.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace pulpit::gui {

/// What the engine says needs a person, read for everybody who shows it. Read again after news, but never a second time
/// while an answer is outstanding, and the more seldom the longer the engine takes to find them: at most one twentieth
/// of the time goes into it. GUI thread.
class FindingsFeed final : public QObject
{
    Q_OBJECT
public:
    explicit FindingsFeed(ports::Engine &engine, QObject *parent = nullptr);

    /// Most urgent first, muted ones last; of the last answer.
    [[nodiscard]] const QList<domain::Finding> &findings() const { return m_findings; }
    /// Of the last answer, UTC; invalid: there was none yet.
    [[nodiscard]] QDateTime readAt() const { return m_readAt; }
    /// Why the last reading failed; findings() are those of readAt() then.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    /// Reads at once, unless an answer is outstanding: then when that has come.
    void readNow();
    /// Reads before long.
    void invalidate();

Q_SIGNALS:
    void changed(); ///< findings, problem or the time of reading

private:
    void read();

    ports::Engine &m_engine;
    QTimer m_throttle;
    QTimer m_clock; ///< what depends on the time alone is found without news, too
    QList<domain::Finding> m_findings;
    QDateTime m_readAt;
    std::optional<Error> m_problem;
    bool m_isReading = false;
    bool m_isAgain = false;
};

} // namespace pulpit::gui
