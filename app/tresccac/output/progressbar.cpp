// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/progressbar.h"

#include "app/tresccac/output/text.h"

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

ProgressBar::ProgressBar(bool quiet) : m_quiet(quiet), m_terminal(isatty(STDERR_FILENO) == 1) {}

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
        if (!m_terminal)
            fprintf(stderr, "%s\n", qUtf8Printable(progress.stage));
    }
    stage.last = progress;
    if (m_terminal)
        draw();
}

void ProgressBar::draw()
{
    QStringList parts;
    for (const QString &name : m_order.mid(std::max<qsizetype>(0, m_order.size() - 2))) {
        const Stage &stage = m_stages[name];
        const double seconds = std::max(0.1, static_cast<double>(stage.clock.elapsed()) / 1000.0);
        QString part = name + u' ';
        if (stage.last.total > 0) {
            const int filled = static_cast<int>(std::min<std::uint64_t>(20, stage.last.done * 20 / stage.last.total));
            part += u'[' + QString(filled, u'#') + QString(20 - filled, u'-') + u"] "_s;
        }
        part += sizeText(stage.last.done) + u"  "_s + sizeText(static_cast<std::uint64_t>(static_cast<double>(stage.last.done) / seconds)) + u"/s"_s;
        parts.append(part);
    }
    fprintf(stderr, "\r\033[K%s", qUtf8Printable(parts.join(u"   "_s)));
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
