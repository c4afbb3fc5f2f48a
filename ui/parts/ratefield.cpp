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

}  // namespace trescca
