// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/diskcopy.h"

#include "core/base/digest.h"
#include "core/disk/qemuimg.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/xml.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QByteArray describeBackup(const Disk &disk, const QList<Disk> &all, const QString &file)
{
    pugi::xml_document document;
    pugi::xml_node backup = document.append_child("domainbackup");
    xml::set(backup, "mode", u"push"_s);
    pugi::xml_node disks = backup.append_child("disks");
    for (const Disk &one : all) {
        pugi::xml_node node = disks.append_child("disk");
        xml::set(node, "name", one.target);
        const bool wanted = one.target == disk.target;
        xml::set(node, "backup", wanted ? u"yes"_s : u"no"_s);
        if (!wanted)
            continue;
        xml::set(node, "type", u"file"_s);
        xml::set(node.append_child("driver"), "type", u"qcow2"_s);
        xml::set(node.append_child("target"), "file", file);
    }
    return xml::write(document);
}

/// Waits for the running job of a domain; a stop request ends it.
Result<void> awaitJob(virDomain *domain, const Context &context)
{
    bool asked = false;
    for (;;) {
        virDomainJobInfo now = {};
        if (virDomainGetJobInfo(domain, &now) < 0)
            return failLibvirt(u"The copy of the disk cannot be followed"_s);
        if (now.type == VIR_DOMAIN_JOB_NONE || now.type == VIR_DOMAIN_JOB_COMPLETED)
            break;
        if (context.cancelled() && !std::exchange(asked, true))
            virDomainAbortJob(domain);
        context.report(u"copy"_s, now.dataProcessed, now.dataTotal);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));  // libvirt has no call that waits for it
    }
    if (const auto going = context.check(); !going)
        return going;
    int type = VIR_DOMAIN_JOB_NONE;
    virTypedParameterPtr list = nullptr;
    int count = 0;
    int success = 0;
    if (virDomainGetJobStats(domain, &type, &list, &count, VIR_DOMAIN_JOB_STATS_COMPLETED) < 0)
        return failLibvirt(u"It cannot be told how the copy of the disk ended"_s);
    virTypedParamsGetBoolean(list, count, VIR_DOMAIN_JOB_SUCCESS, &success);
    virTypedParamsFree(list, count);
    if (success == 0)
        return fail(Kind::Internal, u"QEMU could not copy the disk; its log tells why."_s);
    return {};
}

}  // namespace

DiskCopy::DiskCopy(SiteState &site, QString id) : m_site(site), m_id(std::move(id)), m_file(site.folder + u"/cache/copy-"_s + newId() + u".qcow2"_s)
{}

DiskCopy::~DiskCopy() { QFile::remove(m_file); }

Result<void> DiskCopy::run(ByteSink &to, const Context &context)
{
    if (const auto movable = m_site.checkMovable(); !movable)
        return movable;
    const auto lock = m_site.lockInstance(m_id);
    if (!lock)
        return fail(lock);
    m_site.waitForTeardown(m_id);
    const auto disk = firstDisk(context);
    if (!disk)
        return fail(disk);
    const auto domain = m_site.connection.domain(m_id);
    const bool up = domain && virDomainIsActive(domain->get()) == 1;
    const auto copied = up ? backUp(domain->get(), *disk, context) : qemuimg::flatten(disk->path, disk->format, m_file, u"qcow2"_s, context);
    if (!copied)
        return copied;
    const auto source = FileSource::open(m_file);
    const auto sent = source ? copyAll(**source, to, context, u"transfer"_s, (*source)->size()) : fail(source);
    return sent ? Result<void>() : fail(sent);
}

Result<Disk> DiskCopy::firstDisk(const Context &context) const
{
    const auto all = m_site.instances(context);
    if (!all)
        return fail(all);
    const auto instance = std::ranges::find(*all, m_id, &Instance::id);
    if (instance == all->cend())
        return fail(Kind::NotFound, u"There is no instance %1 at %2."_s.arg(m_id, m_site.endpoint.name));
    const auto disk = std::ranges::find(instance->disks, u"disk"_s, &Disk::device);
    if (disk == instance->disks.cend() || disk->path.isEmpty())
        return fail(Kind::Unsupported, u"%1 has no disk in a file, so there is nothing to copy."_s.arg(instance->name));
    return *disk;
}

Result<void> DiskCopy::backUp(virDomain *domain, const Disk &disk, const Context &context) const
{
    const auto text = m_site.domainXml(domain);
    const auto description = text ? describeDomain(*text) : fail(text);
    if (!description)
        return fail(description);
    if (virDomainBackupBegin(domain, describeBackup(disk, description->instance.disks, m_file).constData(), nullptr, 0) < 0)
        return failLibvirt(u"The disk %1 of the running instance cannot be copied"_s.arg(disk.target));
    return awaitJob(domain, context);
}

}  // namespace trescca
