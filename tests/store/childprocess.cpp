// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"

#include "testdatabase.h"

#include <atomic>
#include <cstdio>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

constexpr int kMaxRounds = 100'000; // far more than the time of the test allows

void say(const QString &line)
{
    std::fprintf(stdout, "%s\n", qPrintable(line));
    std::fflush(stdout);
}

// Two threads, each with a store and an engine of its own.
int claimAll(const QString &url, const QString &name)
{
    std::atomic<int> exitCode {0};
    std::mutex output; // guards stdout
    const auto work = [&](const QString &engine) {
        const SystemClock clock;
        const auto store = openStore(quickOptions(url));
        if (!written(store->leases().heartbeat(engine, u"host"_s, u"test"_s, clock.now(), clock.now().addSecs(600))))
            exitCode = 2;
        for (int i = 0; i < kMaxRounds && exitCode == 0; ++i) {
            const auto job = written(store->jobs().claim(engine));
            if (!job)
                exitCode = 3;
            if (!job || !*job)
                return;
            const std::lock_guard locker(output);
            say(QString::number((*job)->id.value));
        }
    };
    std::thread other(work, name + u"-b"_s);
    work(name + u"-a"_s);
    other.join();
    return exitCode;
}

// Each round is what a group sync writes: parent, children, stages, end of one child. Only what was confirmed is
// printed.
int writeForever(const QString &url)
{
    const auto store = openStore(quickOptions(url));
    const RepositoryId repository = repositoryId(*store, u"a"_s);
    for (int i = 0; i < kMaxRounds; ++i) {
        const auto parent = written(store->jobs().insert(groupJob(u"job %1"_s.arg(i))));
        if (!parent)
            return 2;
        const auto children = written(store->jobs().insertChildren(*parent, childJobs(20)));
        if (!children)
            return 3;
        domain::Stage stage;
        stage.name = u"sync repo"_s;
        store->jobs().saveStages(children->at(0), {stage});
        ports::FinishedSync finished;
        finished.job = children->at(0);
        finished.repository = repository;
        finished.finished = QDateTime::currentDateTimeUtc();
        finished.stages = {stage};
        if (!written(store->jobs().finishSync(finished)))
            return 4;
        say(QString::number(children->at(0).value));
    }
    return 0;
}

} // namespace

int runChild(const QStringList &arguments)
{
    if (arguments.value(0) == "claim"_L1)
        return claimAll(arguments.value(1), arguments.value(2));
    if (arguments.value(0) == "write"_L1)
        return writeForever(arguments.value(1));
    return 64;
}

} // namespace pulpit::test
