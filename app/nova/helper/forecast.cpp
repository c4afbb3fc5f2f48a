// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "app/nova/helper/hostsite.h"
#include "core/site/sitejson.h"

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

Outcome run(const QJsonObject &request, const Context &context)
{
    const auto host = openHost(request);
    const auto forecast = host ? (*host)->forecast(request[u"instance"_s].toString(), context) : fail(host);
    return forecast ? Outcome(forecastJson(*forecast)) : fail(forecast);
}

}  // namespace

const Operation forecastOperation{"forecast", R"("instance": {"type": "string", "format": "uuid"})", R"("uri", "folder", "instance")", run};

}  // namespace trescca::nova
