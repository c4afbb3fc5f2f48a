// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/migration/migrationlog.h"
#include "core/migration/patience.h"
#include "core/site/site.h"

#include <memory>

namespace trescca {

/// One migration being carried out: the stages in order, from wherever the record stands. See Engine for the picture. What
/// the stages do is the mode's affair: FullRun, DiskRun.
class MigrationRun {
public:
    /// In the mode of the log's record.
    [[nodiscard]] static std::unique_ptr<MigrationRun> make(MigrationLog &log, Site &source, Site &destination, const MovePatience &patience);
    virtual ~MigrationRun() = default;
    MigrationRun(const MigrationRun &) = delete;
    MigrationRun &operator=(const MigrationRun &) = delete;
    /// All that is left to be done. After a failure, committed() tells whether undoing is still allowed.
    [[nodiscard]] Result<void> forward(const Context &context);
    [[nodiscard]] bool committed() const;

protected:
    MigrationRun(MigrationLog &log, Site &source, Site &destination) : m_log(log), m_source(source), m_destination(destination) {}
    /// Has the source stand still, and brings the image that the destination makes the instance of.
    [[nodiscard]] virtual Result<void> bringImage(const Context &context) = 0;
    /// Whether the source stands still for this move; Conflict else. The last look before a second copy could come to life.
    [[nodiscard]] virtual Result<void> confirmStill(const Instance &instance) const = 0;
    /// Has the destination make the instance; safe to repeat.
    [[nodiscard]] virtual Result<Instance> makeInstance(const Context &context) = 0;
    /// The source lets it go.
    [[nodiscard]] virtual Result<void> letGo(const Context &context) = 0;
    /// Removes what the move does not need any more.
    [[nodiscard]] virtual Result<void> tidy(const Context &context) = 0;

    /// The image is whole at the destination, or an instance was made of it already.
    [[nodiscard]] Result<bool> imageArrived(const Context &context) const;
    [[nodiscard]] Result<void> enter(const QString &stage);

    MigrationLog &m_log;
    Site &m_source;
    Site &m_destination;

private:
    [[nodiscard]] Result<void> restore(const Context &context);
    [[nodiscard]] Result<bool> runsThere(const Context &context) const;
    [[nodiscard]] Result<void> startArrived(const Context &context);
    [[nodiscard]] Result<void> confirmArrived(const Context &context) const;
    [[nodiscard]] Result<void> confirmSource(const Context &context) const;
    [[nodiscard]] Result<void> confirmRunning(const Context &context) const;
    [[nodiscard]] Result<void> commit(const Context &context);
    [[nodiscard]] Result<void> release(const Context &context);
};

}  // namespace trescca
