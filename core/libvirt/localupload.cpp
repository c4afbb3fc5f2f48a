// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/localupload.h"

#include "core/base/bytetext.h"
#include "core/base/digest.h"
#include "core/libvirt/basefinder.h"

using namespace Qt::StringLiterals;

namespace trescca {

LocalUpload::LocalUpload(SiteState &site, Image spec, QString id, std::optional<std::uint64_t> size, Context context)
    : m_site(site), m_spec(std::move(spec)), m_id(std::move(id)), m_size(size), m_context(std::move(context))
{}

Result<std::unique_ptr<ImageUpload>> LocalUpload::begin(SiteState &site, const Image &spec, std::optional<std::uint64_t> size, Context context)
{
    const auto free = site.store->freeBytes();
    if (size && free && *size > *free)
        return fail(Kind::NoRoom,
            u"The image %1 (%2) does not fit into %3, where %4 are free. Make room there, then try again."_s.arg(
                spec.name, byteText(*size), site.folder, byteText(*free)));
    Image named = spec;
    if (named.id.isEmpty())
        named.id = newId();
    auto sink = site.store->begin(named);
    if (!sink)
        return fail(sink);
    std::unique_ptr<LocalUpload> upload(new LocalUpload(site, spec, named.id, size, std::move(context)));
    upload->m_sink = std::move(*sink);
    return upload;
}

LocalUpload::~LocalUpload()
{
    if (m_done)
        return;
    m_sink.reset();
    (void)m_site.store->remove(m_id);
}

Result<void> LocalUpload::write(ConstBytes bytes)
{
    if (const auto go = m_context.check(); !go)
        return go;
    return m_sink->write(bytes);
}

Result<void> LocalUpload::finish()
{
    if (const auto finished = m_sink->finish(); !finished)
        return finished;
    if (const auto checked = check(); !checked)
        return checked;
    m_done = true;
    return {};
}

Result<void> LocalUpload::check()
{
    const auto image = m_site.store->get(m_id);
    if (!image)
        return fail(image);
    if (m_size && image->size != *m_size)
        return fail(
            Kind::Untrusted, u"The image %1 has %2 bytes, announced were %3. Send it again."_s.arg(m_spec.name).arg(image->size).arg(*m_size));
    if ((!m_spec.hash.isEmpty() && image->hash != m_spec.hash) || (!m_spec.checksum.isEmpty() && image->checksum != m_spec.checksum))
        return fail(Kind::Untrusted, u"The image %1 arrived with another digest than announced. Send it again."_s.arg(m_spec.name));
    return basefinder::checkClaim(m_site, *image, m_context);
}

}  // namespace trescca
