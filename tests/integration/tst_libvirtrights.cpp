// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/hostprocesses.h"
#include "tests/integration/systemscene.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The second process of anOrdinaryUserIsToldToUseASession: tells what the site says to a new guest.
int spawnOnce(const QString &folder)
{
    const auto site = LibvirtSite::open(TwoSites::endpointOf(u"ordinary"_s, u"qemu:///system"_s, folder));
    SpawnRequest request;
    request.name = u"tst-ordinary"_s;
    request.kernel = qEnvironmentVariable("TRESCCA_GUEST") + u"/vmlinuz"_s;
    const auto spawned = site ? (*site)->spawn(request, {}) : fail(site);
    std::printf("%s\n", spawned ? "spawned" : qPrintable(kindName(spawned.error().kind) + u": "_s + spawned.error().what));
    return 0;
}

}  // namespace

/// libvirt as Debian sets it up: QEMU is a user of its own, who gets at a site's files or is not asked to.
class TestLibvirtRights final : public QObject {
    Q_OBJECT
    SystemScene m_scene;

    static bool write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

private Q_SLOTS:
    // Debian's settings, but for what a container has not.
    void initTestCase()
    {
        QVERIFY(write(u"/etc/libvirt/qemu.conf"_s,
            "security_driver = \"none\"\nstdio_handler = \"file\"\n"
            "namespaces = []\ncgroup_controllers = []\n"));
        HostProcesses processes = HostProcesses::ofSystem();
        QVERIFY(processes.killDaemon());
        QVERIFY(processes.startDaemon());
        const QString trouble = m_scene.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        QTRY_VERIFY_WITH_TIMEOUT(m_scene.site().instances({}).has_value(), 60000);
    }
    void cleanup() { m_scene.removeAll(); }

    void aGuestIsSavedAndRestored()
    {
        const auto guest = m_scene.spawn(u"tst-rights"_s, {}, {});
        REQUIRE_OK(guest);
        QVERIFY(countsTo(m_scene.site(), guest->id, 2));
        const auto package = m_scene.site().saveToImage(guest->id, {}, {});
        REQUIRE_OK(package);
        REQUIRE_OK(m_scene.site().resumeHeld(guest->id, {}, {}));
        QVERIFY(countsOn(m_scene.site(), guest->id));
        REQUIRE_OK(m_scene.site().removeInstance(guest->id, true, {}));
        const auto restored = m_scene.site().restore(*package, {}, {});
        REQUIRE_OK(restored);
        QVERIFY(countsOn(m_scene.site(), restored->id));
    }

    void aFolderThatQemuCannotEnterIsRefused()
    {
        const QString closed = m_scene.path(u"closed"_s);
        QVERIFY(QDir().mkpath(closed) && QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto site = m_scene.openAgain(u"closed"_s, closed + u"/site"_s);
        REQUIRE_OK(site);
        SpawnRequest request;
        request.name = u"tst-closed"_s;
        request.kernel = qEnvironmentVariable("TRESCCA_GUEST") + u"/vmlinuz"_s;
        for (const auto &refused : {(*site)->checkSpawn(request, 0, {}).transform([](const QString &) {}),
                 (*site)->restore(u"any"_s, {}, {}).transform([](const Instance &) {})}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Kind::Forbidden);
            QVERIFY2(refused.error().what.contains(u"setfacl -m u:libvirt-qemu:x "_s + closed), qPrintable(faultOf(refused)));
        }
        const auto facts = (*site)->facts({});
        REQUIRE_OK(facts);
        QVERIFY(!facts->keepsState && facts->noStateReason.contains(closed));
        QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
        REQUIRE_OK((*site)->checkSpawn(request, 0, {}));
    }

    // One who may use libvirt's socket, and is neither root nor QEMU's user.
    void anOrdinaryUserIsToldToUseASession()
    {
        QByteArray said;
        const QString folder = qEnvironmentVariable("TRESCCA_SCENE") + u"/ordinary/site"_s;
        const QString trouble = SystemScene::run(u"setpriv"_s,
            {u"--reuid="_s + qEnvironmentVariable("TRESCCA_ORDINARY"), u"--regid=65534"_s, u"--clear-groups"_s,
                QCoreApplication::applicationFilePath(), u"--spawn-once"_s, folder},
            &said);
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        QVERIFY2(said.startsWith("forbidden: ") && said.contains("qemu:///session"), said.constData());
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (const QStringList words = application.arguments(); words.value(1) == "--spawn-once"_L1)
        return spawnOnce(words.value(2));
    if (const int skipped = skippedWithoutSystemHost())
        return skipped;
    TestLibvirtRights test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_libvirtrights.moc"
