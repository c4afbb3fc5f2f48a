// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/sourcerestart.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// It may yet shut down, as it was asked to.
bool mayYetStop(const MigrationLog &log, const Instance &instance, const MovePatience &patience)
{
    const std::int64_t since = log.sinceStopAsked(), most = patience.shutDownSeconds * std::int64_t(1000);
    if (instance.state == InstanceState::Busy || !instance.task.isEmpty())
        return since < 2 * most;
    return isAlive(instance.state) && !log.hasStopped() && since < most;
}

Result<void> start(MigrationLog &log, Site &source, const Context &context)
{
    const auto started = source.act(log.record().instanceId, InstanceAction::Start, context);
    if (started)
        return log.noteDowntime();
    const auto now = source.instance(log.record().instanceId, context);
    return now && isAlive(now->state) ? log.noteDowntime() : started;
}

}  // namespace

Result<void> restartSource(MigrationLog &log, Site &source, const MovePatience &patience, const Context &context)
{
    if (log.sinceStopAsked() < 0)
        return log.noteNoDowntime();
    while (true) {
        const auto now = source.instance(log.record().instanceId, context);
        if (!now)
            return now.error().kind == Kind::NotFound ? Result<void>() : fail(now);
        if (!mayYetStop(log, *now, patience)) {
            if (now->state == InstanceState::Off)
                return start(log, source, context);
            if (!isAlive(now->state))
                return {};
            return log.hasStopped() ? log.noteDowntime() : log.noteNoDowntime();
        }
        context.report(u"waiting, a few minutes at most, for it to be off, to boot it again"_s, 0);
        if (const auto waited = pauseFor(std::chrono::milliseconds(250), context); !waited)
            return waited;
    }
}

}  // namespace trescca
