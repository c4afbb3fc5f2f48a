// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostcheck.h"

#include "core/base/privatefolder.h"
#include "core/base/process.h"
#include "core/base/shellword.h"
#include "core/disk/imagestore.h"
#include "core/disk/seediso.h"
#include "core/libvirt/connection.h"
#include "core/libvirt/folders.h"
#include "core/libvirt/hostfacts.h"
#include "core/libvirt/kvmprobe.h"
#include "core/libvirt/libvirtsite.h"
#include "core/libvirt/libvirturi.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTemporaryDir>

#include <sys/timex.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using Level = Finding::Level;

Finding good(const QString &check, const QString &what) { return {Level::Ok, check, what, {}}; }
Finding warning(const QString &check, const QString &what, const QString &remedy) { return {Level::Warning, check, what, remedy}; }
Finding blocker(const QString &check, const QString &what, const QString &remedy) { return {Level::Blocker, check, what, remedy}; }

QString sizeOf(std::uint64_t bytes) { return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat); }

bool isSystem(const Endpoint &endpoint) { return endpoint.uri.contains("/system"_L1); }

Finding unreachable(const Endpoint &endpoint, const Error &error)
{
    const bool refused = error.kind == Kind::Forbidden || error.kind == Kind::Unauthorized || error.what.contains("Permission denied"_L1);
    if (refused)
        return blocker(
            u"libvirt"_s, error.what, u"Join the group libvirt (sudo usermod -aG libvirt $USER) and log in again, or use qemu:///session."_s);
    return blocker(u"libvirt"_s, error.what,
        isSystem(endpoint) ? u"Install libvirt-daemon-system and start it: sudo systemctl enable --now libvirtd."_s
                           : u"Install libvirt-daemon; check the address with `virsh -c %1 list`."_s.arg(shellWord(endpoint.uri)));
}

Finding checkLibvirt(virConnect *connection, const Endpoint &endpoint)
{
    constexpr unsigned long leastVersion = 9'000'000;
    unsigned long number = 0;
    if (virConnectGetLibVersion(connection, &number) < 0)
        return warning(u"libvirt"_s, u"libvirt at %1 does not tell its version."_s.arg(endpoint.uri),
            u"Check it: virsh -c %1 version."_s.arg(shellWord(endpoint.uri)));
    const QString told = u"libvirt %1 answers at %2."_s.arg(hostfacts::versionText(static_cast<int>(number)), endpoint.uri);
    if (number < leastVersion)
        return warning(u"libvirt"_s, told, u"Versions before 9 were never tried; take a newer one."_s);
    return good(u"libvirt"_s, told);
}

Finding checkQemu(virConnect *connection, const Result<HostCapabilities> &capabilities, const Context &context)
{
    if (const char *driver = virConnectGetType(connection); driver == nullptr || QByteArray(driver) != "QEMU")
        return blocker(u"qemu"_s,
            u"This is no QEMU host but one of libvirt's driver %1: its instances cannot be saved or moved."_s.arg(QString::fromUtf8(driver)),
            u"Use qemu:///system or qemu:///session."_s);
    const QString install = u"Install qemu-system-x86 (or that of your architecture) and qemu-utils."_s;
    if (!capabilities)
        return blocker(u"qemu"_s, capabilities.error().what, install);
    if (capabilities->emulator.isEmpty())
        return blocker(u"qemu"_s, u"libvirt knows no QEMU for %1."_s.arg(capabilities->arch), install);
    if (const auto tool = runProcess(u"qemu-img"_s, {u"--version"_s}, context); !tool)
        return blocker(u"qemu"_s, tool.error().what, u"Install qemu-utils."_s);
    return good(u"qemu"_s,
        u"QEMU %1 (%2) runs guests of %3."_s.arg(
            hostfacts::versionText(hostfacts::hypervisorVersion(connection)), capabilities->emulator, capabilities->architectures.join(u", "_s)));
}

Finding checkKvm(const QString &emulator)
{
    const QString slow = u"Guests are emulated (TCG): moving works, computing is several times slower."_s;
    const QTemporaryDir nothingRemembered;
    switch (KvmProbe(nothingRemembered.path()).verdict(emulator)) {
    case KvmProbe::Verdict::Works: return good(u"kvm"_s, u"KVM works: a kernel booted under it."_s);
    case KvmProbe::Verdict::NoDevice:
        return warning(u"kvm"_s, u"There is no /dev/kvm. "_s + slow,
            u"Switch virtualization (VT-x, AMD-V) on in the firmware, load kvm_intel or kvm_amd; in a VM allow nesting."_s);
    case KvmProbe::Verdict::NoRights:
        return warning(
            u"kvm"_s, u"/dev/kvm may not be opened by this user. "_s + slow, u"Join the group kvm (sudo usermod -aG kvm $USER) and log in again."_s);
    case KvmProbe::Verdict::Untried:
        return warning(u"kvm"_s, u"/dev/kvm can be opened, but nothing can be booted to try it: no kernel in /boot may be read. "_s + slow,
            u"Make the kernel readable (sudo chmod a+r /boot/vmlinuz-*), or install one."_s);
    case KvmProbe::Verdict::Fails: break;
    }
    return warning(
        u"kvm"_s, u"/dev/kvm opens, but no kernel boots under it. "_s + slow, u"This happens with nested or software KVM; dmesg may tell more."_s);
}

/// libvirt asks QEMU anew at every call when QEMU's user may not open what libvirtd itself may: a minute instead of nothing.
Finding checkRights(const std::optional<QemuUser> &user, const Endpoint &endpoint, const QString &folder, qint64 milliseconds)
{
    if (const auto locks = makePrivateFolder(userRunFolder()); !locks)
        return blocker(u"rights"_s, locks.error().what, u"Look at it: ls -ld %1."_s.arg(userRunFolder()));
    if (milliseconds > 5000)
        return warning(u"rights"_s, u"libvirt takes %1 s each time to tell what this host can."_s.arg(milliseconds / 1000),
            u"Usually QEMU's user lacks a right that libvirtd has; see libvirtd's log."_s);
    if (!user)
        return good(u"rights"_s, u"Guests have their files in %1."_s.arg(folder));
    if (::geteuid() != 0 && ::geteuid() != user->uid)
        return blocker(u"rights"_s, u"%1 runs guests as the user %2, out of our hands."_s.arg(endpoint.uri, nameOf(*user)),
            u"Work as root there, or use qemu:///session."_s);
    if (!mayReadAndWrite(u"/dev/kvm"_s, *user))
        return warning(u"rights"_s, u"QEMU's user %1 may not open /dev/kvm."_s.arg(nameOf(*user)),
            u"Add it to the group kvm (sudo usermod -aG kvm %1) and restart libvirtd."_s.arg(nameOf(*user)));
    if (const QStringList closed = foldersClosedTo(*user, folder + u"/instances"_s); !closed.isEmpty())
        return blocker(u"rights"_s, u"QEMU's user %1 may not enter %2."_s.arg(nameOf(*user), closed.constFirst()),
            u"Let it pass (setfacl -m u:%1:x %2), or set another `folder:` for the site in config.yml."_s.arg(nameOf(*user), closed.join(u' ')));
    return good(u"rights"_s, u"QEMU's user %1 reaches the site's folder %2."_s.arg(nameOf(*user), folder));
}

Finding checkRoom(const std::optional<std::uint64_t> &free, const QString &folder)
{
    constexpr std::uint64_t gigabyte = 1'000'000'000;
    if (!free)
        return warning(u"room"_s, u"The room in %1 is not known."_s.arg(folder), u"Look yourself: df -h %1."_s.arg(shellWord(folder)));
    const QString told = u"%1 are free in %2."_s.arg(sizeOf(*free), folder);
    const QString remedy = u"Make room there, or set another `folder:` for the site in config.yml."_s;
    return *free < gigabyte ? blocker(u"room"_s, told, remedy) : *free < 10 * gigabyte ? warning(u"room"_s, told, remedy) : good(u"room"_s, told);
}

Finding checkMemory(const std::optional<std::uint64_t> &free)
{
    if (!free)
        return warning(u"memory"_s, u"The host does not tell its free memory."_s, u"Look yourself: free -h."_s);
    const QString told = u"%1 of memory are left for guests."_s.arg(sizeOf(*free));
    return *free < 512'000'000 ? warning(u"memory"_s, told, u"Stop what is not needed, or move it elsewhere."_s) : good(u"memory"_s, told);
}

Finding checkNetwork(const QStringList &networks, const Endpoint &endpoint)
{
    if (networks.contains("default"_L1))
        return good(u"network"_s,
            u"Guests join the network \"default\"%1."_s.arg(networks.size() > 1 ? u" (there are: %1)"_s.arg(networks.join(u", "_s)) : QString()));
    if (!networks.isEmpty())
        return good(u"network"_s,
            u"There is no network \"default\"; guests get the user-mode network, or one of these by --network: %1."_s.arg(networks.join(u", "_s)));
    if (!isSystem(endpoint))
        return good(u"network"_s, u"Guests get the user-mode network: they reach others, nobody reaches them."_s);
    return warning(u"network"_s, u"No virtual network is active: guests get the user-mode network, in which nobody reaches them."_s,
        u"Start the default one: virsh -c %1 net-start default (and net-autostart default)."_s.arg(shellWord(endpoint.uri)));
}

Finding checkFirmware(virConnect *connection, const QString &arch)
{
    const auto support = hostfacts::domainSupport(connection, arch, {}, u"qemu"_s);
    if (!support)
        return warning(u"firmware"_s, support.error().what, u"Check QEMU's installation."_s);
    if (support->loaders.isEmpty())
        return warning(
            u"firmware"_s, u"There is no UEFI firmware: guests that boot by it cannot come here."_s, u"Install ovmf (x86) or qemu-efi-aarch64."_s);
    return good(u"firmware"_s, u"UEFI firmware is there (%1)."_s.arg(support->loaders.constFirst()));
}

Finding checkSeed()
{
    const auto possible = seediso::check();
    return possible
        ? good(u"seed"_s, u"User data and SSH keys can be given to new guests."_s)
        : warning(u"seed"_s, u"User data and SSH keys cannot be given to new guests: no program here makes a CD image."_s, u"Install xorriso."_s);
}

/// Tokens and certificates have times in them.
Finding checkClock()
{
    timex state{};
    const int answer = ::adjtimex(&state);
    const bool unsynchronized = answer == TIME_ERROR || (static_cast<unsigned int>(state.status) & STA_UNSYNC) != 0;
    if (answer < 0)
        return warning(u"clock"_s, u"The clock's state cannot be read."_s, u"Look yourself: timedatectl."_s);
    if (unsynchronized)
        return warning(u"clock"_s, u"The clock is not synchronized."_s,
            u"Start a time service (systemd-timesyncd or chrony): a wrong clock makes certificates and tokens invalid."_s);
    return good(u"clock"_s, u"The clock is synchronized."_s);
}

/// Without libvirt, as far as one can look by oneself.
QList<Finding> checkAlone(const Context &context)
{
    const QString arch = QSysInfo::currentCpuArchitecture() == "arm64"_L1 ? u"aarch64"_s : QSysInfo::currentCpuArchitecture();
    const QString emulator = QStandardPaths::findExecutable(u"qemu-system-"_s + arch);
    const QString install = u"Install qemu-system-x86 (or that of your architecture) and qemu-utils."_s;
    if (emulator.isEmpty())
        return {blocker(u"qemu"_s, u"There is no program qemu-system-%1."_s.arg(arch), install)};
    const auto tool = runProcess(u"qemu-img"_s, {u"--version"_s}, context);
    return {tool ? good(u"qemu"_s, u"QEMU is there (%1)."_s.arg(emulator)) : blocker(u"qemu"_s, tool.error().what, install), checkKvm(emulator)};
}

/// `folder`: the site's, if it is usable.
QList<Finding> checkConnected(const Endpoint &endpoint, const std::optional<QString> &folder, virConnect *connection, const Context &context)
{
    // The first time libvirt asks QEMU, which takes its time on a sound host as well.
    const auto capabilities = hostfacts::capabilities(connection);
    QElapsedTimer asked;
    asked.start();
    (void)hostfacts::capabilities(connection);
    const qint64 took = asked.elapsed();
    QList<Finding> findings{checkLibvirt(connection, endpoint), checkQemu(connection, capabilities, context)};
    if (!capabilities)
        return findings;
    findings << checkKvm(capabilities->emulator);
    if (folder)
        findings << checkRights(capabilities->qemuUser, endpoint, *folder, took);
    findings << checkMemory(hostfacts::freeMemory(connection)) << checkNetwork(hostfacts::activeNetworks(connection), endpoint)
             << checkFirmware(connection, capabilities->arch);
    return findings;
}

}  // namespace

QList<Finding> checkHost(const Endpoint &endpoint, const Context &context)
{
    Endpoint host = endpoint;
    host.uri = libvirturi::ofSocket(endpoint.uri);
    if (const auto sound = libvirturi::check(host.uri); !sound)
        return {blocker(u"libvirt"_s, sound.error().what, u"Set another `uri:` for the site in config.yml."_s)};
    Connection connection(host.uri, std::chrono::seconds(host.timeoutSeconds));
    if (!connection.isLocal())
        return {blocker(u"libvirt"_s, u"%1 is another machine (%2)."_s.arg(host.name, host.uri), u"Run tresccac doctor there."_s)};
    const auto site = LibvirtSite::open(endpoint);
    const auto folder = site ? std::optional((*site)->folder()) : std::nullopt;
    const auto handle = connection.get(context.stop);
    QList<Finding> findings =
        handle ? checkConnected(host, folder, handle->get(), context) : QList<Finding>{unreachable(host, handle.error())} + checkAlone(context);
    if (folder) {
        const auto free = (*site)->imageStore().freeBytes();
        findings << checkRoom(free ? std::optional(*free) : std::nullopt, *folder);
    } else {
        findings << blocker(u"rights"_s, site.error().what, u"Set another `folder:` for the site in config.yml."_s);
    }
    return findings << checkSeed() << checkClock();
}

}  // namespace trescca
