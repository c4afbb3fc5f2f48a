// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/sitestate.h"

namespace trescca {

/// Copies an instance's first disk as it is now, whole, as qcow2. Of an instance that is up QEMU itself writes the copy (a
/// backup job) while the guest goes on; else the file is read.
class DiskCopy {
public:
    DiskCopy(SiteState &site, QString id);
    ~DiskCopy();
    [[nodiscard]] Result<void> run(ByteSink &to, const Context &context);

private:
    [[nodiscard]] Result<Disk> firstDisk(const Context &context) const;
    [[nodiscard]] Result<void> backUp(virDomain *domain, const Disk &disk, const Context &context) const;

    SiteState &m_site;
    const QString m_id;
    const QString m_file;  ///< what the copy is in, on its way into the sink
};

}  // namespace trescca
