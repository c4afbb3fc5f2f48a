// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What a move as disk only waits for while it saves and restores.
bool isToldByJournal(const QString &stage) { return stage == "shut down"_L1 || stage == "spawn"_L1; }

}  // namespace

Job::Job(JobSpec spec, QObject *parent) : QObject(parent), m_spec(std::move(spec)), m_order(m_spec.stages), m_moveId(m_spec.moveId) {}

Job::~Job() { m_stop.request_stop(); }

qint64 Job::elapsed() const
{
    if (isOver())
        return m_duration;
    return m_state == State::Running ? m_clock.elapsed() : 0;
}

StageView Job::view(const QString &stage) { return m_meters[stage].view(elapsed()); }

void Job::start()
{
    if (m_state != State::Waiting)
        return;
    m_state = State::Running;
    m_clock.start();
    m_began = QDateTime::currentDateTimeUtc();
    // What is told is taken over in this thread; events of a job that is gone are dropped by Qt.
    const auto tell = [this](const Progress &progress) {
        QMetaObject::invokeMethod(this, [this, progress, at = m_clock.elapsed()] { take(progress, at); });
    };
    if (m_spec.throttle)  // an earlier try may have ended while it paused
        m_spec.throttle->setRate(m_spec.bytesPerSecond);
    openTap();
    m_thread = std::jthread([this, tell, stop = m_stop.get_token()] {
        const auto result = m_spec.work({stop, tell});
        QMetaObject::invokeMethod(this, [this, result] { finish(result); });
    });
    Q_EMIT progressed();
}

void Job::cancel()
{
    m_stop.request_stop();
    if (m_state == State::Waiting)
        return finish(fail(Kind::Cancelled, u"It was taken out of the queue before it began."_s));
    Q_EMIT progressed();
}

bool Job::canPause() const { return m_state == State::Running && m_spec.throttle && m_paced && !isCancelling() && !hasEnded(u"transfer"_s); }

void Job::setPaced(bool paced)
{
    m_paced = paced;
    Q_EMIT progressed();
}

void Job::setPaused(bool paused)
{
    if (!canPause())
        return;
    constexpr std::uint64_t trickle = 64;
    m_paused = paused;
    m_spec.throttle->setRate(paused ? trickle : m_spec.bytesPerSecond);
    for (StageMeter &meter : m_meters)
        meter.forgetRate(elapsed());
    m_left = {};
    Q_EMIT progressed();
}

void Job::openTap()
{
    if (!m_spec.tap)
        return;
    m_spec.tap->forecast = [this](const MoveForecast &forecast) { QMetaObject::invokeMethod(this, [this, forecast] { m_forecast = forecast; }); };
    m_spec.tap->listener = {
        .begun = [this](const MigrationRecord &record) { QMetaObject::invokeMethod(this, [this, id = record.id] { m_moveId = id; }); },
        .stage = [this](const StageRecord &stage) { QMetaObject::invokeMethod(this, [this, stage] { take(stage); }); },
        .paced = [this](bool paced) { QMetaObject::invokeMethod(this, [this, paced] { setPaced(paced); }); },
        .throttle = m_spec.throttle};
}

void Job::take(const Progress &progress, qint64 at)
{
    if (isOver() || (isMove() && isToldByJournal(progress.stage)))
        return;
    if (!m_order.contains(progress.stage))
        m_order.append(progress.stage);
    Span &span = m_spans[progress.stage];
    if (span.end == 0)
        span.begin = at;
    span.end = std::max<qint64>(at, 1);
    if (!Throughput::isSending(progress.stage) || isWaiting(m_detail))
        m_detail = progress.stage;
    if (progress.total > 0 && progress.done >= progress.total)
        m_complete.insert(progress.stage);
    else
        m_complete.remove(progress.stage);  // another disk, another image
    m_meters[progress.stage].update(progress, at);
    m_throughput.add(progress, at);
    Q_EMIT progressed();
}

void Job::take(const StageRecord &stage)
{
    if (isOver())
        return;
    if (!m_order.contains(stage.name))
        m_order.append(stage.name);
    QList<StageRecord> &records = m_records[stage.name];
    if (!records.isEmpty() && records.last().attempt == stage.attempt)
        records.last() = stage;
    else
        records.append(stage);
    Q_EMIT progressed();
}

bool Job::hasEnded(const QString &stage) const
{
    if (const QList<StageRecord> records = m_records.value(stage); !records.isEmpty())
        return records.last().endMs > 0 || isOver();
    if (!m_spans.contains(stage))
        return false;
    return isOver() || m_complete.contains(stage) || (!Throughput::isSending(stage) && stage != m_detail);
}

Job::Span Job::span(const QString &stage) const
{
    const QList<StageRecord> records = m_records.value(stage);
    if (records.isEmpty()) {
        Span span = m_spans.value(stage);
        if (span.end > 0 && !hasEnded(stage))
            span.end = std::max(span.end, elapsed());
        return span;
    }
    const qint64 zero = m_began.toMSecsSinceEpoch();
    const qint64 end = records.last().endMs > 0 ? records.last().endMs - zero : elapsed();
    const qint64 begin = std::max<qint64>(0, records.first().beginMs - zero);
    return {begin, std::max<qint64>(begin + 1, end)};
}

void Job::finish(const Result<JobResult> &result)
{
    m_duration = elapsed();
    for (auto stage = m_spans.begin(); stage != m_spans.end(); ++stage)
        if (!hasEnded(stage.key()))
            stage->end = std::max<qint64>(stage->end, m_duration);
    if (result)
        m_result = *result;
    else
        m_error = result.error();
    m_state = result ? State::Done : m_error.kind == Kind::Cancelled ? State::Cancelled : State::Failed;
    Q_EMIT progressed();
    Q_EMIT ended();
}

}  // namespace trescca
