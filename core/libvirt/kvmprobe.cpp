// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/kvmprobe.h"

#include "core/base/log.h"
#include "core/base/process.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSysInfo>

#include <chrono>
#include <condition_variable>
#include <thread>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr auto patience = std::chrono::seconds(10);

QString readableKernel()
{
    const QDir boot(u"/boot"_s);
    for (const QFileInfo &file : boot.entryInfoList({u"vmlinuz*"_s}, QDir::Files | QDir::Readable, QDir::Time))
        return file.absoluteFilePath();
    return {};
}

// Runs until the kernel's panic ends QEMU, or patience does.
bool bootsUnderKvm(const QString &emulator, const QString &kernel)
{
    std::stop_source stop;
    const std::jthread timer([&stop](const std::stop_token &done) {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        if (!wake.wait_for(lock, done, patience, [] { return false; }) && !done.stop_requested())
            stop.request_stop();
    });
    Context context;
    context.stop = stop.get_token();
    const auto output = runProcess(emulator,
        {u"-accel"_s, u"kvm"_s, u"-cpu"_s, u"host"_s, u"-m"_s, u"256"_s, u"-nodefaults"_s, u"-display"_s, u"none"_s, u"-no-reboot"_s, u"-serial"_s,
            u"stdio"_s, u"-kernel"_s, kernel, u"-append"_s, u"console=ttyS0 panic=-1"_s},
        context);
    return output && output->out.contains("Kernel panic");
}

}  // namespace

KvmProbe::KvmProbe(QString cacheFolder) : m_folder(std::move(cacheFolder)) {}

QString KvmProbe::cacheKey(const QString &emulator) const
{
    return u"%1 %2 %3"_s.arg(QSysInfo::kernelVersion(), emulator, QFileInfo(emulator).lastModified().toString(Qt::ISODate));
}

void KvmProbe::seenRunning()
{
    const std::lock_guard lock(m_mutex);
    m_known = true;
}

std::optional<bool> KvmProbe::remembered(const QString &key) const
{
    QFile cache(m_folder + u"/kvm"_s);
    if (!cache.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QStringList lines = QString::fromUtf8(cache.readAll()).split(u'\n');
    return lines.value(0) == key ? std::optional(lines.value(1) == "yes"_L1) : std::nullopt;
}

void KvmProbe::remember(const QString &key, bool works) const
{
    QSaveFile file(m_folder + u"/kvm"_s);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write((key + (works ? u"\nyes\n"_s : u"\nno\n"_s)).toUtf8());
    file.commit();
}

KvmProbe::Verdict KvmProbe::verdict(const QString &emulator)
{
    const std::lock_guard lock(m_mutex);
    if (m_known)
        return *m_known ? Verdict::Works : Verdict::Fails;
    if (::access("/dev/kvm", F_OK) != 0)
        return Verdict::NoDevice;
    if (::access("/dev/kvm", R_OK | W_OK) != 0)
        return Verdict::NoRights;
    const QString key = cacheKey(emulator);
    m_known = remembered(key);
    if (!m_known) {
        const QString kernel = readableKernel();
        if (emulator.isEmpty() || kernel.isEmpty()) {
            qCDebug(logLibvirt) << "KVM is not used: no kernel in /boot may be read to try it with";
            return Verdict::Untried;
        }
        m_known = bootsUnderKvm(emulator, kernel);
        remember(key, *m_known);
    }
    return *m_known ? Verdict::Works : Verdict::Fails;
}

}  // namespace trescca
