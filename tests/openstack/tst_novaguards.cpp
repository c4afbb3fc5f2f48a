// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudguest.h"
#include "core/openstack/computeapi.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

#define REQUIRE_RESULT(result) QVERIFY2((result), (result) ? "" : qPrintable((result).error().what))

namespace {

const QJsonObject asPackage{{u"trescca_kind"_s, u"package"_s}};

Result<HttpResponse> post(OpenStackSite &at, const QString &path, const QString &name, const QJsonValue &order)
{
    return ComputeApi(at.session())
        .call({.method = "POST", .path = path, .body = QJsonDocument(QJsonObject{{name, order}}).toJson(QJsonDocument::Compact)}, {});
}

}  // namespace

/// Nova's own ways around the plugin's routes, and what a package may take from its surroundings.
class tst_NovaGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto entry = cloudEntry(u"demo"_s);
        if (!entry || guestFile(u"x"_s).isEmpty())
            QSKIP("OS_CLIENT_CONFIG_FILE and TRESCCA_GUEST name no test cloud with its guest: see tests/openstack/cloud up full");
        m_demo = siteOf(*entry);
        m_other = site(u"other"_s);
    }

    void init()
    {
        REQUIRE_RESULT(emptyProject(*m_demo));
        REQUIRE_RESULT(emptyProject(*m_other));
        const auto guest = spawnCounter(*m_demo, u"counter"_s);
        REQUIRE_RESULT(guest);
        m_guest = guest->id;
        m_image = guest->image;
        const CloudCounter counter(*m_demo, m_guest);
        QVERIFY(QTest::qWaitFor([&counter] { return counter.tick() > 2; }, bootMillis));
    }

    void cleanup()
    {
        if (!m_demo)
            return;
        REQUIRE_RESULT(emptyProject(*m_demo));
        REQUIRE_RESULT(emptyProject(*m_other));
    }

    void anImageBecomesAPackageByOurRouteOnly()
    {
        const QJsonObject image{{u"name"_s, u"sneak"_s}, {u"metadata"_s, asPackage}};
        const QJsonObject backup{{u"name"_s, u"sneak"_s}, {u"backup_type"_s, u"daily"_s}, {u"rotation"_s, 1}, {u"metadata"_s, asPackage}};
        for (const QString &collection : {u"/servers/"_s, u"/os-volumes_boot/"_s}) {  // Nova has two names for it
            const QString path = collection + m_guest + u"/action"_s;
            QVERIFY2(isRefused(post(*m_demo, path, u"createImage"_s, image), u"POST /servers/{id}/save"_s), qPrintable(collection));
            QVERIFY2(isRefused(post(*m_demo, path, u"createBackup"_s, backup), u"POST /servers/{id}/save"_s), qPrintable(collection));
        }
        QCOMPARE(m_demo->instance(m_guest, {})->state, InstanceState::Running);
    }

    void nothingElseBootsFromAPackage()
    {
        const auto package = m_demo->saveToImage(m_guest, {}, {});
        REQUIRE_RESULT(package);
        REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::Resume, {}));
        const QJsonObject disk{
            {u"source_type"_s, u"image"_s}, {u"destination_type"_s, u"volume"_s}, {u"boot_index"_s, 1}, {u"uuid"_s, *package}, {u"volume_size"_s, 1}};
        QJsonObject server{{u"name"_s, u"sneak"_s}, {u"flavorRef"_s, u"1"_s}, {u"networks"_s, u"none"_s}, {u"imageRef"_s, *package}};
        QVERIFY(isRefused(post(*m_demo, u"/os-volumes_boot"_s, u"server"_s, server), u"is a saved machine"_s));
        server[u"imageRef"_s] = m_image;
        server[u"block_device_mapping_v2"_s] = QJsonArray{disk};
        QVERIFY(isRefused(post(*m_demo, u"/servers"_s, u"server"_s, server), u"is a saved machine"_s));
        const QString action = u"/servers/"_s + m_guest + u"/action"_s;
        QVERIFY(isRefused(post(*m_demo, action, u"rescue"_s, QJsonObject{{u"rescue_image_ref"_s, *package}}), u"is a saved machine"_s));
        const auto restored = m_demo->restore(*package, {}, {});
        REQUIRE_RESULT(restored);
        const QString itsAction = u"/servers/"_s + restored->id + u"/action"_s;
        QVERIFY(isRefused(post(*m_demo, itsAction, u"rescue"_s, QJsonValue::Null), u"name an image to rescue it by"_s));
        QCOMPARE(m_demo->instances({})->size(), 2);
    }

    /// The package has its kernel in itself.
    void itsKernelsImageIsNotNeeded()
    {
        const auto images = m_demo->images({});
        REQUIRE_RESULT(images);
        const auto package = m_demo->saveToImage(m_guest, {}, {});
        REQUIRE_RESULT(package);
        QVERIFY(!m_demo->image(*package, {})->properties.contains(u"kernel_id"_s));
        REQUIRE_RESULT(m_demo->removeInstance(m_guest, true, {}));
        for (const Image &each : *images)
            if (each.name == u"kernel" || each.name == u"ramdisk")
                REQUIRE_RESULT(m_demo->removeImage(each.id, {}));
        QVERIFY(asAdministrator({u"image"_s, u"set"_s, *package, u"--property"_s, u"kernel_id=99999999-8888-4777-8666-555555555555"_s}));
        const auto restored = m_demo->restore(*package, {}, {});
        REQUIRE_RESULT(restored);
        QVERIFY(goesOn(restored->id, 0));
        REQUIRE_RESULT(m_demo->act(restored->id, InstanceAction::Reset, {}));
        QVERIFY(goesOn(restored->id, 0));
    }

    /// What hosts have in their caches for one project is not another's: who knows a digest has no right to what it is of.
    void basesAreWhatTheProjectSees()
    {
        const auto package = m_demo->saveToImage(m_guest, {}, {});
        REQUIRE_RESULT(package);
        REQUIRE_RESULT(m_demo->removeInstance(m_guest, true, {}));
        REQUIRE_RESULT(m_demo->removeImage(m_image, {}));
        const auto same = spawnCounter(*m_other, u"counter"_s);  // now it is in a cache again
        REQUIRE_RESULT(same);
        QVERIFY(asAdministrator({u"image"_s, u"set"_s, *package, u"--property"_s,
            u"trescca_base_images=%1:%2"_s.arg(m_demo->image(*package, {})->properties.value(u"trescca_needs"_s), same->image)}));
        const auto restored = m_demo->restore(*package, {}, {});
        QVERIFY(!restored);
        QVERIFY2(restored.error().what.contains(u"which this project does not have or see here"), qPrintable(restored.error().what));
    }

    /// So an instance whose image is gone takes all along.
    void whoseBaseIsGoneIsPackedWhole()
    {
        REQUIRE_RESULT(m_demo->removeImage(m_image, {}));
        QCOMPARE(m_demo->forecast(m_guest, {})->neededBases, QStringList());
        const auto package = m_demo->saveToImage(m_guest, {}, {});
        REQUIRE_RESULT(package);
        REQUIRE_RESULT(m_demo->removeInstance(m_guest, true, {}));
        const auto restored = m_demo->restore(*package, {}, {});
        REQUIRE_RESULT(restored);
        QVERIFY(goesOn(restored->id, 0));
    }

private:
    [[nodiscard]] static bool isRefused(const Result<HttpResponse> &answer, const QString &why)
    {
        return !answer && answer.error().kind == Kind::InvalidInput && answer.error().what.contains(why);
    }

    [[nodiscard]] bool goesOn(const QString &id, qint64 after) const
    {
        const CloudCounter counter(*m_demo, id);
        return QTest::qWaitFor([&] { return counter.tick() > after; }, bootMillis);
    }

    std::unique_ptr<OpenStackSite> m_demo, m_other;
    QString m_guest, m_image;
};

QTEST_GUILESS_MAIN(tst_NovaGuards)
#include "tst_novaguards.moc"
