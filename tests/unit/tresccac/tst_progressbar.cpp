// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/progressbar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestProgressBar final : public QObject {
    Q_OBJECT

    static QList<std::pair<Progress, double>> stages()
    {
        return {{{u"base"_s, 10, 10}, 1}, {{u"save"_s, 30'000'000, 40'000'000}, 2}, {{u"transfer"_s, 20'000'000, 0}, 4}};
    }

private Q_SLOTS:
    void showsTheLastTwoStages()
    {
        QCOMPARE(progressLine(stages(), 120), u"save [###############-----] 30.0 MB  15.0 MB/s   transfer 20.0 MB  5.0 MB/s"_s);
    }

    // The small members of a package, which are done at once, do not hide the wire.
    void whatHasEndedIsNotShown()
    {
        auto all = stages();
        all.insert(1, {{u"transfer"_s, 5, 0}, 1});
        all.remove(3);
        all.insert(2, {{u"ramdisk"_s, 3, 3}, 1});
        QCOMPARE(progressLine(all, 120), u"transfer 5 bytes  5 bytes/s   save [###############-----] 30.0 MB  15.0 MB/s"_s);
    }

    void fitsTheTerminal()
    {
        for (int columns = 0; columns < 200; ++columns) {
            const QString line = progressLine(stages(), columns);
            QVERIFY2(line.size() <= std::max(1, columns - 1), qPrintable(u"%1: %2"_s.arg(columns).arg(line)));
            QVERIFY(!line.isEmpty());
        }
        QCOMPARE(progressLine(stages(), 60), u"save 30.0 MB  15.0 MB/s   transfer 20.0 MB  5.0 MB/s"_s);
        QCOMPARE(progressLine(stages(), 40), u"transfer 20.0 MB  5.0 MB/s"_s);
    }

    void neverShowsMoreThanAll()
    {
        QCOMPARE(progressPart({u"save"_s, 50, 10}, 1, 4), u"save [####] 50 bytes  50 bytes/s"_s);
        QCOMPARE(progressLine({}, 80), QString());
        QCOMPARE(progressPart({u"waiting"_s, 0, 0}, 3, 4), u"waiting"_s);
    }

    void aFileGetsALineAStage()
    {
        QStringList lines;
        World world;
        world.err = [&](const QString &line) { lines.append(line); };
        {
            ProgressBar bar(false, world);
            for (const QString &stage : {u"save"_s, u"save"_s, u"transfer"_s, u"save"_s})
                bar.show({stage, 1, 2});
            ProgressBar quiet(true, world);
            quiet.show({u"quiet"_s, 1, 2});
        }
        QCOMPARE(lines, (QStringList{u"save"_s, u"transfer"_s}));
    }
};

QTEST_APPLESS_MAIN(TestProgressBar)
#include "tst_progressbar.moc"
