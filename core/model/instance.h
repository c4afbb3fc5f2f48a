// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace trescca {

enum class InstanceState { Running, Paused, Off, Saved, Busy, Error };

/// A disk of an instance as its site sees it.
struct Disk {
    QString target;                           ///< "vda"; unique within the instance
    QString path;                             ///< file on the site's host; empty where the site does not tell
    QString format;                           ///< "qcow2", "raw"
    QString device = QStringLiteral("disk");  ///< "disk" or "cdrom"
    bool readOnly = false;
    std::uint64_t virtualSize = 0;  ///< bytes
    std::uint64_t fileSize = 0;     ///< allocated bytes of the overlay itself
    QString basePath;               ///< backing file's absolute path; empty without a base
    QString baseFormat;
    QString baseDigest;          ///< SHA-256 of the base's guest-visible content; empty until asked for
    std::uint64_t baseSize = 0;  ///< virtual size of the base, bytes
    QString bus;                 ///< "virtio", "sata", "scsi", "ide", "usb"; empty where the site does not tell
};

struct Nic {
    QString mac;
    QString network;
    QString model;
    bool offloads = true;  ///< false: a virtio card that is kept from all that QEMU's user mode cannot do
};

/// A virtual machine at a site.
struct Instance {
    QString id;  ///< UUID
    QString name;
    InstanceState state = InstanceState::Off;
    QString task;              ///< what is going on: "saving", "restoring", ... or empty
    std::uint64_t memory = 0;  ///< bytes
    int vcpus = 0;
    QString arch;        ///< "x86_64"
    QString hypervisor;  ///< libvirt's domain type: "kvm" or "qemu" (TCG); empty where the site does not tell
    QString machine;     ///< "pc-q35-10.0"; empty where the site does not tell
    QString firmware;    ///< file name of the UEFI firmware it boots by; empty: none, or the site does not tell
    QString kernel;      ///< file that it boots by, beside its disks; empty: none, or the site does not tell
    QString cpuModel;    ///< "qemu64", or libvirt's mode "host-passthrough", "maximum"; empty where the site does not tell
    QStringList addresses;
    QList<Disk> disks;
    QList<Nic> nics;
    QDateTime created;
    QString migration;    ///< id of the migration that brought it here; empty otherwise
    QString image;        ///< id of the package it was made of; empty where the site does not tell
    QString heldFor;      ///< id of the migration that holds it (state Saved); empty otherwise
    QString fault;        ///< why it is in Error
    bool locked = false;  ///< against changes by the project's members (OpenStack's `lock`)
};

/// Its memory is in a hypervisor: it runs, or is paused and would run on.
[[nodiscard]] constexpr bool isAlive(InstanceState state) { return state == InstanceState::Running || state == InstanceState::Paused; }

/// "running", "paused", "off", "saved", "busy", "error"; and back (Error for an unknown word).
[[nodiscard]] QString stateName(InstanceState state);
[[nodiscard]] InstanceState stateFromName(const QString &name);

}  // namespace trescca
