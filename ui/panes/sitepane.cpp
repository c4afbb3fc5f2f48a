// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sitepane.h"

#include "ui/jobs/jobqueue.h"
#include "ui/panes/sitetree.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/errornote.h"
#include "ui/words/tip.h"
#include "ui/words/words.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::chrono::milliseconds restBetweenLooks = std::chrono::seconds(5);

/// It answers, and yet.
QString stateOf(Kind kind)
{
    switch (kind) {
    case Kind::Unauthorized: return SitePane::tr("not signed in");
    case Kind::Untrusted: return SitePane::tr("certificate not trusted");
    case Kind::Forbidden: return SitePane::tr("no access");
    case Kind::InvalidInput: return SitePane::tr("not usable");
    default: return SitePane::tr("not reachable");
    }
}

}  // namespace

SitePane::SitePane(const Services &services, QWidget *parent) : QWidget(parent), m_services(services) { build(); }

SitePane::~SitePane() { m_tree->setSite(nullptr); }

void SitePane::build()
{
    m_chooser = new QComboBox;
    m_chooser->addItems(m_services.siteNames());
    m_chooser->setAccessibleName(tr("Site"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_chooser->setPlaceholderText(tr("Choose a site"));
    m_chooser->setCurrentIndex(-1);
    m_chooser->setMinimumContentsLength(8);  // in a narrow pane
    m_state = new ElidedLabel;
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter..."));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_tree = new SiteTree;
    m_tree->setAccessibleName(tr("Instances and images"));

    m_trouble = buildTrouble();
    auto *header = new QHBoxLayout;
    header->addWidget(m_chooser);
    header->addWidget(m_state, 1);
    m_add = addHeaderButton(*header, &SitePane::addWanted);
    m_close = addHeaderButton(*header, &SitePane::closeWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(header);
    column->addWidget(m_filter);
    column->addWidget(m_trouble);
    m_places = new QStackedWidget;
    m_places->addWidget(m_tree);
    column->addWidget(m_places, 1);

    connect(m_chooser, &QComboBox::currentTextChanged, this, &SitePane::open);
    connect(m_filter, &QLineEdit::textChanged, m_tree, &SiteTree::setFilter);
    auto *escape = new QShortcut(Qt::Key_Escape, m_filter);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, m_filter, &QLineEdit::clear);
    connect(m_tree, &SiteTree::dropped, this, &SitePane::dropped);
    connect(m_tree, &SiteTree::filesDropped, this, &SitePane::filesDropped);
    connect(m_tree, &SiteTree::selectionMoved, this, &SitePane::selectionMoved);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { Q_EMIT menuWanted(m_tree->viewport()->mapToGlobal(at)); });
}

QToolButton *SitePane::addHeaderButton(QHBoxLayout &header, void (SitePane::*wanted)())
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setMaximumHeight(m_chooser->sizeHint().height());  // one line in all panes
    button->hide();
    header.addWidget(button);
    connect(button, &QToolButton::clicked, this, wanted);
    return button;
}

void SitePane::offer(const QAction *add, const QAction *close)
{
    for (const auto &[button, action] : {std::pair(m_add, add), std::pair(m_close, close)}) {
        button->setVisible(action);
        if (!action)
            continue;
        const QString text = action->text().remove(u'&');
        button->setIcon(action->icon());
        button->setAccessibleName(text);
        button->setToolTip(words::tip(tr("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText))));
    }
}

QWidget *SitePane::buildTrouble()
{
    m_troubleText = new ErrorNote;
    m_password = new QPushButton(tr("Enter &password..."));
    m_certificate = new QPushButton(tr("L&ook at the certificate..."));
    auto *retry = new QPushButton(tr("&Retry"));
    m_settings = new QPushButton(tr("Settin&gs..."));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_password, m_certificate, retry, m_settings})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *trouble = new QWidget;
    auto *column = new QVBoxLayout(trouble);
    column->addWidget(m_troubleText);
    column->addLayout(buttons);
    trouble->hide();
    showHelp(Kind::Unreachable);
    connect(m_password, &QPushButton::clicked, this, &SitePane::passwordWanted);
    connect(m_certificate, &QPushButton::clicked, this, &SitePane::certificateWanted);
    connect(retry, &QPushButton::clicked, this, &SitePane::refresh);
    connect(m_settings, &QPushButton::clicked, this, &SitePane::settingsWanted);
    return trouble;
}

void SitePane::offerHelp(std::function<bool(const QString &site)> takesPassword) { m_takesPassword = std::move(takesPassword); }

void SitePane::showHelp(Kind kind)
{
    const bool helps = m_takesPassword && !site().isEmpty();
    m_password->setVisible(helps && kind == Kind::Unauthorized && m_takesPassword(site()));
    m_certificate->setVisible(helps && kind == Kind::Untrusted);
    m_settings->setVisible(helps);
}

QString SitePane::trouble() const { return m_trouble->isHidden() ? QString() : m_troubleText->text(); }

void SitePane::setEmptyPage(QWidget *page)
{
    m_places->addWidget(page);
    showPlace();
}

void SitePane::showPlace()
{
    const bool isEmpty = m_places->count() > 1 && site().isEmpty();
    m_places->setCurrentIndex(isEmpty ? 1 : 0);
    m_filter->setVisible(!isEmpty);
}

QString SitePane::site() const { return m_target.site; }

void SitePane::takeSites(const QStringList &changed)
{
    const QString shown = site();
    {
        const QSignalBlocker quiet(m_chooser);
        m_chooser->clear();
        m_chooser->addItems(m_services.siteNames());
        m_chooser->setCurrentIndex(m_chooser->findText(shown));
    }
    const auto added = std::ranges::find_if(changed, [this](const QString &name) { return m_chooser->findText(name) >= 0; });
    if (shown.isEmpty() && added != changed.cend())
        return setSite(*added);
    if (shown.isEmpty() || !changed.contains(shown))
        return;
    if (m_chooser->currentIndex() >= 0)
        return open(shown);
    m_feed.reset();
    m_model->setListing({});
    takeFailure({Kind::NotFound, tr("%1 is not among the sites any more. Choose another above.").arg(shown), {}});
}

void SitePane::setSite(const QString &name) { m_chooser->setCurrentText(name); }

void SitePane::open(const QString &name)
{
    m_feed.reset();
    m_tree->setSite(nullptr);
    m_target = {};
    m_target.site = name;
    m_shutdowns = {};
    m_clock.start();
    m_target.reachable = false;
    m_trouble->hide();
    m_state->setText(tr("connecting..."));
    m_model = std::make_unique<SiteModel>(name);
    m_model->setJourneys(m_journeys);
    m_tree->setSite(m_model.get());
    showPlace();
    showTarget();
    m_feed = std::make_unique<SiteFeed>(name, m_services.site, restBetweenLooks);
    connect(m_feed.get(), &SiteFeed::connected, this, &SitePane::takeFacts);
    connect(m_feed.get(), &SiteFeed::listed, this, &SitePane::takeListing);
    connect(m_feed.get(), &SiteFeed::failed, this, &SitePane::takeFailure);
    Q_EMIT siteChanged();
}

void SitePane::showTarget() { m_tree->setTarget(m_target); }

void SitePane::takeFacts(const SiteFacts &facts)
{
    m_target.reachable = true;
    m_target.keepsState = facts.keepsState;
    m_target.noStateReason = facts.noStateReason;
    m_target.freeMemory = facts.freeMemory;
    m_model->setDiskOnly(!facts.keepsState && facts.noStateReason.isEmpty());
    QStringList parts;
    parts.append(facts.hypervisor.isEmpty() ? tr("cloud") : facts.hypervisor);
    parts.append(facts.keepsState ? tr("full state") : tr("disks only"));
    if (facts.freeMemory && facts.freeDisk)
        parts.append(tr("free: %1 of memory, %2 of disk").arg(words::memory(*facts.freeMemory), words::size(*facts.freeDisk)));
    else if (facts.freeMemory)
        parts.append(tr("free: %1 of memory").arg(words::memory(*facts.freeMemory)));
    else if (facts.freeDisk)
        parts.append(tr("free: %1 of disk").arg(words::size(*facts.freeDisk)));
    m_state->setText(parts.join(u" - "_s));
    showTarget();
}

void SitePane::takeListing(const SiteListing &listing)
{
    m_trouble->hide();
    m_target.reachable = true;
    m_model->setListing(listing);
    if (!m_selectWhenListed.isEmpty())
        m_tree->select(std::exchange(m_selectWhenListed, {}));
    if (const QStringList late = m_shutdowns.take(listing.instances, m_clock.elapsed()); !late.isEmpty())
        Q_EMIT told(tr("%1 did not shut down in the time that %2 gives for it, and was most likely switched off hard: what it had not written to "
                       "its disks is lost.")
                .arg(late.join(u", "_s), site()));
    showTarget();
    Q_EMIT selectionMoved();  // what is selected may have changed its state
}

void SitePane::takeFailure(const Error &error)
{
    m_target.reachable = false;
    m_target.trouble = error.kind;
    m_state->setText(stateOf(error.kind));
    m_troubleText->tell(error);
    showHelp(error.kind);
    m_trouble->show();
    showTarget();
    Q_EMIT selectionMoved();
}

void SitePane::watch(const JobQueue &queue)
{
    const auto look = [this, &queue] { showJourneys(journeysIn(queue)); };
    const auto follow = [this, look](const Job *job) { connect(job, &Job::progressed, this, look); };  // it begins some time
    for (const Job *job : queue.jobs())
        follow(job);
    connect(&queue, &JobQueue::added, this, [follow, look](const Job *job) {
        follow(job);
        look();
    });
    connect(&queue, &JobQueue::ended, this, look);
    look();
}

void SitePane::showJourneys(const QList<Journey> &journeys)
{
    if (journeys == m_journeys)
        return;
    m_journeys = journeys;
    if (!m_model)
        return;
    m_model->setJourneys(journeys);
    Q_EMIT selectionMoved();  // what can be done with what is selected may be other things now
}

void SitePane::refresh()
{
    if (m_feed)
        m_feed->refresh();
}

}  // namespace trescca
