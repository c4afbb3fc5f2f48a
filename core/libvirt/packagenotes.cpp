// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packagenotes.h"

#include "core/libvirt/descriptiondifferences.h"
#include "core/libvirt/leftout.h"
#include "core/libvirt/packagemanifest.h"
#include "core/libvirt/xml.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

BroughtParts broughtBy(const PackageReader &package)
{
    BroughtParts parts{{}, package.has(u"kernel"_s), package.has(u"ramdisk"_s), package.has(u"nvram"_s)};
    for (const ManifestDisk &disk : package.manifest().disks)
        parts.disks.insert(disk.target);
    return parts;
}

// The manifest has the model that ran, which a save image keeps in its cookie where another, or the host's, was asked for.
QString otherCpu(const Manifest &manifest, const SaveImageHead &started)
{
    QStringList models;
    for (const QByteArray &text : {started.cookie(), started.xml()}) {
        const auto document = xml::parse(text);
        const pugi::xml_node cpu = document ? (*document)->document_element().child("cpu") : pugi::xml_node();
        models << xml::text(cpu.child("model")) << xml::attribute(cpu, "mode");
    }
    models.removeAll(QString());
    const QString &told = manifest.cpuModel;
    if (told.isEmpty() || models.isEmpty() || models.first() == "host-model"_L1 || models.contains(told, Qt::CaseInsensitive))
        return {};
    return u"The snapshot, which is what starts, has the CPU model %1, not %2 as the package's manifest says."_s.arg(models.first(), told);
}

// People and other programs read libvirt.xml and may take over what a restore does not even look at.
QStringList onlyDescribed(const QByteArray &described, const BroughtParts &brought, const QStringList &leftOut)
{
    QStringList sentences;
    for (const QString &part : trescca::leftOut(described, brought))
        if (!leftOut.contains(part))
            sentences << u"libvirt.xml, from which nothing starts, names what reaches its host: %1."_s.arg(part);
    return sentences;
}

}  // namespace

PackageNotes packageNotes(const PackageReader &package, const SaveImageHead &started)
{
    const BroughtParts brought = broughtBy(package);
    const QByteArray described = package.domainXml().value_or(QByteArray());  // one that is none is a finding of its own
    PackageNotes notes{leftOut(started.xml(), brought), {}};
    const DescriptionDifferences other = compareDescriptions(started.xml(), started.cookie(), described);
    // A package without a manifest has the description that a person wrote, which leaves most to libvirt.
    const QStringList settings = package.isReferenceForm() ? QStringList() : other.settings;
    if (const QStringList all = other.machine + other.told + settings; !all.isEmpty())
        notes.differing << u"The snapshot, which is what starts, is not as libvirt.xml says (%1)."_s.arg(all.join(u", "_s));
    if (const QString cpu = package.isReferenceForm() ? QString() : otherCpu(package.manifest(), started); !cpu.isEmpty())
        notes.differing << cpu;
    if (const QString access = otherAccess(package.manifest(), started.xml()); !access.isEmpty())
        notes.differing << access;
    notes.differing << onlyDescribed(described, brought, notes.leftOut);
    return notes;
}

PackageNotes packageNotes(const PackageReader &package)
{
    return {{}, onlyDescribed(package.domainXml().value_or(QByteArray()), broughtBy(package), {})};
}

}  // namespace trescca
