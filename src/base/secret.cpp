// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <utility>

namespace pulpit {

Secret::Secret(const QString &text)
    : m_utf8(text.toUtf8())
{
}

Secret::Secret(QByteArray utf8)
    : m_utf8(std::move(utf8))
{
}

// Implicit sharing would leave a second owner of the bytes behind, so a copy is always deep.
Secret::Secret(const Secret &other)
    : m_utf8(other.m_utf8.constData(), other.m_utf8.size())
{
}

Secret::Secret(Secret &&other) noexcept
    : m_utf8(std::exchange(other.m_utf8, {}))
{
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_utf8 = QByteArray(other.m_utf8.constData(), other.m_utf8.size());
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_utf8 = std::exchange(other.m_utf8, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

bool Secret::equals(const Secret &other) const
{
    if (m_utf8.size() != other.m_utf8.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < m_utf8.size(); ++i)
        difference |= static_cast<unsigned char>(m_utf8.at(i) ^ other.m_utf8.at(i));
    return difference == 0;
}

void Secret::wipe()
{
    if (m_utf8.isEmpty())
        return;
    volatile char *bytes = m_utf8.data();
    for (qsizetype i = 0; i < m_utf8.size(); ++i)
        bytes[i] = 0;
    m_utf8.clear();
}

} // namespace pulpit
