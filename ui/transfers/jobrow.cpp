// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/jobrow.h"

#include "ui/parts/errornote.h"
#include "ui/transfers/planwords.h"
#include "ui/transfers/stagebar.h"
#include "ui/words/icons.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString titleOf(const JobSpec &spec)
{
    return spec.from == spec.to ? JobRow::tr("%1 at %2").arg(spec.title, spec.to) : u"%1   %2 \u2192 %3"_s.arg(spec.title, spec.from, spec.to);
}

/// Is to be seen and pressed as its action is.
QPushButton *buttonFor(QAction &action)
{
    auto *button = new QPushButton(action.text());
    const auto follow = [button, &action] {
        button->setVisible(action.isVisible());
        button->setEnabled(action.isEnabled());
        button->setToolTip(action.toolTip());
    };
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    QObject::connect(&action, &QAction::changed, button, follow);
    follow();
    return button;
}

}  // namespace

JobRow::JobRow(Job &job, QWidget *parent) : QFrame(parent), m_job(job), m_bar(new StageBar(job)), m_text(new QLabel), m_error(new ErrorNote)
{
    setFrameShape(StyledPanel);
    setFocusPolicy(Qt::StrongFocus);
    auto *title = new QLabel(titleOf(job.spec()));
    title->setTextFormat(Qt::PlainText);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    setAccessibleName(title->text());
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->installEventFilter(this);
    for (QWidget *part : m_error->findChildren<QLabel *>())
        part->installEventFilter(this);
    auto *column = new QVBoxLayout;
    column->addWidget(title);
    column->addWidget(m_bar);
    column->addWidget(m_text);
    column->addWidget(m_error);
    auto *row = new QHBoxLayout(this);
    row->addLayout(column, 1);
    auto *buttons = new QVBoxLayout;
    makeActions(*buttons);
    row->addLayout(buttons);
    connect(&job, &Job::progressed, this, &JobRow::refresh);
    refresh();
}

void JobRow::makeActions(QBoxLayout &buttons)
{
    const auto make = [&](const QString &text, const QString &icon) {
        auto *action = new QAction(icons::named(icon), text, this);
        addAction(action);
        buttons.addWidget(buttonFor(*action));
        return action;
    };
    m_cancel = make(tr("&Cancel"), u"cancel"_s);
    m_back = make(tr("Move &back"), u"move-back"_s);
    m_retry = make(tr("Try &again"), u"refresh"_s);
    m_retry->setToolTip(tr("Looks at both sides once more, and begins from the start"));
    m_report = make(tr("Show &report"), u"history"_s);
    m_dismiss = make(tr("&Dismiss"), u"remove"_s);
    buttons.addStretch();
    connect(m_cancel, &QAction::triggered, &m_job, &Job::cancel);
    connect(m_back, &QAction::triggered, this, &JobRow::moveBackWanted);
    connect(m_retry, &QAction::triggered, this, &JobRow::retryWanted);
    connect(m_report, &QAction::triggered, this, &JobRow::reportWanted);
    connect(m_dismiss, &QAction::triggered, this, &JobRow::dismissWanted);
}

void JobRow::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void JobRow::allowRetry(bool allowed)
{
    m_retryAllowed = allowed;
    offer();
}

void JobRow::setHeld(bool held)
{
    m_held = held;
    refresh();
}

void JobRow::refresh()
{
    const bool over = m_job.isOver();
    const bool waits = m_job.state() == Job::State::Waiting;
    offer();
    m_text->setText(over ? outcomeText() : progressText() + planwords::limit(m_job));
    const bool failed = m_job.state() == Job::State::Failed;
    m_text->setVisible(!failed);
    m_error->setVisible(failed);
    if (failed)
        m_error->tell(m_job.error());
    // What is to be dragged is not marked meanwhile.
    m_text->setTextInteractionFlags(waits ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    setToolTip(waits ? tr("Drag it to another place, or press Alt+Up or Alt+Down, to have it sooner or later") : QString());
    setAccessibleDescription(m_text->text());
    m_bar->setVisible(!waits);
    m_bar->setFixedHeight(m_bar->sizeHint().height());
    m_bar->update();
}

void JobRow::offer()
{
    const bool over = m_job.isOver();
    const bool moved = m_job.state() == Job::State::Done && m_job.result().record && m_job.result().record->state == MigrationState::Done;
    m_cancel->setVisible(!over);
    m_cancel->setEnabled(!m_job.isCancelling());
    m_cancel->setToolTip(m_job.state() == Job::State::Waiting ? tr("Takes it out of the queue: nothing has begun yet") : m_job.spec().afterCancel);
    m_back->setVisible(moved);
    m_retry->setVisible(m_job.canRetry() && m_retryAllowed);
    m_report->setVisible(over && m_job.began().isValid() && !m_job.spec().instanceId.isEmpty());
    m_dismiss->setVisible(over);
}

void JobRow::mousePressEvent(QMouseEvent *) { Q_EMIT pressed(); }

void JobRow::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    Q_EMIT pressed();
}

/// A text that can be marked keeps the mouse to itself.
bool JobRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && m_job.state() != Job::State::Waiting)
        Q_EMIT pressed();
    return QFrame::eventFilter(watched, event);
}

void JobRow::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    constexpr int thickness = 2;
    QPainter painter(this);
    if (m_job.state() == Job::State::Failed)
        painter.fillRect(QRect(0, 0, 2 * thickness, height()), icons::ofStage(u"failure"_s));
    if (!m_selected)
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), thickness, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

QString JobRow::progressText() const
{
    if (m_job.state() == Job::State::Waiting)
        return m_held ? tr("waiting: the queue is held") : tr("waiting for its turn");
    if (m_job.isCancelling())
        return tr("being cancelled: %1").arg(m_job.spec().afterCancel);
    if (m_job.isPreparing())
        return planwords::preparation(m_job);
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
            part += u", "_s + words::rate(view.rate);
        if (view.left.value_or(0) > 0)
            part += tr(", %1 left").arg(words::time(*view.left));
        parts.append(part);
    }
    return parts.isEmpty() ? tr("working...") : parts.join(u"   "_s);
}

QString JobRow::outcomeText() const
{
    if (m_job.state() != Job::State::Done)
        return words::trouble(m_job.error()).brief;
    QString text = m_job.result().sentence + u' ' + tr("It took %1.").arg(words::time(m_job.elapsed()));
    const auto &record = m_job.result().record;
    if (record && record->downtimeMs >= 0)
        text += u' ' + tr("It stood still for %1; %2 were sent.").arg(words::time(record->downtimeMs), words::size(record->bytesSent));
    return text;
}

}  // namespace trescca
