// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testcloud.h"

namespace trescca::test {

/// How long an emulated guest may take to boot on a busy machine.
inline constexpr int bootMillis = 180'000;

/// `cloud` beside this file, itself or by the hand of with-cloud-hand.
[[nodiscard]] bool cloud(const QStringList &arguments);

/// Of the folder in TRESCCA_GUEST; empty when that is not set.
[[nodiscard]] QString guestFile(const QString &name);

/// Uploads the guest's kernel, ramdisk and disk, which has these properties besides, and starts an instance that asks for its address and
/// counts.
[[nodiscard]] Result<Instance> spawnCounter(
    OpenStackSite &at, const QString &name, const QString &flavor = QStringLiteral("tiny"), const QMap<QString, QString> &properties = {});

/// The compute host whose libvirt has it; empty: none.
[[nodiscard]] QString hostOf(const QString &instanceId);

/// What the program `openstack` prints for the administrator of the cloud, trimmed; nullopt when it fails.
[[nodiscard]] std::optional<QString> asAdministrator(const QStringList &words);

/// What the guest writes to its console.
class CloudCounter {
public:
    CloudCounter(OpenStackSite &site, QString id) : m_site(&site), m_id(std::move(id)) {}
    /// "boot=...": another one after each boot. Empty before the first line.
    [[nodiscard]] QByteArray boot() const;
    [[nodiscard]] qint64 tick() const;
    /// What it was given by DHCP.
    [[nodiscard]] QByteArray address() const;
    [[nodiscard]] const QString &id() const { return m_id; }

private:
    [[nodiscard]] QByteArray last(const QString &pattern) const;

    OpenStackSite *m_site;
    QString m_id;
};

/// Ends all instances of the project and removes its images.
[[nodiscard]] Result<void> emptyProject(OpenStackSite &of);

}  // namespace trescca::test
