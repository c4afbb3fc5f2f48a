// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/imagefields.h"

#include "app/tresccad/http.h"
#include "core/base/jsonschema.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype mostProperties = 128;
constexpr qsizetype longestName = 255;
constexpr qsizetype longestValue = 65535;

const QStringList &serviceFields()
{
    static const QStringList fields{u"id"_s, u"status"_s, u"size"_s, u"virtual_size"_s, u"checksum"_s, u"os_hash_algo"_s, u"os_hash_value"_s,
        u"created_at"_s, u"updated_at"_s, u"self"_s, u"file"_s, u"schema"_s, u"direct_url"_s, u"locations"_s, u"stores"_s};
    return fields;
}

const QStringList &fixedFields()
{
    static const QStringList fields{u"name"_s, u"disk_format"_s, u"container_format"_s, u"visibility"_s, u"tags"_s, u"min_disk"_s, u"min_ram"_s,
        u"protected"_s, u"os_hidden"_s, u"owner"_s};
    return fields;
}

bool isInner(const QString &name)
{
    return name == QLatin1StringView(inner::hidden) || name == QLatin1StringView(inner::deactivated) || name == QLatin1StringView(inner::members);
}

bool has(const Image &image, const char *property) { return image.properties.value(QLatin1StringView(property)) == "true"_L1; }

void mark(Image &image, const char *property, bool set)
{
    if (set)
        image.properties.insert(QLatin1StringView(property), u"true"_s);
    else
        image.properties.remove(QLatin1StringView(property));
}

std::unexpected<Error> wrongValue(const QString &name)
{
    return fail(Kind::InvalidInput, u"The value of \"%1\" is not of the right kind."_s.arg(name));
}

Result<void> setWord(QString &field, const QString &name, const QJsonValue &value, const QStringList &allowed)
{
    if (value.isNull() && name != "visibility"_L1) {
        field.clear();
        return {};
    }
    if (!allowed.contains(value.toString()))
        return fail(
            Kind::InvalidInput, u"\"%1\" cannot be \"%2\"; it is one of %3."_s.arg(name, value.toVariant().toString(), allowed.join(u", "_s)));
    field = value.toString();
    return {};
}

Result<void> setTags(Image &image, const QJsonValue &value)
{
    QStringList tags;
    for (const QJsonValue &tag : value.toArray()) {
        if (!tag.isString() || tag.toString().size() > longestName || !isLine(tag.toString()))
            return wrongValue(u"tags"_s);
        if (!tags.contains(tag.toString()))
            tags << tag.toString();
    }
    if (!value.isArray() || tags.size() > mostProperties)
        return wrongValue(u"tags"_s);
    image.tags = tags;
    return {};
}

Result<void> setNumber(std::uint64_t &field, const QString &name, const QJsonValue &value)
{
    if (!value.isDouble() || value.toInteger(-1) < 0)
        return wrongValue(name);
    field = static_cast<std::uint64_t>(value.toInteger());
    return {};
}

Result<void> setProperty(Image &image, const QString &name, const QJsonValue &value)
{
    if (name.startsWith("os_glance"_L1))
        return fail(Kind::Forbidden, u"Attribute '%1' is reserved."_s.arg(name));
    if (!value.isString() || name.isEmpty() || name.size() > longestName || !isLine(name) || value.toString().size() > longestValue)
        return wrongValue(name);
    if (!image.properties.contains(name) && image.properties.size() >= mostProperties)
        return fail(Kind::NoRoom, u"An image takes at most %1 properties."_s.arg(mostProperties));
    image.properties.insert(name, value.toString());
    return {};
}

/// Sets the fields with a bounded set of words; nullopt when `name` is none of them.
std::optional<Result<void>> setKnownWord(Image &image, const QString &name, const QJsonValue &value)
{
    static const QStringList disk{u"raw"_s, u"qcow2"_s, u"iso"_s, u"vmdk"_s, u"vdi"_s, u"vhd"_s, u"vhdx"_s, u"ploop"_s, u"ami"_s, u"ari"_s, u"aki"_s};
    static const QStringList container{u"bare"_s, u"ovf"_s, u"ova"_s, u"docker"_s, u"compressed"_s, u"ami"_s, u"ari"_s, u"aki"_s};
    static const QStringList visibility{u"private"_s, u"shared"_s, u"community"_s, u"public"_s};
    if (name == "disk_format"_L1)
        return setWord(image.diskFormat, name, value, disk);
    if (name == "container_format"_L1)
        return setWord(image.containerFormat, name, value, container);
    if (name == "visibility"_L1)
        return setWord(image.visibility, name, value, visibility);
    return std::nullopt;
}

Result<void> setMark(Image &image, const QString &name, const QJsonValue &value)
{
    if (!value.isBool())
        return wrongValue(name);
    if (name == "protected"_L1)
        image.isProtected = value.toBool();
    else
        mark(image, inner::hidden, value.toBool());
    return {};
}

QJsonValue numberOrNull(std::uint64_t number) { return number > 0 ? QJsonValue(static_cast<qint64>(number)) : QJsonValue(); }

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

}  // namespace

bool isTransient(const QString &name)
{
    static const QStringList words{u"trescca_progress_stage"_s, u"trescca_progress_done"_s, u"trescca_progress_total"_s, u"trescca_error"_s,
        u"trescca_error_kind"_s, u"trescca_task"_s};
    return words.contains(name);
}

QString imageStatus(const Image &image, const ImageActivity &activity)
{
    const bool importing = activity.job && activity.job->state == JobState::Running && activity.job->kind == "import"_L1;
    if (image.status == ImageStatus::Active)
        return has(image, inner::deactivated) ? u"deactivated"_s : u"active"_s;
    if (importing)
        return u"importing"_s;
    return image.status == ImageStatus::Queued && activity.staged ? u"uploading"_s : statusName(image.status);
}

QJsonObject imageFields(const Image &image, const ImageActivity &activity)
{
    const std::optional<JobView> &job = activity.job;
    QJsonObject json;
    for (auto it = image.properties.begin(); it != image.properties.end(); ++it) {
        if (!isInner(it.key()))
            json.insert(it.key(), it.value());
    }
    if (job && job->state == JobState::Running) {
        json.insert(u"trescca_progress_stage"_s, job->progress.stage);
        json.insert(u"trescca_progress_done"_s, QString::number(job->progress.done));
        json.insert(u"trescca_progress_total"_s, QString::number(job->progress.total));
    }
    const bool active = image.status == ImageStatus::Active;
    const QString self = u"/v2/images/"_s + image.id;
    const QJsonObject own{{u"id"_s, image.id}, {u"name"_s, textOrNull(image.name)}, {u"status"_s, imageStatus(image, activity)},
        {u"size"_s, active ? QJsonValue(static_cast<qint64>(image.size)) : QJsonValue()}, {u"virtual_size"_s, numberOrNull(image.virtualSize)},
        {u"disk_format"_s, textOrNull(image.diskFormat)}, {u"container_format"_s, textOrNull(image.containerFormat)},
        {u"checksum"_s, textOrNull(image.checksum)}, {u"os_hash_algo"_s, image.hash.isEmpty() ? QJsonValue() : QJsonValue(u"sha512"_s)},
        {u"os_hash_value"_s, textOrNull(image.hash)}, {u"owner"_s, image.owner}, {u"visibility"_s, image.visibility},
        {u"protected"_s, image.isProtected}, {u"os_hidden"_s, has(image, inner::hidden)}, {u"min_disk"_s, static_cast<qint64>(image.minDisk)},
        {u"min_ram"_s, static_cast<qint64>(image.minRam)}, {u"tags"_s, QJsonArray::fromStringList(image.tags)},
        {u"created_at"_s, isoTime(image.created)}, {u"updated_at"_s, isoTime(image.updated)}, {u"self"_s, self}, {u"file"_s, self + "/file"_L1},
        {u"schema"_s, u"/v2/schemas/image"_s}};
    for (auto it = own.begin(); it != own.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

Result<void> setImageField(Image &image, const QString &name, const QJsonValue &value)
{
    if (serviceFields().contains(name) || isTransient(name) || isInner(name))
        return fail(Kind::Forbidden, u"Attribute '%1' is read-only."_s.arg(name));
    if (const auto word = setKnownWord(image, name, value))
        return *word;
    if (name == "tags"_L1)
        return setTags(image, value);
    if (name == "min_disk"_L1)
        return setNumber(image.minDisk, name, value);
    if (name == "min_ram"_L1)
        return setNumber(image.minRam, name, value);
    if (name == "os_hidden"_L1 || name == "protected"_L1)
        return setMark(image, name, value);
    if (name == "owner"_L1)
        return value.toString() == image.owner ? Result<void>()
                                               : fail(Kind::Forbidden, u"The owner of an image is the project; it cannot be another."_s);
    if (name != "name"_L1)
        return setProperty(image, name, value);
    if (value.toString().size() > longestName || !(value.isString() || value.isNull()))
        return wrongValue(name);
    if (!isLine(value.toString()))
        return fail(Kind::InvalidInput, u"The name of an image is one line without control characters; choose another."_s);
    image.name = value.toString();
    return {};
}

Result<void> removeImageField(Image &image, const QString &name)
{
    if (fixedFields().contains(name) || isInner(name) || serviceFields().contains(name) || isTransient(name))
        return fail(Kind::Forbidden, u"The attribute \"%1\" cannot be removed."_s.arg(name));
    if (image.properties.remove(name) == 0)
        return fail(Kind::Conflict, u"Property %1 does not exist."_s.arg(name));
    return {};
}

bool hasImageField(const Image &image, const QString &name)
{
    return fixedFields().contains(name) || serviceFields().contains(name) || image.properties.contains(name);
}

QString imageFieldText(const Image &image, const QString &name)
{
    const QJsonValue value = imageFields(image, {}).value(name);
    return value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toVariant().toString();
}

}  // namespace trescca
