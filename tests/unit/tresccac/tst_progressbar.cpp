// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/progressbar.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestProgressBar final : public QObject {
    Q_OBJECT

    static QList<StageView> stages()
    {
        return {{u"base"_s, 10, 10, 1}, {u"save"_s, 30'000'000, 40'000'000, 15'000'000, 700}, {u"transfer"_s, 20'000'000, 0, 5'000'000}};
    }

private Q_SLOTS:
    void showsTheLastTwoStages()
    {
        QCOMPARE(progressLine(stages(), 140), u"save [###############-----] 30.0 of 40.0 MB  15.0 MB/s  1 s left   transfer 20.0 MB  5.0 MB/s"_s);
    }

    void fitsTheTerminal()
    {
        for (int columns = 0; columns < 200; ++columns) {
            const QString line = progressLine(stages(), columns);
            QVERIFY2(line.size() <= std::max(1, columns - 1), qPrintable(u"%1: %2"_s.arg(columns).arg(line)));
            QVERIFY(!line.isEmpty());
        }
        QCOMPARE(progressLine(stages(), 80), u"save 30.0 of 40.0 MB  15.0 MB/s  1 s left   transfer 20.0 MB  5.0 MB/s"_s);
        QCOMPARE(progressLine(stages(), 40), u"transfer 20.0 MB  5.0 MB/s"_s);
    }

    void neverShowsMoreThanAll()
    {
        QCOMPARE(progressPart({u"save"_s, 50, 10, 50}, 4), u"save [####] 50 of 10 bytes  50 bytes/s"_s);
        QCOMPARE(progressPart({u"save"_s, 5, 10, 0, {}, true}, 4), u"save [##--] 5 of 10 bytes  stalled"_s);
        QCOMPARE(progressLine({}, 80), QString());
        QCOMPARE(progressPart({u"waiting"_s, 0, 0, 0, {}, true}, 4), u"waiting"_s);
    }

    /// A rate that shakes by half and back ten times a second: what is told goes one way.
    void timeLeftOnlyShrinksWhileTheRateShakes()
    {
        StageMeter meter;
        QRandomGenerator random(7);
        std::uint64_t done = 0;
        std::int64_t earlier = INT64_MAX;
        std::int64_t now = 0;
        for (; done < 100'000'000; now += 100) {
            meter.update({u"send"_s, done, 100'000'000}, now);
            const auto left = meter.view(now).left;
            if (now < 1000)
                QVERIFY(!left);  // nobody knows yet
            else
                QVERIFY2(*left <= earlier, qPrintable(u"at %1: %2 after %3"_s.arg(now).arg(*left).arg(earlier)));
            earlier = left.value_or(earlier);
            done += 250'000 + random.bounded(500'000);
        }
        QVERIFY2(earlier < 5000, qPrintable(QString::number(earlier)));
    }

    /// One that is slower for good is told in the end, but not at once.
    void aSlowerWayIsToldWhenItIsSure()
    {
        StageMeter meter;
        std::uint64_t done = 0;
        std::int64_t now = 0;
        for (; now < 5000; now += 100)
            meter.update({u"send"_s, done += 1'000'000, 200'000'000}, now);
        const std::int64_t before = *meter.view(now).left;
        for (; now < 7000; now += 100)
            meter.update({u"send"_s, done += 100'000, 200'000'000}, now);
        QVERIFY(*meter.view(now).left < before);
        for (; now < 30'000; now += 100) {
            meter.update({u"send"_s, done += 100'000, 200'000'000}, now);
            (void)meter.view(now);
        }
        QVERIFY(*meter.view(now).left > 100'000);
    }

    void silenceIsCalledStalled()
    {
        StageMeter meter;
        for (std::int64_t now = 0; now <= 2000; now += 100)
            meter.update({u"send"_s, static_cast<std::uint64_t>(now) * 1000, 100'000'000}, now);
        QVERIFY(!meter.view(6900).stalled);
        const StageView view = meter.view(7100);
        QVERIFY(view.stalled && !view.left);
    }

    void whatHasNoBytesIsNeverStalled()
    {
        StageMeter meter;
        meter.update({u"install"_s, 0, 0}, 0);
        QVERIFY(!meter.view(60'000).stalled);
    }

    void bytesNeverGoBack()
    {
        StageMeter meter;
        meter.update({u"send"_s, 50, 100}, 0);
        meter.update({u"send"_s, 40, 100}, 100);
        QCOMPARE(meter.view(100).done, 50);
        meter.update({u"send"_s, 10, 70}, 200);  // another disk
        QCOMPARE(meter.view(200).done, 10);
    }

    void aFileGetsALineAStageAndSeldomMore()
    {
        QStringList lines;
        World world;
        std::int64_t now = 0;
        world.err = [&](const QString &line) { lines.append(line); };
        {
            ProgressBar bar(false, world, [&now] { return now; });
            for (const QString &stage : {QString(), u"save"_s, u"save"_s, u"transfer"_s, u"save"_s})
                bar.show({stage, 1, 2});
            QCOMPARE(lines, (QStringList{u"save"_s, u"transfer"_s}));
            for (; now < 25'000; now += 100)
                bar.show({u"transfer"_s, static_cast<std::uint64_t>(now) * 1000, 100'000'000});
            ProgressBar quiet(true, world);
            quiet.show({u"quiet"_s, 1, 2});
        }
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines.last().startsWith(u"transfer 20.0 of 100.0 MB  1.0 MB/s  1 min 20 s left"), qPrintable(lines.last()));
    }

    // The small members of a package, which are done at once, do not hide the wire.
    void whatIsOverIsNotShownBesideWhatGoesOn()
    {
        QString drawn;
        World world;
        world.terminal = true;
        world.columns = [] { return 120; };
        world.redraw = [&](const QString &line) { drawn = line; };
        std::int64_t now = 0;
        ProgressBar bar(false, world, [&now] { return now; });
        bar.show({u"kernel"_s, 500, 0});
        bar.show({u"disk"_s, 10, 10});
        QCOMPARE(drawn, u"kernel 500 bytes   disk [####################] 10 of 10 bytes"_s);
        bar.show({u"restore"_s, 0, 0});
        QCOMPARE(drawn, u"kernel 500 bytes   restore"_s);
        now = 2000;
        bar.show({u"restore"_s, 0, 0});
        QCOMPARE(drawn, u"restore"_s);
    }

    void aTerminalIsNotDrawnMoreOftenThanEyesSee()
    {
        int times = 0;
        World world;
        world.terminal = true;
        world.columns = [] { return 60; };
        world.redraw = [&](const QString &) { ++times; };
        std::int64_t now = 0;
        ProgressBar bar(false, world, [&now] { return now; });
        for (; now < 1000; ++now)
            bar.show({u"save"_s, static_cast<std::uint64_t>(now), 5000});
        QCOMPARE(times, 10);
    }

    void aTerminalGetsOneLineThatGoesAway()
    {
        QStringList drawn;
        World world;
        world.terminal = true;
        world.columns = [] { return 60; };
        world.redraw = [&](const QString &line) { drawn.append(line); };
        {
            ProgressBar bar(false, world);
            bar.show({u"save"_s, 1, 2});
        }
        QCOMPARE(drawn, (QStringList{u"save [##########----------] 1 of 2 bytes"_s, QString()}));
    }
};

QTEST_APPLESS_MAIN(TestProgressBar)
#include "tst_progressbar.moc"
