// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/errornote.h"

#include "ui/parts/sentence.h"
#include "ui/words/icons.h"
#include "ui/words/sentences.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace trescca {

ErrorNote::ErrorNote(QWidget *parent) : QWidget(parent), m_text(new Sentence), m_fold(new QToolButton), m_details(new Sentence)
{
    auto *sign = new QLabel;
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    sign->setPixmap(icons::error().pixmap(QSize(side, side), devicePixelRatio()));
    m_fold->setText(tr("Details"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_text);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    const auto unfold = [this](bool open) {
        m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_details->setVisible(open);
    };
    connect(m_fold, &QToolButton::toggled, this, unfold);
    unfold(false);
}

void ErrorNote::tell(const Error &error)
{
    const words::Trouble trouble = words::trouble(error);
    if (trouble.brief == m_text->text() && trouble.details == m_details->text())
        return;  // said again and again, it is not folded under a reader's eyes
    m_text->setText(trouble.brief);
    m_details->setText(trouble.details);
    m_fold->setChecked(false);
    m_fold->setVisible(!trouble.details.isEmpty());
    setAccessibleName(trouble.brief);
}

QString ErrorNote::text() const { return m_text->text(); }

QString ErrorNote::details() const { return m_details->text(); }

}  // namespace trescca
