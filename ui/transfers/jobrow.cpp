// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/jobrow.h"

#include "core/site/copies.h"
#include "ui/jobs/work.h"
#include "ui/parts/errornote.h"
#include "ui/transfers/planwords.h"
#include "ui/transfers/stagebar.h"
#include "ui/words/icons.h"
#include "ui/words/sentences.h"
#include "ui/words/tip.h"
#include "ui/words/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <cmath>
#include <utility>

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
    auto *button = new QPushButton(action.text(), qobject_cast<QWidget *>(action.parent()));
    const auto follow = [button, &action] {
        button->setText(action.text());
        button->setVisible(action.isVisible());
        button->setEnabled(action.isEnabled());
        button->setToolTip(action.toolTip());
    };
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    QObject::connect(&action, &QAction::changed, button, follow);
    QObject::connect(&action, &QObject::destroyed, button, &QObject::deleteLater);
    follow();
    return button;
}

/// What the core says of all that was told to stop.
const QString stopped = u"Stopped on request."_s;

QString stageText(const StageView &view, const QString &name)
{
    QString text = name;
    if (view.done > 0)
        text += view.total > 0 ? JobRow::tr(" %1 of %2").arg(words::size(view.done), words::size(view.total)) : u' ' + words::size(view.done);
    if (view.stalled)
        return text + JobRow::tr(", nothing comes");
    return view.rate > 0 ? text + u", "_s + words::rate(view.rate) : text;
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
    m_ways = new QHBoxLayout;
    m_ways->addStretch();
    column->addLayout(m_ways);
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
    const auto make = [&](const QString &text, const QString &icon, const auto &place) {
        auto *action = new QAction(icons::named(icon), text, this);
        addAction(action);
        place(buttonFor(*action));
        return action;
    };
    const auto beside = [&buttons](QPushButton *button) { buttons.addWidget(button); };
    m_pause = make(tr("&Pause"), u"pause"_s, beside);
    m_cancel = make(tr("Cance&l"), u"cancel"_s, beside);
    buttons.addStretch();
    const auto below = [this](QPushButton *button) { m_ways->insertWidget(m_ways->count() - 1, button); };
    m_back = make(tr("Move &back"), u"move-back"_s, below);
    m_retry = make(tr("Try &again"), u"refresh"_s, below);
    m_retry->setToolTip(tr("Looks at both sides once more, and begins from the start"));
    m_report = make(tr("Show &report"), u"history"_s, below);
    m_dismiss = make(tr("&Dismiss"), u"remove"_s, below);
    connect(m_pause, &QAction::triggered, &m_job, [this] { m_job.setPaused(!m_job.isPaused()); });
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
    const QString text = over ? outcomeText() : progressText() + planwords::limit(m_job);
    m_text->setText(words::unbroken(text));
    const bool failed = m_job.state() == Job::State::Failed;
    m_text->setVisible(!failed);
    m_error->setVisible(failed);
    if (failed)
        m_error->tell(m_job.error());
    // What is to be dragged is not marked meanwhile.
    m_text->setTextInteractionFlags(waits ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    setToolTip(waits ? tr("Drag it to another place, or press Alt+Up or Alt+Down, to have it sooner or later") : QString());
    setAccessibleDescription(text);
    m_bar->setVisible(!waits);
    m_bar->setFixedHeight(m_bar->sizeHint().height());
    m_bar->update();
}

void JobRow::offer()
{
    const bool over = m_job.isOver();
    const bool moved = m_job.state() == Job::State::Done && m_job.result().record && m_job.result().record->state == MigrationState::Done;
    offerPause();
    m_cancel->setVisible(!over);
    m_cancel->setEnabled(!m_job.isCancelling());
    m_cancel->setToolTip(
        words::tip(m_job.state() == Job::State::Waiting ? tr("Takes it out of the queue: nothing has begun yet") : m_job.spec().afterCancel()));
    m_back->setVisible(moved && m_since.isEmpty());
    // What is to be asked about is not asked by a second try.
    m_retry->setVisible(m_job.canRetry() && m_retryAllowed && !isSecond(m_job.error()));
    m_report->setVisible(over && !m_job.moveId().isEmpty() && m_waysOn.isEmpty());
    m_dismiss->setVisible(over && m_waysOn.isEmpty());
}

void JobRow::offerPause()
{
    const bool paused = m_job.isPaused();
    // It keeps its place as long as Cancel is there: who aims at the one must not hit the other.
    m_pause->setVisible(m_job.state() == Job::State::Running && m_job.spec().throttle);
    m_pause->setEnabled(m_job.canPause());
    m_pause->setText(paused ? tr("&Continue") : tr("&Pause"));
    m_pause->setIcon(icons::named(paused ? u"start"_s : u"pause"_s));
    m_pause->setToolTip(words::tip(paused ? tr("Sends on from where it paused")
                                          : tr("Sends next to nothing until you go on; a machine that is saved by then stands still meanwhile")));
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
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 2 * thickness, height())), icons::ofStage(u"failure"_s));
    if (!m_selected)
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), thickness, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

QString JobRow::progressText() const
{
    if (m_job.state() == Job::State::Waiting)
        return waitingText();
    if (m_job.isCancelling())
        return tr("being cancelled: %1").arg(m_job.spec().afterCancel());
    if (m_job.isPreparing())
        return planwords::preparation(m_job);
    QStringList parts;
    if (m_job.isPaused())
        parts.append(tr("paused"));
    for (const QString &stage : m_job.stages())
        if (m_job.span(stage).end > 0 && !m_job.hasEnded(stage))
            parts.append(words::isWait(stage) ? tr("waiting for a site that does not answer")
                                              : stageText(m_job.view(stage), words::stage(stage, m_job.spec().mode)));
    if (parts.isEmpty())
        parts.append(tr("working..."));
    if (const auto left = m_job.timeLeft())
        parts.append(words::timeLeft(*left));
    return parts.join(u"   "_s);
}

/// What stays at its site has no way by which one would know what is to be done with it.
QString JobRow::waitingText() const
{
    const JobSpec &spec = m_job.spec();
    const QString text = m_held ? tr("waiting: the queue is held") : tr("waiting for its turn");
    return spec.from == spec.to && !spec.stages.isEmpty() ? words::stage(spec.stages.first(), spec.mode) + u": "_s + text : text;
}

QString JobRow::outcomeText() const
{
    if (m_job.state() != Job::State::Done) {
        const bool asWished = m_job.state() == Job::State::Cancelled && m_job.began().isValid() && !m_job.isMove();  // what holds, a move says itself
        return asWished && m_job.error().what == stopped ? tr("Cancelled. %1").arg(m_job.spec().afterCancel()) : words::trouble(m_job.error()).brief;
    }
    const auto &record = m_job.result().record;
    const bool arrived = record && record->state == MigrationState::Done;
    QString text = m_since;
    if (text.isEmpty())
        text = arrived && !record->instanceName.isEmpty() ? work::arrivedSentence(*record) : words::plain(m_job.result().sentence());
    text += u' ' + tr("It took %1.").arg(words::time(m_job.elapsed()));
    if (!record || record->downtimeMs < 0)
        return text;
    const QString down = words::time(record->downtimeMs);
    return text + u' '
        + (arrived ? tr("It stood still for %1; %2 were sent.").arg(down, words::size(record->bytesSent)) : tr("It stood still for %1.").arg(down));
}

void JobRow::setSince(const QString &sentence)
{
    m_since = sentence;
    refresh();
}

void JobRow::setUnfinished(bool unfinished)
{
    if (unfinished && m_waysOn.isEmpty()) {
        addWayOn(tr("&Resume"), tr("Go on with the move where it was cut"), &JobRow::resumeWanted);
        addWayOn(tr("R&oll back"), tr("Undo the move: %1 runs at %2 again").arg(m_job.spec().title, m_job.spec().from), &JobRow::rollBackWanted);
    }
    for (QAction *way : unfinished ? QList<QAction *>() : std::exchange(m_waysOn, {})) {
        way->setVisible(false);
        way->deleteLater();  // it may be what has led here
    }
    offer();
}

void JobRow::addWayOn(const QString &text, const QString &tip, void (JobRow::*wanted)())
{
    auto *action = new QAction(text, this);
    action->setToolTip(words::tip(tip));
    addAction(action);
    m_ways->insertWidget(static_cast<int>(m_waysOn.size()), buttonFor(*action));
    m_waysOn.append(action);
    connect(action, &QAction::triggered, this, wanted);
}

}  // namespace trescca
