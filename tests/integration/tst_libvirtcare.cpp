// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagestore.h"
#include "core/package/packagereader.h"
#include "tests/integration/foreignguests.h"
#include "tests/support/failsink.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// Keeps the first MiB.
class HeadSink final : public ByteSink {
public:
    Result<void> write(ConstBytes more) override
    {
        constexpr qsizetype longest = 1 << 20;
        bytes.append(reinterpret_cast<const char *>(more.data()), std::min<qsizetype>(static_cast<qsizetype>(more.size()), longest - bytes.size()));
        return {};
    }
    Result<void> finish() override { return {}; }
    QByteArray bytes;
};

}  // namespace

/// What is to be minded in instances that belong to a person: passwords, autostart, files that no package has.
class TestLibvirtCare final : public QObject {
    Q_OBJECT
    TwoSites m_sites;
    ForeignGuests m_guests{m_sites};

    [[nodiscard]] bool autostarts(const QString &id, const QByteArray &word) const
    {
        return m_guests.virshA({u"dominfo"_s, id}).value_or(QByteArray()).simplified().contains("Autostart: " + word);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_sites.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void cleanup() { m_sites.tidy(); }
    void cleanupTestCase() { m_sites.removeAll(); }

    // A host that restarts must not start what is held.
    void anAutostartedGuestIsHeldWithoutIt()
    {
        const auto id = m_guests.start({.name = u"tst-site-autostart"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        REQUIRE_OK(m_guests.virshA({u"autostart"_s, *id}));
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*id, {}, room, {}));
        QVERIFY(autostarts(*id, "disable"));
        REQUIRE_OK(m_sites.a().resumeHeld(*id, {}, {}));
        QVERIFY(autostarts(*id, "enable"));
    }

    // It was added with --config while the guest ran, so no package has it.
    void aDiskForTheNextStartIsNotLost()
    {
        const auto disk = m_guests.image(u"now.qcow2"_s, 1 << 20);
        const auto next = m_guests.image(u"next.qcow2"_s, 1 << 20);
        REQUIRE_OK(disk);
        REQUIRE_OK(next);
        ForeignShape shape{.name = u"tst-site-next"_s, .memory = 32, .counts = false};
        shape.devices = ForeignGuests::disk(*disk, "qcow2", "vda", "virtio");
        const auto id = m_guests.start(shape);
        REQUIRE_OK(id);
        REQUIRE_OK(m_guests.virshA({u"attach-disk"_s, *id, *next, u"vdb"_s, u"--config"_s, u"--subdriver"_s, u"qcow2"_s}));
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*id, {}, room, {}));
        REQUIRE_OK(m_sites.a().release(*id, false, {}));
        QVERIFY(!m_sites.a().instance(*id, {}));
        QVERIFY(!QFile::exists(*disk));
        QVERIFY(QFile::exists(*next));
    }

    void noPasswordIsInThePackage()
    {
        ForeignShape shape{.name = u"tst-site-vnc"_s, .memory = 32, .counts = false};
        shape.devices = "<graphics type='vnc' autoport='yes' passwd='passw0rd'/>";
        const auto id = m_guests.start(shape);
        REQUIRE_OK(id);
        for (int again = 0; again < 2; ++again) {
            const auto image = TwoSites::package(m_sites.a(), *id, m_sites.b());
            REQUIRE_OK(image);
            const auto package = PackageReader::open(m_sites.b().imageStore().path(*image));
            REQUIRE_OK(package);
            HeadSink head;
            REQUIRE_OK((*package)->extract(u"snapshot"_s, head, {}, u"test"_s));
            QVERIFY(head.bytes.contains("tst-site-vnc"));
            QVERIFY(!head.bytes.contains("passw0rd"));
            QVERIFY(!(*package)->domainXml()->contains("passw0rd"));
        }
        REQUIRE_OK(m_sites.a().resumeHeld(*id, {}, {}));
        QVERIFY(m_guests.virshA({u"dumpxml"_s, u"--security-info"_s, *id})->contains("passw0rd"));
    }
};

QTEST_GUILESS_MAIN(TestLibvirtCare)
#include "tst_libvirtcare.moc"
