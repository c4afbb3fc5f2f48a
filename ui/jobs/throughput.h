// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QList>

namespace trescca {

/// How fast a job has sent, over its time: kept for a plot. So many samples at most; of what takes longer every second one is
/// dropped, and fewer are taken. What is kept of any time is the bytes that went in it, so that no peak is lost to a wrong mean.
class Throughput {
public:
    /// Bytes sent since the begin, at a time in milliseconds since the begin.
    struct Sample {
        qint64 time = 0;
        std::uint64_t bytes = 0;
    };
    /// A stretch of time and its mean rate.
    struct Stretch {
        qint64 begin = 0;
        qint64 end = 0;
        double rate = 0;  ///< bytes a second
    };
    static constexpr qsizetype mostSamples = 400;

    /// "transfer", "base" and "upload": what goes over the network.
    [[nodiscard]] static bool isSending(const QString &stage);
    /// Takes the progress of a sending stage, others not. `now` never goes back.
    void add(const Progress &progress, qint64 now);
    /// In their order, without gaps, to `until`: what came to a stop slows down to nothing there.
    [[nodiscard]] QList<Stretch> stretches(qint64 until) const;
    [[nodiscard]] std::uint64_t bytes() const { return m_last.bytes; }
    [[nodiscard]] bool isEmpty() const { return m_samples.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_samples.size(); }

private:
    void thin();
    QList<Sample> m_samples;
    Sample m_last;       ///< taken with the next one, when it comes too soon
    qint64 m_gap = 200;  ///< ms between two samples at least
    QString m_stage;
    std::uint64_t m_done = 0;  ///< of that stage
};

}  // namespace trescca
