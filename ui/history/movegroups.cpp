// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/movegroups.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

double medianOf(QList<double> &values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}  // namespace

std::optional<Spread> spreadOf(QList<double> values)
{
    if (values.isEmpty())
        return std::nullopt;
    const auto [least, most] = std::minmax_element(values.cbegin(), values.cend());
    Spread spread{values.size(), 0, *least, *most};
    spread.median = medianOf(values);
    return spread;
}

QList<double> movingMedian(const QList<double> &values, qsizetype window)
{
    QList<double> medians;
    QList<double> near;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const qsizetype begin = std::max<qsizetype>(0, i - window / 2);
        const qsizetype end = std::min(values.size(), i + window / 2 + 1);
        near.assign(values.begin() + begin, values.begin() + end);
        medians.append(medianOf(near));
    }
    return medians;
}

std::optional<Spread> spreadOf(const QList<PastMove> &moves, Span span)
{
    QList<double> seconds;
    for (const PastMove &move : moves)
        if (move.has(span))
            seconds.append(move.seconds(span));
    return spreadOf(std::move(seconds));
}

QString pairOf(const MigrationRecord &record) { return u"%1 \u2192 %2"_s.arg(record.source, record.destination); }

QList<MoveGroup> groupsOf(const QList<PastMove> &moves)
{
    struct Measured {
        QStringList ids;
        std::array<QList<double>, allSpans.size()> seconds;
    };
    QMap<std::pair<QString, QString>, Measured> sorted;
    for (const PastMove &move : moves) {
        if (!move.arrived())
            continue;
        Measured &measured = sorted[{move.record.instanceName, pairOf(move.record)}];
        measured.ids.append(move.record.id);
        for (const Span span : allSpans)
            if (move.has(span))
                measured.seconds[static_cast<std::size_t>(span)].append(move.seconds(span));
    }
    QList<MoveGroup> groups;
    for (auto it = sorted.cbegin(); it != sorted.cend(); ++it) {
        MoveGroup group{it.key().first, it.key().second, it->ids, {}};
        std::ranges::transform(it->seconds, group.spans.begin(), [](const QList<double> &seconds) { return spreadOf(seconds); });
        groups.append(group);
    }
    return groups;
}

}  // namespace trescca
