// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ratefield.h"

namespace trescca {

RateField::RateField(const QString &name, QWidget *parent) : QDoubleSpinBox(parent)
{
    constexpr double fastest = 100'000;  // MB/s
    setObjectName(name);
    setRange(0, fastest);
    setDecimals(1);
    setSuffix(tr(" MB/s"));
    setSpecialValueText(tr("no limit"));
}

QValidator::State RateField::validate(QString &text, int &position) const
{
    for (const QChar sign : {u'.', u','})
        text.replace(sign, locale().decimalPoint());
    return QDoubleSpinBox::validate(text, position);
}

}  // namespace trescca
