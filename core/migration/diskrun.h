// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/migrationrun.h"

namespace trescca {

/// Without memory, for a destination that takes none: the guest is shut down, its disk becomes an image there, and a new instance boots from
/// that. The source stays, switched off, for its user to delete.
///
///     shut down ("save") -> copy + upload ("transfer") -> spawn ("restore") -> commit
class DiskRun final : public MigrationRun {
public:
    DiskRun(MigrationLog &log, Site &source, Site &destination, const MovePatience &patience)
        : MigrationRun(log, source, destination), m_patience(patience)
    {}

protected:
    [[nodiscard]] Result<void> bringImage(const Context &context) override;
    [[nodiscard]] Result<void> confirmStill(const Instance &instance) const override;
    [[nodiscard]] Result<Instance> makeInstance(const Context &context) override;
    [[nodiscard]] Result<void> letGo(const Context &context) override;
    [[nodiscard]] Result<void> tidy(const Context &context) override;

private:
    [[nodiscard]] Result<bool> isCopied(const Context &context) const;
    [[nodiscard]] Result<void> shutDown(const Context &context);
    [[nodiscard]] Result<void> stop(const Instance &instance, const Context &context);
    [[nodiscard]] Result<void> order(InstanceAction action, const Context &context);
    [[nodiscard]] Result<bool> comesToRest(const Context &context) const;
    [[nodiscard]] Result<void> copyOver(const Context &context);
    [[nodiscard]] Result<Instance> awaitBoot(Instance instance, const Context &context) const;

    const MovePatience m_patience;
};

}  // namespace trescca
