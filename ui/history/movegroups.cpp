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
    QMap<std::pair<QString, QString>, QList<PastMove>> sorted;
    for (const PastMove &move : moves)
        if (move.arrived())
            sorted[{move.record.instanceName, pairOf(move.record)}].append(move);
    QList<MoveGroup> groups;
    for (auto it = sorted.cbegin(); it != sorted.cend(); ++it) {
        MoveGroup group{it.key().first, it.key().second, {}, {}};
        for (const PastMove &move : *it)
            group.ids.append(move.record.id);
        for (const Span span : allSpans)
            group.spans[static_cast<std::size_t>(span)] = spreadOf(*it, span);
        groups.append(group);
    }
    return groups;
}

}  // namespace trescca
