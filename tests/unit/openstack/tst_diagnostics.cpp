// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/diagnostics.h"
#include "fakecloud.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const QByteArray route = "GET /v2.1/p1/servers/s1/diagnostics";

/// As Nova tells it since microversion 2.48.
QJsonObject standardForm()
{
    const QJsonObject disk{{u"read_bytes"_s, 1000}, {u"write_bytes"_s, 200}, {u"errors_count"_s, -1}};
    const QJsonObject card{{u"mac_address"_s, u"fa:16:3e:00:00:01"_s}, {u"rx_octets"_s, 5000}, {u"tx_octets"_s, 600}};
    return {{u"state"_s, u"running"_s}, {u"driver"_s, u"libvirt"_s}, {u"num_cpus"_s, 2}, {u"disk_details"_s, QJsonArray{disk, disk}},
        {u"cpu_details"_s, QJsonArray{QJsonObject{{u"id"_s, 0}, {u"time"_s, 17.3e9}}, QJsonObject{{u"id"_s, 1}, {u"time"_s, 0.7e9}}}},
        {u"nic_details"_s, QJsonArray{card}}, {u"memory_details"_s, QJsonObject{{u"maximum"_s, 512}, {u"used"_s, 100}}}};
}

/// As its libvirt driver told it before.
QJsonObject looseForm()
{
    return {{u"cpu0_time"_s, 17.3e9}, {u"cpu1_time"_s, 0.7e9}, {u"vda_read"_s, 1000}, {u"vdb_read"_s, 1000}, {u"vda_read_req"_s, 7},
        {u"vda_write"_s, 200}, {u"vdb_write"_s, 200}, {u"vda_errors"_s, -1}, {u"tap1_rx"_s, 5000}, {u"tap1_rx_packets"_s, 50}, {u"tap1_tx"_s, 600},
        {u"memory"_s, 524288}, {u"memory-actual"_s, 524288}, {u"memory-rss"_s, 102400}};
}

}  // namespace

/// What a cloud tells of an instance's use.
class TestDiagnostics final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothFormsAreRead_data()
    {
        QTest::addColumn<QJsonObject>("told");
        QTest::addColumn<bool>("resident");
        QTest::newRow("since 2.48") << standardForm() << false;
        QTest::newRow("before, a silent guest") << looseForm() << true;
        QJsonObject said = looseForm();
        said.insert(u"memory-available"_s, 504288);
        said.insert(u"memory-unused"_s, 504288 - 102400);
        said.insert(u"memory-rss"_s, 300000);
        QTest::newRow("before, and the guest tells") << said << false;
    }
    void bothFormsAreRead()
    {
        QFETCH(QJsonObject, told);
        FakeCloud cloud;
        cloud.answer(route, {FakeCloud::json(told)});
        const auto usage = cloud.site()->usage(u"s1"_s, {});
        QVERIFY2(usage, usage ? "" : qPrintable(usage.error().what));
        QVERIFY(usage->at.time_since_epoch().count() > 0);
        QCOMPARE(usage->cpuTime, 18000000000U);
        QCOMPARE(usage->vcpus, 2);
        QCOMPARE(usage->memoryLimit, 512U << 20U);
        QCOMPARE(usage->memoryUsed, 100U << 20U);
        QTEST(usage->isResident, "resident");
        QCOMPARE(usage->diskRead, 2000U);
        QCOMPARE(usage->diskWritten, 400U);
        QCOMPARE(usage->netReceived, 5000U);
        QCOMPARE(usage->netSent, 600U);
    }

    void aGuestsOwnWordOfItsMemoryCounts()
    {
        QJsonObject told = looseForm();
        told.insert(u"memory-available"_s, 500000);
        told.insert(u"memory-unused"_s, 100000);
        QCOMPARE(usageOf(told).memoryUsed, 400000U * 1024);
        told.insert(u"memory-usable"_s, 300000);
        QCOMPARE(usageOf(told).memoryUsed, 200000U * 1024);
    }

    // Nova's libvirt driver says 2 of a guest with 2 GiB, and calls it MiB.
    void memoryThatNoGuestHasIsNotBelieved()
    {
        QJsonObject told = standardForm();
        told.insert(u"memory_details"_s, QJsonObject{{u"maximum"_s, 2}, {u"used"_s, 2}});
        QVERIFY(!usageOf(told).memoryLimit);
        QVERIFY(!usageOf(told).memoryUsed);
        told.insert(u"memory_details"_s, QJsonObject{{u"maximum"_s, 2048}, {u"used"_s, 0}});
        QCOMPARE(usageOf(told).memoryLimit, 2048ULL << 20U);
        QVERIFY(!usageOf(told).memoryUsed);
    }

    void whatIsNotToldIsMissing_data()
    {
        QTest::addColumn<QJsonObject>("told");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("lists without an entry") << QJsonObject{{u"num_cpus"_s, QJsonValue()}, {u"cpu_details"_s, QJsonArray()},
            {u"disk_details"_s, QJsonArray()}, {u"nic_details"_s, QJsonArray()}, {u"memory_details"_s, QJsonObject()}};
        QTest::newRow("null and worse") << QJsonObject{{u"num_cpus"_s, -1},
            {u"cpu_details"_s, QJsonArray{QJsonObject{{u"time"_s, QJsonValue()}}, 7, u"x"_s}}, {u"disk_details"_s, u"none"_s},
            {u"nic_details"_s, QJsonArray{QJsonObject{{u"rx_octets"_s, -1}, {u"tx_octets"_s, 1e300}}}},
            {u"memory_details"_s, QJsonObject{{u"maximum"_s, 1e18}, {u"used"_s, u"512"_s}}}};
        QTest::newRow("of another driver") << QJsonObject{{u"cpu_seconds"_s, 7}, {u"x_cpu0_time"_s, 3}, {u"memory"_s, u"much"_s}};
    }
    void whatIsNotToldIsMissing()
    {
        QFETCH(QJsonObject, told);
        const InstanceUsage usage = usageOf(told);
        QVERIFY(!usage.cpuTime && !usage.vcpus && !usage.memoryUsed && !usage.memoryLimit);
        QVERIFY(!usage.diskRead && !usage.diskWritten && !usage.netReceived && !usage.netSent);
    }

    void aMemberIsToldWhoMayAllowIt()
    {
        FakeCloud cloud;
        cloud.answer(route, {FakeCloud::status(403, R"({"forbidden": {"message": "The policy forbids this.", "code": 403}})")});
        const auto refused = cloud.site()->usage(u"s1"_s, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Forbidden);
        QVERIFY2(refused.error().what.contains(u"administrators only"), qPrintable(refused.error().what));
        cloud.answer(route, {FakeCloud::status(409, R"({"conflictingRequest": {"message": "It is off.", "code": 409}})")});
        QCOMPARE(cloud.site()->usage(u"s1"_s, {}).error().kind, Kind::Conflict);
        QCOMPARE(cloud.site()->usage(u"../x"_s, {}).error().kind, Kind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
