// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"

#include "core/base/jsonschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

constexpr auto common = R"("uri": {"type": "string", "minLength": 1}, "folder": {"type": "string", "pattern": "^/."})";

QByteArray schemaOf(const Operation &operation)
{
    return R"({"type": "object", "additionalProperties": false, "properties": {)" + QByteArray(common) + (*operation.properties ? ", " : "")
        + operation.properties + R"(}, "required": [)" + operation.required + "]}";
}

}  // namespace

const QList<Operation> &operations()
{
    static const QList<Operation> all{saveOperation, resumeOperation, releaseOperation, forgetOperation, heldOperation, settleOperation,
        forecastOperation, factsOperation, inspectOperation, unpackOperation, digestOperation, renewLinksOperation};
    return all;
}

Outcome runOperation(const QString &name, const QJsonObject &request, const Context &context)
{
    const auto operation = std::ranges::find(operations(), name, [](const Operation &one) { return QString::fromLatin1(one.name); });
    if (operation == operations().cend())
        return fail(Kind::InvalidInput,
            u"There is no operation %1; plugin and helper may be of different versions. Install both from one release."_s.arg(name));
    if (const auto sound = JsonSchema(schemaOf(*operation)).check(request); !sound)
        return fail(sound);
    return operation->run(request, context);
}

}  // namespace trescca::nova
