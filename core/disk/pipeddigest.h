// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/pipe.h"

#include <thread>

namespace trescca {

/// A digest computed on a thread of its own, so that MD5, SHA-512 and the disk work at the same time.
class PipedDigest {
public:
    explicit PipedDigest(DigestKind kind);
    ~PipedDigest();
    PipedDigest(const PipedDigest &) = delete;
    PipedDigest &operator=(const PipedDigest &) = delete;
    [[nodiscard]] Result<void> add(ConstBytes bytes) { return m_pipe.write(bytes); }
    /// Waits for the rest. Ends the digest.
    [[nodiscard]] Result<QString> hex();

private:
    void drain();
    Digest m_digest;
    Pipe m_pipe;
    std::thread m_thread;
};

}  // namespace trescca
