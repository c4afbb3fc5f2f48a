// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/copies.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

Image package(const QString &id, const QString &origin)
{
    Image image;
    image.id = id;
    if (!origin.isEmpty())
        image.properties = {{QLatin1String(property::instance), origin}};
    return image;
}

Instance instance(const QString &id, const QString &image = {}, const QString &mac = {})
{
    Instance made;
    made.id = id;
    made.image = image;
    made.state = InstanceState::Running;
    if (!mac.isEmpty())
        made.nics = {Nic{.mac = mac}};
    return made;
}

}  // namespace

/// By what two of one machine are told.
class TestCopies final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofAPackage_data()
    {
        QTest::addColumn<Instance>("other");
        QTest::addColumn<bool>("isCopy");
        QTest::newRow("what it was saved from") << instance(u"web"_s) << true;
        QTest::newRow("restored of it under a new id") << instance(u"x"_s, u"p1"_s) << true;
        QTest::newRow("restored of another package of the machine") << instance(u"x"_s, u"p2"_s) << true;
        QTest::newRow("restored of another machine's") << instance(u"x"_s, u"p3"_s) << false;
        QTest::newRow("made of no image") << instance(u"x"_s) << false;
    }
    void ofAPackage()
    {
        QFETCH(Instance, other);
        const QList<Image> images{package(u"p1"_s, u"web"_s), package(u"p2"_s, u"web"_s), package(u"p3"_s, u"db"_s), package(u"p4"_s, {})};
        QTEST(runningCopy(machineOf(images[0], images), {other}).has_value(), "isCopy");
    }

    // Two of which nobody knows what they were saved from are not one.
    void ofAPackageThatDoesNotTell()
    {
        const QList<Image> images{package(u"p1"_s, {}), package(u"p2"_s, {})};
        const Machine machine = machineOf(images[0], images);
        QVERIFY(!isOf(machineOf(package({}, u"web"_s), {}), instance(u"x"_s)));  // it lies in a file yet
        QVERIFY(isOf(machine, instance(u"x"_s, u"p1"_s)) && !isOf(machine, instance(u"x"_s, u"p2"_s)) && !isOf(machine, instance({})));
    }

    // Neither has a card by which it could be told.
    void ofAnInstance()
    {
        const QList<Image> images{package(u"p1"_s, u"web"_s), package(u"p3"_s, u"db"_s)};
        const Instance origin = instance(u"web"_s), copy = instance(u"x"_s, u"p1"_s), other = instance(u"y"_s, u"p3"_s);
        QVERIFY(isOf(machineOf(origin, images), copy) && isOf(machineOf(copy, images), origin));
        QVERIFY(isOf(machineOf(copy, images), instance(u"z"_s, u"p1"_s)));
        QVERIFY(!isOf(machineOf(origin, images), other) && !isOf(machineOf(copy, images), other));
    }

    void theRefusalIsKnown()
    {
        QVERIFY(isSecond(failSecond(instance(u"web"_s), u"laptop"_s).error()));
        QVERIFY(!isSecond(failBeingRestored(u"web.zip"_s, u"laptop"_s).error()));
    }

    void byACard()
    {
        const Machine machine = machineOf(instance(u"web"_s, {}, u"52:54:00:AA:00:01"_s), {});
        QVERIFY(isOf(machine, instance(u"x"_s, {}, u"52:54:00:aa:00:01"_s)));
        QVERIFY(!isOf(machine, instance(u"x"_s, {}, u"52:54:00:aa:00:02"_s)));
        Instance nameless = instance(u"x"_s);
        nameless.nics = {Nic{}};
        QVERIFY(!isOf(machineOf(nameless, {}), instance(u"y"_s)) && !isOf(machineOf(nameless, {}), [] {
            Instance other = instance(u"z"_s);
            other.nics = {Nic{}};
            return other;
        }()));
    }

    // Of what was restored with a new id and has moved on, or whose package is gone.
    void byACardThatThePackageTells()
    {
        Instance web = instance(u"web"_s, {}, u"52:54:00:AA:00:01"_s);
        web.nics << Nic{} << Nic{u"52:54:00:aa:00:02"_s, {}, {}};
        QCOMPARE(macsOf(web), u"52:54:00:aa:00:01,52:54:00:aa:00:02"_s);
        Image saved = package(u"p1"_s, u"web"_s);
        QVERIFY(!isOf(machineOf(saved, {}), instance(u"x"_s, {}, u"52:54:00:aa:00:02"_s)));
        saved.properties.insert(u"trescca_macs"_s, macsOf(web));
        QVERIFY(isOf(machineOf(saved, {}), instance(u"x"_s, {}, u"52:54:00:AA:00:02"_s)));
        QVERIFY(!isOf(machineOf(saved, {}), instance(u"x"_s, {}, u"52:54:00:aa:00:03"_s)) && !isOf(machineOf(saved, {}), instance(u"x"_s)));
    }

    void onlyWhatRunsOrIsAboutTo()
    {
        const Machine machine = machineOf(instance(u"web"_s), {});
        for (const auto state :
            {InstanceState::Running, InstanceState::Paused, InstanceState::Busy, InstanceState::Off, InstanceState::Saved, InstanceState::Error}) {
            Instance other = instance(u"web"_s);
            other.state = state;
            const bool runs = state == InstanceState::Running || state == InstanceState::Paused || state == InstanceState::Busy;
            QCOMPARE(runningCopy(machine, {other}).has_value(), runs);
        }
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
