// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/progressbar.h"

#include "app/tresccac/output/text.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace trescca {

QString progressPart(const Progress &progress, double seconds, int bar)
{
    if (progress.done == 0 && progress.total == 0)
        return progress.stage;  // it waits for something
    QString part = progress.stage + u' ';
    if (progress.total > 0 && bar > 0) {
        const double share = static_cast<double>(std::min(progress.done, progress.total)) / static_cast<double>(progress.total);
        const auto filled = static_cast<qsizetype>(share * bar);
        part += u'[' + QString(filled, u'#') + QString(bar - filled, u'-') + u"] "_s;
    }
    const double rate = static_cast<double>(progress.done) / std::max(0.1, seconds);
    return part + sizeText(progress.done) + u"  "_s + sizeText(static_cast<std::uint64_t>(rate)) + u"/s"_s;
}

QString progressLine(QList<std::pair<Progress, double>> stages, int columns)
{
    const QString latest = stages.isEmpty() ? QString() : stages.last().first.stage;
    stages.removeIf([&latest](const auto &stage) {
        const Progress &progress = stage.first;
        return progress.total > 0 && progress.done >= progress.total && progress.stage != latest;
    });
    const qsizetype room = std::max(1, columns - 1);
    const qsizetype most = std::min<qsizetype>(2, stages.size());
    for (qsizetype shown = most; shown > 0; --shown) {
        for (const int bar : {20, 8, 0}) {
            QStringList parts;
            for (const auto &[progress, seconds] : stages.last(shown))
                parts.append(progressPart(progress, seconds, bar));
            const QString line = parts.join(u"   "_s);
            if (line.size() <= room || (shown == 1 && bar == 0))
                return line.left(room);
        }
    }
    return {};
}

ProgressBar::ProgressBar(bool quiet, const World &world) : m_world(world), m_quiet(quiet) {}

ProgressBar::~ProgressBar() { clear(); }

void ProgressBar::show(const Progress &progress)
{
    if (m_quiet)
        return;
    const std::scoped_lock lock(m_mutex);
    Stage &stage = m_stages[progress.stage];
    if (!m_order.contains(progress.stage)) {
        m_order.append(progress.stage);
        stage.clock.start();
        if (!m_world.terminal)
            m_world.err(progress.stage);
    }
    stage.last = progress;
    stage.seconds = static_cast<double>(stage.clock.elapsed()) / 1000.0;
    if (m_world.terminal)
        draw();
}

void ProgressBar::draw()
{
    QList<std::pair<Progress, double>> stages;
    for (const QString &name : std::as_const(m_order))
        stages.emplaceBack(m_stages[name].last, m_stages[name].seconds);
    fprintf(stderr, "\r\033[K%s", qUtf8Printable(progressLine(stages, m_world.columns())));
    fflush(stderr);
    m_drawn = true;
}

void ProgressBar::clear()
{
    const std::scoped_lock lock(m_mutex);
    if (m_drawn)
        fprintf(stderr, "\r\033[K");
    m_drawn = false;
}

}  // namespace trescca
