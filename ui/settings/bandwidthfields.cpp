// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/bandwidthfields.h"

#include "ui/parts/ratefield.h"
#include "ui/settings/preferences.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QTimeEdit *timeField(const QString &name, const QString &meaning)
{
    auto *field = new QTimeEdit;
    field->setObjectName(name);
    field->setAccessibleName(meaning);
    // Some locales' short form has seconds, which are not kept.
    field->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
    return field;
}

}  // namespace

BandwidthFields::BandwidthFields(Preferences &preferences)
    : m_preferences(preferences),
      m_always(new RateField(u"limitOfAll"_s)),
      m_byHours(new QCheckBox(tr("Another limit at these &hours"))),
      m_from(timeField(u"from"_s, tr("From"))),
      m_to(timeField(u"to"_s, tr("To"))),
      m_atHours(new RateField(u"limitAtHours"_s))
{
    m_byHours->setObjectName(u"byHours"_s);
    m_atHours->setAccessibleName(tr("Limit at these hours"));
}

void BandwidthFields::addTo(QFormLayout &form)
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_from);
    auto *to = new QLabel(tr("to"));
    to->setTextFormat(Qt::PlainText);
    row->addWidget(to);
    row->addWidget(m_to);
    row->addWidget(m_atHours);
    form.addRow(tr("Limit &of all together"), m_always);
    form.addRow(QString(), m_byHours);
    form.addRow(QString(), row);
    setParent(m_always);
    connect(m_always, &RateField::valueChanged, this, &BandwidthFields::take);
    connect(m_byHours, &QCheckBox::toggled, this, &BandwidthFields::take);
    connect(m_from, &QTimeEdit::timeChanged, this, &BandwidthFields::take);
    connect(m_to, &QTimeEdit::timeChanged, this, &BandwidthFields::take);
    connect(m_atHours, &RateField::valueChanged, this, &BandwidthFields::take);
}

void BandwidthFields::show()
{
    const Bandwidth chosen = m_preferences.bandwidth();
    // One after the other they would be taken as chosen.
    const QSignalBlocker blockers[]{
        QSignalBlocker(m_always), QSignalBlocker(m_byHours), QSignalBlocker(m_from), QSignalBlocker(m_to), QSignalBlocker(m_atHours)};
    m_always->setBytesPerSecond(chosen.always);
    m_byHours->setChecked(chosen.byHours);
    m_from->setTime(chosen.from);
    m_to->setTime(chosen.to);
    m_atHours->setBytesPerSecond(chosen.atHours);
    enable();
}

void BandwidthFields::take()
{
    enable();
    m_preferences.setBandwidth({m_always->bytesPerSecond(), m_byHours->isChecked(), m_from->time(), m_to->time(), m_atHours->bytesPerSecond()});
}

void BandwidthFields::enable()
{
    m_from->setEnabled(m_byHours->isChecked());
    m_to->setEnabled(m_byHours->isChecked());
    m_atHours->setEnabled(m_byHours->isChecked());
}

}  // namespace trescca
