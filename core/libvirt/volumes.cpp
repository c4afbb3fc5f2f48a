// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/volumes.h"

#include "core/libvirt/handles.h"
#include "core/libvirt/xml.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString fileOfVolume(virConnect *connection, const QString &poolName, const QString &name)
{
    const PoolHandle pool(virStoragePoolLookupByName(connection, poolName.toUtf8().constData()));
    const VolumeHandle volume(pool ? virStorageVolLookupByName(pool.get(), name.toUtf8().constData()) : nullptr);
    virStorageVolInfo info = {};
    if (!volume || virStorageVolGetInfo(volume.get(), &info) < 0 || info.type != VIR_STORAGE_VOL_FILE)
        return {};
    const LibvirtText path(virStorageVolGetPath(volume.get()));
    return path ? QString::fromUtf8(path.get()) : QString();
}

}  // namespace

QByteArray withVolumesAsFiles(virConnect *connection, const QByteArray &text)
{
    if (!text.contains("'volume'") && !text.contains("\"volume\""))
        return text;
    const auto document = xml::parse(text);
    if (!document)
        return text;  // whoever reads it finds out
    for (pugi::xml_node disk : (*document)->child("domain").child("devices").children("disk")) {
        pugi::xml_node source = disk.child("source");
        if (xml::attribute(disk, "type") != "volume"_L1)
            continue;
        const QString path = fileOfVolume(connection, xml::attribute(source, "pool"), xml::attribute(source, "volume"));
        if (path.isEmpty())
            continue;
        disk.attribute("type").set_value("file");
        source.remove_attribute("pool");
        source.remove_attribute("volume");
        source.remove_attribute("mode");
        xml::set(source, "file", path);
    }
    return xml::write(**document);
}

}  // namespace trescca
