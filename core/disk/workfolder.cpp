// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/workfolder.h"

#include "core/base/digest.h"

#include <QDir>
#include <QStandardPaths>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Looks at the limits while it is written.
class BoundedSink final : public ByteSink {
public:
    BoundedSink(const WorkFolder &folder, std::unique_ptr<FileSink> to, QString name) : m_folder(folder), m_to(std::move(to)), m_name(std::move(name))
    {}

    Result<void> write(ConstBytes bytes) override
    {
        m_bytes += bytes.size();
        m_unchecked += bytes.size();
        if (m_bytes > m_folder.limits().bytes)
            return fail(Kind::Untrusted,
                u"%1 unpacks to more than %2 GiB, which no disk image should. If it is meant to be so large, unpack it yourself."_s.arg(m_name).arg(
                    m_folder.limits().bytes >> 30U));
        if (m_unchecked > interval) {
            m_unchecked = 0;
            if (m_folder.room() < interval)
                return fail(Kind::NoRoom,
                    u"The room for unpacking %1 is used up. Make room, or choose a folder with more (XDG_CACHE_HOME; in the desktop: Settings, Transfers)."_s
                        .arg(m_name));
        }
        return m_to->write(bytes);
    }
    Result<void> finish() override { return m_to->finish(); }

private:
    static constexpr std::uint64_t interval = 16U << 20U;
    const WorkFolder &m_folder;
    std::unique_ptr<FileSink> m_to;
    QString m_name;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_unchecked = interval;
};

void sweep(const QDir &root, const KeyedLocks &locks)
{
    for (const QString &name : root.entryList({u"import-*"_s}, QDir::Dirs | QDir::NoSymLinks))
        if (const auto lock = locks.tryTake(name))
            QDir(root.filePath(name)).removeRecursively();
}

}  // namespace

QString standardWorkFolder() { return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/trescca/import"_s; }

WorkFolder::WorkFolder(QString path, std::unique_ptr<KeyedLocks::Guard> lock, ImportLimits limits)
    : m_path(std::move(path)), m_lock(std::move(lock)), m_limits(limits)
{}

Result<std::unique_ptr<WorkFolder>> WorkFolder::create(const QString &root, ImportLimits limits)
{
    const QDir folder(root);
    if (!folder.mkpath(u"."_s))
        return fail(
            Kind::Forbidden, u"The folder %1 cannot be made. Choose one that can (XDG_CACHE_HOME; in the desktop: Settings, Transfers)."_s.arg(root));
    const KeyedLocks locks(folder.filePath(u".lock"_s));
    sweep(folder, locks);
    const QString name = u"import-"_s + newId();
    auto lock = locks.tryTake(name);
    if (!lock)
        return fail(lock);
    if (!QDir().mkdir(folder.filePath(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(
            Kind::Forbidden, u"No folder can be made in %1. Choose another one (XDG_CACHE_HOME; in the desktop: Settings, Transfers)."_s.arg(root));
    return std::unique_ptr<WorkFolder>(new WorkFolder(folder.filePath(name), std::move(*lock), limits));
}

WorkFolder::~WorkFolder() { QDir(m_path).removeRecursively(); }

std::uint64_t WorkFolder::room() const
{
    const auto free = static_cast<std::uint64_t>(std::max<qint64>(0, QStorageInfo(m_path).bytesAvailable()));
    return free > m_limits.keptFree ? free - m_limits.keptFree : 0;
}

Result<std::unique_ptr<ByteSink>> WorkFolder::create(const QString &name, const QString &title) const
{
    auto sink = FileSink::create(file(name), true);
    if (!sink)
        return fail(sink);
    return std::make_unique<BoundedSink>(*this, std::move(*sink), title);
}

}  // namespace trescca
