// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain.h"

#include "secrets/secretsources.h"

#include <QCoro/QCoroFuture>

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace pulpit::secrets {

namespace {

/// What a finished job of QtKeychain says, carried from its thread to the caller's.
struct Outcome
{
    QKeychain::Error error = QKeychain::OtherError;
    QString errorText;
    Secret password;
    bool timedOut = false;
};

enum class Action { Read, Write, Delete };

std::unique_ptr<QKeychain::Job> makeJob(Action action, const QString &service, const Secret &password)
{
    switch (action) {
    case Action::Read: return std::make_unique<QKeychain::ReadPasswordJob>(service);
    case Action::Write: {
        auto job = std::make_unique<QKeychain::WritePasswordJob>(service);
        job->setTextData(QString::fromUtf8(password.reveal()));
        return job;
    }
    case Action::Delete: return std::make_unique<QKeychain::DeletePasswordJob>(service);
    }
    return nullptr;
}

// QtKeychain queues its jobs behind one object that belongs to the thread of the first job, and on Linux needs GLib's
// main loop; the application's thread has both for as long as the program runs.
void runJob(Action action, QString service, QString entry, Secret password, std::chrono::milliseconds timeLimit,
            std::shared_ptr<QPromise<Outcome>> promise)
{
    QKeychain::Job *job = makeJob(action, service, password).release(); // deletes itself when finished (autoDelete)
    job->setParent(QCoreApplication::instance());
    job->setKey(entry);
    job->setInsecureFallback(false);
    auto *limit = new QTimer(job);
    limit->setSingleShot(true);
    QObject::connect(limit, &QTimer::timeout, job, [promise] {
        if (promise->future().isFinished())
            return;
        Outcome outcome;
        outcome.timedOut = true;
        promise->addResult(std::move(outcome));
        promise->finish();
    });
    QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job *finished) {
        if (promise->future().isFinished())
            return;
        Outcome outcome;
        outcome.error = finished->error();
        outcome.errorText = finished->errorString();
        if (auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
            outcome.password = Secret(read->binaryData());
        promise->addResult(std::move(outcome));
        promise->finish();
    });
    limit->start(timeLimit);
    job->start();
}

QCoro::Task<Outcome> ask(Action action, QString profile, QString entry, Secret password,
                         std::chrono::milliseconds timeLimit)
{
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    const QFuture<Outcome> future = promise->future();
    const QString service = u"pulpit/"_s + profile;
    const auto run = [action, service, entry, password, timeLimit, promise] {
        runJob(action, service, entry, password, timeLimit, promise);
    };
    QMetaObject::invokeMethod(QCoreApplication::instance(), run, Qt::QueuedConnection);
    co_return co_await future;
}

// QtKeychain passes on D-Bus's own words as "other error" when there is no bus or nobody on it keeps secrets.
bool meansNoService(const Outcome &outcome)
{
    return outcome.error == QKeychain::NoBackendAvailable || outcome.error == QKeychain::NotImplemented
        || outcome.errorText.contains("org.freedesktop.secrets"_L1)
        || outcome.errorText.contains("D-Bus"_L1, Qt::CaseInsensitive);
}

std::optional<Error> problemOf(const Outcome &outcome, const QString &entry)
{
    Error error;
    error.where = entry;
    error.detail = outcome.errorText;
    if (outcome.timedOut) {
        error.code = ErrorCode::Timeout;
        error.what = u"the keyring gave no answer in time"_s;
        error.advice = u"unlock the keyring; a service has none, give it the password by Vault, environment or file"_s;
        return error;
    }
    if (outcome.error == QKeychain::NoError)
        return std::nullopt;
    if (meansNoService(outcome)) {
        error.code = ErrorCode::Unsupported;
        error.what = u"no keyring service is running"_s;
        error.advice
            = u"start gnome-keyring or KWallet, or take the password from Vault, an environment variable or a file"_s;
        return error;
    }
    switch (outcome.error) {
    case QKeychain::EntryNotFound:
        error.code = ErrorCode::NotFound;
        error.what = u"the keyring has no password for this entry"_s;
        error.advice = u"store it once in the settings"_s;
        return error;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        error.code = ErrorCode::NotAllowed;
        error.what = u"the keyring is locked or refused"_s;
        error.advice = u"unlock the keyring and allow the access"_s;
        return error;
    default: break;
    }
    error.code = ErrorCode::NotAllowed;
    error.what = u"the keyring failed"_s;
    error.advice = u"look at the keyring's own program; the text below is its answer"_s;
    return error;
}

} // namespace

Async<Secret> readKeychain(QString profile, QString entry, std::chrono::milliseconds timeLimit)
{
    const Outcome outcome = co_await ask(Action::Read, profile, entry, Secret(), timeLimit);
    if (const std::optional<Error> problem = problemOf(outcome, entry))
        co_return fail(*problem);
    co_return outcome.password;
}

Async<> writeKeychain(QString profile, QString entry, Secret password, std::chrono::milliseconds timeLimit)
{
    if (entry.isEmpty() || password.isEmpty())
        co_return fail(ErrorCode::InvalidInput, u"an entry and a password are needed"_s, entry);
    const Outcome outcome = co_await ask(Action::Write, profile, entry, password, timeLimit);
    if (const std::optional<Error> problem = problemOf(outcome, entry))
        co_return fail(*problem);
    co_return {};
}

Async<> deleteKeychain(QString profile, QString entry, std::chrono::milliseconds timeLimit)
{
    const Outcome outcome = co_await ask(Action::Delete, profile, entry, Secret(), timeLimit);
    if (outcome.error == QKeychain::EntryNotFound && !outcome.timedOut)
        co_return {};
    if (const std::optional<Error> problem = problemOf(outcome, entry))
        co_return fail(*problem);
    co_return {};
}

bool hasKeychain()
{
    return true;
}

} // namespace pulpit::secrets
