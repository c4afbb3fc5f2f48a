// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/jobrow.h"

#include "ui/transfers/stagebar.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

JobRow::JobRow(Job &job, QWidget *parent)
    : QFrame(parent),
      m_job(job),
      m_bar(new StageBar(job)),
      m_text(new QLabel),
      m_cancel(new QPushButton(tr("&Cancel"))),
      m_back(new QPushButton(tr("Move &back"))),
      m_dismiss(new QPushButton(tr("&Dismiss")))
{
    setFrameShape(StyledPanel);
    const JobSpec &spec = job.spec();
    auto *title =
        new QLabel(spec.from == spec.to ? tr("%1 at %2").arg(spec.title, spec.to) : u"%1   %2 \u2192 %3"_s.arg(spec.title, spec.from, spec.to));
    title->setTextFormat(Qt::PlainText);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_cancel->setToolTip(spec.afterCancel);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {m_cancel, m_back, m_dismiss})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout;
    column->addWidget(title);
    column->addWidget(m_bar);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->addLayout(column, 1);
    row->addLayout(buttons);
    connect(&job, &Job::progressed, this, &JobRow::refresh);
    connect(m_cancel, &QPushButton::clicked, &job, &Job::cancel);
    connect(m_dismiss, &QPushButton::clicked, this, &JobRow::dismissWanted);
    connect(m_back, &QPushButton::clicked, this, &JobRow::moveBackWanted);
    refresh();
}

void JobRow::refresh()
{
    const bool over = m_job.isOver();
    const bool moved = m_job.state() == Job::State::Done && m_job.result().record && m_job.result().record->state == MigrationState::Done;
    m_cancel->setVisible(!over);
    m_cancel->setEnabled(!m_job.isCancelling());
    m_back->setVisible(moved);
    m_dismiss->setVisible(over);
    m_text->setText(over ? outcomeText() : progressText());
    m_bar->setFixedHeight(m_bar->sizeHint().height());
    m_bar->update();
}

QString JobRow::progressText() const
{
    if (m_job.state() == Job::State::Waiting)
        return tr("waiting for its turn");
    if (m_job.isCancelling())
        return tr("being cancelled: %1").arg(m_job.spec().afterCancel);
    QStringList parts;
    for (const QString &stage : m_job.stages()) {
        const StageView view = m_job.view(stage);
        if (m_job.span(stage).end == 0 || (view.total > 0 && view.done >= view.total))
            continue;
        QString part = words::stage(stage);
        if (view.done > 0)
            part += view.total > 0 ? tr(" %1 of %2").arg(words::size(view.done), words::size(view.total)) : u' ' + words::size(view.done);
        if (view.stalled)
            part += tr(", nothing comes");
        else if (view.rate > 0)
            part += tr(", %1/s").arg(words::size(static_cast<std::uint64_t>(std::llround(view.rate))));
        if (view.left.value_or(0) > 0)
            part += tr(", %1 left").arg(words::time(*view.left));
        parts.append(part);
    }
    return parts.isEmpty() ? tr("working...") : parts.join(u"   "_s);
}

QString JobRow::outcomeText() const
{
    if (m_job.state() != Job::State::Done)
        return m_job.error().what;
    QString text = m_job.result().sentence + u' ' + tr("It took %1.").arg(words::time(m_job.elapsed()));
    const auto &record = m_job.result().record;
    if (record && record->downtimeMs >= 0)
        text += u' ' + tr("It stood still for %1; %2 were sent.").arg(words::time(record->downtimeMs), words::size(record->bytesSent));
    return text;
}

}  // namespace trescca
