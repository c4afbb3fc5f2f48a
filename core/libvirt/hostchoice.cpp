// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostchoice.h"

#include "core/libvirt/hostfacts.h"
#include "core/libvirt/hostfit.h"
#include "core/libvirt/xml.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString loaderName(const QByteArray &text)
{
    const auto document = xml::parse(text);
    return document ? QFileInfo(xml::text((*document)->child("domain").child("os").child("loader"))).fileName() : QString();
}

}  // namespace

Result<HostChoice> chooseHost(const TakingHost &host, const QString &guest, const DomainDescription &description, const SaveImageHead &head)
{
    const Instance &wanted = description.instance;
    auto support = hostfacts::domainSupport(host.connection, wanted.arch, wanted.machine, wanted.hypervisor);
    if (!support && support.error().kind == Kind::Unsupported)
        support.error().what += u" Restore it at another host, or bring QEMU at %1 to the version it was saved with."_s.arg(host.name);
    if (!support)
        return fail(support);
    if (wanted.hypervisor == "kvm"_L1 && !host.kvm.usable(support->emulator))
        return fail(Kind::Unsupported,
            u"The package was saved under KVM, and KVM does not run guests at %1. Restore it at a host with "
            "working KVM, or run the guest without KVM at its source before it is moved."_s.arg(host.name));
    if (const auto fits = checkFits(head, guest, {host.name, *support, hostfacts::freeMemory(host.connection)}); !fits)
        return fail(fits);
    HostChoice choice{support->emulator, {}, support->vnc};
    const QString firmware = loaderName(head.xml());
    for (const QString &loader : support->loaders)
        if (QFileInfo(loader).fileName() == firmware)
            choice.loader = loader;
    if (!firmware.isEmpty() && choice.loader.isEmpty())
        return fail(
            Kind::Unsupported, u"The guest boots by the firmware %1, which %2 does not have. Install it there first."_s.arg(firmware, host.name));
    return choice;
}

}  // namespace trescca
