// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/migrationrun.h"

namespace trescca {

/// With memory: the source saves the instance into a package and holds it until the destination has restored that.
class FullRun final : public MigrationRun {
public:
    FullRun(MigrationLog &log, Site &source, Site &destination) : MigrationRun(log, source, destination) {}

protected:
    [[nodiscard]] Result<void> bringImage(const Context &context) override;
    [[nodiscard]] Result<void> confirmStill(const Instance &instance) const override;
    [[nodiscard]] Result<Instance> makeInstance(const Context &context) override;
    [[nodiscard]] Result<void> letGo(const Context &context) override;
    [[nodiscard]] Result<void> tidy(const Context &context) override;
};

}  // namespace trescca
