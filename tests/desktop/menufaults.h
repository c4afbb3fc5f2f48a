// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMap>
#include <QMenu>

namespace trescca {

/// Letters that two entries have in common of those that are shown, and entries that have none.
[[nodiscard]] inline QStringList menuFaults(const QMenu &menu)
{
    QStringList faults;
    QMap<QString, QString> taken;
    for (const QAction *one : menu.actions()) {
        const QString letter = QKeySequence::mnemonic(one->text()).toString();
        if (one->isSeparator() || !one->isVisible())
            continue;
        if (letter.isEmpty() || taken.contains(letter))
            faults.append(menu.title() + QStringLiteral(": ") + one->text() + QStringLiteral(" / ") + taken.value(letter));
        taken[letter] = one->text();
    }
    return faults;
}

}  // namespace trescca
