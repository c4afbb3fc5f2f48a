// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/plaintext.h"

#include <QLabel>

namespace trescca {

void showAsPlainText(QWidget &window)
{
    for (QLabel *label : window.findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

}  // namespace trescca
