// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/format/phrases.h"

#include <QCoreApplication>

namespace pulpit::gui {

QString said(const domain::Phrase &phrase)
{
    return phrase.said([](const QString &sentence) {
        return QCoreApplication::translate(domain::kPhraseContext, sentence.toUtf8().constData());
    });
}

QString messageOf(const domain::Problem &problem)
{
    return said(domain::phraseOf(problem.message));
}

QString problemText(const domain::Problem &problem)
{
    if (problem.expected.isEmpty())
        return messageOf(problem);
    return QCoreApplication::translate("pulpit::gui::ProblemsModel", "%1 – %2")
        .arg(messageOf(problem), said(domain::phraseOf(problem.expected)));
}

} // namespace pulpit::gui
