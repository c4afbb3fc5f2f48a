// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/importrules.h"
#include "app/tresccad/programlog.h"
#include "app/tresccad/tls.h"
#include "core/base/error.h"

#include <QString>
#include <QStringList>

namespace trescca {

/// Settings of the daemon. Secrets are never among them.
struct DaemonConfig {
    QString listen = QStringLiteral("127.0.0.1");
    int port = 8774;  ///< 0: any free one
    QString libvirt = QStringLiteral("qemu:///system");
    QString folder;  ///< images, instances, bases; empty: <state>/site
    QString state;   ///< users, certificate; empty: the place systemd or the XDG rules name
    QString region = QStringLiteral("RegionOne");
    int imagesMib = 0;  ///< that all images may take together; 0: what the disk holds
    int tokenHours = 24;
    int threads = 128;
    int timeoutSeconds = 20;
    int stopSeconds = 90;  ///< that what is under way gets when the daemon is told to end
    LogFormat log = LogFormat::Text;
    QStringList pullFrom;  ///< "host" or "host:port" that images may be fetched from; empty: any
    ImportRules imports;
    TlsFiles tls;  ///< empty: self-signed, in the state folder

    /// Fills what is empty from the environment.
    void complete();
    /// InvalidInput for values out of range. Certificate and libvirt's address are not looked at (see checkTls, libvirturi::check).
    [[nodiscard]] Result<void> check() const;
};

/// Reads a YAML file over the defaults; InvalidInput names what is no file, an unknown key, or a wrong or missing value with its line.
[[nodiscard]] Result<DaemonConfig> readConfig(const QString &path);
/// Such a file with every key, commented out and explained.
[[nodiscard]] QString sampleConfig();

}  // namespace trescca
