// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job.h"

namespace trescca {

Job::Job(JobSpec spec, QObject *parent) : QObject(parent), m_spec(std::move(spec)), m_order(m_spec.stages) {}

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
    const auto tell = [this](const Progress &progress) { QMetaObject::invokeMethod(this, [this, progress] { take(progress); }); };
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
        return finish(fail(Kind::Cancelled, tr("It was taken out of the queue before it began.")));
    Q_EMIT progressed();
}

void Job::take(const Progress &progress)
{
    if (isOver())
        return;
    if (!m_order.contains(progress.stage))
        m_order.append(progress.stage);
    const qint64 now = elapsed();
    Span &span = m_spans[progress.stage];
    if (span.end == 0)
        span.begin = now;
    span.end = std::max<qint64>(now, 1);
    m_meters[progress.stage].update(progress, now);
    m_throughput.add(progress, now);
    Q_EMIT progressed();
}

void Job::finish(const Result<JobResult> &result)
{
    m_duration = elapsed();
    if (result)
        m_result = *result;
    else
        m_error = result.error();
    m_state = result ? State::Done : m_error.kind == Kind::Cancelled ? State::Cancelled : State::Failed;
    Q_EMIT progressed();
    Q_EMIT ended();
}

}  // namespace trescca
