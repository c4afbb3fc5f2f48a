// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/connection.h"
#include "core/libvirt/handles.h"
#include "core/libvirt/libvirtsite.h"
#include "tests/unit/libvirt/testdriver.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Two sites with folders of their own at one host, libvirt's test driver: what one has made goes when the other deletes the instance.
class TestInstanceRemoval final : public QObject {
    Q_OBJECT
    const QString m_id = u"1d7c4ba2-7f0a-4d1c-9d4e-0a7c3c1f0b11"_s;

    static bool put(const QString &path)
    {
        QFile file(path);
        return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly);
    }
    /// An instance that lies in `place`, with a kernel; with a disk too where one is named.
    bool define(LibvirtSite &site, const QString &uri, const QString &place, const QString &disk) const
    {
        const QString text =
            u"<domain type='test'><name>web</name><uuid>%1</uuid><memory>65536</memory><os><type>hvm</type><kernel>%2/kernel</kernel>"
            "<initrd>%2/ramdisk</initrd></os><devices><disk type='file' device='disk'><source file='%3'/>"
            "<target dev='vda' bus='virtio'/></disk></devices></domain>"_s.arg(m_id, place, disk);
        Connection connection(uri, std::chrono::seconds(10));
        const auto handle = connection.get();
        const bool defined = handle && DomainHandle(virDomainDefineXML(handle->get(), text.toUtf8().constData()));
        return defined && site.instance(m_id, {});
    }

private Q_SLOTS:
    void whatAnotherSiteHasMadeGoesToo_data()
    {
        QTest::addColumn<bool>("withDisks");
        QTest::addColumn<QString>("somebodys");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("all of it") << true << QString() << QStringList();
        QTest::newRow("but what is somebody's") << true << u"notes"_s << QStringList{u"notes"_s};
        QTest::newRow("nothing when the disks stay")
            << false << QString() << QStringList{u"console.log"_s, u"disk.qcow2"_s, u"kernel"_s, u"ramdisk"_s, u"seed.iso"_s};
    }
    void whatAnotherSiteHasMadeGoesToo()
    {
        QFETCH(bool, withDisks);
        QFETCH(QString, somebodys);
        QFETCH(QStringList, left);
        const QTemporaryDir dir;
        const Endpoint endpoint = testDriver(dir.filePath(u"beside"_s));
        const auto beside = LibvirtSite::open(endpoint);
        QVERIFY(beside);
        const QString place = dir.filePath(u"maker/instances/"_s + m_id);
        for (const QString &name : {u"kernel"_s, u"ramdisk"_s, u"console.log"_s, u"seed.iso"_s, u"disk.qcow2"_s})
            QVERIFY(put(place + u'/' + name));
        if (!somebodys.isEmpty())
            QVERIFY(put(place + u'/' + somebodys));
        if (withDisks)
            QVERIFY(put(place + u"/rebuilt-1/seed.iso"_s));
        QVERIFY(put(dir.filePath(u"maker/instances/other/kernel"_s)));
        QVERIFY(define(**beside, endpoint.uri, place, place + u"/disk.qcow2"_s));
        const auto removed = (*beside)->removeInstance(m_id, withDisks, {});
        QVERIFY2(removed, qPrintable(removed ? QString() : removed.error().what));
        QCOMPARE(QDir(place).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name), left);
        QCOMPARE(QDir(place).exists(), !left.isEmpty());
        QVERIFY(QFile::exists(dir.filePath(u"maker/instances/other/kernel"_s)));
    }

    void sizesAreToldInUnitsThatFit()
    {
        const QTemporaryDir dir;
        const auto site = LibvirtSite::open(testDriver(dir.filePath(u"site"_s)));
        QVERIFY(site);
        Image image;
        image.name = u"base"_s;
        const auto refused = (*site)->upload(image, 1ULL << 62U, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::NoRoom);
        QVERIFY2(refused.error().what.startsWith(u"The image base (4.6 EB) does not fit into "), qPrintable(refused.error().what));
    }
};

QTEST_GUILESS_MAIN(TestInstanceRemoval)
#include "tst_instanceremoval.moc"
