// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/migration/movescene.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

Q_DECLARE_METATYPE(trescca::FakeSite::When)

/// Whatever fails, wherever: one copy runs, and the way on is known.
class TestEngineFailures final : public QObject {
    Q_OBJECT

    static qsizetype packagesAt(FakeSite &site)
    {
        const QList<Image> images = site.images({}).value();
        return std::ranges::count_if(images, &Image::isPackage);
    }

private Q_SLOTS:
    void anyFailureBeforeCommitIsUndone_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("call");
        QTest::addColumn<FakeSite::When>("when");
        const auto row = [](const char *site, const char *call) {
            QTest::addRow("%s %s before", site, call) << QString::fromLatin1(site) << QString::fromLatin1(call) << FakeSite::When::Before;
            QTest::addRow("%s %s after", site, call) << QString::fromLatin1(site) << QString::fromLatin1(call) << FakeSite::When::After;
        };
        row("laptop", "publishBase");
        row("laptop", "download");
        row("laptop", "save");
        QTest::addRow("factory upload before") << u"factory"_s << u"upload"_s << FakeSite::When::Before;
        row("factory", "uploadFinish");
        QTest::addRow("factory restore before") << u"factory"_s << u"restore"_s << FakeSite::When::Before;
    }

    void anyFailureBeforeCommitIsUndone()
    {
        QFETCH(QString, site);
        QFETCH(QString, call);
        QFETCH(FakeSite::When, when);
        MoveScene scene;
        (site == u"laptop" ? scene.laptop : scene.factory)->failNext(call, {Kind::NoRoom, u"The disk is full."_s, {}}, when);
        const auto record = scene.move();
        QVERIFY(!record);
        QCOMPARE(record.error().kind, Kind::NoRoom);
        QVERIFY2(record.error().what.contains(u"web-1 goes on running at laptop"), qPrintable(record.error().what));
        QVERIFY(scene.runsAtLaptop());
        QVERIFY(!scene.twoRan);
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        const QList<Image> left = scene.factory->images({}).value();
        for (const Image &image : left)
            QVERIFY2(!image.isPackage(), "a package was left behind");
        QVERIFY2(scene.move(), "the same move works once the trouble is over");
        QVERIFY(scene.runsAtFactory());
    }

    /// A site may have made a package although its answer, and so the package's id, never came.
    void packagesThatNobodyTookDownAreRemoved_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("call");
        QTest::newRow("source packed it") << u"laptop"_s << u"saveToImage"_s;
        QTest::newRow("destination fetched it") << u"factory"_s << u"pull"_s;
    }

    void packagesThatNobodyTookDownAreRemoved()
    {
        QFETCH(QString, site);
        QFETCH(QString, call);
        MoveScene scene;
        scene.laptop->streams = false;
        scene.factory->factsToTell.pulls = true;
        (site == u"laptop" ? scene.laptop : scene.factory)->failNext(call, {Kind::Internal, u"The answer is lost."_s, {}}, FakeSite::When::After);
        QVERIFY(!scene.move());
        QVERIFY(scene.runsAtLaptop());
        for (const auto &end : {scene.laptop, scene.factory}) {
            const QList<Image> left = end->images({}).value();
            for (const Image &image : left)
                QVERIFY2(!image.isPackage(), qPrintable(end->endpoint().name));
        }
    }

    void packagesOfOtherMovesStay()
    {
        MoveScene scene;
        Image other;
        other.properties = {{QLatin1String(property::kind), u"package"_s}, {QLatin1String(property::migration), u"another"_s}};
        std::ignore = scene.factory->addImage(other, "bytes");
        scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"The disk is full."_s, {}});
        QVERIFY(!scene.move());
        QVERIFY(scene.move());
        QCOMPARE(scene.factory->imageCount(), 2);  // this one and the base
    }

    void cancelAtAnyCallLetsTheSourceGoOn()
    {
        QStringList lines;
        {
            MoveScene rehearsal;
            rehearsal.atCall = [&](const QString &line) { lines.append(line.section(u' ', 0, 0)); };
            QVERIFY(rehearsal.move());
        }
        for (qsizetype n = 0; n < lines.size(); ++n) {
            MoveScene scene;
            std::stop_source stop;
            qsizetype seen = 0;
            scene.atCall = [&](const QString &) {
                if (seen++ == n)
                    stop.request_stop();
            };
            const auto record = scene.move({}, stop.get_token());
            const bool late = scene.runsAtFactory();
            QVERIFY2(!scene.twoRan, qPrintable(lines[n]));
            QVERIFY2(late == record.has_value(), qPrintable(lines[n]));
            QVERIFY2(late || scene.runsAtLaptop(), qPrintable(lines[n]));
            if (!late)
                QCOMPARE(scene.record().state, MigrationState::Cancelled);
        }
    }

    void destinationGoneInRestoreKeepsTheSourceHeld()
    {
        MoveScene scene;
        const auto record = scene.moveCutAtRestore(FakeSite::When::After);
        QVERIFY(!record);
        QVERIFY2(record.error().what.contains(u"tresccac resume"), qPrintable(record.error().what));
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Saved);  // it may run there: it must not run here

        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().what));
        QVERIFY(scene.runsAtFactory());
        QVERIFY(!scene.twoRan);
    }

    void destinationGoneInRestoreCanBeRolledBackLater()
    {
        MoveScene scene;
        QVERIFY(!scene.moveCutAtRestore(FakeSite::When::After));
        const auto back = scene.engine->rollBack(scene.record().id.left(8), {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QVERIFY(scene.runsAtLaptop());
        QVERIFY(!scene.twoRan);
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
    }

    /// It need not wait for a destination that starts nothing; what lies there is not forgotten.
    void destinationGoneInTransferDoesNotHoldTheSource()
    {
        MoveScene scene;
        Image base;  // the one upload that is left is the package's
        base.properties = {{QLatin1String(property::baseDigest), QString(64, u'b')}};
        std::ignore = scene.factory->addImage(base, "bytes");
        const Error gone{Kind::Unreachable, u"factory does not answer."_s, {}};
        scene.factory->failNext(u"uploadFinish"_s, gone, FakeSite::When::After);
        scene.factory->failNext(u"removeImage"_s, gone);
        const auto record = scene.move();
        QVERIFY(!record);
        QVERIFY(scene.runsAtLaptop());
        QVERIFY2(record.error().what.contains(u"goes on running at laptop") && record.error().what.contains(u"tresccac rollback"),
            qPrintable(record.error().what));
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        scene.laptop->clearLog();
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QCOMPARE(packagesAt(*scene.factory), 0);
        QVERIFY(!scene.laptop->calls().contains(u"resumeHeld"_s));
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
    }

    void packageLeftAfterTheMoveIsRemovedLater()
    {
        MoveScene scene;
        scene.factory->failNext(u"removeImage"_s, {Kind::Unreachable, u"factory does not answer."_s, {}});
        const auto record = scene.move();
        QVERIFY(!record);
        QVERIFY2(
            record.error().what.contains(u"runs at factory") && record.error().what.contains(u"tresccac resume"), qPrintable(record.error().what));
        QVERIFY(scene.runsAtFactory());
        QVERIFY(!scene.engine->rollBack(scene.record().id, {}, agreed));
        scene.laptop->clearLog();
        QVERIFY(scene.engine->resume(scene.record().id, {}, agreed));
        QVERIFY(!scene.laptop->calls().contains(u"release"_s));
        QCOMPARE(packagesAt(*scene.factory), 0);
        QCOMPARE(scene.record().state, MigrationState::Done);
    }

    void whatArrivedStaysWhenTheSourceIsGone()
    {
        MoveScene scene;
        QVERIFY(!scene.moveCutAtRestore(FakeSite::When::After));
        QVERIFY(scene.laptop->release(scene.instance.id, false, {}));
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY(!back && back.error().what.contains(u"It is not there any more."));
        QVERIFY(scene.runsAtFactory());
        QVERIFY(scene.engine->resume(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtFactory());
    }

    void failedReleaseIsNeverUndone()
    {
        MoveScene scene;
        scene.laptop->failNext(u"release"_s, {Kind::Unreachable, u"libvirtd does not answer."_s, {}});
        const auto record = scene.move();
        QVERIFY(!record);
        QVERIFY(scene.runsAtFactory());
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        QVERIFY(!scene.engine->rollBack(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtFactory());
        QVERIFY(scene.engine->resume(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtFactory());
        QVERIFY(!scene.laptop->stateOf(scene.instance.id));
    }

    void sourceStartedMeanwhileIsNotStartedTwice()
    {
        MoveScene scene;
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"uploadFinish") && scene.laptop->stateOf(scene.instance.id) == InstanceState::Saved)
                std::ignore = scene.laptop->resumeHeld(scene.instance.id, {}, {});
        };
        const auto record = scene.move();
        QVERIFY(!record);
        QCOMPARE(record.error().kind, Kind::Conflict);
        QVERIFY(!scene.factory->calls().contains(u"restore"_s));
        QVERIFY(scene.runsAtLaptop());
        QVERIFY(!scene.twoRan);
    }

    void endedMoveCannotBeResumed()
    {
        MoveScene scene;
        const auto record = scene.move();
        QVERIFY(record);
        const auto again = scene.engine->resume(record->id, {}, agreed);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Kind::Conflict);
    }

    /// A stop while it is tidied up leaves the move open, or its package would stay for good.
    void aStopInTheTidyingLeavesItOpen()
    {
        MoveScene scene;
        QVERIFY(!scene.moveCutAtRestore(FakeSite::When::Before));
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"resumeHeld"))
                scene.factory->failNext(u"images"_s, {Kind::Cancelled, u"Stopped on request."_s, {}});
        };
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        scene.atCall = {};
        QVERIFY2(!back && back.error().what.contains(u"tresccac rollback"), qPrintable(back ? QString() : back.error().what));
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        QVERIFY(scene.engine->rollBack(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtLaptop());
    }
};

QTEST_GUILESS_MAIN(TestEngineFailures)
#include "tst_enginefailures.moc"
