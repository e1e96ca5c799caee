// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/foldertree.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::git {

namespace {

constexpr int kMaxDepth = 32;

/// Walks a folder. One use per object.
class FolderWalk
{
public:
    explicit FolderWalk(const QString &folder)
        : m_root(QFileInfo(folder).canonicalFilePath())
    {
    }

    Result<TreeFiles> read()
    {
        const QString name = QFileInfo(m_root).fileName();
        walk(m_root, name == "remote"_L1 || name == "internal"_L1 ? name + u'/' : QString(), 0);
        if (m_isTooLarge)
            return fail(ErrorCode::TooLarge,
                        u"the folder has more than %1 files or %2 MiB of definitions"_s.arg(config::kMaxTreeFiles)
                            .arg(config::kMaxTreeBytes / 1024 / 1024),
                        m_root);
        std::sort(m_tree.files.begin(), m_tree.files.end(),
                  [](const auto &a, const auto &b) { return a.path < b.path; });
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const config::DefinitionFile &file : m_tree.files) {
            hash.addData(file.path.toUtf8() + '\0' + QByteArray::number(file.bytes.size()) + '\0');
            hash.addData(file.bytes);
        }
        m_tree.revision = u"sha256:"_s + QString::fromLatin1(hash.result().toHex());
        return m_tree;
    }

private:
    void walk(const QString &folder, const QString &prefix, int depth)
    {
        const QFileInfoList entries
            = QDir(folder).entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (m_isTooLarge)
                return;
            const QString path = prefix + entry.fileName();
            if (entry.isDir()) {
                if (entry.isSymLink() || depth >= kMaxDepth)
                    leaveOut(Problem::Severity::Warning, path, u"link"_s,
                             u"links to folders are not followed, nor are more than %1 folders in each other"_s.arg(
                                 kMaxDepth));
                else
                    walk(entry.filePath(), path + u'/', depth + 1);
            } else if (config::isDefinitionFile(path)) {
                readFile(entry, path);
            }
        }
    }

    void readFile(const QFileInfo &entry, const QString &path)
    {
        // Files that an orchestrator mounts are links into the same folder.
        if (entry.isSymLink() && !entry.canonicalFilePath().startsWith(m_root + u'/')) {
            leaveOut(Problem::Severity::Warning, path, u"link"_s, u"the link leads out of the folder"_s);
            return;
        }
        if (!entry.isFile())
            return;
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            leaveOut(Problem::Severity::Error, path, u"unreadable"_s, file.errorString());
            return;
        }
        const QByteArray bytes = file.read(config::kMaxDefinitionBytes + 1);
        if (bytes.size() > config::kMaxDefinitionBytes) {
            leaveOut(Problem::Severity::Error, path, u"too-large"_s,
                     u"the file is larger than %1 KiB"_s.arg(config::kMaxDefinitionBytes / 1024));
            return;
        }
        m_bytes += bytes.size();
        m_tree.files.append({path, bytes});
        m_isTooLarge = m_bytes > config::kMaxTreeBytes || m_tree.files.size() > config::kMaxTreeFiles;
    }

    void leaveOut(Problem::Severity severity, const QString &path, const QString &code, const QString &message)
    {
        Problem problem;
        problem.severity = severity;
        problem.file = path;
        problem.code = code;
        problem.message = message;
        m_tree.problems.append(problem);
    }

    const QString m_root;
    TreeFiles m_tree;
    qint64 m_bytes = 0;
    bool m_isTooLarge = false;
};

} // namespace

Result<TreeFiles> readFolderTree(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists() || !info.isDir())
        return fail(ErrorCode::NotFound, u"the folder of definitions does not exist"_s, folder,
                    u"check local_repo_config_dir"_s);
    if (!info.isReadable())
        return fail(ErrorCode::NotAllowed, u"the folder of definitions cannot be read"_s, folder);
    return FolderWalk(folder).read();
}

} // namespace pulpit::git
