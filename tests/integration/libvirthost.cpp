// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/libvirthost.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

qint64 pidIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
}

}  // namespace

qint64 LibvirtHost::pid() const { return pidIn(m_folder + u"/libvirtd.pid"_s); }

qint64 LibvirtHost::guestPid(const QString &name) const { return pidIn(m_folder + u"/run/libvirt/qemu/run/%1.pid"_s.arg(name)); }

QString LibvirtHost::restart() const
{
    QProcess starting;
    starting.start(QStringLiteral(TRESCCA_SOURCE_DIR "/tests/integration/restart-host"), {m_folder});
    const bool ended = starting.waitForFinished(60'000);
    if (ended && starting.exitStatus() == QProcess::NormalExit && starting.exitCode() == 0)
        return {};
    return u"libvirtd does not start again in %1: %2"_s.arg(m_folder, QString::fromUtf8(starting.readAllStandardError()));
}

}  // namespace trescca
