// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/gittree.h"

#include <QDir>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::git {

namespace {

/// One line of `git ls-tree -r -z -l`: "<mode> <type> <id> <size>\t<path>".
struct TreeEntry
{
    QByteArray mode;
    QByteArray type;
    QByteArray id;
    qint64 size = 0;
    QString path;
};

QList<TreeEntry> entriesOf(const QByteArray &output)
{
    QList<TreeEntry> entries;
    const QList<QByteArray> lines = output.split('\0');
    for (const QByteArray &line : lines) {
        const qsizetype tab = line.indexOf('\t');
        const QList<QByteArray> words = line.left(std::max<qsizetype>(tab, 0)).simplified().split(' ');
        if (tab < 0 || words.size() != 4)
            continue;
        entries.append(
            {words.at(0), words.at(1), words.at(2), words.at(3).toLongLong(), QString::fromUtf8(line.mid(tab + 1))});
    }
    return entries;
}

Problem leftOut(Problem::Severity severity, const QString &path, const QString &code, const QString &message)
{
    Problem problem;
    problem.severity = severity;
    problem.file = path;
    problem.code = code;
    problem.message = message;
    return problem;
}

/// Entries that are read; what is left out becomes a problem.
Result<QList<TreeEntry>> chosen(const QList<TreeEntry> &all, QList<Problem> *problems)
{
    QList<TreeEntry> result;
    qint64 bytes = 0;
    for (const TreeEntry &entry : all) {
        if (!config::isDefinitionFile(entry.path))
            continue;
        if (entry.type != "blob" || entry.mode == "120000") {
            problems->append(
                leftOut(Problem::Severity::Warning, entry.path, u"link"_s, u"links and submodules are not followed"_s));
            continue;
        }
        if (entry.size > config::kMaxDefinitionBytes) {
            problems->append(leftOut(Problem::Severity::Error, entry.path, u"too-large"_s,
                                     u"the file is larger than %1 KiB"_s.arg(config::kMaxDefinitionBytes / 1024)));
            continue;
        }
        bytes += entry.size;
        result.append(entry);
    }
    if (result.size() > config::kMaxTreeFiles || bytes > config::kMaxTreeBytes)
        return fail(ErrorCode::TooLarge,
                    u"the repository has more than %1 files or %2 MiB of definitions"_s.arg(config::kMaxTreeFiles)
                        .arg(config::kMaxTreeBytes / 1024 / 1024));
    return result;
}

/// Takes apart what `git cat-file --batch` gives: "<id> <type> <size>\n<bytes>\n" for each.
Result<QList<QByteArray>> blobsOf(const QByteArray &output, qsizetype count)
{
    QList<QByteArray> blobs;
    qsizetype at = 0;
    while (at < output.size()) {
        const qsizetype end = output.indexOf('\n', at);
        const QList<QByteArray> words = output.mid(at, std::max<qsizetype>(end, at) - at).split(' ');
        const qint64 size = words.size() == 3 && words.at(1) == "blob" ? words.at(2).toLongLong() : -1;
        if (end < 0 || size < 0 || end + 1 + size > output.size())
            break;
        blobs.append(output.mid(end + 1, size));
        at = end + 1 + size + 1;
    }
    if (blobs.size() != count)
        return fail(ErrorCode::BadAnswer, u"git gave %1 files instead of %2"_s.arg(blobs.size()).arg(count));
    return blobs;
}

QString cleanFolder(const QString &folder)
{
    QString clean = QDir::cleanPath(folder.trimmed());
    while (clean.startsWith(u'/'))
        clean.remove(0, 1);
    return clean == "."_L1 ? QString() : clean;
}

Async<QByteArray> fetch(GitProgram *git, QString reference, CancellationToken cancellation)
{
    const QString url = git->url().text;
    const QByteArray none;
    const QStringList init {u"init"_s, u"--quiet"_s, u"--bare"_s, u"tree.git"_s};
    if (const auto made = co_await git->run(init, none, cancellation); !made)
        co_return fail(made.error());
    const QStringList shallow {u"--git-dir=tree.git"_s,      u"fetch"_s,     u"--quiet"_s, u"--no-tags"_s,
                               u"--no-recurse-submodules"_s, u"--depth=1"_s, u"--"_s,      url};
    QStringList newest = shallow;
    newest.append(reference.isEmpty() ? u"HEAD"_s : reference);
    auto fetched = co_await git->run(newest, none, cancellation);
    QString commit = u"FETCH_HEAD"_s;
    if (!fetched && isCommit(reference) && fetched.error().code != ErrorCode::Canceled) {
        // Not every server gives a commit by its id; its branches have it somewhere.
        const QStringList whole {u"--git-dir=tree.git"_s,
                                 u"fetch"_s,
                                 u"--quiet"_s,
                                 u"--no-recurse-submodules"_s,
                                 u"--"_s,
                                 url,
                                 u"+refs/heads/*:refs/heads/*"_s,
                                 u"+refs/tags/*:refs/tags/*"_s};
        fetched = co_await git->run(whole, none, cancellation);
        commit = reference;
    }
    if (!fetched)
        co_return fail(fetched.error());
    const QStringList parse {u"--git-dir=tree.git"_s, u"rev-parse"_s,         u"--verify"_s, u"--quiet"_s,
                             u"--end-of-options"_s,   commit + u"^{commit}"_s};
    auto found = co_await git->run(parse, none, cancellation);
    if (!found) {
        Error error = found.error();
        error.code = ErrorCode::NotFound;
        error.what = u"the Git repository has no commit %1"_s.arg(reference);
        co_return fail(std::move(error));
    }
    co_return found->trimmed();
}

} // namespace

Async<QString> remoteCommit(GitUrl url, Secret credentials, QString reference, GitLimits limits,
                            CancellationToken cancellation)
{
    if (isCommit(reference))
        co_return reference;
    if (!reference.isEmpty() && !isPlainReference(reference))
        co_return fail(ErrorCode::InvalidInput, u"this is not a branch, tag or commit"_s, reference.left(100));
    GitProgram git(url, credentials, limits);
    QStringList arguments {u"ls-remote"_s, u"--quiet"_s, u"--"_s, url.text};
    if (reference.isEmpty())
        arguments.append(u"HEAD"_s);
    else
        arguments.append({reference, reference + u"^{}"_s});
    const auto output = co_await git.run(arguments, {}, cancellation);
    if (!output)
        co_return fail(output.error());
    // A branch wins over a tag of the same name; of an annotated tag the commit is the "^{}" line.
    QString best;
    int bestRank = 0;
    const QStringList lines = QString::fromUtf8(*output).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString id = line.section(u'\t', 0, 0);
        const QString name = line.section(u'\t', 1);
        const int rank = reference.isEmpty()                           ? (name == "HEAD"_L1 ? 4 : 0)
            : name == u"refs/heads/"_s + reference                     ? 3
            : name == u"refs/tags/"_s + reference + u"^{}"_s           ? 2
            : name == u"refs/tags/"_s + reference || name == reference ? 1
                                                                       : 0;
        if (rank > bestRank && isCommit(id)) {
            bestRank = rank;
            best = id;
        }
    }
    if (best.isEmpty())
        co_return fail(ErrorCode::NotFound,
                       reference.isEmpty() ? u"the Git repository is empty"_s
                                           : u"the Git repository has no branch or tag \"%1\""_s.arg(reference),
                       url.text);
    co_return best;
}

Async<TreeFiles> readGitTree(GitUrl url, Secret credentials, QString reference, QString folder, GitLimits limits,
                             CancellationToken cancellation)
{
    if (!reference.isEmpty() && !isPlainReference(reference))
        co_return fail(ErrorCode::InvalidInput, u"this is not a branch, tag or commit"_s, reference.left(100));
    const QString below = cleanFolder(folder);
    if (below.startsWith(".."_L1))
        co_return fail(ErrorCode::InvalidConfiguration, u"the folder is outside of the repository"_s, folder);
    GitProgram git(url, credentials, limits);
    const auto commit = co_await fetch(&git, reference, cancellation);
    if (!commit)
        co_return fail(commit.error());
    TreeFiles tree;
    tree.revision = QString::fromLatin1(*commit);
    const QStringList list {u"--git-dir=tree.git"_s,     u"ls-tree"_s, u"-r"_s, u"-z"_s, u"-l"_s, u"--full-tree"_s,
                            tree.revision + u':' + below};
    const auto listed = co_await git.run(list, {}, cancellation);
    if (!listed)
        co_return fail(listed.error());
    const auto entries = chosen(entriesOf(*listed), &tree.problems);
    if (!entries)
        co_return fail(entries.error());
    QByteArray ids;
    for (const TreeEntry &entry : *entries)
        ids += entry.id + '\n';
    const QStringList batch {u"--git-dir=tree.git"_s, u"cat-file"_s, u"--batch"_s};
    const auto read = co_await git.run(batch, ids, cancellation);
    if (!read)
        co_return fail(read.error());
    const auto blobs = blobsOf(*read, entries->size());
    if (!blobs)
        co_return fail(blobs.error());
    const QString prefix = below.isEmpty() ? QString() : below + u'/';
    for (qsizetype i = 0; i < entries->size(); ++i)
        tree.files.append({prefix + entries->at(i).path, blobs->at(i)});
    for (Problem &problem : tree.problems)
        problem.file = prefix + problem.file;
    co_return tree;
}

} // namespace pulpit::git
