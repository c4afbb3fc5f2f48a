// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/unfinishedrow.h"

#include "ui/parts/errornote.h"
#include "ui/words/tip.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace trescca {

UnfinishedRow::UnfinishedRow(const MigrationRecord &record, QWidget *parent) : QFrame(parent)
{
    setFrameShape(StyledPanel);
    auto *title = new QLabel(u"%1   %2 \u2192 %3"_s.arg(record.instanceName, record.source, record.destination));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setTextFormat(Qt::PlainText);
    const QString when = words::date(record.created);
    auto *text = new QLabel(tr("This move, begun %1, was cut before its end. Nothing is lost.").arg(when));
    auto *error = new ErrorNote;
    error->tell({kindOfName(record.errorKind).value_or(Kind::Internal), record.error, {}});
    error->setVisible(!record.error.isEmpty());
    text->setVisible(record.error.isEmpty());
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *resume = new QPushButton(tr("&Resume"));
    resume->setToolTip(tr("Go on with the move where it was cut"));
    auto *rollBack = new QPushButton(tr("R&oll back"));
    rollBack->setToolTip(words::tip(tr("Undo the move: %1 runs at %2 again").arg(record.instanceName, record.source)));
    auto *column = new QVBoxLayout;
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(error);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(resume);
    buttons->addWidget(rollBack);
    buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->addLayout(column, 1);
    row->addLayout(buttons);
    // Once is enough: what comes of it is told by its job, after which the rows are made anew.
    connect(resume, &QPushButton::clicked, this, [this] {
        setEnabled(false);
        Q_EMIT resumeWanted();
    });
    connect(rollBack, &QPushButton::clicked, this, [this] {
        setEnabled(false);
        Q_EMIT rollBackWanted();
    });
}

}  // namespace trescca
