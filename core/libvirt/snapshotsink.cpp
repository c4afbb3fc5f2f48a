// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/snapshotsink.h"

using namespace Qt::StringLiterals;

namespace trescca {

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
    return bytes.empty() ? Result<void>() : m_to.write(bytes);
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
    m_front.clear();
    return m_to.write(bytesOf(composed));
}

Result<void> SnapshotSink::finish()
{
    if (!m_passed)
        return fail(Kind::Untrusted, u"The snapshot in the package is cut off in its head."_s);
    return m_to.finish();
}

}  // namespace trescca
