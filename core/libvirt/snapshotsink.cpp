// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/snapshotsink.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

// QEMU_VM_FILE_MAGIC and QEMU_VM_FILE_VERSION, big endian (QEMU, migration/qemu-file-types.h and savevm.c)
constexpr char streamFront[] = {'Q', 'E', 'V', 'M', 0, 0, 0, 3};
constexpr auto frontSize = static_cast<qsizetype>(sizeof streamFront);

}  // namespace

Result<void> SnapshotSink::write(ConstBytes bytes)
{
    while (!m_passed && !bytes.empty()) {
        const auto missing = static_cast<std::size_t>(m_wanted - m_front.size());
        const ConstBytes part = bytes.first(std::min(missing, bytes.size()));
        m_front.append(reinterpret_cast<const char *>(part.data()), static_cast<qsizetype>(part.size()));
        bytes = bytes.subspan(part.size());
        if (m_front.size() < m_wanted)
            return {};
        if (const auto passed = passHead(); !passed)
            return passed;
    }
    if (bytes.empty())
        return {};
    const auto checked = checkStream(bytes);
    return checked ? m_to.write(bytes) : checked;
}

Result<void> SnapshotSink::checkStream(ConstBytes bytes)
{
    const qsizetype missing = m_raw ? frontSize - m_streamFront.size() : 0;
    const ConstBytes part = bytes.first(std::min(static_cast<std::size_t>(missing), bytes.size()));
    m_streamFront.append(reinterpret_cast<const char *>(part.data()), static_cast<qsizetype>(part.size()));
    if (QByteArrayView(streamFront, frontSize).startsWith(m_streamFront))
        return {};
    return fail(Kind::Untrusted,
        u"What follows the description in the snapshot is not the memory of a guest as QEMU saves it. Fetch the package again "
        "from a source you know."_s);
}

Result<void> SnapshotSink::passHead()
{
    auto head = SaveImageHead::parse(m_front.first(SaveImageHead::headerSize));
    if (!head)
        return fail(head);
    if (m_wanted == SaveImageHead::headerSize) {
        m_wanted += head->dataLength();
        return {};
    }
    if (!head->isComplete())
        return fail(Kind::Untrusted, u"The snapshot in the package is not complete: its save was cut."_s);
    if (const auto taken = head->takeText(m_front.sliced(SaveImageHead::headerSize)); !taken)
        return taken;
    if (const auto rewritten = m_rewrite(*head); !rewritten)
        return rewritten;
    const QByteArray composed = head->compose(head->isSparse() ? head->dataLength() : 0);
    if (head->isSparse() && composed.size() != m_wanted)
        return fail(Kind::Unsupported, u"The snapshot is a sparse save image without room for this host's description; save it as raw."_s);
    m_passed = true;
    m_headBefore = static_cast<std::uint64_t>(m_wanted);
    m_headNow = static_cast<std::uint64_t>(composed.size());
    m_raw = head->isRaw();
    m_front.clear();
    return m_to.write(bytesOf(composed));
}

Result<void> SnapshotSink::reread(std::uint64_t offset, MutableBytes into)
{
    if (!m_passed || offset < m_headBefore)
        return fail(Kind::Untrusted, u"The snapshot in the package builds on its own head, which no page is in. Fetch the package again."_s);
    return m_to.reread(offset - m_headBefore + m_headNow, into);
}

Result<void> SnapshotSink::finish()
{
    if (!m_passed)
        return fail(Kind::Untrusted, u"The snapshot in the package is cut off in its head."_s);
    if (m_raw && m_streamFront.size() < frontSize)
        return fail(Kind::Untrusted, u"The snapshot in the package has no memory of a guest: it was cut off."_s);
    return m_to.finish();
}

}  // namespace trescca
