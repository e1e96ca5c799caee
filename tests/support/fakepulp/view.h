// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "age.h"
#include "jsonwriter.h"
#include "state.h"
#include "task.h"

namespace pulpit::fakepulp {

/// Where a server's addresses begin.
struct Addresses
{
    QByteArray apiBase; ///< `/pulp/api/v3/` or `/pulp/<domain>/api/v3/`
    QByteArray contentOrigin; ///< `http://127.0.0.1:24816`; empty: base_url is a path only
    QByteArray contentPath; ///< `/pulp/content/` or `/pulp/content/<domain>/`
    QByteArray pypiOrigin;
    QByteArray pypiPath; ///< `/pypi/` or `/pypi/<domain>/`
    QByteArray registryHost; ///< `127.0.0.1:24817`
};

/// Writes objects of one domain as the JSON of the API.
class View
{
public:
    View(Domain &domain, Addresses addresses, Age age);

    [[nodiscard]] Domain &domain() const { return m_domain; }
    [[nodiscard]] const Addresses &addresses() const { return m_addresses; }
    [[nodiscard]] Age age() const { return m_age; }

    [[nodiscard]] QByteArray href(const Resource &resource) const;
    [[nodiscard]] QByteArray href(const Repository &repository, int version) const;
    [[nodiscard]] QByteArray href(const Unit &unit) const;
    [[nodiscard]] QByteArray prn(const Resource &resource) const;
    [[nodiscard]] QByteArray versionPrn(const Repository &repository, const Version &version) const;
    [[nodiscard]] QByteArray taskHref(const Uuid &task) const;
    [[nodiscard]] QByteArray taskPrn(const Uuid &task) const;
    [[nodiscard]] QByteArray workerHref(const Uuid &worker) const;
    /// Null if the object is gone.
    [[nodiscard]] QByteArray targetHref(const Target &target) const;
    [[nodiscard]] QByteArray targetPrn(const Target &target) const;
    /// As in `reserved_resources_record`, with the prefix of shared ones.
    [[nodiscard]] QByteArray lockName(const Lock &lock) const;
    [[nodiscard]] Uuid unitId(const Unit &unit) const;
    [[nodiscard]] QByteArray baseUrl(const Distribution &distribution, bool generic) const;

    /// \a generic: the fields of the cross-type lists only.
    void write(QByteArray &out, const Repository &repository, const FieldSelection *fields, bool generic) const;
    void write(QByteArray &out, const Remote &remote, const FieldSelection *fields, bool generic) const;
    void write(QByteArray &out, const Distribution &distribution, const FieldSelection *fields, bool generic) const;
    void write(QByteArray &out, const Publication &publication, const FieldSelection *fields, bool generic) const;
    void writeVersion(QByteArray &out, const Repository &repository, const Version &version,
                      const FieldSelection *fields) const;
    void writeUnit(QByteArray &out, const Unit &unit, const FieldSelection *fields, bool generic, bool minimal) const;
    /// \a changing: the answer to a cancel, in which real servers leave out who made the task.
    void write(QByteArray &out, const Task &task, const FieldSelection *fields, bool minimal,
               bool changing = false) const;
    void writeTarget(QByteArray &out, const Target &target) const;

private:
    void writeHead(ObjectWriter &writer, const Resource &resource) const;
    void writeFields(ObjectWriter &writer, const Resource &resource, bool generic, quint8 without = 0) const;
    void writeHiddenFields(ObjectWriter &writer, const Resource &resource) const;
    [[nodiscard]] QByteArray contentSummary(const Repository &repository, const Version &version) const;
    void writeRpmPackage(ObjectWriter &writer, const Unit &unit, bool minimal) const;
    void writeDebPackage(ObjectWriter &writer, const Unit &unit) const;
    void writePythonPackage(ObjectWriter &writer, const Unit &unit, bool minimal) const;
    void writeDebStructure(ObjectWriter &writer, const Unit &unit) const;

    Domain &m_domain;
    Addresses m_addresses;
    Age m_age;
};

} // namespace pulpit::fakepulp
