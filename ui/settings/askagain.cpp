// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/askagain.h"

#include "ui/settings/preferences.h"
#include "ui/words/tip.h"

namespace trescca {

AskAgain::AskAgain(Preferences &preferences, QWidget *parent) : QPushButton(tr("Ask a&gain before every move"), parent)
{
    const auto show = [this, &preferences] {
        const QStringList kinds = preferences.quietMoves();
        setEnabled(!kinds.isEmpty());
        QStringList ways;
        for (const QString &kind : kinds)
            ways.append(tr("%1 to %2").arg(kind.section(u'\n', 0, 0), kind.section(u'\n', 1, 1)));
        setToolTip(words::tip(kinds.isEmpty() ? tr("Every move is asked about.")
                                              : tr("Not asked about where all checks are good: %1").arg(ways.join(QStringLiteral(", ")))));
    };
    show();
    connect(&preferences, &Preferences::changed, this, show);
    connect(this, &QPushButton::clicked, &preferences, &Preferences::forgetQuietMoves);
}

}  // namespace trescca
