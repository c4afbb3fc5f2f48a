// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"

#include <QCheckBox>

namespace trescca {

/// Whether moves like the one that is asked about need no question any more.
class LastQuestion final : public QCheckBox {
    Q_OBJECT
public:
    explicit LastQuestion(QWidget *parent = nullptr);
    /// It can be chosen only where no check has anything to say and nothing was chosen for this one move.
    void offer(const MigrationRequest &request, bool isQuiet);
    [[nodiscard]] bool isGiven() const { return isEnabled() && isChecked(); }
};

}  // namespace trescca
