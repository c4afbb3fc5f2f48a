// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/extensionapi.h"

#include "core/openstack/restjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::chrono::seconds digestTime{1800};  ///< finding the digest of a large disk takes its time there

/// 404 and 405 both say that the route is not there.
bool isAbsent(const Error &error) { return error.kind == Kind::NotFound || error.kind == Kind::Unsupported; }

QMap<QString, QStringList> lists(const QJsonValue &value)
{
    QMap<QString, QStringList> out;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        out.insert(it.key(), rest::strings(it.value()));
    return out;
}

QJsonObject restoreFields(const QString &imageId, const RestoreOptions &options)
{
    QJsonObject json{{u"image_id"_s, imageId}, {u"keep_id"_s, options.keepId}, {u"paused"_s, options.paused}};
    const auto add = [&json](const QString &key, const QString &value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    add(u"name"_s, options.name);
    add(u"migration_id"_s, options.migrationId);
    add(u"flavor"_s, options.flavor);
    add(u"network"_s, options.network);
    if (options.force)
        json.insert(u"force"_s, true);
    if (options.alone)
        json.insert(u"alone"_s, true);
    return json;
}

}  // namespace

Result<SiteFacts> ExtensionApi::facts(const Context &context)
{
    const auto body = m_compute.json({.path = u"/trescca"_s}, context);
    if (!body)
        return isAbsent(body.error()) ? Result<SiteFacts>(fail(Kind::NotFound, body.error().what)) : Result<SiteFacts>(fail(body));
    const QJsonObject json = body->value("trescca"_L1).toObject();
    SiteFacts facts;
    facts.hypervisor = json.value("hypervisor"_L1).toString();
    facts.hypervisorVersion = static_cast<int>(rest::number(json.value("hypervisor_version"_L1)));
    facts.architectures = rest::strings(json.value("architectures"_L1));
    facts.machines = lists(json.value("machines"_L1));
    facts.cpuModels = lists(json.value("cpu_models"_L1));
    facts.firmwares = rest::strings(json.value("firmwares"_L1));
    facts.hostCpu = json.value("host_cpu"_L1).toString();
    facts.kvm = json.value("kvm"_L1).toBool();
    facts.readsPages = json.value("reads_pages"_L1).toBool();
    facts.keepsState = json.value("keeps_state"_L1).toBool();
    facts.noStateReason = json.value("no_state_reason"_L1).toString();
    facts.pulls = json.value("pulls"_L1).toBool();
    if (json.contains("free_memory"_L1))
        facts.freeMemory = rest::number(json.value("free_memory"_L1));
    if (json.contains("free_disk"_L1))
        facts.freeDisk = rest::number(json.value("free_disk"_L1));
    facts.networks = rest::strings(json.value("networks"_L1));
    return facts;
}

Result<bool> ExtensionApi::hasRestore(const Context &context)
{
    const auto response = m_compute.call({.method = "POST", .path = u"/servers/restore"_s, .body = "{}", .repeatable = true}, context);
    if (!response
        && (response.error().kind == Kind::Unreachable || response.error().kind == Kind::Unauthorized || response.error().kind == Kind::Cancelled))
        return fail(response);
    return !response && response.error().kind == Kind::InvalidInput;
}

Result<QString> ExtensionApi::save(const QString &instanceId, const SaveOptions &options, const Context &context)
{
    if (auto good = rest::checkId(instanceId, u"an instance"_s); !good)
        return fail(good);
    QJsonObject save{{u"self_contained"_s, options.selfContained}, {u"compression_level"_s, options.compressionLevel}};
    if (!options.packageName.isEmpty())
        save.insert(u"name"_s, options.packageName);
    if (!options.migrationId.isEmpty())
        save.insert(u"migration_id"_s, options.migrationId);
    if (options.pages)
        save.insert(u"pages"_s, true);
    const auto body = m_compute.json({.method = "POST",
                                         .path = u"/servers/%1/save"_s.arg(instanceId),
                                         .body = rest::bytes({{u"save"_s, save}}),
                                         .answerTimeout = ComputeApi::orderTime},
        context);
    if (!body)
        return fail(body);
    const QString id = body->value("image_id"_L1).toString();
    if (id.isEmpty())
        return fail(Kind::Unreachable, u"The cloud took the save but named no image. Look into its log."_s);
    return id;
}

Result<QStringList> ExtensionApi::checkRestore(const QString &imageId, const RestoreOptions &options, const Context &context)
{
    const auto body = m_compute.json({.method = "POST",
                                         .path = u"/trescca/restore_check"_s,
                                         .body = rest::bytes(restoreFields(imageId, options)),
                                         .repeatable = true,
                                         .answerTimeout = digestTime},
        context);
    if (!body)
        return isAbsent(body.error()) ? Result<QStringList>(QStringList()) : fail(body);
    const QJsonObject check = body->value("restore_check"_L1).toObject();
    const QJsonObject refused = check.value("refused"_L1).toObject();
    if (const auto kind = kindOfName(refused.value("kind"_L1).toString()))
        return fail(*kind, refused.value("message"_L1).toString());
    return rest::strings(check.value("doubts"_L1));
}

Result<QString> ExtensionApi::restore(const QString &imageId, const RestoreOptions &options, const Context &context)
{
    // With a migration id a second restore finds the first one's server.
    const auto body = m_compute.json({.method = "POST",
                                         .path = u"/servers/restore"_s,
                                         .body = rest::bytes(restoreFields(imageId, options)),
                                         .repeatable = !options.migrationId.isEmpty(),
                                         .answerTimeout = ComputeApi::orderTime},
        context);
    if (!body)
        return fail(body);
    const QString id = body->value("server"_L1).toObject().value("id"_L1).toString();
    if (id.isEmpty())
        return fail(Kind::Unreachable, u"The cloud took the restore but named no server. Look into its log."_s);
    return id;
}

Result<SaveForecast> ExtensionApi::forecast(const Instance &instance, const Context &context)
{
    const auto body = m_compute.json({.path = u"/servers/%1/trescca"_s.arg(instance.id)}, context);
    if (!body)
        return fail(body);
    const QJsonObject json = body->value("forecast"_L1).toObject();
    SaveForecast forecast;
    forecast.instance = instance;
    forecast.instance.arch = json.value("arch"_L1).toString();
    forecast.instance.machine = json.value("machine"_L1).toString();
    forecast.instance.hypervisor = json.value("hypervisor"_L1).toString();
    forecast.instance.firmware = json.value("firmware"_L1).toString();
    forecast.instance.cpuModel = json.value("cpu_model"_L1).toString();
    forecast.neededBases = rest::strings(json.value("needed_bases"_L1));
    forecast.memoryBytes = rest::number(json.value("memory_bytes"_L1));
    forecast.diskBytes = rest::number(json.value("disk_bytes"_L1));
    forecast.obstacles = rest::strings(json.value("obstacles"_L1));
    if (!json.value("bases"_L1).toArray().isEmpty())
        forecast.instance.disks.clear();  // better known than from the flavor
    for (const QJsonValue &value : json.value("bases"_L1).toArray()) {
        const QJsonObject base = value.toObject();
        Disk disk;
        disk.target = base.value("target"_L1).toString();
        disk.baseDigest = base.value("digest"_L1).toString();
        disk.baseSize = rest::number(base.value("size"_L1));
        forecast.instance.disks.append(disk);
    }
    return forecast;
}

Result<QString> ExtensionApi::findBase(const QString &digest, const Context &context)
{
    const auto body = m_compute.json({.path = u"/trescca/bases/"_s + digest, .answerTimeout = digestTime}, context);
    if (!body)
        return isAbsent(body.error()) ? Result<QString>(fail(Kind::NotFound, body.error().what)) : Result<QString>(fail(body));
    return body->value("image_id"_L1).toString();
}

Result<QString> ExtensionApi::publishBase(const QString &instanceId, const QString &digest, const Context &context)
{
    if (auto good = rest::checkId(instanceId, u"an instance"_s); !good)
        return fail(good);
    RestCall call{
        .method = "POST", .path = u"/servers/%1/publish_base"_s.arg(instanceId), .body = rest::bytes({{u"digest"_s, digest}}), .repeatable = true};
    call.answerTimeout = digestTime;
    const auto body = m_compute.json(call, context);
    if (!body)
        return isAbsent(body.error())
            ? Result<QString>(fail(Kind::Unsupported, u"This cloud cannot hand out the base image of an instance. Save it self-contained instead."_s,
                  body.error().what))
            : Result<QString>(fail(body));
    return body->value("image_id"_L1).toString();
}

}  // namespace trescca
