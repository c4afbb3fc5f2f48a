// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <pugixml.hpp>

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>

namespace trescca {

/// A disk file of this host for one target of the foreign description.
struct LocalDisk {
    QString target;
    QString path;
    QString format;
    QString basePath;  ///< empty without a base
    QString baseFormat;
};

/// All that a started domain gets from this host and not from the package.
struct LocalParts {
    QString name;
    QString uuid;
    QString domainType;  ///< "kvm" or "qemu"
    QString emulator;
    QString kernel;  ///< empty: none
    QString ramdisk;
    QString loader;  ///< firmware of this host; empty: none
    QString nvram;
    QList<LocalDisk> disks;
    QString consoleLog;
    QStringList networks;   ///< active libvirt networks here
    QString wantedNetwork;  ///< overrules the same-named one; empty: none
    bool vnc = false;       ///< give a graphical guest a VNC server on 127.0.0.1
    QString migrationId;
    QString imageId;
};

/// Builds the description of the domain that is started, out of a foreign one: only what the white list (xmlrules)
/// knows is taken over - what the guest sees: machine, CPU, devices, models, addresses - and all that touches the host
/// comes from LocalParts.
class DomainBuilder {
public:
    /// Untrusted when the description is none, or asks for a disk that is not in `parts`.
    [[nodiscard]] static Result<QByteArray> build(const QByteArray &foreign, const LocalParts &parts);
    /// A save image's cookie, of which only the CPU is taken over; empty when there is nothing to keep.
    [[nodiscard]] static QByteArray buildCookie(const QByteArray &foreign);

private:
    explicit DomainBuilder(const LocalParts &parts) : m_parts(parts) {}
    void addHead(const pugi::xml_node &from);
    void addMetadata();
    void addOs(const pugi::xml_node &from);
    [[nodiscard]] Result<void> addDevices(const pugi::xml_node &from);
    [[nodiscard]] Result<void> addDisk(const pugi::xml_node &from);
    void addInterface(const pugi::xml_node &from);
    void addCharacterDevice(const pugi::xml_node &from);
    void addChannel(const pugi::xml_node &from);
    void addPlain(const pugi::xml_node &from);
    void addGraphics();

    const LocalParts &m_parts;
    pugi::xml_document m_document;
    pugi::xml_node m_domain;
    pugi::xml_node m_devices;
    bool m_wantsGraphics = false;
};

}  // namespace trescca
