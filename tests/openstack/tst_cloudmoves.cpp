// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudscene.h"
#include "core/site/networkchoice.h"
#include "tests/integration/guestcommandline.h"
#include "tests/integration/handmade.h"
#include "tests/support/failsink.h"

#include <QDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// The main job on a real OpenStack: a running guest moves from a laptop into a cloud, within it, and back, whatever happens on its way.
class tst_CloudMoves : public QObject {
    Q_OBJECT
    CloudScene m_scene;

    void goesTo(const QString &place);
    /// No packages are left, and one guest is.
    void leftNothing();

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void movesIntoTheCloud();
    void movesToAnotherProject();
    void movesBack();
    void aGlanceThatEndsInMidUpload();
    void tokensThatExpireInMidUpload();
    void aNetworkThatIsCutInMidUpload();
    void aSlowLink();
    void anUsedUpQuotaIsToldBefore();
    void aHostileDescriptionReachesNothingOfTheCloud();
};

namespace {

/// The command line of the guest's QEMU: the cloud's processes are seen here, too.
QByteArray commandLineOf(const QString &instanceId)
{
    for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/cmdline"_s.arg(pid));
        const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (line.contains(instanceId.toUtf8()) && line.contains("qemu"))
            return line;
    }
    return {};
}

}  // namespace

void tst_CloudMoves::initTestCase()
{
    if (!CloudScene::isThere())
        QSKIP("OS_CLIENT_CONFIG_FILE names no test cloud: see tests/openstack/cloud up full");
    QCOMPARE(m_scene.setUp(), QString());
    QCOMPARE(m_scene.spawnGuest(), QString());
}

void tst_CloudMoves::cleanupTestCase()
{
    if (CloudScene::isThere())
        m_scene.tidy();
}

void tst_CloudMoves::goesTo(const QString &place)
{
    const auto moved = m_scene.move(place);
    REQUIRE_OK(moved);
    QCOMPARE(moved->state, MigrationState::Done);
    QCOMPARE(m_scene.countsOn(), QString());
    leftNothing();
}

void tst_CloudMoves::leftNothing()
{
    QCOMPARE(m_scene.copies(), 1);
    QCOMPARE(m_scene.packages(), QStringList());
}

// Out of QEMU's user mode into Neutron's network: its guest asks for an address anew.
void tst_CloudMoves::movesIntoTheCloud()
{
    goesTo(u"demo"_s);
    const auto demo = site(u"demo"_s);
    const auto instance = demo->instance(m_scene.guestId(), {});
    REQUIRE_OK(instance);
    QCOMPARE(instance->addresses.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(CloudCounter(*demo, instance->id).address(), instance->addresses.first().toUtf8(), bootMillis);
}

void tst_CloudMoves::movesToAnotherProject() { goesTo(u"other"_s); }

void tst_CloudMoves::movesBack() { goesTo(u"laptop"_s); }

// Glance forgets a cut upload: the guest goes on where it was.
void tst_CloudMoves::aGlanceThatEndsInMidUpload()
{
    m_scene.disasterAt(u"upload:5MiB"_s, [] { QVERIFY(cloud({u"kill"_s, u"controller"_s, u"glance"_s}) && cloud({u"up"_s, u"full"_s})); });
    QCOMPARE(m_scene.move(u"demo"_s).error().kind, Kind::Unreachable);
    QVERIFY(m_scene.struck());
    QCOMPARE(m_scene.countsOn(), QString());
    leftNothing();
}

// Keystone's keys are changed as often as none that a token was made with is left.
void tst_CloudMoves::tokensThatExpireInMidUpload()
{
    m_scene.disasterAt(u"upload:5MiB"_s, [] {
        for (int i = 0; i < 4; ++i)
            QVERIFY(cloud({u"exec"_s, u"controller"_s, u"keystone-manage"_s, u"fernet_rotate"_s, u"--keystone-user"_s, u"root"_s,
                u"--keystone-group"_s, u"root"_s}));
    });
    goesTo(u"demo"_s);
    QVERIFY(m_scene.struck());
    goesTo(u"laptop"_s);
}

void tst_CloudMoves::aNetworkThatIsCutInMidUpload()
{
    std::jthread electrician;
    m_scene.disasterAt(u"upload:5MiB"_s, [&electrician] {
        QVERIFY(cloud({u"link"_s, u"cut"_s}));
        electrician = std::jthread([] {
            std::this_thread::sleep_for(std::chrono::seconds(20));
            std::ignore = cloud({u"link"_s, u"heal"_s});
        });
    });
    goesTo(u"demo"_s);
    QVERIFY(m_scene.struck());
}

void tst_CloudMoves::aSlowLink()
{
    QVERIFY(cloud({u"link"_s, u"20mbit"_s}));
    goesTo(u"laptop"_s);
    QVERIFY(cloud({u"link"_s, u"heal"_s}));
}

void tst_CloudMoves::anUsedUpQuotaIsToldBefore()
{
    const auto limited = [](const QString &instances) {
        return asAdministrator({u"quota"_s, u"set"_s, u"--instances"_s, instances, u"other"_s}).has_value();
    };
    QVERIFY(limited(u"0"_s));
    const auto plan = m_scene.plan(u"other"_s);
    QVERIFY(limited(u"10"_s));
    REQUIRE_OK(plan);
    QVERIFY(!plan->possible());
    QVERIFY(std::ranges::contains(plan->findings, u"quota"_s, &Finding::check));
    QCOMPARE(m_scene.countsOn(), QString());
}

// The description in the memory of another tenant's package was written by an enemy. Its package has the reference's form, which tells of its
// network card in libvirt.xml alone.
void tst_CloudMoves::aHostileDescriptionReachesNothingOfTheCloud()
{
    LibvirtSite &laptop = m_scene.local().a();
    const auto base = m_scene.local().uploadBase(laptop);
    REQUIRE_OK(base);
    SpawnRequest bare;
    bare.name = u"bare"_s;
    bare.imageId = *base;
    bare.memory = 128U << 20U;
    bare.kernel = m_scene.local().guestFolder() + u"/vmlinuz"_s;
    bare.ramdisk = m_scene.local().guestFolder() + u"/initrd.img"_s;
    bare.commandLine = guestCommandLine(m_scene.local().guestFolder());
    bare.network = userModeNetwork.toString();
    const auto spawned = laptop.spawn(bare, {});
    REQUIRE_OK(spawned);
    const QString guest = spawned->id;
    QVERIFY(countsTo(laptop, guest, 2));
    FailSink room(UINT64_MAX);
    REQUIRE_OK(laptop.save(guest, {}, room, {}));
    const QTemporaryDir folder;
    const QString wrong = packByHand(
        m_scene.local(), guest, folder,
        [](QByteArray xml) {
            xml.replace("<devices>",
                "<memoryBacking><source type='file'/><access mode='shared'/></memoryBacking><seclabel type='none'/>"
                "<qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:arg value='-pidfile'/><qemu:arg value='/tmp/loot'/>"
                "</qemu:commandline><devices><filesystem type='mount'><source dir='/'/><target dir='all'/></filesystem><shmem name='loot'>"
                "<model type='ivshmem-plain'/></shmem><disk type='file' device='cdrom'><source file='/etc/shadow'/><target dev='sdz'/></disk>");
            return xml.replace("<source path='", "<log file='/tmp/loot'/><source path='/tmp/loot");
        },
        Disks::Whole);
    REQUIRE_OK(laptop.resumeHeld(guest, {}, {}));
    REQUIRE_OK(laptop.removeInstance(guest, true, {}));
    QCOMPARE(wrong, QString());
    QFile package(folder.filePath(u"package.zip"_s));
    QVERIFY(package.open(QIODevice::ReadOnly));
    const auto enemy = site(u"other"_s);
    Image spec = named(u"hostile"_s);
    spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
    const auto stored = store(*enemy, spec, package.readAll(), true);
    REQUIRE_OK(stored);
    const auto restored = enemy->restore(stored->id, {}, {});
    REQUIRE_OK(restored);
    QCOMPARE(restored->nics.size(), 1);
    QCOMPARE(restored->nics.first().mac, spawned->nics.first().mac);
    const CloudCounter counter(*enemy, restored->id);
    QTRY_VERIFY_WITH_TIMEOUT(counter.tick() > 0, bootMillis);
    const QByteArray line = commandLineOf(restored->id);
    QVERIFY(!line.isEmpty());
    for (const char *forbidden : {"loot", "pidfile", "fsdev", "ivshmem", "shadow", "memory-backend-file"})
        QVERIFY2(!line.contains(forbidden), forbidden);
    REQUIRE_OK(emptyProject(*enemy));
    QCOMPARE(m_scene.countsOn(), QString());
}

QTEST_GUILESS_MAIN(tst_CloudMoves)
#include "tst_cloudmoves.moc"
