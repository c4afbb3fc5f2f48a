// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/guestfiles.h"
#include "core/libvirt/guesthardware.h"
#include "core/libvirt/hostfacts.h"
#include "core/libvirt/sitestate.h"

#include <pugixml.hpp>

namespace trescca {

/// Makes and starts a new instance: an overlay over an image of the store, or a kernel alone.
class SpawnJob {
public:
    SpawnJob(SiteState &site, SpawnRequest request, Context context);
    [[nodiscard]] Result<Instance> run();
    /// All that run() refuses whatever the image is.
    [[nodiscard]] Result<void> check();

private:
    [[nodiscard]] Result<void> checkRequest() const;
    [[nodiscard]] std::unexpected<Error> failTaken() const;
    [[nodiscard]] Result<void> checkBootFiles() const;
    [[nodiscard]] Result<void> chooseHost();
    [[nodiscard]] Result<void> chooseHardware();
    [[nodiscard]] Result<void> makeFiles();
    [[nodiscard]] QByteArray describe() const;
    void addBoot(pugi::xml_node domain) const;
    void addProcessor(pugi::xml_node domain) const;
    void addDevices(pugi::xml_node devices) const;
    void addDisk(pugi::xml_node devices) const;
    void addCard(pugi::xml_node devices) const;
    [[nodiscard]] Result<Instance> start();

    SiteState &m_site;
    SpawnRequest m_request;
    const Context m_context;
    const QString m_id;
    const QString m_folder;
    QString m_type = QStringLiteral("qemu");
    QString m_emulator;
    QString m_network;
    GuestHardware m_hardware;
    GuestFiles m_files;
};

}  // namespace trescca
