// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/throughput.h"

using namespace Qt::StringLiterals;

namespace trescca {

bool Throughput::isSending(const QString &stage) { return stage == "transfer"_L1 || stage == "base"_L1 || stage == "upload"_L1; }

void Throughput::add(const Progress &progress, qint64 now)
{
    if (!isSending(progress.stage))
        return;
    // Another disk, another image: the same stage begins anew.
    const bool another = progress.stage != m_stage || progress.done < m_done;
    const std::uint64_t more = another ? progress.done : progress.done - m_done;
    m_stage = progress.stage;
    m_done = progress.done;
    m_last = {now, m_last.bytes + more};
    if (m_samples.isEmpty() || now - m_samples.last().time >= m_gap)
        m_samples.append(m_last);
    if (m_samples.size() > mostSamples)
        thin();
}

void Throughput::thin()
{
    m_gap *= 2;
    QList<Sample> kept;
    for (qsizetype i = 0; i < m_samples.size(); i += 2)
        kept.append(m_samples[i]);
    m_samples = kept;
}

QList<Throughput::Stretch> Throughput::stretches(qint64 until) const
{
    QList<Sample> samples = m_samples;
    // A last bit of a few milliseconds would look like a peak.
    if (samples.size() > 1)
        samples.removeLast();
    samples.append(m_last);
    if (until - m_last.time >= m_gap)
        samples.append({until, m_last.bytes});
    QList<Stretch> all;
    for (qsizetype i = 1; !m_samples.isEmpty() && i < samples.size(); ++i) {
        const Sample from = samples[i - 1];
        const Sample to = samples[i];
        if (to.time > from.time)
            all.append({from.time, to.time, static_cast<double>(to.bytes - from.bytes) * 1000 / static_cast<double>(to.time - from.time)});
    }
    return all;
}

}  // namespace trescca
