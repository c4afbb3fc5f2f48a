// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/unpackedroom.h"
#include "tests/unit/libvirt/restorable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Room for a package is asked for before it is unpacked.
class TestUnpackedRoom final : public QObject, test::PackageFolder {
    Q_OBJECT

private Q_SLOTS:
    void whatSurelyDoesNotFitIsRefused()
    {
        test::SampleContent content = test::restorableContent();
        content.disk += QByteArray(10 << 20, '\0');  // a hole
        const auto reader = opened(test::samplePackage(content));
        QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
        const auto sized = [&](std::uint64_t left) { return checkUnpackedRoom(**reader, {u"web"_s, u"laptop"_s, left}); };
        const auto snapshot = static_cast<std::uint64_t>(content.snapshot.size());
        QCOMPARE(sized(snapshot).error().kind, Kind::NoRoom);
        QVERIFY(sized(snapshot).error().what.startsWith(u"The package web takes "));
        const auto tight = sized(snapshot + (1 << 20));
        QVERIFY2(tight, qPrintable(tight ? QString() : tight.error().what));
        QCOMPARE(tight->size(), 1);
        QVERIFY(tight->first().endsWith(u"laptop has 1.1 MB of disk left."));
        QCOMPARE(sized(100 << 20).value(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestUnpackedRoom)
#include "tst_unpackedroom.moc"
