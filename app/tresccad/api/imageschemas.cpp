// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/imageschemas.h"

#include "core/base/jsonschema.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const QJsonObject &imageSchema()
{
    static const JsonSchema schema(R"({"name": "image", "additionalProperties": {"type": "string"},
        "links": [{"href": "{self}", "rel": "self"}, {"href": "{file}", "rel": "enclosure"}, {"href": "{schema}", "rel": "describedby"}],
        "properties": {
            "id": {"type": "string", "description": "An identifier for the image", "pattern": "^([0-9a-fA-F]){8}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){12}$"},
            "name": {"type": ["null", "string"], "description": "Descriptive name for the image", "maxLength": 255},
            "status": {"type": "string", "readOnly": true, "description": "Status of the image",
                "enum": ["queued", "saving", "active", "killed", "deleted", "uploading", "importing", "pending_delete", "deactivated"]},
            "visibility": {"type": "string", "description": "Scope of image accessibility", "enum": ["community", "public", "private", "shared"]},
            "protected": {"type": "boolean", "description": "If true, image will not be deletable."},
            "os_hidden": {"type": "boolean", "description": "If true, image will not appear in default image list response."},
            "checksum": {"type": ["null", "string"], "readOnly": true, "description": "md5 hash of image contents.", "maxLength": 32},
            "os_hash_algo": {"type": ["null", "string"], "readOnly": true, "description": "Algorithm to calculate the os_hash_value", "maxLength": 64},
            "os_hash_value": {"type": ["null", "string"], "readOnly": true, "description": "Hexdigest of the image contents using the algorithm specified by the os_hash_algo", "maxLength": 128},
            "owner": {"type": ["null", "string"], "description": "Owner of the image", "maxLength": 255},
            "size": {"type": ["null", "integer"], "readOnly": true, "description": "Size of image file in bytes"},
            "virtual_size": {"type": ["null", "integer"], "readOnly": true, "description": "Virtual size of image in bytes"},
            "container_format": {"type": ["null", "string"], "description": "Format of the container", "enum": [null, "ami", "ari", "aki", "bare", "ovf", "ova", "docker", "compressed"]},
            "disk_format": {"type": ["null", "string"], "description": "Format of the disk", "enum": [null, "ami", "ari", "aki", "vhd", "vhdx", "vmdk", "raw", "qcow2", "vdi", "iso", "ploop"]},
            "created_at": {"type": "string", "readOnly": true, "description": "Date and time of image registration"},
            "updated_at": {"type": "string", "readOnly": true, "description": "Date and time of the last image modification"},
            "tags": {"type": "array", "description": "List of strings related to the image", "items": {"type": "string", "maxLength": 255}},
            "self": {"type": "string", "readOnly": true, "description": "An image self url"},
            "file": {"type": "string", "readOnly": true, "description": "An image file url"},
            "schema": {"type": "string", "readOnly": true, "description": "An image schema url"},
            "min_ram": {"type": "integer", "description": "Amount of ram (in MB) required to boot image."},
            "min_disk": {"type": "integer", "description": "Amount of disk space (in GB) required to boot image."},
            "kernel_id": {"type": ["null", "string"], "is_base": false, "description": "ID of image stored in Glance that should be used as the kernel when booting an AMI-style image."},
            "ramdisk_id": {"type": ["null", "string"], "is_base": false, "description": "ID of image stored in Glance that should be used as the ramdisk when booting an AMI-style image."},
            "os_distro": {"type": "string", "is_base": false, "description": "Common name of operating system distribution"},
            "os_version": {"type": "string", "is_base": false, "description": "Operating system version as specified by the distributor."},
            "architecture": {"type": "string", "is_base": false, "description": "Operating system architecture"},
            "instance_uuid": {"type": "string", "is_base": false, "description": "Metadata which can be used to record which instance this image is associated with."}}})");
    return schema.json();
}

const QJsonObject &memberDescription()
{
    static const JsonSchema schema(R"({"name": "member", "properties": {
        "member_id": {"type": "string", "description": "The project that the image is shared with"}, "image_id": {"type": "string", "description": "An identifier for the image"},
        "status": {"type": "string", "description": "The status of this image member", "enum": ["pending", "accepted", "rejected"]},
        "created_at": {"type": "string", "description": "Date and time of image member creation"}, "updated_at": {"type": "string", "description": "Date and time of last modification of image member"},
        "schema": {"type": "string", "readOnly": true}}})");
    return schema.json();
}

const QJsonObject &taskSchema()
{
    static const JsonSchema schema(R"({"name": "task", "properties": {
        "id": {"type": "string", "description": "An identifier for the task"}, "type": {"type": "string", "description": "The type of task represented by this content", "enum": ["import", "api_image_import"]},
        "status": {"type": "string", "description": "The current status of this task", "enum": ["pending", "processing", "success", "failure"]},
        "input": {"type": ["null", "object"], "description": "The parameters required by task"}, "result": {"type": ["null", "object"], "description": "The result of current task"},
        "owner": {"type": "string", "description": "An identifier for the owner of this task"}, "message": {"type": "string", "description": "Human-readable informative message"},
        "image_id": {"type": "string", "description": "Image associated with the task"}, "request_id": {"type": "string"}, "user_id": {"type": "string"},
        "expires_at": {"type": ["null", "string"], "description": "Datetime when this resource would be subject to removal"},
        "created_at": {"type": "string", "description": "Datetime when this resource was created"}, "updated_at": {"type": "string", "description": "Datetime when this resource was updated"},
        "self": {"type": "string"}, "schema": {"type": "string", "readOnly": true}}})");
    return schema.json();
}

/// A schema of a list of things.
QJsonObject listOf(const QString &name, const QJsonObject &item)
{
    const QJsonObject list{{u"type"_s, u"array"_s}, {u"items"_s, item}};
    QJsonObject properties{{name, list}, {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    for (const QString &link : {u"first"_s, u"next"_s})
        properties.insert(link, QJsonObject{{u"type"_s, u"string"_s}});
    return {{u"name"_s, name}, {u"properties"_s, properties},
        {u"links"_s,
            QJsonArray{QJsonObject{{u"rel"_s, u"first"_s}, {u"href"_s, u"{first}"_s}}, QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, u"{next}"_s}},
                QJsonObject{{u"rel"_s, u"describedby"_s}, {u"href"_s, u"{schema}"_s}}}}};
}

/// The definitions themselves are not kept here, so their schemas only name what one has.
QJsonObject definition(const QString &name, const QStringList &fields)
{
    QJsonObject properties;
    for (const QString &field : fields)
        properties.insert(field, QJsonObject{{u"type"_s, u"string"_s}, {u"maxLength"_s, 255}});
    return {{u"name"_s, name}, {u"properties"_s, properties}, {u"required"_s, QJsonArray{fields.first()}}, {u"additionalProperties"_s, false}};
}

void addDefinitions(Router &router)
{
    const auto add = [&](const QString &one, const QString &many, const QString &named, const QString &manyNamed, const QStringList &fields) {
        const QJsonObject schema = definition(named, fields);
        router.add("GET"_ba, u"/image/v2/schemas/metadefs/"_s + one, Access::Token, [schema](const ApiRequest &) { return jsonResponse(schema); });
        router.add("GET"_ba, u"/image/v2/schemas/metadefs/"_s + many, Access::Token,
            [schema, manyNamed](const ApiRequest &) { return jsonResponse(listOf(manyNamed, schema)); });
    };
    add(u"namespace"_s, u"namespaces"_s, u"namespace"_s, u"namespaces"_s,
        {u"namespace"_s, u"display_name"_s, u"description"_s, u"visibility"_s, u"owner"_s});
    add(u"resource_type"_s, u"resource_types"_s, u"resource_type_association"_s, u"resource_type_associations"_s,
        {u"name"_s, u"prefix"_s, u"properties_target"_s});
    add(u"property"_s, u"properties"_s, u"property"_s, u"properties"_s, {u"name"_s, u"title"_s, u"type"_s, u"description"_s});
    add(u"object"_s, u"objects"_s, u"object"_s, u"objects"_s, {u"name"_s, u"description"_s});
    add(u"tag"_s, u"tags"_s, u"tag"_s, u"tags"_s, {u"name"_s});
    const QString namespaces = u"/image/v2/metadefs/namespaces"_s;
    router.add("GET"_ba, namespaces, Access::Read, [](const ApiRequest &) {
        return jsonResponse(
            {{u"namespaces"_s, QJsonArray()}, {u"first"_s, u"/v2/metadefs/namespaces"_s}, {u"schema"_s, u"/v2/schemas/metadefs/namespaces"_s}});
    });
    router.add("POST"_ba, namespaces, Access::Read, [](const ApiRequest &) -> Result<ApiResponse> {
        return fail(Kind::Forbidden, u"You are not authorized to complete add_metadef_namespace action."_s);
    });
    router.add("GET"_ba, namespaces + "/{name}"_L1, Access::Read, [](const ApiRequest &request) -> Result<ApiResponse> {
        return fail(Kind::NotFound, u"Metadata definition namespace=%1 was not found."_s.arg(request.params[u"name"_s]));
    });
    router.add("GET"_ba, u"/image/v2/metadefs/resource_types"_s, Access::Read,
        [](const ApiRequest &) { return jsonResponse({{u"resource_types"_s, QJsonArray()}}); });
}

}  // namespace

void ImageSchemasResource::addTo(Router &router) const
{
    const auto add = [&](const QString &one, const QString &many, const QJsonObject &schema) {
        router.add("GET"_ba, u"/image/v2/schemas/"_s + one, Access::Token, [schema](const ApiRequest &) { return jsonResponse(schema); });
        router.add("GET"_ba, u"/image/v2/schemas/"_s + many, Access::Token,
            [schema, many](const ApiRequest &) { return jsonResponse(listOf(many, schema)); });
    };
    add(u"image"_s, u"images"_s, imageSchema());
    add(u"member"_s, u"members"_s, memberDescription());
    add(u"task"_s, u"tasks"_s, taskSchema());
    addDefinitions(router);
    router.add("GET"_ba, u"/image/v2/info/stores"_s, Access::Read,
        [](const ApiRequest &) -> Result<ApiResponse> { return fail(Kind::NotFound, u"Multi backend is not supported at this site."_s); });
}

}  // namespace trescca
