// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/several.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Several instances in one call: each gets its turn and is told, and the worst counts.
class TestSeveral final : public QObject {
    Q_OBJECT

    static QJsonObject result(const CliFixture::Outcome &outcome, qsizetype at) { return outcome.json()[u"results"].toArray()[at].toObject(); }

private Q_SLOTS:
    void actsOnEach_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<InstanceState>("before");
        QTest::addColumn<InstanceState>("after");
        QTest::newRow("start") << u"start"_s << InstanceState::Off << InstanceState::Running;
        QTest::newRow("go on") << u"start"_s << InstanceState::Paused << InstanceState::Running;
        QTest::newRow("stop") << u"stop"_s << InstanceState::Running << InstanceState::Off;
        QTest::newRow("reboot") << u"reboot"_s << InstanceState::Running << InstanceState::Running;
        QTest::newRow("pause") << u"pause"_s << InstanceState::Running << InstanceState::Paused;
        QTest::newRow("save") << u"save"_s << InstanceState::Running << InstanceState::Saved;
    }
    void actsOnEach()
    {
        QFETCH(QString, verb);
        QFETCH(InstanceState, before);
        QFETCH(InstanceState, after);
        CliFixture cli;
        const Instance one = cli.local->addInstance(u"one"_s, {}, before);
        const Instance two = cli.local->addInstance(u"two"_s, {}, before);
        const auto told = cli.run({verb, u"one"_s, two.id, u"--json"_s});
        QVERIFY2(told.exitCode == 0, qPrintable(told.all()));
        QCOMPARE(cli.local->stateOf(one.id), after);
        QCOMPARE(cli.local->stateOf(two.id), after);
        QCOMPARE(result(told, 0)[u"instance_id"].toString(), one.id);
        QCOMPARE(result(told, 1)[u"word"].toString(), two.id);
        CliFixture plain;
        (void)plain.local->addInstance(u"one"_s, {}, before);
        (void)plain.local->addInstance(u"two"_s, {}, before);
        const QString lines = plain.run({verb, u"one"_s, u"two"_s}).out;
        QVERIFY2(lines.count(u'\n') == 2 && lines.startsWith(u"one ") && lines.contains(u"\ntwo "), qPrintable(lines));
    }

    void dryRunsChangeNothing_data()
    {
        QTest::addColumn<QStringList>("words");
        for (const char *verb : {"stop", "reboot", "pause", "save", "delete", "start"})
            QTest::newRow(verb) << QStringList{QString::fromLatin1(verb), u"one"_s, u"--dry-run"_s};
        QTest::newRow("migrate") << QStringList{u"migrate"_s, u"one"_s, u"--dest"_s, u"cloud"_s, u"--dry-run"_s};
        QTest::newRow("pull") << QStringList{u"pull"_s, u"image"_s, u"--dest"_s, u"cloud"_s, u"--dry-run"_s};
        QTest::newRow("restore") << QStringList{u"restore"_s, u"image"_s, u"--dry-run"_s};
        QTest::newRow("spawn") << QStringList{u"spawn"_s, u"image"_s, u"--dry-run"_s};
    }
    void dryRunsChangeNothing()
    {
        QFETCH(QStringList, words);
        CliFixture cli;
        (void)cli.local->addInstance(u"one"_s, {}, words.first() == u"start" ? InstanceState::Off : InstanceState::Running);
        Image image;
        image.name = u"image"_s;
        (void)cli.local->addImage(image, "content");
        const auto told = cli.run(words);
        QVERIFY2(told.exitCode == 0 && !told.out.isEmpty(), qPrintable(told.all()));
        const auto machine = cli.run(words + QStringList{u"--json"_s});
        QVERIFY2(machine.json()[u"dry_run"].toBool(), qPrintable(machine.all()));
        QVERIFY2(cli.local->calls().isEmpty() && cli.cloud->calls().isEmpty(), qPrintable((cli.local->calls() + cli.cloud->calls()).join(u' ')));
        QVERIFY(cli.asked.isEmpty());
    }

    void verbsWithoutDryRunRefuseTheWord()
    {
        CliFixture cli;
        QCOMPARE(cli.run({u"resume"_s, u"--dry-runn"_s}).exitCode, 2);
        QCOMPARE(cli.run({u"make_config"_s, cli.path(u"x"_s), u"--dry-run"_s}).exitCode, 2);
        QVERIFY(!QFile::exists(cli.path(u"x"_s)));
    }

    void oneThatFailsStopsNobody()
    {
        CliFixture cli;
        const Instance one = cli.local->addInstance(u"one"_s);
        const Instance three = cli.local->addInstance(u"three"_s);
        const auto told = cli.run({u"stop"_s, u"one"_s, u"two"_s, u"three"_s});
        QCOMPARE(told.exitCode, 3);
        QCOMPARE(cli.local->stateOf(one.id), InstanceState::Off);
        QCOMPARE(cli.local->stateOf(three.id), InstanceState::Off);
        QVERIFY2(told.err.contains(u"two: There is no instance two"), qPrintable(told.err));
        const auto machine = cli.run({u"start"_s, u"one"_s, u"two"_s, u"--json"_s});
        QCOMPARE(machine.exitCode, 3);
        QCOMPARE(result(machine, 0)[u"state"].toString(), u"running"_s);
        QCOMPARE(result(machine, 1)[u"error"].toObject()[u"kind"].toString(), u"not_found"_s);
        QVERIFY2(machine.error().contains(u"1 of 2 failed: two"), qPrintable(machine.all()));
    }

    void theWorstCounts()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"one"_s);
        (void)cli.local->addInstance(u"two"_s);
        cli.local->failNext(u"act"_s, {Kind::Internal, u"It breaks."_s, {}});
        QCOMPARE(cli.run({u"reboot"_s, u"none"_s, u"one"_s, u"two"_s}).exitCode, 1);
        QCOMPARE(worse(Kind::NotFound, Kind::Unreachable), Kind::Unreachable);
        QCOMPARE(worse(Kind::Cancelled, Kind::Internal), Kind::Cancelled);
    }

    void namedTwiceIsDoneOnce()
    {
        CliFixture cli;
        const Instance one = cli.local->addInstance(u"one"_s);
        QCOMPARE(cli.run({u"reboot"_s, u"one"_s, one.id, one.id.left(8)}).exitCode, 0);
        QCOMPARE(cli.local->calls().count(u"act"_s), 1);
    }

    /// They come from clouds, and may want more than to be read.
    void namesSteerNoTerminal()
    {
        CliFixture cli;
        cli.terminal = true;
        cli.answer = u"n"_s;
        const QString name = u"web\033]0;title\a\u009b2J\r\nroot"_s;
        const Instance web = cli.local->addInstance(name);
        const QList<QStringList> calls{
            {u"list"_s}, {u"show"_s, web.id}, {u"stop"_s, web.id, u"--dry-run"_s}, {u"delete"_s, web.id}, {u"pause"_s, web.id}, {u"console"_s, name}};
        for (const QStringList &words : calls) {
            const auto told = cli.run(words + QStringList{u"--color"_s, u"always"_s});
            for (const QChar sign : QString(told.out + told.err + cli.asked.join(u' ')))
                QVERIFY2(sign.unicode() != 0x9b && sign != u'\r' && sign != u'\a', qPrintable(words.first()));
            QVERIFY2(!told.all().contains(u"\033]"), qPrintable(words.first()));
        }
        QVERIFY(cli.run({u"list"_s, u"--color"_s, u"always"_s}).out.contains(u"\033[33mpaused\033[0m"));
        QVERIFY(cli.asked.first().contains(u"web?]0;title"));
    }

    void ambiguousNamesListTheCandidates()
    {
        CliFixture cli;
        const Instance one = cli.local->addInstance(u"web"_s);
        const Instance two = cli.local->addInstance(u"web"_s, {}, InstanceState::Off);
        const auto told = cli.run({u"pause"_s, u"web"_s});
        QCOMPARE(told.exitCode, 4);
        for (const QString &part : {one.id + u" (web, running)"_s, two.id + u" (web, off)"_s})
            QVERIFY2(told.err.contains(part), qPrintable(told.err));
    }

    void afterAStopNoneIsBegun()
    {
        CliFixture cli;
        const Instance one = cli.local->addInstance(u"one"_s);
        const Instance two = cli.local->addInstance(u"two"_s);
        cli.local->onCall([&](const QString &line) {
            if (line.startsWith(u"act"))
                cli.stop.request_stop();
        });
        const auto told = cli.run({u"pause"_s, u"one"_s, u"two"_s, u"--json"_s});
        QCOMPARE(told.exitCode, 130);
        QCOMPARE(cli.local->stateOf(one.id), InstanceState::Paused);
        QCOMPARE(cli.local->stateOf(two.id), InstanceState::Running);
        QVERIFY2(result(told, 1)[u"error"].toObject()[u"what"].toString().contains(u"not begun"), qPrintable(told.all()));
    }

    // What a site tells of each is completed as what it tells of one.
    void toldCommandsNameTheSite()
    {
        CliFixture cli;
        (void)cli.cloud->addInstance(u"one"_s, {}, InstanceState::Saved);
        (void)cli.cloud->addInstance(u"two"_s, {}, InstanceState::Saved);
        for (const bool json : {false, true}) {
            cli.cloud->failNext(u"resumeHeld"_s, {Kind::Conflict, u"`tresccac start --force one` does it."_s, {}});
            QStringList words{u"start"_s, u"one"_s, u"two"_s, u"--cloud"_s, u"cloud"_s};
            const auto told = cli.run(json ? words << u"--json"_s : words);
            QCOMPARE(told.exitCode, 5);
            QVERIFY2(told.all().contains(u"`tresccac --cloud cloud start --force one`"), qPrintable(told.all()));
        }
    }

    void migratesOneAfterTheOther()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"one"_s);
        (void)cli.local->addInstance(u"two"_s);
        (void)cli.local->addInstance(u"three"_s);
        cli.cloud->failNext(u"restore"_s, {Kind::NoRoom, u"No room."_s, {}});
        const auto told = cli.run({u"migrate"_s, u"one"_s, u"two"_s, u"three"_s, u"--dest"_s, u"cloud"_s, u"--json"_s});
        QCOMPARE(told.exitCode, 7);
        QCOMPARE(cli.cloud->runningCount(), 2);
        QCOMPARE(cli.local->runningCount(), 1);
        QCOMPARE(result(told, 2)[u"state"].toString(), u"done"_s);
        QCOMPARE(cli.run({u"migrate"_s, u"one"_s, u"two"_s, u"--dest"_s, u"cloud"_s, u"--name"_s, u"x"_s}).exitCode, 2);
    }

    void deletingSeveralIsAskedOnce()
    {
        CliFixture cli;
        const Instance one = cli.local->addInstance(u"one"_s);
        Image image;
        image.name = u"image"_s;
        (void)cli.local->addImage(image, "content");
        cli.answer = u"n"_s;
        QCOMPARE(cli.run({u"delete"_s, u"one"_s, u"image"_s}).exitCode, 130);
        QVERIFY(cli.local->stateOf(one.id) && cli.local->imageCount() == 1);
        cli.answer = u"y"_s;
        QCOMPARE(cli.run({u"delete"_s, u"one"_s, u"image"_s, u"none"_s}).exitCode, 3);
        QVERIFY(!cli.local->stateOf(one.id) && cli.local->imageCount() == 0);
        QCOMPARE(cli.asked.size(), 2);
        QVERIFY2(cli.asked.last().contains(one.id) && !cli.asked.last().contains(u"none"), qPrintable(cli.asked.last()));
        const auto machine = cli.run({u"--yes"_s, u"--json"_s, u"delete"_s, u"none"_s});
        QCOMPARE(machine.exitCode, 3);
    }

    void aBaseGoesAfterItsPackages()
    {
        CliFixture cli;
        Image base, package;
        base.name = u"base"_s;
        base.properties = {{u"trescca_kind"_s, u"base"_s}, {u"trescca_base_digest"_s, QString(64, u'a')}};
        package.name = u"saved"_s;
        package.properties = {{u"trescca_kind"_s, u"package"_s}, {u"trescca_needs"_s, QString(64, u'b') + u',' + QString(64, u'a')}};
        const QString id = cli.local->addImage(base, "content").id;
        const QString needing = cli.local->addImage(package, "content").id;
        for (const QStringList &words : {QStringList{u"delete"_s, u"base"_s, u"--dry-run"_s}, {u"--yes"_s, u"delete"_s, u"base"_s}}) {
            const auto refused = cli.run(words);
            QCOMPARE(refused.exitCode, 5);
            QVERIFY2(
                refused.err.contains(u"saved (%1)"_s.arg(needing)) && refused.err.contains(u"Delete the package first"), qPrintable(refused.err));
        }
        QCOMPARE(cli.local->imageCount(), 2);
        QCOMPARE(cli.run({u"delete"_s, u"base"_s, u"saved"_s, u"--dry-run"_s}).exitCode, 0);
        const Image twin = cli.local->addImage(base, "content");
        QCOMPARE(cli.run({u"delete"_s, id, u"--dry-run"_s}).exitCode, 0);
        QCOMPARE(cli.run({u"--yes"_s, u"delete"_s, twin.id}).exitCode, 0);
        QCOMPARE(cli.run({u"--yes"_s, u"delete"_s, u"base"_s, u"saved"_s}).exitCode, 0);
        QCOMPARE(cli.local->imageCount(), 0);
    }

    void anImageUnderADiskIsNotForetoldAsDeleted()
    {
        CliFixture cli;
        Image base;
        base.name = u"base"_s;
        base.id = cli.local->addImage(base, "content").id;
        Instance web = cli.local->addInstance(u"web"_s);
        web.disks[0].basePath = u"/images/"_s + base.id;
        cli.local->put(web);
        const auto refused = cli.run({u"delete"_s, u"base"_s, u"--dry-run"_s});
        QVERIFY2(refused.exitCode == 5 && refused.err.contains(u"the disk vda of the instance web"), qPrintable(refused.all()));
        QCOMPARE(cli.run({u"delete"_s, u"base"_s, u"web"_s, u"--dry-run"_s}).exitCode, 0);
        (void)cli.cloud->addImage(base, "content");
        const auto unknown = cli.run({u"--cloud"_s, u"cloud"_s, u"delete"_s, u"base"_s, u"--dry-run"_s});
        QVERIFY2(unknown.out.contains(u"unless an instance there builds on it"), qPrintable(unknown.all()));
    }

    void whatAMoveHoldsIsDeletedByForceAlone()
    {
        CliFixture cli;
        Instance held = cli.local->addInstance(u"held"_s, {}, InstanceState::Saved);
        held.heldFor = u"move1"_s;
        cli.local->put(held);
        (void)cli.local->addInstance(u"other"_s);
        QCOMPARE(cli.run({u"--yes"_s, u"delete"_s, u"--force"_s, u"held"_s, u"other"_s}).exitCode, 0);
        QCOMPARE(cli.local->calls(), (QStringList{u"release"_s, u"removeInstance"_s}));
    }

    void guestsThatDoNotStopAreTold()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        cli.local->ignoresShutDown = true;
        const auto told = cli.run({u"stop"_s, u"web"_s, u"--timeout"_s, u"1"_s});
        QCOMPARE(told.exitCode, 5);
        QVERIFY2(told.err.contains(u"stop --force "_s + web.id.left(8)), qPrintable(told.err));
        QCOMPARE(cli.run({u"stop"_s, u"web"_s, u"--timeout"_s, u"0"_s, u"--json"_s}).json()[u"state"].toString(), u"stopping"_s);
        QCOMPARE(cli.run({u"stop"_s, u"web"_s, u"--force"_s}).exitCode, 0);
        QCOMPARE(cli.local->stateOf(web.id), InstanceState::Off);
        QCOMPARE(cli.run({u"stop"_s, u"web"_s}).out, u"web is off already.\n"_s);
    }

    void ofNamesakesTheOneIsNamedByItsId()
    {
        CliFixture cli;
        const Instance one = cli.local->addInstance(u"web"_s), other = cli.local->addInstance(u"web"_s);
        cli.local->ignoresShutDown = true;
        QCOMPARE(cli.run({u"stop"_s, u"--force"_s, u"web"_s}).exitCode, 4);  // ambiguous
        const auto told = cli.run({u"stop"_s, one.id, u"--timeout"_s, u"1"_s});
        QVERIFY2(told.err.contains(u"`tresccac --cloud local stop --force %1`"_s.arg(one.id.left(8))), qPrintable(told.err));
        QCOMPARE(cli.run({u"stop"_s, u"--force"_s, one.id.left(8)}).exitCode, 0);
        QCOMPARE(cli.local->stateOf(one.id), InstanceState::Off);
        QCOMPARE(cli.local->stateOf(other.id), InstanceState::Running);
    }
};

QTEST_GUILESS_MAIN(TestSeveral)
#include "tst_several.moc"
