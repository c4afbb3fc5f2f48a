// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/movedialog.h"

#include "core/migration/movedon.h"
#include "ui/jobs/background.h"
#include "ui/jobs/measuredmoves.h"
#include "ui/parts/screensize.h"
#include "ui/transfers/findingslist.h"
#include "ui/transfers/lastquestion.h"
#include "ui/transfers/moveoptions.h"
#include "ui/transfers/moveplace.h"
#include "ui/transfers/planwords.h"
#include "ui/words/sentences.h"
#include "ui/words/tip.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::chrono::milliseconds pauseOfTyping{300};

QLabel *sentence(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

MoveDialog::MoveDialog(const Services &services, MoveWish wish, QWidget *parent)
    : QDialog(parent), m_services(services), m_wish(std::move(wish)), m_typing(new QTimer(this))
{
    m_typing->setSingleShot(true);
    m_typing->setInterval(pauseOfTyping);
    connect(m_typing, &QTimer::timeout, this, &MoveDialog::makePlan);
    build();
    tryAgain();
}

void MoveDialog::build()
{
    const MigrationRequest &request = m_wish.request;
    setWindowTitle(tr("Move %1").arg(m_wish.name));
    auto *title = sentence(tr("Move %1 from %2 to %3").arg(m_wish.name, request.source, request.destination));
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    title->setFont(bold);
    m_outcome = sentence(tr("Looking at both sides..."));
    m_amount = sentence();
    m_duration = sentence();
    m_duration->setObjectName(u"duration"_s);
    m_findings = new FindingsList;
    m_options = new MoveOptions(request, m_wish.name);
    m_lastQuestion = new LastQuestion;
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_move = buttons->addButton(tr("&Move"), QDialogButtonBox::AcceptRole);
    m_move->setEnabled(false);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_again = buttons->addButton(tr("&Try again"), QDialogButtonBox::ActionRole);
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &MoveDialog::tryAgain);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_options, &MoveOptions::changed, this, &MoveDialog::planAnew);
    connect(m_options, &MoveOptions::limitChanged, this, &MoveDialog::takeLimit);
    connect(m_findings, &FindingsList::heightChanged, this, [this] { growToFit(*this); });

    auto *column = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{title, m_outcome, m_amount, m_duration, m_findings, m_options, m_lastQuestion})
        column->addWidget(part);
    column->addStretch();
    column->addWidget(buttons);
    m_move->setDefault(true);  // the dialog takes note only now that it is in it
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
}

void MoveDialog::tryAgain()
{
    m_again->hide();
    m_outcome->setText(tr("Looking at both sides..."));
    lookThere();
    makePlan();
}

void MoveDialog::lookThere()
{
    m_looked = false;
    m_early.reset();
    const auto look = [services = m_services, request = m_wish.request](const Context &context) -> Result<MovePlace> {
        return lookAtPlace(services, request.source, request.destination, context);
    };
    inBackground<MovePlace>(this, look, [this](const Result<MovePlace> &place) {
        m_past = place->past;
        m_looked = true;
        m_options->offer(*place);
        if (const auto early = std::exchange(m_early, {}); early && !m_typing->isActive())
            takePlan(*early);
        tell();
    });
}

/// Not at each letter.
void MoveDialog::planAnew()
{
    m_known = false;
    m_early.reset();
    tell();
    if (m_options->isValid())
        return m_typing->start();
    m_typing->stop();
    m_outcome->setText(tr("First mend what is said below."));
    m_outcome->setToolTip({});
}

/// Who has typed it may press the button at once.
void MoveDialog::takeLimit()
{
    if (!m_known)
        return planAnew();
    m_plan.request.options.bytesPerSecond = m_options->applyTo(m_wish.request.options).bytesPerSecond;
    tell();
}

void MoveDialog::makePlan()
{
    const int asked = ++m_asked;
    const auto work = [services = m_services, wish = m_wish, options = m_options->applyTo(m_wish.request.options)](
                          const Context &context) { return planOf(services, wish, options, context); };
    inBackground<MigrationPlan>(this, work, [this, asked](const Result<MigrationPlan> &plan) {
        if (asked != m_asked || m_typing->isActive() || !m_options->isValid())
            return;
        if (m_looked)
            takePlan(plan);
        else
            m_early = plan;
    });
}

void MoveDialog::takePlan(const Result<MigrationPlan> &plan)
{
    if (!plan) {
        const words::Trouble trouble = words::trouble(plan.error());
        m_outcome->setText(trouble.brief);
        m_outcome->setToolTip(words::tip(trouble.details));
        m_again->show();
        m_findings->tell({}, {});
        for (QLabel *line : {m_amount, m_duration})
            line->hide();
        return growToFit(*this);
    }
    const bool isFirst = m_plan.instance.id.isEmpty();
    m_plan = *plan;
    m_known = true;
    m_again->hide();
    tell();
    // A second one of a machine is no answer for Enter.
    const bool isSecond = std::ranges::contains(m_plan.findings, QLatin1StringView(secondCheck), &Finding::check);
    m_move->setDefault(!isSecond);
    m_cancel->setDefault(isSecond);
    m_move->setText(isSecond ? tr("&Boot a second one") : tr("&Move"));
    if (isFirst && m_move->isEnabled())
        (isSecond ? m_cancel : m_move)->setFocus();
}

/// All that is known by now.
void MoveDialog::tell()
{
    const bool sure = m_known && m_options->isValid();
    m_move->setEnabled(sure && m_plan.possible());
    m_lastQuestion->offer(m_wish.request, sure && planwords::allGood(m_plan) && m_options->isUsual());
    if (!m_known)
        return growToFit(*this);
    const auto forecast = forecastHere(m_services, m_plan, m_past);
    m_outcome->setText(QStringList{planwords::outcome(m_plan), m_plan.possible() ? m_options->whyDiskOnly() : QString()}.join(u' ').trimmed());
    m_outcome->setToolTip({});
    m_amount->setText(planwords::amount(m_plan, forecast));
    m_duration->setText(planwords::duration(m_plan, forecast));
    for (QLabel *line : {m_amount, m_duration})
        line->setVisible(m_plan.possible());
    m_findings->tell(m_plan.findings, planwords::stages(m_plan, forecast));
}

bool MoveDialog::isLastQuestion() const { return m_lastQuestion->isGiven(); }

}  // namespace trescca
