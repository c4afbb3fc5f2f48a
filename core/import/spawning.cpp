// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/spawning.h"

#include "core/base/memorytext.h"
#include "core/base/shellword.h"
#include "core/import/sameimage.h"
#include "core/site/imageuse.h"
#include "core/site/storecheck.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// A name that every site takes.
QString plainName(const QString &title)
{
    static const QRegularExpression other(u"[^A-Za-z0-9._+:@-]+"_s);
    static const QRegularExpression edge(u"^[.-]+|[.-]+$"_s);
    const QString plain = QString(title).replace(other, u"-"_s).left(56).remove(edge);
    return plain.isEmpty() ? u"instance"_s : plain;
}

}  // namespace

Spawning::Spawning(Site &site, SpawnRequest request, Given given, Context context)
    : m_site(site), m_request(std::move(request)), m_given(given), m_context(std::move(context))
{}

Result<void> Spawning::chooseName(const QString &title)
{
    m_title = plainName(title);
    return m_given.name ? Result<void>() : nextName();
}

Result<void> Spawning::nextName()
{
    const auto present = m_site.instances(m_context);
    if (!present)
        return fail(present);
    m_request.name = m_title;
    for (int number = 2; m_refused.contains(m_request.name) || std::ranges::contains(*present, m_request.name, &Instance::name); ++number)
        m_request.name = u"%1-%2"_s.arg(m_title).arg(number);
    return {};
}

/// All that can be known before the image is on its way, which may take long.
Result<void> Spawning::check(std::uint64_t disk)
{
    const auto possible = m_site.checkSpawn(m_request, disk, m_context);
    if (!possible)
        return fail(possible);
    m_flavor = *possible;
    const auto facts = m_site.facts(m_context);
    if (!facts)
        return fail(facts);
    if (const auto may = checkRole(facts->store, m_site.endpoint().name); !may)
        return may;
    if (facts->freeMemory && *facts->freeMemory < m_request.memory)
        return fail(Kind::NoRoom,
            u"%1 has %2 of memory left, %3 is to get %4. Give less with --memory, or free some there."_s.arg(
                m_site.endpoint().name, memoryText(*facts->freeMemory), m_request.name, memoryText(m_request.memory)));
    return {};
}

Result<void> Spawning::takeFile(const ImageFile &file, bool mayImport)
{
    m_file = file;
    const auto possible = chooseName(titleOf(file.path)).and_then([&] { return check(file.spec.virtualSize); });
    if (!possible || !file.toImport || !mayImport)
        return possible;
    if (const auto imported = importImageFile(*m_file, m_given.workFolder, m_context); !imported)
        return imported;
    if (!m_given.memory && m_file->memory > 0)
        m_request.memory = m_file->memory;
    if (!m_given.vcpus && m_file->vcpus > 0)
        m_request.vcpus = m_file->vcpus;
    const QString title = m_file->machineName.isEmpty() ? titleOf(file.path) : m_file->machineName;
    return chooseName(title).and_then([&] { return check(m_file->spec.virtualSize); });
}

Result<void> Spawning::takeImage(const Image &image)
{
    if (const auto disk = mustBeDisk(image); !disk)
        return disk;
    m_request.imageId = image.id;
    return chooseName(titleOf(image.name)).and_then([&] { return check(std::max(image.virtualSize, image.size)); });
}

Result<void> Spawning::lookForSame()
{
    auto same = findSameImage(m_site, *m_file, {}, m_context);
    if (!same)
        return fail(same);
    m_reused = std::move(*same);
    if (m_reused)
        m_request.imageId = m_reused->id;
    return {};
}

Result<void> Spawning::prepare()
{
    if (!m_file)
        return {};
    const bool known = !m_file->toImport;
    if (const auto looked = known && m_given.reuse ? lookForSame() : Result<void>(); !looked)
        return looked;
    return m_reused ? Result<void>() : checkStore(m_site, known ? m_file->spec.size : 1, m_context);
}

Result<Instance> Spawning::run()
{
    if (const auto prepared = prepare(); !prepared)
        return fail(prepared);
    if (!m_file || m_reused)
        return start();
    const auto id = uploadImageFile(m_site, *m_file, m_given.throttle, m_context);
    return id ? spawnUploaded(*id) : fail(id);
}

Result<Instance> Spawning::start()
{
    constexpr qsizetype mostNames = 100;
    while (true) {
        auto instance = m_site.spawn(m_request, m_context);
        const bool mayBeTheName = !m_given.name && !instance && instance.error().kind == Kind::Conflict;
        if (!mayBeTheName || m_refused.size() == mostNames)
            return instance;
        // Since it was chosen, another may have taken it, perhaps one that nobody lists yet.
        m_refused.append(m_request.name);
        if (const auto chosen = nextName(); !chosen)
            return instance;
    }
}

Result<Instance> Spawning::spawnUploaded(const QString &imageId)
{
    m_request.imageId = imageId;
    auto instance = start();
    if (instance)
        return instance;
    // Of a site that fell silent nobody knows whether it has started the instance: then the image may be in use.
    const bool silent = instance.error().kind == Kind::Unreachable;
    const auto removed = silent ? fail(instance) : m_site.removeImage(imageId, {});
    if (!removed && removed.error().kind != Kind::NotFound)
        instance.error().what += u" The uploaded image is still at %1; delete it there (`tresccac --cloud %2 delete %3`)."_s.arg(
            m_site.endpoint().name, shellWord(m_site.endpoint().name), imageId);
    return instance;
}

}  // namespace trescca
