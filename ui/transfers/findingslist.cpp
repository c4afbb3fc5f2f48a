// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/findingslist.h"

#include "ui/words/sentences.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// A sign that is no colour, and the sentence with what can be done.
QString textOf(const Finding &finding)
{
    const QString sign = finding.level == Finding::Level::Ok ? u"\u2713"_s : finding.level == Finding::Level::Warning ? u"!"_s : u"\u2717"_s;
    return sign + u"  "_s + words::plain(finding.remedy.isEmpty() ? finding.what : finding.what + u' ' + finding.remedy);
}

QWidget *column()
{
    auto *widget = new QWidget;
    auto *lines = new QVBoxLayout(widget);
    lines->setContentsMargins(0, 0, 0, 0);
    return widget;
}

}  // namespace

FindingsList::FindingsList(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this)), m_fold(new QToolButton), m_good(column())
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->hide();
    m_lines->addWidget(column());
    m_lines->addWidget(m_fold);
    m_lines->addWidget(m_good);
    connect(m_fold, &QToolButton::toggled, this, &FindingsList::open);
    open(false);
}

void FindingsList::open(bool isOpen)
{
    m_fold->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_good->setVisible(isOpen);
    Q_EMIT heightChanged();
}

void FindingsList::addLine(const QString &text, QWidget &to)
{
    auto *line = new QLabel(text);
    line->setWordWrap(true);
    line->setTextFormat(Qt::PlainText);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    to.layout()->addWidget(line);
    line->show();  // not later, as a layout does: what is not shown has no height yet
}

void FindingsList::tell(const QList<Finding> &findings, const QString &stages)
{
    QWidget *bad = m_lines->itemAt(0)->widget();
    for (QWidget *old : {bad, m_good})
        qDeleteAll(old->findChildren<QLabel *>());
    const auto good = std::ranges::count(findings, Finding::Level::Ok, &Finding::level);
    // Where something forbids the move, what else is to be known is no reason: it comes behind the fold.
    const bool forbidden = std::ranges::contains(findings, Finding::Level::Blocker, &Finding::level);
    const auto outright = forbidden ? Finding::Level::Blocker : Finding::Level::Warning;
    for (const Finding &finding : findings)
        addLine(textOf(finding), finding.level == outright ? *bad : *m_good);
    if (!stages.isEmpty())
        addLine(stages, *m_good);
    bad->setVisible(std::ranges::contains(findings, outright, &Finding::level));
    m_fold->setText(u"\u2713  "_s + tr("%n checks are good: &details", nullptr, static_cast<int>(good)));
    m_fold->setVisible(good > 0 || !stages.isEmpty());
    Q_EMIT heightChanged();
}

}  // namespace trescca
