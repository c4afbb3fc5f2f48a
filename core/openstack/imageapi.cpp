// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/imageapi.h"

#include "core/base/log.h"
#include "core/openstack/imagejson.h"
#include "core/openstack/restjson.h"
#include "core/site/imageuse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int mostPages = 1000;

Result<Image> parsed(const Result<HttpResponse> &response)
{
    if (!response)
        return fail(response);
    const auto json = rest::object(*response, u"Glance"_s);
    if (!json)
        return fail(json);
    Image image = imageFromJson(*json);
    if (image.id.isEmpty())
        return fail(Kind::Unreachable, u"Glance's answer describes no image."_s);
    return image;
}

}  // namespace

Result<QList<Image>> ImageApi::list(const QList<std::pair<QString, QString>> &filter, const Context &context) const
{
    QString path = u"/v2/images?limit=100"_s;
    for (const auto &[key, value] : filter)
        path += u'&' + rest::escaped(key) + u'=' + rest::escaped(value);
    QList<Image> images;
    for (int page = 0; page < mostPages; ++page) {
        const auto response = m_session->call(Service::Image, {.path = path}, context);
        if (!response)
            return fail(response);
        const auto json = rest::object(*response, u"Glance"_s);
        if (!json)
            return fail(json);
        for (const QJsonValue &image : json->value("images"_L1).toArray())
            images.append(imageFromJson(image.toObject()));
        const QString query = QUrl(json->value("next"_L1).toString()).query(QUrl::FullyEncoded);
        if (query.isEmpty())
            return images;
        path = u"/v2/images?"_s + query;
    }
    return fail(Kind::Unreachable, u"Glance's list of images does not end."_s);
}

Result<Image> ImageApi::get(const QString &id, const Context &context) const
{
    if (auto good = rest::checkId(id, u"an image"_s); !good)
        return fail(good);
    return parsed(m_session->call(Service::Image, {.path = u"/v2/images/"_s + id}, context));
}

Result<Image> ImageApi::create(const Image &spec, const Context &context) const
{
    return parsed(m_session->call(Service::Image, {.method = "POST", .path = u"/v2/images"_s, .body = rest::bytes(imageToJson(spec))}, context));
}

Result<void> ImageApi::rename(const QString &id, const QString &name, const Context &context) const
{
    if (auto good = rest::checkId(id, u"an image"_s); !good)
        return good;
    const QJsonObject change{{u"op"_s, u"replace"_s}, {u"path"_s, u"/name"_s}, {u"value"_s, name}};
    const RestCall call{.method = "PATCH",
        .path = u"/v2/images/"_s + id,
        .body = QJsonDocument(QJsonArray{change}).toJson(QJsonDocument::Compact),
        .headers = {{"Content-Type", "application/openstack-images-v2.1-json-patch"}},
        .repeatable = true};
    const auto response = m_session->call(Service::Image, call, context);
    return response ? Result<void>() : Result<void>(fail(response));
}

Result<void> ImageApi::remove(const QString &id, const Context &context) const
{
    if (auto good = rest::checkId(id, u"an image"_s); !good)
        return good;
    const auto response = m_session->call(Service::Image, {.method = "DELETE", .path = u"/v2/images/"_s + id}, context);
    return response ? Result<void>() : Result<void>(fail(response));
}

void ImageApi::discard(const QString &id) const
{
    // While Glance takes in that an upload was cut, it may answer a removal with an error of its own.
    constexpr int tries = 8;
    auto done = remove(id, {});
    for (int i = 1; i < tries && !done && (done.error().kind == Kind::Internal || done.error().kind == Kind::Conflict); ++i) {
        if (!waitFor(std::chrono::milliseconds(250 * i), {}))
            break;
        done = remove(id, {});
    }
    if (!done && done.error().kind != Kind::NotFound)
        qCWarning(logOpenStack).noquote() << "Image" << id << "could not be removed:" << done.error().what;
}

Result<Image> ImageApi::waitUntilActive(
    const QString &id, const QString &stage, const Context &context, const std::function<Result<void>(const Image &)> &look) const
{
    for (int round = 0;; ++round) {
        auto image = get(id, context);
        if (!image)
            return image;
        const QString error = image->properties.value(u"trescca_error"_s);
        if (image->status == ImageStatus::Active)
            return image;
        if (!error.isEmpty())
            return fail(kindOfName(image->properties.value(u"trescca_error_kind"_s)).value_or(Kind::Internal), error);
        if (image->status == ImageStatus::Deactivated)
            return fail(mustBeActive(*image));
        if (image->status == ImageStatus::Killed || image->status == ImageStatus::Deleted)
            return fail(Kind::Internal, u"The cloud gave up image %1 (%2). Look into the logs of its Glance."_s.arg(id, statusName(image->status)));
        const auto total = image->properties.value(u"trescca_progress_total"_s).toULongLong();
        // Of a save, a tresccad tells whether it has come to the memory yet: then the guest stands still.
        const QString finer = stage == "save"_L1 ? image->properties.value(u"trescca_progress_stage"_s, stage) : stage;
        if (!finer.isEmpty() && (!look || total > 0))
            context.report(finer, image->properties.value(u"trescca_progress_done"_s).toULongLong(), total);
        if (const auto seen = look ? look(*image) : Result<void>(); !seen)
            return fail(seen);
        if (auto waited = waitFor(pauseBeforeLook(round, m_session->policy()), context); !waited)
            return fail(waited);
    }
}

Result<void> ImageApi::importFrom(const QString &id, const QJsonObject &method, const Context &context) const
{
    const auto response = m_session->call(
        Service::Image, {.method = "POST", .path = u"/v2/images/%1/import"_s.arg(id), .body = rest::bytes({{u"method"_s, method}})}, context);
    return response ? Result<void>() : Result<void>(fail(response));
}

}  // namespace trescca
