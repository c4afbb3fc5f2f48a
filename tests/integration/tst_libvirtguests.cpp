// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/foreignguests.h"
#include "tests/integration/twositestest.h"
#include "tests/support/failsink.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// OVMF writes this variable anew at each boot and leaves the old ones lying: a store that starts afresh has one.
qsizetype bootsIn(const QByteArray &variables) { return variables.count(QByteArray("M\0T\0C\0", 6)); }

// What virt-manager gives a desktop, and a person adds to it.
QByteArray manyDevices()
{
    return "<interface type='user'><mac address='52:54:00:0a:00:01'/><model type='e1000'/></interface>"
           "<interface type='user'><mac address='52:54:00:0a:00:02'/><model type='virtio'/><link state='down'/></interface>"
           "<input type='tablet' bus='usb'/><redirdev bus='usb' type='pty'/><redirdev bus='usb' type='pty'/>"
           "<graphics type='vnc' autoport='yes' passwd='passw0rd'/><video><model type='virtio'/></video><sound model='ich9'/>"
           "<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>"
           "<channel type='pty'><target type='virtio' name='com.redhat.spice.0'/></channel>"
           "<serial type='pty'><target port='1'/></serial><console type='pty'><target type='virtio' port='1'/></console>"
           "<memballoon model='virtio'/><rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>";
}

// Of that and of the head, what has to be found again at the destination.
QString missingIn(const QByteArray &xml)
{
    QStringList missing;
    for (const char *kept : {"<title>Der Rechner im Büro</title>", "<description>&lt;two&gt;\nlines</description>", "cores='2'", "<genid>",
             "offset='localtime'", "<target dev='sda' bus='sata'/>", "<target dev='sdb' bus='sata'/>", "<model type='e1000'/>",
             "<link state='down'/>", "type='tablet'", "<redirdev", "org.qemu.guest_agent.0", "com.redhat.spice.0", "model='ich9'",
             "<model type='virtio' heads='1'", "<memballoon model='virtio'>", "<rng model='virtio'>", "<target type='virtio' port='1'/>"})
        if (!xml.contains(kept))
            missing << QString::fromUtf8(kept);
    return missing.join(u' ');
}

}  // namespace

/// Guests as people have them move with their memory, and nothing of them is left or lost.
class TestLibvirtGuests final : public TwoSitesTest {
    Q_OBJECT
    ForeignGuests m_guests{m_sites};
    const QString transient = u"tst-site-transient"_s;

    /// A counter's disk over the guest's base.
    [[nodiscard]] Result<QByteArray> counterDisk(const QString &file) const
    {
        const auto path = m_guests.overlay(file, m_sites.guestFolder() + u"/base.qcow2"_s, u"qcow2"_s);
        return path ? Result<QByteArray>(ForeignGuests::disk(*path, "qcow2", "vda", "virtio")) : fail(path);
    }

    /// A desktop with UEFI variables in vars.fd, a disc seed.iso and an empty drive.
    [[nodiscard]] Result<ForeignShape> desktop() const
    {
        ForeignShape shape{.name = u"tst-site Büro PC"_s, .memory = 192};
        const QString variables = m_guests.path(u"vars.fd"_s);
        const auto disk = counterDisk(u"uefi.qcow2"_s);
        const auto seed = m_guests.noise(u"seed.iso"_s, 384 << 10);
        if (!disk || !seed)
            return disk ? fail(seed) : fail(disk);
        if (!QFile::copy(u"/usr/share/OVMF/OVMF_VARS_4M.fd"_s, variables) || !QFile::setPermissions(variables, QFile::ReadOwner | QFile::WriteOwner))
            return fail(Kind::NotFound, u"The package ovmf is missing."_s);
        shape.os = "<loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.fd</loader><nvram>" + variables.toUtf8() + "</nvram>";
        shape.head =
            "<title>Der Rechner im Büro</title><description>&lt;two&gt;\nlines</description><genid/><currentMemory unit='MiB'>176</currentMemory>"
            "<vcpu>2</vcpu><features><acpi/><apic/></features><cpu mode='custom' match='exact'><model>qemu64</model>"
            "<topology sockets='1' cores='2' threads='1'/></cpu><clock offset='localtime'/>";
        shape.devices = *disk + ForeignGuests::disk(*seed, "raw", "sda", "sata", "<readonly/>", "cdrom")
            + ForeignGuests::disk({}, "raw", "sdb", "sata", "<readonly/>", "cdrom") + manyDevices();
        return shape;
    }

    /// A counter with an empty floppy drive and a processor that has all there is.
    [[nodiscard]] Result<QString> startTransient() const
    {
        const auto disk = counterDisk(u"transient.qcow2"_s);
        if (!disk)
            return fail(disk);
        ForeignShape shape{.name = transient, .machine = u"pc"_s, .memory = 160, .osAttributes = "firmware='efi'"};
        shape.os = "<firmware><feature enabled='no' name='secure-boot'/></firmware>";
        shape.head = "<features><acpi/><apic/></features><cpu mode='maximum'/>";
        shape.devices = *disk + ForeignGuests::disk({}, "raw", "fda", "fdc", {}, "floppy");
        const auto id = m_guests.createTransient(shape);
        return !id || m_guests.countsTo(transient, 2) ? id : fail(Kind::Internal, u"The guest does not count."_s);
    }

    /// The path that stands in a guest's description at "a".
    [[nodiscard]] QString variablesOf(const QString &id) const
    {
        const QString xml = QString::fromUtf8(m_guests.virshA({u"dumpxml"_s, id}).value_or(QByteArray()));
        return xml.section(u"</nvram>"_s, 0, 0).section(u'>', -1);
    }

    /// The guest is then held at "a".
    [[nodiscard]] Result<Instance> restoredAtB(const QString &id) const
    {
        const auto sent = TwoSites::sendBases(m_sites.a(), id, m_sites.b());
        const auto image = sent ? TwoSites::package(m_sites.a(), id, m_sites.b()) : fail(sent);
        return image ? m_sites.b().restore(*image, {}, {}) : fail(image);
    }

    [[nodiscard]] bool runsOnAtB(const QString &id, const Counted &before) const
    {
        if (!countsTo(m_sites.b(), id, before.last + 3))
            return false;
        const Counted after = readCounter(m_sites.b(), id);
        return after.first == before.last + 1 && after.gapless && after.words == before.words;
    }

    [[nodiscard]] bool told(const QString &id, const char *line) const
    {
        return m_guests.virshA({u"dominfo"_s, id}).value_or(QByteArray()).simplified().contains(line);
    }

private Q_SLOTS:
    void aDesktopMovesWithItsUefiVariables()
    {
        const auto shape = desktop();
        REQUIRE_OK(shape);
        const auto id = m_guests.start(*shape);
        REQUIRE_OK(id);
        QVERIFY(m_guests.countsTo(shape->name, 2));
        QVERIFY(m_sites.b().facts({})->firmwares.contains(m_sites.a().instance(*id, {})->firmware));
        const auto restored = restoredAtB(*id);
        REQUIRE_OK(restored);
        const Counted before = m_guests.counted(shape->name);
        const QByteArray saved = contentOf(m_guests.path(u"vars.fd"_s));
        QCOMPARE(restored->name, shape->name);
        QCOMPARE(restored->id, *id);
        QVERIFY2(runsOnAtB(*id, before), "the guest does not count on");
        const QString own = m_sites.path(u"b/instances/"_s + *id);
        QVERIFY(bootsIn(saved) > 0);
        QCOMPARE(contentOf(own + u"/nvram"_s), saved);
        QCOMPARE(contentOf(restored->disks.value(1).path), contentOf(m_guests.path(u"seed.iso"_s)));
        QCOMPARE(missingIn(*m_guests.virshB({u"dumpxml"_s, *id})), QString());

        REQUIRE_OK(m_sites.a().release(*id, false, {}));
        QVERIFY(!QFile::exists(m_guests.path(u"vars.fd"_s)) && !QFile::exists(m_guests.path(u"uefi.qcow2"_s)));
        QVERIFY2(QFile::exists(m_guests.path(u"seed.iso"_s)), "the disc is its owner's");
        REQUIRE_OK(m_sites.b().act(*id, InstanceAction::ForceOff, {}));
        REQUIRE_OK(m_sites.b().act(*id, InstanceAction::Start, {}));
        QVERIFY(QTest::qWaitFor([&] { return readCounter(m_sites.b(), *id).words != before.words; }, firmwarePatience));
        QCOMPARE(bootsIn(contentOf(own + u"/nvram"_s)), bootsIn(saved) + 1);
        REQUIRE_OK(m_sites.b().removeInstance(*id, true, {}));
        QVERIFY(m_sites.entries(u"b/instances"_s).isEmpty());
    }

    // libvirt chose its firmware and made its file of variables, and forgets it when it ends.
    void aTransientGuestIsHeldAndRunsOn()
    {
        const auto id = startTransient();
        REQUIRE_OK(id);
        test::FailSink room(14U << 20U);
        QCOMPARE(m_sites.a().save(*id, {}, room, {}).error().kind, Kind::NoRoom);
        QVERIFY(m_guests.countsOn(transient));
        test::FailSink enough(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*id, {}, enough, {}));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Saved);
        REQUIRE_OK(m_sites.a().resumeHeld(*id, {}, {}));
        QVERIFY(m_guests.countsOn(transient));
        QVERIFY(told(*id, "Persistent: no"));
        REQUIRE_OK(m_guests.virshA({u"suspend"_s, *id}));

        const QString variables = variablesOf(*id);
        QVERIFY2(QFile::exists(variables), qPrintable(variables));
        const auto restored = restoredAtB(*id);
        REQUIRE_OK(restored);
        QCOMPARE(restored->state, InstanceState::Paused);
        const Counted before = m_guests.counted(transient);
        REQUIRE_OK(m_sites.b().act(*id, InstanceAction::Resume, {}));
        QVERIFY2(runsOnAtB(*id, before), "the guest does not count on");
        REQUIRE_OK(m_sites.a().release(*id, false, {}));
        QVERIFY(!m_sites.a().instance(*id, {}));
        QVERIFY(!QFile::exists(variables) && !QFile::exists(m_guests.path(u"transient.qcow2"_s)));
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    // System management mode, a firmware that writes its variables only there.
    void aGuestOfTheSecureBootFirmwareMoves()
    {
        ForeignShape shape{.name = u"tst-site-secure"_s, .memory = 64, .counts = false, .osAttributes = "firmware='efi'"};
        shape.os = "<firmware><feature enabled='yes' name='secure-boot'/><feature enabled='yes' name='enrolled-keys'/></firmware>";
        const auto id = m_guests.start(shape);
        REQUIRE_OK(id);
        const QString variables = variablesOf(*id);
        const auto image = TwoSites::package(m_sites.a(), *id, m_sites.b());
        REQUIRE_OK(image);
        const auto restored = m_sites.b().restore(*image, {}, {});
        REQUIRE_OK(restored);
        QCOMPARE(restored->state, InstanceState::Running);
        const QByteArray xml = *m_guests.virshB({u"dumpxml"_s, *id});
        QVERIFY2(xml.contains("secure='yes'") && xml.contains("<smm state='on'"), xml.constData());
        REQUIRE_OK(m_sites.a().release(*id, false, {}));
        QVERIFY(!variables.isEmpty() && !QFile::exists(variables));
    }
};

QTEST_GUILESS_MAIN(TestLibvirtGuests)
#include "tst_libvirtguests.moc"
