// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/packages/sizefinder.h"

#include "domain/leafcontent.h"
#include "gui/ask.h"
#include "gui/format/format.h"
#include "ports/inspectionservice.h"

#include <QJsonObject>

namespace pulpit::gui {

std::optional<qint64> sizeOfUnit(const QString &type, const QJsonObject &unit)
{
    for (const domain::LeafContent &leaf : domain::leafContent(type)) {
        const QJsonValue size = leaf.sizeField.isEmpty() ? QJsonValue() : unit.value(leaf.sizeField);
        if (size.isDouble() && size.toInteger(-1) >= 0)
            return size.toInteger();
    }
    return {};
}

SizeFinder::SizeFinder(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void SizeFinder::find(const domain::FoundPackage &package)
{
    ++m_round;
    m_server = package.server;
    ask(this, m_context.engine.inspection().object(package.server, package.href),
        [this, round = m_round, type = package.type](const Result<QJsonObject> &answer) {
            if (round != m_round)
                return;
            if (!answer) {
                Q_EMIT told(tr("size unknown: %1").arg(answer.error().what));
                return;
            }
            const QString file = answer->value(QLatin1String("artifact")).toString();
            if (const auto size = sizeOfUnit(type, *answer))
                Q_EMIT told(bytesText(*size));
            else if (!file.isEmpty())
                lookAtFile(file);
            else if (answer->contains(QLatin1String("artifact"))) // null: its files are fetched when they are asked for
                Q_EMIT told(tr("size unknown: the server has not fetched it yet, and Pulp tells none before"));
            else
                Q_EMIT told(tr("size unknown: the server tells none"));
        });
}

void SizeFinder::lookAtFile(const QString &href)
{
    ask(this, m_context.engine.inspection().object(m_server, href),
        [this, round = m_round](const Result<QJsonObject> &answer) {
            if (round != m_round)
                return;
            const QJsonValue size = answer ? answer->value(QLatin1String("size")) : QJsonValue();
            if (size.isDouble() && size.toInteger(-1) >= 0)
                Q_EMIT told(bytesText(size.toInteger()));
            else if (answer)
                Q_EMIT told(tr("size unknown: the server tells none"));
            else if (answer.error().code == ErrorCode::NotAllowed)
                Q_EMIT told(tr("size unknown: the account may not look at stored files"));
            else
                Q_EMIT told(tr("size unknown: %1").arg(answer.error().what));
        });
}

} // namespace pulpit::gui
