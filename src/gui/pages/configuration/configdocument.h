// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gui/pages/configuration/diagnosis.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace pulpit::gui {

/// The text that is edited, without its editor: where it is from, what it was there, and whether that changed since.
/// Line ends are \n here; those of the file come back when it is written. GUI thread.
class ConfigDocument final : public QObject
{
    Q_OBJECT
public:
    explicit ConfigDocument(QObject *parent = nullptr);

    /// A version of the configuration, which is in the database and in no file.
    void setStored(qint64 version, const QString &author, const QString &yaml);
    /// Reads a file. Fails as readSmallFile, with InvalidInput where it is no UTF-8.
    Result<> openFile(const QString &path);
    /// Writes \a text to the file as a whole or not at all. Conflict: the file is not as it was read (not asked where
    /// \a overwrites).
    Result<> save(const QString &text, bool overwrites);
    /// Takes the file as it is on the disk for the base of what is edited.
    void keepMine();
    /// What is on the disk now.
    [[nodiscard]] Result<QString> onDisk() const;
    /// \a text with the line ends that this one has outside of the editor.
    [[nodiscard]] QString withLineEnds(QString text) const;
    /// Takes over the origin of a draft.
    void restore(const QString &path, qint64 version, const QString &base);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isFile() const { return !m_path.isEmpty(); }
    [[nodiscard]] ConfigKind kind() const { return m_path.isEmpty() ? ConfigKind::Fleet : kindOfFile(m_path); }
    [[nodiscard]] qint64 version() const { return m_version; } ///< that the text is of; 0: none
    [[nodiscard]] const QString &author() const { return m_author; }
    [[nodiscard]] const QString &base() const { return m_base; }
    [[nodiscard]] QString name() const; ///< for people: the file's name
    [[nodiscard]] bool hasMixedLineEnds() const { return m_isMixed; }

Q_SIGNALS:
    /// Somebody else wrote the file.
    void changedOnDisk();

private:
    void take(const QByteArray &bytes);
    void watch();
    void look();

    QString m_path;
    qint64 m_version = 0;
    QString m_author;
    QString m_base;
    QByteArray m_diskBytes; ///< as they were read or written last
    bool m_hasWindowsLineEnds = false;
    bool m_isMixed = false;
    bool m_hasMark = false; ///< a byte order mark
    QFileSystemWatcher m_watcher;
};

} // namespace pulpit::gui
