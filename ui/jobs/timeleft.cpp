// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/timeleft.h"

#include "ui/jobs/job.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr double inertia = 1000;              // ms: what is told follows that slowly
constexpr std::uint64_t telling = 1'000'000;  // plain bytes, before their packed size says nothing of the rest
constexpr double enough = 4;                  // of such a part of a memory nothing is left to a forecast
constexpr std::uint64_t tellingPart = 8;      // nor before such a part of them: a memory's beginning packs otherwise than its end

std::optional<qint64> slowestStage(Job &job)
{
    std::optional<qint64> left;
    for (const QString &stage : job.stages())
        if (const auto one = job.hasEnded(stage) ? std::nullopt : job.view(stage).left)
            left = std::max<qint64>(left.value_or(0), *one);
    return left;
}

qint64 worked(const Job &job, const QString &stage)
{
    const Job::Span span = job.span(stage);
    return span.end - span.begin;
}

/// Of a stage that a forecast gave so much time.
qint64 ofForecast(const Job &job, const QString &stage, std::int64_t time)
{
    return job.hasEnded(stage) ? 0 : std::max<qint64>(0, time - worked(job, stage));
}

/// Of the disk that is being packed, what is to come of it, as small as all before it.
double packedDisk(Job &job)
{
    const StageView disk = job.view(u"disk"_s);
    const auto plain = static_cast<double>(job.view(u"save"_s).done + disk.done);
    const double left = disk.total > disk.done ? static_cast<double>(disk.total - disk.done) : 0;
    return plain > 0 ? left * static_cast<double>(job.view(u"transfer"_s).done) / plain : 0;
}

/// What is sent as it is, before the memory: a kernel, a ramdisk.
double storedBytes(Job &job)
{
    static const QStringList others{u"save"_s, u"disk"_s, u"transfer"_s, u"restore"_s, u"base"_s, u"commit"_s};
    std::uint64_t stored = 0;
    for (const QString &stage : job.stages())
        stored += others.contains(stage) ? 0 : job.view(stage).done;
    return static_cast<double>(stored);
}

/// Bytes of the whole package, as far as that can be said. What the very machine came to before counts; else what is packed tells of the rest,
/// the more the more of it there is.
std::optional<std::uint64_t> packageBytes(Job &job)
{
    const StageView sent = job.view(u"transfer"_s);
    const auto &forecast = job.forecast();
    if (sent.total > 0)
        return sent.total;
    if (forecast && forecast->sameInstance && forecast->packageBytes >= sent.done)
        return forecast->packageBytes;
    const StageView saved = job.view(u"save"_s);
    const bool tells = saved.total > 0 && saved.done >= std::max(telling, saved.total / tellingPart);
    if (!tells && !forecast)
        return std::nullopt;
    const auto done = static_cast<double>(sent.done);
    const double stored = std::min(done, storedBytes(job));
    const double part = tells ? std::min(1.0, static_cast<double>(saved.done) / static_cast<double>(saved.total)) : 0;
    const double observed = tells ? stored + (done - stored) / part : 0;
    const double expected = forecast ? std::max(done, static_cast<double>(forecast->packageBytes)) : observed;
    const double trust = std::min(1.0, enough * part);
    return static_cast<std::uint64_t>(trust * observed + (1 - trust) * expected + packedDisk(job));
}

/// Bytes a second over the wire; 0: not known.
double sendingRate(Job &job)
{
    const auto limit = static_cast<double>(job.spec().bytesPerSecond);
    for (const QString &stage : {u"transfer"_s, u"base"_s})
        if (const StageView view = job.view(stage); view.rate > 0 && !job.hasEnded(stage))
            return limit > 0 ? std::min(limit, view.rate) : view.rate;
    const auto &forecast = job.forecast();
    if (limit > 0 || !forecast || forecast->transferMs <= 0)
        return limit;
    return static_cast<double>(forecast->packageBytes) * 1000 / static_cast<double>(forecast->transferMs);
}

std::optional<qint64> sendingLeft(Job &job)
{
    const double rate = sendingRate(job);
    const StageView base = job.view(u"base"_s);
    const double ofBase = base.total > base.done ? static_cast<double>(base.total - base.done) : 0;
    if (job.hasEnded(u"transfer"_s))
        return 0;
    const auto package = packageBytes(job);
    if (!package || rate <= 0)
        return std::nullopt;
    const std::uint64_t done = job.view(u"transfer"_s).done;
    return std::llround((ofBase + static_cast<double>(*package - std::min(*package, done))) * 1000 / rate);
}

/// Until sending can begin, where a site packs it first.
qint64 packingLeft(Job &job)
{
    if (job.span(u"transfer"_s).end > 0 || job.span(u"save"_s).end == 0)
        return 0;
    return job.forecast() ? ofForecast(job, u"save"_s, job.forecast()->saveMs) : job.view(u"save"_s).left.value_or(0);
}

qint64 restoringLeft(Job &job)
{
    if (job.forecast())
        return ofForecast(job, u"restore"_s, job.forecast()->restoreMs);
    return job.hasEnded(u"restore"_s) ? 0 : job.view(u"restore"_s).left.value_or(0);
}

}  // namespace

bool isWaiting(const QString &stage) { return stage == "waiting for a site that does not answer"_L1; }

std::optional<qint64> TimeLeft::tell(std::optional<qint64> expected, qint64 now)
{
    if (!expected) {
        m_told.reset();
        return std::nullopt;
    }
    const auto wanted = static_cast<double>(*expected);
    if (!m_told)
        m_told = wanted;
    else if (wanted < *m_told)
        m_told = wanted + (*m_told - wanted) * std::exp(-static_cast<double>(now - m_at) / inertia);
    m_at = now;
    return std::llround(*m_told);
}

std::optional<qint64> expectedLeft(Job &job)
{
    if (job.state() != Job::State::Running || job.isCancelling())
        return std::nullopt;
    if (std::ranges::any_of(job.stages(), [&job](const QString &stage) { return isWaiting(stage) && !job.hasEnded(stage); }))
        return std::nullopt;
    if (!job.isMove())
        return slowestStage(job);
    if (!job.hasEnded(u"transfer"_s) && job.view(u"transfer"_s).stalled && job.span(u"transfer"_s).end > 0)
        return std::nullopt;
    const auto sending = sendingLeft(job);
    return sending ? std::optional(*sending + packingLeft(job) + restoringLeft(job)) : std::nullopt;
}

}  // namespace trescca
