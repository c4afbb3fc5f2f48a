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
    const auto facts = host ? (*host)->facts(context) : fail(host);
    if (!facts)
        return fail(facts);
    QJsonObject json = factsJson(*facts);
    json.insert(u"version"_s, QString::fromLatin1(TRESCCA_VERSION));
    json.insert(u"pulls"_s, false);
    return json;
}

}  // namespace

const Operation factsOperation{"facts", "", R"("uri", "folder")", run};

}  // namespace trescca::nova
