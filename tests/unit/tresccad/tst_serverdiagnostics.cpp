// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/openstacksite.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a server uses, as a tresccad tells it.
class TestServerDiagnostics final : public QObject {
    Q_OBJECT

    Answer at(const QByteArray &version, const QString &id)
    {
        return m_daemon->send(
            "GET", u"/compute/v2.1/servers/%1/diagnostics"_s.arg(id), QByteArray(), {std::pair("OpenStack-API-Version"_ba, "compute " + version)});
    }
    [[nodiscard]] static InstanceUsage all()
    {
        InstanceUsage usage;
        usage.cpuTime = 5000000000;
        usage.vcpus = 2;
        usage.memoryUsed = 100U << 20U;
        usage.memoryLimit = 512U << 20U;
        usage.diskRead = 1000;
        usage.diskWritten = 200;
        usage.netReceived = 5000;
        usage.netSent = 600;
        return usage;
    }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void theFormGoesByTheMicroversion()
    {
        const QString id = m_daemon->site().addInstance(u"web"_s).id;
        m_daemon->site().used = all();
        const QJsonObject standard = at("2.48", id).json();
        QCOMPARE(standard["state"_L1].toString(), u"running"_s);
        QCOMPARE(standard["driver"_L1].toString(), u"libvirt"_s);
        QCOMPARE(standard["num_cpus"_L1].toInt(), 2);
        QCOMPARE(standard["memory_details"_L1].toObject(), (QJsonObject{{u"maximum"_s, 512}, {u"used"_s, 100}}));
        QCOMPARE(standard["cpu_details"_L1][0]["time"_L1].toInteger(), 5000000000);
        QVERIFY(standard["cpu_details"_L1][0].toObject().contains("utilisation"_L1));
        QCOMPARE(standard["disk_details"_L1][0]["read_bytes"_L1].toInteger(), 1000);
        QCOMPARE(standard["nic_details"_L1][0]["tx_octets"_L1].toInteger(), 600);
        QVERIFY(standard["nic_details"_L1][0].toObject().contains("rx_packets"_L1));
        const QJsonObject loose = at("2.47", id).json();
        QCOMPARE(loose["cpu0_time"_L1].toInteger(), 5000000000);
        QCOMPARE(loose["memory"_L1].toInteger(), 512 << 10);
        QVERIFY(!loose.contains("cpu_details"_L1));
    }

    void ourOwnClientReadsIt_data()
    {
        QTest::addColumn<bool>("resident");
        QTest::newRow("the guest tells") << false;
        QTest::newRow("a silent guest") << true;
    }
    void ourOwnClientReadsIt()
    {
        QFETCH(bool, resident);
        const QString id = m_daemon->site().addInstance(u"web"_s).id;
        m_daemon->site().used = all();
        m_daemon->site().used.isResident = resident;
        const auto client = OpenStackSite::open(m_daemon->endpoint(), {.password = u"wonderland"_s});
        QVERIFY(client);
        const auto usage = (*client)->usage(id, {});
        QVERIFY2(usage, usage ? "" : qPrintable(usage.error().what));
        QCOMPARE(usage->cpuTime, all().cpuTime);
        QCOMPARE(usage->vcpus, all().vcpus);
        QCOMPARE(usage->memoryUsed, all().memoryUsed);
        QCOMPARE(usage->isResident, resident);
        QCOMPARE(usage->memoryLimit, all().memoryLimit);
        QCOMPARE(usage->diskWritten, all().diskWritten);
        QCOMPARE(usage->netReceived, all().netReceived);
        m_daemon->site().used = {};
        const auto nothing = (*client)->usage(id, {});
        QVERIFY(nothing && !nothing->cpuTime && !nothing->memoryLimit && !nothing->diskRead && !nothing->netSent);
    }

    // By that the copies of a machine are known to be such.
    void whatItWasRestoredOfIsTold()
    {
        Instance restored = m_daemon->site().addInstance(u"web"_s);
        restored.image = u"5bd4a2c0-0f1c-4a3e-9a77-1c1f0e7e7a10"_s;
        m_daemon->site().put(restored);
        const auto client = OpenStackSite::open(m_daemon->endpoint(), {.password = u"wonderland"_s});
        const auto seen = client ? (*client)->instance(restored.id, {}) : fail(client);
        QVERIFY(seen);
        QCOMPARE(seen->image, restored.image);
        QCOMPARE((*client)->instances({})->first().image, restored.image);
    }

    // A Nova's policy keeps it to administrators; a tresccad serves one project, whose guests these are.
    void whoMaySeeAServerIsToldIt()
    {
        const QString id = m_daemon->site().addInstance(u"web"_s).id;
        m_daemon->useToken(m_daemon->token(u"carol"_s, u"lookingglass"_s));
        QCOMPARE(at("2.79", id).status, 200);
        QCOMPARE(m_daemon->anonymous("GET", u"/compute/v2.1/servers/%1/diagnostics"_s.arg(id)).status, 401);
    }

    void whatDoesNotRunIsAConflict()
    {
        const QString id = m_daemon->site().addInstance(u"web"_s, {}, InstanceState::Off).id;
        const Answer refused = at("2.79", id);
        QCOMPARE(refused.status, 409);
        QVERIFY2(refused.body.contains("vm_state stopped"), refused.body.constData());
        QCOMPARE(at("2.79", u"00000000-0000-0000-0000-000000000000"_s).status, 404);
    }

private:
    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestServerDiagnostics)
#include "tst_serverdiagnostics.moc"
