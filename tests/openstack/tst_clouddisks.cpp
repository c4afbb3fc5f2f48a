// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// A stock cloud without our plugin takes a guest as its disk only, and gives it back so.
class tst_CloudDisks : public QObject {
    Q_OBJECT
    CloudScene m_scene;

    void bootsAt(const QString &place);

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void memoryIsRefusedBeforeAnythingIsDone();
    void bootsInTheCloud();
    void bootsAtHomeAgain();
};

void tst_CloudDisks::initTestCase()
{
    if (!CloudScene::isThere())
        QSKIP("OS_CLIENT_CONFIG_FILE names no test cloud: see tests/openstack/cloud up full");
    QCOMPARE(m_scene.setUp(), QString());
    QCOMPARE(m_scene.spawnGuest(CloudScene::Boot::Disk), QString());
}

void tst_CloudDisks::cleanupTestCase()
{
    if (CloudScene::isThere())
        m_scene.tidy();
}

void tst_CloudDisks::memoryIsRefusedBeforeAnythingIsDone()
{
    const auto plan = m_scene.plan(u"demo"_s);
    REQUIRE_OK(plan);
    const auto mode = std::ranges::find(plan->findings, u"mode"_s, &Finding::check);
    QVERIFY(mode != plan->findings.cend() && mode->level == Finding::Level::Blocker);
    QVERIFY2(mode->remedy.contains(u"--mode disk-only"), qPrintable(mode->remedy));
    QCOMPARE(m_scene.countsOn(), QString());
}

// The guest has no ACPI: it is switched off. What is left at the source is switched off, and deleted by its user.
void tst_CloudDisks::bootsAt(const QString &place)
{
    const QString before = m_scene.place();
    const QString source = m_scene.guestId();
    MigrationOptions options;
    options.mode = MoveMode::DiskOnly;
    options.forceOff = true;
    const auto moved = m_scene.move(place, options);
    REQUIRE_OK(moved);
    QCOMPARE(moved->state, MigrationState::Done);
    QCOMPARE(m_scene.at(before).instance(source, {})->state, InstanceState::Off);
    m_scene.forgetMemory();
    QCOMPARE(m_scene.countsOn(), QString());
    QCOMPARE(m_scene.copies(), 1);
    REQUIRE_OK(m_scene.at(before).removeInstance(source, true, {}));
}

void tst_CloudDisks::bootsInTheCloud() { bootsAt(u"demo"_s); }

void tst_CloudDisks::bootsAtHomeAgain()
{
    bootsAt(u"laptop"_s);
    QCOMPARE(m_scene.at(u"demo"_s).images({})->size(), 0);
}

QTEST_GUILESS_MAIN(tst_CloudDisks)
#include "tst_clouddisks.moc"
