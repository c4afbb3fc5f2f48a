// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/instancename.h"
#include "tests/support/fakesite.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QStringList basesOf(const Instance &instance)
{
    QStringList digests;
    for (const Disk &disk : instance.disks) {
        if (!disk.baseDigest.isEmpty())
            digests << disk.baseDigest;
    }
    return digests;
}

}  // namespace

QByteArray FakeSite::packageOf(const Instance &instance) const
{
    const QJsonObject about{{u"id"_s, instance.id}, {u"name"_s, instance.name}, {u"memory"_s, static_cast<qint64>(instance.memory)},
        {u"needs"_s, basesOf(instance).join(u',')}};
    QByteArray content = QJsonDocument(about).toJson(QJsonDocument::Compact) + '\n';
    const auto wanted = static_cast<qsizetype>(packageSize);
    content.reserve(std::max(wanted, content.size()));
    for (qsizetype i = content.size(); i < wanted; ++i)
        content.append(static_cast<char>((i * 31 + i / 251) & 0xff));
    return content;
}

Result<void> FakeSite::sendBytes(const QByteArray &content, const QString &call, const QString &stage, ByteSink &to, const Context &context)
{
    const auto failure = takeFailure(call, When::Before);
    const ConstBytes all = bytesOf(content);
    const std::size_t end = failure ? all.size() / 2 : all.size();
    for (std::size_t at = 0; at < end;) {
        if (const auto ok = context.check(); !ok)
            return ok;
        const std::size_t piece = std::min<std::size_t>(16U << 10U, end - at);
        if (const auto ok = to.write(all.subspan(at, piece)); !ok)
            return ok;
        at += piece;
        context.report(stage, at, all.size());
    }
    if (failure)
        return std::unexpected(*failure);
    return {};
}

Result<Image> FakeSite::publishBase(const QString &instanceId, const QString &digest, const Context &)
{
    if (const auto ok = enter(u"publishBase"_s, digest); !ok)
        return fail(ok);
    const auto found = find(instanceId);
    if (!found)
        return fail(found);
    for (const Image &image : allImages()) {
        if (image.properties.value(QLatin1String(property::baseDigest)) == digest)
            return image;
    }
    if (!basesOf(*found).contains(digest))
        return fail(Kind::NotFound, u"Instance %1 uses no base %2."_s.arg(found->name, digest));
    Image base;
    base.name = u"base-"_s + digest.left(12);
    base.properties.insert(QLatin1String(property::kind), u"base"_s);
    base.properties.insert(QLatin1String(property::baseDigest), digest);
    base = keepImage(base, "content of base " + digest.toLatin1());
    if (const auto ok = leave(u"publishBase"_s); !ok)
        return fail(ok);
    return base;
}

Result<SaveForecast> FakeSite::forecast(const QString &instanceId, const Context &)
{
    if (const auto ok = enter(u"forecast"_s, instanceId); !ok)
        return fail(ok);
    const auto found = find(instanceId);
    if (!found)
        return fail(found);
    SaveForecast told;
    told.instance = *found;
    told.neededBases = basesOf(*found);
    told.obstacles = obstacles;
    told.memoryBytes = found->memory;
    for (const Disk &disk : found->disks)
        told.diskBytes += disk.fileSize;
    return told;
}

Result<void> FakeSite::save(const QString &instanceId, const SaveOptions &options, ByteSink &to, const Context &context)
{
    if (const auto ok = enter(u"save"_s, instanceId); !ok)
        return fail(ok);
    auto found = find(instanceId);
    if (!found)
        return fail(found);
    if (m_fenced.contains(options.migrationId))
        return fail(Kind::Conflict, u"The move %1 was undone."_s.arg(options.migrationId.left(8)));
    const InstanceState before = found->state;
    const bool again = before == InstanceState::Saved && found->heldFor == options.migrationId;  // packed again
    if (before != InstanceState::Running && before != InstanceState::Paused && !again)
        return fail(Kind::Conflict, u"Instance %1 is %2; only a running one can be saved."_s.arg(found->name, stateName(before)));
    found->state = InstanceState::Saved;
    found->heldFor = options.migrationId;
    put(*found);
    context.report(u"save"_s, 0, found->memory);
    Instance packed = *found;
    packed.name = options.instanceName.isEmpty() ? packed.name : options.instanceName;
    if (const auto sent = sendBytes(packageOf(packed), u"save"_s, u"save"_s, to, context); !sent) {
        found->state = before;
        found->heldFor.clear();
        put(*found);
        return sent;
    }
    for (const Disk &disk : found->disks)
        context.report(u"disk"_s, disk.fileSize, disk.fileSize);
    return leave(u"save"_s);
}

Result<QString> FakeSite::saveToImage(const QString &instanceId, const SaveOptions &options, const Context &)
{
    if (const auto ok = enter(u"saveToImage"_s, instanceId); !ok)
        return fail(ok);
    auto found = find(instanceId);
    if (!found)
        return fail(found);
    for (const Image &image : allImages()) {
        if (!options.migrationId.isEmpty() && image.properties.value(QLatin1String(property::migration)) == options.migrationId)
            return image.id;
    }
    if (found->state != InstanceState::Running && found->state != InstanceState::Paused)
        return fail(Kind::Conflict, u"Instance %1 is %2."_s.arg(found->name, stateName(found->state)));
    found->state = InstanceState::Saved;
    found->heldFor = options.migrationId;
    put(*found);
    Image image;
    image.name = options.packageName.isEmpty() ? found->name : options.packageName;
    image.properties.insert(QLatin1String(property::kind), u"package"_s);
    image.properties.insert(QLatin1String(property::instance), found->id);
    image.properties.insert(QLatin1String(property::migration), options.migrationId);
    image.properties.insert(QLatin1String(property::needs), basesOf(*found).join(u','));
    image.properties.insert(QLatin1String(property::savedMemory), QString::number(found->memory));
    image.properties.insert(QLatin1String(property::savedDisk), QString::number(found->disks.value(0).fileSize));
    const QString id = keepImage(image, packageOf(*found)).id;
    if (const auto ok = leave(u"saveToImage"_s); !ok)
        return fail(ok);
    return id;
}

Result<void> FakeSite::resumeHeld(const QString &instanceId, const QString &migrationId, const Context &)
{
    if (const auto ok = enter(u"resumeHeld"_s, instanceId); !ok)
        return fail(ok);
    auto found = find(instanceId);
    if (!found)
        return fail(found);
    if (found->state == InstanceState::Off)
        return fail(Kind::Conflict, u"Instance %1 is off, and no saved state of it is kept."_s.arg(found->name));
    if ((found->state == InstanceState::Saved || found->task == "saving"_L1) && found->heldFor.isEmpty() && !migrationId.isEmpty())
        return fail(Kind::Conflict, u"Instance %1 was saved by a person."_s.arg(found->name));
    if (found->state == InstanceState::Saved) {
        found->state = InstanceState::Running;
        found->heldFor.clear();
        put(*found);
    }
    return leave(u"resumeHeld"_s);
}

Result<void> FakeSite::release(const QString &instanceId, bool keepStopped, const Context &)
{
    if (const auto ok = enter(u"release"_s, instanceId); !ok)
        return fail(ok);
    if (auto found = find(instanceId)) {
        if (found->state == InstanceState::Running)
            return fail(Kind::Conflict, u"Instance %1 is running."_s.arg(found->name));
        found->state = InstanceState::Off;
        found->heldFor.clear();
        put(*found);
        const std::lock_guard lock(m_mutex);
        if (!keepStopped)
            m_instances.remove(instanceId);
    }
    return leave(u"release"_s);
}

Result<void> FakeSite::adopt(const QString &instanceId, const QString &migrationId, const Context &)
{
    if (const auto ok = enter(u"adopt"_s, instanceId); !ok)
        return fail(ok);
    if (auto found = find(instanceId)) {
        if (found->migration != migrationId)
            m_takenOver << found->migration;
        found->migration.clear();
        put(*found);
    }
    return leave(u"adopt"_s);
}

Result<void> FakeSite::fence(const QString &migrationId, const Context &)
{
    if (const auto ok = enter(u"fence"_s, migrationId); !ok)
        return ok;
    m_fenced << migrationId;
    return leave(u"fence"_s);
}

Result<bool> FakeSite::isTakenOver(const QString &migrationId, const Context &)
{
    if (const auto ok = enter(u"isTakenOver"_s, migrationId); !ok)
        return fail(ok);
    return m_takenOver.contains(migrationId);
}

QString FakeSite::freeName(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    const auto taken = [this](const QString &wanted) {
        return std::ranges::any_of(m_instances, [&](const Instance &other) { return other.name == wanted; });
    };
    QString free = name;
    for (int number = 2; taken(free); ++number)
        free = u"%1-%2"_s.arg(name).arg(number);
    return free;
}

Result<Instance> FakeSite::fromPackage(const QString &imageId, const RestoreOptions &options)
{
    const QByteArray content = contentOf(imageId);
    const QJsonObject about = QJsonDocument::fromJson(content.left(content.indexOf('\n'))).object();
    if (about.isEmpty())
        return fail(Kind::Untrusted, u"Image %1 is no VM package."_s.arg(imageId));
    const QStringList needs = about[u"needs"_s].toString().split(u',', Qt::SkipEmptyParts);
    const QList<Image> present = allImages();
    for (const QString &digest : needs) {
        const bool there =
            std::ranges::any_of(present, [&](const Image &image) { return image.properties.value(QLatin1String(property::baseDigest)) == digest; });
        if (!there)
            return fail(Kind::NotFound, u"The base %1 is not at %2."_s.arg(digest, m_endpoint.name));
    }
    Instance made = addInstance(options.name.isEmpty() ? freeName(arrivingInstanceName(about[u"name"_s].toString())) : options.name, needs.value(0),
        options.paused ? InstanceState::Paused : InstanceState::Running);
    const QString old = about[u"id"_s].toString();
    const std::lock_guard lock(m_mutex);
    m_instances.remove(made.id);
    if (options.keepId && !m_instances.contains(old))
        made.id = old;
    made.memory = static_cast<std::uint64_t>(about[u"memory"_s].toInteger());
    made.migration = options.migrationId;
    made.image = imageId;
    m_instances.insert(made.id, made);
    return made;
}

Result<Instance> FakeSite::restore(const QString &imageId, const RestoreOptions &options, const Context &context)
{
    if (const auto ok = enter(u"restore"_s, imageId); !ok)
        return fail(ok);
    if (const auto ok = context.check(); !ok)
        return fail(ok);
    const auto earlier = [&]() -> std::optional<Instance> {
        const std::lock_guard lock(m_mutex);
        for (const Instance &instance : std::as_const(m_instances)) {
            if (!options.migrationId.isEmpty() && instance.migration == options.migrationId)
                return instance;
        }
        return std::nullopt;
    }();
    if (earlier)
        return *earlier;
    {
        const std::lock_guard lock(m_mutex);
        restored = options;
    }
    if (const auto alone = confirmAlone(imageId, options); !alone)
        return fail(alone);
    auto made = fromPackage(imageId, options);
    if (!made)
        return made;
    if (const auto ok = leave(u"restore"_s); !ok)
        return fail(ok);
    return made;
}

}  // namespace trescca
