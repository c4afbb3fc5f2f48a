// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/blockingcall.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <memory>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestBlockingCall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsResultIsKept()
    {
        BlockingCall call([] { return fail(Kind::NoRoom, u"The disk is full."_s); });
        QCOMPARE(call.wait().error().kind, Kind::NoRoom);
        QCOMPARE(call.outcome()->error().kind, Kind::NoRoom);
        QCOMPARE(call.wait(std::stop_token())->error().kind, Kind::NoRoom);
    }

    void aStopEndsTheWaitAndNotTheCall()
    {
        std::latch gate(1);
        std::stop_source stop;
        BlockingCall call([&]() -> Result<void> {
            stop.request_stop();
            gate.wait();
            return {};
        });
        QVERIFY(!call.wait(stop.get_token()));
        QVERIFY(!call.outcome());
        gate.count_down();
        QVERIFY(call.wait());
        QVERIFY(call.wait(stop.get_token()));  // that it ended counts, whatever was requested
    }

    // What is to be ended may not have begun at the first request.
    void theEndIsAskedForUntilItComes()
    {
        std::atomic<int> asked = 0;
        BlockingCall call([&]() -> Result<void> {
            for (int seen = 0; seen < 3; seen = asked)
                asked.wait(seen);
            return fail(Kind::Cancelled, u"Ended."_s);
        });
        const auto ended = call.endBy([&] {
            ++asked;
            asked.notify_all();
        });
        QCOMPARE(ended.error().kind, Kind::Cancelled);
        QVERIFY(asked >= 3);
    }

    void itIsWaitedForBeforeItGoes()
    {
        std::latch gate(1);
        std::atomic<bool> ended = false;
        auto call = std::make_unique<BlockingCall>([&]() -> Result<void> {
            gate.wait();
            ended = true;
            return {};
        });
        gate.count_down();
        call.reset();
        QVERIFY(ended);
    }
};

QTEST_GUILESS_MAIN(TestBlockingCall)
#include "tst_blockingcall.moc"
