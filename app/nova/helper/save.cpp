// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/fdsink.h"
#include "app/nova/helper/helper.h"
#include "app/nova/helper/hostsite.h"
#include "core/package/manifest.h"
#include "core/site/savedbytes.h"
#include "core/site/sitejson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

SaveOptions optionsOf(const QJsonObject &request)
{
    SaveOptions options;
    options.packageName = request[u"name"_s].toString();
    options.migrationId = request[u"migration_id"_s].toString();
    options.selfContained = request[u"self_contained"_s].toBool();
    options.compressionLevel = request[u"compression_level"_s].toInt(options.compressionLevel);
    return options;
}

QJsonObject propertiesOf(const SaveForecast &forecast, const SaveOptions &options, const SavedBytes &saved)
{
    QMap<QString, QString> properties = packageProperties(forecast, options);
    if (!options.packageName.isEmpty())
        properties[QLatin1StringView(property::instanceName)] = options.packageName;  // Nova's own is "instance-0000002a"
    properties[QLatin1StringView(property::savedMemory)] = QString::number(saved.memory());
    properties[QLatin1StringView(property::savedDisk)] = QString::number(saved.disk());
    QJsonObject json;
    for (auto one = properties.cbegin(); one != properties.cend(); ++one)
        json.insert(one.key(), one.value());
    return json;
}

Outcome run(const QJsonObject &request, const Context &context)
{
    const QString id = request[u"instance"_s].toString();
    const SaveOptions options = optionsOf(request);
    auto sink = FdSink::open(request[u"package_fd"_s].toInt(-1), context.stop);
    const auto host = sink ? openHost(request) : fail(sink);
    const auto forecast = host ? (*host)->forecast(id, context) : fail(host);
    if (!forecast)
        return fail(forecast);
    SavedBytes saved;
    const auto manifest = (*host)->pack(id, options.packageName, options, **sink, saved.listenTo(context));
    if (!manifest)
        return fail(manifest);
    return QJsonObject{{u"size"_s, static_cast<qint64>((*sink)->size())}, {u"sha512"_s, (*sink)->sha512()},
        {u"properties"_s, propertiesOf(*forecast, options, saved)}, {u"manifest"_s, QJsonDocument::fromJson(manifest->toJson()).object()}};
}

}  // namespace

const Operation saveOperation{"save",
    R"("instance": {"type": "string", "format": "uuid"}, "name": {"type": "string", "maxLength": 255, "format": "line"},
    "migration_id": {"type": "string", "maxLength": 255}, "self_contained": {"type": "boolean"},
    "compression_level": {"type": "integer", "minimum": 1, "maximum": 19}, "package_fd": {"type": "integer", "minimum": 3})",
    R"("uri", "folder", "instance", "package_fd")", run};

}  // namespace trescca::nova
