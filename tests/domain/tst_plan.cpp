// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan.h"
#include "support/compareenum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace pulpit;
using namespace pulpit::domain;
using namespace Qt::StringLiterals;

namespace {

QString anyText()
{
    const auto points = *rc::gen::container<std::vector<char16_t>>(
        rc::gen::oneOf(rc::gen::inRange<char16_t>(1, 0xd800), rc::gen::element<char16_t>(u'"', u'\\', u'|', u'$')));
    return QString::fromUtf16(points.data(), qsizetype(points.size()));
}

QJsonObject anyFields()
{
    QJsonObject fields;
    const int count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) {
        switch (*rc::gen::inRange(0, 6)) {
        case 0: fields.insert(anyText(), anyText()); break;
        case 1: fields.insert(anyText(), *rc::gen::arbitrary<int>()); break;
        case 2: fields.insert(anyText(), QJsonArray {anyText(), QJsonValue(), true}); break;
        case 3: fields.insert(anyText(), createdBy(anyText(), anyText())); break;
        case 4: fields.insert(anyText(), secretAt(anyText(), anyText(), anyText())); break;
        default: fields.insert(anyText(), QJsonValue());
        }
    }
    return fields;
}

PlannedChange anyChange()
{
    PlannedChange change;
    change.id = anyText();
    change.server = anyText();
    change.kind = PlannedChange::Kind(*rc::gen::inRange(0, 4));
    change.object = anyText();
    change.name = anyText();
    change.collection = anyText();
    change.href = anyText();
    change.action = anyText();
    change.fields = anyFields();
    change.before = anyFields();
    if (*rc::gen::arbitrary<bool>())
        change.after = {anyText(), anyText()};
    change.phase = *rc::gen::inRange(0, 5);
    if (*rc::gen::arbitrary<bool>())
        change.content.insert(anyText(), *rc::gen::inRange<qint64>(0, 1LL << 40));
    if (*rc::gen::arbitrary<bool>())
        change.bytes = *rc::gen::inRange<qint64>(0, 1LL << 50);
    change.note = anyText();
    return change;
}

Plan anyPlan()
{
    Plan plan;
    plan.operation = anyText();
    plan.request = anyFields();
    plan.title = anyText();
    if (*rc::gen::arbitrary<bool>())
        plan.read = QDateTime::fromMSecsSinceEpoch(*rc::gen::inRange<qint64>(0, 4'000'000'000'000), Qt::UTC);
    const int count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) {
        plan.changes.append(anyChange());
        plan.preconditions.append({anyText(), Precondition::List(*rc::gen::inRange(0, 3)), anyText(), anyText()});
        plan.remarks.append(
            {PlanRemark::Severity(*rc::gen::inRange(0, 3)), anyText(), anyText(), anyText(), anyText()});
    }
    plan.onFailure = OnFailure(*rc::gen::inRange(0, 2));
    plan.isDestructive = *rc::gen::arbitrary<bool>();
    plan.memory = anyFields();
    return plan;
}

PlannedChange change(const QString &id)
{
    PlannedChange change;
    change.id = id;
    change.server = u"pulp-1"_s;
    change.collection = u"remotes/rpm/rpm"_s;
    change.object = u"remote"_s;
    change.name = u"ext-foo"_s;
    return change;
}

QString wrongIn(const Plan &plan)
{
    const Result<> checked = checkPlan(plan);
    return checked ? QString() : checked.error().oneLine();
}

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatItHasWritten()
    {
        const bool holds = rc::check("a plan is the same after JSON text", [] {
            const Plan plan = anyPlan();
            const QByteArray text = QJsonDocument(plan.toJson()).toJson();
            RC_ASSERT(Plan::fromJson(QJsonDocument::fromJson(text).object()) == plan);
        });
        QVERIFY(holds);
    }

    void readsNothingAsDefaults()
    {
        QVERIFY(Plan::fromJson({}) == Plan());
        QVERIFY(Plan::fromJson({{u"changes"_s, 7}, {u"of the future"_s, true}}) == Plan());
        QVERIFY(Proof::fromJson({}).holds());
    }

    void proofRoundTrips()
    {
        Proof proof;
        proof.lines = {{u"pulp-1"_s, u"ext-foo"_s, true, u"served index 3f2a…"_s}, {u"pulp-2"_s, {}, true, {}}};
        QVERIFY(proof.holds());
        QVERIFY(Proof::fromJson(proof.toJson()) == proof);
        proof.lines[1].holds = false;
        QVERIFY(!proof.holds());
        QVERIFY(!proof.toJson().value("holds"_L1).toBool());
    }

    void referencesAreFoundAgain()
    {
        const bool holds = rc::check("references", [] {
            const QString id = anyText();
            const QString part = anyText().remove(u'|');
            const CreatedReference wanted {id, part};
            RC_ASSERT(createdReference(createdBy(id, part)) == std::optional(wanted));
            RC_ASSERT(createdReference(hrefCreatedBy(id, part)) == std::optional(wanted));
            RC_ASSERT(containsReference(QJsonArray {QJsonObject {{u"x"_s, createdBy(id, part)}}}));
            const SecretReference secret {id, part, u"d"_s};
            RC_ASSERT(secretReference(secretAt(id, part, u"d"_s)) == std::optional(secret));
            RC_ASSERT(containsReference(QJsonObject {{u"y"_s, secretAt(id, part)}}));
        });
        QVERIFY(holds);
        QVERIFY(!createdReference(QJsonValue(hrefCreatedBy(u"a"_s)))); // a text that a definition has stays a text
        QVERIFY(!createdReference(u"/pulp/api/v3/remotes/rpm/rpm/1/"_s));
        QVERIFY(!containsReference(QJsonObject {{u"a"_s, QJsonArray {1, u"$created"_s}}}));
    }

    void stampsTellEveryChange()
    {
        PulpRepository repository;
        repository.name = u"ext-foo"_s;
        repository.href = u"/r/1/"_s;
        QStringList stamps {stampOf(repository)};
        repository.latestVersionHref = u"/r/1/versions/2/"_s;
        stamps << stampOf(repository);
        repository.remoteHref = u"/m/"_s;
        stamps << stampOf(repository);
        repository.autopublish = false;
        stamps << stampOf(repository);
        repository.lastUpdated = QDateTime::fromMSecsSinceEpoch(1, Qt::UTC);
        stamps << stampOf(repository);
        PulpRemote remote;
        stamps << stampOf(remote);
        remote.fields = {{u"rate_limit"_s, 3}};
        stamps << stampOf(remote);
        PulpDistribution distribution;
        stamps << stampOf(distribution);
        distribution.publicationHref = u"/p/"_s;
        stamps << stampOf(distribution);
        distribution.hasContentGuard = true;
        stamps << stampOf(distribution);
        const auto count = stamps.size();
        QCOMPARE(stamps.removeDuplicates(), 0);
        QCOMPARE(stamps.size(), count);
        QCOMPARE(stampOf(distribution), stamps.last());
        QCOMPARE(stamps.last().size(), 32);
    }

    void plansThatCannotBeCarriedOutAreRefused()
    {
        Plan plan;
        plan.changes = {change(u"a"_s), change(u"b"_s)};
        QCOMPARE(wrongIn(plan), QString());
        plan.changes[1].after = {u"a"_s};
        plan.changes[1].fields = {{u"remote"_s, createdBy(u"a"_s)}};
        QCOMPARE(wrongIn(plan), QString());
        plan.changes[0].after = {u"b"_s};
        QVERIFY(wrongIn(plan).contains(u"does not come before it (a)"_s));
        plan.changes[0].after.clear();
        plan.changes[0].phase = 1;
        QVERIFY(wrongIn(plan).contains(u"does not come before it (b)"_s));
        plan.changes[0].phase = 0;
        plan.changes[1].fields = {{u"x"_s, QJsonArray {createdBy(u"nobody"_s)}}};
        QVERIFY(wrongIn(plan).contains(u"nobody"_s));
        plan.changes[1] = change(u"a"_s);
        QVERIFY(wrongIn(plan).contains(u"same id"_s));
        plan.changes[1] = change(u"b"_s);
        plan.changes[1].kind = PlannedChange::Kind::Remove;
        QVERIFY(wrongIn(plan).contains(u"which object"_s));
        plan.changes[1].href = hrefCreatedBy(u"a"_s);
        QCOMPARE(wrongIn(plan), QString());
        QJsonValue deep;
        for (int i = 0; i < 100; ++i)
            deep = QJsonArray {deep};
        plan.changes[1].fields = {{u"deep"_s, deep}};
        QVERIFY(wrongIn(plan).contains(u"too deeply"_s));
        COMPARE_ENUM(checkPlan(plan).error().code, ErrorCode::InvalidInput);
    }

    void detailsTellWhatChangesAndHideSecrets()
    {
        PlannedChange update = change(u"u"_s);
        update.kind = PlannedChange::Kind::Update;
        update.before = {{u"policy"_s, u"immediate"_s}, {u"url"_s, QJsonValue()}};
        update.fields = {{u"policy"_s, u"on_demand"_s},
                         {u"url"_s, u"https://example.com/"_s + QString(500, u'x')},
                         {u"client_key"_s, secretAt(u"vault:kv/keys"_s, u"key"_s, u"digest"_s)},
                         {u"remote"_s, createdBy(u"pulp-1/remote/a"_s)}};
        const QString details = detailsOf(update);
        QVERIFY2(details.contains(u"policy: immediate -> on_demand"_s), qPrintable(details));
        QVERIFY(details.contains(u"client_key: (secret)"_s));
        QVERIFY(details.contains(u"remote: (new: pulp-1/remote/a)"_s));
        QVERIFY(details.contains(u"url: (none) -> https://example.com/"_s));
        QVERIFY(!details.contains(u"digest"_s) && details.size() < 400);
        update.note = u"3 packages"_s;
        QVERIFY(detailsOf(update).startsWith(u"3 packages; "_s));
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "tst_plan.moc"
