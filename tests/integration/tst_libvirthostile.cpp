// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/handmade.h"
#include "tests/integration/hostprocesses.h"
#include "tests/integration/twositestest.h"
#include "tests/support/failsink.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A real guest in a package whose description was written by an enemy, restored on a real host.
class TestLibvirtHostile final : public TwoSitesTest {
    Q_OBJECT

    /// The package.zip of a folder, at b.
    Result<QString> uploadPackage(const QTemporaryDir &folder)
    {
        Image spec;
        spec.name = u"hostile"_s;
        spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
        return TwoSites::uploadFile(m_sites.b(), folder.filePath(u"package.zip"_s), spec);
    }
    /// The base of a guest's disk, at b under the name that a package by hand knows it by.
    Result<QString> uploadBaseOf(const QString &guest)
    {
        Image base;
        base.name = QFileInfo(m_sites.a().instance(guest, {})->disks.constFirst().basePath).fileName();
        base.diskFormat = u"qcow2"_s;
        return TwoSites::uploadFile(m_sites.b(), m_sites.guestFolder() + u"/base.qcow2"_s, base);
    }

private Q_SLOTS:
    /// Without the white list each of these would reach site b's host, or keep the guest from starting there.
    void aHostileDescriptionReachesNothingOfTheHost()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(id, {}, room, {}));
        const QTemporaryDir folder;
        const QByteArray loot = QFile::encodeName(folder.filePath(u"loot"_s));
        const QString wrong = packByHand(m_sites, id, folder, [&loot](QByteArray xml) {
            xml.replace("<os>", "<os><acpi><table type='slic'>" + loot + "</table></acpi><smbios mode='host'/>");
            xml.replace("<devices>",
                "<memoryBacking><source type='file'/><access mode='shared'/></memoryBacking><seclabel type='none'/>"
                "<qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:arg value='-pidfile'/><qemu:arg value='"
                    + loot + "'/></qemu:commandline><devices><filesystem type='mount'><source dir='/'/><target dir='all'/></filesystem>"
                    + "<shmem name='loot'><model type='ivshmem-plain'/></shmem><hostdev mode='subsystem' type='usb'><source><address bus='1' device='1'/>"
                      "</source></hostdev><tpm model='tpm-tis'><backend type='passthrough'><device path='/dev/tpm0'/></backend></tpm>");
            return xml.replace("<source path='", "<log file='" + loot + "'/><source path='" + loot);
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const auto image = uploadPackage(folder);
        REQUIRE_OK(image);
        REQUIRE_OK(uploadBaseOf(id));
        const qint64 last = readCounter(m_sites.a(), id).last;
        const auto restored = m_sites.b().restore(*image, {}, {});
        REQUIRE_OK(restored);
        QVERIFY(countsTo(m_sites.b(), restored->id, last + 3));
        const pid_t qemu = HostProcesses::ofSession(qEnvironmentVariable("TRESCCA_SCENE") + u"/b"_s).guest(restored->name);
        QVERIFY(qemu != 0);
        QFile words(u"/proc/%1/cmdline"_s.arg(qemu));
        QVERIFY(words.open(QIODevice::ReadOnly));
        const QByteArray line = words.readAll();
        for (const char *forbidden : {"loot", "pidfile", "fsdev", "ivshmem", "usb-host", "tpm-tis", "acpitable", "memory-backend-file"})
            QVERIFY2(!line.contains(forbidden), forbidden);
        QVERIFY(!QFile::exists(QFile::decodeName(loot)));
    }

    void whatHasNoSnapshotIsToBeUnpacked()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*guest, {}, room, {}));
        const QTemporaryDir folder;
        const QString wrong = packByHand(m_sites, *guest, folder);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(QProcess::execute(u"zip"_s, {u"-q"_s, u"-d"_s, folder.filePath(u"package.zip"_s), u"snapshot"_s}), 0);
        const auto image = uploadPackage(folder);
        REQUIRE_OK(image);
        const auto restored = m_sites.b().restore(*image, {}, {});
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, Kind::Unsupported);
        QVERIFY2(restored.error().what.contains(u"`tresccac unpack`"), qPrintable(restored.error().what));
    }

    // libvirt restores what it does not define: a cache of the processor that only the host's own has.
    void whatCannotBePermanentIsEndedAgain()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(id, {}, room, {}));
        const QTemporaryDir folder;
        const QString wrong =
            packByHand(m_sites, id, folder, [](QByteArray xml) { return xml.replace("</cpu>", "<cache mode='passthrough'/></cpu>"); });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        Image spec;
        spec.name = u"cache"_s;
        spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
        const auto image = TwoSites::uploadFile(m_sites.b(), folder.filePath(u"package.zip"_s), spec);
        REQUIRE_OK(image);
        Image base;
        base.name = QFileInfo(m_sites.a().instance(id, {})->disks.constFirst().basePath).fileName();
        base.diskFormat = u"qcow2"_s;
        REQUIRE_OK(TwoSites::uploadFile(m_sites.b(), m_sites.guestFolder() + u"/base.qcow2"_s, base));
        const auto restored = m_sites.b().restore(*image, {.name = u"tst-site-cache"_s}, {});
        QVERIFY(!restored);
        const QString &what = restored.error().what;
        QVERIFY2(what.startsWith(u"tst-site-cache cannot be a permanent instance at b: "_s), qPrintable(what));
        QVERIFY2(what.endsWith(u"It had begun to run there and was ended again; the package is left as it is."_s), qPrintable(what));
        QVERIFY(m_sites.b().instances({})->isEmpty());
    }

    void whatTheHostCannotGiveIsRefusedBefore_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("expected");
        QTest::newRow("memory") << "<memory unit='KiB'>131072"_ba << "<memory unit='GiB'>953"_ba << u" of memory left, tst-site needs 953 GiB. "_s;
        QTest::newRow("processors") << "<vcpu placement='static'>1<"_ba << "<vcpu placement='static'>5000<"_ba << u"needs 5000 processors"_s;
        QTest::newRow("topology") << "</cpu>"_ba << "<topology sockets='64' cores='1' threads='1'/></cpu>"_ba << u"places for 64 processors"_s;
        QTest::newRow("machine") << "machine='pc-q35-"_ba << "machine='pc-q35-9"_ba << u"Restore it at another host"_s;
        QTest::newRow("model") << ">qemu64<"_ba << ">Nonsense<"_ba << u"its processor model Nonsense"_s;
    }
    void whatTheHostCannotGiveIsRefusedBefore()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, expected);
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*guest, {}, room, {}));
        const QTemporaryDir folder;
        const QString wrong = packByHand(m_sites, *guest, folder, [&](QByteArray xml) { return xml.replace(from, to); });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const auto image = uploadPackage(folder);
        REQUIRE_OK(image);
        const auto foretold = m_sites.b().checkRestore(*image, {}, {});
        QVERIFY(!foretold);
        QVERIFY2(foretold.error().what.contains(expected), qPrintable(foretold.error().what));
        REQUIRE_OK(uploadBaseOf(*guest));
        const auto restored = m_sites.b().restore(*image, {}, {});
        QVERIFY(!restored);
        QVERIFY2(restored.error().what.contains(expected), qPrintable(restored.error().what));
        QVERIFY(m_sites.entries(u"b/instances"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLibvirtHostile)
#include "tst_libvirthostile.moc"
