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
    enum class Verdict {
        Works,
        NoDevice,  ///< there is no /dev/kvm
        NoRights,  ///< it may not be opened
        Untried,   ///< no kernel in /boot may be read to try it with
        Fails,     ///< the kernel did not boot
    };

    explicit KvmProbe(QString cacheFolder);
    [[nodiscard]] Verdict verdict(const QString &emulator);
    /// False too when nothing can be tried.
    [[nodiscard]] bool usable(const QString &emulator) { return verdict(emulator) == Verdict::Works; }
    /// Takes note that a guest was seen running under KVM, which is the better proof.
    void seenRunning();

private:
    [[nodiscard]] QString cacheKey(const QString &emulator) const;
    [[nodiscard]] std::optional<bool> remembered(const QString &key) const;
    void remember(const QString &key, bool works) const;
    QString m_folder;
    std::mutex m_mutex;
    std::optional<bool> m_known;
};

}  // namespace trescca
