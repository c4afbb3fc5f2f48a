// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/savewatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Between the end of a task and the image's last note of it Nova takes its time; once more than that nobody works on it.
constexpr int idleLooks = 5;

bool isBusy(const Instance &instance) { return instance.state == InstanceState::Busy || !instance.task.isEmpty(); }

}  // namespace

Result<Instance> SaveWatch::settled(ComputeApi &compute, const QString &id, const Context &context)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(3);
    for (int round = 0;; ++round) {
        auto instance = compute.get(id, context);
        if (!instance || !isBusy(*instance) || std::chrono::steady_clock::now() > until)
            return instance;
        if (auto waited = waitFor(pauseBeforeLook(round, compute.session().policy()), context); !waited)
            return fail(waited);
    }
}

Result<Image> SaveWatch::wait(const QString &imageId, const QString &instanceId, const Context &context)
{
    m_idle = 0;
    auto active = m_images.waitUntilActive(imageId, u"save"_s, context, [&](const Image &image) { return look(image, instanceId, context); });
    if (!active && active.error().kind != Kind::NotFound)
        return active;
    const auto now = settled(m_compute, instanceId, context);
    if (!now)
        return fail(now);
    if (active && now->state == InstanceState::Saved)
        return active;
    // Nova removes the image of a save that failed.
    if (const auto well = m_compute.show(instanceId, context).and_then(savedWell); !well)
        return fail(well);
    return active ? fail(Kind::Conflict,
                        u"%1 was saved at %2, but is %3 since: somebody has dealt with it meanwhile."_s.arg(now->name, m_site, stateName(now->state)))
                  : active;
}

Result<void> SaveWatch::look(const Image &image, const QString &instanceId, const Context &context)
{
    if (image.properties.contains(u"trescca_progress_total"_s))
        return {};  // a tresccad's, which ends its images itself
    const auto server = m_compute.show(instanceId, context);
    if (!server)
        return server.error().kind == Kind::NotFound ? fail(Kind::Conflict, u"The instance was deleted at %1 while it was being saved."_s.arg(m_site))
                                                     : Result<void>(fail(server));
    const Instance now = instanceFromJson(*server);
    const auto percent = static_cast<std::uint64_t>(std::clamp<qint64>(server->value("progress"_L1).toInteger(), 0, 100));
    context.report(u"save"_s, now.memory * percent / 100, now.memory);
    m_idle = isBusy(now) || now.state == InstanceState::Saved ? 0 : m_idle + 1;
    if (m_idle < idleLooks)
        return {};
    if (const auto well = savedWell(*server); !well)
        return well;
    return fail(Kind::Unreachable,
        u"The save of %1 at %2 ended without a package: the program that carried it out there was ended. %1 is %3. Try again."_s.arg(
            now.name, m_site, stateName(now.state)));
}

Result<void> SaveWatch::savedWell(const QJsonObject &server)
{
    const QJsonObject metadata = server["metadata"_L1].toObject();
    const QString error = metadata.value("trescca_error"_L1).toString();
    if (error.isEmpty())
        return {};
    return fail(kindOfName(metadata.value("trescca_error_kind"_L1).toString()).value_or(Kind::Internal), error);
}

}  // namespace trescca
