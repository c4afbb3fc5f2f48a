// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/cutrestores.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/sitestate.h"

#include <cstdlib>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

Result<std::vector<DomainHandle>> domainsOf(virConnect *host, const QString &name)
{
    virDomainPtr *list = nullptr;
    const int count = virConnectListAllDomains(host, &list, 0);
    if (count < 0)
        return failLibvirt(u"The instances of %1 cannot be listed"_s.arg(name));
    std::vector<DomainHandle> domains;
    for (virDomainPtr domain : std::span(list, static_cast<std::size_t>(count)))
        domains.emplace_back(domain);
    std::free(list);  // NOLINT: libvirt's array is malloc'ed
    return domains;
}

}  // namespace

Result<QList<Instance>> SiteState::instances(const Context &context)
{
    const auto handle = connection.get(context.stop);
    if (!handle)
        return fail(handle);
    if (const int opened = connection.opened(); m_swept != opened && CutRestores(*this).sweep())
        m_swept = opened;
    const auto domains = domainsOf(handle->get(), endpoint.name);
    if (!domains)
        return fail(domains);
    QList<Instance> all;
    QStringList held = HeldState::list(heldRoot());
    for (const DomainHandle &domain : *domains) {
        auto description = describe(domain.get(), context);
        if (!description && description.error().kind == Kind::NotFound)
            continue;  // it went away meanwhile
        if (!description)
            return std::unexpected(description.error().in(u"The instance %1"_s.arg(QString::fromUtf8(virDomainGetName(domain.get())))));
        if (held.removeAll(description->instance.id) > 0)
            noteHeld(domain.get(), description->instance);
        all << description->instance;
    }
    // Who deletes what nobody uses, or lets go what arrived, relies on it that none is missing.
    if (virConnectIsAlive(handle->get()) != 1)
        return fail(
            Kind::Unreachable, u"The connection to the libvirt host %1 broke while its instances were listed. Try again."_s.arg(connection.uri()));
    for (const QString &id : held)
        if (const auto state = HeldState::load(heldRoot(), id))
            all << heldInstance(*state, context);
    for (Instance &instance : all)
        if (instance.task = task(instance.id); !instance.task.isEmpty())
            instance.state = InstanceState::Busy;
    return all;
}

}  // namespace trescca
