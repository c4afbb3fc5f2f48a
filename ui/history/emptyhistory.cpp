// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/emptyhistory.h"

#include "ui/parts/sentence.h"
#include "ui/words/icons.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QLabel *machine()
{
    constexpr int side = 64;
    Instance running;
    running.state = InstanceState::Running;
    auto *label = new QLabel;
    label->setPixmap(icons::ofInstance(running).pixmap(side));
    return label;
}

}  // namespace

EmptyHistory::EmptyHistory(QWidget *parent) : QWidget(parent)
{
    auto *arrow = new QLabel(layoutDirection() == Qt::LeftToRight ? u"\u2192"_s : u"\u2190"_s);
    arrow->setTextFormat(Qt::PlainText);
    QFont large = arrow->font();
    large.setPointSizeF(large.pointSizeF() * 3);
    arrow->setFont(large);
    auto *picture = new QHBoxLayout;
    picture->addStretch();
    picture->addWidget(machine());
    picture->addWidget(arrow);
    picture->addWidget(machine());
    picture->addStretch();
    auto *text = new Sentence(tr("No move has been made yet.\n\nUnder Machines, drag a running machine from one side to the other. What that took is "
                                 "kept here: how long it was saved, sent and restored, how long it stood still, and how much went over the wire; "
                                 "as a table, and as charts to compare."));
    text->setObjectName(u"howTo"_s);
    text->setAlignment(Qt::AlignCenter);
    constexpr int letters = 70;
    text->setFixedWidth(letters * fontMetrics().averageCharWidth());
    // An alignment would give it the height that it has across the whole page.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(text);
    middle->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addLayout(picture);
    column->addLayout(middle);
    column->addStretch();
}

}  // namespace trescca
