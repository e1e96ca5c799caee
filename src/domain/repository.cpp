// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/repository.h"

#include "domain/names.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr detail::NameTable<Health, 3> kHealth {{
    {Health::Green, "green"_L1},
    {Health::Amber, "amber"_L1},
    {Health::Red, "red"_L1},
}};

constexpr detail::NameTable<Agreement, 4> kAgreement {{
    {Agreement::NotCompared, "not_compared"_L1},
    {Agreement::Same, "same"_L1},
    {Agreement::Different, "different"_L1},
    {Agreement::Unknown, "unknown"_L1},
}};

} // namespace

QString toString(Health health)
{
    return detail::nameOf(kHealth, health);
}

Health health(const QString &text)
{
    return detail::valueOf(kHealth, text).value_or(Health::Unknown);
}

QString toString(Agreement agreement)
{
    return detail::nameOf(kAgreement, agreement);
}

Agreement agreement(const QString &text)
{
    return detail::valueOf(kAgreement, text).value_or(Agreement::Unknown);
}

} // namespace pulpit::domain
