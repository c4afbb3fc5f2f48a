// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a cloud tells of itself, and the test of a connection to it.
class tst_OpenStackFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void factsOfATresccad();
    void factsOfAPlainCloud();
    void aQuotaOfImagesIsAskedFor();
    void rolesThatNobodyKnowsMayWrite_data();
    void rolesThatNobodyKnowsMayWrite();
    void factsOfACloudWithThePlugin();
    void theConnectionTestTellsEachStep();
    void theConnectionTestTellsOnceWhatIsMissing();
    void theConnectionTestTellsWhatThereIsRoomFor();
    void theConnectionTestTellsAReaderThatItMovesNothing();
    void theConnectionTestStopsAtAWrongPassword();
};

void tst_OpenStackFacts::factsOfATresccad()
{
    FakeCloud cloud;
    cloud.answer("GET /v2.1/p1/trescca",
        {FakeCloud::json({{u"trescca"_s,
            QJsonObject{{u"hypervisor"_s, u"QEMU 10.0.2"_s}, {u"hypervisor_version"_s, 10000002}, {u"architectures"_s, QJsonArray{u"x86_64"_s}},
                {u"kvm"_s, true}, {u"keeps_state"_s, true}, {u"pulls"_s, true}, {u"free_memory"_s, qint64(8589934592)},
                {u"networks"_s, QJsonArray{u"default"_s}}}}})});
    cloud.answer("GET /v2.1/p1/flavors/detail",
        {FakeCloud::json({{u"flavors"_s,
            QJsonArray{QJsonObject{{u"id"_s, u"2"_s}, {u"name"_s, u"large"_s}, {u"ram"_s, 4096}, {u"vcpus"_s, 2}, {u"disk"_s, 0}},
                QJsonObject{{u"id"_s, u"1"_s}, {u"name"_s, u"small"_s}, {u"ram"_s, 512}, {u"vcpus"_s, 1}, {u"disk"_s, 0}}}}})});
    const auto facts = cloud.site()->facts({});
    QVERIFY(facts);
    QCOMPARE(facts->flavors, (QStringList{u"small"_s, u"large"_s}));
    QCOMPARE(facts->hypervisorVersion, 10000002);
    QCOMPARE(facts->freeMemory, 8589934592ULL);
    QVERIFY(facts->keepsState && facts->pulls && facts->kvm);
    QVERIFY(!facts->freeDisk);
}

void tst_OpenStackFacts::factsOfAPlainCloud()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/restore", {FakeCloud::status(405)});
    cloud.answer("GET /v2.1/p1/limits",
        {FakeCloud::json({{u"limits"_s,
            QJsonObject{{u"absolute"_s,
                QJsonObject{{u"maxTotalRAMSize"_s, 2048}, {u"totalRAMUsed"_s, 512}, {u"maxTotalInstances"_s, -1}, {u"maxTotalCores"_s, 4},
                    {u"totalCoresUsed"_s, 5}}}}}})});
    const auto facts = cloud.site()->facts({});
    QVERIFY2(facts, facts ? "" : qPrintable(facts.error().what));
    QVERIFY(!facts->keepsState);
    QCOMPARE(facts->freeMemory, 1536ULL << 20U);
    QVERIFY(!facts->freeInstances);
    QCOMPARE(facts->freeVcpus, 0);
}

void tst_OpenStackFacts::aQuotaOfImagesIsAskedFor()
{
    const auto leftOf = [](const QJsonObject &usage) {
        FakeCloud cloud;
        cloud.answer("GET /v2/info/usage", {FakeCloud::json({{u"usage"_s, usage}})});
        return cloud.site()->storeLimits({}).value().freeBytes;
    };
    const auto size = [](int limit, int used) { return QJsonObject{{u"image_size_total"_s, QJsonObject{{u"limit"_s, limit}, {u"usage"_s, used}}}}; };
    QCOMPARE(leftOf(size(1000, 744)), 256ULL << 20U);
    QCOMPARE(leftOf(size(1000, 1200)), 0ULL);
    QVERIFY(!leftOf(size(-1, 744)));
    QVERIFY(!leftOf({}));  // a cloud without unified limits
    QVERIFY(!FakeCloud().site()->storeLimits({}).value().freeBytes);
}

void tst_OpenStackFacts::rolesThatNobodyKnowsMayWrite_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("reader") << QStringList{u"Reader"_s} << true;
    QTest::newRow("member") << QStringList{u"reader"_s, u"member"_s} << false;
    QTest::newRow("a cloud's own") << QStringList{u"reader"_s, u"load-balancer_user"_s} << false;
    QTest::newRow("none told") << QStringList() << false;
}

void tst_OpenStackFacts::rolesThatNobodyKnowsMayWrite()
{
    QFETCH(QStringList, roles);
    QFETCH(bool, readOnly);
    FakeCloud cloud;
    cloud.roles = roles;
    QCOMPARE(cloud.site()->storeLimits({}).value().readOnly, readOnly);
}

void tst_OpenStackFacts::factsOfACloudWithThePlugin()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/restore", {FakeCloud::status(400, R"({"badRequest": {"message": "image_id is missing"}})")});
    cloud.answer("GET /v2.1/p1/limits", {FakeCloud::json({})});
    QVERIFY(cloud.site()->facts({}).value().keepsState);
    QVERIFY(cloud.site()->facts({}).value().flavors.isEmpty());  // it does not tell them
    cloud.answer("GET /v2.1/p1/flavors/detail",
        {FakeCloud::json({{u"flavors"_s,
            QJsonArray{QJsonObject{{u"id"_s, u"2"_s}, {u"name"_s, u"m1.large"_s}, {u"ram"_s, 4096}, {u"vcpus"_s, 2}},
                QJsonObject{{u"id"_s, u"1"_s}, {u"name"_s, u"m1.small"_s}, {u"ram"_s, 512}, {u"vcpus"_s, 1}}}}})});
    QCOMPARE(cloud.site()->facts({}).value().flavors, (QStringList{u"m1.small"_s, u"m1.large"_s}));
    // What the plugin leaves to Nova.
    cloud.answer("GET /v2.1/p1/trescca", {FakeCloud::json({{u"trescca"_s, QJsonObject{{u"keeps_state"_s, true}}}})});
    cloud.answer("GET /v2.1/p1/limits",
        {FakeCloud::json({{u"limits"_s, QJsonObject{{u"absolute"_s, QJsonObject{{u"maxTotalInstances"_s, 3}, {u"totalInstancesUsed"_s, 3}}}}}})});
    QCOMPARE(cloud.site()->facts({}).value().freeInstances, 0);
}

void tst_OpenStackFacts::theConnectionTestTellsEachStep()
{
    FakeCloud cloud;
    cloud.answer("GET /v2/images", {FakeCloud::json({})});
    cloud.answer("GET /v2.1/p1/servers/detail", {FakeCloud::json({})});
    cloud.answer("GET /v2.1/p1/limits", {FakeCloud::json({})});
    QStringList told;
    for (const ConnectionStep &step : cloud.site()->test({}))
        told.append(step.name + (step.ok ? u"+"_s : u"-"_s));
    QCOMPARE(told.join(u' '), u"reach+ token+ catalog+ image+ compute+ network+ quota+ save/restore- guest host-"_s);
}

void tst_OpenStackFacts::theConnectionTestTellsOnceWhatIsMissing()
{
    FakeCloud cloud;
    cloud.hasCompute = false;
    cloud.answer("GET /v2/images", {FakeCloud::json({})});
    QStringList told;
    for (const ConnectionStep &step : cloud.site()->test({}))
        told.append(step.name + (step.ok ? u"+"_s : u"-"_s));
    QCOMPARE(told.join(u' '), u"reach+ token+ catalog+ image+ compute- network+"_s);
}

void tst_OpenStackFacts::theConnectionTestTellsWhatThereIsRoomFor()
{
    FakeCloud cloud;
    cloud.hasNetwork = true;
    cloud.answer("GET /v2.0/networks", {FakeCloud::json({{u"networks"_s, QJsonArray{QJsonObject{{u"id"_s, u"n1"_s}, {u"name"_s, u"net"_s}}}}})});
    const QJsonObject debian{{u"id"_s, u"i1"_s}, {u"name"_s, u"debian-13"_s}, {u"status"_s, u"active"_s}, {u"container_format"_s, u"bare"_s}};
    cloud.answer("GET /v2/images", {FakeCloud::json({{u"images"_s, QJsonArray{debian}}})});
    cloud.answer("GET /v2.1/p1/servers/detail", {FakeCloud::json({})});
    const QJsonObject limits{{u"maxTotalInstances"_s, 10}, {u"totalInstancesUsed"_s, 3}, {u"maxTotalCores"_s, -1}};
    cloud.answer("GET /v2.1/p1/limits", {FakeCloud::json({{u"limits"_s, QJsonObject{{u"absolute"_s, limits}}}})});
    const QJsonObject flavor{{u"id"_s, u"f1"_s}, {u"name"_s, u"large"_s}, {u"ram"_s, 4096}, {u"vcpus"_s, 2}, {u"disk"_s, 20}};
    cloud.answer("GET /v2.1/p1/flavors/detail", {FakeCloud::json({{u"flavors"_s, QJsonArray{flavor}}})});
    QMap<QString, ConnectionStep> steps;
    for (const ConnectionStep &step : cloud.site()->test({}))
        steps.insert(step.name, step);
    QCOMPARE(steps[u"compute"_s].detail, u"0 instances, API 2.96"_s);
    QCOMPARE(steps[u"quota"_s].detail, u"7 instances left"_s);
    QVERIFY(!steps[u"save/restore"_s].ok);
    QVERIFY2(steps[u"guest host"_s].ok, qPrintable(steps[u"guest host"_s].detail));
    QCOMPARE(steps[u"guest host"_s].detail, u"can be made of the image debian-13 with the flavor large"_s);
}

void tst_OpenStackFacts::theConnectionTestTellsAReaderThatItMovesNothing()
{
    FakeCloud cloud;
    cloud.roles = {u"reader"_s};
    cloud.answer("GET /v2/images", {FakeCloud::json({})});
    cloud.answer("GET /v2.1/p1/servers/detail", {FakeCloud::json({})});
    const QList<ConnectionStep> steps = cloud.site()->test({});
    QCOMPARE(steps.last().name, u"save/restore"_s);
    QVERIFY2(!steps.last().ok && steps.last().detail.startsWith(u"Your only role at"), qPrintable(steps.last().detail));
}

void tst_OpenStackFacts::theConnectionTestStopsAtAWrongPassword()
{
    FakeCloud cloud;
    const auto site = OpenStackSite::open(cloud.endpoint(), {.password = u"bad"_s, .applicationCredentialSecret = {}, .token = {}}).value()->test({});
    QCOMPARE(site.size(), 2);
    QVERIFY(site.first().ok);
    QVERIFY(!site.last().ok);
}

QTEST_GUILESS_MAIN(tst_OpenStackFacts)
#include "tst_openstackfacts.moc"
