// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "core/libvirt/packagecheck.h"
#include "core/libvirt/packageheads.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

struct Looked {
    PackageNotes notes;
    Instance guest;  ///< as what starts describes it
};

Result<Looked> look(const PackageReader &package, const QString &name, const Context &context)
{
    const PackageCheck check(package, name);
    if (!package.has(u"snapshot"_s))
        return fail(Kind::Untrusted, u"The package %1 has no snapshot, so there is nothing to restore. Boot its disk instead."_s.arg(name));
    const auto notes = check.notes();
    if (!notes)
        return fail(notes);
    Looked looked{*notes, {}};
    const auto take = [&](SaveImageHead &head) {
        const auto description = check.snapshot(head);
        looked.guest = description ? description->instance : Instance();
        return description ? Result<void>() : fail(description);
    };
    if (const auto sound = packageheads::snapshot(package, name, take, context); !sound)
        return fail(sound);
    for (const ManifestDisk &disk : package.manifest().disks)
        if (const auto head = disk.format == "qcow2"_L1 ? packageheads::disk(package, name, disk, context) : Qcow2Header(); !head)
            return fail(head);
    return looked;
}

QJsonObject told(const Looked &looked, const Manifest &manifest)
{
    QStringList macs;
    for (const Nic &nic : looked.guest.nics)
        macs << nic.mac;
    QStringList notes = looked.notes.differing;
    for (const QString &part : looked.notes.leftOut)
        notes << u"The guest would start without what reaches its host: %1."_s.arg(part);
    return {{u"manifest"_s, QJsonDocument::fromJson(manifest.toJson()).object()}, {u"macs"_s, QJsonArray::fromStringList(macs)},
        {u"notes"_s, QJsonArray::fromStringList(notes)}, {u"memory"_s, static_cast<qint64>(looked.guest.memory)}, {u"vcpus"_s, looked.guest.vcpus}};
}

Outcome run(const QJsonObject &request, const Context &context)
{
    const QString path = request[u"package"_s].toString();
    const auto package = PackageReader::open(path);
    const auto looked = package ? look(**package, QFileInfo(path).fileName(), context) : fail(package);
    if (!looked)
        return fail(looked);
    return told(*looked, (*package)->manifest());
}

}  // namespace

const Operation inspectOperation{"inspect", R"("package": {"type": "string", "pattern": "^/."})", R"("package")", run};

}  // namespace trescca::nova
