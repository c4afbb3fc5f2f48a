// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/networkchecks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const auto mac = u"52:54:00:00:00:01"_s;

struct Scene {
    Instance instance;
    MigrationRequest request;
    SiteFacts destination;
    QList<Instance> neighbours;

    explicit Scene(const QString &network, const QStringList &networksThere)
    {
        instance.nics = {{mac, network, {}}};
        request.destination = u"factory"_s;
        destination.hypervisor = u"QEMU 10.0.0"_s;
        destination.networks = networksThere;
    }
    void addNeighbour(InstanceState state, const QString &network)
    {
        Instance other;
        other.name = u"neighbour"_s;
        other.state = state;
        other.nics = {{mac, network, {}}};
        neighbours << other;
    }
    [[nodiscard]] QList<Finding> findings() const
    {
        QList<Finding> found;
        checkNetworks(instance, request, destination, neighbours, found);
        return found;
    }
};

}  // namespace

/// What is said of networks before a move is what the restore does.
class TestNetworkChecks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereTheCardGoesIsTold_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QString>("told");  // empty: nothing
        QTest::newRow("same name") << u"lab"_s << QStringList{u"default"_s, u"lab"_s} << QString();
        QTest::newRow("default instead") << u"lab"_s << QStringList{u"default"_s}
                                         << u"factory has no network lab; the instance joins default there"_s;
        QTest::newRow("none at all") << u"lab"_s << QStringList() << u"one of its own"_s;
        QTest::newRow("user mode stays") << u"user"_s << QStringList{u"default"_s} << QString();
        QTest::newRow("not known") << QString() << QStringList{u"default"_s} << QString();
    }
    void whereTheCardGoesIsTold()
    {
        QFETCH(QString, own);
        QFETCH(QStringList, there);
        QFETCH(QString, told);
        const auto findings = Scene(own, there).findings();
        QCOMPARE(findings.size(), told.isEmpty() ? 0 : 1);
        if (told.isEmpty())
            return;
        QVERIFY2(findings[0].what.contains(told), qPrintable(findings[0].what));
        QCOMPARE(findings[0].level, Finding::Level::Warning);
    }

    void ofACloudItsDefaultNetworkIsTold()
    {
        for (const QString &own : {u"lab"_s, u"user"_s}) {
            Scene cloud(own, {u"private"_s});
            cloud.destination.hypervisor.clear();
            QCOMPARE(cloud.findings().size(), 1);
            const QString told = cloud.findings().constFirst().what;
            QVERIFY2(told.contains(u"default network"_s) && !told.contains(u"user"_s), qPrintable(told));
        }
    }

    void anUnknownWantedNetworkIsABlocker()
    {
        for (const QStringList &there : {QStringList{u"default"_s}, QStringList()}) {
            Scene scene(u"default"_s, there);
            scene.request.options.network = u"dmz"_s;
            const auto findings = scene.findings();
            QCOMPARE(findings.size(), 1);
            QCOMPARE(findings[0].level, Finding::Level::Blocker);
            QVERIFY(!findings[0].remedy.isEmpty());
        }
        Scene cloud(u"default"_s, {});  // which may not have told its networks
        cloud.destination.hypervisor.clear();
        cloud.request.options.network = u"dmz"_s;
        QVERIFY(cloud.findings().isEmpty());
    }

    // See networkchoice.h.
    void whatTheCardCannotDoIsABlocker()
    {
        Scene toUserMode(u"lab"_s, {});
        toUserMode.instance.nics[0].model = u"virtio"_s;
        QCOMPARE(toUserMode.findings().size(), 1);
        QCOMPARE(toUserMode.findings()[0].level, Finding::Level::Blocker);
        toUserMode.instance.nics[0].model = u"e1000"_s;
        QCOMPARE(toUserMode.findings()[0].level, Finding::Level::Warning);
        toUserMode.instance.nics[0].model = u"virtio"_s;
        toUserMode.instance.nics[0].offloads = false;
        QCOMPARE(toUserMode.findings()[0].level, Finding::Level::Warning);
    }

    void aCardInUserModeJoinsTheWantedNetwork()
    {
        Scene scene(u"user"_s, {u"default"_s});
        scene.request.options.network = u"default"_s;
        QVERIFY(scene.findings().isEmpty());
        scene.addNeighbour(InstanceState::Running, u"default"_s);  // and is somebody's neighbour there
        QCOMPARE(scene.findings().constLast().level, Finding::Level::Blocker);
    }

    void aTakenAddressIsABlockerOnItsNetwork()
    {
        Scene scene(u"lab"_s, {u"default"_s});
        scene.addNeighbour(InstanceState::Running, u"default"_s);  // where "lab" lands
        QCOMPARE(scene.findings().constLast().level, Finding::Level::Blocker);
        QVERIFY(scene.findings().constLast().what.contains(u"neighbour"_s));
        Scene apart(u"default"_s, {u"default"_s, u"lab"_s});
        apart.addNeighbour(InstanceState::Running, u"lab"_s);
        QVERIFY(apart.findings().isEmpty());
        Scene own(u"user"_s, {});  // each guest has a user-mode network of its own
        own.addNeighbour(InstanceState::Running, u"user"_s);
        QVERIFY(own.findings().isEmpty());
        Scene cloud(u"lab"_s, {u"lab"_s});
        cloud.destination.hypervisor.clear();
        cloud.addNeighbour(InstanceState::Off, u"other"_s);
        QCOMPARE(cloud.findings().constLast().level, Finding::Level::Blocker);
    }

    // A move back must not be blocked by the copy that was kept, switched off.
    void theAddressOfOneThatIsOffIsAWarning()
    {
        Scene scene(u"default"_s, {u"default"_s});
        scene.addNeighbour(InstanceState::Off, u"default"_s);
        QCOMPARE(scene.findings().size(), 1);
        QCOMPARE(scene.findings()[0].level, Finding::Level::Warning);
    }
};

QTEST_GUILESS_MAIN(TestNetworkChecks)
#include "tst_networkchecks.moc"
