// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packagecheck.h"
#include "core/libvirt/packagemanifest.h"
#include "tests/unit/package/samplepackage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a package is told to be, and what can be done with one.
class TestPackageManifest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWayWithoutASnapshotIsTold();
    void aNameWithASlashCanBePacked();
};

void TestPackageManifest::theWayWithoutASnapshotIsTold()
{
    Manifest manifest = test::sampleManifest();
    manifest.disks.first().baseDigest.clear();
    QCOMPARE(wayWithoutSnapshot(manifest, false), u"Its disk can be taken out (`tresccac unpack`) and booted by itself (`tresccac spawn`)."_s);
    QVERIFY(wayWithoutSnapshot(manifest, true).contains(u"its base where it has one (`qemu-img rebase`)"));
    manifest.disks.first().baseDigest = QString(64, u'0');
    manifest.disks.first().baseName = u"debian.qcow2"_s;
    QVERIFY(wayWithoutSnapshot(manifest, false).contains(u"with its base debian.qcow2 (`qemu-img rebase`)"));
}

void TestPackageManifest::aNameWithASlashCanBePacked()
{
    const auto describe = [](const QString &name) {
        SaveOptions options;
        options.instanceName = name;
        SavePlan plan;
        plan.forecast.instance.name = u"web"_s;
        return manifestOf(plan, options, {}).name;
    };
    QCOMPARE(describe({}), u"web"_s);
    QCOMPARE(describe(u"Läden: 2 (test)"_s), u"Läden: 2 (test)"_s);
    QCOMPARE(describe(u"Shop / 1"_s), u"Shop - 1"_s);
    Manifest manifest = test::sampleManifest();
    manifest.name = describe(u"Shop / 1"_s);
    QVERIFY(Manifest::parse(manifest.toJson()));
}

QTEST_GUILESS_MAIN(TestPackageManifest)
#include "tst_packagemanifest.moc"
