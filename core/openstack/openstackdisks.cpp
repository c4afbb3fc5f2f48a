// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The disk of an instance, by a snapshot that the cloud takes of it.
#include "core/base/digest.h"
#include "core/disk/qemuimg.h"
#include "core/disk/workfolder.h"
#include "core/openstack/imagedownload.h"
#include "core/openstack/openstackstate.h"
#include "core/openstack/restjson.h"
#include "core/site/bootproperties.h"

#include <QJsonArray>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What of an image's properties says how its guest sees disk, card and firmware.
QMap<QString, QString> bootPropertiesOf(const Image &image)
{
    QMap<QString, QString> properties;
    for (const QString &key : {u"hw_disk_bus"_s, u"hw_scsi_model"_s, u"hw_vif_model"_s, u"hw_firmware_type"_s, u"hw_machine_type"_s, u"os_type"_s})
        if (image.properties.contains(key))
            properties.insert(key, image.properties.value(key));
    return properties;
}

/// From microversion 2.45 on the image's id is in the body, before in a header.
QString snapshotId(const HttpResponse &response)
{
    const auto body = rest::object(response, u"Nova"_s);
    const QString id = body ? body->value("image_id"_L1).toString() : QString();
    return id.isEmpty() ? QString::fromLatin1(response.header("location")).section(u'/', -1) : id;
}

Result<QString> takeSnapshot(ComputeApi &compute, const QString &instanceId, const Context &context)
{
    const QJsonObject metadata{
        {QLatin1StringView(property::kind), QLatin1StringView(property::copyKind)}, {QLatin1StringView(property::instance), instanceId}};
    const QJsonObject order{{u"name"_s, u"trescca-copy-"_s + newId().left(8)}, {u"metadata"_s, metadata}};
    const auto response = compute.call({.method = "POST",
                                           .path = u"/servers/%1/action"_s.arg(instanceId),
                                           .body = rest::bytes({{u"createImage"_s, order}}),
                                           .answerTimeout = ComputeApi::orderTime},
        context);
    if (!response)
        return fail(response);
    const QString id = snapshotId(*response);
    return id.isEmpty() ? fail(Kind::Unreachable, u"The cloud took the order for a snapshot but named no image. Look into its log."_s)
                        : Result<QString>(id);
}

/// Whatever format the cloud keeps its snapshots in, what is told of it as raw has to be made a qcow2 file.
Result<void> sendConverted(const ImageApi &images, const Image &image, ByteSink &to, const Context &context)
{
    const auto folder = WorkFolder::create(standardWorkFolder(), ImportLimits{});
    if (!folder)
        return fail(folder);
    const QString raw = (*folder)->file(u"disk.raw"_s), made = (*folder)->file(u"disk.qcow2"_s);
    const auto sink = (*folder)->create(u"disk.raw"_s, image.name);
    const auto got = sink ? downloadImage(images, image.id, **sink, context) : fail(sink);
    const auto kept = got ? (*sink)->finish() : got;
    const auto converted = kept ? qemuimg::flatten(raw, u"raw"_s, made, u"qcow2"_s, context) : kept;
    if (!converted)
        return converted;
    const auto source = FileSource::open(made);
    const auto sent = source ? copyAll(**source, to, context, u"copy"_s, (*source)->size()) : fail(source);
    return sent ? Result<void>() : fail(sent);
}

Result<void> sendSnapshot(const ImageApi &images, const Image &image, ByteSink &to, const Context &context)
{
    if (image.diskFormat == "qcow2"_L1)
        return downloadImage(images, image.id, to, context);
    if (image.diskFormat == "raw"_L1)
        return sendConverted(images, image, to, context);
    return fail(Kind::Unsupported,
        u"The cloud keeps its snapshots as %1; only qcow2 and raw are copied. Ask its operator for one of these."_s.arg(image.diskFormat));
}

}  // namespace

Result<void> OpenStackSite::copyDisk(const QString &id, ByteSink &to, const Context &context)
{
    const auto snapshot = takeSnapshot(m_state->compute, id, context);
    if (!snapshot)
        return fail(snapshot);
    const auto gone = qScopeGuard([&] { m_state->images.discard(*snapshot); });
    const auto active = m_state->images.waitUntilActive(*snapshot, u"copy"_s, context);
    if (!active)
        return fail(active);
    const auto sent = sendSnapshot(m_state->images, *active, to, context);
    // The image is whole a little before the cloud is done with the server, which takes no other order until then.
    const auto rests = sent ? m_state->compute.waitUntilAtRest(id, context) : fail(sent);
    return rests ? Result<void>() : fail(rests);
}

Result<DiskForecast> OpenStackSite::diskForecast(const QString &id, const Context &context)
{
    auto told = Site::diskForecast(id, context);
    const auto server = told ? m_state->compute.show(id, context) : fail(told);
    if (!server)
        return fail(server);
    if (server->contains("trescca:boot"_L1))
        return told;  // a tresccad knows the guest itself
    // Of a Nova's guest is known what the image said that it was made of, as its snapshot will say too.
    told->obstacles.clear();
    const QString made = server->value("image"_L1).toObject().value("id"_L1).toString();
    if (made.isEmpty())
        told->obstacles << u"%1 boots from a volume, of which %2 makes no image. Make an image of the volume instead."_s.arg(
            told->instance.name, endpoint().name);
    if (!server->value("os-extended-volumes:volumes_attached"_L1).toArray().isEmpty())
        told->obstacles << u"%1 has volumes, which a snapshot does not hold. Detach them first."_s.arg(told->instance.name);
    const auto image = made.isEmpty() ? fail(Kind::NotFound, {}) : m_state->images.get(made, context);
    if (!image && image.error().kind != Kind::NotFound && image.error().kind != Kind::Forbidden)
        return fail(image);
    if (image)
        told->properties = bootPropertiesOf(*image);
    return told;
}

}  // namespace trescca
