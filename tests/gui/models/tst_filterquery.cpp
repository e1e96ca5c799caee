// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language of filters.
#include "gui/models/filterquery.h"
#include "gui/pages/repositories/repositoriesmodel.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::gui;

class TstFilterQuery final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void filtersAreUnderstood_data();
    void filtersAreUnderstood();
    void filtersAreCompleted();
    void hostileFiltersAreHarmless();
};

void TstFilterQuery::filtersAreUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("passes");
    QTest::addColumn<int>("problems");
    const auto row = [](const char *text, bool passes, int problems = 0) {
        QTest::newRow(text) << QString::fromLatin1(text) << passes << problems;
    };
    // The row: ext-debian-12, failed 3×, on pulp-eu-1, 2 days old, 10 GiB, version 7.
    row("", true);
    row("debian", true);
    row("DEBIAN 12", true);
    row("debian rocky", false);
    row("-rocky", true);
    row("-debian", false);
    row("-", true);
    row("state:failed", true);
    row("state:fail", true);
    row("state=fail", false);
    row("state=failed", true);
    row("state:healthy,failed", true);
    row("state:healthy", false);
    row("-state:healthy", true);
    row("state:", true);
    row("state:,", true);
    row("name:debian state:failed age>1d", true);
    row("age>2d", false);
    row("age>=2d", true);
    row("age<1w", true);
    row("age=2d", true);
    row("age:2d", true);
    row("age>1.5d", true);
    row("age>", true);
    row("size>9GiB", true);
    row("size<=10g", true);
    row("size>10gb", false);
    row("version>6", true);
    row("version>6x", true, 1);
    row("age>soon", true, 1);
    row("name>a", true, 1);
    row("colour:red", true, 1);
    row("colour:red debian", true, 1);
    row("http://debian", false); // an address is a word
    row("\"ext-debian-12 pulp\"", true);
    row("\"debian pulp\"", false);
    row("\"state:failed\"", false); // quoted it is a word
    row("took>1s", false); // the row has no such value
    row("-took>1s", true);
}

void TstFilterQuery::filtersAreUnderstood()
{
    QFETCH(QString, text);
    QFETCH(bool, passes);
    QFETCH(int, problems);
    using Kind = FilterField::Kind;
    const QList<FilterField> fields {
        {QStringLiteral("name"), {}, Kind::Text, {}}, {QStringLiteral("state"), {}, Kind::Text, {}},
        {QStringLiteral("age"), {}, Kind::Age, {}},   {QStringLiteral("took"), {}, Kind::Duration, {}},
        {QStringLiteral("size"), {}, Kind::Size, {}}, {QStringLiteral("version"), {}, Kind::Number, {}}};
    const FilterQuery query = parseFilter(text, fields);
    QCOMPARE(query.problems.size(), problems);
    for (const FilterProblem &problem : query.problems) {
        QVERIFY(!problem.text.isEmpty());
        QVERIFY(problem.start >= 0 && problem.start + problem.length <= text.size());
    }
    const bool isIn = gui::passes(query, QStringLiteral("ext-debian-12 pulp-eu-1 failed"), [](const QString &field) {
        if (field == QLatin1String("name"))
            return FilterValue {QStringLiteral("ext-debian-12"), {}};
        if (field == QLatin1String("state"))
            return FilterValue {QStringLiteral("failed\nfailed 3×"), {}};
        if (field == QLatin1String("age"))
            return FilterValue {{}, 2.0 * 86'400};
        if (field == QLatin1String("size"))
            return FilterValue {{}, 10.0 * 1024 * 1024 * 1024};
        if (field == QLatin1String("version"))
            return FilterValue {{}, 7.0};
        return FilterValue {};
    });
    QCOMPARE(isIn, passes);
}

void TstFilterQuery::filtersAreCompleted()
{
    const QList<FilterField> fields {{QStringLiteral("name"), {}, FilterField::Kind::Text, {}},
                                     {QStringLiteral("state"),
                                      {},
                                      FilterField::Kind::Text,
                                      {QStringLiteral("failed"), QStringLiteral("in sync"), QStringLiteral("unknown")}},
                                     {QStringLiteral("age"), {}, FilterField::Kind::Age, {}}};
    const auto shown = [&](const QString &text) {
        QStringList list;
        for (const FilterCompletion &completion : completionsAt(text, int(text.size()), fields))
            list.append(completion.shown);
        return list;
    };
    QCOMPARE(shown({}), QStringList({QStringLiteral("name:"), QStringLiteral("state:"), QStringLiteral("age>")}));
    QCOMPARE(shown(QStringLiteral("debian st")), QStringList {QStringLiteral("state:")});
    QCOMPARE(shown(QStringLiteral("-st")), QStringList {QStringLiteral("-state:")});
    QCOMPARE(shown(QStringLiteral("state:f")), QStringList {QStringLiteral("state:failed")});
    QCOMPARE(shown(QStringLiteral("state:failed,u")), QStringList {QStringLiteral("state:failed,unknown")});
    QCOMPARE(shown(QStringLiteral("state:i")), QStringList {QStringLiteral("state:\"in sync\"")});
    QVERIFY(shown(QStringLiteral("nothing")).isEmpty());
    // In the middle of a text the rest stays.
    const QList<FilterCompletion> middle = completionsAt(QStringLiteral("sta debian"), 3, fields);
    QCOMPARE(middle.size(), 1);
    QCOMPARE(middle.first().text, QStringLiteral("state: debian"));
    QCOMPARE(middle.first().cursor, 6);
    const QList<FilterCompletion> value = completionsAt(QStringLiteral("state:fa debian"), 8, fields);
    QCOMPARE(value.first().text, QStringLiteral("state:failed debian"));
    QCOMPARE(value.first().cursor, 13);
}

void TstFilterQuery::hostileFiltersAreHarmless()
{
    const QList<FilterField> fields = RepositoriesModel::filterFields({});
    QRandomGenerator random(4711);
    const QString letters = QString::fromUtf8("ab:<>=-\",. \tstate age2d\n\u202E");
    for (int i = 0; i < 2000; ++i) {
        QString text;
        for (int length = random.bounded(60); length > 0; --length)
            text.append(letters.at(random.bounded(int(letters.size()))));
        const FilterQuery query = parseFilter(text, fields);
        for (const FilterTerm &term : query.terms)
            QVERIFY(!term.values.isEmpty() || !term.field.isEmpty());
        (void)completionsAt(text, random.bounded(70), fields);
        (void)gui::passes(query, text, [](const QString &) { return FilterValue {}; });
    }
    QVERIFY(parseFilter(QString(100'000, QLatin1Char('a')), fields).terms.first().values.first().size() <= 1000);
}

QTEST_MAIN(TstFilterQuery)
#include "tst_filterquery.moc"
