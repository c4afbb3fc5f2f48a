// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagestore.h"
#include "core/libvirt/libvirtsite.h"
#include "tests/unit/libvirt/testdriver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Other names at a libvirt host; libvirt's test driver has a guest that runs.
class TestRenames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto site = LibvirtSite::open(testDriver(m_dir->filePath(u"site"_s)));
        QVERIFY2(site, qPrintable(site ? QString() : site.error().what));
        m_site = std::move(*site);
    }
    void cleanup() { m_site.reset(); }

    void whatRunsIsRefusedWithTheWayOn()
    {
        QVERIFY(!m_site->facts({})->renamesRunning);
        const Instance guest = m_site->instances({}).value().first();
        const auto renamed = m_site->rename(guest.id, u"other"_s, {});
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().kind, Kind::Conflict);
        QVERIFY2(renamed.error().what.contains(guest.name) && renamed.error().what.contains(u"Shut it down first"), qPrintable(renamed.error().what));
        QCOMPARE(m_site->rename(guest.id, u"a/b"_s, {}).error().kind, Kind::InvalidInput);
    }

    void anImageGetsAnotherName()
    {
        Image spec;
        spec.name = u"disk"_s;
        const Image made = m_site->imageStore().create(spec).value();
        QVERIFY(m_site->renameImage(made.id, u"disk before the update"_s, {}));
        QCOMPARE(m_site->image(made.id, {}).value().name, u"disk before the update"_s);
        QCOMPARE(m_site->renameImage(made.id, u" "_s, {}).error().kind, Kind::InvalidInput);
        QCOMPARE(m_site->renameImage(u"8d9ff3b4-0ec5-4f0f-9c4c-5c0f4c55d9b6"_s, u"other"_s, {}).error().kind, Kind::NotFound);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LibvirtSite> m_site;
};

QTEST_GUILESS_MAIN(TestRenames)
#include "tst_renames.moc"
