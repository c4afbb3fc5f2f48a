// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What any site can do with its other calls, and what only some sites can.
#include "core/site/site.h"

#include "core/site/bootproperties.h"

using namespace Qt::StringLiterals;

namespace trescca {

QList<ConnectionStep> Site::test(const Context &context)
{
    QList<ConnectionStep> steps;
    const auto note = [&](const QString &name, const Result<QString> &found) {
        steps.append({name, found.has_value(), found ? *found : found.error().what});
        if (found)
            context.report(name, 1, 1);
        return found.has_value();
    };
    context.report(u"reach"_s, 0, 1);
    const auto known = facts(context);
    if (!note(u"reach"_s, known ? Result<QString>(known->hypervisor) : fail(known)))
        return steps;
    note(u"compute"_s, instances(context).transform([](const auto &found) { return u"%1 instances"_s.arg(found.size()); }));
    note(u"image"_s, images(context).transform([](const auto &found) { return u"%1 images"_s.arg(found.size()); }));
    note(u"network"_s, known->networks.isEmpty() ? u"none of its own: guests get the user-mode network"_s : known->networks.join(u", "_s));
    note(u"save/restore"_s,
        known->keepsState ? Result<QString>(u"with CPU and memory state"_s)
                          : fail(Kind::Unsupported, u"Instances cannot be moved from or to here with their memory."_s));
    return steps;
}

Result<StoreLimits> Site::storeLimits(const Context &) { return StoreLimits(); }

bool Site::watch(std::function<void()>) { return false; }  // NOLINT(performance-unnecessary-value-param): who overrides it keeps it

Result<QString> Site::checkSpawn(const SpawnRequest &, std::uint64_t, const Context &) { return QString(); }

Result<QStringList> Site::checkRestore(const QString &, const RestoreOptions &, const Context &) { return QStringList(); }

Result<QByteArray> Site::consoleLog(const QString &, std::uint64_t, const Context &)
{
    return fail(Kind::Unsupported, u"%1 cannot show the console of its instances."_s.arg(endpoint().name));
}

Result<QString> Site::consoleUrl(const QString &, const Context &)
{
    return fail(Kind::Unsupported, u"%1 cannot show the screen of its instances."_s.arg(endpoint().name));
}

Result<InstanceUsage> Site::usage(const QString &, const Context &)
{
    return fail(Kind::Unsupported, u"%1 does not tell what its instances use."_s.arg(endpoint().name));
}

Result<void> Site::copyDisk(const QString &, ByteSink &, const Context &)
{
    return fail(Kind::Unsupported, u"%1 cannot copy the disk of an instance."_s.arg(endpoint().name));
}

Result<DiskForecast> Site::diskForecast(const QString &id, const Context &context)
{
    const auto found = instance(id, context);
    if (!found)
        return fail(found);
    return DiskForecast{*found, bootProperties(*found), copyObstacles(*found)};
}

Result<Instance> Site::rebuild(const RebuildRequest &, const Context &)
{
    return fail(Kind::Unsupported, u"%1 cannot make an instance anew from another image."_s.arg(endpoint().name));
}

}  // namespace trescca
