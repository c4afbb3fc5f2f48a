// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/progressbar.h"

#include "app/tresccac/output/text.h"

#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

constexpr std::int64_t plainInterval = 10'000;
constexpr std::int64_t sameInterval = 60'000;  // of a line that tells nothing new
constexpr std::int64_t drawInterval = 100;
constexpr std::int64_t overAfter = 2000;  // a stage that says nothing any more while another speaks

std::int64_t steadyMilliseconds()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// "12.0 of 24.0 MB"; the unit once where it is the same.
QString amount(const StageView &stage)
{
    const QString done = sizeText(stage.done);
    if (stage.total == 0)
        return done;
    const QString total = sizeText(stage.total);
    const bool sameUnit = done.section(u' ', 1) == total.section(u' ', 1);
    return (sameUnit ? done.section(u' ', 0, 0) : done) + u" of "_s + total;
}

QString pace(const StageView &stage)
{
    if (stage.stalled)
        return u"  stalled"_s;
    QString words;
    if (stage.rate > 0)
        words += u"  "_s + sizeText(static_cast<std::uint64_t>(std::llround(stage.rate))) + u"/s"_s;
    if (stage.left.value_or(0) > 0)
        words += u"  "_s + roughTime(*stage.left) + u" left"_s;
    return words;
}

}  // namespace

QString progressPart(const StageView &stage, int bar)
{
    if (stage.done == 0 && stage.total == 0)
        return stage.stage;  // it waits for something
    QString part = stage.stage + u' ';
    if (stage.total > 0 && bar > 0) {
        const double share = static_cast<double>(std::min(stage.done, stage.total)) / static_cast<double>(stage.total);
        const auto filled = static_cast<qsizetype>(share * bar);
        part += u'[' + QString(filled, u'#') + QString(bar - filled, u'-') + u"] "_s;
    }
    return part + amount(stage) + pace(stage);
}

QString progressLine(const QList<StageView> &stages, int columns)
{
    const qsizetype room = std::max(1, columns - 1);
    const qsizetype most = std::min<qsizetype>(2, stages.size());
    for (qsizetype shown = most; shown > 0; --shown) {
        for (const int bar : {20, 8, 0}) {
            QStringList parts;
            for (const StageView &stage : stages.last(shown))
                parts.append(progressPart(stage, bar));
            const QString line = parts.join(u"   "_s);
            if (line.size() <= room || (shown == 1 && bar == 0))
                return line.left(room);
        }
    }
    return {};
}

ProgressBar::ProgressBar(bool quiet, const World &world, Clock clock)
    : m_world(world), m_clock(clock ? std::move(clock) : steadyMilliseconds), m_quiet(quiet)
{}

ProgressBar::~ProgressBar() { clear(); }

void ProgressBar::show(const Progress &progress)
{
    if (m_quiet || progress.stage.isEmpty())  // what has no name is a part of what was told just now
        return;
    const std::scoped_lock lock(m_mutex);
    const std::int64_t now = m_clock();
    const bool begins = !m_order.contains(progress.stage);
    if (begins)
        m_order.append(progress.stage);
    Stage &stage = m_stages[progress.stage];
    stage.meter.update(progress, now);
    stage.heard = now;
    if (m_world.terminal && (begins || !m_drawn || now - m_drawnAt >= drawInterval))
        draw(progress.stage, now);
    if (m_world.terminal)
        return;
    if (begins) {
        m_world.err(progress.stage);
        stage.told = now;
    }
    tell(stage, now);
}

void ProgressBar::tell(Stage &stage, std::int64_t now)
{
    if (now - stage.told < plainInterval)
        return;
    const QString part = progressPart(stage.meter.view(now), 0);
    if (part == stage.part && now - stage.told < sameInterval)
        return;
    stage.told = now;
    stage.part = part;
    m_world.err(part);
}

void ProgressBar::draw(const QString &current, std::int64_t now)
{
    QList<StageView> stages;
    for (const QString &name : std::as_const(m_order)) {
        const StageView view = m_stages[name].meter.view(now);
        const bool over = now - m_stages[name].heard >= overAfter || (view.total > 0 && view.done >= view.total);
        if (name == current || !over)
            stages.append(view);
    }
    m_world.redraw(progressLine(stages, m_world.columns()));
    m_drawn = true;
    m_drawnAt = now;
}

void ProgressBar::clear()
{
    const std::scoped_lock lock(m_mutex);
    if (m_drawn)
        m_world.redraw({});
    m_drawn = false;
}

void ProgressBar::restart()
{
    clear();
    const std::scoped_lock lock(m_mutex);
    m_stages.clear();
    m_order.clear();
}

}  // namespace trescca
