// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/format/failuretext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace pulpit::gui {

namespace {
struct Failures
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::Failures)
};
} // namespace

QString failureClassText(domain::FailureClass value)
{
    using domain::FailureClass;
    switch (value) {
    case FailureClass::None: return {};
    case FailureClass::NameResolution: return Failures::tr("host name not found");
    case FailureClass::Connection: return Failures::tr("no connection to the upstream");
    case FailureClass::Tls: return Failures::tr("certificate not accepted");
    case FailureClass::Authentication: return Failures::tr("upstream refused the credentials");
    case FailureClass::NotFoundUpstream: return Failures::tr("not found upstream");
    case FailureClass::Checksum: return Failures::tr("checksum does not match");
    case FailureClass::DiskFull: return Failures::tr("disk full");
    case FailureClass::Timeout: return Failures::tr("took too long");
    case FailureClass::WorkerLost: return Failures::tr("Pulp worker lost");
    case FailureClass::UpstreamMetadata: return Failures::tr("upstream index is not readable");
    case FailureClass::Signature: return Failures::tr("signature not valid");
    case FailureClass::Unpublished: return Failures::tr("source is not published");
    case FailureClass::Conflict: return Failures::tr("changed by somebody else meanwhile");
    case FailureClass::MassRemoval: return Failures::tr("would remove too much; held back");
    case FailureClass::SilentFailure: return Failures::tr("completed, but fetched less than expected");
    case FailureClass::Canceled: return Failures::tr("canceled");
    case FailureClass::ServerUnreachable: return Failures::tr("Pulp server gives no answer");
    case FailureClass::ServerError: return Failures::tr("Pulp server failed");
    case FailureClass::Other: return Failures::tr("other failure");
    }
    return {};
}

QString withFailureClasses(QString text)
{
    static const QRegularExpression name(QStringLiteral("(?<=\\()[a-z_]{3,40}(?=\\))"));
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch match = name.match(text, at);
        if (!match.hasMatch())
            return text;
        const domain::FailureClass value = domain::failureClass(match.captured());
        const QString words = domain::toString(value) == match.captured() ? failureClassText(value) : match.captured();
        text.replace(match.capturedStart(), match.capturedLength(), words);
        at = match.capturedStart() + words.size();
    }
}

} // namespace pulpit::gui
