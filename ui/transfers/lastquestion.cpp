// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/lastquestion.h"

#include "ui/words/tip.h"

using namespace Qt::StringLiterals;

namespace trescca {

LastQuestion::LastQuestion(QWidget *parent) : QCheckBox(tr("&Don't ask for moves like this"), parent)
{
    setObjectName(u"lastQuestion"_s);
    setEnabled(false);
}

void LastQuestion::offer(const MigrationRequest &request, bool isQuiet)
{
    setEnabled(isQuiet);
    setToolTip(words::tip(isQuiet ? tr("From %1 to %2, where all checks are good again and nothing is chosen here. Settings have the question back.")
                                        .arg(request.source, request.destination)
                                  : tr("Only where all checks are good, and nothing is chosen here.")));
}

}  // namespace trescca
