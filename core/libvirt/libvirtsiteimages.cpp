// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The image half of LibvirtSite.
#include "core/base/digest.h"
#include "core/disk/qcow2header.h"
#include "core/disk/qemuimg.h"
#include "core/libvirt/basefinder.h"
#include "core/libvirt/forecast.h"
#include "core/libvirt/libvirtsitestate.h"
#include "core/libvirt/localupload.h"
#include "core/site/thingname.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Passes bytes on and keeps their digest.
class DigestingSink final : public ByteSink {
public:
    explicit DigestingSink(ByteSink &to) : m_to(to), m_digest(DigestKind::Sha512) {}
    Result<void> write(ConstBytes bytes) override
    {
        m_digest.add(bytes);
        return m_to.write(bytes);
    }
    Result<void> finish() override { return {}; }
    [[nodiscard]] QString hex() { return m_digest.hex(); }

private:
    ByteSink &m_to;
    Digest m_digest;
};

Image baseSpec(const Disk &disk)
{
    Image spec;
    spec.name = QFileInfo(disk.basePath).fileName();
    spec.diskFormat = disk.baseFormat;
    spec.virtualSize = disk.baseSize;
    spec.properties[QLatin1StringView(property::kind)] = u"base"_s;
    spec.properties[QLatin1StringView(property::baseDigest)] = disk.baseDigest;
    spec.properties[QLatin1StringView(property::baseSize)] = QString::number(disk.baseSize);
    return spec;
}

Result<Image> copyBase(SiteState &site, const Disk &disk, const Context &context)
{
    Image spec = baseSpec(disk);
    QString path = disk.basePath;
    // What the other side would not take as it is: an overlay, a file with snapshots, one with its data elsewhere.
    const bool flatten = disk.baseFormat != "raw"_L1 && !checkForeignQcow2(path, false);
    const QString flat = site.folder + u"/cache/"_s + newId() + u".qcow2"_s;
    if (flatten) {
        if (const auto made = qemuimg::flatten(path, disk.baseFormat, flat, u"qcow2"_s, context); !made)
            return fail(made);
        path = flat;
        spec.diskFormat = u"qcow2"_s;
    }
    const auto source = FileSource::open(path);
    auto upload = source ? LocalUpload::begin(site, spec, (*source)->size(), context) : fail(source);
    if (!upload)
        return fail(upload);
    const auto copied = copyAll(**source, **upload, context, u"base"_s, (*source)->size());
    const auto finished = copied ? (*upload)->finish() : fail(copied);
    QFile::remove(flat);
    return finished ? site.store->get((*upload)->imageId()) : fail(finished);
}

}  // namespace

Result<QList<Image>> LibvirtSite::images(const Context &) { return m_state->store->list(); }

Result<Image> LibvirtSite::image(const QString &id, const Context &) { return m_state->store->get(id); }

Result<QList<Image>> LibvirtSite::ownImages(std::uint64_t size, const Context &)
{
    QList<Image> images = m_state->store->list();
    // Those with an owner are a project's of a tresccad that serves this site.
    images.removeIf([size](const Image &image) { return !image.owner.isEmpty() || image.status != ImageStatus::Active || image.size != size; });
    return images;
}

Result<void> LibvirtSite::removeImage(const QString &id, const Context &) { return m_state->store->remove(id); }

Result<void> LibvirtSite::renameImage(const QString &id, const QString &name, const Context &)
{
    if (const auto fits = checkImageName(name); !fits)
        return fits;
    const auto rename = [&name](Image &image) -> Result<void> {
        image.name = name;
        return {};
    };
    const auto changed = m_state->store->change(id, rename);
    return changed ? Result<void>() : fail(changed);
}

Result<std::unique_ptr<ImageUpload>> LibvirtSite::upload(const Image &spec, std::optional<std::uint64_t> size, const Context &context)
{
    if (const auto here = m_state->checkLocal(); !here)
        return fail(here);
    return LocalUpload::begin(*m_state, spec, size, context);
}

Result<void> LibvirtSite::download(const QString &id, ByteSink &to, const Context &context)
{
    const auto image = m_state->store->get(id);
    if (!image)
        return fail(image);
    if (image->status != ImageStatus::Active)
        return fail(Kind::Conflict, u"The image %1 is not complete yet."_s.arg(image->name));
    const auto source = FileSource::open(m_state->store->path(id));
    if (!source)
        return fail(source);
    DigestingSink sink(to);
    if (const auto copied = copyAll(**source, sink, context, u"transfer"_s, image->size); !copied)
        return fail(copied);
    if (!image->hash.isEmpty() && sink.hex() != image->hash)
        return fail(Kind::Untrusted, u"The file of the image %1 is damaged: its digest is another than when it was stored."_s.arg(image->name));
    return {};
}

Result<Image> LibvirtSite::findBase(const QString &digest, const Context &context)
{
    const auto found = basefinder::byDigest(*m_state, {digest, 0, {}}, context);
    if (found)
        return m_state->store->get(found->imageId);
    // One that only says to be it is none: the right one is to be sent.
    return fail(found.error().kind == Kind::Untrusted ? Kind::NotFound : found.error().kind, found.error().what, found.error().detail);
}

Result<QString> LibvirtSite::pull(Site &source, const QString &, const Context &)
{
    return fail(Kind::Unsupported, u"A libvirt host does not fetch images by itself; send them from %1."_s.arg(source.endpoint().name));
}

Result<Image> LibvirtSite::publishBase(const QString &instanceId, const QString &digest, const Context &context)
{
    const auto lock = m_state->folderLocks.take(u"base "_s + digest, context);
    if (!lock)
        return fail(lock);
    const auto plan = planBases(*m_state, instanceId, context);
    if (!plan)
        return fail(plan);
    const auto disk = std::ranges::find(*plan, digest, &Disk::baseDigest);
    if (disk == plan->cend())
        return fail(Kind::NotFound, u"The instance %1 has no disk that builds on the base %2..."_s.arg(instanceId, digest.left(12)));
    if (auto stored = basefinder::noteStored(*m_state, *disk); stored || stored.error().kind != Kind::NotFound)
        return stored;
    if (const auto known = basefinder::byDigest(*m_state, {digest, disk->baseSize, {}}, context))
        return m_state->store->get(known->imageId);
    return copyBase(*m_state, *disk, context);
}

}  // namespace trescca
