// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/endedtask.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr auto kEndedAs = " task ended as "_L1; // also in what is stored already

} // namespace

QString endedTaskMessage(const QString &task, const QString &state)
{
    return u"the "_s + task + kEndedAs + state;
}

bool isWhyInPulpText(const Failure &failure)
{
    return !failure.pulpText.isEmpty() && failure.message.contains(kEndedAs);
}

} // namespace pulpit::domain
