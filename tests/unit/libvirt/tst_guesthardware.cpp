// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/guesthardware.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// An image's word for what its guest boots on is heard, as far as a host here has it.
class TestGuestHardware final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofSilentImagesItIsVirtio()
    {
        const auto found = GuestHardware::of({}, u"x86_64"_s);
        QCOMPARE(found->bus, u"virtio"_s);
        QCOMPARE(found->target, u"vda"_s);
        QCOMPARE(found->card, u"virtio"_s);
        QCOMPARE(found->machine, u"q35"_s);
        QVERIFY(!found->uefi);
        QCOMPARE(GuestHardware::of({}, u"aarch64"_s)->machine, u"virt"_s);
        QCOMPARE(GuestHardware::of({}, u"riscv64"_s)->machine, QString());
    }

    void anImagesWordCounts()
    {
        Image image;
        image.properties = {{u"hw_disk_bus"_s, u"ide"_s}, {u"hw_vif_model"_s, u"e1000"_s}, {u"hw_firmware_type"_s, u"uefi"_s}};
        const auto found = GuestHardware::of(image, u"x86_64"_s);
        QCOMPARE(found->bus, u"ide"_s);
        QCOMPARE(found->target, u"hda"_s);
        QCOMPARE(found->card, u"e1000"_s);
        QCOMPARE(found->machine, u"pc"_s);  // q35 has no IDE
        QVERIFY(found->uefi);
    }

    void machinesAreTakenByTheirKind_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("machine");
        QTest::newRow("q35") << u"q35"_s << u"q35"_s;
        QTest::newRow("a version of it") << u"pc-q35-6.2"_s << u"q35"_s;
        QTest::newRow("pc") << u"pc"_s << u"pc"_s;
        QTest::newRow("a version of that") << u"pc-i440fx-6.2"_s << u"pc"_s;
        QTest::newRow("something else") << u"xenfv'/><evil/>"_s << u"q35"_s;
    }
    void machinesAreTakenByTheirKind()
    {
        QFETCH(QString, word);
        Image image;
        image.properties = {{u"hw_machine_type"_s, word}};
        QTEST(GuestHardware::of(image, u"x86_64"_s)->machine, "machine");
    }

    void whatNoGuestHereHasIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        for (const QString &key : {u"hw_disk_bus"_s, u"hw_vif_model"_s, u"hw_firmware_type"_s})
            QTest::newRow(qPrintable(key)) << key;
    }
    void whatNoGuestHereHasIsRefused()
    {
        QFETCH(QString, key);
        Image image;
        image.properties = {{key, u"uml"_s}};
        const auto found = GuestHardware::of(image, u"x86_64"_s);
        QCOMPARE(found.error().kind, Kind::Unsupported);
        QVERIFY(found.error().what.contains(key));
    }
};

QTEST_GUILESS_MAIN(TestGuestHardware)
#include "tst_guesthardware.moc"
