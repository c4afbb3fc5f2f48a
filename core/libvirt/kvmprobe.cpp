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

bool KvmProbe::usable(const QString &emulator)
{
    const std::lock_guard lock(m_mutex);
    if (m_known)
        return *m_known;
    if (emulator.isEmpty() || ::access("/dev/kvm", R_OK | W_OK) != 0)
        return false;
    const QString key = cacheKey(emulator);
    QFile cache(m_folder + u"/kvm"_s);
    if (cache.open(QIODevice::ReadOnly))
        if (const QStringList lines = QString::fromUtf8(cache.readAll()).split(u'\n'); lines.value(0) == key)
            return *(m_known = lines.value(1) == "yes"_L1);
    const QString kernel = readableKernel();
    if (kernel.isEmpty()) {
        qCDebug(logLibvirt) << "KVM is not used: no kernel in /boot may be read to try it with";
        return false;
    }
    m_known = bootsUnderKvm(emulator, kernel);
    QSaveFile file(m_folder + u"/kvm"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write((key + (*m_known ? u"\nyes\n"_s : u"\nno\n"_s)).toUtf8());
        file.commit();
    }
    return *m_known;
}

}  // namespace trescca
