// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshot.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

QString toString(SnapshotDifference::State state)
{
    switch (state) {
    case SnapshotDifference::State::Same: return u"same"_s;
    case SnapshotDifference::State::Different: return u"different"_s;
    case SnapshotDifference::State::OnlyHere: return u"only_here"_s;
    case SnapshotDifference::State::OnlyThere: return u"only_there"_s;
    case SnapshotDifference::State::Unknown: return u"unknown"_s;
    }
    return {};
}

} // namespace pulpit::domain
