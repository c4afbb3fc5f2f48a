// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/heldstate.h"

#include "core/libvirt/folders.h"
#include "core/libvirt/saveimage.h"
#include "core/site/arrival.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <array>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::array phaseNames{"saving", "held", "resuming", "releasing"};

std::optional<HeldState::Phase> phaseOf(const QString &name)
{
    for (std::size_t i = 0; i < phaseNames.size(); ++i)
        if (name == QLatin1StringView(phaseNames[i]))
            return static_cast<HeldState::Phase>(i);
    return std::nullopt;
}

// What decides about the guest has to be there; nothing of it is guessed.
bool isWhole(const QJsonObject &record)
{
    return phaseOf(record[u"phase"_s].toString()) && !record[u"name"_s].toString().isEmpty() && record[u"migration"_s].isString()
        && record[u"was_running"_s].isBool() && record[u"persistent"_s].isBool() && record[u"disks"_s].isObject();
}

QString damageOf(const QString &file, const QString &folder)
{
    return u"The record %1 of a suspended instance is damaged: whether a move holds it, and where it runs, cannot be told, so its saved state is left "
           "as it is. Find out from past moves (`tresccac history`) and at the move's destination. If it runs nowhere: `virsh define %2/definition.xml` (if that file "
           "is there), `virsh restore %2/memory.save`, then remove %2. If it runs elsewhere, only remove %2."_s.arg(file, folder);
}

void readRecord(const QJsonObject &record, HeldState &state)
{
    state.name = record[u"name"_s].toString();
    state.phase = phaseOf(record[u"phase"_s].toString()).value_or(HeldState::Phase::Saving);
    state.wasRunning = record[u"was_running"_s].toBool(true);
    state.domainId = record[u"domain_id"_s].toInt();
    state.autostart = record[u"autostart"_s].toBool();
    state.persistent = record[u"persistent"_s].toBool(true);
    state.keepStopped = record[u"keep_stopped"_s].toBool();
    state.migration = record[u"migration"_s].toString();
    const QJsonObject stamps = record[u"disks"_s].toObject();
    for (auto at = stamps.constBegin(); at != stamps.constEnd(); ++at)
        state.disks.insert(at.key(), at.value().toString());
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool open = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!open || file.write(content) != content.size() || !file.commit())
        return fail(Kind::NoRoom, u"The record %1 cannot be written: %2. Make room there, then try again."_s.arg(path, file.errorString()));
    return {};
}

QJsonObject disksToJson(const QMap<QString, QString> &disks)
{
    QJsonObject object;
    for (auto at = disks.cbegin(); at != disks.cend(); ++at)
        object[at.key()] = at.value();
    return object;
}

}  // namespace

QString HeldState::phaseName(Phase phase) { return QString::fromLatin1(phaseNames[static_cast<std::size_t>(phase)]); }

QString HeldState::stamp(const QString &path)
{
    const QFileInfo file(path);
    return u"%1 %2"_s.arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

Result<void> HeldState::checkMemory(const QString &root) const
{
    const auto head = SaveImageHead::readFile(memoryFile(root, id));
    if (head && head->isComplete())
        return {};
    if (const QFileInfo file(memoryFile(root, id)); file.exists() && !file.isReadable())
        return fail(Kind::Forbidden,
            u"The saved memory of %1 (%2) may not be read by the user who runs this."_s.arg(name, file.filePath())
                + u" Give it to them (`chown %1 %2`), then try again."_s.arg(::geteuid()).arg(file.filePath()));
    return fail(Kind::Conflict,
        u"The saved state of %1 is not complete and the guest is gone: its memory is lost, its disks are not. "
        "Boot it afresh with its disks (`tresccac start --afresh %2`)."_s.arg(name, id.left(8)),
        head ? QString() : head.error().what);
}

Result<void> HeldState::checkDisksThere() const
{
    for (auto at = disks.cbegin(); at != disks.cend(); ++at)
        if (!QFileInfo::exists(at.key()))
            return fail(Kind::Conflict,
                phase == Phase::Releasing
                    ? u"%2 was being let go, and its disk %1 is gone already, so it cannot run on here. If it runs nowhere else, restore its package. "
                      "Then delete the rest of it (`tresccac delete --force %3`)."_s.arg(at.key(), name, id.left(8))
                    : u"The disk %1 of %2 is not there (is its file system mounted?), so it cannot run on. If the disk is lost, restore its package, "
                      "and delete the rest of it (`tresccac delete --force %3`)."_s.arg(at.key(), name, id.left(8)));
    return {};
}

Result<void> HeldState::checkDisks() const
{
    if (const auto there = checkDisksThere(); !there)
        return there;
    for (auto at = disks.cbegin(); at != disks.cend(); ++at)
        if (stamp(at.key()) != at.value())
            return fail(Kind::Conflict,
                u"The disk %1 of %2 was changed after its memory was saved; running on would destroy its "
                "files. Restore its package, or give its memory up and boot it afresh with its disks (`tresccac start --afresh %3`)."_s.arg(
                    at.key(), name, id.left(8)));
    return {};
}

Result<void> HeldState::checkSound() const { return damage.isEmpty() ? Result<void>() : fail(Kind::Conflict, damage); }

Result<void> HeldState::checkFor(const QString &migrationId) const
{
    if (const auto sound = checkSound(); !sound)
        return sound;
    if (migrationId == migration)
        return {};
    if (migration.isEmpty())
        return fail(Kind::Conflict,
            u"%1 was saved by a person, not for the move %2, and may run elsewhere by now: that move does not let it go on."_s.arg(
                name, migrationId.left(8)));
    if (const auto there = checkDisksThere(); !there)
        return there;  // whoever asks, it cannot run on here
    return failHeld(name, id, migration);
}

Result<void> HeldState::store(const QString &root) const
{
    if (const auto sound = checkSound(); !sound)
        return sound;
    const QString at = folder(root, id);
    if (const auto made = makeClosedFolder(at); !made)
        return made;
    if (const auto written = writeFile(at + u"/domain.xml"_s, xml); !written)
        return written;
    if (const auto written = definition.isEmpty() ? Result<void>() : writeFile(at + u"/definition.xml"_s, definition); !written)
        return written;
    const QJsonObject record{{u"name"_s, name}, {u"phase"_s, phaseName(phase)}, {u"was_running"_s, wasRunning}, {u"domain_id"_s, domainId},
        {u"autostart"_s, autostart}, {u"persistent"_s, persistent}, {u"keep_stopped"_s, keepStopped}, {u"disks"_s, disksToJson(disks)},
        {u"migration"_s, migration}};
    return writeFile(at + u"/held.json"_s, QJsonDocument(record).toJson());
}

std::optional<HeldState> HeldState::load(const QString &root, const QString &id)
{
    if (QUuid::fromString(id).isNull())
        return std::nullopt;
    const QString at = folder(root, id);
    QFile file(at + u"/held.json"_s);
    QFile description(at + u"/domain.xml"_s);
    const QJsonObject record = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    HeldState state;
    state.id = id;
    readRecord(record, state);
    if (description.open(QIODevice::ReadOnly))
        state.xml = description.readAll();
    if (QFile definition(at + u"/definition.xml"_s); definition.open(QIODevice::ReadOnly))
        state.definition = definition.readAll();
    if (!QFile::exists(file.fileName()))
        return std::nullopt;  // asked last: what is being removed by another is no damage
    if (!isWhole(record) || state.xml.isEmpty())
        state.damage = damageOf(isWhole(record) ? description.fileName() : file.fileName(), at);
    return state;
}

QStringList HeldState::list(const QString &root)
{
    QStringList found;
    for (const QString &name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (QFile::exists(folder(root, name) + u"/held.json"_s))
            found << name;
    return found;
}

// The record goes last: what is cut in the middle can be removed again.
void HeldState::remove(const QString &root, const QString &id)
{
    if (QUuid::fromString(id).isNull())
        return;
    const QString at = folder(root, id);
    QFile::remove(memoryFile(root, id));
    QFile::remove(at + u"/held.json"_s);
    QDir(at).removeRecursively();
}

}  // namespace trescca
