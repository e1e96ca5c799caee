// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uuid.h"

namespace pulpit::fakepulp {

namespace {

constexpr char kHex[] = "0123456789abcdef";
constexpr int kTextLength = 36;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isDash(int position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

} // namespace

QByteArray Uuid::toByteArray() const
{
    QByteArray text(kTextLength, '-');
    char *out = text.data();
    int digit = 0;
    for (int i = 0; i < kTextLength; ++i) {
        if (isDash(i))
            continue;
        const quint64 word = digit < 16 ? hi : lo;
        out[i] = kHex[(word >> (60 - 4 * (digit % 16))) & 0xf];
        ++digit;
    }
    return text;
}

std::optional<Uuid> Uuid::parse(QByteArrayView text)
{
    if (text.size() != kTextLength)
        return std::nullopt;
    Uuid id;
    int digit = 0;
    for (int i = 0; i < kTextLength; ++i) {
        if (isDash(i)) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(text[i]);
        if (value < 0)
            return std::nullopt;
        quint64 &word = digit < 16 ? id.hi : id.lo;
        word = (word << 4) | static_cast<quint64>(value);
        ++digit;
    }
    return id;
}

Uuid Uuid::make(qint64 microseconds, quint32 salt, quint8 family, quint32 index)
{
    Uuid id;
    const auto ms = static_cast<quint64>(microseconds / 1000);
    id.hi = (ms << 16) | 0x7000U | (salt & 0xfffU);
    id.lo = (0x2ULL << 62) | (quint64(family & 0x3fU) << 56) | (quint64((salt >> 8) & 0xffffffU) << 32) | index;
    return id;
}

} // namespace pulpit::fakepulp
