// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace pulpit::domain {

/// Something of the fleet that needs a person: what, why, since when, and what to do. Made anew at every look; nothing
/// but mutes is stored.
struct Finding
{
    enum class Severity {
        Notice, ///< worth knowing
        Warning, ///< will become an error, or makes something else go wrong
        Error ///< something is not as it should be for users now
    };
    QString rule; ///< "failed-sync"; docs/findings/<rule>.md explains it
    /// Names what it is about: rule, server, repository or group, joined by "/"; the same at every look.
    QString id;
    Severity severity = Severity::Notice;
    QString server; ///< Server::name; empty: the fleet
    QString group; ///< may be empty
    QString repository; ///< may be empty
    QDateTime since; ///< invalid: not known
    QString what; ///< one sentence without full stop
    QString why; ///< the evidence, shortened; may be several lines
    QString advice; ///< what to do; may be empty
    QString action; ///< a command of pulpitctl that helps, without "pulpitctl"; may be empty
    int weight = 0; ///< how many objects it stands for; more urgent among equals

    // Set where somebody has muted it.
    QString mutedBy;
    QString mutedReason;
    QDateTime mutedUntil; ///< invalid while muted: until it is unmuted

    bool operator==(const Finding &) const = default;
    [[nodiscard]] bool isMuted() const { return !mutedReason.isEmpty(); }
};
[[nodiscard]] QString toString(Finding::Severity severity); ///< "notice", "warning", "error"

/// Somebody's word that findings need no attention for now.
struct FindingMute
{
    QString id; ///< of a finding, or the beginning of several up to a "/": "failed-sync/pulp-1"
    QString reason; ///< not empty
    QString by;
    QDateTime since;
    QDateTime until; ///< invalid: until it is taken back

    bool operator==(const FindingMute &) const = default;
    [[nodiscard]] bool covers(const QString &finding) const;
    [[nodiscard]] bool isOver(const QDateTime &now) const { return until.isValid() && until <= now; }
};

/// Most urgent first: not muted before muted, by severity, by weight, by id.
void rankFindings(QList<Finding> *findings);
/// Marks the findings that a mute covers which is not over.
void applyMutes(QList<Finding> *findings, const QList<FindingMute> &mutes, const QDateTime &now);

} // namespace pulpit::domain
