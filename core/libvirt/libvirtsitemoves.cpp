// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Save, restore, and what lies between them.
#include "core/libvirt/domainxml.h"
#include "core/libvirt/forecast.h"
#include "core/libvirt/heldinstances.h"
#include "core/libvirt/heldsettling.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/libvirtsitestate.h"
#include "core/libvirt/localupload.h"
#include "core/libvirt/movemarks.h"
#include "core/libvirt/restorejob.h"
#include "core/libvirt/savejob.h"
#include "core/site/sitejson.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

Image packageSpec(const SaveForecast &forecast, const SaveOptions &options)
{
    Image spec;
    spec.name = options.packageName.isEmpty() ? forecast.instance.name : options.packageName;
    spec.properties = packageProperties(forecast, options);
    return spec;
}

// What a move holds only that move may resume; a person says so who knows that it runs nowhere else.
Result<void> checkHeldFor(const SiteState &site, const QString &id, const QString &migrationId)
{
    const auto held = HeldState::load(site.heldRoot(), id);
    return held && migrationId != QLatin1StringView(anyMigration) ? held->checkFor(migrationId) : Result<void>();
}

// A move that was refused because another program works on the instance has nothing to undo, and nothing to wait for.
bool runsUnheld(SiteState &site, const QString &id)
{
    const auto domain = site.connection.domain(id);
    return !HeldState::load(site.heldRoot(), id) && domain && virDomainIsActive(domain->get()) == 1;
}

}  // namespace

Result<SaveForecast> LibvirtSite::forecast(const QString &instanceId, const Context &context)
{
    auto plan = planSave(*m_state, instanceId, context);
    if (!plan)
        return fail(plan);
    Instance &instance = plan->forecast.instance;
    instance.task = m_state->task(instanceId);
    // A save that was cut may have left it off and defined: it is suspended all the same.
    const bool suspended = !instance.task.isEmpty() || instance.state == InstanceState::Off;
    if (const auto held = HeldState::load(m_state->heldRoot(), instanceId); held && suspended)
        instance.heldFor = held->migration;
    return std::move(plan->forecast);
}

Result<void> LibvirtSite::save(const QString &instanceId, const SaveOptions &options, ByteSink &to, const Context &context)
{
    const auto packed = pack(instanceId, {}, options, to, context);
    return packed ? Result<void>() : fail(packed);
}

Result<Manifest> LibvirtSite::pack(const QString &instanceId, const QString &name, const SaveOptions &options, ByteSink &to, const Context &context)
{
    const auto lock = m_state->lockInstance(instanceId);
    if (!lock)
        return fail(lock);
    if (const auto free = m_state->checkAdopted(instanceId); !free)
        return fail(free);
    if (MoveMarks::fenced(m_state->folder).contains(options.migrationId))
        return fail(Kind::Conflict, u"The move %1 was undone at %2, so nothing is saved for it."_s.arg(options.migrationId.left(8), endpoint().name));
    SaveJob job(*m_state, instanceId, options, to, context);
    job.callIt(name);
    return job.run().transform([&job] { return job.manifest(); });
}

QList<HeldState> LibvirtSite::held() const
{
    QList<HeldState> all;
    for (const QString &id : HeldState::list(m_state->heldRoot()))
        if (auto held = HeldState::load(m_state->heldRoot(), id))
            all << std::move(*held);
    return all;
}

Result<SettledStates> LibvirtSite::settle(const Context &context) { return HeldSettling(*m_state, context).run(); }

Result<QString> LibvirtSite::saveToImage(const QString &instanceId, const SaveOptions &options, const Context &context)
{
    const auto plan = forecast(instanceId, context);
    if (!plan)
        return fail(plan);
    auto upload = LocalUpload::begin(*m_state, packageSpec(*plan, options), std::nullopt, context);
    if (!upload)
        return fail(upload);
    if (const auto saved = save(instanceId, options, **upload, context); !saved)
        return fail(saved);
    if (const auto finished = (*upload)->finish(); !finished) {
        const auto resumed = resumeHeld(instanceId, options.migrationId, {});
        Error error = finished.error();
        if (!resumed)
            error.what += u' ' + resumed.error().what;
        return std::unexpected(error);
    }
    return (*upload)->imageId();
}

Result<void> LibvirtSite::resumeHeld(const QString &instanceId, const QString &migrationId, const Context &context)
{
    if (const auto ours = checkHeldFor(*m_state, instanceId, migrationId); !ours)
        return ours;
    if (!migrationId.isEmpty() && runsUnheld(*m_state, instanceId))
        return {};
    const auto lock = m_state->locks.take(instanceId, context);
    if (!lock)
        return fail(lock);
    const bool byPerson = migrationId.isEmpty() || migrationId == QLatin1StringView(anyMigration);
    const auto machine = byPerson ? m_state->shareMachine(instanceId) : KeyedLocks::Taken();
    if (!machine)
        return fail(machine);
    if (const auto ours = checkHeldFor(*m_state, instanceId, migrationId); !ours)
        return ours;  // changed while we waited
    if (const auto here = m_state->checkHeldHere(instanceId); !here)
        return here;
    return HeldInstances(*m_state).resume(instanceId);
}

Result<void> LibvirtSite::release(const QString &instanceId, bool keepStopped, const Context &context)
{
    const auto lock = m_state->locks.take(instanceId, context);
    if (!lock)
        return fail(lock);
    if (const auto here = m_state->checkHeldHere(instanceId); !here)
        return here;
    return HeldInstances(*m_state).release(instanceId, keepStopped);
}

Result<Instance> LibvirtSite::restore(const QString &imageId, const RestoreOptions &options, const Context &context)
{
    return RestoreJob(*m_state, imageId, options, context).run();
}

Result<QStringList> LibvirtSite::checkRestore(const QString &imageId, const RestoreOptions &options, const Context &context)
{
    return RestoreJob(*m_state, imageId, options, context).check();
}

Result<void> LibvirtSite::adopt(const QString &instanceId, const QString &migrationId, const Context &context)
{
    const auto lock = m_state->locks.take(instanceId, context);
    if (!lock)
        return fail(lock);
    const auto domain = m_state->connection.domain(instanceId);
    if (!domain)
        return domain.error().kind == Kind::NotFound ? Result<void>() : fail(domain);
    const auto text = m_state->domainXml(domain->get());
    const auto description = text ? describeDomain(*text) : fail(text);
    if (!description || description->instance.migration.isEmpty())
        return description ? Result<void>() : fail(description);
    if (description->instance.migration != migrationId)
        if (const auto noted = MoveMarks::takenOver(m_state->folder).note(description->instance.migration); !noted)
            return noted;
    const QByteArray metadata = "<instance image=\"" + description->instance.image.toHtmlEscaped().toUtf8() + "\"/>";
    unsigned int where = virDomainIsActive(domain->get()) == 1 ? unsigned{VIR_DOMAIN_AFFECT_LIVE} : 0U;
    where |= virDomainIsPersistent(domain->get()) == 1 ? unsigned{VIR_DOMAIN_AFFECT_CONFIG} : 0U;
    if (virDomainSetMetadata(domain->get(), VIR_DOMAIN_METADATA_ELEMENT, metadata.constData(), "trescca", metadataNamespace, where) < 0)
        return failLibvirt(u"What brought %1 could not be struck from its description"_s.arg(description->instance.name));
    return {};
}

Result<void> LibvirtSite::fence(const QString &migrationId, const Context &) { return MoveMarks::fenced(m_state->folder).note(migrationId); }

Result<bool> LibvirtSite::isTakenOver(const QString &migrationId, const Context &)
{
    return MoveMarks::takenOver(m_state->folder).contains(migrationId);
}

}  // namespace trescca
