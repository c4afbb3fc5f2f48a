// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationrecord.h"

#include <QFrame>

namespace trescca {

/// A move that was cut, by a crash or by a site that fell silent, and waits for a person.
class UnfinishedRow final : public QFrame {
    Q_OBJECT
public:
    explicit UnfinishedRow(const MigrationRecord &record, QWidget *parent = nullptr);

Q_SIGNALS:
    void resumeWanted();
    void rollBackWanted();
};

}  // namespace trescca
