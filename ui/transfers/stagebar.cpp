// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/stagebar.h"

#include "ui/words/icons.h"
#include "ui/words/words.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace trescca {

StageBar::StageBar(Job &job, QWidget *parent) : QWidget(parent), m_job(job)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Stages"));
}

QSize StageBar::sizeHint() const { return {240, static_cast<int>(std::max<qsizetype>(1, m_job.stages().size())) * (fontMetrics().height() + 2)}; }

qint64 StageBar::horizon()
{
    const qint64 now = std::max<qint64>(m_job.elapsed(), 1000);
    if (m_job.isOver())
        return now;
    if (const auto left = m_job.timeLeft())
        m_end = m_job.elapsed() + *left;
    return std::max(now, m_end);
}

void StageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList stages = m_job.stages();
    const int lane = height() / static_cast<int>(std::max<qsizetype>(1, stages.size()));
    int label = 0;
    for (const QString &stage : stages)
        label = std::max(label, fontMetrics().horizontalAdvance(words::stage(stage, m_job.spec().mode)));
    const QRect field = QStyle::visualRect(layoutDirection(), rect(), QRect(label + 8, 0, width() - label - 8, height()));
    const double scale = static_cast<double>(field.width()) / static_cast<double>(horizon());
    for (qsizetype i = 0; i < stages.size(); ++i) {
        const int top = static_cast<int>(i) * lane;
        const Job::Span span = m_job.span(stages[i]);
        const QRect name = QStyle::visualRect(layoutDirection(), rect(), QRect(0, top, label, lane));
        painter.setPen(palette().color(span.end > 0 ? QPalette::Text : QPalette::PlaceholderText));
        painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeading, words::stage(stages[i], m_job.spec().mode));
        painter.fillRect(QRect(field.left(), top + lane - 3, field.width(), 1), palette().color(QPalette::Mid));
        if (span.end == 0)
            continue;
        const auto from = static_cast<int>(static_cast<double>(span.begin) * scale);
        const auto wide = std::max(2, static_cast<int>(static_cast<double>(span.end - span.begin) * scale));
        const QRect bar(field.left() + from, top + 3, wide, lane - 7);
        painter.fillRect(bar, icons::ofStage(stages[i]));
    }
}

}  // namespace trescca
