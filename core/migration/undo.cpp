// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/undo.h"

#include "core/base/log.h"
#include "core/migration/packages.h"

#include <QDeadlineTimer>

#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Waits between two questions to a site; wakes early when asked to stop.
Result<void> pauseFor(std::chrono::milliseconds time, const Context &context)
{
    const QDeadlineTimer until(time);
    while (!until.hasExpired()) {
        if (auto going = context.check(); !going)
            return going;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return {};
}

/// Repeats `step` while its site does not answer.
template <typename Step>
Result<void> patiently(const QDeadlineTimer &deadline, const Context &context, Step step)
{
    while (true) {
        const Result<void> done = step();
        if (done || done.error().kind != Kind::Unreachable || deadline.hasExpired())
            return done;
        if (auto waited = pauseFor(std::chrono::milliseconds(500), context); !waited)
            return waited;
    }
}

/// Removes what the package became, until the destination shows none of it any more.
Result<void> removeArrived(const MigrationLog &log, Site &destination, const Context &context)
{
    const QDeadlineTimer deadline{std::chrono::seconds(30)};
    while (true) {
        const auto arrived = findArrived(log.record(), destination, context);
        if (!arrived)
            return fail(arrived);
        if (!*arrived)
            return {};
        const auto removed = destination.removeInstance((*arrived)->id, true, context);
        if (!removed && removed.error().kind != Kind::NotFound && removed.error().kind != Kind::Conflict)
            return removed;
        if (deadline.hasExpired())
            return fail(Kind::Conflict, u"%1 cannot be removed at %2."_s.arg((*arrived)->name, log.record().destination));
        if (auto waited = pauseFor(std::chrono::milliseconds(200), context); !waited)
            return waited;
    }
}

/// A move that came too late finds the instance held for an earlier one: that is not its to resume.
bool heldByAnother(const MigrationRecord &record, Site &source, const Context &context)
{
    const auto instance = source.instance(record.instanceId, context);
    return instance && !instance->heldFor.isEmpty() && instance->heldFor != record.id;
}

}  // namespace

Result<std::optional<Instance>> findArrived(const MigrationRecord &record, Site &destination, const Context &context)
{
    const auto instances = destination.instances(context);
    if (!instances)
        return fail(instances);
    for (const Instance &instance : *instances)
        if (instance.migration == record.id)
            return instance;
    return std::nullopt;
}

Result<void> undoMigration(MigrationLog &log, Site &source, Site &destination, int reconnectSeconds, const Context &context)
{
    const QDeadlineTimer deadline{std::chrono::seconds(reconnectSeconds)};
    const auto restored = log.begun(u"restore"_s);
    const auto saved = log.begun(u"save"_s);
    if (!restored || !saved)
        return std::unexpected(!restored ? restored.error() : saved.error());
    const auto cleaned = patiently(deadline, context, [&] { return removePackages(log.record(), destination, context); });
    if (*restored) {
        if (!cleaned)
            return cleaned;
        const auto removed = patiently(deadline, context, [&] { return removeArrived(log, destination, context); });
        if (!removed)
            return removed;
    }
    if (*saved && !heldByAnother(log.record(), source, context)) {
        const auto resumed = patiently(deadline, context, [&] { return source.resumeHeld(log.record().instanceId, log.record().id, context); });
        if (!resumed)
            return resumed;
    }
    const auto sourceCleaned = removePackages(log.record(), source, context);
    for (const Result<void> &clean : {cleaned, sourceCleaned})
        if (!clean)
            qCWarning(logMigration).noquote() << u"A package could not be removed: %1"_s.arg(clean.error().what);
    return log.after(u"undo"_s);
}

}  // namespace trescca
