// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/filterbar.h"

#include "ui/history/movewords.h"
#include "ui/words/tip.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace trescca {

namespace {

QDateEdit *dateEdit(const QString &name)
{
    auto *edit = new QDateEdit(QDate::currentDate());
    edit->setCalendarPopup(true);
    edit->setAccessibleName(name);
    edit->setToolTip(words::tip(name));
    return edit;
}

template <typename Widget>
Widget *labelled(QHBoxLayout &row, const QString &text, Widget *widget)
{
    auto *label = new QLabel(text);
    label->setBuddy(widget);
    row.addWidget(label);
    row.addWidget(widget);
    return widget;
}

}  // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_name = labelled(*row, tr("&Name:"), new QLineEdit);
    m_name->setPlaceholderText(tr("part of a machine's name"));
    m_name->setClearButtonEnabled(true);
    row->setStretch(1, 1);
    m_site = labelled(*row, tr("&Site:"), new QComboBox);
    m_period = labelled(*row, tr("&Period:"), new QComboBox);
    m_first = dateEdit(tr("First day"));
    m_last = dateEdit(tr("Last day"));
    row->addWidget(m_first);
    row->addWidget(m_last);
    m_result = labelled(*row, tr("&Result:"), new QComboBox);

    setSites({});
    m_period->addItem(tr("all"), static_cast<int>(Period::All));
    m_period->addItem(tr("today"), static_cast<int>(Period::Today));
    m_period->addItem(tr("7 days"), static_cast<int>(Period::Week));
    m_period->addItem(tr("30 days"), static_cast<int>(Period::Month));
    m_period->addItem(tr("from ... to"), static_cast<int>(Period::Dates));
    m_result->addItem(tr("any"));
    for (const auto state : {MigrationState::Done, MigrationState::Failed, MigrationState::Cancelled, MigrationState::RolledBack})
        m_result->addItem(movewords::result(state), static_cast<int>(state));
    showDates();

    connect(m_name, &QLineEdit::textChanged, this, &FilterBar::changed);
    connect(m_period, &QComboBox::currentIndexChanged, this, &FilterBar::showDates);
    for (QComboBox *box : {m_site, m_period, m_result})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    // The last day is never before the first.
    connect(m_first, &QDateEdit::dateChanged, m_last, &QDateEdit::setMinimumDate);
    for (QDateEdit *edit : {m_first, m_last})
        connect(edit, &QDateEdit::dateChanged, this, &FilterBar::changed);
}

void FilterBar::setSites(const QStringList &sites)
{
    const QSignalBlocker quiet(m_site);
    const QString chosen = m_site->currentData().toString();
    m_site->clear();
    m_site->addItem(tr("any"));
    for (const QString &site : sites)
        m_site->addItem(site, site);
    if (!chosen.isEmpty() && !sites.contains(chosen))
        m_site->addItem(chosen, chosen);
    m_site->setCurrentIndex(chosen.isEmpty() ? 0 : m_site->findData(chosen));
}

Period FilterBar::period() const { return static_cast<Period>(m_period->currentData().toInt()); }

void FilterBar::showDates()
{
    for (QDateEdit *edit : {m_first, m_last})
        edit->setVisible(period() == Period::Dates);
}

MoveFilter FilterBar::filter(const QDateTime &now) const
{
    MoveFilter filter;
    filter.name = m_name->text().trimmed();
    filter.site = m_site->currentData().toString();
    if (const QVariant state = m_result->currentData(); state.isValid())
        filter.result = static_cast<MigrationState>(state.toInt());
    setPeriod(filter, period(), now, m_first->date(), m_last->date());
    return filter;
}

void FilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_name->clear();
        for (QComboBox *box : {m_site, m_period, m_result})
            box->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

}  // namespace trescca
