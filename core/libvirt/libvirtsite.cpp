// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/libvirtsite.h"

#include "core/libvirt/basefinder.h"
#include "core/libvirt/folders.h"
#include "core/libvirt/hostfacts.h"
#include "core/libvirt/libvirtsitestate.h"
#include "core/libvirt/libvirturi.h"
#include "core/model/place.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString hypervisorName(virConnect *connection, int version)
{
    return version == 0 ? QString() : QString::fromUtf8(virConnectGetType(connection)) + u' ' + hostfacts::versionText(version);
}

}  // namespace

LibvirtSite::LibvirtSite(std::unique_ptr<State> state) : m_state(std::move(state)) {}

LibvirtSite::~LibvirtSite() = default;

Result<std::unique_ptr<LibvirtSite>> LibvirtSite::open(const Endpoint &endpoint)
{
    const QString folder = endpoint.folder.isEmpty() ? defaultSiteFolder(endpoint.name) : endpoint.folder;
    return openIn(folder, {{}, u"/images"_s, u"/instances"_s, u"/held"_s, u"/cache"_s}, endpoint);
}

Result<std::unique_ptr<LibvirtSite>> LibvirtSite::openHolder(const Endpoint &endpoint)
{
    const auto made = makeClosedFolder(endpoint.folder);
    return made ? openIn(endpoint.folder, {u"/images"_s, u"/held"_s, u"/cache"_s}, endpoint) : fail(made);
}

Result<std::unique_ptr<LibvirtSite>> LibvirtSite::openIn(const QString &where, const QStringList &parts, const Endpoint &endpoint)
{
    Endpoint usable = endpoint;
    usable.uri = libvirturi::ofSocket(endpoint.uri);
    if (const auto sound = libvirturi::check(usable.uri); !sound)
        return fail(sound);
    const QString folder = QDir::cleanPath(QDir(where).absolutePath());
    for (const QString &name : parts)
        if (const auto made = makeFolder(folder + name); !made)
            return fail(made);
    auto store = ImageStore::open(folder + u"/images"_s);
    if (!store)
        return fail(store);
    auto state = std::make_unique<State>(usable, folder, std::move(*store));
    state->store->setRemovalCheck([site = state.get()](const Image &image) { return basefinder::checkUnused(*site, image); });
    return std::unique_ptr<LibvirtSite>(new LibvirtSite(std::move(state)));
}

void LibvirtSite::onChange(std::function<void(const QString &id)> changed, std::function<void(bool reachable)> reach)
{
    m_state->connection.watch({std::move(changed), std::move(reach)});
}

ImageStore &LibvirtSite::imageStore() { return *m_state->store; }

QString LibvirtSite::folder() const { return m_state->folder; }

const Endpoint &LibvirtSite::endpoint() const { return m_state->endpoint; }

Result<SiteFacts> LibvirtSite::facts(const Context &)
{
    const auto connection = m_state->connection.get();
    if (!connection)
        return fail(connection);
    SiteFacts facts;
    facts.hypervisorVersion = hostfacts::hypervisorVersion(connection->get());
    facts.hypervisor = hypervisorName(connection->get(), facts.hypervisorVersion);
    facts.networks = hostfacts::activeNetworks(connection->get());
    facts.memory = hostfacts::memory(connection->get());
    facts.freeMemory = hostfacts::freeMemory(connection->get());
    if (const auto possible = m_state->checkTakesGuests(); !possible)
        facts.noStateReason = possible.error().what;
    facts.keepsState = facts.noStateReason.isEmpty();
    facts.readsPages = facts.keepsState;
    if (const auto free = m_state->store->freeBytes())
        facts.freeDisk = *free;
    const auto capabilities = hostfacts::capabilities(connection->get());
    if (!capabilities)
        return facts;  // libvirt's test host has none that fit
    facts.architectures = capabilities->architectures;
    facts.machines = capabilities->machines;
    facts.hostCpu = capabilities->cpu;
    facts.kvm = facts.keepsState && m_state->kvm.usable(capabilities->emulator);
    const QString machine = capabilities->arch == "x86_64"_L1 ? u"q35"_s : QString();  // the older one takes fewer firmwares
    for (const QString &type : facts.kvm ? QStringList{u"qemu"_s, u"kvm"_s} : QStringList{u"qemu"_s}) {
        const auto support = hostfacts::domainSupport(connection->get(), capabilities->arch, machine, type);
        if (!support)
            continue;
        facts.cpuModels.insert(type, support->cpuModels);
        for (const QString &loader : support->loaders)
            facts.firmwares << QFileInfo(loader).fileName();
    }
    facts.firmwares.removeDuplicates();
    return facts;
}

}  // namespace trescca
