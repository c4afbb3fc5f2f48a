// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudguest.h"
#include "core/openstack/computeapi.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

#define REQUIRE_RESULT(result) QVERIFY2((result), (result) ? "" : qPrintable((result).error().what))

/// What is left, and told, of a save that failed when all of its package was in Glance already: nothing that can be restored.
class tst_NovaLeftovers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto entry = cloudEntry(u"demo"_s);
        if (!entry || guestFile(u"x"_s).isEmpty())
            QSKIP("OS_CLIENT_CONFIG_FILE and TRESCCA_GUEST name no test cloud with its guest: see tests/openstack/cloud up full");
        m_demo = siteOf(*entry);
        REQUIRE_RESULT(emptyProject(*m_demo));
        const auto guest = spawnCounter(*m_demo, u"counter"_s);
        REQUIRE_RESULT(guest);
        m_guest = guest->id;
        const CloudCounter counter(*m_demo, m_guest);
        QVERIFY(QTest::qWaitFor([&counter] { return counter.tick() > 2; }, bootMillis));
    }

    void cleanupTestCase()
    {
        if (m_demo)
            REQUIRE_RESULT(emptyProject(*m_demo));
    }

    void aWholePackageBearsNoMark()
    {
        const auto package = m_demo->saveToImage(m_guest, {}, {});
        REQUIRE_RESULT(package);
        const auto image = m_demo->image(*package, {});
        REQUIRE_RESULT(image);
        QVERIFY(!image->properties.contains(u"trescca_unfinished"_s));
        QVERIFY(image->properties.contains(u"trescca_nics"_s));
        REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::Resume, {}));
        QCOMPARE(ComputeApi(m_demo->session()).show(m_guest, {})->value("progress"_L1).toInt(), 0);
        m_whole = *package;
    }

    /// Glance goes when it has all bytes and the package's properties are not told yet.
    void itGoesWhenGlanceIsBack()
    {
        std::jthread watcher([](const std::stop_token &stop) {
            const auto eye = site(u"demo"_s);
            while (!stop.stop_requested() && !hasUntold(*eye)) {}
            if (!stop.stop_requested())
                (void)cloud({u"kill"_s, u"controller"_s, u"glance"_s});
        });
        const auto package = m_demo->saveToImage(m_guest, {}, {});
        watcher.request_stop();
        watcher.join();
        QVERIFY(cloud({u"up"_s, u"full"_s}));
        if (package)
            QSKIP("The save was through before Glance was ended.");
        QTRY_COMPARE_WITH_TIMEOUT(packages(), QStringList{m_whole}, bootMillis);
        const auto server = ComputeApi(m_demo->session()).waitUntilAtRest(m_guest, {});
        REQUIRE_RESULT(server);
        const QJsonObject told = server->value("metadata"_L1).toObject();
        QCOMPARE(told.value("trescca_error_kind"_L1).toString(), u"unreachable"_s);
        QVERIFY2(told.value("trescca_error"_L1).toString().endsWith(u"save it again when Glance is back."), "the sentence is whole");
        QCOMPARE(server->value("progress"_L1).toInt(), 0);
        const CloudCounter counter(*m_demo, m_guest);
        const qint64 now = counter.tick();
        QVERIFY(QTest::qWaitFor([&] { return counter.tick() > now; }, bootMillis));
    }

    /// Should it be left, it is not restored, and goes.
    void itIsNotRestored()
    {
        QVERIFY(asAdministrator({u"image"_s, u"set"_s, m_whole, u"--property"_s, u"trescca_unfinished=true"_s}));
        QVERIFY(asAdministrator({u"image"_s, u"unset"_s, m_whole, u"--property"_s, u"trescca_nics"_s}));
        const auto restored = m_demo->restore(m_whole, {}, {});
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, Kind::Conflict);
        QVERIFY2(restored.error().what.contains(u"is not whole"), qPrintable(restored.error().what));
        QCOMPARE(packages(), QStringList());
    }

private:
    [[nodiscard]] static bool hasUntold(OpenStackSite &at)
    {
        const auto images = at.images({});
        return images && std::ranges::any_of(*images, [](const Image &each) {
            return each.isPackage() && each.status == ImageStatus::Active && !each.properties.contains(u"trescca_nics"_s);
        });
    }

    [[nodiscard]] QStringList packages() const
    {
        QStringList ids;
        for (const Image &each : m_demo->images({}).value_or(QList<Image>()))
            if (each.isPackage())
                ids << each.id;
        return ids;
    }

    std::unique_ptr<OpenStackSite> m_demo;
    QString m_guest, m_whole;
};

QTEST_GUILESS_MAIN(tst_NovaLeftovers)
#include "tst_novaleftovers.moc"
