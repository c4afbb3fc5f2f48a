// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/guesthardware.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// The image's word, or ours. Unsupported, naming the property, for a word that is not known here.
Result<QString> wordOf(const Image &image, const QString &key, const QString &standard, const QStringList &known)
{
    const QString word = image.properties.value(key, standard);
    if (known.contains(word))
        return word;
    return fail(Kind::Unsupported,
        u"The image %1 asks for %2=%3, which a guest here cannot have. Choose one of %4 for that property."_s.arg(
            image.name, key, word, known.join(u", "_s)));
}

QString machineOf(const Image &image, const QString &arch, const QString &bus)
{
    if (arch == "aarch64"_L1)
        return u"virt"_s;
    if (arch != "x86_64"_L1)
        return {};
    // q35 has no IDE; of the versions that a cloud may name, this host may have others.
    const bool pc =
        image.properties.value(u"hw_machine_type"_s).startsWith("pc"_L1) && !image.properties.value(u"hw_machine_type"_s).contains("q35"_L1);
    return pc || bus == "ide"_L1 ? u"pc"_s : u"q35"_s;
}

}  // namespace

Result<GuestHardware> GuestHardware::of(const Image &image, const QString &arch)
{
    static const QMap<QString, QString> targets{
        {u"virtio"_s, u"vda"_s}, {u"scsi"_s, u"sda"_s}, {u"sata"_s, u"sda"_s}, {u"usb"_s, u"sda"_s}, {u"ide"_s, u"hda"_s}};
    const auto bus = wordOf(image, u"hw_disk_bus"_s, u"virtio"_s, targets.keys());
    const auto card =
        wordOf(image, u"hw_vif_model"_s, u"virtio"_s, {u"virtio"_s, u"e1000"_s, u"e1000e"_s, u"rtl8139"_s, u"ne2k_pci"_s, u"pcnet"_s, u"vmxnet3"_s});
    const auto firmware = wordOf(image, u"hw_firmware_type"_s, u"bios"_s, {u"bios"_s, u"uefi"_s});
    for (const auto &word : {bus, card, firmware})
        if (!word)
            return fail(word);
    return GuestHardware{*bus, targets.value(*bus), *card, machineOf(image, arch, *bus), *firmware == "uefi"_L1};
}

}  // namespace trescca
