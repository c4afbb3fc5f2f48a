// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/undobar.h"

#include "ui/words/sentences.h"
#include "ui/words/tip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace trescca {

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel), m_undo(new QPushButton(tr("Und&o"))), m_reload(new QPushButton(tr("&Load again")))
{
    setFrameShape(StyledPanel);
    // What it tells of is a button above it, which stays where it is: a second click there is not to hit Undo.
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo, 0, Qt::AlignTop);
    row->addWidget(m_reload, 0, Qt::AlignTop);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoWanted);
    connect(m_reload, &QPushButton::clicked, this, &UndoBar::reloadWanted);
    hide();
}

void UndoBar::tell(const QString &sentence, bool canUndo)
{
    m_text->setText(sentence);
    m_text->setToolTip({});
    m_undo->setVisible(canUndo);
    m_reload->hide();
    setVisible(!sentence.isEmpty());
}

void UndoBar::tell(const Error &error)
{
    const words::Trouble trouble = words::trouble(error);
    m_text->setText(trouble.brief);
    m_text->setToolTip(words::tip(trouble.details));
    m_undo->hide();
    m_reload->setVisible(true);
    show();
}

QString UndoBar::text() const { return isHidden() ? QString() : m_text->text(); }

}  // namespace trescca
