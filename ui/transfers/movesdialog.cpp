// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/movesdialog.h"

#include "core/migration/movedon.h"
#include "ui/jobs/background.h"
#include "ui/jobs/measuredmoves.h"
#include "ui/parts/screensize.h"
#include "ui/transfers/lastquestion.h"
#include "ui/transfers/moveoptions.h"
#include "ui/transfers/planwords.h"
#include "ui/words/sentences.h"
#include "ui/words/tip.h"
#include "ui/words/words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::chrono::milliseconds pauseOfTyping{300};
constexpr int mostShown = 6;  // machines, before the list scrolls

QLabel *makeLine()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

bool isOff(const MoveWish &wish) { return wish.request.options.mode == MoveMode::DiskOnly; }

/// Which is no answer for Enter.
bool bootsSecond(const MigrationPlan &plan) { return std::ranges::contains(plan.findings, QLatin1StringView(secondCheck), &Finding::check); }

std::uint64_t memoryOf(const QList<MigrationPlan> &plans)
{
    std::uint64_t sum = 0;
    for (const MigrationPlan &plan : plans)
        sum += plan.instance.memory;
    return sum;
}

/// Here machines keep their names.
QString remedy(const Finding &finding)
{
    if (finding.level == Finding::Level::Blocker && finding.check == "name"_L1)
        return u' ' + MovesDialog::tr("Move it alone, under another name.");
    return finding.remedy.isEmpty() ? QString() : u' ' + words::plain(finding.remedy);
}

/// Sentences of what is not good: where something forbids the move, only that.
QStringList troubles(const MigrationPlan &plan)
{
    const auto level = plan.possible() ? Finding::Level::Warning : Finding::Level::Blocker;
    QStringList lines;
    for (const Finding &finding : plan.findings)
        if (finding.level == level)
            lines.append(words::plain(finding.what) + remedy(finding));
    return lines;
}

void tellTrouble(QLabel &verdict, const QString &name, const Error &error)
{
    const words::Trouble trouble = words::trouble(error);
    verdict.setText(u"\u2717  "_s + MovesDialog::tr("%1 stays: %2").arg(name, trouble.brief));
    verdict.setToolTip(words::tip(trouble.details));
}

}  // namespace

MovesDialog::MovesDialog(const Services &services, const QList<MoveWish> &machines, QWidget *parent)
    : QDialog(parent), m_services(services), m_typing(new QTimer(this))
{
    for (const MoveWish &wish : machines)
        m_machines.append({wish});
    m_typing->setSingleShot(true);
    m_typing->setInterval(pauseOfTyping);
    connect(m_typing, &QTimer::timeout, this, &MovesDialog::makePlans);
    build();
    tryAgain();
}

void MovesDialog::build()
{
    MigrationRequest request = m_machines.first().wish.request;
    if (!std::ranges::all_of(m_machines, isOff, &Machine::wish))
        request.options.mode = MoveMode::Full;
    const int count = static_cast<int>(m_machines.size());
    setWindowTitle(tr("Move %n machines", nullptr, count));
    auto *title = makeLine();
    title->setText(tr("Move %n machines from %1 to %2", nullptr, count).arg(request.source, request.destination));
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    title->setFont(bold);
    m_sum = makeLine();
    m_sum->setObjectName(u"sum"_s);
    m_options = new MoveOptions(request, this);
    m_lastQuestion = new LastQuestion;
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_move = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_move->setObjectName(u"move"_s);
    m_again = buttons->addButton(tr("&Try again"), QDialogButtonBox::ActionRole);
    connect(m_again, &QPushButton::clicked, this, &MovesDialog::tryAgain);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_options, &MoveOptions::changed, this, &MovesDialog::planAnew);
    connect(m_options, &MoveOptions::limitChanged, this, &MovesDialog::takeLimit);
    auto *column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(makeList(), 1);
    column->addWidget(m_sum);
    column->addWidget(m_options);
    column->addWidget(m_lastQuestion);
    column->addWidget(buttons);
    m_move->setDefault(true);  // the dialog takes note only now that it is in it
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
}

QWidget *MovesDialog::makeList()
{
    auto *list = new QWidget;
    auto *lines = new QVBoxLayout(list);
    for (Machine &machine : m_machines) {
        machine.verdict = makeLine();
        machine.verdict->setObjectName(u"verdict"_s);
        lines->addWidget(machine.verdict);
    }
    lines->addStretch();
    auto *area = new QScrollArea;
    area->setAccessibleName(tr("Machines"));
    area->setFocusPolicy(Qt::StrongFocus);  // the arrow keys scroll
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setWidget(list);
    constexpr int linesEach = 4;
    area->setMinimumHeight(fontMetrics().lineSpacing() * linesEach * std::min(mostShown, static_cast<int>(m_machines.size())));
    return area;
}

void MovesDialog::lookThere()
{
    const auto look = [services = m_services, request = m_machines.first().wish.request](const Context &context) -> Result<MovePlace> {
        return lookAtPlace(services, request.source, request.destination, context);
    };
    inBackground<MovePlace>(this, look, [this](const Result<MovePlace> &place) {
        m_place = *place;
        m_options->offer(*place);
        tell();
    });
}

void MovesDialog::tryAgain()
{
    lookThere();
    makePlans();
}

/// Not at each letter.
void MovesDialog::planAnew()
{
    ++m_asked;  // what is under way is not of what is chosen now
    for (Machine &machine : m_machines)
        machine.plan.reset();
    tell();
    m_typing->start();
}

/// Who has typed it may press the button at once.
void MovesDialog::takeLimit()
{
    if (!isKnown())
        return planAnew();
    for (Machine &machine : m_machines)
        if (*machine.plan)
            (*machine.plan)->request.options.bytesPerSecond = m_options->applyTo(machine.wish.request.options).bytesPerSecond;
    tell();
}

void MovesDialog::makePlans()
{
    const int asked = ++m_asked;
    for (qsizetype i = 0; i < m_machines.size(); ++i) {
        m_machines[i].plan.reset();
        const MoveWish &wish = m_machines[i].wish;
        const auto work = [services = m_services, wish, options = m_options->applyTo(wish.request.options)](
                              const Context &context) { return planOf(services, wish, options, context); };
        inBackground<MigrationPlan>(this, work, [this, asked, i](const Result<MigrationPlan> &plan) {
            if (asked != m_asked)
                return;
            m_machines[i].plan = plan;
            tell();
        });
    }
    tell();
}

QList<MigrationPlan> MovesDialog::plans() const
{
    QList<MigrationPlan> possible;
    for (const Machine &machine : m_machines)
        if (machine.plan && *machine.plan && (*machine.plan)->possible())
            possible.append(**machine.plan);
    return possible;
}

bool MovesDialog::isLastQuestion() const { return m_lastQuestion->isGiven(); }

bool MovesDialog::isKnown() const
{
    return std::ranges::all_of(m_machines, [](const Machine &machine) { return machine.plan.has_value(); });
}

bool MovesDialog::isTooMuch(const QList<MigrationPlan> &possible) const
{
    return m_place.facts && m_place.facts->freeMemory && memoryOf(possible) > *m_place.facts->freeMemory;
}

void MovesDialog::tell()
{
    for (const Machine &machine : std::as_const(m_machines))
        tellMachine(machine);
    tellAll(plans());
}

void MovesDialog::tellMachine(const Machine &machine)
{
    const QString &name = machine.wish.name;
    machine.verdict->setToolTip({});
    if (!machine.plan)
        return machine.verdict->setText(u"\u2026  "_s + tr("%1: looking at both sides...").arg(name));
    if (!*machine.plan)
        return tellTrouble(*machine.verdict, name, machine.plan->error());
    const MigrationPlan &plan = **machine.plan;
    const QStringList bad = troubles(plan);
    if (!plan.possible())
        return machine.verdict->setText(u"\u2717  "_s + tr("%1 stays: %2").arg(name, bad.join(u' ')));
    const auto forecast = forecastHere(m_services, plan, m_place.past);
    QStringList told;
    if (plan.request.options.mode == MoveMode::DiskOnly)
        told.append(planwords::outcome(plan));
    told.append(planwords::amount(plan, forecast));
    if (forecast)
        told.append(planwords::duration(plan, forecast));
    machine.verdict->setText((bad.isEmpty() ? u"\u2713  "_s : u"!  "_s) + tr("%1: %2").arg(name, (told + bad).join(u' ')));
}

void MovesDialog::tellAll(const QList<MigrationPlan> &possible)
{
    const int count = static_cast<int>(possible.size());
    const bool known = isKnown();
    const bool tooMuch = isTooMuch(possible);
    m_move->setText(known && count < m_machines.size() ? tr("&Move %1 of %n machines", nullptr, static_cast<int>(m_machines.size())).arg(count)
                                                       : tr("&Move %n machines", nullptr, static_cast<int>(m_machines.size())));
    const bool isSecond = std::ranges::any_of(possible, bootsSecond);
    if (isSecond)
        m_move->setText(tr("&Move %n machines, second ones too", nullptr, count));
    m_move->setEnabled(known && count > 0 && !tooMuch);
    (isSecond ? m_cancel : m_move)->setDefault(true);
    m_lastQuestion->offer(m_machines.first().wish.request,
        count == m_machines.size() && !tooMuch && std::ranges::all_of(possible, planwords::allGood) && m_options->isUsual());
    m_again->setVisible(known && std::ranges::any_of(m_machines, [](const Machine &machine) { return !*machine.plan; }));
    const QString destination = m_machines.first().wish.request.destination;
    if (tooMuch)
        m_sum->setText(u"\u2717  "_s
            + tr("Together they need %1 of memory, and %2 has %3 left. Move fewer of them, or free memory there.")
                .arg(words::memory(memoryOf(possible)), destination, words::memory(*m_place.facts->freeMemory)));
    else
        m_sum->setText(
            planwords::together(possible) + u' ' + tr("Together they need %1 of memory at %2.").arg(words::memory(memoryOf(possible)), destination));
    m_sum->setVisible(known && count > 0);
    growToFit(*this);
}

}  // namespace trescca
