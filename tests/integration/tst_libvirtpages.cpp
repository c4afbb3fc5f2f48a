// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagestore.h"
#include "core/package/packagereader.h"
#include "tests/integration/twositestest.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Real guests through packages of pages.
class TestLibvirtPages final : public TwoSitesTest {
    Q_OBJECT

    static SaveOptions asPages()
    {
        SaveOptions options;
        options.pages = true;
        return options;
    }

    [[nodiscard]] Result<std::unique_ptr<PackageReader>> packageAtB(const QString &image) const
    {
        return PackageReader::open(m_sites.b().imageStore().path(image));
    }

private Q_SLOTS:
    void itCountsOn()
    {
        const auto id = m_sites.guest();
        REQUIRE_OK(id);
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), *id, m_sites.b()));
        const auto image = TwoSites::package(m_sites.a(), *id, m_sites.b(), asPages());
        REQUIRE_OK(image);
        const auto package = packageAtB(*image);
        REQUIRE_OK(package);
        QCOMPARE((*package)->manifest().snapshotEncoding, Encoding::Pages);
        QCOMPARE((*package)->manifest().disks.first().encoding, Encoding::Pages);
        QCOMPARE((*package)->manifest().sources.size(), 1);
        QCOMPARE((*package)->manifest().sources.first().digest, (*package)->manifest().disks.first().baseDigest);
        const auto findings = (*package)->verify({});
        QVERIFY(findings && findings->isEmpty());
        // The same once more, as it was: from the held state.
        const auto whole = TwoSites::package(m_sites.a(), *id, m_sites.b());
        REQUIRE_OK(whole);
        QCOMPARE((*packageAtB(*whole))->manifest().snapshotEncoding, Encoding::Plain);
        for (const PackageMember &member : (*package)->members())
            if (member.logical == u"snapshot"_s)
                for (const PackageMember &plain : (*packageAtB(*whole))->members())
                    if (plain.logical == u"snapshot"_s) {
                        QCOMPARE(member.digest, plain.digest);
                        QVERIFY2(member.storedSize <= plain.storedSize, qPrintable(u"%1 > %2"_s.arg(member.storedSize).arg(plain.storedSize)));
                    }
        const auto restored = m_sites.b().restore(*image, {.force = true}, {});
        REQUIRE_OK(restored);
        QVERIFY(countsOn(m_sites.b(), restored->id));
    }

    /// What it is made of is not there: that is found out before anything is written.
    void itsBaseIsAskedFor()
    {
        const auto id = m_sites.guest();
        REQUIRE_OK(id);
        const auto image = TwoSites::package(m_sites.a(), *id, m_sites.b(), asPages());
        REQUIRE_OK(image);
        const QStringList before = QDir(m_sites.path(u"b/instances"_s)).entryList();
        const auto restored = m_sites.b().restore(*image, {.force = true}, {});
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, Kind::NotFound);
        QCOMPARE(QDir(m_sites.path(u"b/instances"_s)).entryList(), before);
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), *id, m_sites.b()));
        const auto then = m_sites.b().restore(*image, {.force = true}, {});
        REQUIRE_OK(then);
        QVERIFY(countsOn(m_sites.b(), then->id));
    }

    /// It needs nothing, and of what is in it twice only one is sent.
    void aWholeOneHasNoSources()
    {
        const auto id = m_sites.guest();
        REQUIRE_OK(id);
        SaveOptions whole = asPages();
        whole.selfContained = true;
        const auto image = TwoSites::package(m_sites.a(), *id, m_sites.b(), whole);
        REQUIRE_OK(image);
        const auto package = packageAtB(*image);
        REQUIRE_OK(package);
        QVERIFY((*package)->manifest().sources.isEmpty());
        const auto restored = m_sites.b().restore(*image, {.force = true}, {});
        REQUIRE_OK(restored);
        QVERIFY(countsOn(m_sites.b(), restored->id));
    }
};

QTEST_GUILESS_MAIN(TestLibvirtPages)
#include "tst_libvirtpages.moc"
