// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/userdata.h"
#include "core/openstack/openstackstate.h"
#include "core/openstack/serverchoice.h"
#include "core/site/arrival.h"
#include "core/site/keptdisks.h"
#include "core/site/thingname.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// A cloud has no place for public keys but its key pairs, which are made beforehand: here they go with the user data.
Result<void> checkRequest(const SpawnRequest &request)
{
    if (!request.publicKeys.isEmpty() && !canBeJoined(request.userData))
        return fail(Kind::InvalidInput, u"The user data is of several parts, or compressed: keys cannot be joined to it. Put them into it."_s);
    constexpr qsizetype mostUserData = 65535;  // of base64: Nova's MAX_USERDATA_SIZE
    if (request.wantsSeed() && userDataOf(request.userData, request.publicKeys).toBase64().size() > mostUserData)
        return fail(Kind::InvalidInput, u"The user data and keys are too large: a cloud takes 47 KiB. Have the guest fetch the rest."_s);
    if (!request.kernel.isEmpty() || !request.ramdisk.isEmpty() || !request.commandLine.isEmpty())
        return fail(Kind::Unsupported,
            u"A cloud takes kernel and ramdisk from the image's properties kernel_id, ramdisk_id and os_command_line. Set them on the image."_s);
    return {};
}

}  // namespace

Result<QList<Instance>> OpenStackSite::instances(const Context &context) { return m_state->compute.list(context); }

Result<Instance> OpenStackSite::instance(const QString &id, const Context &context) { return m_state->compute.get(id, context); }

Result<void> OpenStackSite::act(const QString &id, InstanceAction action, const Context &context)
{
    ComputeApi &compute = m_state->compute;
    const auto now = compute.get(id, context);
    if (!now)
        return fail(now);
    const QJsonValue null = QJsonValue::Null;
    const auto wake = [&]() -> Result<void> {
        switch (now->state) {
        case InstanceState::Running: return {};
        case InstanceState::Paused: return compute.carryOut(id, u"unpause"_s, null, InstanceState::Running, context);
        case InstanceState::Saved: return compute.carryOut(id, u"resume"_s, null, InstanceState::Running, context);
        default: return compute.carryOut(id, u"os-start"_s, null, InstanceState::Running, context);
        }
    };
    switch (action) {
    case InstanceAction::Start:
    case InstanceAction::Resume: return wake();
    case InstanceAction::ShutDown: return compute.action(id, u"os-stop"_s, null, context);
    case InstanceAction::ForceOff: {
        // Nova takes null alone: it asks the guest first and pulls the plug after its own time-out. A tresccad is told.
        const bool tresccad = m_state->extension.facts(context).has_value();
        if (!tresccad && now->task == u"powering-off")
            return fail(Kind::Conflict,
                u"%1 is being shut down, and %2 takes no other order until then. It switches it off itself when its own time for that is over "
                "(60 s, where nobody has changed it): wait."_s.arg(now->name, endpoint().name));
        return compute.action(id, u"os-stop"_s, tresccad ? QJsonValue(QJsonObject{{u"force"_s, true}}) : null, context);
    }
    case InstanceAction::Reboot: return compute.action(id, u"reboot"_s, QJsonObject{{u"type"_s, u"SOFT"_s}}, context);
    case InstanceAction::Reset: return compute.action(id, u"reboot"_s, QJsonObject{{u"type"_s, u"HARD"_s}}, context);
    case InstanceAction::Pause: return compute.carryOut(id, u"pause"_s, null, InstanceState::Paused, context);
    case InstanceAction::Suspend: return compute.carryOut(id, u"suspend"_s, null, InstanceState::Saved, context);
    }
    return fail(Kind::Unsupported, u"Unknown action."_s);
}

Result<void> OpenStackSite::removeInstance(const QString &id, bool withDisks, const Context &context, const QString &migrationId)
{
    if (!withDisks)
        return failKeptDisks();
    // A cloud knows nothing of that, and would delete it.
    const auto there = instance(id, context);
    if (const auto free = there ? checkAdopted(*there, migrationId) : fail(there); !free && free.error().kind != Kind::NotFound)
        return free;
    if (auto done = m_state->compute.remove(id, context, migrationId); !done)
        return done;
    return m_state->compute.waitUntilGone(id, context);
}

Result<void> OpenStackSite::rename(const QString &id, const QString &name, const Context &context)
{
    const auto fits = checkServerName(name);
    return fits ? m_state->compute.rename(id, name, context) : fits;
}

Result<QString> OpenStackSite::checkSpawn(const SpawnRequest &request, std::uint64_t diskBytes, const Context &context)
{
    if (const auto sound = checkRequest(request); !sound)
        return fail(sound);
    const auto flavor = chooseFlavor(m_state->compute, request, diskBytes, context);
    if (!flavor)
        return fail(flavor);
    if (const auto network = chooseNetwork(*m_state->session, request, context); !network)
        return fail(network);
    // Nova lets any number of servers have one name; a tresccad, which alone knows this route, does not.
    if (const auto facts = m_state->extension.facts(context); !facts)
        return facts.error().kind == Kind::NotFound ? Result<QString>(flavor->name) : fail(facts);
    const auto present = m_state->compute.list(context);
    if (!present)
        return fail(present);
    if (std::ranges::contains(*present, request.name, &Instance::name))
        return fail(Kind::Conflict, u"There is an instance named %1 at %2 already. Choose another name."_s.arg(request.name, endpoint().name));
    return flavor->name;
}

Result<Instance> OpenStackSite::spawn(const SpawnRequest &request, const Context &context)
{
    if (const auto sound = checkRequest(request); !sound)
        return fail(sound);
    const auto image = m_state->images.get(request.imageId, context);
    if (!image)
        return fail(image);
    const auto disk = std::max({image->minDisk << 30U, image->virtualSize, image->size});
    const auto flavor = chooseFlavor(m_state->compute, request, disk, context);
    if (!flavor)
        return fail(flavor);
    const auto network = chooseNetwork(*m_state->session, request, context);
    if (!network)
        return fail(network);
    QJsonObject server{{u"name"_s, request.name}, {u"imageRef"_s, request.imageId}, {u"flavorRef"_s, flavor->id}, {u"networks"_s, *network}};
    if (request.wantsSeed())
        server.insert(u"user_data"_s, QString::fromLatin1(userDataOf(request.userData, request.publicKeys).toBase64()));
    if (!request.migrationId.isEmpty())
        server.insert(u"metadata"_s, QJsonObject{{u"trescca_migration"_s, request.migrationId}});
    const auto id = m_state->compute.create(server, context);
    if (!id)
        return fail(id);
    auto running = m_state->compute.waitFor(*id, {InstanceState::Running}, u"spawn"_s, context);
    if (!running)
        (void)m_state->compute.remove(*id, {}, request.migrationId);  // nothing of a failed spawn stays
    return running;
}

}  // namespace trescca
