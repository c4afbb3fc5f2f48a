// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/jobwords.h"

#include "ui/words/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca::jobwords {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jobwords)
};

constexpr int mostLines = 4;

QString waitingText(const JobQueue &queue, int waiting)
{
    return queue.isHeld() ? Texts::tr("%n waiting, held", nullptr, waiting) : Texts::tr("%n waiting", nullptr, waiting);
}

QString line(Job &job)
{
    QStringList stages;
    for (const QString &stage : job.stages())
        if (job.span(stage).end > 0 && !job.hasEnded(stage))
            stages.append(words::stage(stage, job.spec().mode));
    QString text = job.spec().title + u": "_s + (stages.isEmpty() ? Texts::tr("working...") : stages.join(u", "_s));
    if (const auto left = job.timeLeft())
        text += u", "_s + words::timeLeft(*left);
    return text;
}

}  // namespace

QString told(const JobQueue &queue)
{
    QStringList lines;
    int waiting = 0;
    for (Job *job : queue.jobs()) {
        waiting += job->state() == Job::State::Waiting ? 1 : 0;
        if (job->state() == Job::State::Running && lines.size() < mostLines)
            lines.append(line(*job));
    }
    if (const auto more = queue.running() - lines.size(); more > 0)
        lines.append(Texts::tr("and %n more", nullptr, static_cast<int>(more)));
    if (waiting > 0)
        lines.append(waitingText(queue, waiting));
    return lines.isEmpty() ? Texts::tr("Nothing is on its way.") : lines.join(u'\n');
}

QString summary(const JobQueue &queue, int cut)
{
    QStringList parts;
    if (const int running = queue.running(); running > 0)
        parts.append(Texts::tr("%n on their way", nullptr, running));
    if (const int waiting = queue.open() - queue.running(); waiting > 0)
        parts.append(waitingText(queue, waiting));
    if (cut > 0)
        parts.append(Texts::tr("%n unfinished", nullptr, cut));
    return parts.isEmpty() ? Texts::tr("Nothing is on its way.") : parts.join(u", "_s);
}

std::optional<double> progress(Job &job)
{
    const auto left = job.timeLeft();
    if (!left)
        return std::nullopt;
    const auto behind = static_cast<double>(job.elapsed());
    return behind / (behind + static_cast<double>(std::max<qint64>(1, *left)));
}

std::optional<double> progress(const JobQueue &queue)
{
    std::optional<double> least;
    for (Job *job : queue.jobs())
        if (const auto one = job->state() == Job::State::Running ? progress(*job) : std::nullopt)
            least = std::min(*one, least.value_or(1));
    return least;
}

QString outcome(const Job &job)
{
    if (job.state() == Job::State::Done)
        return Texts::tr("%1 is done").arg(job.spec().title);
    return job.state() == Job::State::Cancelled ? Texts::tr("%1 was cancelled").arg(job.spec().title) : Texts::tr("%1 failed").arg(job.spec().title);
}

}  // namespace trescca::jobwords
