// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/detailsscene.h"

#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace trescca;

/// The live graphs: when a site is asked, and what comes of the answer.
class TestUsageWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void graphsLive()
    {
        DetailsScene scene;
        scene.useMore();
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        QVERIFY(scene.graphsShown());
        QCOMPARE(scene.told(0), u"measuring..."_s);
        QTRY_VERIFY2(scene.told(0).endsWith(u" %"_s), qPrintable(scene.told(0)));
        QVERIFY2(scene.told(1).endsWith(u" of 512 MiB"_s), qPrintable(scene.told(1)));
        QVERIFY2(scene.told(2).startsWith(u"in "_s) && scene.told(2).contains(u"B/s, out "_s), qPrintable(scene.told(2)));
        QVERIFY2(scene.told(3).startsWith(u"read "_s) && scene.told(3).contains(u"B/s, written "_s), qPrintable(scene.told(3)));
        QCOMPARE(scene.panel->graphs()[0]->accessibleDescription(), scene.told(0));
    }

    void whatASiteDoesNotTellIsSaid()
    {
        DetailsScene scene;
        scene.sites.laptop->used.cpuTime = 7;
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        QTRY_COMPARE(scene.told(0), u"0 %"_s);
        QCOMPARE(scene.told(1), u"not told by this site"_s);
        QCOMPARE(scene.told(2), u"not told by this site"_s);
    }

    void anotherInstanceBeginsAnew()
    {
        DetailsScene scene;
        scene.useMore();
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        QTRY_VERIFY(scene.told(0).endsWith(u" %"_s));
        Instance other = scene.guest();
        other.id = u"another"_s;
        scene.panel->setSelection(scene.selectionOf(other));
        QCOMPARE(scene.told(0), u"measuring..."_s);
        // The same once more goes on.
        QTRY_VERIFY(scene.sites.laptop->log().contains(u"usage another"_s));
    }

    void aSiteIsAskedOneThingAtATime()
    {
        std::binary_semaphore go(0);
        std::atomic<bool> released = false, early = false;
        std::atomic<int> inside = 0, most = 0;
        DetailsScene scene(1ms);
        scene.sites.laptop->onCall([&](const QString &line) {
            if (!line.startsWith(u"usage "))
                return;
            most = std::max<int>(most, ++inside);
            if (line == u"usage another")
                early = early || !released;
            else
                go.acquire();
            --inside;
        });
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        QTRY_COMPARE(inside.load(), 1);
        Instance other = scene.guest();
        other.id = u"another"_s;
        scene.panel->setSelection(scene.selectionOf(other));
        QTest::qWait(50);  // long for a timer of 1 ms; what must not be cannot be waited for
        released = true;
        go.release();
        QTRY_VERIFY(scene.sites.laptop->log().contains(u"usage another"_s));
        QVERIFY(!early.load());
        QCOMPARE(most.load(), 1);
    }

    void whatNobodySeesIsNotAskedFor()
    {
        DetailsScene scene;
        scene.useMore();
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        QTRY_VERIFY(scene.looks > 2);
        scene.panel->hide();
        const int before = scene.looks;
        {
            DetailsScene other;
            other.useMore();
            other.panel->setSelection(other.selectionOf(other.guest()));
            QTRY_VERIFY(other.looks > 5);
        }
        QVERIFY(scene.looks <= before + 1);  // one may have been on its way
        scene.panel->show();
        QTRY_VERIFY(scene.looks > before + 2);
        scene.panel->showMinimized();
        const int shown = scene.looks;
        {
            DetailsScene other;
            other.useMore();
            other.panel->setSelection(other.selectionOf(other.guest()));
            QTRY_VERIFY(other.looks > 5);
        }
        QVERIFY(scene.looks <= shown + 1);
        scene.panel->showNormal();
        QTRY_VERIFY(scene.looks > shown + 2);
    }

    void aSiteThatDoesNotTellIsNotAskedAgain()
    {
        DetailsScene scene;
        scene.useMore();
        const QString why = u"\"laptop\" tells what its instances use to administrators only."_s;
        scene.sites.laptop->failNext(u"usage"_s, {Kind::Forbidden, why, {}});
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        QTRY_COMPARE(scene.panel->sentence(), why);
        QVERIFY(!scene.graphsShown());
        {
            DetailsScene other;
            other.useMore();
            other.panel->setSelection(other.selectionOf(other.guest()));
            QTRY_VERIFY(other.looks > 5);
        }
        QCOMPARE(scene.looks.load(), 1);
        QCOMPARE(scene.panel->sentence(), why);
    }

    void aSiteOutOfReachIsAskedAgain()
    {
        DetailsScene scene;
        scene.useMore();
        for (int i = 0; i < 5; ++i)
            scene.sites.laptop->failNext(u"usage"_s, {Kind::Unreachable, u"Nobody answers at laptop."_s, {}});
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        QTRY_COMPARE(scene.panel->sentence(), u"Nobody answers at laptop."_s);
        QTRY_COMPARE(scene.panel->sentence(), QString());
        QVERIFY(scene.graphsShown());
    }

    void oneThatDoesNotRunIsNotAskedFor()
    {
        DetailsScene scene;
        scene.useMore();
        Instance off = scene.guest();
        off.state = InstanceState::Off;
        scene.panel->setSelection(scene.selectionOf(off));
        QCOMPARE(scene.panel->sentence(), u"web-1 does not run now, so it uses nothing."_s);
        QVERIFY(!scene.graphsShown());
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        QTRY_VERIFY(scene.looks > 0);
    }

    void oneThatIsWorkedOnMayRunMeanwhile()
    {
        DetailsScene scene;
        scene.useMore();
        Instance busy = scene.guest();
        busy.state = InstanceState::Busy;
        scene.panel->setSelection(scene.selectionOf(busy));
        QTRY_VERIFY(scene.told(0).endsWith(u" %"_s));
        for (int i = 0; i < 5; ++i)
            scene.sites.laptop->failNext(u"usage"_s, {Kind::Conflict, u"It is being saved."_s, {}});
        QTRY_COMPARE(scene.panel->sentence(), u"Something is done with web-1; it is measured again after that."_s);
        QTRY_VERIFY(scene.graphsShown());
    }
};

QTEST_MAIN(TestUsageWatch)
#include "tst_usagewatch.moc"
