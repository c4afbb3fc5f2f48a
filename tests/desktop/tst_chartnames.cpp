// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chartparts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

struct Ticker final : chartparts::NamesTicker {
    using NamesTicker::NamesTicker;
    double step(double many) { return getTickStep(QCPRange(0, many)); }
};

}  // namespace

/// Names along an axis do not overlap.
class TestChartNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesWithoutRoomAreLeftOut()
    {
        QCustomPlot plot;
        plot.resize(300, 200);
        Ticker lanes(QStringList(30, u"name"_s), plot.yAxis);
        QCOMPARE(lanes.step(4), 1.0);
        QVERIFY(lanes.step(30) > 1);
        QVERIFY(lanes.step(30) * 200 / 30 >= plot.fontMetrics().height());
    }

    /// Turned ones of two lines need more than their height.
    void turnedNamesNeedMore()
    {
        QCustomPlot plot;
        plot.resize(300, 200);
        Ticker bars(QStringList(10, u"name\n10:00"_s), plot.xAxis);
        plot.xAxis->setTickLabelRotation(40);
        QVERIFY(bars.step(10) * 300 / 10 > 2 * plot.fontMetrics().height());
    }
};

QTEST_MAIN(TestChartNames)
#include "tst_chartnames.moc"
