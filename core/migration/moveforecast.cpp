// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/moveforecast.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr double comparable = 10;      // times as large or as small
constexpr std::size_t mostJudges = 9;  // the nearest in size

/// A move as rates: milliseconds for each plain byte, since what is read, packed and written grows with it.
struct Rates {
    double plain = 0;  // bytes
    double save = 0;
    double transfer = 0;
    double restore = 0;
    double whole = 0;
    double down = 0;
    double packed = 0;  // bytes sent for each
};

/// Of a stage that went well at its first attempt; -1 for others.
std::int64_t timeOf(const MeasuredMove &move, const QString &stage)
{
    std::int64_t time = -1;
    for (const StageRecord &one : move.stages) {
        if (one.name != stage)
            continue;
        if (time >= 0 || one.result != u"ok" || one.endMs < one.beginMs)
            return -1;
        time = one.endMs - one.beginMs;
    }
    return time;
}

/// Of itself, or of all together at that time; 0: it had none.
std::uint64_t limitOf(const MigrationRecord &record)
{
    std::uint64_t limit = 0;
    for (const QString &key : {u"bytes_per_second"_s, u"shared_bytes_per_second"_s})
        if (const auto one = static_cast<std::uint64_t>(record.options[key].toDouble()); one > 0)
            limit = limit > 0 ? std::min(limit, one) : one;
    return limit;
}

std::uint64_t plainBytes(const MigrationRecord &record) { return record.bytesMemory + record.bytesDisk; }

std::optional<Rates> ratesOf(const MeasuredMove &move)
{
    const MigrationRecord &record = move.record;
    const double plain = static_cast<double>(plainBytes(record));
    const std::int64_t save = timeOf(move, u"save"_s);
    const std::int64_t transfer = timeOf(move, u"transfer"_s);
    const std::int64_t restore = timeOf(move, u"restore"_s);
    if (record.state != MigrationState::Done || plain <= 0 || record.downtimeMs < 0 || std::min({save, transfer, restore}) < 0)
        return std::nullopt;
    std::int64_t whole = record.created.msecsTo(record.ended);
    for (const StageRecord &stage : move.stages)
        if (stage.name == u"base")  // sent before, while the guest went on
            whole -= stage.endMs - stage.beginMs;
    const auto rate = [plain](auto value) { return static_cast<double>(value) / plain; };
    return Rates{plain, rate(save), rate(transfer), rate(restore), rate(std::max(whole, record.downtimeMs)), rate(record.downtimeMs),
        rate(record.packageBytes)};
}

/// Whether it was the limit that its bytes waited for. One that the link did not even reach tells of the link.
bool waitedForLimit(const MeasuredMove &move, std::uint64_t limit)
{
    constexpr double nearly = 0.8;
    const double least = static_cast<double>(move.record.packageBytes) * 1000 / static_cast<double>(limit);
    return least > nearly * static_cast<double>(timeOf(move, u"transfer"_s));
}

bool isSamePair(const MigrationRecord &record, const MigrationRequest &request)
{
    return record.source == request.source && record.destination == request.destination;
}

bool sharesSite(const MigrationRecord &record, const MigrationRequest &request)
{
    const auto isEnd = [&request](const QString &site) { return site == request.source || site == request.destination; };
    return isEnd(record.source) || isEnd(record.destination);
}

bool isSameInstance(const MigrationRecord &record, const Instance &instance)
{
    return record.instanceId == instance.id || record.destinationInstance == instance.id;
}

/// What its memory and disks held when it moved last, but not more than they may by now; 0: it never did.
std::uint64_t knownBytes(const MigrationPlan &plan, const QList<MeasuredMove> &past)
{
    const MigrationRecord *latest = nullptr;
    for (const MeasuredMove &move : past)
        if (isSameInstance(move.record, plan.instance) && move.record.bytesMemory > 0 && (!latest || move.record.created > latest->created))
            latest = &move.record;
    if (!latest)
        return 0;
    return std::min(latest->bytesMemory, plan.memoryBytes) + std::min(latest->bytesDisk, plan.diskBytes);
}

double median(std::vector<Rates> rates, double Rates::*which)
{
    std::ranges::sort(rates, {}, which);
    const std::size_t half = rates.size() / 2;
    return rates.size() % 2 == 1 ? rates[half].*which : (rates[half - 1].*which + rates[half].*which) / 2;
}

/// Those that are nearest in size.
std::vector<Rates> judges(const MigrationPlan &plan, const QList<MeasuredMove> &past, double plain, auto &&fits)
{
    std::vector<Rates> rates;
    const auto distance = [plain](const Rates &one) { return std::abs(std::log(one.plain / plain)); };
    for (const MeasuredMove &move : past) {
        const std::uint64_t limit = limitOf(move.record);
        const bool otherLimit = limit != 0 && limit != plan.request.options.bytesPerSecond && waitedForLimit(move, limit);
        const bool changed = move.record.options[u"rate_changed"_s].toBool();  // it was paused: its times tell nothing
        const bool otherMode = moveModeFromName(move.record.mode) != plan.request.options.mode;
        if (otherLimit || changed || otherMode || !fits(move.record, plan.request))
            continue;
        if (const auto one = ratesOf(move); one && distance(*one) <= std::log(comparable))
            rates.push_back(*one);
    }
    std::ranges::stable_sort(rates, {}, distance);
    rates.resize(std::min(rates.size(), mostJudges));
    return rates;
}

}  // namespace

std::uint64_t likelyMemory(const MigrationPlan &plan)
{
    return plan.instance.memory > 0 ? std::min(plan.memoryBytes, plan.instance.memory) : plan.memoryBytes;
}

std::optional<MoveForecast> forecastMove(const MigrationPlan &plan, const QList<MeasuredMove> &past)
{
    const std::uint64_t known = knownBytes(plan, past);
    const double plain = static_cast<double>(known > 0 ? known : likelyMemory(plan) + plan.diskBytes);
    if (plain <= 0)
        return std::nullopt;
    std::vector<Rates> rates = judges(plan, past, plain, isSamePair);
    const bool samePair = !rates.empty();
    if (!samePair)
        rates = judges(plan, past, plain, sharesSite);
    if (rates.empty())
        return std::nullopt;
    const auto scaled = [&](double Rates::*which) { return static_cast<std::int64_t>(std::llround(plain * median(rates, which))); };
    MoveForecast forecast{scaled(&Rates::save), scaled(&Rates::transfer), scaled(&Rates::restore), scaled(&Rates::whole), scaled(&Rates::down),
        static_cast<std::uint64_t>(scaled(&Rates::packed)), static_cast<int>(rates.size()), samePair, known > 0};
    if (const auto limit = plan.request.options.bytesPerSecond; limit > 0) {
        // The wire is what it waits for then, from the first byte to the last.
        const auto least = static_cast<std::int64_t>(forecast.packageBytes * 1000 / limit);
        const std::int64_t longer = std::max<std::int64_t>(0, least - forecast.transferMs);
        forecast.transferMs += longer;
        forecast.wholeMs += longer;
        forecast.downMs += longer;
    }
    if (std::ranges::any_of(plan.bases, [](const PlannedBase &base) { return !base.present; }))
        forecast.wholeMs = -1;
    return forecast;
}

}  // namespace trescca
