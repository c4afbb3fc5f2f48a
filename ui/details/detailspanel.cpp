// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/detailspanel.h"

#include "ui/details/factsview.h"
#include "ui/details/traillist.h"
#include "ui/details/usagegraph.h"
#include "ui/parts/sentence.h"
#include "ui/words/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace trescca {

namespace {

/// One that something is done with may run meanwhile.
bool mayRun(const Instance &instance) { return isAlive(instance.state) || instance.state == InstanceState::Busy; }

}  // namespace

DetailsPanel::DetailsPanel(const Services &services, std::chrono::milliseconds rest, QWidget *parent)
    : QScrollArea(parent),
      m_watch(
          services, [this] { return isVisible() && !window()->isMinimized(); }, rest),
      m_icon(new QLabel),
      m_title(new Sentence),
      m_facts(new FactsView),
      m_sentence(new Sentence),
      m_trail(new TrailList(services))
{
    build();
    connect(&m_watch, &UsageWatch::sampled, this, &DetailsPanel::showUsage);
    connect(m_trail, &TrailList::chosen, this, &DetailsPanel::moveChosen);
    setSelection({});
}

void DetailsPanel::build()
{
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    auto *head = new QHBoxLayout;
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    m_usage = makeGraphs();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_sentence);
    column->addWidget(m_usage);
    column->addWidget(m_trail);
    column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details"));
    setFocusPolicy(Qt::NoFocus);
}

QWidget *DetailsPanel::makeGraphs()
{
    using Unit = UsageGraph::Unit;
    m_graphs = {new UsageGraph(tr("CPU"), {{Meter::Cpu, {}}}, Unit::Percent), new UsageGraph(tr("Memory"), {{Meter::Memory, {}}}, Unit::Memory),
        new UsageGraph(tr("Network"), {{Meter::Received, tr("in")}, {Meter::Sent, tr("out")}}, Unit::Rate),
        new UsageGraph(tr("Disks"), {{Meter::Read, tr("read")}, {Meter::Written, tr("written")}}, Unit::Rate)};
    auto *usage = new QWidget;
    auto *column = new QVBoxLayout(usage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (UsageGraph *graph : std::as_const(m_graphs))
        column->addWidget(graph);
    return usage;
}

QSize DetailsPanel::sizeHint() const { return {320, 480}; }

QString DetailsPanel::title() const { return m_title->text(); }

QString DetailsPanel::sentence() const { return m_sentence->isHidden() ? QString() : m_sentence->text(); }

void DetailsPanel::refreshMoves() { m_trail->refresh(); }

void DetailsPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_watch.setRunning(true);
}

void DetailsPanel::hideEvent(QHideEvent *event)
{
    QScrollArea::hideEvent(event);
    m_watch.setRunning(false);
}

void DetailsPanel::setSelection(const Selection &selection)
{
    m_selection = selection;
    showTitle();
    m_facts->setFacts(Facts::of(selection));
    m_facts->setVisible(selection.size() > 0);
    const bool one = selection.size() == 1 && selection.instances.size() == 1;
    m_trail->setInstance(one ? selection.instances.first().id : QString());
    m_trail->setVisible(one);
    if (one && mayRun(selection.instances.first()))
        m_watch.watch(selection.site, selection.instances.first().id);
    else
        m_watch.stop();
    showUsage();
}

void DetailsPanel::showTitle()
{
    const auto size = m_selection.size();
    QIcon icon;
    if (size == 0) {
        m_title->setText(tr("Nothing is selected"));
    } else if (size > 1) {
        m_title->setText(tr("%n selected", nullptr, static_cast<int>(size)));
    } else if (m_selection.images.isEmpty()) {
        m_title->setText(m_selection.instances.first().name);
        icon = icons::ofInstance(m_selection.instances.first());
    } else {
        m_title->setText(m_selection.images.first().name);
        icon = icons::ofImage(m_selection.images.first());
    }
    const int side = fontMetrics().height();
    m_icon->setPixmap(icon.pixmap(side, side));
    m_icon->setVisible(!icon.isNull());
}

QString DetailsPanel::whyNoUsage() const
{
    if (m_selection.size() == 0)
        return tr("Select an instance, an image or a package: it is told here in full.");
    if (m_selection.size() > 1 || m_selection.instances.isEmpty())
        return {};
    const Instance &instance = m_selection.instances.first();
    if (!mayRun(instance))
        return tr("%1 does not run now, so it uses nothing.").arg(instance.name);
    if (instance.state == InstanceState::Busy && m_watch.trouble())
        return tr("Something is done with %1; it is measured again after that.").arg(instance.name);
    return m_watch.trouble() ? m_watch.trouble()->what : QString();
}

void DetailsPanel::showUsage()
{
    const QString why = whyNoUsage();
    m_sentence->setText(why);
    m_sentence->setVisible(!why.isEmpty());
    const bool one = m_selection.size() == 1 && m_selection.instances.size() == 1;
    m_usage->setVisible(one && why.isEmpty());
    if (!one)
        return;
    for (UsageGraph *graph : std::as_const(m_graphs))
        graph->setHistory(m_watch.history(), m_selection.instances.first().memory);
}

}  // namespace trescca
