// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/sitejson.h"

#include "core/model/image.h"
#include "core/site/copies.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QJsonObject listsOf(const QMap<QString, QStringList> &lists)
{
    QJsonObject out;
    for (auto it = lists.begin(); it != lists.end(); ++it)
        out.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return out;
}

QJsonArray basesOf(const Instance &instance)
{
    QJsonArray bases;
    for (const Disk &disk : instance.disks) {
        if (!disk.baseDigest.isEmpty())
            bases << QJsonObject{{u"target"_s, disk.target}, {u"digest"_s, disk.baseDigest}, {u"size"_s, static_cast<qint64>(disk.baseSize)}};
    }
    return bases;
}

}  // namespace

QJsonObject factsJson(const SiteFacts &facts)
{
    QJsonObject json{{u"keeps_state"_s, facts.keepsState}, {u"no_state_reason"_s, facts.noStateReason}, {u"hypervisor"_s, facts.hypervisor},
        {u"hypervisor_version"_s, facts.hypervisorVersion}, {u"architectures"_s, QJsonArray::fromStringList(facts.architectures)},
        {u"machines"_s, listsOf(facts.machines)}, {u"cpu_models"_s, listsOf(facts.cpuModels)}, {u"host_cpu"_s, facts.hostCpu},
        {u"firmwares"_s, QJsonArray::fromStringList(facts.firmwares)}, {u"kvm"_s, facts.kvm},
        {u"networks"_s, QJsonArray::fromStringList(facts.networks)}, {u"reads_pages"_s, facts.readsPages}};
    if (facts.freeMemory)
        json.insert(u"free_memory"_s, static_cast<qint64>(*facts.freeMemory));
    if (facts.freeDisk)
        json.insert(u"free_disk"_s, static_cast<qint64>(*facts.freeDisk));
    return json;
}

QJsonObject forecastJson(const SaveForecast &forecast)
{
    return {{u"needed_bases"_s, QJsonArray::fromStringList(forecast.neededBases)}, {u"memory_bytes"_s, static_cast<qint64>(forecast.memoryBytes)},
        {u"disk_bytes"_s, static_cast<qint64>(forecast.diskBytes)}, {u"obstacles"_s, QJsonArray::fromStringList(forecast.obstacles)},
        {u"arch"_s, forecast.instance.arch}, {u"machine"_s, forecast.instance.machine}, {u"hypervisor"_s, forecast.instance.hypervisor},
        {u"firmware"_s, forecast.instance.firmware}, {u"cpu_model"_s, forecast.instance.cpuModel}, {u"bases"_s, basesOf(forecast.instance)}};
}

QMap<QString, QString> packageProperties(const SaveForecast &forecast, const SaveOptions &options)
{
    const Instance &instance = forecast.instance;
    QMap<QString, QString> properties;
    const auto put = [&properties](const char *key, const QString &value) { properties[QLatin1StringView(key)] = value; };
    put(property::kind, u"package"_s);
    put(property::instance, instance.id);
    put(property::instanceName, instance.name);
    put(property::memory, QString::number(instance.memory));
    put(property::arch, instance.arch);
    if (const QString macs = macsOf(instance); !macs.isEmpty())
        put(property::macs, macs);
    if (!options.selfContained && !forecast.neededBases.isEmpty())
        put(property::needs, forecast.neededBases.join(u','));
    if (!options.migrationId.isEmpty())
        put(property::migration, options.migrationId);
    return properties;
}

}  // namespace trescca
