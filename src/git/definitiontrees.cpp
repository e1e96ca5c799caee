// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/definitiontrees.h"

#include "git/foldertree.h"
#include "git/gittree.h"

#include <QCoro/QCoroFuture>

#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace pulpit::git {

namespace {

/// Runs \a work, which only reads and computes, in \a pool.
template <typename T>
QFuture<T> inPool(QThreadPool &pool, std::function<T()> work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

class DefinitionTrees final : public ports::DefinitionSource
{
public:
    explicit DefinitionTrees(DefinitionTreesOptions options)
        : m_options(std::move(options))
    {
        m_pool.setMaxThreadCount(1);
    }

    Async<QString> revision(domain::DefinitionPlace place, CancellationToken cancellation) override
    {
        if (place.isLocal()) {
            const auto tree = co_await folder(place.localFolder);
            if (!tree)
                co_return fail(tree.error());
            co_return tree->revision;
        }
        const Result<GitUrl> url = gitUrl(place.repository);
        if (!url)
            co_return fail(url.error());
        const auto secret = co_await credentials(place.credentials);
        if (!secret)
            co_return fail(secret.error());
        co_return co_await remoteCommit(*url, *secret, place.reference, m_options.limits, cancellation);
    }

    Async<ports::Definitions> read(domain::DefinitionPlace place, domain::EngineSettings settings,
                                   CancellationToken cancellation) override
    {
        auto tree = co_await files(place, cancellation);
        if (!tree)
            co_return fail(tree.error());
        ports::Definitions definitions;
        definitions.revision = tree->revision;
        definitions.problems = tree->problems;
        const std::function<config::DefinitionsRead()> parse
            = [all = std::move(tree->files), settings] { return config::readDefinitions(all, settings); };
        const QFuture<config::DefinitionsRead> parsing = inPool(m_pool, parse);
        const config::DefinitionsRead parsed = co_await parsing;
        definitions.definitions = parsed.definitions;
        definitions.problems += parsed.problems;
        co_return definitions;
    }

    QString rulesDigest(const domain::EngineSettings &settings) const override
    {
        return config::definitionRulesDigest(settings);
    }

private:
    Async<TreeFiles> files(domain::DefinitionPlace place, CancellationToken cancellation)
    {
        if (place.isLocal())
            co_return co_await folder(place.localFolder);
        const Result<GitUrl> url = gitUrl(place.repository);
        if (!url)
            co_return fail(url.error());
        const auto secret = co_await credentials(place.credentials);
        if (!secret)
            co_return fail(secret.error());
        co_return co_await readGitTree(*url, *secret, place.reference, place.folder, m_options.limits, cancellation);
    }

    Async<TreeFiles> folder(QString path)
    {
        const std::function<Result<TreeFiles>()> work = [path] { return readFolderTree(path); };
        const QFuture<Result<TreeFiles>> reading = inPool(m_pool, work);
        co_return co_await reading;
    }

    Async<Secret> credentials(QString reference)
    {
        if (reference.isEmpty())
            co_return Secret();
        if (!m_options.credentials)
            co_return fail(ErrorCode::Unsupported, u"credentials for Git cannot be fetched here"_s, reference);
        co_return co_await m_options.credentials(reference);
    }

    const DefinitionTreesOptions m_options;
    QThreadPool m_pool;
};

} // namespace

std::unique_ptr<ports::DefinitionSource> makeDefinitionSource(DefinitionTreesOptions options)
{
    return std::make_unique<DefinitionTrees>(std::move(options));
}

} // namespace pulpit::git
