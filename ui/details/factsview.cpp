// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/factsview.h"

#include "ui/parts/sentence.h"
#include "ui/words/tip.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int textMargin = 2;  // a QLineEdit's own, at its sides

/// A name from elsewhere is no markup, and as long as it likes.
QLabel *plainLabel()
{
    auto *label = new Sentence;
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setMinimumWidth(1);
    return label;
}

QLineEdit *codeField()
{
    auto *field = new QLineEdit;
    field->setReadOnly(true);
    field->setFrame(false);
    // It stands in a line with what is a label: a style gives it more room than its text.
    field->setFixedHeight(field->fontMetrics().height());
    field->setTextMargins(-textMargin, 0, 0, 0);
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::transparent);
    field->setPalette(palette);
    return field;
}

void setValue(QWidget *widget, const QString &text)
{
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->text() != text) {
        label->setText(text);
    } else if (auto *field = qobject_cast<QLineEdit *>(widget); field && field->text() != text) {
        field->setText(text);
        field->setToolTip(words::tip(text));
        field->setCursorPosition(0);
    }
}

}  // namespace

FactsView::FactsView(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void FactsView::setFacts(const QList<Fact> &facts)
{
    const bool same =
        std::ranges::equal(facts, m_facts, [](const Fact &one, const Fact &other) { return one.label == other.label && one.isCode == other.isCode; });
    m_facts = facts;
    if (!same)
        build(facts);
    for (qsizetype i = 0; i < facts.size(); ++i)
        setValue(m_values[i], facts[i].value);
}

void FactsView::build(const QList<Fact> &facts)
{
    qDeleteAll(m_names);
    qDeleteAll(m_values);
    m_names.clear();
    m_values.clear();
    for (const Fact &fact : facts) {
        m_names.append(new QLabel(fact.label));
        m_names.last()->setTextFormat(Qt::PlainText);
        m_values.append(makeValue(fact));
        setValue(m_values.last(), fact.value);  // before it is laid out
        const int row = static_cast<int>(m_values.size());
        m_grid->addWidget(m_names.last(), row, 0, Qt::AlignTop);
        m_grid->addWidget(m_values.last(), row, 1);
    }
}

QWidget *FactsView::makeValue(const Fact &fact)
{
    QWidget *value = fact.isCode ? static_cast<QWidget *>(codeField()) : plainLabel();
    value->setAccessibleName(fact.label);
    return value;
}

QString FactsView::value(const QString &label) const
{
    const auto found = std::ranges::find(m_facts, label, &Fact::label);
    return found == m_facts.cend() ? QString() : found->value;
}

}  // namespace trescca
