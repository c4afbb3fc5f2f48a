// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudguest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// Where, and out of what, the plugin restores on a real Nova with two compute hosts, and what it leaves behind.
class tst_NovaRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void allItsDisksComeAlong();
    void itsFirmwareComesAlong();
    void aVolumeIsToldBefore();
    void aDamagedStateIsNoObstacleToADelete();
    void portsThatNobodyHasGoWithTheNextRestore();
    void aHostWithItsMachineIsTaken();
    void whatIsLetGoAndKeptIsOff();
    void packagesAreRestoredByTheirRouteOnly();

private:
    void spawn(const QString &flavor = u"tiny"_s, const QMap<QString, QString> &properties = {});
    [[nodiscard]] bool countsOn(const QString &id, qint64 after = 0) const;
    /// Lets the guest go into a package.
    [[nodiscard]] QString packaged();

    std::unique_ptr<OpenStackSite> m_demo;
    QString m_guest;
};

#define REQUIRE_RESULT(result) QVERIFY2((result), (result) ? "" : qPrintable((result).error().what))

namespace {

bool sql(const QString &statement) { return cloud({u"exec"_s, u"controller"_s, u"mariadb"_s, u"-e"_s, statement}); }

std::optional<QString> ports()
{
    return asAdministrator({u"port"_s, u"list"_s, u"--name"_s, u"trescca-restore"_s, u"-f"_s, u"value"_s, u"-c"_s, u"ID"_s});
}

/// How many machines of a chipset the hosts have told Placement of.
QString machines(const QString &chipset, const QString &host)
{
    return u"select count(*) from resource_provider_traits t join traits n on n.id = t.trait_id join resource_providers p on p.id = "
           "t.resource_provider_id where p.name = '%1' and n.name like 'CUSTOM_TRESCCA_QEMU_PC_%2%'"_s.arg(host, chipset);
}

/// Placement hears of a change some time after its host is back.
bool tellsNone(const QString &host, const QString &chipset)
{
    const QString ask = u"mariadb -N placement -e \"%1\" | grep -qx 0"_s.arg(machines(chipset, host));
    return QTest::qWaitFor([&] { return cloud({u"exec"_s, u"controller"_s, u"sh"_s, u"-c"_s, ask}); }, bootMillis);
}

/// Its QEMU is another one, which knows no machine of the guests here; and Nova hears of it.
bool changeQemu(const QString &host)
{
    const QString rename = u"cp -a /usr/bin/qemu-system-x86_64 /root/whole-qemu && sed -i 's/pc-q35-\\([0-9.]*\\)-machine/pc-q36-\\1-machine/g' "
                           "/usr/bin/qemu-system-x86_64"_s;
    return cloud({u"exec"_s, host, u"sh"_s, u"-c"_s, rename}) && cloud({u"kill"_s, host, u"nova-compute"_s}) && cloud({u"up"_s, u"full"_s})
        && tellsNone(host, u"Q35"_s);
}

/// Undoes changeQemu(), where it was done.
bool mendQemus()
{
    bool done = true;
    for (const QString &host : {u"compute1"_s, u"compute2"_s})
        if (cloud({u"exec"_s, host, u"mv"_s, u"/root/whole-qemu"_s, u"/usr/bin/qemu-system-x86_64"_s}))
            done = cloud({u"kill"_s, host, u"nova-compute"_s}) && done;
    return cloud({u"up"_s, u"full"_s}) && done && tellsNone(u"compute1"_s, u"Q36"_s) && tellsNone(u"compute2"_s, u"Q36"_s);
}

}  // namespace

void tst_NovaRestore::spawn(const QString &flavor, const QMap<QString, QString> &properties)
{
    const auto instance = spawnCounter(*m_demo, u"counter"_s, flavor, properties);
    REQUIRE_RESULT(instance);
    m_guest = instance->id;
    QVERIFY(countsOn(m_guest, 2));
}

bool tst_NovaRestore::countsOn(const QString &id, qint64 after) const
{
    const CloudCounter guest(*m_demo, id);
    return QTest::qWaitFor([&] { return guest.tick() > after; }, bootMillis);
}

QString tst_NovaRestore::packaged()
{
    const auto package = m_demo->saveToImage(m_guest, {}, {});
    if (!package || !m_demo->removeInstance(m_guest, true, {}))
        return {};
    return *package;
}

void tst_NovaRestore::initTestCase()
{
    const auto entry = cloudEntry(u"demo"_s);
    if (!entry || guestFile(u"x"_s).isEmpty())
        QSKIP("OS_CLIENT_CONFIG_FILE and TRESCCA_GUEST name no test cloud with its guest: see tests/openstack/cloud up full");
    m_demo = siteOf(*entry);
}

void tst_NovaRestore::init() { REQUIRE_RESULT(emptyProject(*m_demo)); }

void tst_NovaRestore::cleanup()
{
    if (m_demo)
        REQUIRE_RESULT(emptyProject(*m_demo));
}

void tst_NovaRestore::whatIsLetGoAndKeptIsOff()
{
    spawn();
    const auto package = m_demo->saveToImage(m_guest, {}, {});
    REQUIRE_RESULT(package);
    QVERIFY(asAdministrator({u"server"_s, u"lock"_s, m_guest}));
    QCOMPARE(m_demo->release(m_guest, true, {}).error().kind, Kind::Conflict);
    QVERIFY(asAdministrator({u"server"_s, u"unlock"_s, m_guest}));
    const QString host = hostOf(m_guest), memory = u"/var/lib/nova/trescca/held/"_s + m_guest;
    QVERIFY(cloud({u"exec"_s, host, u"test"_s, u"-e"_s, memory}));
    REQUIRE_RESULT(m_demo->release(m_guest, true, {}));
    QCOMPARE(m_demo->instance(m_guest, {})->state, InstanceState::Off);
    QVERIFY(!cloud({u"exec"_s, host, u"test"_s, u"-e"_s, memory}));
    REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::Start, {}));
    QVERIFY(countsOn(m_guest));
}

/// Nova's own ways to make an instance of an image, and an image of an instance, know neither our checks nor our rules.
void tst_NovaRestore::packagesAreRestoredByTheirRouteOnly()
{
    spawn();
    const QString package = packaged();
    QVERIFY(!package.isEmpty());
    SpawnRequest request;
    request.name = u"sneak"_s;
    request.imageId = package;
    request.flavor = u"tiny"_s;
    const auto made = m_demo->spawn(request, {});
    QVERIFY(!made);
    QVERIFY2(made.error().what.contains(u"is a saved machine"), qPrintable(made.error().what));
    QVERIFY(m_demo->instances({})->isEmpty());
}

// Root, ephemeral and swap disk, and config drive.
void tst_NovaRestore::allItsDisksComeAlong()
{
    (void)asAdministrator({u"flavor"_s, u"delete"_s, u"disks"_s});  // of a run that was broken off
    QVERIFY(asAdministrator(
        {u"flavor"_s, u"create"_s, u"--ram"_s, u"192"_s, u"--disk"_s, u"1"_s, u"--ephemeral"_s, u"1"_s, u"--swap"_s, u"64"_s, u"disks"_s}));
    spawn(u"disks"_s, {{u"img_config_drive"_s, u"mandatory"_s}});
    const auto forecast = m_demo->forecast(m_guest, {});
    REQUIRE_RESULT(forecast);
    QCOMPARE(forecast->obstacles, QStringList());
    QCOMPARE(forecast->neededBases, QStringList());
    const QByteArray boot = CloudCounter(*m_demo, m_guest).boot();
    const qint64 stopped = CloudCounter(*m_demo, m_guest).tick();
    const QString package = packaged();
    QVERIFY(!package.isEmpty());
    const auto restored = m_demo->restore(package, {}, {});
    REQUIRE_RESULT(restored);
    QVERIFY(countsOn(restored->id, stopped));
    QCOMPARE(CloudCounter(*m_demo, restored->id).boot(), boot);
    const QString host = hostOf(restored->id);
    const QString folder = u"/var/lib/nova/instances/"_s + restored->id;
    for (const QString &file : {u"disk"_s, u"disk.eph0"_s, u"disk.swap"_s, u"disk.config"_s})
        QVERIFY2(cloud({u"exec"_s, host, u"test"_s, u"-e"_s, folder + u'/' + file}), qPrintable(file));
    QVERIFY(asAdministrator({u"flavor"_s, u"delete"_s, u"disks"_s}));
}

// nova-compute is not root: what its firmware has noted is QEMU's own file.
void tst_NovaRestore::itsFirmwareComesAlong()
{
    spawn(u"tiny"_s, {{u"hw_firmware_type"_s, u"uefi"_s}});
    const auto forecast = m_demo->forecast(m_guest, {});
    REQUIRE_RESULT(forecast);
    QCOMPARE(forecast->obstacles, QStringList());
    const QByteArray boot = CloudCounter(*m_demo, m_guest).boot();
    const qint64 stopped = CloudCounter(*m_demo, m_guest).tick();
    const QString package = packaged();
    QVERIFY(!package.isEmpty());
    const auto restored = m_demo->restore(package, {}, {});
    REQUIRE_RESULT(restored);
    QVERIFY(countsOn(restored->id, stopped));
    QCOMPARE(CloudCounter(*m_demo, restored->id).boot(), boot);
    const QString description = u"virsh dumpxml %1 | grep -q '<nvram'"_s.arg(restored->id);
    QVERIFY(cloud({u"exec"_s, hostOf(restored->id), u"sh"_s, u"-c"_s, description}));
}

// There is no Cinder here; Nova is told of a volume by its own record.
void tst_NovaRestore::aVolumeIsToldBefore()
{
    spawn();
    QVERIFY(sql(u"insert into nova.block_device_mapping (created_at, deleted, instance_uuid, device_name, source_type, destination_type, volume_id, "
                "connection_info, uuid) values (now(), 0, '%1', '/dev/vdb', 'volume', 'volume', uuid(), '{}', uuid())"_s.arg(m_guest)));
    const auto package = m_demo->saveToImage(m_guest, {}, {});
    QVERIFY(sql(u"delete from nova.block_device_mapping where instance_uuid = '%1' and source_type = 'volume'"_s.arg(m_guest)));
    QVERIFY(!package);
    QCOMPARE(package.error().kind, Kind::Conflict);
    QVERIFY2(package.error().what.contains(u"counter has a volume, which no package takes along. Detach"_s), qPrintable(package.error().what));
    QCOMPARE(m_demo->instance(m_guest, {})->state, InstanceState::Running);
}

void tst_NovaRestore::aDamagedStateIsNoObstacleToADelete()
{
    spawn();
    const QString host = hostOf(m_guest);
    REQUIRE_RESULT(m_demo->saveToImage(m_guest, {}, {}));
    const QString held = u"/var/lib/nova/trescca/held/"_s + m_guest;
    QVERIFY(cloud({u"exec"_s, host, u"truncate"_s, u"-s"_s, u"9"_s, held + u"/held.json"_s}));
    const auto resumed = m_demo->act(m_guest, InstanceAction::Resume, {});
    QVERIFY(!resumed);
    REQUIRE_RESULT(m_demo->removeInstance(m_guest, true, {}));
    QCOMPARE(m_demo->instances({})->size(), 0);
    QVERIFY(!cloud({u"exec"_s, host, u"test"_s, u"-e"_s, held}));
}

// They keep the addresses that the guest needs.
void tst_NovaRestore::portsThatNobodyHasGoWithTheNextRestore()
{
    spawn();
    const QString mac = m_demo->instance(m_guest, {})->nics.first().mac;
    const QString package = packaged();
    QVERIFY(!package.isEmpty());
    QCOMPARE(ports(), QString());
    const auto orphan = asAdministrator({u"port"_s, u"create"_s, u"--project"_s, u"demo"_s, u"--network"_s, u"provider"_s, u"--mac-address"_s, mac,
        u"-f"_s, u"value"_s, u"-c"_s, u"id"_s, u"trescca-restore"_s});
    QVERIFY(orphan);
    QVERIFY(sql(u"update neutron.standardattributes a join neutron.ports p on p.standard_attr_id = a.id set a.created_at = '2026-01-01' "
                "where p.id = '%1'"_s.arg(*orphan)));
    const auto restored = m_demo->restore(package, {}, {});
    REQUIRE_RESULT(restored);
    QCOMPARE(restored->nics.first().mac, mac);
    QVERIFY(*ports() != *orphan);
    REQUIRE_RESULT(m_demo->removeInstance(restored->id, true, {}));
    QCOMPARE(ports(), QString());
}

void tst_NovaRestore::aHostWithItsMachineIsTaken()
{
    spawn();
    const auto mended = qScopeGuard([] { QVERIFY(mendQemus()); });
    const QString had = hostOf(m_guest);
    const QString other = had == "compute1"_L1 ? u"compute2"_s : u"compute1"_s;
    const QString package = packaged();
    QVERIFY(!package.isEmpty());
    QVERIFY(changeQemu(had));
    for (int twice = 0; twice < 2; ++twice) {
        const auto restored = m_demo->restore(package, {}, {});
        REQUIRE_RESULT(restored);
        QCOMPARE(hostOf(restored->id), other);
        QVERIFY(countsOn(restored->id));
    }
    const qsizetype before = m_demo->instances({})->size();
    QVERIFY(changeQemu(other));
    const auto refused = m_demo->restore(package, {}, {});
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == Kind::Conflict, qPrintable(refused.error().what + u' ' + refused.error().detail));
    QVERIFY2(refused.error().what.contains(u"No host of this cloud runs the machine that the guest was saved on: pc-"_s),
        qPrintable(refused.error().what));
    QCOMPARE(m_demo->instances({})->size(), before);
}

QTEST_GUILESS_MAIN(tst_NovaRestore)
#include "tst_novarestore.moc"
