// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/migration/migrationlog.h"
#include "core/site/site.h"

namespace trescca {

/// One migration being carried out: the stages in order, from wherever the record stands. See Engine for the picture.
class MigrationRun {
public:
    MigrationRun(MigrationLog &log, Site &source, Site &destination);
    /// All that is left to be done. After a failure, committed() tells whether undoing is still allowed.
    [[nodiscard]] Result<void> forward(const Context &context);
    [[nodiscard]] bool committed() const;

private:
    [[nodiscard]] Result<void> bringPackage(const Context &context);
    [[nodiscard]] Result<bool> packageArrived(const Context &context) const;
    [[nodiscard]] Result<void> restore(const Context &context);
    [[nodiscard]] Result<void> startArrived(const Context &context);
    [[nodiscard]] Result<void> confirmArrived(const Context &context) const;
    [[nodiscard]] Result<void> confirmHeld(const Context &context) const;
    [[nodiscard]] Result<void> confirmRunning(const Context &context) const;
    [[nodiscard]] Result<void> commit(const Context &context);
    [[nodiscard]] Result<void> release(const Context &context);
    [[nodiscard]] Result<void> tidy(const Context &context);
    [[nodiscard]] Result<void> enter(const QString &stage);

    MigrationLog &m_log;
    Site &m_source;
    Site &m_destination;
};

}  // namespace trescca
