// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/tararchive.h"

#include "core/base/memorysink.h"
#include "core/base/progressmeter.h"
#include "core/import/targuard.h"

#include <KArchiveDirectory>
#include <KArchiveFile>
#include <KTar>

#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

struct TarArchive::State {
    explicit State(const QString &path) : file(path), tar(&file), name(QFileInfo(path).fileName()) {}
    QFile file;
    KTar tar;
    QString name;
    QMap<QString, const KArchiveFile *> files;
    QList<TarMember> members;

    void collect(const KArchiveDirectory &folder, const QString &prefix)
    {
        for (const QString &entryName : folder.entries()) {
            const KArchiveEntry *entry = folder.entry(entryName);
            if (entry->isDirectory())
                collect(*static_cast<const KArchiveDirectory *>(entry), prefix + entryName + u'/');  // NOLINT: isDirectory() is its type
            else if (entry->isFile() && entry->symLinkTarget().isEmpty())
                files.insert(prefix + entryName, static_cast<const KArchiveFile *>(entry));  // NOLINT: likewise
        }
    }
};

TarArchive::TarArchive(std::unique_ptr<State> state) : m_state(std::move(state)) {}

TarArchive::~TarArchive() = default;

Result<std::unique_ptr<TarArchive>> TarArchive::open(const QString &path)
{
    if (const auto sound = guardTar(path); !sound)
        return fail(sound);
    auto state = std::make_unique<State>(path);
    // Opened here, so that KTar takes it as it is and guesses no compression.
    if (!state->file.open(QIODevice::ReadOnly) || !state->tar.open(QIODevice::ReadOnly))
        return fail(Kind::Untrusted, u"The archive %1 cannot be read: %2"_s.arg(state->name, state->tar.errorString()));
    state->collect(*state->tar.directory(), {});
    for (auto it = state->files.cbegin(); it != state->files.cend(); ++it)
        state->members.append({it.key(), static_cast<std::uint64_t>((*it)->size())});
    std::ranges::sort(state->members, {}, [&](const TarMember &member) { return state->files[member.name]->position(); });
    return std::unique_ptr<TarArchive>(new TarArchive(std::move(state)));
}

const QList<TarMember> &TarArchive::members() const { return m_state->members; }

Result<QByteArray> TarArchive::text(const QString &name) const
{
    constexpr qint64 longest = 1 << 20;
    const KArchiveFile *file = m_state->files.value(name);
    if (file == nullptr)
        return fail(Kind::NotFound, u"The archive %1 has no member %2."_s.arg(m_state->name, name));
    if (file->size() > longest)
        return fail(Kind::Untrusted, u"%1 in the archive %2 is larger than 1 MiB."_s.arg(name, m_state->name));
    MemorySink sink;
    return extract(name, sink, {}).transform([&sink] { return sink.bytes(); });
}

Result<void> TarArchive::extract(const QString &name, ByteSink &to, const Context &context) const
{
    const KArchiveFile *file = m_state->files.value(name);
    if (file == nullptr)
        return fail(Kind::NotFound, u"The archive %1 has no member %2."_s.arg(m_state->name, name));
    const std::unique_ptr<QIODevice> device(file->createDevice());
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    ProgressMeter meter(context, u"unpack"_s, static_cast<std::uint64_t>(file->size()));
    while (device && meter.done() < static_cast<std::uint64_t>(file->size())) {
        if (const auto go = context.check(); !go)
            return go;
        const qint64 count = device->read(buffer.data(), buffer.size());
        if (count <= 0)
            return fail(Kind::Untrusted, u"%1 in the archive %2 cannot be read to its end. Fetch it again."_s.arg(name, m_state->name));
        if (const auto written = to.write(bytesOf(QByteArray::fromRawData(buffer.constData(), count))); !written)
            return written;
        meter.add(static_cast<std::uint64_t>(count));
    }
    return {};
}

}  // namespace trescca
