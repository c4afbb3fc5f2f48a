// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trescca {

/// The libvirtd of a host that with-hosts started. Its guests outlive it.
class LibvirtHost {
public:
    /// `folder`: the host's, see installer/lib/hosts.sh.
    explicit LibvirtHost(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] qint64 pid() const;
    [[nodiscard]] qint64 guestPid(const QString &name) const;  ///< of its QEMU; 0 when there is none
    /// Starts it anew over the same folder, once the one before has ended. Empty, or what is wrong.
    [[nodiscard]] QString restart() const;

private:
    QString m_folder;
};

}  // namespace trescca
