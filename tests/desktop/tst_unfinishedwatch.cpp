// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/queuesummary.h"
#include "ui/main/unfinishedwatch.h"

#include <QCoreApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QWidget>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// A journal with that many cut moves; -1: one that cannot be read.
struct Scene {
    [[nodiscard]] Result<QList<MigrationRecord>> read() const
    {
        if (moves < 0)
            return fail(Kind::Forbidden, u"The journal cannot be read."_s);
        QList<MigrationRecord> all;
        for (int i = 0; i < moves; ++i) {
            MigrationRecord record;
            record.id = QString::number(i);
            record.state = MigrationState::Interrupted;
            all.append(record);
        }
        MigrationRecord working;  // of a program that lives
        working.ownerAlive = true;
        all.append(working);
        return all;
    }
    void comeToTheFront()
    {
        QEvent event(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&window, &event);
    }
    /// All that was looked for has been told.
    static void settle()
    {
        for (int look = 0; look < 3; ++look) {
            QThreadPool::globalInstance()->waitForDone();
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] qsizetype last() const { return found.last().first().value<QList<MigrationRecord>>().size(); }

    std::atomic<int> moves = 0;
    QWidget window;
    UnfinishedWatch watch{[this] { return read(); }, &window};
    QSignalSpy found{&watch, &UnfinishedWatch::found};
    QSignalSpy failed{&watch, &UnfinishedWatch::failed};
};

}  // namespace

/// Moves that were cut are found while the window is open, too.
class TestUnfinishedWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoComesBackToTheWindowSeesThem()
    {
        Scene scene;
        scene.watch.look();
        QTRY_COMPARE(scene.found.size(), 1);
        QCOMPARE(scene.last(), 0);
        scene.moves = 1;
        scene.comeToTheFront();
        QTRY_COMPARE(scene.found.size(), 2);
        QCOMPARE(scene.last(), 1);
    }

    void whatIsKnownIsNotTakenAwayAndBroughtAgain()
    {
        Scene scene;
        scene.moves = 1;
        scene.comeToTheFront();
        QTRY_COMPARE(scene.found.size(), 1);
        scene.comeToTheFront();
        scene.comeToTheFront();
        Scene::settle();
        QCOMPARE(scene.found.size(), 1);
        scene.watch.lookAnew();  // who asks is answered
        QTRY_COMPARE(scene.found.size(), 2);
    }

    void aLookThatFailsIsToldOnce()
    {
        Scene scene;
        scene.moves = -1;
        scene.comeToTheFront();
        QTRY_COMPARE(scene.failed.size(), 1);
        scene.comeToTheFront();
        Scene::settle();
        QCOMPARE(scene.failed.size(), 1);
        scene.watch.lookAnew();
        QTRY_COMPARE(scene.failed.size(), 2);
        scene.moves = 2;
        scene.comeToTheFront();
        QTRY_COMPARE(scene.found.size(), 1);
        QCOMPARE(scene.last(), 2);
    }

    void theStatusBarCountsThem()
    {
        Scene scene;
        const JobQueue queue(1);
        const std::unique_ptr<QWidget> summary(makeQueueSummary(queue, scene.watch));
        const auto *label = qobject_cast<QLabel *>(summary.get());
        QVERIFY(label);
        QCOMPARE(label->text(), u"Nothing is on its way."_s);
        scene.moves = 2;
        scene.watch.look();
        QTRY_COMPARE(label->text(), u"2 unfinished"_s);
        scene.moves = 0;
        scene.watch.look();
        QTRY_COMPARE(label->text(), u"Nothing is on its way."_s);
    }
};

QTEST_MAIN(TestUnfinishedWatch)
#include "tst_unfinishedwatch.moc"
