// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/refusedsecret.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace pulpit {

namespace {

constexpr std::array<std::chrono::seconds, 5> kPauses {30s, 60s, 120s, 300s, 900s};

QByteArray randomKey()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words));
}

} // namespace

RefusedSecret::RefusedSecret()
    : m_key(randomKey())
{
}

QByteArray RefusedSecret::digestOf(const Secret &secret) const
{
    return QMessageAuthenticationCode::hash(secret.reveal(), m_key, QCryptographicHash::Sha256);
}

void RefusedSecret::note(const Secret &secret, Time now)
{
    const QByteArray digest = digestOf(secret);
    m_refusals = digest == m_digest ? m_refusals + 1 : 1;
    m_digest = digest;
    m_until = now + pause();
}

bool RefusedSecret::holds(const Secret &secret, Time now) const
{
    return !m_digest.isEmpty() && now < m_until && digestOf(secret) == m_digest;
}

std::chrono::seconds RefusedSecret::pause() const
{
    return m_refusals == 0 ? 0s : kPauses.at(std::min(size_t(m_refusals), kPauses.size()) - 1);
}

void RefusedSecret::clear()
{
    m_digest.clear();
    m_refusals = 0;
}

} // namespace pulpit
