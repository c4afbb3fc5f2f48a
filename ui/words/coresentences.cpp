// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/coresentences.h"

#include <QCoreApplication>

namespace trescca::words {

namespace {

constexpr CoreSentence composed[]{
    {QT_TRANSLATE_NOOP("core", "%1 is off: it has no running state to move.")},
    {"%1 is error: it has no running state to move.", QT_TRANSLATE_NOOP("core", "%1 is broken: it has no running state to move.")},
    {QT_TRANSLATE_NOOP(
        "core", "%1 has no network %2; the instance gets one of its own there, out of which it reaches others and in which nobody reaches it.")},
    {QT_TRANSLATE_NOOP("core", "%1 has no network %2; the instance joins %3 there and may get another address.")},
    {QT_TRANSLATE_NOOP("core", "The machine type is known at %1.")},
    {QT_TRANSLATE_NOOP("core", "Same architecture at both.")},
    {"The package %1 is not complete yet (queued).",
        QT_TRANSLATE_NOOP("core", "The package %1 has not arrived yet: its transfer has not begun. Wait for it.")},
    {"The package %1 is not complete yet (saving).", QT_TRANSLATE_NOOP("core", "The package %1 has not arrived yet. Wait until all of it is there.")},
    {QT_TRANSLATE_NOOP("core", "Password of %1 at %2 is not known here yet. Enter it.")},
    {QT_TRANSLATE_NOOP("core", "Token for %1 is not known here yet. Enter it.")},
    {QT_TRANSLATE_NOOP("core", "Secret of the application credential at %1 is not known here yet. Enter it.")},
    {QT_TRANSLATE_NOOP("core", "Enter it anew.")},
    {QT_TRANSLATE_NOOP("core", "The libvirt host %1 cannot be reached.")},  // whose reason is left out, as of the next
    {QT_TRANSLATE_NOOP("core", "%1 cannot be reached.")},
    {QT_TRANSLATE_NOOP("core", "The connection to %1 failed.")},
    {"1 instances, API %1", QT_TRANSLATE_NOOP("core", "1 instance, API %1")},
    {QT_TRANSLATE_NOOP("core", "%1 instances, API %2")},
    {"1 processors", QT_TRANSLATE_NOOP("core", "1 processor")},
    {"1 images", QT_TRANSLATE_NOOP("core", "1 image")},
    {"1 instances", QT_TRANSLATE_NOOP("core", "1 instance")},
    {"1 networks", QT_TRANSLATE_NOOP("core", "1 network")},
    {QT_TRANSLATE_NOOP("core", "verified")},
    {QT_TRANSLATE_NOOP("core", "not verified")},
    {QT_TRANSLATE_NOOP("core", "%1 refused what the keyring has.")},
    {QT_TRANSLATE_NOOP("core", "The password came from the keyring; renew it there.")},
    {QT_TRANSLATE_NOOP("core", "The secret came from the keyring; renew it there.")},
    {QT_TRANSLATE_NOOP("core", "Make it first.")},
    {QT_TRANSLATE_NOOP("core", "Move it as disk only: it is shut down and boots there.")},
    {QT_TRANSLATE_NOOP("core", "Wait for that move, or resume it or roll it back where it was begun.")},
    {QT_TRANSLATE_NOOP("core", "Wait for that move, or resume it or roll it back.")},
    {QT_TRANSLATE_NOOP(
        "core", "If that is lost, delete it by force if it runs elsewhere, and start it by force only if it surely runs nowhere else.")},
    {QT_TRANSLATE_NOOP("core", "Resume that move or roll it back where it was begun.")},
    {QT_TRANSLATE_NOOP("core", "If that is lost, and only if the instance surely runs nowhere else, make it yours.")},
    // as disk only
    {"%1 is busy: its disk cannot be copied.", QT_TRANSLATE_NOOP("core", "Something is going on with %1, so its disk cannot be copied now.")},
    {"%1 is error: its disk cannot be copied.", QT_TRANSLATE_NOOP("core", "%1 is broken: its disk cannot be copied.")},
    {"Let it go on first, or have it switched off, as if its plug were pulled.",
        QT_TRANSLATE_NOOP("core", "Let it go on first, or have it switched off (below), as if its plug were pulled.")},
    {QT_TRANSLATE_NOOP("core", "%1 joins the default network at %2, with a network card and an address of its own.")},
    {QT_TRANSLATE_NOOP("core", "%1 joins the network %2 at %3, with a network card and an address of its own.")},
};

constexpr CoreSentence sentences[]{
    // state
    {QT_TRANSLATE_NOOP("core", "%1 is suspended for the move %2.")},
    {QT_TRANSLATE_NOOP("core", "%1 is being moved already, by the move %2.")},
    {QT_TRANSLATE_NOOP("core", "%1 was brought by the move %2, which has not come to its end.")},
    {"Something is going on with %1 already (%2).", QT_TRANSLATE_NOOP("core", "Something else is going on with %1 at the moment.")},
    {QT_TRANSLATE_NOOP("core", "Wait for it to end.")},
    {QT_TRANSLATE_NOOP("core", "Start it first.")},
    {QT_TRANSLATE_NOOP("core", "Change the instance's configuration, then move it.")},
    {QT_TRANSLATE_NOOP("core", "%1 cannot take over the memory of a running instance%2")},
    {QT_TRANSLATE_NOOP("core", "%1 takes no instances now: %2")},
    {QT_TRANSLATE_NOOP("core", "Mend that, or choose another destination.")},
    {QT_TRANSLATE_NOOP("core", "Or have the Trescca plugin installed in that cloud.")},
    // as disk only
    {QT_TRANSLATE_NOOP("core", "%1 is off: its disk is copied, and the copy boots at %2.")},
    {QT_TRANSLATE_NOOP("core", "It stays at %1 too: do not start it there while the copy runs.")},
    {QT_TRANSLATE_NOOP("core", "%1 is shut down and boots at %2: programs and what is in memory end.")},
    {QT_TRANSLATE_NOOP("core", "It stays at %1 too, switched off, until you delete it there.")},
    {QT_TRANSLATE_NOOP("core",
        "If %1 does not shut down when it is asked to, it is switched off, as if its plug were pulled: what it has not written yet is lost.")},
    {QT_TRANSLATE_NOOP("core", "Shut it down from inside first.")},
    {QT_TRANSLATE_NOOP("core", "%1 is saved: what its disk lacks is in its memory.")},
    {QT_TRANSLATE_NOOP("core", "Wait until it has come to rest, or repair it.")},
    {QT_TRANSLATE_NOOP("core", "%1 is paused, and does not hear that it is to shut down.")},
    {QT_TRANSLATE_NOOP("core", "%1 boots at %2, so it cannot be left paused where it was.")},
    {QT_TRANSLATE_NOOP("core", "Pause it there when it has booted.")},
    {QT_TRANSLATE_NOOP("core", "%1 joins %2 at %3, with a network card and an address of its own.")},
    {QT_TRANSLATE_NOOP("core", "%1 boots by UEFI, for which %2 has no firmware.")},
    {QT_TRANSLATE_NOOP("core", "%1 boots by UEFI, and its variables (the boot order among them) stay behind: its disk has to boot without them.")},
    {QT_TRANSLATE_NOOP("core", "See that its boot loader is also where firmware looks by itself (EFI/BOOT).")},
    {QT_TRANSLATE_NOOP("core", "At %1 it gets the flavor %2.")},
    {QT_TRANSLATE_NOOP("core", "%1 has no disk, so there is nothing to boot from elsewhere.")},
    {QT_TRANSLATE_NOOP("core", "%1 has %2 disks, and only the first would be copied.")},
    {QT_TRANSLATE_NOOP("core", "Take the others out, or move it with its memory.")},
    {QT_TRANSLATE_NOOP("core", "%1 boots by a kernel beside its disk (%2), which a copy of the disk lacks.")},
    {QT_TRANSLATE_NOOP("core", "Install a boot loader and a kernel on its disk.")},
    {QT_TRANSLATE_NOOP("core", "Its disk %1 lies in no file of this host; move it into a qcow2 file first.")},
    {QT_TRANSLATE_NOOP("core", "%1 boots from a volume, of which %2 makes no image.")},
    {QT_TRANSLATE_NOOP("core", "Make an image of the volume instead.")},
    {QT_TRANSLATE_NOOP("core", "%1 has volumes, which a snapshot does not hold.")},
    {QT_TRANSLATE_NOOP("core", "Detach them first.")},
    // processor and machine
    {QT_TRANSLATE_NOOP("core", "%1 runs no %2 instances.")},
    {QT_TRANSLATE_NOOP("core", "Choose a destination that offers: %1.")},
    {QT_TRANSLATE_NOOP("core", "%1 runs under KVM, which does not work at %2.")},
    {QT_TRANSLATE_NOOP("core", "Choose a destination with KVM.")},
    {QT_TRANSLATE_NOOP("core", "%1 uses its host's own processor (%2), %3 has another one (%4).")},
    {QT_TRANSLATE_NOOP("core", "Choose a host with the same processor, or give the instance a named CPU model and start it anew.")},
    {QT_TRANSLATE_NOOP("core", "%1 cannot give %2 its processor model %3.")},
    {QT_TRANSLATE_NOOP("core", "Choose a destination with such a processor, or give the instance a plainer CPU model and start it anew.")},
    {QT_TRANSLATE_NOOP("core", "The processor model %1 is available at %2.")},
    {QT_TRANSLATE_NOOP("core", "%1 does not know the machine type %2.")},
    {QT_TRANSLATE_NOOP("core", "Bring QEMU at %1 to the version of the source.")},
    {QT_TRANSLATE_NOOP("core", "%1 has the older %2 (source: %3); QEMU promises only the way up.")},
    {QT_TRANSLATE_NOOP("core", "Upgrade QEMU there if the restore is refused; the instance then goes on running at the source.")},
    {QT_TRANSLATE_NOOP("core", "%1 boots by the UEFI firmware %2, which %3 does not have.")},
    {QT_TRANSLATE_NOOP("core", "Install it there (on Debian it is in the package ovmf).")},
    // room
    {QT_TRANSLATE_NOOP("core", "%1 has %2 of memory left, %3 needs %4.")},
    {QT_TRANSLATE_NOOP("core", "Free memory there, or choose another destination.")},
    {QT_TRANSLATE_NOOP("core", "Up to %1 of disk needed, %2 free.")},
    {QT_TRANSLATE_NOOP("core", "Up to %1 of images needed at %2, %3 left by the quota.")},
    {QT_TRANSLATE_NOOP("core", "%1 of memory needed, %2 free.")},
    {QT_TRANSLATE_NOOP("core", "The quota of instances at %1 is used up.")},
    {QT_TRANSLATE_NOOP("core", "The quota at %1 leaves %2 processors, %3 needs %4.")},
    {QT_TRANSLATE_NOOP("core", "Delete an instance there, or ask for a larger quota.")},
    {QT_TRANSLATE_NOOP("core", "%1 has %2 of disk left; up to %3 are needed.")},
    {QT_TRANSLATE_NOOP("core", "%1 has %2 of disk left; up to %3 are needed there until the move has ended.")},
    {QT_TRANSLATE_NOOP("core", "Delete packages or images there.")},
    {QT_TRANSLATE_NOOP("core", "The quota of images at %1 leaves %2, and the move may take up to %3 of it before compression.")},
    {QT_TRANSLATE_NOOP("core",
        "If it does not fit, the instance stands still for a while and goes on at the source; delete images there before, or ask for a larger quota.")},
    // bases
    {QT_TRANSLATE_NOOP("core", "Base image %1 is at %2 already.")},
    {QT_TRANSLATE_NOOP("core", "Base image %1 is not at %2 yet; it is sent once, before the instance stops.")},
    {QT_TRANSLATE_NOOP("core", "Later moves do not send it again.")},
    // names and networks
    {QT_TRANSLATE_NOOP("core", "%1 already has an instance named %2.")},
    {QT_TRANSLATE_NOOP("core", "%1 already has an instance named %2; the new one gets a number behind its name.")},
    {QT_TRANSLATE_NOOP("core", "Give a name of your own if you want another.")},
    {QT_TRANSLATE_NOOP("core", "Choose another name.")},
    {QT_TRANSLATE_NOOP("core", "%1 runs at %2 under the same id: both sites are one host, or it is a copy.")},
    {QT_TRANSLATE_NOOP("core", "Choose another destination. Only if %1 surely is another host, what runs there is a copy: end that first.")},
    {QT_TRANSLATE_NOOP("core", "%1 has %2 with the same id, which is %3; the new one gets another.")},
    {QT_TRANSLATE_NOOP("core", "Delete the old one first if it is of no use any more.")},
    {QT_TRANSLATE_NOOP("core", "%1 has no network %2; the instance joins its default network and may get another address.")},
    {QT_TRANSLATE_NOOP("core", "Name the network it shall join.")},
    {QT_TRANSLATE_NOOP("core", "%1 has no network %2.")},
    {QT_TRANSLATE_NOOP("core", "Start it there, or name no network: the instance then gets one of its own.")},
    {QT_TRANSLATE_NOOP("core", "Choose one of: %1.")},
    {QT_TRANSLATE_NOOP("core", "Or choose another destination.")},
    {QT_TRANSLATE_NOOP("core", "%1 at %2 has the same network address %3; the guest keeps its own in memory.")},
    {QT_TRANSLATE_NOOP("core", "Do not start %1 beside it.")},
    {QT_TRANSLATE_NOOP("core", "Switch %1's network card to another MAC address, or remove it.")},
    // connections
    {QT_TRANSLATE_NOOP("core", "Check the address and that the server runs.")},
    {QT_TRANSLATE_NOOP("core", "Try again.")},
    {QT_TRANSLATE_NOOP("core", "See whether its daemon (libvirtd) runs there.")},
    {QT_TRANSLATE_NOOP("core", "See whether the address is right, and the machine switched on.")},
    {QT_TRANSLATE_NOOP("core", "This cloud cannot take over memory: instances move to it as disk only, or into a guest host.")},
    {QT_TRANSLATE_NOOP("core", "with CPU and memory state")},
    {QT_TRANSLATE_NOOP("core", "none of its own: guests get the user-mode network")},
    {QT_TRANSLATE_NOOP("core", "Instances cannot be moved from or to here with their memory.")},
    {QT_TRANSLATE_NOOP("core", "no limits, or it does not tell them")},
    {QT_TRANSLATE_NOOP("core", "can be made of the image %1 with the flavor %2")},
    // the last, as they are of few words
    {QT_TRANSLATE_NOOP("core", "%1 of memory")},
    {QT_TRANSLATE_NOOP("core", "%1 of images")},
    {QT_TRANSLATE_NOOP("core", "%1 processors")},
    {QT_TRANSLATE_NOOP("core", "%1 images")},
    {QT_TRANSLATE_NOOP("core", "%1 instances")},
    {QT_TRANSLATE_NOOP("core", "%1 networks")},
    {QT_TRANSLATE_NOOP("core", "%1 is known at %2.")},
    {QT_TRANSLATE_NOOP("core", "%1 at both.")},
};

}  // namespace

std::span<const CoreSentence> coreSentences() { return sentences; }

std::span<const CoreSentence> composedSentences() { return composed; }

}  // namespace trescca::words
