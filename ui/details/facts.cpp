// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/facts.h"

#include "ui/words/words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

void add(QList<Fact> &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        facts.append({label, value});
}

void addCode(QList<Fact> &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        facts.append({label, value, true});
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString sizeOf(std::uint64_t bytes) { return bytes == 0 ? QString() : words::size(bytes); }

QString textOf(const Image &image, const char *name) { return image.properties.value(QLatin1StringView(name)); }

/// A base lies in a folder or file of its image's id, or is an image's file at another place.
QString nameOfBase(const Disk &disk, const QList<Image> &images)
{
    const auto found = std::ranges::find_if(images, [&disk](const Image &image) {
        return (!image.id.isEmpty() && disk.basePath.contains(image.id))
            || (!disk.baseDigest.isEmpty() && textOf(image, property::baseDigest) == disk.baseDigest);
    });
    return found == images.cend() ? disk.basePath.section(u'/', -1) : found->name;
}

}  // namespace

QString Facts::disk(const Disk &disk, const QList<Image> &images)
{
    QStringList parts;
    if (disk.device == "cdrom"_L1)
        parts.append(tr("CD"));
    if (disk.virtualSize > 0)
        parts.append(words::size(disk.virtualSize));
    if (!disk.format.isEmpty())
        parts.append(disk.format);
    if (disk.fileSize > 0 && disk.device != "cdrom"_L1)
        parts.append(tr("%1 written").arg(words::size(disk.fileSize)));
    if (disk.readOnly && disk.device != "cdrom"_L1)
        parts.append(tr("read only"));
    if (!disk.basePath.isEmpty())
        parts.append(tr("on the base %1").arg(nameOfBase(disk, images)));
    return disk.target.isEmpty() ? parts.join(u", "_s) : u"%1: %2"_s.arg(disk.target, parts.join(u", "_s));
}

QString Facts::bases(const Image &package, const QList<Image> &images)
{
    QStringList names;
    for (const QString &digest : textOf(package, property::needs).split(u',', Qt::SkipEmptyParts)) {
        const auto found = std::ranges::find_if(images, [&digest](const Image &one) { return textOf(one, property::baseDigest) == digest; });
        names.append(found == images.cend() ? tr("%1..., not at this site").arg(digest.left(12)) : found->name);
    }
    return names.join(u'\n');
}

QList<Fact> Facts::ofInstance(const Instance &instance, const Selection &selection)
{
    QList<Fact> facts;
    add(facts, tr("State"), words::state(instance));
    add(facts, tr("Trouble"), instance.fault);
    add(facts, tr("Site"), selection.site);
    addCode(facts, tr("Id"), instance.id);
    add(facts, tr("vCPUs"), instance.vcpus > 0 ? QLocale().toString(instance.vcpus) : QString());
    add(facts, tr("Memory"), instance.memory > 0 ? words::memory(instance.memory) : QString());
    add(facts, tr("Addresses"), instance.addresses.join(u'\n'));
    add(facts, tr("CPU"), joined({instance.arch, instance.cpuModel, instance.hypervisor}));
    add(facts, tr("Machine"), instance.machine);
    add(facts, tr("Firmware"), instance.firmware);
    QStringList cards;
    for (const Nic &nic : instance.nics)
        cards.append(joined({nic.mac, nic.network, nic.model}));
    add(facts, tr("Network"), cards.join(u'\n'));
    QStringList disks;
    for (const Disk &one : instance.disks)
        disks.append(disk(one, selection.siteImages));
    add(facts, tr("Disks"), disks.join(u'\n'));
    add(facts, tr("Since"), words::date(instance.created));
    return facts;
}

QList<Fact> Facts::ofImage(const Image &image, const Selection &selection)
{
    QList<Fact> facts;
    add(facts, tr("Kind"), words::kind(image));
    add(facts, tr("Site"), selection.site);
    addCode(facts, tr("Id"), image.id);
    add(facts, tr("Size"), sizeOf(image.size));
    if (image.isPackage()) {
        const QString name = textOf(image, property::instanceName);
        add(facts, tr("Instance"), name.isEmpty() ? textOf(image, property::instance) : name);
        const std::uint64_t memory = textOf(image, property::memory).toULongLong();
        add(facts, tr("Memory"), memory > 0 ? words::memory(memory) : QString());
        add(facts, tr("Saved"), words::date(image.created));
        add(facts, tr("Needs"), bases(image, selection.siteImages));
    } else {
        add(facts, tr("Disk"), sizeOf(image.virtualSize));
        add(facts, tr("Format"), image.diskFormat);
        add(facts, tr("Since"), words::date(image.created));
    }
    add(facts, tr("CPU"), textOf(image, property::arch));
    addCode(facts, tr("SHA-256"), textOf(image, property::baseDigest));
    addCode(facts, tr("SHA-512"), image.hash);
    if (image.hash.isEmpty())
        addCode(facts, tr("MD5"), image.checksum);
    add(facts, tr("Tags"), image.tags.join(u", "_s));
    return facts;
}

QList<Fact> Facts::ofSeveral(const Selection &selection)
{
    QList<Fact> facts;
    add(facts, tr("Site"), selection.site);
    if (!selection.instances.isEmpty()) {
        const auto running = std::ranges::count(selection.instances, InstanceState::Running, &Instance::state);
        std::uint64_t memory = 0, disks = 0;
        int vcpus = 0;
        for (const Instance &instance : selection.instances) {
            memory += instance.memory;
            vcpus += instance.vcpus;
            for (const Disk &one : instance.disks)
                disks += one.virtualSize;
        }
        add(facts, tr("Instances"), tr("%1, of which %2 run").arg(selection.instances.size()).arg(running));
        add(facts, tr("vCPUs"), vcpus > 0 ? QLocale().toString(vcpus) : QString());
        add(facts, tr("Memory"), memory > 0 ? words::memory(memory) : QString());
        add(facts, tr("Disks"), sizeOf(disks));
    }
    if (!selection.images.isEmpty()) {
        std::uint64_t size = 0;
        for (const Image &image : selection.images)
            size += image.size;
        add(facts, tr("Images & packages"), QLocale().toString(selection.images.size()));
        add(facts, tr("Size"), sizeOf(size));
    }
    return facts;
}

QList<Fact> Facts::of(const Selection &selection)
{
    if (selection.size() == 0)
        return {};
    if (selection.size() > 1)
        return ofSeveral(selection);
    return selection.instances.isEmpty() ? ofImage(selection.images.first(), selection) : ofInstance(selection.instances.first(), selection);
}

}  // namespace trescca
