// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/noticebar.h"

#include "ui/words/sentences.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace trescca {

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_text(new QLabel), m_details(new QPushButton(tr("Detail&s")))
{
    setFrameShape(StyledPanel);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setCheckable(true);
    auto *close = new QPushButton(tr("C&lose"));
    close->setObjectName(u"close"_s);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_details, 0, Qt::AlignTop);
    row->addWidget(close, 0, Qt::AlignTop);
    const auto what = [this] { return m_text->property("what").toString(); };
    connect(m_details, &QPushButton::toggled, this, [this, what](bool open) { m_text->setText(open ? what() + u"\n\n"_s + m_detail : what()); });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::tell(const Error &error)
{
    const words::Trouble trouble = words::trouble(error);
    show(trouble.brief, trouble.details);
}

void NoticeBar::say(const QString &sentence) { show(sentence, {}); }

void NoticeBar::show(const QString &sentence, const QString &details)
{
    m_detail = details;
    m_text->setProperty("what", sentence);
    m_details->setChecked(false);
    m_details->setVisible(!details.isEmpty());
    m_text->setText(sentence);
    setVisible(true);
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString NoticeBar::text() const { return m_text->text(); }

}  // namespace trescca
