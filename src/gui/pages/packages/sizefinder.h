// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packagefind.h"
#include "gui/shell/page.h"

#include <QObject>

#include <optional>

namespace pulpit::gui {

/// Looks how large one package is: in the unit itself (rpm, python), else in the file that the server has of it (deb,
/// file and others). At most two requests, for the package that was asked for last. GUI thread.
class SizeFinder final : public QObject
{
    Q_OBJECT
public:
    SizeFinder(const PageContext &context, QObject *parent);
    /// Begins anew; what was being looked for before is forgotten.
    void find(const domain::FoundPackage &package);
    void stop() { ++m_round; }

Q_SIGNALS:
    /// \a text: the size, or why it is not known.
    void told(const QString &text);

private:
    void lookAtFile(const QString &href);

    PageContext m_context;
    QString m_server;
    int m_round = 0;
};

/// The size that a unit of a repository \a type tells itself; nullopt: it tells none. Pure.
[[nodiscard]] std::optional<qint64> sizeOfUnit(const QString &type, const QJsonObject &unit);

} // namespace pulpit::gui
