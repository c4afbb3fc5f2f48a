// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/imageimport.h"

#include "app/tresccad/api/images.h"
#include "app/tresccad/errormap.h"
#include "app/tresccad/pull.h"
#include "core/base/digest.h"
#include "core/base/jsonschema.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Which stores are meant matters to nobody where there is one: a Glance without enabled_backends does not look.
const JsonSchema &importSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["method"], "additionalProperties": false, "properties": {
        "stores": {"type": "array", "items": {"type": "string"}}, "all_stores": {"type": "boolean"}, "all_stores_must_succeed": {"type": "boolean"},
        "method": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string"}, "uri": {"type": "string"}, "token": {"type": "string"}, "fingerprint": {"type": "string"},
            "os_hash_value": {"type": "string"}, "size": {"type": "integer", "minimum": 0}, "glance_image_id": {"type": "string"},
            "glance_region": {"type": "string"}, "glance_service_interface": {"type": "string"}}}}})");
    return schema;
}

/// The address as it was read here, and no other way.
QString asUnderstood(const QString &uri) { return QString::fromLatin1(QUrl(uri, QUrl::StrictMode).toEncoded()); }

Result<PullRequest> pullRequest(const QString &imageId, const QJsonObject &method)
{
    PullRequest pull;
    pull.imageId = imageId;
    pull.uri = method["uri"_L1].toString();
    pull.token = method["token"_L1].toString().toLatin1();
    pull.fingerprint = method["fingerprint"_L1].toString();
    pull.hash = method["os_hash_value"_L1].toString();
    if (method["size"_L1].isDouble())
        pull.size = static_cast<std::uint64_t>(method["size"_L1].toInteger());
    if (const auto sound = checkHttps(pull.uri); !sound)
        return fail(sound);
    static const QRegularExpression plain(u"\\A[\\x21-\\x7e]*\\z"_s);
    if (!plain.match(QString::fromLatin1(pull.token)).hasMatch())
        return fail(Kind::InvalidInput, u"The token for the source has characters that no token has."_s);
    pull.uri = asUnderstood(pull.uri);
    return pull;
}

/// Whether it is a download from a host that is not among those allowed; one that has no host is refused elsewhere.
bool isKeptOut(const QJsonObject &method, const QStringList &hosts)
{
    const QString name = method["name"_L1].toString(), uri = method["uri"_L1].toString();
    return (name == "trescca-pull"_L1 || name == "web-download"_L1) && checkHttps(uri) && !mayPullFrom(asUnderstood(uri), hosts);
}

/// Clients of ours bring the image themselves when something is unsupported.
ApiResponse refuseSource(const QString &uri, const ApiRequest &request)
{
    ApiResponse refused = errorResponse(
        403, u"This daemon fetches no images from %1; have that host added to its setting pull_from."_s.arg(QUrl(uri).authority()), request);
    refused.headers << std::pair("X-Trescca-Error"_ba, kindName(Kind::Unsupported).toLatin1());
    return refused;
}

/// Copies a file into a sink and compares its digest with what is known of it.
Result<void> copyFile(const QString &path, const QString &hash, ByteSink &to, const Context &context)
{
    class Digesting final : public ByteSink {
    public:
        explicit Digesting(ByteSink &next) : m_next(next) {}
        Result<void> write(ConstBytes bytes) override
        {
            m_digest.add(bytes);
            return m_next.write(bytes);
        }
        Result<void> finish() override { return {}; }
        [[nodiscard]] QString hex() { return m_digest.hex(); }

    private:
        ByteSink &m_next;
        Digest m_digest{DigestKind::Sha512};
    } sink(to);
    const auto source = FileSource::open(path);
    const auto copied = source ? copyAll(**source, sink, context, u"transfer"_s, (*source)->size()) : fail(source);
    if (!copied)
        return fail(copied);
    if (!hash.isEmpty() && sink.hex() != hash)
        return fail(Kind::Untrusted, u"The stored image is damaged: its digest is another than when it was stored."_s);
    return {};
}

/// Glance's default list of what glance-download takes over beside the formats.
bool isTakenOver(const QString &name)
{
    return name.startsWith("hw_"_L1) || name.startsWith("trait:"_L1) || name == "os_distro"_L1 || name == "os_secure_boot"_L1 || name == "os_type"_L1;
}

QJsonObject taskFields(const JobView &job)
{
    const bool running = job.state == JobState::Running, failed = job.state == JobState::Failed;
    const QDateTime ended = running ? QDateTime::currentDateTimeUtc() : job.ended;
    return {{u"id"_s, job.id}, {u"type"_s, u"api_image_import"_s},
        {u"status"_s,
            running      ? u"processing"_s
                : failed ? u"failure"_s
                         : u"success"_s},
        {u"image_id"_s, job.subject}, {u"result"_s, failed || running ? QJsonValue() : QJsonValue(QJsonObject{{u"image_id"_s, job.subject}})},
        {u"message"_s, failed ? job.error.what : QString()}, {u"created_at"_s, isoTime(job.started)}, {u"updated_at"_s, isoTime(ended)},
        {u"expires_at"_s, running ? QJsonValue() : QJsonValue(isoTime(job.ended.addSecs(3600)))}, {u"self"_s, u"/v2/tasks/"_s + job.id},
        {u"schema"_s, u"/v2/schemas/task"_s}};
}

}  // namespace

QStringList importMethods() { return {u"glance-direct"_s, u"web-download"_s, u"glance-download"_s, u"trescca-pull"_s}; }

void ImageImportResource::addTo(Router &router)
{
    router.add("POST"_ba, u"/image/v2/images/{id}/import"_s, Access::Write, [this](const ApiRequest &request) { return import(request); });
    router.add("GET"_ba, u"/image/v2/images/{id}/tasks"_s, Access::Read, [this](const ApiRequest &request) { return tasks(request); });
    router.add("GET"_ba, u"/image/v2/info/import"_s, Access::Read, [](const ApiRequest &) {
        const QJsonObject methods{
            {u"description"_s, u"Import methods available."_s}, {u"type"_s, u"array"_s}, {u"value"_s, QJsonArray::fromStringList(importMethods())}};
        return jsonResponse({{u"import-methods"_s, methods}});
    });
    for (const auto &[method, path] : {std::pair("GET"_ba, u"/image/v2/tasks"_s), {"POST"_ba, u"/image/v2/tasks"_s},
             {"GET"_ba, u"/image/v2/tasks/{id}"_s}, {"DELETE"_ba, u"/image/v2/tasks/{id}"_s}})
        router.add(method, path, Access::Read, [](const ApiRequest &) -> Result<ApiResponse> {
            return fail(Kind::Forbidden, u"You are not authorized to complete tasks_api_access action."_s);
        });
}

Result<ApiResponse> ImageImportResource::import(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    if (const auto sound = importSchema().check(*body); !sound)
        return fail(sound);
    const auto image = findImage(m_context, request);
    if (!image)
        return fail(image);
    const QJsonObject method = (*body)["method"_L1].toObject();
    if (isKeptOut(method, m_context.settings.pullFrom))
        return refuseSource(method["uri"_L1].toString(), request);
    const auto job = start(*image, method);
    if (!job)
        return fail(job);
    QJsonObject told = method;
    told.remove(u"token"_s);  // a secret
    const std::lock_guard lock(m_tasks->mutex);
    m_tasks->all.removeIf([this](auto it) { return !m_context.jobs.find(it.key()); });
    m_tasks->all.insert(*job,
        {image->id, QString::fromLatin1(request.id), request.who.userId,
            {{u"image_id"_s, image->id}, {u"import_req"_s, QJsonObject{{u"method"_s, told}}}}});
    return emptyResponse(202);
}

Result<QString> ImageImportResource::start(const Image &image, const QJsonObject &method)
{
    const QString name = method["name"_L1].toString();
    if (name == "trescca-pull"_L1) {
        const auto pull = pullRequest(image.id, method);
        return pull ? m_context.moves.pull(*pull) : fail(pull);
    }
    if (!importMethods().contains(name))
        return fail(Kind::InvalidInput, u"Unknown import method name '%1'."_s.arg(name));
    if (image.containerFormat.isEmpty() || image.diskFormat.isEmpty())
        return fail(Kind::InvalidInput,
            u"'%1' needs to be set before import"_s.arg(image.containerFormat.isEmpty() ? u"container_format"_s : u"disk_format"_s));
    const QString wanted = name == "glance-direct"_L1 ? u"uploading"_s : u"queued"_s, status = imageStatus(image, activityOf(m_context, image.id));
    if (status != wanted)
        return fail(Kind::Conflict, u"Image needs to be in '%1' state to use '%2' method; it is %3."_s.arg(wanted, name, status));
    const auto filling = name == "glance-direct"_L1 ? direct(image) : name == "web-download"_L1 ? webDownload(method) : glanceDownload(method);
    return filling ? m_context.moves.fill(image.id, *filling) : fail(filling);
}

Result<Filling> ImageImportResource::direct(const Image &image) const
{
    Filling filling;
    filling.kind = u"import"_s;
    filling.write = [path = m_context.staging.path(image.id)](ByteSink &to, const Context &context) { return copyFile(path, {}, to, context); };
    filling.done = [&staging = m_context.staging, id = image.id] { staging.remove(id); };
    return filling;
}

Result<Filling> ImageImportResource::webDownload(const QJsonObject &method) const
{
    if (const auto sound = checkHttps(method["uri"_L1].toString()); !sound)
        return fail(Kind::InvalidInput, u"URI for web-download does not pass filtering: %1"_s.arg(sound.error().what));
    const QString uri = asUnderstood(method["uri"_L1].toString());
    // A name is looked up by the job: that may take its time.
    if (const QString host = QUrl(uri).host(); isNumericAddress(host) && !mayFetchFrom(host, m_context.settings.imports))
        return fail(Kind::InvalidInput, u"URI for web-download does not pass filtering: %1 is not a public address."_s.arg(host));
    Filling filling;
    filling.kind = u"import"_s;
    filling.write = [uri, settings = m_context.settings](
                        ByteSink &to, const Context &context) { return fetchPublic(uri, settings.imports, settings.pullFrom, to, context); };
    return filling;
}

Result<Filling> ImageImportResource::glanceDownload(const QJsonObject &method) const
{
    const QString id = method["glance_image_id"_L1].toString(), region = method["glance_region"_L1].toString();
    if (!isUuid(id))
        return fail(Kind::InvalidInput, u"Import request: image id does not look like a UUID"_s);
    if (region.isEmpty())
        return fail(Kind::InvalidInput, u"Import request: glance_region needs to be set for the glance-download method"_s);
    Filling filling;
    filling.kind = u"import"_s;
    filling.prepare = [&store = m_context.store, own = m_context.settings.region, region, id](
                          const QString &imageId, const Context &) -> Result<void> {
        if (region != own)
            return fail(Kind::NotFound,
                u"The catalog has no image service in the region %1; fetch from another cloud with web-download or trescca-pull."_s.arg(region));
        const auto source = store.get(id);
        if (!source || source->status != ImageStatus::Active)
            return fail(Kind::NotFound, u"No active image found with ID %1 in the region %2"_s.arg(id, region));
        const auto taken = store.change(imageId, [&](Image &image) -> Result<void> {
            image.diskFormat = source->diskFormat;
            image.containerFormat = source->containerFormat;
            for (auto it = source->properties.begin(); it != source->properties.end(); ++it) {
                if (isTakenOver(it.key()))
                    image.properties.insert(it.key(), it.value());
            }
            return {};
        });
        return taken ? Result<void>() : fail(taken);
    };
    filling.write = [&store = m_context.store, id](ByteSink &to, const Context &context) -> Result<void> {
        const auto hold = store.use(id);
        const auto source = hold ? store.get(id) : fail(hold);
        return source ? copyFile(store.path(id), source->hash, to, context) : fail(source);
    };
    return filling;
}

Result<ApiResponse> ImageImportResource::tasks(const ApiRequest &request) const
{
    const auto image = findImage(m_context, request);
    if (!image)
        return fail(image);
    QJsonArray told;
    const std::lock_guard lock(m_tasks->mutex);
    for (auto it = m_tasks->all.begin(); it != m_tasks->all.end(); ++it) {
        const auto job = m_context.jobs.find(it.key());
        if (!job || it->imageId != image->id)
            continue;
        QJsonObject task = taskFields(*job);
        task.insert(u"input"_s, it->input);
        task.insert(u"request_id"_s, it->requestId);
        task.insert(u"user_id"_s, it->userId);
        task.insert(u"owner"_s, request.who.projectId);
        told << task;
    }
    return jsonResponse({{u"tasks"_s, told}});
}

}  // namespace trescca
