// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <mutex>
#include <optional>

namespace trescca {

/// Whether KVM really runs a guest here. A device node that opens proves nothing (nested and software variants exist
/// that stop at the first instruction they cannot emulate), so a Linux kernel is booted under KVM until it panics for
/// want of a root. The result is kept in `cacheFolder` until kernel or QEMU change.
class KvmProbe {
public:
    explicit KvmProbe(QString cacheFolder);
    /// False too when nothing can be tried: no access to /dev/kvm, or no kernel file that may be read.
    [[nodiscard]] bool usable(const QString &emulator);
    /// Takes note that a guest was seen running under KVM, which is the better proof.
    void seenRunning();

private:
    [[nodiscard]] QString cacheKey(const QString &emulator) const;
    QString m_folder;
    std::mutex m_mutex;
    std::optional<bool> m_known;
};

}  // namespace trescca
