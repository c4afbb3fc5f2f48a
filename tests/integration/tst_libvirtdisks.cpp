// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagestore.h"
#include "tests/integration/foreignguests.h"
#include "tests/integration/twositestest.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace trescca;

/// All disks of a guest move, whatever they are made of.
class TestLibvirtDisks final : public TwoSitesTest {
    Q_OBJECT
    ForeignGuests m_guests{m_sites};
    ForeignShape m_shape{.name = u"tst-site-disks"_s};
    QString m_base;  ///< image of site "a", at the bottom of the chain

    static constexpr qint64 mebibyte = 1 << 20;

    /// An overlay with something of its own in it.
    [[nodiscard]] Result<QString> written(const QString &name, const QString &base, const QString &baseFormat) const
    {
        const auto path = m_guests.overlay(name, base, baseFormat);
        const auto done = path ? ForeignGuests::write(*path, u"0x5a 1M 300k"_s) : fail(path);
        return done ? path : fail(done);
    }

    /// The first disk is the third of a chain whose end is an image of the site; two share a base that has a snapshot of
    /// its own; one is a volume of a storage pool.
    [[nodiscard]] Result<void> makeGuest()
    {
        const auto image = m_sites.uploadBase(m_sites.a());
        const auto middle = image ? m_guests.overlay(u"middle.qcow2"_s, m_sites.a().imageStore().path(*image), u"qcow2"_s) : image;
        const auto second = m_guests.image(u"second.qcow2"_s, 5 * mebibyte);
        const auto volume = m_guests.image(u"pool/volume.qcow2"_s, mebibyte);
        for (const auto &made : {middle, second, volume})
            if (!made)
                return fail(made);
        if (const auto kept = ForeignGuests::qemuImg({u"snapshot"_s, u"-c"_s, u"fresh"_s, *second}); !kept)
            return fail(kept);
        const std::tuple<Result<QString>, const char *, const char *, const char *> disks[] = {
            {m_guests.overlay(u"top.qcow2"_s, *middle, u"qcow2"_s), "qcow2", "vda", "virtio"},
            {m_guests.image(u"alone.qcow2"_s, 3 * mebibyte), "qcow2", "vdb", "virtio"},
            {m_guests.noise(u"plain.img"_s, 2 * mebibyte), "raw", "vdc", "virtio"},
            {written(u"left.qcow2"_s, *second, u"qcow2"_s), "qcow2", "vdd", "virtio"},
            {written(u"right.qcow2"_s, *second, u"qcow2"_s), "qcow2", "sda", "sata"},
            {m_guests.image(u"stick.qcow2"_s, mebibyte), "qcow2", "sdc", "usb"}};
        m_shape.devices = "<controller type='scsi' model='virtio-scsi'/><disk type='volume' device='disk'><driver name='qemu' type='qcow2'/>"
                          "<source pool='tst-pool' volume='volume.qcow2'/><target dev='sdb' bus='scsi'/></disk>";
        for (const auto &[path, format, target, bus] : disks) {
            if (!path)
                return fail(path);
            m_shape.devices += ForeignGuests::disk(*path, format, target, bus);
        }
        m_base = *image;
        const auto pool = m_guests.virshA({u"pool-create-as"_s, u"tst-pool"_s, u"dir"_s, u"--target"_s, m_guests.path(u"pool"_s)});
        return pool ? Result<void>() : fail(pool);
    }

    /// The first disk once more into a chain, as a person does it to a guest that runs.
    [[nodiscard]] Result<QByteArray> snapshotDisk(const QString &id) const
    {
        QStringList words{u"snapshot-create-as"_s, id, u"before"_s, u"--disk-only"_s, u"--no-metadata"_s, u"--diskspec"_s,
            u"vda,file="_s + m_guests.path(u"later.qcow2"_s)};
        for (const QString &other : {u"vdb"_s, u"vdc"_s, u"vdd"_s, u"sda"_s, u"sdb"_s, u"sdc"_s})
            words << u"--diskspec"_s << other + u",snapshot=no"_s;
        return m_guests.virshA(words);
    }

    /// Of each disk of the held guest at "a" and of the one that came of it at "b": empty, or which differ.
    [[nodiscard]] QString differences(const QString &id, const Instance &restored)
    {
        QString found;
        const QList<Disk> kept = m_sites.a().instance(id, {})->disks;
        if (kept.size() != restored.disks.size())
            return u"another number"_s;
        for (qsizetype i = 0; i < kept.size(); ++i) {
            const Disk &other = restored.disks[i];
            const auto same =
                ForeignGuests::qemuImg({u"compare"_s, u"-U"_s, u"-f"_s, kept[i].format, u"-F"_s, other.format, kept[i].path, other.path});
            if (!same || kept[i].target != other.target || other.path.startsWith(m_guests.path({})))
                found += kept[i].target + u' ' + faultOf(same);
        }
        return found;
    }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_guests.path({})).entryList(QDir::Files) + QDir(m_guests.path(u"pool"_s)).entryList(QDir::Files);
    }

private Q_SLOTS:
    void init() { REQUIRE_OK(makeGuest()); }
    void cleanup()
    {
        m_sites.tidy();
        (void)m_guests.virshA({u"pool-destroy"_s, u"tst-pool"_s});
        QDir(m_guests.path({})).removeRecursively();
    }

    void allDisksMoveAndBasesAreSentOnce()
    {
        const auto id = m_guests.start(m_shape);
        REQUIRE_OK(id);
        QVERIFY(m_guests.countsTo(m_shape.name, 2));
        REQUIRE_OK(snapshotDisk(*id));
        const auto forecast = m_sites.a().forecast(*id, {});
        REQUIRE_OK(forecast);
        QVERIFY2(forecast->obstacles.isEmpty(), qPrintable(forecast->obstacles.join(u' ')));
        QCOMPARE(forecast->neededBases.size(), 2);
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), *id, m_sites.b()));
        QCOMPARE(m_sites.b().images({})->size(), 2);
        QCOMPARE(m_sites.a().removeImage(m_base, {}).error().kind, Kind::Conflict);
        const auto image = TwoSites::package(m_sites.a(), *id, m_sites.b());
        REQUIRE_OK(image);
        const Counted before = m_guests.counted(m_shape.name);
        const auto restored = m_sites.b().restore(*image, {.paused = true}, {});
        REQUIRE_OK(restored);
        QCOMPARE(differences(*id, *restored), QString());
        REQUIRE_OK(m_sites.b().act(*id, InstanceAction::Resume, {}));
        QVERIFY(countsTo(m_sites.b(), *id, before.last + 3));
        QCOMPARE(readCounter(m_sites.b(), *id).first, before.last + 1);
        QCOMPARE(readCounter(m_sites.b(), *id).words, before.words);
        REQUIRE_OK(m_sites.a().release(*id, false, {}));
        for (const QString &own :
            {u"later.qcow2"_s, u"alone.qcow2"_s, u"plain.img"_s, u"left.qcow2"_s, u"right.qcow2"_s, u"stick.qcow2"_s, u"volume.qcow2"_s})
            QVERIFY2(!files().contains(own), qPrintable(own));
        for (const QString &base : {u"top.qcow2"_s, u"middle.qcow2"_s, u"second.qcow2"_s})
            QVERIFY2(files().contains(base), qPrintable(base));
        REQUIRE_OK(m_sites.a().removeImage(m_base, {}));
    }

    void aSelfContainedPackageHasThemAll()
    {
        m_shape.counts = false;
        const auto id = m_guests.start(m_shape);
        REQUIRE_OK(id);
        const auto image = TwoSites::package(m_sites.a(), *id, m_sites.b(), {.selfContained = true});
        REQUIRE_OK(image);
        const auto restored = m_sites.b().restore(*image, {.paused = true}, {});
        REQUIRE_OK(restored);
        QCOMPARE(m_sites.b().images({})->size(), 1);
        for (const Disk &disk : restored->disks)
            QVERIFY2(disk.basePath.isEmpty(), qPrintable(disk.target));
        QCOMPARE(differences(*id, *restored), QString());
        REQUIRE_OK(m_sites.a().resumeHeld(*id, {}, {}));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Running);
    }
};

QTEST_GUILESS_MAIN(TestLibvirtDisks)
#include "tst_libvirtdisks.moc"
