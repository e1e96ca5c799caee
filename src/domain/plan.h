// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/job.h"
#include "domain/pulpobjects.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// A plan: the difference between what an operation wants and what was read, as a value that can be shown, stored,
/// compared and applied. Pure; any thread.
namespace pulpit::domain {

/// One change of one object of one server.
struct PlannedChange
{
    enum class Kind {
        Create, ///< POST of fields to a collection; "publications/rpm/rpm", "rpm/copy" and "orphans/cleanup" as well
        Update, ///< PATCH of fields to href
        Remove, ///< DELETE of href
        Act ///< POST of fields to href + action
    };
    QString id; ///< unique within the plan and the same whenever the same is planned: "pulp-1/remote/ext-foo"
    QString server; ///< Server::name; empty: Pulpit's own database
    Kind kind = Kind::Create;
    QString object; ///< in Pulp's words: "remote", "repository", "distribution", "publication", "content", ...
    QString name; ///< of the object
    QString collection; ///< Create: "remotes/rpm/rpm", ...
    QString href; ///< of the object; empty for Create. May be a reference, see createdBy()
    QString action; ///< Act: "modify", "sync", ...
    /// What is sent. A value may be a reference (see createdBy()) to what another change creates, or a secret (see
    /// secretAt()), which is fetched when the change is made: a plan holds no secrets.
    QJsonObject fields;
    QJsonObject before; ///< Update: the values of these fields as they were read; sent to roll back
    /// Ids of earlier changes that this one needs; when one of them fails, this is not tried. What fields and href
    /// refer to need not be named.
    QStringList after;
    /// Changes of a phase begin when all of the phases before have succeeded everywhere; else none of them is made.
    int phase = 0;
    ContentCounts content; ///< how much content it moves, as far as known
    std::optional<qint64> bytes; ///< that it would free or fetch, as far as known
    QString note; ///< for people: "3 packages: curl-8.5.0-1, ..."; what fields and before do not tell

    bool operator==(const PlannedChange &) const = default;
};
[[nodiscard]] QString toString(PlannedChange::Kind kind); ///< "create", "update", "remove", "act"

/// An object as it was read, or that there was none. Applying checks all of them first.
struct Precondition
{
    enum class List { Repositories, Remotes, Distributions };
    QString server;
    List list = List::Repositories;
    QString name;
    QString stamp; ///< by stampOf(); empty: there is no object of this name

    bool operator==(const Precondition &) const = default;
};
/// Changes whenever something of the object changes that a plan may depend on.
[[nodiscard]] QString stampOf(const PulpRepository &repository);
[[nodiscard]] QString stampOf(const PulpRemote &remote);
[[nodiscard]] QString stampOf(const PulpDistribution &distribution);

/// Something that the operator should know before applying.
struct PlanRemark
{
    enum class Severity {
        Note,
        Warning,
        Error ///< a part that cannot be planned, e.g. one definition; a plan with errors is applied without that part
    };
    Severity severity = Severity::Note;
    QString server; ///< may be empty
    QString name; ///< of the object or file; may be empty
    QString text;
    QString advice; ///< what to do; may be empty

    bool operator==(const PlanRemark &) const = default;
};

[[nodiscard]] QString toString(PlanRemark::Severity severity); ///< "note", "warning", "error"

/// Makes failures of a phase undo what that phase has changed.
enum class OnFailure { GoOn, RollBackPhase };

/// A wait between two phases, after which the operation looks whether to go on (see Operation::mayGoOn()).
struct PlanPause
{
    int beforePhase = 0;
    qint64 seconds = 0; ///< 0: it only looks
    QString name; ///< of what was done before, e.g. the ring "dev"

    bool operator==(const PlanPause &) const = default;
};

struct Plan
{
    QString operation; ///< its name, e.g. "snapshot create"
    QJsonObject request; ///< what was asked for, as the operation understands it
    QString title; ///< one line for people: "Remove 3 repositories from pulp-eu-1"
    QDateTime read; ///< when the servers were read
    QList<PlannedChange> changes; ///< in an order in which they could be made one by one
    QList<Precondition> preconditions;
    QList<PlanRemark> remarks;
    OnFailure onFailure = OnFailure::GoOn;
    QList<PlanPause> pauses;
    QMap<QString, int> changesAtATime; ///< by server; where it is not named, a few
    bool isDestructive = false; ///< takes something away that cannot be brought back by Pulpit
    /// What the operation itself needs to prove or finish the work; not shown.
    QJsonObject memory;

    [[nodiscard]] bool isEmpty() const { return changes.isEmpty(); }
    /// How many requests applying it makes, without polling and the check of the preconditions.
    [[nodiscard]] int requests() const { return int(changes.size()); }
    bool operator==(const Plan &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    /// Unknown keys are ignored; what is missing has its default.
    [[nodiscard]] static Plan fromJson(const QJsonObject &json);
};

/// A value of PlannedChange::fields (or, as text, its href) that stands for the href of what the change \a id creates.
/// \a part chooses among several: the first that contains it, e.g. "/versions/"; empty: the object itself.
[[nodiscard]] QJsonValue createdBy(const QString &id, const QString &part = {});
[[nodiscard]] QString hrefCreatedBy(const QString &id, const QString &part = {});
/// A value that stands for a secret: \a reference as ports::SecretSource::secret() knows it, \a field of it. \a digest:
/// a keyed hash of its value, so that a plan tells whether it changes.
[[nodiscard]] QJsonValue secretAt(const QString &reference, const QString &field, const QString &digest = {});

/// What a value made by createdBy() or hrefCreatedBy() stands for; nullopt: it is no such reference.
struct CreatedReference
{
    QString id;
    QString part;
    bool operator==(const CreatedReference &) const = default;
};
[[nodiscard]] std::optional<CreatedReference> createdReference(const QJsonValue &value);
[[nodiscard]] std::optional<CreatedReference> createdReference(const QString &href);
/// What a value made by secretAt() stands for; nullopt: it is no such reference.
struct SecretReference
{
    QString reference;
    QString field;
    QString digest;
    bool operator==(const SecretReference &) const = default;
};
[[nodiscard]] std::optional<SecretReference> secretReference(const QJsonValue &value);
/// Whether \a value is or holds a reference of either kind. Who plans with values from outside (a definition in Git)
/// must refuse those that do, or others could have secrets sent where they like.
[[nodiscard]] bool containsReference(const QJsonValue &value);

/// What a change does, for people: its note, and which fields change from what to what. Long values are shortened,
/// secrets are not shown.
[[nodiscard]] QString detailsOf(const PlannedChange &change);

/// Whether a plan can be carried out: ids are unique, `after` and references name earlier changes of the same or an
/// earlier phase, what is sent has somewhere to go. InvalidInput names the change.
[[nodiscard]] Result<> checkPlan(const Plan &plan);
/// The ids of `after` and of what fields and href refer to.
[[nodiscard]] QStringList neededBy(const PlannedChange &change);

/// What shows that an applied plan did what it should.
struct Proof
{
    struct Line
    {
        QString server;
        QString name; ///< of the object
        bool holds = false;
        QString evidence; ///< "served index 3f2a…, package absent"
        bool operator==(const Line &) const = default;
    };
    QList<Line> lines;
    [[nodiscard]] bool holds() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Proof fromJson(const QJsonObject &json);
    bool operator==(const Proof &) const = default;
};

} // namespace pulpit::domain
