// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/certificatedigest.h"
#include "core/openstack/imagedownload.h"
#include "core/openstack/imageupload.h"
#include "core/openstack/openstackstate.h"
#include "core/openstack/restjson.h"
#include "core/site/imageuse.h"
#include "core/site/thingname.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// What its rules keep it from fetching, whoever asks may bring it by himself.
Error asNoWay(Error refused)
{
    if (refused.kind == Kind::InvalidInput || refused.kind == Kind::Forbidden)
        refused.kind = Kind::Unsupported;
    return refused;
}

bool toldItself(const Result<Image> &image) { return image && image->properties.contains(u"trescca_error"_s); }

}  // namespace

Result<QList<Image>> OpenStackSite::images(const Context &context) { return m_state->images.list({}, context); }

Result<Image> OpenStackSite::image(const QString &id, const Context &context) { return m_state->images.get(id, context); }

Result<QList<Image>> OpenStackSite::ownImages(std::uint64_t size, const Context &context)
{
    const auto token = m_state->session->token(context);
    if (!token)
        return fail(token);
    const QString bytes = QString::number(size);
    auto images =
        m_state->images.list({{u"owner"_s, token->projectId}, {u"status"_s, u"active"_s}, {u"size_min"_s, bytes}, {u"size_max"_s, bytes}}, context);
    // A server that ignores the filter must not make us take anything.
    if (images)
        images->removeIf(
            [&](const Image &image) { return image.owner != token->projectId || image.status != ImageStatus::Active || image.size != size; });
    return images;
}

Result<void> OpenStackSite::removeImage(const QString &id, const Context &context) { return m_state->images.remove(id, context); }

Result<void> OpenStackSite::renameImage(const QString &id, const QString &name, const Context &context)
{
    const auto fits = checkImageName(name);
    return fits ? m_state->images.rename(id, name, context) : fits;
}

Result<std::unique_ptr<ImageUpload>> OpenStackSite::upload(const Image &spec, std::optional<std::uint64_t> size, const Context &context)
{
    if (auto token = m_state->session->tokenForTransfer(context); !token)
        return fail(token);
    auto created = m_state->images.create(spec, context);
    if (!created)
        return fail(created);
    return std::make_unique<OpenStackUpload>(m_state->images, std::move(*created), size, context);
}

Result<void> OpenStackSite::download(const QString &id, ByteSink &to, const Context &context)
{
    return downloadImage(m_state->images, id, to, context);
}

Result<Image> OpenStackSite::findBase(const QString &digest, const Context &context)
{
    static const QRegularExpression sha256(u"\\A[0-9a-f]{64}\\z"_s);
    const auto proven = sha256.match(digest).hasMatch() ? m_state->extension.findBase(digest, context) : fail(Kind::NotFound, digest);
    if (proven && !proven->isEmpty())
        return m_state->images.get(*proven, context);
    if (!proven && proven.error().kind != Kind::NotFound)
        return fail(proven);
    if (!proven)
        return m_state->findClaimedBase(digest, context);
    return fail(Kind::NotFound, u"\"%1\" has no base image with the digest %2."_s.arg(endpoint().name, digest));
}

/// A plain cloud knows only what is written on an image: believed of the project's own and of the operator's.
Result<Image> OpenStackSite::State::findClaimedBase(const QString &digest, const Context &context)
{
    const auto token = session->token(context);
    const auto found = token ? images.list({{QLatin1StringView(property::baseDigest), digest}, {u"status"_s, u"active"_s}}, context) : fail(token);
    if (!found)
        return fail(found);
    for (const Image &image : *found) {
        const bool trusted = image.owner.isEmpty() || image.owner == token->projectId || image.visibility == "public"_L1;
        // A server that ignores the filter must not make us take anything.
        if (trusted && image.status == ImageStatus::Active && image.properties.value(QLatin1StringView(property::baseDigest)) == digest)
            return image;
    }
    return fail(Kind::NotFound, u"\"%1\" has no base image with the digest %2."_s.arg(session->endpoint().name, digest));
}

Result<QString> OpenStackSite::pull(Site &source, const QString &imageId, const Context &context)
{
    const auto known = facts(context);
    if (!known)
        return fail(known);
    auto *cloud = dynamic_cast<OpenStackSite *>(&source);
    if (!known->pulls || cloud == nullptr)
        return fail(Kind::Unsupported, u"\"%1\" cannot fetch an image from \"%2\" by itself."_s.arg(endpoint().name, source.endpoint().name));
    // There is no way to hand a CA on: it would have to trust the source by its own means.
    const Endpoint &trusted = source.endpoint();
    if (trusted.fingerprint.isEmpty() && (!trusted.verify || !trusted.caFile.isEmpty()))
        return fail(Kind::Unsupported,
            u"\"%1\" cannot verify the certificate of \"%2\", which is known here by its CA file. Pin its fingerprint to let it fetch the image by itself."_s
                .arg(endpoint().name, trusted.name));
    const auto image = cloud->image(imageId, context);
    if (!image)
        return fail(image);
    if (const auto active = mustBeActive(*image); !active)
        return fail(active);
    const auto from = cloud->imageFileUrl(imageId, context);
    if (!from)
        return fail(from);
    Image spec = *image;
    spec.id.clear();
    const auto created = m_state->images.create(spec, context);
    if (!created)
        return fail(created);
    const QJsonObject method{{u"name"_s, u"trescca-pull"_s}, {u"uri"_s, from->first}, {u"token"_s, from->second},
        {u"fingerprint"_s, normalFingerprint(source.endpoint().fingerprint)}, {u"size"_s, static_cast<qint64>(image->size)},
        {u"os_hash_value"_s, image->hash}};
    auto active = m_state->images.importFrom(created->id, method, context).transform_error(asNoWay).and_then([&] {
        return m_state->images.waitUntilActive(created->id, u"transfer"_s, context);
    });
    if (active && (active->size != image->size || active->hash != image->hash))
        active = fail(
            Kind::Untrusted, u"\"%1\" fetched something else than the image \"%2\"; it was removed. Try again."_s.arg(endpoint().name, image->name));
    if (active)
        return active->id;
    // A source that it did not reach itself may be reached from here. When it is the one that falls silent, it may be fetching still.
    if (active.error().kind == Kind::Unreachable && toldItself(m_state->images.get(created->id, context)))
        active.error().kind = Kind::Unsupported;
    m_state->images.discard(created->id);
    return fail(active);
}

Result<Image> OpenStackSite::publishBase(const QString &instanceId, const QString &digest, const Context &context)
{
    auto base = findBase(digest, context);
    if (base || base.error().kind != Kind::NotFound)
        return base;
    const auto id = m_state->extension.publishBase(instanceId, digest, context);
    if (!id)
        return fail(id);
    return m_state->images.waitUntilActive(*id, u"save"_s, context);
}

}  // namespace trescca
