// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/imagepatch.h"

#include "app/tresccad/api/imagefields.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr auto patch21 = "application/openstack-images-v2.1-json-patch";
constexpr auto patch20 = "application/openstack-images-v2.0-json-patch";

struct Operation {
    QString op;
    QString path;
    QJsonValue value;
};

/// {"op": "add", "path": "/x", "value": ...}; in 2.0 {"add": "/x", "value": ...}.
Result<Operation> operationOf(const QJsonValue &entry, bool old)
{
    const QJsonObject json = entry.toObject();
    Operation operation{json["op"_L1].toString(), json["path"_L1].toString(), json["value"_L1]};
    for (const QString &op : {u"add"_s, u"replace"_s, u"remove"_s}) {
        if (old && json[op].isString())
            operation = {op, json[op].toString(), json["value"_L1]};
    }
    if (operation.op != "add"_L1 && operation.op != "replace"_L1 && operation.op != "remove"_L1)
        return fail(Kind::InvalidInput, u"Operations must be one of add, replace and remove, each with a path."_s);
    if (operation.op != "remove"_L1 && operation.value.isUndefined())
        return fail(Kind::InvalidInput, u"Operation \"%1\" requires a member named \"value\"."_s.arg(operation.op));
    return operation;
}

/// The name of the field that a JSON pointer means.
Result<QString> fieldOf(const QString &path)
{
    if (path.startsWith("/locations"_L1))
        return fail(Kind::Forbidden, u"It's not allowed to change locations: they are invisible here."_s);
    if (!path.startsWith(u'/') || path.size() < 2 || path.indexOf(u'/', 1) >= 0)
        return fail(Kind::InvalidInput, u"Invalid JSON pointer for this resource: '%1'"_s.arg(path));
    for (qsizetype at = path.indexOf(u'~'); at >= 0; at = path.indexOf(u'~', at + 1)) {
        if (at + 1 >= path.size() || (path[at + 1] != u'0' && path[at + 1] != u'1'))
            return fail(Kind::InvalidInput, u"Pointer `%1` contains \"~\" not part of a recognized escape sequence."_s.arg(path));
    }
    return path.sliced(1).replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
}

Result<void> apply(Image &image, const Operation &operation, bool old, const Caller &who)
{
    const auto name = fieldOf(operation.path);
    if (!name)
        return fail(name);
    const bool format = *name == "disk_format"_L1 || *name == "container_format"_L1;
    if (format && operation.op != "remove"_L1 && image.status != ImageStatus::Queued)
        return fail(Kind::Forbidden, u"Attribute %1 can be only replaced for a queued image."_s.arg(*name));
    if (*name == "visibility"_L1 && operation.value.toString() == "public"_L1 && !who.isAdmin())
        return fail(Kind::Forbidden, u"You are not authorized to make an image public."_s);
    if (operation.op == "remove"_L1)
        return removeImageField(image, *name);
    const bool there = hasImageField(image, *name);
    if (operation.op == "replace"_L1 && !there)
        return fail(Kind::Conflict, u"Property %1 does not exist."_s.arg(*name));
    if (operation.op == "add"_L1 && old && image.properties.contains(*name))
        return fail(Kind::Conflict, u"Property %1 already present."_s.arg(*name));
    return setImageField(image, *name, operation.value);
}

}  // namespace

bool isImagePatch(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed();
    return type == patch21 || type == patch20;
}

Result<void> applyPatch(Image &image, const QJsonArray &operations, const QByteArray &contentType, const Caller &who)
{
    const bool old = contentType.startsWith(patch20);
    Image changed = image;
    for (const QJsonValue &entry : operations) {
        const auto operation = operationOf(entry, old);
        if (!operation)
            return fail(operation);
        if (const auto applied = apply(changed, *operation, old, who); !applied)
            return applied;
    }
    image = changed;
    return {};
}

}  // namespace trescca
