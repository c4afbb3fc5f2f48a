// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudguest.h"
#include "tests/integration/movingscene.h"
#include "tests/integration/twosites.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

namespace {

/// All is emulated, and the moved guest twice over.
constexpr int createSeconds = 3000;
constexpr int moveSeconds = 1800;

Result<QString> keep(OpenStackSite &in, const QString &name, Image spec)
{
    const auto file = FileSource::open(qEnvironmentVariable("TRESCCA_LANDING_IMAGE") + u'/' + name);
    if (!file)
        return fail(file);
    const auto upload = in.upload(spec, (*file)->size(), {});
    if (!upload)
        return fail(upload);
    const auto sent = copyAll(**file, **upload, {}, u"push"_s, (*file)->size());
    const auto whole = sent ? (*upload)->finish() : fail(sent);
    return whole ? Result<QString>((*upload)->imageId()) : fail(whole);
}

Result<QString> keepDebian(OpenStackSite &in)
{
    Image kernel = named(u"kernel"_s), ramdisk = named(u"ramdisk"_s), disk = named(u"debian-13"_s);
    kernel.diskFormat = kernel.containerFormat = u"aki"_s;
    ramdisk.diskFormat = ramdisk.containerFormat = u"ari"_s;
    disk.diskFormat = u"qcow2"_s;
    const auto first = keep(in, u"vmlinuz"_s, kernel), second = keep(in, u"initrd.img"_s, ramdisk);
    if (!first || !second)
        return first ? second : first;
    disk.properties = {{u"kernel_id"_s, *first}, {u"ramdisk_id"_s, *second}};
    return keep(in, u"disk.qcow2"_s, disk);
}

}  // namespace

/// A cloud without our plugin has a guest host made in it, from Debian as its clouds have it; a guest moves there with its memory, and back.
class tst_CloudLanding : public QObject {
    Q_OBJECT
    MovingScene m_scene;

    using Outcome = MovingScene::Outcome;
    [[nodiscard]] Outcome tresccac(const QStringList &words, int seconds) const
    {
        return MovingScene::outcomeOf(*m_scene.startTresccac(words), seconds);
    }
    [[nodiscard]] qint64 counted() const
    {
        return countIn(
            m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"console"_s, u"counter"_s, u"--lines"_s, u"0"_s}).json()[u"log"].toString().toUtf8())
            .last;
    }
    void moves(const QString &source, const QString &destination);

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsMissingIsToldBefore();
    void aHostComesToBe();
    void aGuestMovesInWithItsMemory();
    void andOutAgain();
    void deleteLeavesNothing();
};

#define WORKS(outcome) QVERIFY2((outcome).exitCode == 0, qPrintable((outcome).text()))

void tst_CloudLanding::initTestCase()
{
    if (!cloudEntry(u"demo"_s) || qEnvironmentVariableIsEmpty("TRESCCA_LANDING_IMAGE"))
        QSKIP("OS_CLIENT_CONFIG_FILE names no test cloud (tests/openstack/cloud up full), or TRESCCA_LANDING_IMAGE no image (landing-image)");
    const auto demo = test::site(u"demo"_s);
    REQUIRE_OK(emptyProject(*demo));
    (void)asAdministrator({u"flavor"_s, u"delete"_s, u"host"_s});  // of a run that was cut
    QVERIFY(asAdministrator({u"flavor"_s, u"create"_s, u"--ram"_s, u"2048"_s, u"--vcpus"_s, u"2"_s, u"--disk"_s, u"10"_s, u"host"_s}));
    REQUIRE_OK(keepDebian(*demo));
    QFile clouds(qEnvironmentVariable("OS_CLIENT_CONFIG_FILE"));
    QVERIFY(clouds.open(QIODevice::ReadOnly));
    m_scene.addClouds(clouds.readAll());
    QCOMPARE(m_scene.setUp(), QString());
    QCOMPARE(m_scene.bringHome(), QString());
}

void tst_CloudLanding::cleanupTestCase()
{
    if (!cloudEntry(u"demo"_s) || qEnvironmentVariableIsEmpty("TRESCCA_LANDING_IMAGE"))
        return;
    (void)tresccac({u"landing"_s, u"delete"_s, u"annex"_s, u"--cloud"_s, u"demo"_s}, moveSeconds);  // of a test that failed
    REQUIRE_OK(emptyProject(*test::site(u"demo"_s)));
    QVERIFY(asAdministrator({u"flavor"_s, u"delete"_s, u"host"_s}));
}

void tst_CloudLanding::whatIsMissingIsToldBefore()
{
    const QStringList create{u"landing"_s, u"create"_s, u"--cloud"_s, u"demo"_s, u"--dry-run"_s};
    const Outcome small = m_scene.tresccac(create + QStringList{u"--flavor"_s, u"small"_s});
    QVERIFY(small.exitCode != 0);
    QVERIFY2(small.text().contains(u"small"), qPrintable(small.text()));
    const Outcome fits = m_scene.tresccac(create + QStringList{u"--memory"_s, u"512M"_s});
    WORKS(fits);
    QVERIFY2(fits.out.contains(u"debian-13") && fits.out.contains(u"host"), qPrintable(fits.out));
}

void tst_CloudLanding::aHostComesToBe()
{
    const Outcome made = tresccac({u"landing"_s, u"create"_s, u"--cloud"_s, u"demo"_s, u"--name"_s, u"annex"_s, u"--memory"_s, u"512M"_s,
                                      u"--package"_s, qEnvironmentVariable("TRESCCA_LANDING_PACKAGE")},
        createSeconds);
    WORKS(made);
    const Outcome listed = m_scene.tresccac({u"landing"_s, u"list"_s, u"--cloud"_s, u"demo"_s});
    WORKS(listed);
    QVERIFY2(listed.out.contains(u"annex"), qPrintable(listed.out));
    const Outcome tested = m_scene.tresccac({u"cloud"_s, u"test"_s, u"annex"_s});
    WORKS(tested);
}

void tst_CloudLanding::moves(const QString &source, const QString &destination)
{
    const Outcome moved = tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, source, u"--dest"_s, destination}, moveSeconds);
    WORKS(moved);
    QCOMPARE(moved.json()[u"state"].toString(), u"done"_s);
}

// What counts there, the host's console does not show: that it came with its memory shows when it is home again.
void tst_CloudLanding::aGuestMovesInWithItsMemory()
{
    moves(u"laptop"_s, u"annex"_s);
    const Outcome shown = m_scene.tresccac({u"--cloud"_s, u"annex"_s, u"show"_s, u"counter"_s});
    WORKS(shown);
    QCOMPARE(shown.json()[u"instance"][u"state"].toString(), u"running"_s);
    QCOMPARE(m_scene.copiesRunning(), 0);
}

void tst_CloudLanding::andOutAgain()
{
    moves(u"annex"_s, u"laptop"_s);
    const qint64 first = counted();
    QTRY_VERIFY_WITH_TIMEOUT(counted() >= first + 3, bootMillis);
    // It has noted on its disk what it counted there, too, by one memory.
    QCOMPARE(m_scene.diskIsUnbroken(), QString());
}

void tst_CloudLanding::deleteLeavesNothing()
{
    const Outcome removed = tresccac({u"landing"_s, u"delete"_s, u"annex"_s, u"--cloud"_s, u"demo"_s}, moveSeconds);
    WORKS(removed);
    QVERIFY(test::site(u"demo"_s)->instances({})->isEmpty());
    const auto groups = asAdministrator({u"security"_s, u"group"_s, u"list"_s, u"-f"_s, u"value"_s, u"-c"_s, u"Name"_s});
    QVERIFY(groups && !groups->contains(u"trescca-landing"));
    QCOMPARE(m_scene.tresccac({u"cloud"_s, u"test"_s, u"annex"_s}).exitCode, 3);
}

QTEST_GUILESS_MAIN(tst_CloudLanding)
#include "tst_cloudlanding.moc"
