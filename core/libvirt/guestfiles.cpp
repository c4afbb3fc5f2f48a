// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/guestfiles.h"

#include "core/disk/qemuimg.h"
#include "core/disk/seediso.h"
#include "core/libvirt/basefinder.h"
#include "core/libvirt/folders.h"
#include "core/libvirt/xml.h"
#include "core/site/imageuse.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

// A kernel may be a file of this host, or an image of the store.
Result<QString> copyIn(SiteState &site, const QString &from, const QString &path, const Context &context)
{
    if (from.isEmpty())
        return QString();
    const auto image = site.store->get(from);
    const auto source = FileSource::open(image ? site.store->path(from) : from);
    if (!source)
        return fail(source);
    auto sink = FileSink::create(path);
    if (!sink)
        return fail(sink);
    const auto copied = copyAll(**source, **sink, context, u"spawn"_s);
    const auto finished = copied ? (*sink)->finish() : fail(copied);
    return finished ? Result<QString>(path) : fail(finished);
}

Result<void> makeDisk(SiteState &site, GuestFiles &files, const QString &imageId, const QString &path, const Context &context)
{
    const auto image = site.store->get(imageId);
    if (!image)
        return fail(image);
    if (const auto disk = mustBeDisk(*image); !disk)
        return disk;
    const auto base = basefinder::diskImage(site, *image);
    if (!base)
        return fail(base);
    files.base = base->hold;
    files.disk = path;
    return qemuimg::createOverlay(path, base->path, base->format, 0, context);
}

}  // namespace

Result<GuestFiles> makeGuestFiles(SiteState &site, const SpawnRequest &request, const QString &folder, const Context &context)
{
    if (const auto made = makeFolder(folder); !made)
        return fail(made);
    const auto kernel = copyIn(site, request.kernel, folder + u"/kernel"_s, context);
    const auto ramdisk = kernel ? copyIn(site, request.ramdisk, folder + u"/ramdisk"_s, context) : kernel;
    if (!ramdisk)
        return fail(ramdisk);
    GuestFiles files{.disk = {}, .seed = {}, .kernel = *kernel, .ramdisk = *ramdisk, .base = {}};
    Result<void> made;
    if (request.wantsSeed()) {
        files.seed = folder + u"/seed.iso"_s;
        made = seediso::make(files.seed, {request.id, request.name, request.userData, request.publicKeys}, context);
    }
    if (made && !request.imageId.isEmpty())
        made = makeDisk(site, files, request.imageId, folder + u"/disk.qcow2"_s, context);
    if (!made)
        return fail(made);
    return files;
}

pugi::xml_node addFileDisk(pugi::xml_node devices, const FileDisk &file)
{
    pugi::xml_node disk = devices.append_child("disk");
    xml::set(disk, "type", u"file"_s);
    xml::set(disk, "device", file.device);
    pugi::xml_node driver = disk.append_child("driver");
    xml::set(driver, "name", u"qemu"_s);
    xml::set(driver, "type", file.format);
    xml::set(disk.append_child("source"), "file", file.path);
    pugi::xml_node target = disk.append_child("target");
    xml::set(target, "dev", file.target);
    xml::set(target, "bus", file.bus);
    return disk;
}

// q35 brings SATA along; other machines get their SCSI controller from libvirt.
void addSeedDisk(pugi::xml_node devices, const QString &path, const QString &arch)
{
    addFileDisk(devices, {u"cdrom"_s, u"raw"_s, path, u"sda"_s, arch == "x86_64"_L1 ? u"sata"_s : u"scsi"_s}).append_child("readonly");
}

void addBootFiles(pugi::xml_node os, const GuestFiles &files, const QString &commandLine)
{
    if (files.kernel.isEmpty())
        return;
    xml::add(os, "kernel", files.kernel);
    if (!files.ramdisk.isEmpty())
        xml::add(os, "initrd", files.ramdisk);
    if (!commandLine.isEmpty())
        xml::add(os, "cmdline", commandLine);
}

}  // namespace trescca
