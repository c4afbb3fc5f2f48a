// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/daemonprocess.h"
#include "tests/support/childprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString program() { return QCoreApplication::applicationDirPath() + u"/../bin/tresccad"_s; }

}  // namespace

DaemonProcess::DaemonProcess(Place place, QProcessEnvironment environment) : m_place(std::move(place)), m_environment(std::move(environment)) {}

QString DaemonProcess::addUser(const QString &name, const QString &role, const QString &secret) const
{
    QProcess adding;
    adding.setProcessEnvironment(m_environment);
    adding.start(program(), {u"--state"_s, m_place.state, u"user"_s, u"add"_s, name, u"--role"_s, role});
    adding.write(secret.toUtf8() + '\n');
    adding.closeWriteChannel();
    const bool added = adding.waitForFinished() && adding.exitCode() == 0;
    return added ? QString() : u"No user could be added: "_s + QString::fromUtf8(adding.readAllStandardError());
}

void DaemonProcess::configure(const QByteArray &lines)
{
    QFile file(configFile());
    // A move that is held at a point is silent for as long as a busy machine takes for what is done meanwhile. It is to be cut by a stop.
    const QByteArray all = "timeout_seconds: 600\n" + QByteArray(lines.contains("stop_seconds") ? "" : "stop_seconds: 0\n") + lines;
    if (!file.open(QIODevice::WriteOnly) || file.write(all) != all.size())
        qFatal("%s cannot be written", qPrintable(configFile()));
}

QString DaemonProcess::setUp()
{
    configure({});
    if (const QString wrong = addUser(QString::fromLatin1(user), u"admin"_s); !wrong.isEmpty())
        return wrong;
    start();
    return m_port == u"0" ? u"tresccad did not start: "_s + log() : QString();
}

void DaemonProcess::start()
{
    m_process = std::make_unique<QProcess>();
    dieWithParent(*m_process);
    m_process->setProcessEnvironment(m_environment);
    m_process->setStandardErrorFile(logFile(), QIODevice::Append);
    m_process->start(program(),
        {u"--config"_s, configFile(), u"--libvirt"_s, m_place.uri, u"--folder"_s, m_place.folder, u"--state"_s, m_place.state, u"--port"_s, m_port});
    static const QRegularExpression listening(u"listening on https://127\\.0\\.0\\.1:(\\d+)"_s);
    static const QRegularExpression fingerprint(u"fingerprint sha256:([0-9a-f]{64})"_s);
    QString said;
    const QDeadlineTimer deadline(30'000);
    while (!deadline.hasExpired() && m_process->state() != QProcess::NotRunning) {
        m_process->waitForReadyRead(100);
        said += QString::fromUtf8(m_process->readAllStandardOutput());
        if (const auto found = fingerprint.match(said); found.hasMatch())
            m_fingerprint = found.captured(1);
        if (const auto found = listening.match(said); found.hasMatch()) {
            m_port = found.captured(1);
            return;
        }
    }
    qWarning("tresccad does not listen: %s%s", qPrintable(said), qPrintable(log()));
}

void DaemonProcess::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

void DaemonProcess::stopGently()
{
    m_process->terminate();
    m_process->waitForFinished();
    m_process.reset();
}

bool DaemonProcess::waitForEnd(int seconds)
{
    const bool ended = m_process->state() == QProcess::NotRunning || m_process->waitForFinished(seconds * 1000);
    m_process.reset();
    return ended;
}

QString DaemonProcess::log() const
{
    QFile file(logFile());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(4000)) : QString();
}

}  // namespace trescca
