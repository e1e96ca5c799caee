// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packagefind.h"
#include "gui/shell/page.h"

namespace pulpit::gui {

/// Finds out since which retained version a repository holds a package: halves the versions, so that ten questions are
/// enough for a thousand of them. A package that went away and came back is found at one of its times.
class SinceFinder final : public QObject
{
    Q_OBJECT
public:
    SinceFinder(const PageContext &context, QObject *parent);
    /// Begins anew; what was being looked for before is forgotten.
    void find(const domain::FoundPackage &package, RepositoryId repository);
    void stop() { ++m_round; }

Q_SIGNALS:
    /// \a isOldest: older versions are not retained, so that it may be there for longer.
    void found(int version, const QDateTime &made, bool isOldest);
    void failed(const pulpit::Error &error);

private:
    void ask();
    [[nodiscard]] QMap<QString, QString> filters(const QString &versionHref) const;

    PageContext m_context;
    domain::FoundPackage m_package;
    QList<domain::PulpVersion> m_versions; ///< oldest first, up to the one where it was found
    qsizetype m_without = -1; ///< the newest that is known not to hold it
    qsizetype m_with = 0; ///< the oldest that is known to hold it
    int m_round = 0;
};

} // namespace pulpit::gui
