// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/configdocument.h"

#include "config/smallfile.h"
#include "config/yamltext.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

namespace pulpit::gui {

namespace {
constexpr qint64 kMaxBytes = 4 * 1024 * 1024;
} // namespace

ConfigDocument::ConfigDocument(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConfigDocument::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConfigDocument::look);
}

void ConfigDocument::take(const QByteArray &bytes)
{
    m_diskBytes = bytes;
    const QByteArray plain = config::withoutByteOrderMark(bytes);
    m_hasMark = plain.size() != bytes.size();
    const qsizetype windows = plain.count("\r\n");
    m_hasWindowsLineEnds = windows > 0 && windows * 2 >= plain.count('\n');
    m_isMixed = windows > 0 && windows != plain.count('\n');
    m_base = QString::fromUtf8(plain).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

void ConfigDocument::setStored(qint64 version, const QString &author, const QString &yaml)
{
    m_path.clear();
    m_version = version;
    m_author = author;
    take(yaml.toUtf8());
    watch();
}

Result<> ConfigDocument::openFile(const QString &path)
{
    const Result<QByteArray> bytes = config::readSmallFile(path, kMaxBytes);
    if (!bytes)
        return fail(bytes.error());
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(*bytes);
    if (decoder.hasError() || decoded.contains(QChar(0)))
        return fail(ErrorCode::InvalidInput, tr("%1 is no text in UTF-8").arg(QFileInfo(path).fileName()));
    m_path = QFileInfo(path).absoluteFilePath();
    m_version = 0;
    m_author.clear();
    take(*bytes);
    watch();
    return {};
}

Result<> ConfigDocument::save(const QString &text, bool overwrites)
{
    if (!overwrites) {
        const Result<QByteArray> now = config::readSmallFile(m_path, kMaxBytes);
        if (now && *now != m_diskBytes)
            return fail(ErrorCode::Conflict, tr("%1 was changed on the disk").arg(name()), m_path);
    }
    QByteArray bytes = withLineEnds(text).toUtf8();
    if (m_hasMark)
        bytes.prepend("\xef\xbb\xbf");
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Storage, tr("%1 could not be written").arg(name()), m_path, file.errorString());
    m_diskBytes = bytes;
    m_base = text;
    m_isMixed = false;
    watch();
    return {};
}

QString ConfigDocument::withLineEnds(QString text) const
{
    return m_hasWindowsLineEnds ? text.replace(QLatin1Char('\n'), QStringLiteral("\r\n")) : text;
}

Result<QString> ConfigDocument::onDisk() const
{
    const Result<QByteArray> bytes = config::readSmallFile(m_path, kMaxBytes);
    if (!bytes)
        return fail(bytes.error());
    return QString::fromUtf8(config::withoutByteOrderMark(*bytes))
        .replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

void ConfigDocument::keepMine()
{
    if (const Result<QByteArray> now = config::readSmallFile(m_path, kMaxBytes))
        take(*now);
}

void ConfigDocument::restore(const QString &path, qint64 version, const QString &base)
{
    if (!path.isEmpty() && openFile(path)) {
        m_base = base;
        return;
    }
    m_path.clear();
    m_version = version;
    m_base = base;
    m_hasMark = m_hasWindowsLineEnds = m_isMixed = false;
    watch();
}

QString ConfigDocument::name() const
{
    return m_path.isEmpty() ? QStringLiteral("pulp_config.yml") : QFileInfo(m_path).fileName();
}

void ConfigDocument::watch()
{
    const QStringList old = m_watcher.files() + m_watcher.directories();
    if (!old.isEmpty())
        m_watcher.removePaths(old);
    // Editors replace files, so the folder is watched as well.
    if (!m_path.isEmpty())
        m_watcher.addPaths({m_path, QFileInfo(m_path).absolutePath()});
}

void ConfigDocument::look()
{
    if (m_path.isEmpty())
        return;
    const Result<QByteArray> now = config::readSmallFile(m_path, kMaxBytes);
    if (!m_watcher.files().contains(m_path) && now)
        m_watcher.addPath(m_path);
    if (now && *now != m_diskBytes)
        Q_EMIT changedOnDisk();
}

} // namespace pulpit::gui
