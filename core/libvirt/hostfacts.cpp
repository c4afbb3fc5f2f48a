// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostfacts.h"

#include "core/libvirt/libvirterror.h"
#include "core/libvirt/xml.h"

#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace trescca::hostfacts {

namespace {

QString nativeArch(const pugi::xml_node &capabilities) { return xml::text(capabilities.child("host").child("cpu").child("arch")); }

// "+64055:+64055", the label that libvirt gives to what QEMU uses.
std::optional<QemuUser> qemuUser(const pugi::xml_node &host)
{
    for (const pugi::xml_node &model : host.children("secmodel")) {
        const QStringList ids = xml::text(model.child("baselabel")).remove(u'+').split(u':');
        bool isUser = false;
        bool isGroup = false;
        const QemuUser user{ids.value(0).toUInt(&isUser), ids.value(1).toUInt(&isGroup)};
        if (xml::text(model.child("model")) == "dac"_L1 && isUser && isGroup)
            return user;
    }
    return std::nullopt;
}

void readModels(const pugi::xml_node &cpu, DomainSupport &out)
{
    for (const pugi::xml_node &mode : cpu.children("mode"))
        for (const pugi::xml_node &model : mode.children("model"))
            if (xml::attribute(mode, "name") == "custom"_L1) {
                out.knownCpuModels << xml::text(model);
                if (xml::attribute(model, "usable") != "no"_L1)
                    out.cpuModels << xml::text(model);
            }
}

// libvirt can put another in the place of one that QEMU does not know, where the guest allows it.
QStringList namedModels(virConnect *connection, const QString &arch)
{
    QStringList models;
    char **list = nullptr;
    const int count = virConnectGetCPUModelNames(connection, arch.toUtf8().constData(), &list, 0);
    for (char *raw : std::span(list, count > 0 ? static_cast<std::size_t>(count) : 0))
        models << QString::fromUtf8(LibvirtText(raw).get());
    std::free(list);  // NOLINT: libvirt's array is malloc'ed
    return models;
}

}  // namespace

Result<HostCapabilities> capabilities(virConnect *connection)
{
    const LibvirtText text(virConnectGetCapabilities(connection));
    if (!text)
        return failLibvirt(u"The host does not tell its capabilities"_s);
    pugi::xml_document document;  // the daemon's own, and larger than what is taken from strangers
    if (!document.load_string(text.get()))
        return fail(Kind::Internal, u"The host's capabilities cannot be read."_s);
    const pugi::xml_node root = document.child("capabilities");
    HostCapabilities out;
    out.arch = nativeArch(root);
    out.cpu = xml::text(root.child("host").child("cpu").child("model"));
    out.qemuUser = qemuUser(root.child("host"));
    for (const pugi::xml_node &guest : root.children("guest")) {
        const pugi::xml_node arch = guest.child("arch");
        const QString name = xml::attribute(arch, "name");
        if (xml::text(guest.child("os_type")) != "hvm"_L1 || out.architectures.contains(name))
            continue;
        out.architectures << name;
        for (const pugi::xml_node &machine : arch.children("machine"))
            out.machines[name] << xml::text(machine);
        if (name == out.arch)
            out.emulator = xml::text(arch.child("emulator"));
    }
    return out;
}

Result<DomainSupport> domainSupport(virConnect *connection, const QString &arch, const QString &machine, const QString &type)
{
    const LibvirtText text(virConnectGetDomainCapabilities(
        connection, nullptr, arch.toUtf8().constData(), machine.isEmpty() ? nullptr : machine.toUtf8().constData(), type.toUtf8().constData(), 0));
    if (!text) {
        auto error = failLibvirt(u"This host cannot run a guest of architecture %1, machine %2, type %3"_s.arg(arch, machine, type));
        if (error.error().kind == Kind::Unreachable)  // that was no answer
            return failLibvirt(u"The host could not be asked which guests it runs"_s);
        error.error().kind = Kind::Unsupported;
        return error;
    }
    pugi::xml_document document;
    if (!document.load_string(text.get()))
        return fail(Kind::Internal, u"The host's capabilities cannot be read."_s);
    const pugi::xml_node root = document.child("domainCapabilities");
    DomainSupport out;
    out.emulator = xml::text(root.child("path"));
    for (const pugi::xml_node &value : root.child("os").child("loader").children("value"))
        out.loaders << xml::text(value);
    out.mostVcpus = root.child("vcpu").attribute("max").as_int();
    readModels(root.child("cpu"), out);
    if (!out.knownCpuModels.isEmpty())
        out.knownCpuModels << namedModels(connection, arch);
    for (const pugi::xml_node &kind : root.child("devices").child("graphics").children("enum"))
        for (const pugi::xml_node &value : kind.children("value"))
            out.vnc |= xml::text(value) == "vnc"_L1;
    return out;
}

std::optional<std::uint64_t> memory(virConnect *connection)
{
    virNodeInfo info{};
    return virNodeGetInfo(connection, &info) < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(info.memory) << 10U);
}

std::optional<std::uint64_t> freeMemory(virConnect *connection)
{
    int count = 0;
    if (virNodeGetMemoryStats(connection, VIR_NODE_MEMORY_STATS_ALL_CELLS, nullptr, &count, 0) < 0 || count == 0)
        return std::nullopt;
    std::vector<virNodeMemoryStats> stats(static_cast<std::size_t>(count));
    if (virNodeGetMemoryStats(connection, VIR_NODE_MEMORY_STATS_ALL_CELLS, stats.data(), &count, 0) < 0)
        return std::nullopt;
    std::uint64_t kibibytes = 0;
    for (const auto &stat : stats)
        if (const QByteArray field(stat.field);
            field == VIR_NODE_MEMORY_STATS_FREE || field == VIR_NODE_MEMORY_STATS_BUFFERS || field == VIR_NODE_MEMORY_STATS_CACHED)
            kibibytes += stat.value;
    return kibibytes << 10U;
}

int hypervisorVersion(virConnect *connection)
{
    unsigned long number = 0;
    return virConnectGetVersion(connection, &number) < 0 ? 0 : static_cast<int>(number);
}

QString versionText(int number) { return number == 0 ? QString() : u"%1.%2.%3"_s.arg(number / 1000000).arg(number / 1000 % 1000).arg(number % 1000); }

QStringList activeNetworks(virConnect *connection)
{
    QStringList names;
    virNetworkPtr *list = nullptr;
    const int count = virConnectListAllNetworks(connection, &list, VIR_CONNECT_LIST_NETWORKS_ACTIVE);
    for (virNetworkPtr raw : std::span(list, count > 0 ? static_cast<std::size_t>(count) : 0)) {
        const NetworkHandle network(raw);
        names << QString::fromUtf8(virNetworkGetName(network.get()));
    }
    std::free(list);  // NOLINT: libvirt's array is malloc'ed
    return names;
}

}  // namespace trescca::hostfacts
