// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStringBuilder>
#include <QSvgRenderer>

// Resources of a static library are registered only when somebody asks for them; the macro must be outside of every
// namespace.
static void registerIconResources()
{
    Q_INIT_RESOURCE(gui);
}

namespace pulpit::gui {

namespace {

class TokenIconEngine final : public QIconEngine
{
public:
    TokenIconEngine(QString name, Token ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        Token ink = mode == QIcon::Disabled ? Token::TextDisabled : m_ink;
        if (state == QIcon::On && m_ink == Token::TextSecondary)
            ink = Token::Accent;
        const QString key = QStringLiteral("pulpit-icon/%1/%2/%3/%4x%5")
                                .arg(m_name)
                                .arg(int(ink))
                                .arg(int(currentScheme()))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArray svg = file.readAll();
        svg.replace("#000", color(ink).name().toLatin1());
        svg.replace("#fff", color(Token::Card).name().toLatin1());
        QSvgRenderer renderer(svg);
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TokenIconEngine(*this); }
    QString key() const override { return QStringLiteral("pulpit"); }

private:
    QString m_name;
    Token m_ink;
};

} // namespace

QIcon icon(const QString &name, Token ink)
{
    registerIconResources();
    return QIcon(new TokenIconEngine(name, ink));
}

} // namespace pulpit::gui
