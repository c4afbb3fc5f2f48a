// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostplaces.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca::hostplaces {

namespace {

bool fits(const QString &path, const QRegularExpression &pattern) { return pattern.match(QDir::cleanPath(path)).hasMatch(); }

}  // namespace

bool isSystems(const QString &path)
{
    static const QRegularExpression folders(
        u"\\A(?!/)|\\A/(etc|dev|proc|sys|run|bin|sbin|lib\\w*|usr(?!/share/|/local/)|var/(run|log|spool|cache))(/|\\z)|\\A/*\\z"_s);
    return fits(path, folders);
}

bool isEmulator(const QString &path)
{
    static const QRegularExpression programs(u"\\A/usr/(local/)?(bin|libexec|lib|lib64)/(qemu-system-\\w+|qemu-kvm|kvm)\\z"_s);
    return fits(path, programs);
}

bool isFirmware(const QString &path)
{
    static const QRegularExpression images(u"\\A/usr/(local/)?share/[\\w./+-]+\\.(fd|bin|raw|qcow2)\\z"_s);
    return fits(path, images);
}

bool isLibvirtsSocket(const QString &path)
{
    static const QRegularExpression own(u"\\A/(var/lib|var/run|run|run/user/\\d+)/libvirt/qemu/"_s);
    return fits(path, own) || (!isSystems(path) && QDir::cleanPath(path).contains("/libvirt/qemu/"_L1));
}

bool isConsoleLog(const QString &path)
{
    static const QRegularExpression log(u"/instances/[0-9a-f]{8}-[0-9a-f-]{27}/console\\.log\\z"_s);
    return !isSystems(path) && fits(path, log);
}

}  // namespace trescca::hostplaces
