// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/libvirt/saveimage.h"

#include <functional>

namespace trescca {

/// Passes a libvirt save image on with another head: takes the original one off the front, has `rewrite` change it,
/// and writes that. Untrusted when QEMU's stream does not follow. `to` must outlive it.
class SnapshotSink final : public RereadSink {
public:
    using Rewrite = std::function<Result<void>(SaveImageHead &)>;

    SnapshotSink(RereadSink &to, Rewrite rewrite) : m_to(to), m_rewrite(std::move(rewrite)) {}
    [[nodiscard]] Result<void> write(ConstBytes bytes) override;
    [[nodiscard]] Result<void> finish() override;
    /// By the offsets of the original; its head is not there any more.
    [[nodiscard]] Result<void> reread(std::uint64_t offset, MutableBytes into) override;

private:
    [[nodiscard]] Result<void> passHead();
    [[nodiscard]] Result<void> checkStream(ConstBytes bytes);
    RereadSink &m_to;
    Rewrite m_rewrite;
    QByteArray m_front;
    qsizetype m_wanted = SaveImageHead::headerSize;
    QByteArray m_streamFront;  ///< of a raw one; the data of a sparse one lie where its head says
    bool m_passed = false;
    std::uint64_t m_headBefore = 0, m_headNow = 0;  ///< bytes, once it has passed
    bool m_raw = false;
};

}  // namespace trescca
