// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pulpit {

/// A password or token. Cannot be printed, compared with ==, or converted by accident; its bytes are wiped when it
/// goes. Move-only where possible; a copy is a new buffer that is wiped as well.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QString &text);
    explicit Secret(QByteArray utf8);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_utf8.isEmpty(); }
    /// The UTF-8 bytes, for the one place that must put them on the wire.
    [[nodiscard]] const QByteArray &reveal() const { return m_utf8; }
    /// Constant in time with regard to the content.
    [[nodiscard]] bool equals(const Secret &other) const;

private:
    void wipe();
    QByteArray m_utf8;
};

} // namespace pulpit
