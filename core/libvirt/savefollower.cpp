// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/savefollower.h"

#include "core/libvirt/domainxml.h"

#include <QFile>

#include <chrono>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

// Empty when the head may be given out as it is.
Result<QByteArray> headToGive(SaveImageHead head, const QByteArray &text)
{
    if (const auto taken = head.takeText(text); !taken)
        return fail(taken);
    const auto xml = withoutSecrets(head.xml());
    if (!xml)
        return fail(xml);
    if (*xml == head.xml())
        return QByteArray();
    head.setXml(*xml);
    return head.compose(head.dataLength());
}

}  // namespace

SaveFollower::SaveFollower(int fd, Outcome outcome, std::stop_token stop) : m_fd(fd), m_outcome(std::move(outcome)), m_stop(std::move(stop)) {}

SaveFollower::~SaveFollower() { ::close(m_fd); }

Result<std::unique_ptr<SaveFollower>> SaveFollower::open(const QString &path, Outcome outcome, std::stop_token stop)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return failErrno(u"The snapshot %1 cannot be followed"_s.arg(path));
    return std::unique_ptr<SaveFollower>(new SaveFollower(fd, std::move(outcome), std::move(stop)));
}

Result<QByteArray> SaveFollower::bytesAt(std::uint64_t offset, qsizetype count) const
{
    QByteArray bytes(count, Qt::Uninitialized);
    const ssize_t got = ::pread(m_fd, bytes.data(), static_cast<std::size_t>(count), static_cast<off_t>(offset));
    if (got < 0)
        return failErrno(u"The snapshot cannot be read"_s);
    bytes.truncate(got);
    return bytes;
}

// A short nap instead of inotify: the writer's last act is a rewrite of the head, not an append.
Result<void> SaveFollower::pause() const
{
    if (m_stop.stop_requested())
        return fail(Kind::Cancelled, u"The save was stopped."_s);
    std::this_thread::sleep_for(std::chrono::milliseconds(4));
    return {};
}

Result<bool> SaveFollower::magicTurned() const
{
    const auto header = bytesAt(0, SaveImageHead::headerSize);
    if (!header)
        return fail(header);
    const auto head = SaveImageHead::parse(*header);
    if (!head)
        return fail(head);
    return head->isComplete();
}

// True once the whole head lies in the file.
Result<bool> SaveFollower::takeHead()
{
    const auto header = bytesAt(0, SaveImageHead::headerSize);
    if (!header)
        return fail(header);
    if (header->size() < SaveImageHead::headerSize)
        return false;
    const auto parsed = SaveImageHead::parse(*header);
    if (!parsed)
        return fail(parsed);
    if (!parsed->isRaw())
        return fail(Kind::Unsupported, u"libvirt saves in another format than the raw one that was asked for."_s);
    const auto text = bytesAt(SaveImageHead::headerSize, parsed->dataLength());
    if (!text)
        return fail(text);
    if (text->size() < static_cast<qsizetype>(parsed->dataLength()))
        return false;
    m_seen = SaveImageHead::completed(*header) + *text;
    m_offset = static_cast<std::uint64_t>(m_seen.size());
    auto head = headToGive(*parsed, *text);
    if (!head)
        return fail(head);
    m_head = head->isEmpty() ? m_seen : *head;
    return true;
}

Result<void> SaveFollower::waitForHead()
{
    while (m_head.isEmpty()) {
        const auto outcome = m_outcome();  // asked before the file is read, so that no last byte is missed
        if (outcome && !*outcome)
            return *outcome;
        const auto taken = takeHead();
        if (!taken)
            return fail(taken);
        if (!*taken && outcome)
            return fail(Kind::Internal, u"libvirt reports the save as done, but its file is not complete."_s);
        if (const auto napped = *taken ? Result<void>() : pause(); !napped)
            return napped;
    }
    return {};
}

Result<SaveImageHead> SaveFollower::head()
{
    if (const auto there = waitForHead(); !there)
        return fail(there);
    auto head = SaveImageHead::parse(m_head.first(SaveImageHead::headerSize));
    if (const auto taken = head ? head->takeText(m_head.sliced(SaveImageHead::headerSize)) : fail(head); !taken)
        return fail(taken);
    return head;
}

Result<std::size_t> SaveFollower::read(MutableBytes into)
{
    if (const auto there = waitForHead(); !there)
        return fail(there);
    if (m_given < static_cast<std::uint64_t>(m_head.size())) {
        const auto count = std::min<std::size_t>(into.size(), static_cast<std::size_t>(m_head.size()) - m_given);
        std::memcpy(into.data(), m_head.constData() + m_given, count);
        m_given += count;
        return count;
    }
    for (;;) {
        const auto outcome = m_outcome();  // asked before the file is read, so that no last byte is missed
        if (outcome && !*outcome)
            return fail(*outcome);
        const auto turned = magicTurned();
        if (!turned)
            return fail(turned);
        if (struct stat file{}; *turned && m_whole == 0 && ::fstat(m_fd, &file) == 0)
            m_whole = static_cast<std::uint64_t>(file.st_size);
        const ssize_t got = ::pread(m_fd, into.data(), into.size(), static_cast<off_t>(m_offset));
        if (got < 0)
            return failErrno(u"The snapshot cannot be read"_s);
        m_offset += static_cast<std::uint64_t>(got);
        if (got > 0 || *turned)
            return static_cast<std::size_t>(got);
        if (outcome)
            return fail(Kind::Internal, u"libvirt reports the save as done, but its file is not complete."_s);
        if (const auto napped = pause(); !napped)
            return fail(napped);
    }
}

Result<void> SaveFollower::checkHead() const
{
    const auto now = bytesAt(0, m_seen.size());
    if (!now)
        return fail(now);
    if (*now != m_seen)
        return fail(Kind::Internal, u"libvirt changed the head of the snapshot after it was sent; save again."_s);
    return {};
}

}  // namespace trescca
