// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memorysink.h"
#include "core/base/throttle.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace std::chrono_literals;

/// A limited rate, by a clock that is moved by hand.
class TestThrottle final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesGoNoFasterThanTheRate()
    {
        Throttle throttle(1'000'000);
        auto now = Throttle::Clock::now();
        const auto begin = now;
        for (int piece = 0; piece < 100; ++piece)
            now += throttle.book(100'000, now);  // 10 MB in all
        QVERIFY2(now - begin >= 9'900ms && now - begin <= 10s, qPrintable(QString::number((now - begin) / 1ms)));
    }

    void aTrickleNeverStops()
    {
        QCOMPARE(Throttle(64).piece(), 64U);  // each second, and not 4 KiB each minute
        QCOMPARE(Throttle(1'000'000).piece(), 50'000U);
    }

    void aPauseIsNotMadeUpFor()
    {
        Throttle throttle(1'000'000);
        auto now = Throttle::Clock::now();
        (void)throttle.book(1, now);
        now += 1h;
        QVERIFY(throttle.book(1'000'000, now) >= 900ms);
    }

    void whatSharesAThrottleSharesItsRate()
    {
        Throttle throttle(1'000'000);
        const auto now = Throttle::Clock::now();
        (void)throttle.book(500'000, now);
        QVERIFY(throttle.book(500'000, now) >= 900ms);
    }

    void aNewRateIsOfWhatWaitsToo()
    {
        Throttle throttle(1'000'000);
        const auto now = Throttle::Clock::now();
        QVERIFY(throttle.book(1'000'000, now) <= 1s);
        throttle.setRate(500'000, now);
        QVERIFY(throttle.book(1, now) >= 1'790ms);
        throttle.setRate(2'000'000, now + 1s);  // half a megabyte has gone
        const auto left = throttle.book(1, now + 1s);
        QVERIFY2(left >= 190ms && left <= 210ms, qPrintable(QString::number(left / 1ms)));
    }

    // A piece is a twentieth of a second's; at a trickle it would wait for a quarter of an hour.
    void whatWaitsGoesBeforeATrickle()
    {
        Throttle throttle(1'000'000);
        const auto now = Throttle::Clock::now();
        (void)throttle.book(500'000, now);
        throttle.setRate(64, now);
        QCOMPARE(throttle.piece(), 64);
        QVERIFY(throttle.book(64, now) <= 1s);
        QVERIFY(throttle.book(64, now) >= 1s);
    }

    void withoutALimitNothingWaitsAndNothingIsOwed()
    {
        Throttle throttle(0);
        const auto now = Throttle::Clock::now();
        QCOMPARE(throttle.book(1ULL << 40U, now), Throttle::Clock::duration::zero());
        throttle.setRate(1'000'000, now);
        QVERIFY(throttle.book(100'000, now) <= 100ms);
        QVERIFY(!isLimited(nullptr) && !isLimited(std::make_shared<Throttle>(0)) && isLimited(throttleOf(1)));
    }

    void whoWaitsIsLetGoByANewRate()
    {
        const auto throttle = throttleOf(1);
        MemorySink kept;
        const Context context;
        std::jthread writer([&] {
            ThrottledSink sink(kept, throttle, context);
            QVERIFY(sink.write(bytesOf(QByteArray(100'000, 'x'))));  // a day's worth
        });
        throttle->setRate(0);
        writer.join();
        QCOMPARE(kept.bytes().size(), 100'000);
    }

    void othersDoNotPayForWhatIsStopped()
    {
        Throttle throttle(1'000);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!throttle.pass(1'000'000, {stop.get_token(), {}}));
        QVERIFY(throttle.book(1'000, Throttle::Clock::now()) <= 1s);
    }

    void aStopEndsTheWait()
    {
        std::stop_source stop;
        const Context context{stop.get_token(), {}};
        MemorySink kept;
        ThrottledSink sink(kept, throttleOf(1), context);
        const std::jthread stopper([&stop] { stop.request_stop(); });
        const auto written = sink.write(bytesOf(QByteArray(100'000, 'x')));  // a day's worth
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::Cancelled);
    }

    void allBytesArriveInOrder()
    {
        const Context context;
        QByteArray sent;
        for (int i = 0; i < 300'000; ++i)
            sent.append(static_cast<char>(i % 251));
        for (const std::uint64_t rate : {std::uint64_t(0), std::uint64_t(1) << 40U}) {
            MemorySink kept;
            ThrottledSink sink(kept, throttleOf(rate), context);
            QVERIFY(sink.write(bytesOf(sent)));
            QVERIFY(sink.finish());
            QCOMPARE(kept.bytes(), sent);
        }
    }
};

QTEST_APPLESS_MAIN(TestThrottle)
#include "tst_throttle.moc"
