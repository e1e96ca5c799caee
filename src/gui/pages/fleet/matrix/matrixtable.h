// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/fleetfeed.h"
#include "gui/format/state.h"

#include <vector>

namespace pulpit::gui {

/// One repository on one server, as small as 100,000 × 50 of them ask for. What is told in words is made from it when
/// it is painted.
struct MatrixCell
{
    /// More than the state, where the word differs.
    enum class Note : quint8 {
        None,
        HeldBack,
        Failing,
        Differs,
        Canceled,
        NoAnswer,
        Gone,
        NeverSynced,
        Local,
        Queued,
        Skipped
    };
    static constexpr qint16 kServedUnknown = -1;
    static constexpr qint16 kServesNothing = -2;
    static constexpr qint16 kServesOther = -3;
    static constexpr qint16 kMostBehind = 32767;

    qint32 repository = -1; ///< place in MatrixTable::repositories; -1: none is behind it
    qint32 version = -1; ///< the newest on the server; -1: not known
    quint32 synced = 0; ///< last success, seconds since 1970; 0: never
    quint32 published = 0; ///< what is served, likewise; 0: not known
    qint16 behind = kServedUnknown; ///< how many versions before the newest is served; below 0: see above
    quint16 failures = 0; ///< in a row
    quint8 stateNumber = 0;
    Note note = Note::None;

    [[nodiscard]] State state() const { return State(stateNumber); }
    void setState(State state) { stateNumber = quint8(state); }
};
static_assert(sizeof(MatrixCell) == 24);

struct MatrixColumn
{
    QString server;
    QString title; ///< without what all servers end in
    StateText state;
    bool isSilent = false;
    bool isUnread = true; ///< no repository of it is known: it is empty, or nobody has read it yet
};

struct MatrixRow
{
    QString name;
    QString type; ///< "rpm"
    QString haystack; ///< both, lower case
    State worst = State::Never;
    qsizetype first = 0; ///< in MatrixTable::cells
    int count = 0;
};

/// Repositories down, servers across; cells only where a server has the repository. Immutable once made; any thread.
struct MatrixTable
{
    QList<MatrixColumn> columns; ///< sources first, then by name
    QList<MatrixRow> rows; ///< by name
    std::vector<MatrixCell> cells; ///< row by row
    std::vector<quint16> columnOf; ///< of each cell, ascending within a row
    QList<domain::Repository> repositories; ///< shared with the feed

    /// nullptr: the server does not have it.
    [[nodiscard]] const MatrixCell *cell(int row, int column) const;
    [[nodiscard]] const domain::Repository *repository(int row, int column) const;
};

[[nodiscard]] MatrixTable buildMatrix(const FleetSnapshot &fleet);

/// What is served and how old its publication is: "v17 · 7 h"; "v15/17 · 3 d" where a newer version is there; "v17 ?"
/// where nobody could tell what is served. Or why not: "failed 3×", "no answer". \a now in seconds since 1970.
[[nodiscard]] QString cellText(const MatrixCell &cell, qint64 now);
/// The word of its state, as the filter finds it.
[[nodiscard]] QString cellWord(const MatrixCell &cell);
/// What all names end in from a dot on, so that columns need not repeat it; empty for fewer than two.
[[nodiscard]] QString commonDomain(const QStringList &servers);

} // namespace pulpit::gui
