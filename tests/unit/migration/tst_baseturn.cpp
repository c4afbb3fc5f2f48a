// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/baseturn.h"

#include <QTest>

#include <atomic>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// One base is sent to one site by one move at a time.
class TestBaseTurn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoComesSecondWaits()
    {
        std::optional first(BaseTurn::take(u"factory"_s, u"abc"_s, {}));
        QVERIFY(*first);
        std::atomic_bool hasTurn = false;
        const std::jthread second([&] {
            const auto turn = BaseTurn::take(u"factory"_s, u"abc"_s, {});
            hasTurn = turn.has_value();
        });
        QVERIFY(BaseTurn::take(u"factory"_s, u"def"_s, {}));  // another base, another site
        QVERIFY(BaseTurn::take(u"office"_s, u"abc"_s, {}));
        QVERIFY(!hasTurn);
        first.reset();
        QTRY_VERIFY(hasTurn);
    }

    void whoIsToStopWaitsNoMore()
    {
        const auto first = BaseTurn::take(u"factory"_s, u"abc"_s, {});
        std::stop_source stop;
        stop.request_stop();
        const auto second = BaseTurn::take(u"factory"_s, u"abc"_s, {stop.get_token(), {}});
        QVERIFY(!second && second.error().kind == Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBaseTurn)
#include "tst_baseturn.moc"
